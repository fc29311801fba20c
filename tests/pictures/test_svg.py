"""Pictures as SVG: in a page and as files that stand alone."""

from xml.etree import ElementTree as ET

from negotiations.pictures import svg
from negotiations.pictures.looks import looks
from negotiations.pictures.shapes import Box, Dot, Group, Key, Label, Line, Mark, Path, Picture, Shape, Table

HOSTILE = "<script>alert(1)</script>\" onload='x'\x0b{{ 7 * 7 }}"


def drawn(*shapes: Shape, **others: object) -> Picture:
    fields = {"name": "one", "title": "Title", "description": "All of it", "width": 160, "height": 80}
    return Picture(**{**fields, "shapes": shapes, "table": Table((), ()), **others})  # type: ignore[arg-type]


EVERYTHING = (
    Line(1, 2, 3.04, 4, "grid"),
    Group("Lane", (Mark("Round", (Dot(1, 2, 3, "disc"), Label(1, 2, "4", anchor="middle")), "/rounds/1/", "round"),)),
    Mark("Sum", (Box(1, 2, 3, 4, "bar", 1), Path("M0 0Z"))),
    Label(5, 6, "2024", "scale"),
)


def test_a_picture_in_a_page_links_its_marks_by_name() -> None:
    page = svg.inline(drawn(*EVERYTHING))
    root = ET.fromstring(page)
    assert root.get("viewBox") == "0 0 160 80"
    assert (root.get("width"), root.get("height")) == ("10em", "5em")  # grows with the reader's letters
    link = root.find("g/a")
    assert link is not None
    assert link.attrib == {"href": "/rounds/1/", "class": "round"}
    assert link.findtext("title") == "Round"
    assert [(one.tag, one.get("role"), one.get("aria-label")) for one in root.findall("g")] == [
        ("g", "group", "Lane"),
        ("g", "img", None),
    ]


def test_words_outside_of_marks_are_not_read_aloud() -> None:
    texts = {one.text: one.get("aria-hidden") for one in ET.fromstring(svg.inline(drawn(*EVERYTHING))).iter("text")}
    assert texts == {"4": None, "2024": "true"}


def test_a_file_stands_alone() -> None:
    key = Key("held", (Dot(10, 10, 7, "disc korea"),))
    text = svg.file(drawn(*EVERYTHING, keys=(key,) * 4))
    root = ET.fromstring(text)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert {"Title", "All of it", "4", "2024", "held"} <= set(root.itertext())
    assert "href" not in text
    assert "var(" not in text


def test_it_looks_as_the_style_sheet_says_in_light_colours() -> None:
    assert ".disc" in looks()
    for word in ("var(", "light-dark", "color-mix", "@media", "font:"):
        assert word not in looks()


def test_what_a_source_says_stays_text() -> None:
    picture = drawn(
        Group(HOSTILE, (Mark(HOSTILE, (Label(1, 2, HOSTILE),), "/rounds/1/"),)),
        title=HOSTILE,
        description=HOSTILE,
        keys=(Key(HOSTILE, ()),),
    )
    for text in (svg.inline(picture), svg.file(picture), svg.key(picture.keys[0])):
        assert "<script" not in text
        ET.fromstring(text)
