"""No request is read that is larger than any page, and who sends one is told so."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.test.client import FakePayload

from sma_archive.bounds import LARGEST_REQUEST, LONGEST_TEXT

ADDRESS = "/admin/login/"


class Unread(FakePayload):
    """A body that nobody may read."""

    def read(self, *args: Any, **kwargs: Any) -> bytes:
        raise AssertionError("the body was read")


@pytest.fixture(params=["a stranger", "an editor"])
def visitor(request: pytest.FixtureRequest, client: Client, db: None) -> Client:
    if request.param == "an editor":
        client.force_login(User.objects.create_superuser("editor"))
    return client


@pytest.mark.parametrize("size", [LARGEST_REQUEST + 1, 2 << 30])
def test_what_is_too_large_is_not_even_read(visitor: Client, size: int) -> None:
    told: dict[str, Any] = {"CONTENT_LENGTH": str(size), "wsgi.input": Unread()}
    answer = visitor.generic("POST", ADDRESS, b"", "multipart/form-data; boundary=x", **told)
    assert answer.status_code == 413
    assert "A file may have 20 MB, and a text that is pasted 2.5 MB." in answer.content.decode()


def test_a_text_that_is_too_long_is_read_no_further(visitor: Client) -> None:
    answer = visitor.post(ADDRESS, {"username": "a" * (LONGEST_TEXT + 1)})
    assert answer.status_code == 413
    assert "a text that is pasted 2.5 MB" in answer.content.decode()


@pytest.mark.parametrize("size", ["", "0", "-1", "many", "²"])
def test_a_request_of_no_known_size_has_no_body(visitor: Client, size: str) -> None:
    answer = visitor.generic("POST", ADDRESS, b"", "multipart/form-data; boundary=x", CONTENT_LENGTH=size)
    assert answer.status_code in (200, 302, 400)
