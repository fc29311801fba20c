"""Reading a Korean sentence for rounds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.tense import Tense
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.context import Context
from negotiations.extraction.rounds.asides_ko import is_aside, is_of_others
from negotiations.extraction.rounds.clauses import Details
from negotiations.extraction.rounds.days_ko import days_of, length_of, took_one_day
from negotiations.extraction.rounds.drafts import Draft, quote_bounds
from negotiations.extraction.rounds.events_ko import HOLDS, MEETING, TO_HOLD
from negotiations.extraction.rounds.itinerary_ko import meetings_listed
from negotiations.extraction.rounds.mentions import Kind, Mention
from negotiations.extraction.rounds.mentions_ko import count_of_korean_rounds, find_korean_mentions
from negotiations.extraction.rounds.places import Place
from negotiations.extraction.rounds.places_ko import cities_listed, find_korean_places
from negotiations.extraction.rounds.video_ko import is_after_round, is_no_round
from negotiations.values import Part

_GENERIC = Pattern(
    rf"(?:이번|이날|이)\s?{MEETING}|{MEETING}|협상팀|대표단|만났|만나|만난|만날|마주\s?앉|머리를\s?맞[댔대]|협상\s?테이블|장소(?=[는가])"
)
_DEALS = Pattern(r"타결|서명|비준")
_OTHERS = Pattern(
    r"장관\s?회담|정상\s?회담|국무회의|각료회의|각의(?=[에를])|참모회의|비서관회의|외교장관|국방장관|대통령|(?:청와대|대통령실|백악관|국회|의회)[를을]\s?(?:찾|방문|예방)|기자회견|간담회|상임위|본회의|전체회의"
)
_AHEAD = Pattern(
    r"개최$|(?<!당일치)기로(?!\s?했던)|키로|(?:개최|[여하갖나]는)\s?방안|추진|조율(?!했|을\s(?:했|거쳤))|논의\s?중|유력|전망|열지|정하지\s?못|미정|예상|예정(?!보다)|계획|방침|오는|앞두고|앞둔|다음\s?달|내달"
    rf"|시작돼|{TO_HOLD.compiled.pattern}"
)
_BACK = Pattern(
    r"[가-힣](?:했|였|었|았|됐|렸|졌|쳤|났|섰|렀|댔|눴|올랐)|[했열갖냈]었|열린\s|가진|시작한\s|끝난|마친|마무리|있다|올렸"
)
_PRESENT = Pattern(r"(?<![알전말])(?:[한된린인는친선]다|[합됩립]니다)(?=[.”\x22]|\s?$)")
_HAPPENS = Pattern(rf"{_BACK.compiled.pattern}|장소")
_SEVERAL = Pattern(rf"(?P<first>\d)\s?(?:차)?\s?[~∼～-]\s?(?P<last>\d{{1,2}})차\s?{MEETING}")
_EACH = Pattern(r"각각|차례로|잇따라")
_FROM_FIRST = Pattern(r"(?:(?:첫|1차)\s?회의|[가-힣]{2,8})[를을]\s시작으로")
# "협상은 9월 하와이에서 시작돼 경주와 인천, 덴버를 돌았고": from the first on, city by city.
_TOUR = Pattern(
    rf"{MEETING}[은는이가]\s(?P<first>[^.;]{{2,40}}?)에서\s(?:시작|출발|개막)(?:돼|해|된\s[뒤후]|한\s[뒤후]|됐고|했고),?\s"
    r"(?P<then>[^.;]{2,80}?)[을를]\s(?:차례로\s|잇따라\s)?(?:돌(?:았|며|고|아)|거[쳤쳐친치]|찾[았아])"
)
_AND = Pattern(r"[와과]\s|,\s?|·")
# What "is held until the 10th" has begun.
_GOES_ON_UNTIL = Pattern(
    r"일까지\s(?:\S+\s)?(?:열린다|열립니다|진행된다|진행됩니다|계속된다|계속됩니다|이어진다|이어집니다)"
)
_MEANT_DAY = Pattern(r"(?:까지)?\s?(?:였|이었)|\S{0,8}\s?(?:예정|계획)이었|\S{0,8}\s?예정됐던|\S{0,8}\s?예정이던")
_MEANT = Pattern(
    r"(?:당초|애초|원래)|(?:계획|예정)이었|하기로\s?했던(?!.*(?:끝|종료|결렬))"
)  # a plan that was overtaken
_LONGEST_SCENE = 40  # characters
# "부산서 이틀 마주 앉은 협상단… 3차는 내달 덴버": the second half of a headline is of another round.
_TURN = Pattern(rf"\s?(?:…|\.{{2,3}}|,|·{{2,3}})\s?(?=(?:제\s?)?\d{{1,2}}차(?:\s?{MEETING})?[는은]\s)")
_LIST_SIGN = Pattern(r"[▲△▶▷■□◇◆○●▪]")
_MOST = 30  # rounds, or places, in a sentence
_SCENE = Pattern(r"(?:[시도구동군]|의)\s\S+$|청사$|연구원$|호텔$")
_AGAIN = Pattern(rf"다시\s?(?:\S+\s){{0,2}}?(?:만나|마주|모여|머리|{TO_HOLD.compiled.pattern})|재회|속개|재개")
_EXTENDED = Pattern(r"연장(?:돼|된|해|한|됐|했)")
_MOVED = Pattern(r"(?:으?로|까지)\s(?:다시\s|전격\s)?(?:연기|미뤄|미루|미룬|늦춰|늦추|늦춘|앞당[겨긴기]|순연|변경)")
# "3차 회의에 이어 서울에서 4차 회의가": what follows is of the later one.
_ANTECEDENT = Pattern(r"에\s이[어은]|\s?이후|\s?직?후|\s뒤|[가를]\s(?:끝난|마친)")
_ATTRIBUTIVE = Pattern(
    r"(?:열린|시작한|시작된|개막한|개막된|가진|개최된|개최한|진행된|연)\s?(?:제?\s?\d{1,2}차\s(?:\S+\s)?\S*협정\S*\s(?:SMA\s?)?)?$"
)


def read_korean(sentences: Sequence[Sentence], index: int, context: Context) -> Iterator[Draft]:
    """Each round that a sentence tells of, in its order."""
    yield from _in_halves(sentences[index], index, context) or _read(sentences, index, context)


def _in_halves(headline: Sentence, index: int, context: Context) -> list[Draft]:
    """The rounds of a headline of which the second half looks ahead to another one than the first."""
    turn = _TURN.search(headline.text) if headline.part is Part.TITLE else None
    if turn is None:
        return []
    now = replace(headline, text=headline.text[: turn.start()])
    then = replace(headline, text=headline.text[turn.end() :], start=headline.start + turn.end())
    here, ahead = (list(_read((half,), 0, context)) for half in (now, then))
    if not ahead or any(d.tense is not Tense.FUTURE for d in ahead) or not (here or _details((now,), 0, context)):
        return []
    here = [replace(draft, tense=draft.tense or Tense.PAST) for draft in here]
    # the next round is to come without saying so, and the page itself need not look ahead
    ahead = [replace(d, mention=replace(d.mention, kind=Kind.NEXT), tense=None, rule="one of several") for d in ahead]
    return [replace(draft, index=index) for draft in (*here, *ahead)]


def _read(sentences: Sequence[Sentence], index: int, context: Context) -> Iterator[Draft]:
    text = sentences[index].text
    details = _details(sentences, index, context)
    cities = [p for p in details.places if p.city]
    if len(cities) > 1 and (numbers := _counted_out(text, len(cities))):
        yield from _series(sentences[index], index, cities, details, numbers)
        return
    mentions = find_korean_mentions(text, context.agreement)[:_MOST]
    if tour := _TOUR.search(text):
        yield from _tour(sentences[index], index, tour, details)
        mentions = [mention for mention in mentions if mention.start > tour.end()]
        details = details.after(tour.end())
    if len(mentions) == 1 and is_after_round(text, mentions[0]):
        details = details.after(mentions[0].end)
        mentions = []
    if not mentions:
        apart = is_no_round(sentences, index, context.agreement)
        yield from (_apart(draft) if apart else draft for draft in _unnumbered(sentences[index], index, details))
    for mention, share in zip(mentions, _share_out(text, mentions, details), strict=True):
        yield _draft(sentences[index], index, mention, share, "by number")


def _details(sentences: Sequence[Sentence], index: int, context: Context) -> Details:
    text = sentences[index].text
    named = islice(find_korean_places(text), _MOST)
    places = tuple(place for place in named if not is_aside(text, place)) or _scene(sentences, index)
    return Details(days_of(sentences, index, context), places, length_of(text))


def _scene(sentences: Sequence[Sentence], index: int) -> tuple[Place, ...]:
    """The place that a newscast sets as its scene in a line before: "서울 용산의 한국국방연구원."."""
    if not index or len(sentences[index - 1].text) > _LONGEST_SCENE:
        return ()
    line = sentences[index - 1].text.rstrip(".")
    places = tuple(find_korean_places(line))
    at_end = any(place.end == len(line) for place in places)
    # they stand outside this sentence, before its first word
    return tuple(replace(place, start=0, end=0) for place in places) if at_end and _SCENE.search(line) else ()


def _unnumbered(sentence: Sentence, index: int, details: Details) -> Iterator[Draft]:
    """The round that a sentence tells of without its number: by the day or the place at which "the talks" are held."""
    text = sentence.text
    m = _GENERIC.search(text) if details and not _OTHERS.search(text) and not is_of_others(text) else None
    if m is None or (_DEALS.search(text) and not _is_span(details.days)):  # a deal is reached on one day
        return
    now = _draft(sentence, index, Mention(m.start(), m.end(), Kind.CURRENT), details, "in focus")
    if now.tense is not Tense.FUTURE and (row := meetings_listed(text, details.days)):
        yield from _one_by_one(sentence, index, row)
        return
    if now.tense is Tense.FUTURE and _AGAIN.search(text):
        yield replace(now, mention=replace(now.mention, kind=Kind.NEXT), rule="meet again")
    elif any(day.role != "month" for day in details.days) or (
        (details.places or details.length == 1) and _is_held(now)
    ):
        yield now


def _apart(draft: Draft) -> Draft:
    """A video meeting between rounds, which counts as none of them."""
    if draft.tense is Tense.FUTURE:
        return draft
    return replace(
        draft, mention=replace(draft.mention, kind=Kind.SOME), tense=Tense.PAST, rule="between rounds", listed=-1
    )


def _one_by_one(sentence: Sentence, index: int, row: Sequence[Details]) -> Iterator[Draft]:
    """Meetings told in a row with no number: they may be all that there were before the page's own."""
    for i, details in enumerate(row):
        start, end = details.span or (0, len(sentence.text))
        draft = Draft(
            sentence, index, Mention(start, end, Kind.SOME), details, Tense.PAST, start, end, "one of several"
        )
        yield replace(draft, listed=len(row), back=len(row) - i)


