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
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import dashscope
import httpx
from dashscope.api_entities.dashscope_response import MultiModalConversationResponse
from PIL import Image, ImageDraw, ImageFont

PHOTOS = Path(__file__).parent / "photos"
OUT = Path("out/demo")
KEY = "sk-" + secrets.token_hex(24)
CAPTION_FONT = files("overpaint.engines.embedded") / "fonts" / "hei.otf"
TILE_PX = 360
CAPTION_PX = 56

EDITS = [
    ("sunset", ["astronaut.png"], "Change the background to a serene mountain landscape at sunset"),
    (
        "before-a-rocket",
        ["astronaut.png", "rocket.jpg"],
        "Replace the background in Image 1 with the landscape from Image 2",
    ),
    ("suit", ["astronaut.png"], "Make the suit light blue"),
    ("caption", ["coffee.png"], "Add the text “GOOD MORNING” at the top in white"),
    ("special", ["coffee.png"], "在左下角添加文字“今日特调”"),
    (
        "1969",
        ["rocket.jpg"],
        'Make it look like an old film photo and add the text "1969" at the bottom right',
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
            rows.append((instruction, [PHOTOS / photo for photo in photos], target))
            print(f"      {target}, made by: {answer.headers['x-overpaint-engine']}")
        refused = "Make her wear the hat from Image 2"
        print(
            f"[refused, as it should be] {refused}\n      {ask(['astronaut.png', 'coffee.png'], refused).message}"
        )
    side_by_side(rows).save(OUT / "side-by-side.png")
    print(f"All of it in one picture: {OUT / 'side-by-side.png'}")


def ask(photos: list[str], instruction: str) -> MultiModalConversationResponse:
    """One call, as an application of Model Studio makes it."""
    content = [{"image": data_uri(PHOTOS / photo)} for photo in photos] + [{"text": instruction}]
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
    """One row for each edit: its instruction, its inputs, its output."""
    sheet = Image.new("RGB", (3 * TILE_PX, len(rows) * (TILE_PX + CAPTION_PX)), "white")
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(CAPTION_FONT), 20)
    for number, (instruction, inputs, output) in enumerate(rows):
        top = number * (TILE_PX + CAPTION_PX)
        draw.text((12, top + 18), instruction, fill="black", font=font)
        for column, path in [*enumerate(inputs), (2, output)]:
            tile = Image.open(path).convert("RGB")
            tile.thumbnail((TILE_PX, TILE_PX))
            sheet.paste(tile, (column * TILE_PX, top + CAPTION_PX))
    return sheet


if __name__ == "__main__":
    main()
