"""The queues: what the software could not settle by itself, what each of them is, and what to do about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from articles.admin.runs import UNDONE
from articles.models import Article, ArticleCorrection, Capture, LikelyCopy, Run
from articles.runs import mark_dead_runs
from negotiations.admin.desk.disputes import Disputes, kinds_seen
from negotiations.admin.desk.finding import Find, Found, listed, may_view
from negotiations.admin.desk.gaps import gaps
from negotiations.admin.questions import FITS_SEVERAL, tells_too_little
from negotiations.models import AgreementClaim, NegotiatorClaim, PaymentClaim, Round, RoundClaim, Suggestion
from negotiations.wording import plural

CLAIMS = (AgreementClaim, RoundClaim, NegotiatorClaim, PaymentClaim)


@dataclass(frozen=True, slots=True)
class Queue:
    """Work of one sort. `line` says what it is and what to do."""

    name: str
    line: str
    find: Find


@dataclass(frozen=True, slots=True)
class Waiting:
    """A queue that is not empty, with what is in it."""

    queue: Queue
    found: list[Found]


@dataclass(frozen=True, slots=True)
class Desk:
    """The queues that somebody may see: those with work, and the names of those without any."""

    waiting: list[Waiting]
    done: list[str]


def desk(request: HttpRequest) -> Desk:
    """What there is to do for whoever asks."""
    mark_dead_runs()
    waiting, done = [], []
    for queue in QUEUES:
        if found := list(queue.find(request)):
            if work := [one for one in found if one.count]:
                waiting.append(Waiting(queue, work))
            else:
                done.append(queue.name)
    return Desk(waiting, done)


def fields_in_dispute(request: HttpRequest) -> Iterator[Found]:
    """Fields on which sources differ; ahead of them the pinned ones of which sources say something new."""
    if kinds := kinds_seen(request):
        tally, address = Disputes(kinds).tally(), reverse("admin:disputes")
        pinned = "pinned field" if tally.pinned == 1 else "pinned fields"
        yield Found(tally.pinned, f"{pinned} with a new disagreement", f"{address}?pinned=yes")
        fields = "field" if tally.fields == 1 else "fields"
        yield Found(tally.fields, f"{fields} of {plural(tally.records, 'record')}", address)


def gaps_between_rounds(request: HttpRequest) -> Iterator[Found]:
    """Places in a series of rounds where some are missing."""
    if may_view(request, Round):
        count = gaps().count()
        yield Found(count, "gap" if count == 1 else "gaps", reverse("admin:gaps"))


def _lacking(field: ArticleCorrection.Field, **lack: None) -> QuerySet[Article]:
    """Articles without a fact, save for those of which a curator has said that nobody knows it."""
    return Article.objects.current().filter(**lack).exclude(overruled__has_key=field.value)


DISPUTES = Queue(
    "Fields in dispute",
    "Sources give different values. Pin the right one, or leave it to readers: they see them all.",
    fields_in_dispute,
)
GAPS = Queue(
    "Gaps in a negotiation",
    "Rounds that must have been held, going by the numbers of others, and that no source reports. Look for articles of "
    "those days, or add the round by hand.",
    gaps_between_rounds,
)
QUEUES = (
    DISPUTES,
    Queue(
        "Claims that fit several rounds",
        "They name a city in which their negotiation had several rounds, and neither number nor days. Reject what was "
        "misread, or look for a source that tells more.",
        listed((RoundClaim.objects.filter(FITS_SEVERAL), "?resolved=several")),
    ),
    Queue(
        "Claims without a record",
        "They tell too little to say what they are about. Reject what was misread, or look for a source that tells "
        "more.",
        listed(*((model._default_manager.filter(tells_too_little(model)), "?resolved=no") for model in CLAIMS)),
    ),
    Queue(
        "Likely one person or venue",
        "Two negotiators or two venues whose names are much alike. Say whether they are one or two.",
        listed((Suggestion.objects.all(), "")),
    ),
    Queue(
        "Likely copies",
        "Two articles that are nearly, but not surely, one text. Say whether they are one story or two.",
        listed((LikelyCopy.objects.all(), "")),
    ),
    Queue(
        "Rounds without a number",
        "No source says which round it was. Pin its number where you can tell it.",
        listed((Round.objects.filter(number=None), "?numbered=no")),
    ),
    GAPS,
    Queue(
        "Articles without a date",
        "Neither the page nor its manifest gives a day, and no other source tells. Look at the original page, and "
        "correct the article.",
        listed((_lacking(ArticleCorrection.Field.PUBLISHED, date=None), "?dated=no&current=yes")),
    ),
    Queue(
        "Articles without an outlet",
        "Nothing says who published them. Look at the original page, and correct the article.",
        listed((_lacking(ArticleCorrection.Field.OUTLET, outlet=None), "?outlet_known=no&current=yes")),
    ),
    Queue(
        "Captures that could not be read",
        "They are kept, with the reason why no article was found. Import the page again in another form.",
        listed((Capture.objects.exclude(state=Capture.State.READ), "?read=no")),
    ),
    Queue(
        "Imports that left something undone",
        "They were stopped, or some of their items failed. See which and why, and run the command again.",
        listed((Run.objects.filter(UNDONE), "?undone=yes")),
    ),
)
