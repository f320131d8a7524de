"""Edits real photographs for real: a server of its own, the embedded engine, and three APIs that people already call.

DashScope and OpenAI by their unmodified SDKs, 1min.ai by plain HTTP. Run by `make demo`. The pictures go to `out/demo/`;
the server and its data folder are gone afterwards.
"""

import base64
import os
import re
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import dashscope
import httpx
from openai import OpenAI
from PIL import Image, ImageDraw, ImageFont

EXAMPLES = Path(__file__).resolve().parent
OUT = Path("out/demo")
KEY = "sk-" + secrets.token_hex(24)
CAPTION_FONT = files("overpaint.engines.embedded") / "text" / "fonts" / "hei.otf"
HEIGHT_PX, COLUMN_PX, INPUT_PX, GAP_PX = 400, 240, 216, 16

MODEL = "qwen-image-edit-plus"
SEED = 7

ASTRONAUT, ROCKET, COFFEE, CAT, BLOCKS = (
    EXAMPLES / name
    for name in (
        "photos/astronaut.png",
        "photos/rocket.jpg",
        "photos/coffee.png",
        "photos/chelsea.png",
        "drawings/letter-blocks.jpg",
    )
)


class Refused(Exception):
    """The server has said no; the message is its own."""


@dataclass(frozen=True)
class Edit:
    """One picture to make: through which API, under which name, from what, by which words."""

    through: Callable[[str, list[Path], str], bytes]
    name: str
    photos: list[Path]
    instruction: str


def dashscope_sdk(url: str, photos: list[Path], instruction: str) -> bytes:
    """As an application of Model Studio does it; the SDK uploads the files by itself."""
    dashscope.base_http_api_url = f"{url}/api/v1"
    content = [{"image": photo.as_uri()} for photo in photos] + [{"text": instruction}]
    answer = dashscope.MultiModalConversation.call(
        api_key=KEY, model=MODEL, messages=[{"role": "user", "content": content}], seed=SEED
    )
    if answer.status_code != httpx.codes.OK:
        raise Refused(answer.message)
    return httpx.get(answer.output.choices[0].message.content[0]["image"]).raise_for_status().content


def oneminai_http(url: str, photos: list[Path], instruction: str) -> bytes:
    """As a client of 1min.ai does it: upload, run the feature, follow the link."""
    with httpx.Client(base_url=url, headers={"API-KEY": KEY}, timeout=120) as client:
        paths = [
            client.post("/api/assets", files={"asset": (photo.name, photo.read_bytes())})
            .raise_for_status()
            .json()["fileContent"]["path"]
            for photo in photos
        ]
        wanted = {"imageUrl": paths[0], "additional_images": paths[1:], "prompt": instruction, "n": 1}
        answer = client.post(
            "/api/features",
            json={"type": "IMAGE_EDITOR", "model": MODEL, "promptObject": {**wanted, "seed": SEED}},
        )
        if answer.is_error:
            raise Refused(answer.json()["message"])
        return client.get(answer.json()["aiRecord"]["temporaryUrl"]).raise_for_status().content


def openai_sdk(url: str, photos: list[Path], instruction: str) -> bytes:
    """As an application of the OpenAI Images API does it."""
    client = OpenAI(base_url=f"{url}/v1", api_key=KEY)
    answer = client.images.edit(
        model=MODEL, image=list(photos), prompt=instruction, extra_body={"seed": SEED}
    )
    return base64.b64decode(answer.data[0].b64_json)


LABELS: dict[Callable[..., bytes], str] = {
    dashscope_sdk: "DashScope SDK",
    oneminai_http: "1min.ai by HTTP",
    openai_sdk: "OpenAI SDK",
}
EDITS = [
    Edit(openai_sdk, "sunset", [ASTRONAUT], "Change the background to a serene mountain landscape at sunset"),
    Edit(
        dashscope_sdk,
        "launch-pad",
        [ASTRONAUT, ROCKET],
        "Replace the background in Image 1 with the landscape from Image 2",
    ),
    Edit(oneminai_http, "suit", [ASTRONAUT], "Make the suit light blue"),
    Edit(
        openai_sdk,
        "film",
        [CAT],
        "Make it look like an old film photo and add the text 'Chelsea' at the bottom right",
    ),
    Edit(
        dashscope_sdk,
        "blocks",
        [BLOCKS],
        'Replace the words "HEALTH INSURANCE" on the letter blocks with "明天会更好".',
    ),
    Edit(oneminai_http, "special", [COFFEE], "在左下角添加文字“今日特调”"),
]
IMPOSSIBLE = Edit(dashscope_sdk, "hat", [ASTRONAUT, COFFEE], "Make her wear the hat from Image 2")


