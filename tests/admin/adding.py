"""Adding an article as a browser would: giving the page, and what is known of it."""

from typing import Any

from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import Draft

ADD = "/admin/articles/article/add/"
NEWS = """\
Envoys open talks on cost sharing

The second round of the talks on the 12th Special Measures Agreement begins in Seoul on May 21, 2024, and will last \
three days, the foreign ministry said.

Lee Tae-woo, South Korea's chief negotiator, will lead the team from Seoul. The two sides have met once before, in \
Honolulu.
"""


def give(client: Client, file: tuple[str, bytes] | None = None, /, **fields: str) -> Any:
    """Send the form; its answer."""
    sent: dict[str, Any] = dict(fields)
    if file:
        sent["file"] = SimpleUploadedFile(*file)
    return client.post(ADD, sent)


def previewed(client: Client, file: tuple[str, bytes] | None = None, /, **fields: str) -> BeautifulSoup:
    """The preview of what was given."""
    answer = give(client, file, **fields)
    assert answer.status_code == 302, faults(answer)
    page = client.get(answer["Location"])
    assert page.status_code == 200
    return BeautifulSoup(page.content, "lxml")


def press(client: Client, button: str, **facts: str) -> Any:
    """Press a button of the preview of the only page that is held, with the facts as they are shown or given."""
    draft = Draft.objects.get()
    shown = {name: draft.known.get(name, "") for name in ("url", "outlet", "published")}
    return client.post(f"{ADD}{draft.pk}/", shown | facts | {button: "on"}, follow=True)


def stored(client: Client, file: tuple[str, bytes] | None = None, /, **fields: str) -> str:
    """Give a page and store it; what the next page says of it."""
    previewed(client, file, **fields)
    return said(press(client, "store"))


def faults(answer: Any) -> list[str]:
    """The lines that say what is wrong with a form."""
    page = BeautifulSoup(answer.content, "lxml")
    return [in_line(line) for line in page.select(".errorlist li, .errornote")]


def said(answer: Any) -> str:
    """What a page says of what was done on the one before."""
    page = BeautifulSoup(answer.content, "lxml")
    return " ".join(in_line(line) for line in page.select(".messagelist li"))


def words(page: BeautifulSoup, of: str) -> str:
    """The words of a part of a page."""
    return " ".join(in_line(part) for part in page.select(of))


def in_line(part: Any) -> str:
    return " ".join(part.get_text().split())
