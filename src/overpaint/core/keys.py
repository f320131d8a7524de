"""Making accounts and keys: a key is shown once, then only its hash is known."""

from overpaint.core.accounts import Account, ApiKey, digest_of, prefix_of
from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.ports import Chance, Clock, Records

FIRST_ACCOUNT = "default"


async def create_key(
    records: Records,
    *,
    account_name: str,
    region: str,
    clock: Clock,
    chance: Chance,
    secret: str | None = None,
) -> str:
    """A key for the account of that name, which is made when there is none; returns the key itself.

    `secret` is a key that the operator has chosen: it exists afterwards, once, however often it is asked for.
    Raises `conflict` when it was revoked, or made for another region.
    """
    secret = secret or chance.key()
    now = clock.now()
    async with records.transaction() as tx:
        if found := await tx.accounts.key_by_digest(digest_of(secret)):
            known, _ = found
            if known.revoked_at:
                raise EditError(ErrorKind.conflict, "This key was revoked; choose another one.")
            if known.region != region:
                raise EditError(ErrorKind.conflict, f"This key is one for {known.region}, not for {region}.")
            return secret
        account = await tx.accounts.named(account_name)
        if account is None:
            account = Account(chance.uuid(), account_name, now)
            await tx.accounts.add(account)
        await tx.accounts.add_key(
            ApiKey(chance.uuid(), account.id, region, prefix_of(secret), digest_of(secret), now)
        )
    return secret
