import statistics
import time

import httpx

from tests.conftest import Server


def test_answers_on_a_kept_connection_wait_for_no_acknowledgement(sketch_server: Server) -> None:
    seconds = []
    with httpx.Client() as client:
        for _ in range(30):
            began = time.perf_counter()
            client.get(f"{sketch_server.url}/health/live")
            seconds.append(time.perf_counter() - began)

    assert statistics.median(seconds) < 0.03  # a delayed acknowledgement takes 0.04
