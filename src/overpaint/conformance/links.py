"""What checks expect of a link to a picture, whoever signs it; everything here raises `Unmet`."""

from overpaint.conformance.expecting import expect, expect_status
from overpaint.conformance.server import Server


async def expect_length_by_head(server: Server, link: str, whole: bytes) -> None:
    """HEAD tells the length of the picture."""
    head = await server.fetch(link, "HEAD")
    expect_status(head, 200)
    expect("content-length", head.headers.get("content-length"), str(len(whole)))


async def expect_part_by_range(server: Server, link: str, whole: bytes) -> None:
    """`Range: bytes=8-15` gives these eight bytes."""
    part = await server.fetch(link, headers={"range": "bytes=8-15"})
    expect_status(part, 206)
    expect("bytes", part.content, whole[8:16])
    expect("content-range", part.headers.get("content-range"), f"bytes 8-15/{len(whole)}")


async def expect_same_again(server: Server, link: str, whole: bytes) -> None:
    """The link gives the same bytes once more."""
    again = await server.fetch(link)
    expect_status(again, 200)
    expect("length of the second download", len(again.content), len(whole))
    expect("bytes of the second download", again.content, whole)
