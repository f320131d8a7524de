from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from overpaint.core.edits import Background, EditTask, Frame, Options, Produced
from overpaint.core.errors import EngineRefused
from overpaint.core.images import Size, encode_png, output_size
from overpaint.engines.embedded import editing
from overpaint.engines.embedded.edit import Edit
from overpaint.engines.embedded.editing import outputs
from overpaint.engines.embedded.plan import (
    BackgroundColor,
    Border,
    Collage,
    Color,
    Crop,
    Direction,
    Flip,
    Geometry,
    Language,
    Look,
    LookName,
    Pad,
    Plan,
    Resize,
    Rotate,
    Step,
    Straighten,
)
from tests.engines.embedded.shapes import blueness, disc, noise, photo

PIXELS_MAX = 50_000_000
WIDE = disc(600, 400, (300, 200), 120)
BW = Look(LookName.bw)
WHITE = BackgroundColor(Color("white", (255, 255, 255)))


def edited(
    *steps: Step,
    pictures: tuple[np.ndarray, ...] = (WIDE,),
    size: tuple[int, int] | None = None,
    frame: Frame = Frame.own,
    on: int = 1,
    mask: np.ndarray | None = None,
    language: Language = Language.english,
    options: Options = Options(),  # noqa: B008 - frozen
    pixels_max: int = PIXELS_MAX,
) -> np.ndarray:
    """What the engine's child makes of a plan; without `size` that of Image 1, or of a contract's rule."""
    first, last = (Size(*pictures[place].shape[1::-1]) for place in (0, -1))
    planned = Size(*size) if size else output_size(last) if frame is Frame.area else first
    task = EditTask(
        job_id="job",
        prompt="",
        negative_prompt=None,
        prompt_extend=True,
        watermark=False,
        size=planned,
        indexes=(0,),
        seeds=(7,),
        options=options,
        frame=frame,
    )
    encoded = [
        encode_png(Image.fromarray(picture)) for picture in (*pictures, *([] if mask is None else [mask]))
    ]
    inputs, closing = tuple(encoded[: len(pictures)]), encoded[-1] if mask is not None else None
    *_, produced = outputs(Edit(task, Plan(steps, language, on), inputs, closing, pixels_max))
    assert isinstance(produced, Produced)
    picture = np.asarray(Image.open(BytesIO(produced.data)))
    assert picture.shape[1::-1] == (produced.size.width, produced.size.height)
    return picture


def opened(left: int) -> np.ndarray:
    """A mask for `WIDE` that lets through from `left` on."""
    mask = np.full((400, 600, 4), 255, np.uint8)
    mask[:, left:, 3] = 0
    return mask


def test_an_own_frame_keeps_every_pixel() -> None:
    assert np.array_equal(edited(Rotate(90)), np.rot90(WIDE, -1))
    assert np.array_equal(edited(Crop(side=Direction.left, percent=50)), WIDE[:, 300:])
    assert np.array_equal(edited(Border(width_px=9))[9:-9, 9:-9], WIDE)
    assert edited(Collage("row"), pictures=(WIDE, noise(50, 80))).shape == (416, 874, 3)


@pytest.mark.parametrize("step", [BW, Flip("horizontal")])
def test_an_edit_of_image_2_has_the_size_of_image_2(step: Step) -> None:
    second = photo("coffee.png")[:333]

    after = edited(step, pictures=(WIDE, second), on=2)

    assert after.shape == second.shape
    if isinstance(step, Flip):
        assert np.array_equal(after, second[:, ::-1])


@pytest.mark.parametrize(
    ("step", "shape"),
    [
        (Rotate(90), Size(400, 600)),
        (Flip("vertical"), Size(600, 400)),
        (Crop(aspect="1:1"), Size(400, 400)),
        (Pad("21:9"), Size(933, 400)),
        (Border(), Size(640, 440)),
    ],
)
def test_where_no_size_is_asked_for_the_result_has_about_a_megapixel_in_its_own_shape(
    step: Geometry, shape: Size
) -> None:
    height, width = edited(step, frame=Frame.area).shape[:2]

    assert Size(width, height) == output_size(shape)


@pytest.mark.parametrize("frame", [Frame.own, Frame.area])
def test_named_pixels_are_given_where_no_size_is_asked_for(frame: Frame) -> None:
    assert edited(Resize(width_px=333), frame=frame).shape[:2] == (222, 333)
    assert edited(Resize(scale=2.0), BW, frame=frame).shape[:2] == (800, 1200)
    assert edited(Resize(width_px=300), Rotate(90), frame=frame).shape[:2] == (300, 200)


def test_an_asked_size_is_exact_and_nothing_is_stretched() -> None:
    turned = edited(Rotate(90), size=(512, 512), frame=Frame.asked)

    assert turned.shape == (512, 512, 3)
    rows, columns = (np.flatnonzero(blueness(turned).any(axis=axis)) for axis in (1, 0))
    assert abs(len(rows) - len(columns)) <= 2


