from hypothesis import given
from hypothesis import strategies as st

from overpaint.core.errors import ErrorKind, Reason
from overpaint.core.jobs import TRANSITIONS, JobError, JobStatus

FINAL = {JobStatus.succeeded, JobStatus.failed, JobStatus.cancelled}


def test_every_status_says_what_may_follow_it() -> None:
    assert set(TRANSITIONS) == set(JobStatus)


@given(st.sampled_from(JobStatus), st.sampled_from(JobStatus))
def test_nothing_follows_a_final_status(status: JobStatus, following: JobStatus) -> None:
    assert status.is_final == (status in FINAL)
    assert not (status.is_final and status.may_become(following))


def test_only_a_job_that_runs_can_succeed() -> None:
    assert [status for status in JobStatus if status.may_become(JobStatus.succeeded)] == [JobStatus.running]


def test_a_job_that_runs_goes_back_to_the_queue_when_its_lease_is_lost() -> None:
    assert JobStatus.running.may_become(JobStatus.queued)
    assert not JobStatus.queued.may_become(JobStatus.queued)


def test_every_job_can_come_to_an_end() -> None:
    reachable = set(FINAL)
    while more := {status for status in JobStatus if TRANSITIONS[status] & reachable} - reachable:
        reachable |= more
    assert reachable == set(JobStatus)


def test_the_error_of_a_job_is_told_to_its_caller_as_it_was() -> None:
    error = JobError(
        ErrorKind.invalid_image, "Image 1 is empty.", Reason.image_undecodable, retry_after_s=2.5
    )
    told = error.as_edit_error()

    assert (told.kind, told.message) == (ErrorKind.invalid_image, "Image 1 is empty.")
    assert told.reason is Reason.image_undecodable
    assert told.retry_after_s == 2.5
