"""Pictures as SVG: within a page, where the style sheet colours them, and as files that stand alone.

Elements are built, never pasted from text, so that whatever a source says stays text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape
from xml.etree.ElementTree import Element, SubElement

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from negotiations.pictures.looks import looks
from negotiations.pictures.scales import breadth
from negotiations.pictures.shapes import KEY_SIZE, Box, Dot, Group, Key, Label, Line, Mark, Path, Picture, Plain, Shape

EM = 16
"""Units of a picture to an em of the page, so that pictures grow with its letters."""
MARGIN, HEAD, ROW = 24, 40, 26
"""Of a file, around its picture: the margin, the height of the title above and that of a row of keys beneath."""
KEY_LETTERS = 13
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""What XML can't hold."""


def inline(picture: Picture) -> SafeString:
    """The drawing within a page, every mark a link to its record."""
    name = picture.name
    svg = Element(
        "svg",
        {
            "class": "drawing",
            "viewBox": f"0 0 {_number(picture.width)} {_number(picture.height)}",
            "width": f"{_number(picture.width / EM)}em",
            "height": f"{_number(picture.height / EM)}em",
            "role": "group",
            "aria-labelledby": f"{name}-title",
            "aria-describedby": f"{name}-description",
        },
    )
    SubElement(svg, "title", id=f"{name}-title").text = picture.title
    SubElement(svg, "desc", id=f"{name}-description").text = picture.description
    _draw(svg, picture.shapes)
    return _markup(svg)


def key(one: Key) -> SafeString:
    """The sample of a key, for a list of keys on a page."""
    svg = Element("svg", {"class": "key", "viewBox": f"0 0 {KEY_SIZE} {KEY_SIZE}", "aria-hidden": "true"})
    _draw(svg, one.shapes)
    return _markup(svg)


def file(picture: Picture) -> str:
    """The drawing as a file of its own, in light colours: with its title above, its keys beneath, without links."""
    keys, rows = _keys(picture.keys, picture.width)
    width, height = picture.width + 2 * MARGIN, picture.height + HEAD + rows * ROW + 2 * MARGIN
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_number(width)} {_number(height)}",
            "width": _number(width),
            "height": _number(height),
            "role": "img",
            "aria-labelledby": "title description",
        },
    )
    SubElement(svg, "title", id="title").text = picture.title
    SubElement(svg, "desc", id="description").text = picture.description
    SubElement(svg, "style").text = looks()
    _draw(svg, [Box(0, 0, width, height, "paper"), Label(MARGIN, MARGIN + 16, picture.title, "headline")])
    _draw(svg, [Label(width - MARGIN, MARGIN + 16, _("SMA Archive"), "quiet", "end")])
    _draw(_moved(svg, MARGIN, MARGIN + HEAD), [_unlinked(shape) for shape in picture.shapes])
    below = _moved(svg, MARGIN, MARGIN + HEAD + picture.height)
    for x, y, one in keys:
        _draw(_moved(below, x, y), [*one.shapes, Label(KEY_SIZE + 5, KEY_SIZE / 2 + 4.5, one.label, "quiet")])
    return _text(svg)


def _keys(keys: Iterable[Key], width: float) -> tuple[list[tuple[float, float, Key]], int]:
    """Where each key goes beneath a picture, and how many rows they fill."""
    placed: list[tuple[float, float, Key]] = []
    x, row = 0.0, 1
    for one in keys:
        needs = KEY_SIZE + breadth(one.label, KEY_LETTERS) + 24
        if x and x + needs > width:
            x, row = 0.0, row + 1
        placed.append((x, row * ROW - KEY_SIZE, one))
        x += needs
    return placed, row if placed else 0


def _moved(parent: Element, x: float, y: float) -> Element:
    return SubElement(parent, "g", transform=f"translate({_number(x)} {_number(y)})")


def _unlinked(shape: Shape) -> Shape:
    if isinstance(shape, Group):
        return replace(shape, shapes=tuple(_without_address(one) for one in shape.shapes))
    return _without_address(shape)


def _without_address(shape: Plain | Mark) -> Plain | Mark:
    return replace(shape, address="") if isinstance(shape, Mark) else shape


def _markup(svg: Element) -> SafeString:
    return SafeString(_text(svg))  # every text in it is escaped


def _text(element: Element) -> str:
    """An element as text, quotes escaped wherever they stand, as the pages have it."""
    head = "".join([element.tag, *(f' {name}="{_escaped(value)}"' for name, value in element.items())])
    within = "".join([_escaped(element.text or ""), *map(_text, element)])
    return f"<{head}>{within}</{element.tag}>" if within else f"<{head}/>"


def _escaped(text: str) -> str:
    return escape(CONTROL.sub("", text))


def _draw(parent: Element, shapes: Sequence[Shape]) -> None:
    """Add the elements of shapes. Words outside of marks are for the eye: the description says what they do."""
    for shape in shapes:
        if isinstance(shape, Group):
            _draw(SubElement(parent, "g", {"role": "group", "aria-label": shape.title}), shape.shapes)
        elif isinstance(shape, Mark):
            _mark(parent, shape)
        else:
            element = _plain(parent, shape)
            if isinstance(shape, Label):
                element.set("aria-hidden", "true")


def _mark(parent: Element, mark: Mark) -> None:
    """A link by the name of what it leads to, or a picture of its own for what has no page."""
    kind = {"class": mark.kind} if mark.kind else {}
    leads = {"href": mark.address} if mark.address else {"role": "img"}
    element = SubElement(parent, "a" if mark.address else "g", leads | kind)
    SubElement(element, "title").text = mark.title
    for shape in mark.shapes:
        _plain(element, shape)


def _plain(parent: Element, shape: Plain) -> Element:
    """Add the element of a shape."""
    element = SubElement(parent, *_attributes(shape))
    if isinstance(shape, Label):
        element.text = shape.text
    return element


def _attributes(shape: Plain) -> tuple[str, dict[str, str]]:
    """The tag and the attributes of a shape."""
    lengths: dict[str, float]
    others = {"class": shape.kind} if shape.kind else {}
    if isinstance(shape, Line):
        tag, lengths = "line", {"x1": shape.x1, "y1": shape.y1, "x2": shape.x2, "y2": shape.y2}
    elif isinstance(shape, Box):
        tag, lengths = "rect", {"x": shape.x, "y": shape.y, "width": shape.width, "height": shape.height}
        lengths |= {"rx": shape.radius} if shape.radius else {}
    elif isinstance(shape, Dot):
        tag, lengths = "circle", {"cx": shape.x, "cy": shape.y, "r": shape.radius}
    elif isinstance(shape, Path):
        tag, lengths = "path", {}
        others["d"] = shape.drawn
    else:
        tag, lengths = "text", {"x": shape.x, "y": shape.y}
        others |= {"text-anchor": shape.anchor} if shape.anchor != "start" else {}
    return tag, {name: _number(length) for name, length in lengths.items()} | others


def _number(length: float) -> str:
    """A length to a tenth: 12.0 → "12"."""
    return f"{round(length, 1):g}"
