"""Pictures before their edit: `POST /api/assets`."""

import hashlib
import re
from urllib.parse import urlsplit

from overpaint.conformance.expecting import (
    expect,
    expect_members,
    expect_status,
    expect_true,
    expect_uuid,
    json_of,
    media_type_of,
    member,
)
from overpaint.conformance.links import expect_absolute
from overpaint.conformance.oneminai.suite import (
    ASSETS,
    CLIENTS,
    EDITOR,
    NAME,
    NO_KEY,
    STAMP,
    SUITE,
    UNKNOWN,
    UPLOAD,
    call,
    edited,
    expect_client_error,
    expect_refusal,
    expect_time,
    feature,
    first_upload,
    first_uploaded,
    path_of,
    prompted,
    run,
    square,
    upload,
    uploaded,
)
from overpaint.conformance.pictures import drawn
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty

ASSET = (
    "fieldname",
    "originalname",
    "encoding",
    "mimetype",
    "size",
    "bucket",
    "key",
    "acl",
    "contentType",
    "contentDisposition",
    "contentEncoding",
    "storageClass",
    "serverSideEncryption",
    "metadata",
    "location",
    "etag",
)
CONSTANTS = {
    "fieldname": "asset",
    "encoding": "7bit",
    "acl": "private",
    "contentType": "application/octet-stream",
    "contentDisposition": None,
    "contentEncoding": None,
    "storageClass": "STANDARD",
    "serverSideEncryption": None,
}
METADATA = ("team-id", "user-id", "fieldname", "originalname", "encoding", "mimetype")
FILE = ("uuid", "path", "type", "name", "content", "status", "metadata", "createdAt")


@SUITE.check(CLIENTS, Certainty.observed)
async def an_upload_is_answered_with_status_200(server: Server) -> None:
    """A form with a file named `asset` is answered with exactly 200, which clients test for, and JSON."""
    answer = await server.once(first_upload)
    expect_status(answer, 200)
    expect("content type", media_type_of(answer), "application/json")


@SUITE.check(ASSETS)
async def an_upload_is_told_twice(server: Server) -> None:
    """The answer holds `asset`, as the storage knows it, and `fileContent`, as the application does."""
    expect_members(await first_uploaded(server), "asset", "fileContent")


@SUITE.check(ASSETS)
async def both_name_one_path(server: Server) -> None:
    """`fileContent.path`, which most clients read, and `asset.key`, which some read first, are one string."""
    answer = await first_uploaded(server)
    path = member(answer, "fileContent", "path")
    expect_true(isinstance(path, str), "a path that is a string", path)
    expect("asset.key", member(answer, "asset", "key"), path)


@SUITE.check(ASSETS)
async def a_path_tells_time_and_name(server: Server) -> None:
    """A path is `images/YYYY_MM_DD_HH_MM_SS_mmm_` and the name of the file, with or without a prefix."""
    path = await server.once(square)
    form = rf"([0-9A-Za-z._-]+/)?images/{STAMP}_{re.escape(NAME)}"
    expect_true(bool(re.fullmatch(form, path)), "such a path", path)


@SUITE.check(ASSETS)
async def an_asset_has_every_member(server: Server) -> None:
    """`asset` has its sixteen documented members and no others."""
    expect_members(member(await first_uploaded(server), "asset"), *ASSET)


@SUITE.check(ASSETS)
async def an_asset_is_private(server: Server) -> None:
    """What says how `asset` is kept is the same for every picture; three members are `null`."""
    asset = member(await first_uploaded(server), "asset")
    for name, value in CONSTANTS.items():
        expect(f"asset.{name}", member(asset, name), value)


@SUITE.check(ASSETS)
async def an_asset_is_what_was_sent(server: Server) -> None:
    """`originalname` is the client's name, `mimetype` the type, `size` the bytes as an integer."""
    asset = member(await first_uploaded(server), "asset")
    for name, value in {"originalname": NAME, "mimetype": "image/png", "size": len(drawn())}.items():
        expect(f"asset.{name}", member(asset, name), value)


@SUITE.check(ASSETS)
async def the_metadata_of_an_asset_names_its_owner(server: Server) -> None:
    """`asset.metadata` has six members; `team-id` and `user-id` are UUIDs."""
    metadata = member(await first_uploaded(server), "asset", "metadata")
    expect_members(metadata, *METADATA)
    for name in ("team-id", "user-id"):
        expect_uuid(name, metadata[name])


@SUITE.check(ASSETS)
async def a_location_is_absolute_and_ends_in_the_key(server: Server) -> None:
    """`asset.location` has a scheme and a host, and its path ends in `asset.key`."""
    asset = member(await first_uploaded(server), "asset")
    expect_absolute(location := member(asset, "location"))
    path = urlsplit(location).path
    expect_true(path.endswith(f"/{member(asset, 'key')}"), "a path that ends in the key", path)