def main() -> None:
    """Makes every edit, shows one refusal, and puts the pictures side by side."""
    OUT.mkdir(parents=True, exist_ok=True)
    with serving() as url:
        for number, edit in enumerate(EDITS, start=1):
            print(f"[{number}/{len(EDITS)}] {LABELS[edit.through]}: {edit.instruction}")
            try:
                target_of(edit).write_bytes(edit.through(url, edit.photos, edit.instruction))
            except Refused as refusal:
                sys.exit(f"refused: {refusal}")
            print(f"      {target_of(edit)}")
        try:
            IMPOSSIBLE.through(url, IMPOSSIBLE.photos, IMPOSSIBLE.instruction)
        except Refused as refusal:
            print(f"[refused, as it should be] {IMPOSSIBLE.instruction}\n      {refusal}")
        else:
            sys.exit("The engine has done what it cannot do.")
    side_by_side(EDITS).save(OUT / "side-by-side.png")
    print(f"All of it in one picture: {OUT / 'side-by-side.png'}")


def target_of(edit: Edit) -> Path:
    """Where its picture goes."""
    return OUT / f"{edit.name}.png"


@contextmanager
def serving() -> Iterator[str]:
    """The address of a server on a free loopback port, with a throw-away data folder."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        environment = {
            **os.environ,
            "OVERPAINT_DATA_DIR": folder,
            "OVERPAINT_BOOTSTRAP_KEY": KEY,
            "OVERPAINT_LIMITS__REQUESTS_PER_SECOND": "0",
        }
        command = [sys.executable, "-m", "overpaint", "serve", "--port", "0", "--engine", "embedded"]
        with log.open("w") as stderr:
            server = subprocess.Popen(command, env=environment, stderr=stderr)
        try:
            while not (address := re.search(r"Overpaint serves (\S+)", log.read_text())):
                if server.poll() is not None:
                    sys.exit(f"The server did not start:\n{log.read_text()}")
                time.sleep(0.05)
            print(f"Overpaint serves {address[1]}")
            yield address[1]
        finally:
            server.terminate()
            server.wait()


def side_by_side(edits: list[Edit]) -> Image.Image:
    """Two edits to a row."""
    cells = [cell(edit) for edit in edits]
    left_px, right_px = (max(one.width for one in cells[side::2]) for side in (0, 1))
    row_px = HEIGHT_PX + 2 * GAP_PX
    sheet = Image.new("RGB", (left_px + right_px + 5 * GAP_PX, (len(cells) + 1) // 2 * row_px), "white")
    for number, one in enumerate(cells):
        row, column = divmod(number, 2)
        sheet.paste(one, (GAP_PX + column * (left_px + 3 * GAP_PX), GAP_PX + row * row_px))
    return sheet


def cell(edit: Edit) -> Image.Image:
    """One edit: API and instruction above the inputs, the output beside them."""
    output = tile_of(target_of(edit), 2 * HEIGHT_PX, HEIGHT_PX)
    sheet = Image.new("RGB", (COLUMN_PX + GAP_PX + output.width, HEIGHT_PX), "white")
    sheet.paste(output, (COLUMN_PX + GAP_PX, 0))
    draw = ImageDraw.Draw(sheet)
    small, large = (ImageFont.truetype(str(CAPTION_FONT), size) for size in (18, 22))
    draw.text((0, 0), LABELS[edit.through], "#888", small)
    draw.multiline_text((0, 30), wrapped(edit.instruction, large), "black", large)
    bottom = HEIGHT_PX
    for photo in reversed(edit.photos):
        tile = tile_of(photo, INPUT_PX, (INPUT_PX + GAP_PX) // len(edit.photos) - GAP_PX)
        sheet.paste(tile, (0, bottom - tile.height))
        bottom -= tile.height + GAP_PX
    return sheet


def tile_of(path: Path, width_px: int, height_px: int) -> Image.Image:
    """The picture, at most so wide and so high."""
    tile = Image.open(path)
    tile.thumbnail((width_px, height_px))
    return tile


def wrapped(text: str, font: ImageFont.FreeTypeFont) -> str:
    """The text in lines that the column holds, broken between words and between Chinese characters."""
    lines = [""]
    for word in re.findall(r"[!-~]+ ?|.", text):
        if font.getlength(lines[-1] + word.rstrip()) > COLUMN_PX:
            lines.append("")
        lines[-1] += word
    return "\n".join(lines)


if __name__ == "__main__":
    main()