def _is_held(draft: Draft) -> bool:
    """Is a meeting without a day told to be held, in the past or in time to come?"""
    text = draft.sentence.text
    return bool(_HAPPENS.search(text) or (draft.tense is Tense.FUTURE and HOLDS.search(text)))


def _draft(sentence: Sentence, index: int, mention: Mention, details: Details, rule: str) -> Draft:
    text = sentence.text
    details = replace(details, days=_put_off(text, details.days))
    firm = tuple(day for day in details.days if day.role == "span" or not _MEANT_DAY.match(text, day.end))
    only_meant = (
        bool(_MEANT.search(text))
        and not _EXTENDED.search(text)
        and (not firm or firm == details.days)
        and not _is_span(firm)
        and not took_one_day(text)
    )
    if not only_meant:
        details = replace(details, days=firm)
    span = details.span or (mention.start, mention.end)
    start, end = quote_bounds(text, min(span[0], mention.start), max(span[1], mention.end))
    return Draft(
        sentence,
        index,
        mention,
        details,
        Tense.PAST if only_meant else _tense(text, mention, details),
        start,
        end,
        rule,
        only_meant=only_meant,
        number=mention.numbers[0] if mention.numbers else None,
    )


def _put_off(text: str, days: tuple[Days, ...]) -> tuple[Days, ...]:
    """Of days of which one was put off to another, the one that now holds: that told last before the verb."""
    moved = _MOVED.search(text)
    before = [day for day in days if moved and day.end <= moved.start()]
    return tuple(before[-1:]) if before else days