@pytest.mark.parametrize("step", [Resize(width_px=300), Crop(aspect="1:1"), Pad("9:16")])
@pytest.mark.parametrize("language", Language)
def test_two_sizes_that_disagree_are_refused(step: Geometry, language: Language) -> None:
    with pytest.raises(EngineRefused) as refusal:
        edited(step, size=(1664, 928), frame=Frame.asked, language=language)

    assert refusal.value.reason == "size_twice"
    assert "1664 x 928" in str(refusal.value)


def test_two_sizes_that_agree_are_one() -> None:
    assert edited(Resize(width_px=300), size=(300, 200), frame=Frame.asked).shape == (200, 300, 3)
    assert edited(Crop(aspect="16:9"), size=(1664, 928), frame=Frame.asked).shape == (928, 1664, 3)


@pytest.mark.parametrize(
    "step", [Rotate(90), Crop(aspect="1:1"), Border(), Resize(scale=0.5), Rotate(8), Collage("row")]
)
@pytest.mark.parametrize("language", Language)
def test_another_frame_under_a_mask_is_refused(step: Geometry, language: Language) -> None:
    with pytest.raises(EngineRefused) as refusal:
        edited(step, pictures=(WIDE, WIDE), mask=opened(300), language=language)

    assert refusal.value.reason == "frame_under_mask"
    assert ("mask" if language is Language.english else "蒙版") in str(refusal.value)


@pytest.mark.parametrize("step", [Flip("horizontal"), Rotate(180)])
def test_what_keeps_the_frame_works_under_a_mask(step: Geometry) -> None:
    picture = noise(600, 400)

    after = edited(step, pictures=(picture,), mask=opened(450))

    turned = picture[:, ::-1] if isinstance(step, Flip) else picture[::-1, ::-1]
    assert np.array_equal(after[:, :450], picture[:, :450])
    assert np.array_equal(after[:, 450:], turned[:, 450:])


def test_an_edit_of_image_2_under_the_mask_of_image_1_is_refused() -> None:
    with pytest.raises(EngineRefused) as refusal:
        edited(BW, pictures=(WIDE, noise(60, 60)), on=2, mask=opened(300))

    assert refusal.value.reason == "frame_under_mask"


@pytest.mark.parametrize("steps", [(WHITE, Crop(aspect="1:1")), (Crop(aspect="1:1"), WHITE)])
@pytest.mark.parametrize(("frame", "size"), [(Frame.own, 400), (Frame.area, 1024), (Frame.asked, 768)])
def test_a_new_background_and_a_crop_go_together_in_either_order(
    steps: tuple[Step, ...], frame: Frame, size: int
) -> None:
    after = edited(*steps, frame=frame, size=(768, 768) if frame is Frame.asked else None)

    assert after.shape == (size, size, 3)
    assert (after[:4] > 250).all()
    across = blueness(after).any(axis=0).sum()
    assert across == pytest.approx(240 * size / 400, rel=0.04)


def test_a_collage_shows_image_1_as_it_has_been_edited() -> None:
    after = edited(BW, Collage("row"), pictures=(WIDE, WIDE))

    assert not blueness(after[:, :610]).any()
    assert blueness(after[:, 620:]).sum() == blueness(WIDE).sum()


def test_a_transparent_background_is_turned_with_its_subject() -> None:
    after = edited(Rotate(20), options=Options(background=Background.transparent))

    assert after.shape[2] == 4
    assert after[0, 0, 3] == 0
    assert (after[..., 3] > 127).sum() == pytest.approx(np.pi * 120**2, rel=0.02)


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        (Rotate(360), "nothing_changed"),
        (Crop(aspect="3:2"), "nothing_changed"),
        (Resize(scale=1.0), "nothing_changed"),
        (Straighten(), "no_tilt"),
        (Resize(scale=20.0), "result_size"),
        (Crop(side="all", percent=49), "result_size"),
        (Crop(side="all", percent=50), "result_size"),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_what_cannot_be_is_refused_in_the_language_of_the_instruction(
    step: Geometry, reason: str, language: Language
) -> None:
    with pytest.raises(EngineRefused) as refusal:
        edited(step, language=language)

    assert refusal.value.reason == reason
    assert len(str(refusal.value)) > 40
    assert len(refusal.value.suggestions) >= 2


@pytest.mark.parametrize(("side_px", "times"), [(600, 0), (2100, 2)], ids=["small", "large"])
def test_memory_is_returned_before_and_after_a_large_picture(
    monkeypatch: pytest.MonkeyPatch, side_px: int, times: int
) -> None:
    returned: list[bool] = []
    monkeypatch.setattr(editing, "return_freed_memory", lambda: returned.append(True))
    ramp = np.linspace(0, 255, side_px).astype(np.uint8)
    edited(Flip("horizontal"), pictures=(np.broadcast_to(ramp[None, :, None], (side_px, side_px, 3)),))

    assert len(returned) == times
