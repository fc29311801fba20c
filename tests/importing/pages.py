"""Pages written for the tests: the real course of two rounds, in sentences of our own."""

from pathlib import Path

FIRST = """\
Envoys open talks on cost sharing
The Example Courier
By Park Ji-ho
May 20, 2024

SEOUL, May 20 (Courier) -- South Korea and the United States will hold the second round of their talks on the 12th \
Special Measures Agreement in Seoul from Tuesday through Thursday this week, the foreign ministry said.

Lee Tae-woo, South Korea's chief negotiator, will lead the team from Seoul.
"""

SECOND = """\
Third round of defense cost talks ends in Washington
The Bay City Herald
June 13, 2024

WASHINGTON -- The United States and South Korea wrapped up their third round of negotiations on the 12th Special \
Measures Agreement on Wednesday after three days of meetings in Washington, officials said.

Linda Specht, the chief U.S. negotiator, said that the two sides had made progress.
"""

THIRD = """\
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A fourth round | The Example Courier</title>
<meta property="og:site_name" content="The Example Courier"><meta property="article:published_time"
content="2024-06-28T09:00:00+09:00"></head><body><nav>News Sports</nav><article><h1>A fourth round of talks ends in
Seoul</h1><p>South Korea and the United States held the fourth round of negotiations on the 12th Special Measures
Agreement in Seoul from Tuesday to Thursday, the foreign ministry said on Friday.</p><p>The two sides talked about how
much Seoul will pay from 2026 on, an official said after the meeting in the capital.</p></article></body></html>
"""

PAGES = {"first.txt": FIRST, "second.txt": SECOND, "third.html": THIRD}


def write_pages(folder: Path) -> list[Path]:
    """Write the pages into a folder; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in PAGES]


def write_many(folder: Path, rounds: int = 16) -> Path:
    """Write a folder in which every outcome occurs: a page a round; a twin, a version, a copy; three of no article."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, rounds + 1):
        (folder / f"round-{number:02}.html").write_text(_round_page(number), encoding="utf-8")
    (folder / "twin-of-1.html").write_text(_round_page(1), encoding="utf-8")
    (folder / "copy-of-1.html").write_text(_round_page(1).replace("Courier 1", "Herald").replace("courier1", "herald"))
    (folder / "version-of-2.html").write_text(_round_page(2, "An envoy said on leaving that it had gone well."))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "menu.html").write_text("<html><body><nav>Home</nav></body></html>", encoding="utf-8")
    (folder / "gone.txt").symlink_to("nowhere")
    return folder


ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth""".split()  # noqa: SIM905 - sixteen lines say no more


def _round_page(number: int, more: str = "") -> str:
    """A page on the n-th round of the 12th agreement: its month and city differ from the next one's."""
    day, city = f"2024-{1 + number % 12:02}-{10 + number:02}", ("Seoul", "Washington", "Honolulu")[number % 3]
    return f"""\
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Round {number} ends in {city}</title>
<meta property="og:site_name" content="The Example Courier {number % 4}">
<link rel="canonical" href="https://courier{number % 4}.invalid/news/{number}">
<meta property="article:published_time" content="{day}T09:00:00+09:00"></head><body><article>
<h1>Round {number} of the talks ends in {city}</h1>
<p>South Korea and the United States held the {ORDINALS[number - 1]} round of negotiations on the 12th Special Measures
Agreement in {city} on Tuesday, the foreign ministry said in its note number {number} of this year.</p>
<p>Those who took part spoke of {number * 7} open points, of which {number * 3} concern the wages of Korean workers at
the bases, and said that they would come together again after {number + 2} weeks.</p><p>{more}</p></article></body>
</html>
"""