def _is_span(days: Sequence[Days]) -> bool:
    return any(day.role == "span" for day in days)


def _tense(text: str, mention: Mention, details: Details) -> Tense | None:
    """What the day says ("오는", "지난"), else the verb, which in Korean follows."""
    toward = next((d.toward for d in details.days if d.toward), None)
    if toward:
        return Tense(toward)
    if _ATTRIBUTIVE.search(text, 0, mention.start):
        return Tense.PAST
    if details.days and all(d.role == "last" for d in details.days) and _GOES_ON_UNTIL.search(text, mention.end):
        return Tense.PRESENT
    after = text[mention.start :]
    ahead, back = _AHEAD.search(after), _BACK.search(after)
    if ahead and back:
        return Tense.FUTURE if ahead.start() < back.start() else Tense.PAST
    if ahead or back or _PRESENT.search(after):
        return Tense.PAST if back else Tense.FUTURE  # what is told in the present is announced
    return None


def _share_out(text: str, mentions: Sequence[Mention], details: Details) -> list[Details]:
    """Details stand before a round that is an object ("서울에서 1차 회의를"), and after one that is a topic ("는")."""
    owners = {id(item): _owner(text, mentions, item) for item in details.items}
    return [
        Details(
            tuple(d for d in details.days if owners[id(d)] == i),
            tuple(p for p in details.places if owners[id(p)] == i),
            details.length if len(mentions) == 1 else _length_of(text, mentions, i),
        )
        for i in range(len(mentions))
    ]


