"""Chronologies are texts, though hardly a line of them is a sentence."""

import pytest

from articles.parsing import parse
from articles.parsing.chronology import entries_among

CHRONOLOGIES = {
    "Korean, by years": [
        "(서울=강물통신) ◇ 2001년",
        "▲ 3월 7∼9일 = 두 도시 시장, 부두에서 첫 만남",
        "▲ 5월 14일 = 다리 설계 공모",
        "◇ 2002년",
        "▲ 1월 4일 = 첫 삽",
        "▲ 12월 28일(금) = 북쪽 교각 완성. 예정보다 이틀 늦음",
    ],
    "English, by days": [
        "March 7-9, 2001 — The mayors meet at the quay.",
        "May 14, 2001 — Eleven drawings are handed in.",
        "Jan. 4, 2002 — Work begins.",
        "Dec. 28, 2002 — The northern pier stands.",
    ],
    "English, by years": [
        "1991: The towns agree on a ferry",
        "1996: The ferry is enlarged, and the fare doubled",
        "1999: A bridge is proposed",
        "2001: The mayors meet at the quay",
    ],
}


@pytest.mark.parametrize("entries", CHRONOLOGIES.values(), ids=CHRONOLOGIES.keys())
def test_a_chronology_is_text(entries: list[str]) -> None:
    head = [
        "The Quay",
        "Home | News | Sports",
        "The bridge over the harbour, year by year / 항구 다리 일지",
        "2003-01-05 14:52",
    ]
    page = "\n\n".join([*head, *entries, "All rights reserved"])
    assert parse(page.encode()).body == "\n\n".join(entries)


@pytest.mark.parametrize(
    "lines",
    [
        ["2001-03-07 Mayors meet", "2001-05-14 Drawings handed in", "2002-01-04 Work begins", "2002-12-28 Pier stands"],
        ["May 14, 2001", "Jan. 4, 2002", "Dec. 28, 2002", "March 7, 2001"],
        ["March 7 — The mayors meet.", "May is warm here.", "March on!", "December - or so"],
    ],
    ids=["a list of other stories by day", "days alone", "too few"],
)
def test_other_lines_with_days_are_none(lines: list[str]) -> None:
    assert entries_among(lines) == []
