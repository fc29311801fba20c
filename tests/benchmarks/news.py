"""Stories on rounds of talks, put together from sentences at random, but the same for the same seed."""

import tomllib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from negotiations.wording import ordinal

SENTENCES: dict[str, Any] = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))
NAMES: dict[str, list[tuple[str, str]]] = SENTENCES["names"]
LANGUAGES = ("en", "ko")
AGREEMENTS, ROUNDS = (10, 11, 12), range(1, 10)
ROUND_WORDS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
REMARKS = (8, 24)
"""How many sentences of a story, at least and at most, are nobody else's."""


@dataclass(frozen=True, slots=True)
class Story:
    """What one outlet printed, at an address of its own."""

    language: str
    address: str
    outlet: str
    writer: str
    day: date
    title: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A round of talks, the same whoever writes of it."""

    agreement: int
    number: int

    @property
    def start(self) -> date:
        return date(2018, 3, 5) + timedelta(days=900 * (self.agreement - 10) + 42 * self.number)

    @property
    def end(self) -> date:
        return self.start + timedelta(days=1 + self.number % 2)

    def words(self, language: str) -> dict[str, str]:
        """What the slots of sentences are filled with."""
        place = LANGUAGES.index(language)
        cities, chiefs, counterparts = (
            [pair[place] for pair in NAMES[kind]] for kind in ("cities", "chiefs", "counterparts")
        )
        english, turn = language == "en", self.agreement + self.number
        return {
            "agreement": ordinal(self.agreement) if english else f"{self.agreement}차",
            "previous": ordinal(self.agreement - 1) if english else f"{self.agreement - 1}차",
            "round": ROUND_WORDS[self.number - 1] if english else f"{self.number}차",
            "start": f"{self.start:%B} {self.start.day}" if english else f"{self.start.day}일",
            "end": f"{self.end:%B} {self.end.day}" if english else f"{self.end.day}일",
            "weekday": f"{self.end:%A}",
            "days": "three" if self.number % 2 else "two",
            "last_city": cities[(turn - 1) % len(cities)],
            "city": cities[turn % len(cities)],
            "next_city": cities[(turn + 1) % len(cities)],
            "chief": chiefs[self.agreement % len(chiefs)],
            "counterpart": counterparts[self.agreement % len(counterparts)],
            "year": str(self.start.year),
            "next_year": str(self.start.year + 1),
            "paid": f"1.0{self.agreement - 8}",
            "demand": "4.7" if english else "47",
            "percent": f"{self.agreement - 4}.5",
        }


def write_story(random: Random, serial: int) -> Story:
    """A story on a round: a lead, much of what there is to tell of it, and more beside it."""
    place = random.randrange(len(LANGUAGES))
    sentences = SENTENCES[LANGUAGES[place]]
    meeting = Meeting(random.choice(AGREEMENTS), random.choice(ROUNDS))
    words = meeting.words(LANGUAGES[place])
    remarks = [remark(random, sentences) for _ in range(random.randint(*REMARKS))]
    rest = [*_some(random, sentences["facts"], 3), *random.sample(sentences["background"], 3), *remarks]
    random.shuffle(rest)
    site = random.randrange(len(NAMES["outlets"]))
    day = meeting.end + timedelta(days=random.randint(0, 1))
    return Story(
        LANGUAGES[place],
        f"https://site{site}.example/{LANGUAGES[place]}/{day:%Y/%m/%d}/{serial}",
        NAMES["outlets"][site][place],
        random.choice(NAMES["writers"])[place],
        day,
        random.choice(sentences["titles"]).format(**words),
        _paragraphs(random, [text.format(**words) for text in (random.choice(sentences["leads"]), *rest)]),
        tuple(text.format(**words) for text in _some(random, sentences["captions"], 1)),
    )


def printed_elsewhere(random: Random, story: Story, serial: int) -> Story:
    """The same text under another outlet's name and headline, cut from the end."""
    place, words = LANGUAGES.index(story.language), story.title.split()
    others = [site for site, names in enumerate(NAMES["outlets"]) if names[place] != story.outlet]
    site = random.choice(others)
    return replace(
        story,
        address=f"https://site{site}.example/{story.language}/{story.day:%Y/%m/%d}/{serial}",
        outlet=NAMES["outlets"][site][place],
        title=" ".join(words[1:]),
        paragraphs=story.paragraphs[: -random.randint(1, 2)],
    )


def rewritten(random: Random, story: Story) -> Story:
    """A later version of the story, at the same address: a sentence more at its end."""
    more: str = random.choice(SENTENCES[story.language]["background"])
    return replace(story, paragraphs=(*story.paragraphs, more))


def remark(random: Random, sentences: dict[str, Any]) -> str:
    """A sentence of somebody's, for any of the talks."""
    parts = {name: random.choice(sentences[name]) for name in ("who", "said", "what", "becomes")}
    remark: str = sentences["remark"].format(**parts)
    return remark


def _some(random: Random, texts: list[str], least: int) -> list[str]:
    return random.sample(texts, random.randint(least, len(texts)))


def _paragraphs(random: Random, texts: list[str]) -> tuple[str, ...]:
    """Sentences in paragraphs of one to three."""
    found, start = [], 0
    while start < len(texts):
        end = start + random.randint(1, 3)
        found.append(" ".join(texts[start:end]))
        start = end
    return tuple(found)
