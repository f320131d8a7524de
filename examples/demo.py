"""Edits a real photograph for real: a server of its own, the unmodified `dashscope` SDK, the embedded engine.

Run by `make demo`. The pictures go to `out/demo/`; the server and its data folder are gone afterwards.
"""

import base64
import os
import re
import secrets
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import dashscope
import httpx
from dashscope.api_entities.dashscope_response import MultiModalConversationResponse
from PIL import Image, ImageDraw, ImageFont

EXAMPLES = Path(__file__).parent
OUT = Path("out/demo")
KEY = "sk-" + secrets.token_hex(24)
CAPTION_FONT = files("overpaint.engines.embedded") / "text" / "fonts" / "hei.otf"
INPUT_PX, OUTPUT_PX, CAPTION_PX, MARGIN_PX = 200, 420, 68, 12
CELL_PX = (INPUT_PX + OUTPUT_PX + 3 * MARGIN_PX, CAPTION_PX + OUTPUT_PX + MARGIN_PX)

EDITS = [
    ("sunset", ["photos/astronaut.png"], "Change the background to a serene mountain landscape at sunset"),
    (
        "launch-pad",
        ["photos/astronaut.png", "photos/rocket.jpg"],
        "Replace the background in Image 1 with the landscape from Image 2",
    ),
    ("suit", ["photos/astronaut.png"], "Make the suit light blue"),
    (
        "blocks",
        ["drawings/letter-blocks.jpg"],
        'Replace the words "HEALTH INSURANCE" on the letter blocks with "明天会更好".',
    ),
    ("special", ["photos/coffee.png"], "在左下角添加文字“今日特调”"),
    (
        "film",
        ["photos/chelsea.png"],
        "Make it look like an old film photo and add the text 'Chelsea' at the bottom right",
    ),
]


def main() -> None:
    """Makes every edit, shows one refusal, and puts the pictures side by side."""
    OUT.mkdir(parents=True, exist_ok=True)
    with serving() as url:
        dashscope.base_http_api_url = f"{url}/api/v1"
        rows = []
        for number, (name, photos, instruction) in enumerate(EDITS, start=1):
            print(f"[{number}/{len(EDITS)}] {instruction}")
            answer = ask(photos, instruction)
            if answer.status_code != 200:
                sys.exit(f"refused: {answer.message}")
            link = answer.output.choices[0].message.content[0]["image"]
            target = OUT / f"{name}.png"
            target.write_bytes(httpx.get(link).raise_for_status().content)
            rows.append((instruction, [EXAMPLES / photo for photo in photos], target))
            print(f"      {target}, made by: {answer.headers['x-overpaint-engine']}")
        refused = "Make her wear the hat from Image 2"
        print(
            f"[refused, as it should be] {refused}\n      {ask(['photos/astronaut.png', 'photos/coffee.png'], refused).message}"
        )
    side_by_side(rows).save(OUT / "side-by-side.png")
    print(f"All of it in one picture: {OUT / 'side-by-side.png'}")


def ask(photos: list[str], instruction: str) -> MultiModalConversationResponse:
    """One call, as an application of Model Studio makes it."""
    content = [{"image": data_uri(EXAMPLES / photo)} for photo in photos] + [{"text": instruction}]
    return dashscope.MultiModalConversation.call(
        api_key=KEY,
        model="qwen-image-edit-plus",
        messages=[{"role": "user", "content": content}],
        seed=7,
    )


def data_uri(path: Path) -> str:
    """The file as a data URI."""
    media_type = "image/jpeg" if path.suffix == ".jpg" else "image/png"
    return f"data:{media_type};base64,{base64.b64encode(path.read_bytes()).decode()}"


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


def side_by_side(rows: list[tuple[str, list[Path], Path]]) -> Image.Image:
    """Two edits to a row: the instruction, the inputs one above the other, the output."""
    cells = [cell(instruction, inputs, output) for instruction, inputs, output in rows]
    sheet = Image.new("RGB", (2 * CELL_PX[0], (len(cells) + 1) // 2 * CELL_PX[1]), "white")
    for number, one in enumerate(cells):
        sheet.paste(one, (number % 2 * CELL_PX[0], number // 2 * CELL_PX[1]))
    return sheet


def cell(instruction: str, inputs: list[Path], output: Path) -> Image.Image:
    """One edit: small inputs left, the output large beside them."""
    sheet = Image.new("RGB", CELL_PX, "white")
    font = ImageFont.truetype(str(CAPTION_FONT), 19)
    lines = textwrap.wrap(instruction, 68)
    ImageDraw.Draw(sheet).multiline_text((MARGIN_PX, MARGIN_PX), "\n".join(lines), fill="black", font=font)
    top = CAPTION_PX
    for path in inputs:
        tile = tile_of(path, INPUT_PX)
        sheet.paste(tile, (MARGIN_PX, top))
        top += tile.height + MARGIN_PX
    sheet.paste(tile_of(output, OUTPUT_PX), (2 * MARGIN_PX + INPUT_PX, CAPTION_PX))
    return sheet


def tile_of(path: Path, side_px: int) -> Image.Image:
    """The picture, at most `side_px` wide and high."""
    tile = Image.open(path).convert("RGB")
    tile.thumbnail((side_px, side_px))
    return tile


if __name__ == "__main__":
    main()
