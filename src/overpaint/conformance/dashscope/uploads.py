"""Temporary uploads: a policy, a form, an `oss://` address. Servers without them are not judged."""

from http import HTTPStatus
from typing import Any

import httpx

from overpaint.conformance.dashscope.suite import (
    FIRST_EDITION,
    INSTRUCTION,
    JAVA_SDK,
    PLUS,
    PYTHON_SDK,
    SUITE,
    UPLOADS,
    answered,
    body,
    expect_refusal,
    refused,
)
from overpaint.conformance.expecting import (
    expect_status,
    expect_true,
    expect_uuid,
    json_of,
    member,
)
from overpaint.conformance.links import expect_absolute, is_followable
from overpaint.conformance.pictures import drawn
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped, Unmet

ADDRESS = "/uploads"
STORAGE = "Object Storage Service, form upload"
MEMBERS = (
    "policy",
    "signature",
    "upload_dir",
    "upload_host",
    "oss_access_key_id",
    "x_oss_object_acl",
    "x_oss_forbid_overwrite",
)
FILE_NAME = "a house und eine Sonne 图.png"
NOT_OFFERED = {HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def a_policy_has_every_member(server: Server) -> None:
    """`GET /uploads?action=getPolicy` gives all that the SDKs put into their form, as strings."""
    data = member(await policy(server), "data")
    for name in MEMBERS:
        value = member(data, name)
        expect_true(isinstance(value, str) and value != "", f"{name} to be a string", value)


@SUITE.check(JAVA_SDK, Certainty.observed)
async def a_policy_stands_under_data_alone(server: Server) -> None:
    """There is no `output` beside `data`: the Java SDK would look there, and only there."""
    answer = await policy(server)
    is_met = isinstance(answer, dict) and "data" in answer and "output" not in answer
    expect_true(is_met, "data and no output", answer)


@SUITE.check(UPLOADS)
async def a_policy_says_what_it_allows(server: Server) -> None:
    """`expire_in_seconds`, `max_file_size_mb` and `capacity_limit_mb` are numbers above 0."""
    data = member(await policy(server), "data")
    for name in ("expire_in_seconds", "max_file_size_mb", "capacity_limit_mb"):
        value = member(data, name)
        expect_true(isinstance(value, int) and value > 0, f"{name} to be a number above 0", value)


@SUITE.check(UPLOADS)
async def the_request_id_of_a_policy_is_a_uuid(server: Server) -> None:
    """A policy comes with a `request_id`."""
    expect_uuid("request_id", member(await policy(server), "request_id"))


@SUITE.check(UPLOADS)
async def a_policy_needs_a_key(server: Server) -> None:
    """Without a key there is no policy, but 401 `InvalidApiKey`."""
    await policy(server)
    answer = await _policy_answer(server, authorization=None)
    expect_refusal(answer, 401, "InvalidApiKey")


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def an_upload_host_is_absolute(server: Server) -> None:
    """`upload_host` has a scheme and a host, which the client can reach."""
    expect_absolute(member(await policy(server), "data", "upload_host"))


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def a_posted_file_is_taken_with_status_200(server: Server) -> None:
    """The form with the file is answered with exactly 200, and needs no key; its name may be in any language."""
    expect_status(await server.once(_posted), 200)


@SUITE.check(UPLOADS, images=1)
async def an_uploaded_image_is_edited(server: Server) -> None:
    """`oss://` and the key of the form is an image, with `X-DashScope-OssResourceResolve: enable`."""
    await answered(server, await _edit_of_the_upload(server), x_dashscope_ossresourceresolve="enable")


@SUITE.check(UPLOADS)
async def an_oss_address_needs_its_header(server: Server) -> None:
    """Without `X-DashScope-OssResourceResolve: enable` an `oss://` address is refused with 400 `InvalidParameter`."""
    text = "The provided URL does not appear to be valid."
    await refused(server, await _edit_of_the_upload(server), 400, "InvalidParameter", text)


@SUITE.check(UPLOADS, Certainty.inferred)
async def an_oss_address_of_nothing_is_refused(server: Server) -> None:
    """An `oss://` address that nobody has uploaded is refused with 400 `InvalidParameter`."""
    data = await _form_of_policy(server)
    nothing = body({"image": f"oss://{data['upload_dir']}/nothing.png"}, INSTRUCTION)
    await refused(server, nothing, 400, "InvalidParameter", x_dashscope_ossresourceresolve="enable")


@SUITE.check(UPLOADS)
async def an_upload_belongs_to_its_model(server: Server) -> None:
    """An upload is bound to the model that its policy was asked for; another one refuses it with status 400."""
    request = await _edit_of_the_upload(server) | {"model": FIRST_EDITION, "parameters": {}}
    await refused(server, request, 400, "InvalidParameter", x_dashscope_ossresourceresolve="enable")


@SUITE.check(PYTHON_SDK, Certainty.inferred)
async def a_file_may_be_posted_twice(server: Server) -> None:
    """The same bytes under the same key are taken again: the SDK posts a picture for each time it is named."""
    await _edit_of_the_upload(server)
    expect_status(await _post(server), 200)


@SUITE.check(PYTHON_SDK, Certainty.inferred)
async def another_file_of_that_name_is_refused(server: Server) -> None:
    """Other bytes under the same key are refused with 409, not put in place of the first."""
    await _edit_of_the_upload(server)
    expect_status(await _post(server, file=drawn(256, 256)), 409)


@SUITE.check(STORAGE, Certainty.inferred)
async def a_form_with_a_wrong_signature_is_refused(server: Server) -> None:
    """A form that nobody has signed is refused with 403, as XML."""
    answer = await _post(server, Signature="AAAAAAAAAAAAAAAAAAAAAAAAAAA=")
    expect_status(answer, 403)
    expect_true(answer.text.lstrip().startswith("<"), "XML", answer.text)


@SUITE.check(STORAGE, Certainty.inferred)
async def a_key_outside_of_its_folder_is_refused(server: Server) -> None:
    """A policy is for `upload_dir` alone; a form for another key is refused with 403."""
    expect_status(await _post(server, key="elsewhere/house.png"), 403)


async def _policy_answer(server: Server, **headers: str | None) -> httpx.Response:
    params = {"action": "getPolicy", "model": PLUS}
    return await server.send("GET", ADDRESS, params=params, headers=headers)


async def policy(server: Server) -> Any:
    """The policy that all checks share; skips where the server offers none, as most regions do not."""
    answer = await server.once(_policy_answer)
    if answer.status_code in NOT_OFFERED:
        raise Skipped(f"the server offers no temporary uploads: status {answer.status_code}")
    expect_status(answer, 200)
    return json_of(answer)


async def _post(server: Server, *, file: bytes | None = None, **changed: str) -> httpx.Response:
    """The answer to the form as the SDKs send it, but for what is changed."""
    data = await _form_of_policy(server)
    form = {
        "OSSAccessKeyId": data["oss_access_key_id"],
        "Signature": data["signature"],
        "policy": data["policy"],
        "key": f"{data['upload_dir']}/{FILE_NAME}",
        "x-oss-object-acl": data["x_oss_object_acl"],
        "x-oss-forbid-overwrite": data["x_oss_forbid_overwrite"],
        "success_action_status": "200",
        "x-oss-content-type": "image/png",
    }
    sent = {"file": (FILE_NAME, file or drawn(), "image/png")}
    return await server.fetch(data["upload_host"], "POST", data=form | changed, files=sent)


async def _form_of_policy(server: Server) -> dict[str, str]:
    answer = await policy(server)
    try:
        data = {name: member(answer, "data", name) for name in MEMBERS}
    except Unmet:
        raise Skipped("the policy lacks what a form needs") from None
    if not is_followable(data["upload_host"]):
        raise Skipped("the upload host is not absolute")
    return data


async def _posted(server: Server) -> httpx.Response:
    return await _post(server)


async def _edit_of_the_upload(server: Server) -> dict[str, Any]:
    """A body that names the uploaded file; skips where none could be uploaded."""
    if (await server.once(_posted)).status_code != HTTPStatus.OK:
        raise Skipped("the form was not answered with status 200")
    data = await _form_of_policy(server)
    return body({"image": f"oss://{data['upload_dir']}/{FILE_NAME}"}, INSTRUCTION, size="512*512")