def _length_of(text: str, mentions: Sequence[Mention], i: int) -> int | None:
    """How many days one of several rounds lasts: told after it, or before it and after the round before."""
    start = mentions[i - 1].end if i else 0
    return length_of(text, mentions[i].end) or length_of(text[start : mentions[i].start])


def _owner(text: str, mentions: Sequence[Mention], item: Days | Place) -> int:
    alone = [i for i, mention in enumerate(mentions) if not _LIST_SIGN.search(text, *_between(mention, item))]
    if len(alone) == 1:
        return alone[0]
    for i, mention in enumerate(mentions):
        if item.end <= mention.start:
            earlier = i - 1 if i else None
            takes = earlier is None or _takes_before(text, mention)
            return i if takes or _ANTECEDENT.match(text, mentions[i - 1].end) else i - 1
    return len(mentions) - 1


def _between(mention: Mention, item: Days | Place) -> tuple[int, int]:
    """The stretch of text from the one to the other."""
    return min(mention.end, item.end), max(mention.start, item.start)


def _takes_before(text: str, mention: Mention) -> bool:
    follows = text[mention.end : mention.end + 1]
    return (
        follows in "를을와과"
        or text[mention.start - 1 : mention.start] == "("
        or bool(_ATTRIBUTIVE.search(text[: mention.start]))
    )


def _counted_out(text: str, count: int) -> range | None:
    """The numbers of as many rounds as there are cities: "1∼3차 회의를", or from the first on."""
    if m := _SEVERAL.search(text):
        numbers = range(int(m["first"]), int(m["last"]) + 1)
        return numbers if len(numbers) == count else None
    if _EACH.search(text) and count_of_korean_rounds(text) == count:
        return range(1, count + 1)
    return range(1, count + 1) if _FROM_FIRST.search(text) else None


def _as_whole(day: Days) -> Days:
    """The days that a list gives in brackets: one day alone is all that the round took."""
    return replace(day, last=day.first, role="span") if day.role == "" else day


def _tour(sentence: Sentence, index: int, tour: re.Match[str], details: Details) -> Iterator[Draft]:
    """The rounds that a tour of cities tells of, from the first."""
    cities = list(cities_listed(sentence.text, *tour.span("first")))[-1:]
    cities += cities_listed(sentence.text, *tour.span("then"))
    if len(cities) != 2 + sum(1 for _ in _AND.finditer(tour["then"])):
        return  # a place among them that is not known
    yield from _series(sentence, index, cities, details, range(1, len(cities) + 1))


def _series(
    sentence: Sentence, index: int, cities: Sequence[Place], details: Details, numbers: range
) -> Iterator[Draft]:
    """Rounds counted out from the first, city by city; each one's days stand before its city, or in brackets behind."""
    start = 0
    for number, city in zip(numbers, cities, strict=True):
        behind = tuple(_as_whole(day) for day in details.days if sentence.text[city.end : day.start].strip() == "(")
        days = behind or tuple(d for d in details.days if start <= d.start < city.end)
        mention = Mention(city.start, city.end, Kind.NUMBER, (number,))
        begin = min([city.start, *(day.start for day in days)])
        end = max([city.end, *(day.end for day in days)])
        share = Details(days, (city,))
        yield Draft(sentence, index, mention, share, Tense.PAST, begin, end, "one of a series", number=number)
        start = city.end
