import asyncio
import gzip
import ipaddress
import socket
import ssl
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpcore
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from overpaint.contracts.fetch import FETCH_BYTES_MAX, Fetcher
from overpaint.core.errors import EditError, ErrorKind, Reason

Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]
PICTURE = b"the bytes of a picture"


@dataclass
class Host:
    """A listening server on a loopback port, and the heads of the requests that reached it."""

    port: int
    heads: list[str] = field(default_factory=list)

    @property
    def authority(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"http://{self.authority}/a.png"


@asynccontextmanager
async def serving(answer: bytes | Answer, *, tls: ssl.SSLContext | None = None) -> AsyncIterator[Host]:
    host = Host(port=0)
    visits: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        visit = asyncio.current_task()
        assert visit is not None
        visits.add(visit)
        with suppress(OSError, asyncio.IncompleteReadError), closing(writer):
            host.heads.append((await reader.readuntil(b"\r\n\r\n")).decode())
            if isinstance(answer, bytes):
                writer.write(answer)
            else:
                await answer(writer)
            await writer.drain()
        with suppress(OSError):
            await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    host.port = server.sockets[0].getsockname()[1]
    try:
        yield host
    finally:
        server.close()
        for visit in visits:
            visit.cancel()
        await asyncio.gather(*visits, return_exceptions=True)


def ok(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers])
    return head.encode() + b"\r\n\r\n" + body


def moved(location: str) -> bytes:
    return ok(b"", f"Location: {location}", status="302 Found")


@dataclass
class Names:
    """A resolver that knows a few names, and remembers what it was asked."""

    known: dict[str, list[str]]
    asked: list[str] = field(default_factory=list)

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        assert 0 < port < 65536
        self.asked.append(host)
        if host not in self.known:
            raise socket.gaierror(socket.EAI_NONAME, "not known")
        return self.known[host]


