"""What is offered for each reason, best first.

The texts and coloured things in these steps stand for those that a picture has.
"""

from collections.abc import Mapping, Sequence

from overpaint.engines.embedded.language.words.colors import color_of
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    AddText,
    BackgroundBlur,
    BackgroundColor,
    BackgroundImage,
    BackgroundScene,
    Color,
    Crop,
    Flip,
    Look,
    LookName,
    Position,
    Recolor,
    RemoveObject,
    RemoveText,
    ReplaceText,
    Resize,
    Rotate,
    Scene,
    Style,
    StyleName,
    Thing,
)
from overpaint.engines.embedded.refusals import RefusalReason as R

Offer = (
    Look
    | Style
    | ReplaceText
    | RemoveText
    | AddText
    | BackgroundScene
    | BackgroundColor
    | BackgroundBlur
    | BackgroundImage
    | Recolor
    | RemoveObject
    | Rotate
    | Flip
    | Crop
    | Resize
)


def color(name: str) -> Color:
    """The colour of a name that is known to be one."""
    found = color_of(name)
    assert found
    return found


NEW_TEXT = "NEW"

_WARMER, _BRIGHTER, _CONTRAST, _SHARPER, _BW, _FILM, _VINTAGE = map(
    Look,
    (
        LookName.warmer,
        LookName.brighter,
        LookName.contrast_up,
        LookName.sharpen,
        LookName.bw,
        LookName.film,
        LookName.vintage,
    ),
)
_THING = Thing(color=color("red"))
_RECOLORED = Recolor(_THING, color("blue"))
_REMOVED = RemoveObject(_THING)
_SHIRT = Recolor(Thing(target="shirt"), color("light blue"))
_REPLACED = ReplaceText("OLD", NEW_TEXT)
_ERASED = RemoveText("OLD")
_ADDED = AddText(NEW_TEXT, Position.bottom)
_BLURRED = BackgroundBlur()
_WHITE, _GRAY = (BackgroundColor(color(name)) for name in ("white", "light gray"))
_BEACH, _FOREST, _MOUNTAINS = map(BackgroundScene, (Scene.beach, Scene.forest, Scene.mountain_sunset))
_OTHER_IMAGE = BackgroundImage(2)
_SQUARE = Crop(aspect="1:1")
_MIRRORED = Flip("horizontal")
_TURNED = Rotate(90)

USUAL: Mapping[R, Sequence[Offer]] = {
    R.pose_or_garment: (_SHIRT, _OTHER_IMAGE, _BEACH),
    R.generate: (_BEACH, _FILM),
    R.generate_object: (_ADDED, _FOREST),
    R.face: (_WARMER, _BLURRED),
    R.hair: (_RECOLORED, _BLURRED),
    R.expression: (_WARMER, _BLURRED),
    R.age: (_VINTAGE, _BLURRED),
    R.identity: (_WARMER, _BLURRED),
    R.view: (_SQUARE, _MIRRORED),
    R.missing_image: (_BEACH, _WHITE),
    R.not_an_edit: (_WHITE, _CONTRAST),
    R.empty: (_WHITE, _CONTRAST),
    R.vague: (_CONTRAST, _WARMER, _SHARPER),
    R.absurd: (_TURNED, _RECOLORED),
    R.hostile: (_CONTRAST, _WARMER),
    R.not_understood: (_REPLACED, _BLURRED, _WARMER),
    R.unexplained: (_REPLACED, _BLURRED, _WARMER),
    R.ungrounded: (_REMOVED, _RECOLORED),
    R.incomplete: (_REPLACED, _BEACH, _TURNED),
    R.contradictory: (_BRIGHTER, _WHITE),
    R.not_built: (_REPLACED, _BEACH, _BW),
    R.unknown_scene: (_MOUNTAINS, _OTHER_IMAGE, _GRAY),
    R.unknown_style: (Style(StyleName.watercolor), Style(StyleName.sketch)),
    R.text_unquoted: (_REPLACED, _ADDED, RemoveText(ALL_TEXT)),
    R.language: (_WHITE, _WARMER),
    R.text_not_found: (_ERASED, _REPLACED),
    R.text_not_erased: (_REPLACED, _ADDED),
    R.text_not_readable: (_ADDED, _WARMER),
    R.glyph_missing: (_REPLACED, _ADDED),
    R.no_room_for_text: (_REPLACED, _ADDED),
    R.subject_unclear: (_BLURRED, _CONTRAST),
    R.face_not_found: (_RECOLORED, _WARMER),
    R.region_unclear: (_RECOLORED, _SHIRT),
    R.region_ambiguous: (_RECOLORED, _REMOVED),
    R.no_tilt: (Rotate(3), _SQUARE),
    R.result_size: (Resize(scale=0.5), _SQUARE),
    R.size_twice: (_BW, _WARMER),
    R.background_twice: (_BW, _WARMER),
    R.frame_under_mask: (_MIRRORED, _WARMER),
    R.object_unclear: (_REMOVED, _WARMER),
    R.object_cut_off: (_RECOLORED, _BW),
    R.hole_too_large: (_RECOLORED, _BW),
    R.other_subject_unclear: (_WARMER, _BW),
    R.nothing_changed: (_CONTRAST, _WARMER),
}
