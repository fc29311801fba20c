"""Is a sentence about sharing the cost of U.S. troops in South Korea, or about another country's or other talks?"""

import re
from collections.abc import Sequence

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence, remembered
from negotiations.extraction.page import subject_ko

_MONEY = (
    r"(?:costs?|costly|expenses?|expensive|expenditures?|upkeep|bills?|burden|contribut\w+|payments?|pays?|paying|paid|share"
    r"|spend|spends|spent|spending|funding|funds|outlays?|dues|gives?|giving|chip(?:s|ped|ping)?\s+in|hands?\s+over|shell\w*\s+out"
    r"|fork\w*\s+(?:out|over)|cough\w*\s+up|underwrit\w+|bankroll\w*|subsid\w+|financ\w+|money|price|prices|tab|invoice"
    r"|billions?|trillions?|\d[\d.,]*(?:bn|tn|trn)|per\s+cent|percent|compensat\w+|reimburs\w+)"
)
_FORCES = (
    r"(?:troops?|forces|soldiers|GIs|USFK|garrisons?|service\s?(?:men|women|members?)|base\s+workers|the\s+bases?"
    r"|(?:military|American|U\.?S\.?|America['’]s)\s+(?:military\s+|security\s+|nuclear\s+)?"
    r"(?:presence|bases?|installations?|personnel|protection|shield|umbrella|guarantees?))"
)
# Where a diplomat has been, or what the person knows, is no host's talks: "a Japan hand", "long experience in Japan".
_NO_CAREER_IN = "".join(
    f"(?<!{words} )"
    for words in (
        *("experience in", "experience of", "experience with", "knowledge of", "served in", "worked in", "years in"),
        *("posted in", "posted to", "posts in", "postings in", "stints in", "ambassador to", "speaks", "fluent in"),
    )
)
_NO_KNOWLEDGE = r"(?!\s(?:hand|expert|specialist|veteran|watcher)s?\b)"
_JAPAN = rf"{_NO_CAREER_IN}\bJapan(?:ese)?\b{_NO_KNOWLEDGE}"

_OWN = Pattern(
    r"Special Measures? Agreement|Special Agreement on|\bSMA\b"
    r"|(?:defen[cs]e|military|troop|burden)[ -](?:(?:cost|burden|expense)s?[ -]?)?"
    r"(?:sharing|share|costs?|burden|expenses)"
    r"|cost[ -]?sharing|\b(?:base|bases|troops?|garrison)[ -](?:bills?|tab|fees?|upkeep)\b"
    rf"|\b{_MONEY}\b.{{0,80}}\b{_FORCES}\b"
    rf"|\b{_FORCES}\b.{{0,80}}\b{_MONEY}\b"
    rf"|\b\d+(?:\.\d+)?(?:%|\s+per\s?cent)\s[^.;]{{0,60}}\b{_FORCES}\b"
    r"|(?:^|[:;,]\s|\b(?:Korea|U\.?S\.?|bilateral|alliance)\s)costs?[ -]talks\b"
    rf"|\b(?:deal|pact|accord|talks|negotiations)\s(?:on|over|about)\s(?:the\s)?(?:U\.?S\.?|American)\s{_FORCES}\b(?!\s(?:withdraw|with-|pull|cut|level|reduc|status))"
    rf"|{subject_ko.OWN}",
    re.IGNORECASE,
)