@pytest.fixture(autouse=True)
def certified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """The TLS of a server that is `pictures.test`, and the only one trusted here.

    For all tests, as loading the usual certificates takes longer than most of them.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "pictures.test")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("pictures.test")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (tmp_path / "certificate.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (tmp_path / "key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "certificate.pem", tmp_path / "key.pem")
    return context


async def refusal_of(fetcher: Fetcher, url: str) -> EditError:
    async with fetcher:
        with pytest.raises(EditError) as caught:
            await fetcher.fetch(url, name="Image 2", param="images[1]")
    assert caught.value.message.startswith("Image 2 ")
    assert caught.value.param == "images[1]"
    return caught.value


async def test_a_picture_is_fetched_from_an_allowed_host() -> None:
    async with serving(ok(PICTURE)) as host, Fetcher(allowed_private_hosts=[host.authority]) as fetcher:
        assert await fetcher.fetch(host.url + "?size=2#top", name="Image 1") == PICTURE
    assert host.heads[0].startswith("GET /a.png?size=2 HTTP/1.1\r\n")
    assert f"Host: {host.authority}\r\n" in host.heads[0]


PRIVATE = [
    "http://127.0.0.1/",
    "http://localhost/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://127.1/",
    "http://0/",
    "http://10.0.0.8/",
    "http://172.16.3.4/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://224.0.1.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:a00:1]/",
    "http://[64:ff9b::10.0.0.1]/",
    "http://[64:ff9b:1::8.8.8.8]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://[fec0::1]/",
    "http://[ff0e::1]/",
    "http://[2001:db8::1]/",
]


@pytest.mark.parametrize("url", PRIVATE)
async def test_hosts_that_are_not_public_are_forbidden_however_they_are_written(url: str) -> None:
    fault = await refusal_of(Fetcher(), url)
    assert (fault.kind, fault.reason) == (ErrorKind.source_unreachable, Reason.url_forbidden)


@pytest.mark.parametrize(
    "addresses",
    [["10.1.2.3"], ["93.184.216.34", "127.0.0.1"], ["2606:2800:220:1::1", "fd00::7"], ["::ffff:10.1.2.3"]],
)
async def test_a_name_is_forbidden_when_one_of_its_addresses_is_private(addresses: list[str]) -> None:
    fault = await refusal_of(Fetcher(resolve=Names({"cdn.test": addresses})), "https://cdn.test/a.png")
    assert fault.reason is Reason.url_forbidden
    assert not any(address in fault.message for address in addresses)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"]
)
async def test_public_addresses_are_connected_to(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    connected = []

    async def connect(*_: object, host: str, **__: object) -> None:
        connected.append(ipaddress.ip_address(host))
        raise httpcore.ConnectError

    monkeypatch.setattr("httpcore._backends.auto.AutoBackend.connect_tcp", connect)
    fault = await refusal_of(Fetcher(resolve=Names({"cdn.test": [address]})), "http://cdn.test/")
    assert fault.reason is Reason.url_refused
    assert connected == [ipaddress.ip_address(address)]


async def test_a_name_is_resolved_once_and_the_judged_address_is_the_one_connected_to() -> None:
    names = Names({"pictures.test": ["127.0.0.1"]})  # nothing else on this machine could resolve it
    async with (
        serving(ok(PICTURE)) as host,
        Fetcher(resolve=names, allowed_private_hosts=["pictures.test"]) as fetcher,
    ):
        assert await fetcher.fetch(f"http://pictures.test:{host.port}/a.png", name="Image 1") == PICTURE
    assert names.asked == ["pictures.test"]
    assert f"Host: pictures.test:{host.port}\r\n" in host.heads[0]


async def test_the_next_address_is_tried_when_one_refuses() -> None:
    names = Names({"pictures.test": ["::1", "127.0.0.1"]})
    async with (
        serving(ok(PICTURE)) as host,
        Fetcher(resolve=names, allowed_private_hosts=["pictures.test"]) as fetcher,
    ):
        assert await fetcher.fetch(f"http://pictures.test:{host.port}/", name="Image 1") == PICTURE


async def test_an_allowed_port_opens_no_other_port() -> None:
    async with serving(ok(PICTURE)) as host:
        fault = await refusal_of(Fetcher(allowed_private_hosts=["127.0.0.1:1"]), host.url)
    assert fault.reason is Reason.url_forbidden
    assert not host.heads


MALFORMED = [
    "",
    "a.png",
    "//127.0.0.1/a.png",
    "http:///a.png",
    "http://",
    "http://[::1/",
    "http://a:99999/",
    "http://a.test/\0",
    "file:///etc/passwd",
    "ftp://a.test/a.png",
    "gopher://127.0.0.1:70/_x",
    "javascript:alert(1)",
    "http://user:secret@a.test/",
    "http://user@a.test/",
    "http://a:0/",
    "http://[fe80::1%25é]/",
    "http://0177.0.0.1/",
]


@pytest.mark.parametrize("url", MALFORMED)
async def test_other_schemes_and_broken_urls_are_malformed(url: str) -> None:
    names = Names({})
    fault = await refusal_of(Fetcher(resolve=names), url)
    assert (fault.kind, fault.reason) == (ErrorKind.source_unreachable, Reason.url_malformed)
    assert not names.asked
    assert "secret" not in fault.message


async def test_international_names_are_asked_for_in_ascii() -> None:
    names = Names({"xn--bcher-kva.test": ["127.0.0.1"]})
    fault = await refusal_of(Fetcher(resolve=names), "http://bücher.test/a.png")
    assert fault.reason is Reason.url_forbidden
    assert names.asked == ["xn--bcher-kva.test"]


async def test_a_name_that_nobody_knows_is_said_to_be_so() -> None:
    fault = await refusal_of(Fetcher(resolve=Names({})), "http://nowhere.test/")
    assert fault.reason is Reason.url_failed
    assert "resolved" in fault.message


@pytest.mark.parametrize("label", ["xn--", "a" * 64])
async def test_a_name_that_cannot_be_one_is_said_to_be_so(label: str) -> None:
    fault = await refusal_of(Fetcher(), f"http://{label}.test/")
    assert fault.reason is Reason.url_failed
    assert "resolved" in fault.message


async def test_redirects_are_followed_and_judged_again() -> None:
    async with serving(ok(PICTURE)) as inner, serving(moved(inner.url)) as outer:
        both = [inner.authority, outer.authority]
        async with Fetcher(allowed_private_hosts=both) as fetcher:
            assert await fetcher.fetch(outer.url, name="Image 1") == PICTURE

        fault = await refusal_of(Fetcher(allowed_private_hosts=[outer.authority]), outer.url)
    assert fault.reason is Reason.url_forbidden
    assert inner.authority not in fault.message
    assert len(inner.heads) == 1  # by the first fetch


@pytest.mark.parametrize("location", ["file:///etc/passwd", "http://[::1/", "http://u:p@a.test/"])
async def test_a_redirect_to_what_is_no_proper_url_is_refused(location: str) -> None:
    async with serving(moved(location)) as host:
        fault = await refusal_of(Fetcher(allowed_private_hosts=[host.authority]), host.url)
    assert fault.reason is Reason.url_malformed


async def test_a_redirect_loop_ends_after_three() -> None:
    async with serving(moved("/again.png")) as host:
        fault = await refusal_of(Fetcher(allowed_private_hosts=[host.authority]), host.url)
    assert (fault.reason, len(host.heads)) == (Reason.url_failed, 4)
    assert "more than 3 times" in fault.message


async def test_cookies_do_not_travel_from_one_fetch_to_the_next() -> None:
    async with (
        serving(ok(PICTURE, "Set-Cookie: who=caller-1")) as host,
        Fetcher(allowed_private_hosts=[host.authority]) as fetcher,
    ):
        for _ in range(2):
            await fetcher.fetch(host.url, name="Image 1")
    assert "cookie" not in host.heads[1].lower()


@pytest.mark.parametrize("status", ["404 Not Found", "500 Oops", "304 Not Modified", "302 Found"])
async def test_an_answer_that_is_no_picture_is_refused_with_its_status(status: str) -> None:
    async with serving(ok(b"", status=status)) as host:
        fault = await refusal_of(Fetcher(allowed_private_hosts=[host.authority]), host.url)
    assert fault.reason is Reason.url_failed
    assert f"HTTP status {status[:3]}" in fault.message


async def test_a_refused_connection_is_told() -> None:
    async with serving(ok(PICTURE)) as host:
        pass
    fault = await refusal_of(Fetcher(allowed_private_hosts=[host.authority]), host.url)
    assert (fault.kind, fault.reason) == (ErrorKind.source_unreachable, Reason.url_refused)


@pytest.mark.parametrize(
    "answer",
    [b"", b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort", b"\0" * 300_000],
    ids=["nothing", "another protocol", "cut off", "endless head"],
)
async def test_an_answer_that_is_not_whole_http_is_refused(answer: bytes) -> None:
    async with serving(answer) as host:
        fault = await refusal_of(Fetcher(allowed_private_hosts=[host.authority]), host.url)
    assert fault.reason is Reason.url_failed


async def drip(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while not writer.is_closing():
        writer.write(b".")
        await writer.drain()
        await asyncio.sleep(0.02)


async def say_nothing(writer: asyncio.StreamWriter) -> None:
    while not writer.is_closing():  # noqa: ASYNC110 - there is nothing else to wait for
        await asyncio.sleep(0.02)


@pytest.mark.parametrize("answer", [drip, say_nothing])
async def test_a_slow_host_is_left_at_the_deadline(answer: Answer) -> None:
    async with serving(answer) as host:
        began = time.monotonic()
        fault = await refusal_of(Fetcher(allowed_private_hosts=[host.authority], deadline_s=0.2), host.url)
    assert (fault.kind, fault.reason) == (ErrorKind.source_unreachable, Reason.url_timeout)
    assert time.monotonic() - began < 2


async def test_a_resolver_that_hangs_meets_the_deadline_too() -> None:
    async def never(host: str, port: int) -> Sequence[str]:
        await asyncio.sleep(60)
        raise AssertionError(host, port)

    fault = await refusal_of(Fetcher(resolve=never, deadline_s=0.05), "http://a.test/")
    assert fault.reason is Reason.url_timeout


async def test_a_body_declared_too_large_is_not_read() -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {FETCH_BYTES_MAX + 1}\r\n\r\n".encode()
    async with serving(head) as host:
        fault = await refusal_of(Fetcher(allowed_private_hosts=[host.authority]), host.url)
    assert fault.kind is ErrorKind.image_too_large


async def test_an_endless_body_is_left_at_the_limit() -> None:
    sent = 0

    async def endless(writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while not writer.is_closing():
            writer.write(b"100000\r\n" + bytes(2**20) + b"\r\n")
            await writer.drain()
            sent += 2**20

    async with serving(endless) as host:
        fault = await refusal_of(Fetcher(allowed_private_hosts=[host.authority]), host.url)
    assert fault.kind is ErrorKind.image_too_large
    assert sent < 3 * FETCH_BYTES_MAX


async def test_a_body_of_exactly_the_limit_is_taken() -> None:
    async with (
        serving(ok(bytes(FETCH_BYTES_MAX))) as host,
        Fetcher(allowed_private_hosts=[host.authority]) as fetcher,
    ):
        assert len(await fetcher.fetch(host.url, name="Image 1")) == FETCH_BYTES_MAX


async def test_a_compressed_body_is_expanded_and_counted_by_what_it_expands_to() -> None:
    packed = "Content-Encoding: gzip"
    async with serving(ok(gzip.compress(PICTURE), packed)) as host:
        async with Fetcher(allowed_private_hosts=[host.authority]) as fetcher:
            assert await fetcher.fetch(host.url, name="Image 1") == PICTURE
        assert "Accept-Encoding: identity\r\n" in host.heads[0]

    async with serving(ok(gzip.compress(bytes(3 * FETCH_BYTES_MAX)), packed)) as host:
        fault = await refusal_of(Fetcher(allowed_private_hosts=[host.authority]), host.url)
    assert fault.kind is ErrorKind.image_too_large


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzip.compress(gzip.compress(PICTURE)), "gzip, gzip"),
        (PICTURE, "br"),
        (PICTURE, "gzip"),
        (gzip.compress(PICTURE)[:-9], "gzip"),
    ],
    ids=["twice", "brotli", "not gzip at all", "cut off"],
)
async def test_other_and_broken_encodings_are_refused(body: bytes, encoding: str) -> None:
    async with serving(ok(body, f"Content-Encoding: {encoding}")) as host:
        fault = await refusal_of(Fetcher(allowed_private_hosts=[host.authority]), host.url)
    assert fault.reason is Reason.url_failed


async def test_only_so_many_fetches_run_at_once() -> None:
    running = most = 0

    async def busy(writer: asyncio.StreamWriter) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.03)
        running -= 1
        writer.write(ok(PICTURE))

    async with (
        serving(busy) as host,
        Fetcher(allowed_private_hosts=[host.authority], fetches_max=2) as fetcher,
    ):
        bodies = await asyncio.gather(*(fetcher.fetch(host.url, name="Image 1") for _ in range(6)))
    assert bodies == [PICTURE] * 6
    assert most == 2


async def test_the_certificate_must_be_that_of_the_name_and_not_of_the_address(
    certified: ssl.SSLContext,
) -> None:
    async def keep_open(writer: asyncio.StreamWriter) -> None:
        writer.write(ok(PICTURE))
        await asyncio.sleep(60)

    names = Names({"pictures.test": ["127.0.0.1"], "other.test": ["127.0.0.1"]})
    async with (
        serving(keep_open, tls=certified) as host,
        Fetcher(resolve=names, allowed_private_hosts=names.known, deadline_s=2) as fetcher,
    ):
        assert await fetcher.fetch(f"https://pictures.test:{host.port}/", name="Image 1") == PICTURE
        # ... also right after a connection to the same address that was proved for another name
        with pytest.raises(EditError, match="certificate") as caught:
            await fetcher.fetch(f"https://other.test:{host.port}/", name="Image 1")
    assert caught.value.reason is Reason.url_failed
