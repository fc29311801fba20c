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
