"""Make `evaluation/pictures/`, from packages and by drawing: python -m tools.evaluation_set."""

import json
import shutil
from collections.abc import Iterable
from itertools import chain

from tools.evaluation_set import composites, sources
from tools.evaluation_set.cases import cases
from tools.evaluation_set.entry import PICTURES
from tools.evaluation_set.leaning import leaning
from tools.evaluation_set.lettered import lettered
from tools.evaluation_set.things import scenes

SIZE_MB_MAX = 40


def main() -> None:
    """Writes the pictures, their masks, `pictures.jsonl` and the cases that follow from it."""
    sources.fetch()
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir()
    entries = chain(composites.photographs(), composites.composites(), lettered(), scenes())
    by_name = {entry.name: entry for entry in entries}
    rows = [entry.write() for entry in (*by_name.values(), *leaning(by_name))]
    _write_lines("pictures/pictures.jsonl", rows)
    _write_lines("cases.jsonl", cases(rows))
    (PICTURES / "README.md").write_text(_readme(rows))
    size_mb = sum(path.stat().st_size for path in PICTURES.rglob("*")) / 1e6
    print(f"{len(rows)} pictures, {size_mb:.1f} MB")
    assert size_mb <= SIZE_MB_MAX


def _write_lines(name: str, rows: Iterable[dict[str, object]]) -> None:
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (PICTURES.parent / name).write_text("\n".join(lines) + "\n")


def _readme(rows: list[dict[str, object]]) -> str:
    table = [f"| `{row['name']}` | {row['kind']} | {row['source']} | {row['license']} |" for row in rows]
    return "\n".join([_INTRODUCTION, *table, ""])


_INTRODUCTION = """# Pictures

Photographs from openly licensed packages, cut subjects on other grounds, and drawn ones with texture. `pictures.jsonl` says of each
what is true of it: lettering and where it stands, the subject, coloured things, a face and what is worn below it, how far it leans. In a mask 255 is
inside, 0 outside, and 128 where nobody has decided: outlines on photographs were drawn by hand, with room, or are those of a cut that
was looked at; composites and drawn things have exact ones. All have about 1024 x 1024 px, those of kind `large` 12 megapixels.

They are made by `python -m tools.evaluation_set`, never downloaded when an evaluation runs. Changed here: size, file format, and what
is composed of them. A licence holds for its picture alone; where several are named, for the parts.

| picture | kind | author and package | licence |
| --- | --- | --- | --- |"""

if __name__ == "__main__":
    main()
