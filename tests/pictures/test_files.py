"""Pictures as files: `/pictures/overview.svg`, `.png`, `.csv`."""

from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from tests.site import builders as make

pytestmark = pytest.mark.django_db

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def _some() -> None:
    make.round_(1, city="=1+1")
    make.payment(2021)


@pytest.mark.usefixtures("_some")
@pytest.mark.parametrize(
    ("form", "content_type", "disposition"),
    [
        ("svg", "image/svg+xml", 'inline; filename="sma-archive-overview.svg"'),
        ("png", "image/png", 'inline; filename="sma-archive-overview.png"'),
        ("csv", "text/csv; charset=utf-8", 'attachment; filename="sma-archive-overview.csv"'),
    ],
)
def test_it_is_had_in_each_form(client: Client, form: str, content_type: str, disposition: str) -> None:
    response = client.get(f"/pictures/overview.{form}")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == content_type
    assert response.headers["Content-Disposition"] == disposition
    assert response.headers["Cache-Control"] == "public, max-age=600"


@pytest.mark.usefixtures("_some")
def test_a_drawing_may_load_nothing_but_its_own_looks(client: Client) -> None:
    policy = client.get("/pictures/overview.svg").headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


@pytest.mark.usefixtures("_some")
def test_the_pixels_are_twice_as_many_as_the_drawing_is_broad(client: Client) -> None:
    drawing = ET.fromstring(client.get("/pictures/overview.svg").content)
    pixels = client.get("/pictures/overview.png").content
    assert pixels.startswith(PNG)
    assert int.from_bytes(pixels[16:20], "big") == 2 * int(drawing.get("width", ""))


@pytest.mark.usefixtures("_some")
def test_a_cell_is_no_formula(client: Client) -> None:
    lines = client.get("/pictures/overview.csv").content.decode().splitlines()
    assert lines[0] == "Agreement,What,Number,From,To,Where,Sum,Currency"
    assert lines[1] == "12,round held,1,2024-05-21,2024-05-23,'=1+1,,"


@pytest.mark.usefixtures("_some")
def test_it_is_in_the_language_of_its_address(client: Client) -> None:
    assert "제12차 협정" in client.get("/ko/pictures/overview.svg").content.decode()


@pytest.mark.usefixtures("_some")
def test_who_has_the_latest_is_told_so(client: Client) -> None:
    tag = client.get("/pictures/overview.svg").headers["ETag"]
    assert client.get("/pictures/overview.svg", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("name", ["overview.svg", "overview-1.svg", "overview.gif", "nothing.svg", "course-x.svg"])
def test_what_is_not_there_is_not_found(client: Client, name: str) -> None:
    assert client.get(f"/pictures/{name}").status_code == 404
