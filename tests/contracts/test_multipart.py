import httpx
import pytest

from overpaint.contracts.multipart import CHUNK_BYTES, Part, parts_of
from overpaint.core.errors import EditError, Reason

TYPE = "multipart/form-data; boundary=cut"


def test_parts_come_in_the_order_in_which_they_were_sent() -> None:
    body = (
        b'--cut\r\nContent-Disposition: form-data; name="prompt"\r\n\r\nblue\r\n'
        b'--cut\r\ncontent-disposition: form-data; name="image[]"; filename="a b.png"\r\n'
        b"Content-Type: image/png\r\n\r\n\r\n--cu\r\n\r\n"
        b'--cut\r\nContent-Disposition: form-data; name="prompt"\r\n\r\n\r\n--cut--\r\n'
    )

    assert parts_of(TYPE, body, parts_max=3) == [
        Part("prompt", None, None, b"blue"),
        Part("image[]", "a b.png", "image/png", b"\r\n--cu\r\n"),
        Part("prompt", None, None, b""),
    ]


def test_what_a_client_sends_arrives_byte_by_byte() -> None:
    data = bytes(range(256)) * 20_000  # several chunks of the parser
    assert len(data) > 4 * CHUNK_BYTES
    request = httpx.Request("POST", "http://x", data={"图": "蓝色"}, files={"file": ("照片 1.png", data)})

    parts = parts_of(request.headers["content-type"], bytearray(request.read()), parts_max=2)

    assert [(part.name, part.filename) for part in parts] == [("图", None), ("file", "照片 1.png")]
    assert (parts[0].text, parts[1].data) == ("蓝色", data)


def test_a_boundary_split_between_two_chunks_is_found() -> None:
    head = b'--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\n'
    for missing in range(12):
        data = bytes(CHUNK_BYTES - len(head) - missing)
        (part,) = parts_of(TYPE, head + data + b"\r\n--cut--\r\n", parts_max=1)
        assert part.data == data


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        (None, b"--cut--"),
        ("application/json", b"{}"),
        ("multipart/form-data", b"--cut--"),
        ("multipart/form-data; boundary=", b"--cut--"),
        ("multipart/form-data; boundary=" + "b" * 1000, b"--cut--"),
        (
            "multipart/mixed; boundary=cut",
            b'--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--cut--',
        ),
        (TYPE, b""),
        (TYPE, b"nothing like it"),
        (TYPE, b'--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\nbroken off'),
        (TYPE, b'--cut\r\nContent-Disposition form-data; name="a"\r\n\r\nx\r\n--cut--\r\n'),
        (TYPE, b"--cut\r\nContent-Disposition: form-data\r\n\r\nx\r\n--cut--\r\n"),
        (TYPE, b"--cut\r\n\r\nx\r\n--cut--\r\n"),
        (TYPE, b"--cut\r\nX: " + b"x" * 100_000 + b"\r\n\r\nx\r\n--cut--\r\n"),
        (TYPE, b'--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n' * 4 + b"--cut--\r\n"),
    ],
    ids=range(14),
)
def test_a_malformed_form_is_refused(content_type: str | None, body: bytes) -> None:
    with pytest.raises(EditError) as refused:
        parts_of(content_type, body, parts_max=3)

    assert refused.value.reason is Reason.body_malformed


def test_text_that_is_not_utf_8_is_refused_by_its_name() -> None:
    with pytest.raises(EditError, match="prompt is not valid UTF-8"):
        _ = Part("prompt", None, None, b"\xff").text