@SUITE.check(ASSETS)
async def an_etag_holds_its_own_quotes(server: Server) -> None:
    """`asset.etag` is the MD5 of the bytes, between double quotes that belong to the string."""
    digest = hashlib.md5(drawn(), usedforsecurity=False).hexdigest()
    expect("asset.etag", member(await first_uploaded(server), "asset", "etag"), f'"{digest}"')


@SUITE.check(ASSETS)
async def a_file_has_every_member(server: Server) -> None:
    """`fileContent` has its eight documented members and no others; `uuid` is a UUID."""
    file = member(await first_uploaded(server), "fileContent")
    expect_members(file, *FILE)
    expect_uuid("fileContent.uuid", file["uuid"])


@SUITE.check(ASSETS)
async def a_file_is_active_and_holds_no_text(server: Server) -> None:
    """A picture has `status` `ACTIVE`, `type` `png`, an empty `content`, and counts of 0."""
    file = member(await first_uploaded(server), "fileContent")
    told = {"type": "png", "content": "", "status": "ACTIVE", "metadata": {"token": 0, "character": 0}}
    for name, value in told.items():
        expect(f"fileContent.{name}", member(file, name), value)


@SUITE.check(ASSETS)
async def the_name_of_a_file_is_the_end_of_its_path(server: Server) -> None:
    """`fileContent.name` is what follows the last slash of the path."""
    file = member(await first_uploaded(server), "fileContent")
    name = (await server.once(square)).rpartition("/")[2]
    expect("fileContent.name", member(file, "name"), name)


@SUITE.check(ASSETS)
async def an_upload_tells_its_time(server: Server) -> None:
    """`fileContent.createdAt` is in UTC, with three decimals and `Z`."""
    created_at = member(await first_uploaded(server), "fileContent", "createdAt")
    expect_time("fileContent.createdAt", created_at)


@SUITE.check(ASSETS, Certainty.inferred)
async def every_upload_has_its_own_path(server: Server) -> None:
    """The same file under the same name is another upload."""
    first = await server.once(square)
    second = await uploaded(server, drawn())
    expect_true(first != second, "another path", second)


@SUITE.check(CLIENTS, Certainty.observed)
async def texts_beside_the_file_are_ignored(server: Server) -> None:
    """A text `type`, which some clients send along, changes nothing."""
    path_of(await upload(server, type="IMAGE"))


@SUITE.check(CLIENTS, Certainty.observed, images=1)
async def a_name_may_be_in_any_language(server: Server) -> None:
    """A picture called `图 und ein Haus` is taken, and its path is an image of an edit."""
    await edited(server, imageUrl=await uploaded(server, drawn(), "图 und ein Haus"))


@SUITE.check(CLIENTS, Certainty.observed, images=1)
async def the_bytes_count_and_not_the_declared_type(server: Server) -> None:
    """A JPEG that is declared as `image/png` is taken, and edited."""
    await edited(server, imageUrl=await uploaded(server, drawn(format_="JPEG"), "house.png"))


@SUITE.check(EDITOR, images=1)
async def a_picture_of_nearly_10_mb_is_edited(server: Server) -> None:
    """An image may have up to 10 MB; here it has 9.98 million bytes."""
    large = drawn(1824, 1824, format_="BMP")
    await edited(server, imageUrl=await uploaded(server, large, "house.bmp", "image/bmp"))


@SUITE.check(EDITOR)
async def a_picture_of_more_than_10_mb_is_refused(server: Server) -> None:
    """An image has at most 10 MB: 10.5 million bytes are refused with 4xx, at the upload or at the edit."""
    await _refuses(server, drawn(1872, 1872, format_="BMP"), "house.bmp", "image/bmp")


@SUITE.check(UNKNOWN, Certainty.chosen)
async def what_is_no_picture_is_refused(server: Server) -> None:
    """A text that is called `house.png` is refused with 4xx, at the upload or at the edit."""
    await _refuses(server, b"This is no picture.")


@SUITE.check(UNKNOWN, Certainty.chosen)
async def half_a_picture_is_refused(server: Server) -> None:
    """A PNG that breaks off is refused with 4xx, at the upload or at the edit."""
    await _refuses(server, drawn()[:300])


@SUITE.check(UNKNOWN, Certainty.chosen)
async def an_upload_without_a_file_is_refused(server: Server) -> None:
    """A form of texts alone is refused with 4xx."""
    form = {"type": (None, "IMAGE")}
    expect_client_error(await call(server, "POST", UPLOAD, files=form))


@SUITE.check(ASSETS)
async def an_upload_needs_a_key(server: Server) -> None:
    """Without `API-KEY` a file is refused with 401."""
    files = {"asset": (NAME, drawn(), "image/png")}
    expect_refusal(await call(server, "POST", UPLOAD, headers=NO_KEY, files=files), 401)


async def _refuses(server: Server, file: bytes, name: str = NAME, declared: str = "image/png") -> None:
    answer = await upload(server, file, name, declared)
    if answer.status_code == 200:
        path = member(json_of(answer), "fileContent", "path")
        answer = await run(server, feature(await prompted(server, imageUrl=path)))
    expect_client_error(answer)