_OTHER_HOSTS = (
    rf"{_JAPAN}(?:['’]s)?(?=[^;]{{0,120}}(?:host|support|cost|talks|negotiat|agreement|forces|burden|pay))"
    r"|Tokyo(?=[^;]{0,60}(?:cost|pay|burden|talks|negotiat))|\bNATO\b"
)
_OTHER_TALKS = (
    r"six[ -](?:party|way|nation)|denucleari[sz]ation"
    r"|nuclear (?:talks|negotiat|envoy|disarm|energy|consultative|program|accord|agreement|pact|deal|cooperation|fuel)"
    r"|\buranium\b|Future of the Alliance|\bFOTA\b|Security Policy Initiative"
    r"|free[ -]trade|\bFTA\b|tariff|trade (?:talks|deal|negotiat)|beef"
    r"|visiting forces|\bVFA\b|\bSOFA\b|status of forces|OPCON|operational control|wartime control"
    r"|Security Consultative Meeting|\bSCM\b|\bKIDD\b|Integrated Defense Dialogue|extended deterrence|missile guideline"
    r"|(?:talks|summit|negotiations|dialogue|meeting)\s+(?:with|between\s+\S+\s+and)\s+"
    r"(?:the\s+North\b|North Korea|Pyongyang)"
    r"|inter-Korean|stimulus|joint commission|\brelocat\w+|land partnership"
    r"|two[ -]plus[ -]two|\"?2\+2\"?|climate|NCG|six nations"
    r"|arms\s(?:deals?|sales?|purchases?|package)|foreign military sales?|Security Cooperation Agency"
    r"|acquisition program"
    r"|prime contractor|(?:price|procurement|purchase|sales?) (?:talks|negotiat)"
)
# Apart, as most texts hold the words of one language alone.
_FOREIGN = (
    Pattern(rf"{_OTHER_HOSTS}|{_OTHER_TALKS}", re.IGNORECASE),
    Pattern(rf"{subject_ko.OTHER_HOSTS}|{subject_ko.OTHER_TALKS}", re.IGNORECASE),
)
_KOREA_NAMED = Pattern(
    rf"(?<!North )\bKorean?s?\b|\bS(?:eoul|EOUL)\b|\bROK\b|\bUSFK\b|U\.?S\.? Forces Korea|{subject_ko.KOREA}"
)
_OWN_BILL = Pattern(subject_ko.OWN_BILL)
_HOST_NAMED = Pattern(rf"{_JAPAN}|\bTokyo\b|\bNATO\b|\bGerman\w*\b|\bPhilippin\w+|{subject_ko.HOSTS}")
# What no other ally's talks with the United States are called.
_TALKS_ON_TROOPS = Pattern(
    r"Special Measures Agreement|(?:defen[cs]e|military|troop)[ -]costs?(?:[ -]sharing)?[ -](?:talks|negotiations?)"
    r"|\b(?:talks|negotiations?|round)\b[^.;]{0,40}\bshar(?:e|ing)\s(?:the\s)?(?:defen[cs]e\s(?:costs?|expenses)|(?:costs?|expenses)\sof\s(?:U\.?S\.?|American)\s(?:troops|forces))",
    re.IGNORECASE,
)
_ELSEWHERE = Pattern(r"\b(?:troops|forces|soldiers|personnel|bases)\s+in\s+(?!(?:South\s+)?Korea|Seoul)[A-Z]")
_OF_THE_SAME = Pattern(r"^(?:Its|It|Their|They|There|The\s(?:two|sides|talks|negotiators))\b")
_OWN_DEAL = Pattern(r"\b(?:deal|agreement|pact|accord|percent|per cent|jump|raise|increase)s?\b|%|협정", re.IGNORECASE)
_TALKS_ON_COST = Pattern(
    r"Special Measures? Agreement|\bSMA\b|cost[ -]?sharing"
    rf"|\bshar(?:e|ing)\s(?:the\s)?(?:(?:defen[cs]e|military|troop)\s)?(?:costs?|expenses|burden)\b|{subject_ko.ON_COST}",
    re.IGNORECASE,
)


@remembered
def is_own_subject(text: str) -> bool:
    """Does the text name the sharing of the cost of U.S. troops?"""
    return bool(_OWN.search(text))


@remembered
def names_korea(text: str) -> bool:
    """Does the text name South Korea, its government or the American forces there?"""
    return bool(_KOREA_NAMED.search(text))


def names_these_talks(text: str) -> bool:
    """Does the text call the talks what only those with South Korea are called, and name no other place of troops?"""
    return bool(_TALKS_ON_TROOPS.search(text) and not _ELSEWHERE.search(text))


@remembered
def names_other_host(text: str) -> bool:
    """Does the text name Japan, NATO or another host of American forces?"""
    return bool(_HOST_NAMED.search(text))


def names_own_bill(text: str) -> bool:
    """Does a Korean text name the payment as Koreans call their own, where no other host is spoken of?"""
    return bool(_OWN_BILL.search(text) and not _HOST_NAMED.search(text))


def is_of_koreas_own(text: str) -> bool:
    """Does a text, beside another host's deal, speak of South Korea's own?"""
    return bool(not _HOST_NAMED.search(text) and _OWN_DEAL.search(text))


@remembered
def is_foreign(text: str) -> bool:
    """Is the text about other talks? A mention of them beside South Korea's own cost sharing does not make it so."""
    if names_other_host(text) and not names_korea(text):
        return True
    if not any(words.search(text) for words in _FOREIGN):
        return False
    return not (_KOREA_NAMED.search(text) and _TALKS_ON_COST.search(text))


def goes_on_elsewhere(sentences: Sequence[Sentence], index: int) -> bool:
    """Does a sentence go on about the other host of whom the one before it told ("Its negotiators also met …")?"""
    text, before = sentences[index].text, sentences[index - 1] if index else None
    if before is None or before.part is not sentences[index].part or not _OF_THE_SAME.search(text):
        return False
    elsewhere = names_other_host(before.text) and not names_korea(before.text)
    return elsewhere and not names_korea(text) and not is_own_subject(text)
