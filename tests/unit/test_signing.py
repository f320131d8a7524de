import re
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from overpaint.core.signing import LinkExpired, LinkInvalid, LinkSigner

SECRET = b"thirty-two bytes of a test secret"
EXPIRES_AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
JUST_BEFORE = EXPIRES_AT - timedelta(microseconds=1)

paths = st.text(st.characters(exclude_categories=()), max_size=40).map(lambda text: f"/{text}")
moments = st.integers(946_684_800_000, 4_102_444_800_000).map(
    lambda ms: datetime.fromtimestamp(ms / 1000, UTC)
)


def signed(path: str, expires_at: datetime, *, purpose: str = "files") -> tuple[str, str]:
    """The expiry and the signature, as they are read from the query of a link."""
    fields = parse_qs(LinkSigner(SECRET, purpose=purpose).sign(path, expires_at), strict_parsing=True)
    return fields["Expires"][0], fields["Signature"][0]


@pytest.fixture
def signer() -> LinkSigner:
    return LinkSigner(SECRET, purpose="files")


def test_a_link_needs_no_escaping(signer: LinkSigner) -> None:
    assert re.fullmatch(r"Expires=1795348800&Signature=[\w-]{43}", signer.sign("/files/a.png", EXPIRES_AT))


@given(path=paths, expires_at=moments, left_s=st.floats(1e-3, 1e8))
def test_a_link_holds_until_it_expires_and_not_after(path: str, expires_at: datetime, left_s: float) -> None:
    signer = LinkSigner(SECRET, purpose="files")
    expires, signature = signed(path, expires_at)

    signer.verify(path, expires, signature, expires_at - timedelta(seconds=left_s))
    with pytest.raises(LinkExpired):
        signer.verify(path, expires, signature, expires_at + timedelta(seconds=1 + left_s))


@given(path=paths, other=paths)
def test_a_link_serves_no_other_path(path: str, other: str) -> None:
    assume(path != other)
    expires, signature = signed(path, EXPIRES_AT)
    with pytest.raises(LinkInvalid):
        LinkSigner(SECRET, purpose="files").verify(other, expires, signature, JUST_BEFORE)


@given(expires=st.text(max_size=20))
def test_the_expiry_cannot_be_changed(expires: str) -> None:
    genuine, signature = signed("/files/a.png", EXPIRES_AT)
    assume(expires != genuine)
    with pytest.raises(LinkInvalid):
        LinkSigner(SECRET, purpose="files").verify("/files/a.png", expires, signature, JUST_BEFORE)


@given(signature=st.text(st.characters(exclude_categories=()), max_size=50))
def test_a_made_up_signature_is_invalid(signature: str) -> None:
    expires, genuine = signed("/files/a.png", EXPIRES_AT)
    assume(signature != genuine)
    with pytest.raises(LinkInvalid):
        LinkSigner(SECRET, purpose="files").verify("/files/a.png", expires, signature, JUST_BEFORE)


def test_no_character_moves_between_the_expiry_and_the_path(signer: LinkSigner) -> None:
    expires, signature = signed("/a\n/b", EXPIRES_AT)
    with pytest.raises(LinkInvalid):
        signer.verify("/b", f"{expires}\n/a", signature, JUST_BEFORE)


def test_a_forged_link_is_invalid_even_when_it_is_late(signer: LinkSigner) -> None:
    expires, signature = signed("/files/a.png", EXPIRES_AT)
    with pytest.raises(LinkInvalid):
        signer.verify("/files/b.png", expires, signature, EXPIRES_AT)


def test_purposes_and_secrets_do_not_share_signatures() -> None:
    expires, signature = signed("/files/a.png", EXPIRES_AT, purpose="files")
    for stranger in (LinkSigner(SECRET, purpose="uploads"), LinkSigner(SECRET[::-1], purpose="files")):
        with pytest.raises(LinkInvalid):
            stranger.verify("/files/a.png", expires, signature, JUST_BEFORE)
