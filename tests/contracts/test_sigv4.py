import re
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

import pytest

from overpaint.contracts.sigv4 import LIFETIME, Presigner, signature_of
from overpaint.core.signing import LinkExpired, LinkInvalid

HOST, PATH = "pictures.example:8443", "/files/team-1/images/2026_03_01_10_20_30_456_cat.png"
SIGNED_AT = datetime(2026, 3, 1, 10, 20, 30, 456_000, tzinfo=UTC)
PRESIGNER = Presigner(b"0123456789abcdef")


@pytest.fixture
def query() -> str:
    return PRESIGNER.query(HOST, PATH, SIGNED_AT)


def test_the_published_example_of_aws_gets_its_published_signature() -> None:
    # Amazon S3 API reference, "Authenticating requests: using query parameters", the example there.
    signature = signature_of(
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        host="examplebucket.s3.amazonaws.com",
        path="/test.txt",
        parameters={
            "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
            "X-Amz-Credential": "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request",
            "X-Amz-Date": "20130524T000000Z",
            "X-Amz-Expires": "86400",
            "X-Amz-SignedHeaders": "host",
        },
    )

    assert signature == "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"


def test_the_query_has_the_parameters_of_s3_in_the_order_of_their_bytes(query: str) -> None:
    parameters = parse_qsl(query, strict_parsing=True)

    assert [(name, value) for name, value in parameters if name != "X-Amz-Signature"] == [
        ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
        ("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD"),
        ("X-Amz-Credential", "OVERPAINT/20260301/us-east-1/s3/aws4_request"),
        ("X-Amz-Date", "20260301T102030Z"),
        ("X-Amz-Expires", "604800"),
        ("X-Amz-SignedHeaders", "host"),
        ("x-amz-checksum-mode", "ENABLED"),
        ("x-id", "GetObject"),
    ]
    assert parameters == sorted(parameters)
    assert "&X-Amz-Credential=OVERPAINT%2F20260301%2Fus-east-1%2Fs3%2Faws4_request&" in query
    assert re.search(r"&X-Amz-Signature=[0-9a-f]{64}&", query)


def test_a_link_holds_for_seven_days_and_not_a_moment_longer(query: str) -> None:
    ends = SIGNED_AT.replace(microsecond=0) + LIFETIME

    PRESIGNER.verify(HOST, PATH, query, ends - timedelta(microseconds=1))
    with pytest.raises(LinkExpired):
        PRESIGNER.verify(HOST, PATH, query, ends)


def test_a_host_is_the_same_in_capitals(query: str) -> None:
    PRESIGNER.verify(HOST.upper(), PATH, query, SIGNED_AT)


@pytest.mark.parametrize("part", ["host", "path", "query"])
def test_no_byte_of_a_link_can_be_changed_added_or_left_out(query: str, part: str) -> None:
    link = {"host": HOST, "path": PATH, "query": query}
    for at in range(len(link[part])):
        whole = link[part]
        for changed in (
            f"{whole[:at]}{'1' if whole[at] == '0' else '0'}{whole[at + 1 :]}",
            f"{whole[:at]}0{whole[at:]}",
            whole[:at] + whole[at + 1 :],
        ):
            with pytest.raises(LinkInvalid):
                PRESIGNER.verify(**link | {part: changed}, now=SIGNED_AT)


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "X-Amz-Date=20260301T102030Z",
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261301T102030Z&X-Amz-Expires=604800",
        "a=b&X-Amz-Date=00000000T000000Z&c=d",
        "a=b&X-Amz-Date=٢0260301T102030Z&c=d",
        "a=b&X-Amz-Date=20260301T102030Z&c=\ud800",
    ],
    ids=range(6),
)
def test_what_was_never_signed_is_refused(forged: str) -> None:
    with pytest.raises(LinkInvalid):
        PRESIGNER.verify(HOST, PATH, forged, SIGNED_AT)


def test_another_parameter_order_is_refused(query: str) -> None:
    with pytest.raises(LinkInvalid):
        PRESIGNER.verify(HOST, PATH, "&".join(reversed(query.split("&"))), SIGNED_AT)


def test_another_server_signs_otherwise(query: str) -> None:
    with pytest.raises(LinkInvalid):
        Presigner(b"fedcba9876543210").verify(HOST, PATH, query, SIGNED_AT)
