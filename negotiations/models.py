"""What the sources report: records (agreement, round, venue, negotiator, payment), the claims they rest on, and what
curators say of either: pins and verdicts.

A record is what all claims about it add up to, plus what a curator has pinned. `negotiations.resolution` works its
fields out and `negotiations.store` alone writes them; an editor's word on a field is a `Pin`, which resolution puts
first; on a claim a `Verdict`, which says whether it counts.
"""

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from negotiations.wording import ordinal, payment_label

SIDES = {"KR": "South Korea", "US": "United States"}
STATUSES = {"planned": "planned", "held": "held"}
KINDS = {"agreed": "agreed", "demanded": "demanded", "offered": "offered"}
CURRENCIES = {"KRW": "South Korean won", "USD": "U.S. dollars"}
PARTS = {"title": "headline", "body": "text", "caption": "photo caption"}
CLAIMED = {"agreement": "agreement", "round": "round", "negotiator": "negotiator", "payment": "payment"}


class Record(models.Model):
    """What claims and pins add up to.

    `evidence` maps a field's name to {"value", "basis": "claims" | "inferred" | "pinned", "reason", "values":
    [{"value", "stories", "articles": [article keys]}]}, the most supported value first. Dates in it are ISO text. A
    round's has an entry "negotiators/<key>" for each negotiator too, with that key as its value: who shows him or her
    there, or why it is inferred.
    """

    record_kind: ClassVar[str]
    """The record's kind as pins and exports name it: "round"."""
    pinnable: ClassVar[tuple[str, ...]]
    """The fields a curator may pin."""

    key = models.CharField(
        max_length=200, unique=True, editable=False, help_text="What the record is called in addresses and pins."
    )
    evidence = models.JSONField(default=dict, editable=False)
    disputed = ArrayField(
        models.CharField(max_length=40),
        default=list,
        blank=True,
        editable=False,
        help_text="Fields on which sources differ.",
    )
    stories = models.PositiveIntegerField(default=0, editable=False, help_text="Independent texts that report it.")
    articles = models.PositiveIntegerField(
        default=0, editable=False, help_text="Articles that report it, copies included."
    )

    class Meta:
        abstract = True

    def pinned(self) -> list[str]:
        """The names of the fields that a curator has pinned."""
        return [name for name, evidence in self.evidence.items() if evidence["basis"] == "pinned"]


class Agreement(Record):
    """The n-th Special Measures Agreement."""

    record_kind = "agreement"
    pinnable = ("first_year", "last_year", "concluded")

    number = models.PositiveSmallIntegerField(unique=True, help_text="Its ordinal: 1 for the agreement of 1991.")
    first_year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The first year whose payment it sets."
    )
    last_year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The last year whose payment it sets."
    )
    concluded = models.CharField(
        max_length=10,
        blank=True,
        help_text="The day or month on which the negotiators reached it: 2021-03-07 or 2021-03.",
    )

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{ordinal(self.number)} Special Measures Agreement"

    def get_absolute_url(self) -> str:
        return reverse("negotiations:agreement", args=[self.number])


class Venue(Record):
    """Where rounds are held: an institute and its city, or a city alone."""

    record_kind = "venue"
    pinnable = ("name", "city", "country")

    name = models.CharField(max_length=200, blank=True, help_text="The building or institute; empty for a city alone.")
    city = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166 code: KR, US.")

    class Meta:
        ordering = ["city", "name"]

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.name, self.city]))

    def get_absolute_url(self) -> str:
        return reverse("negotiations:venue", args=[self.key])


class Negotiator(Record):
    """A person on a delegation."""

    record_kind = "negotiator"
    pinnable = ("name", "native_name", "side", "title")

    name = models.CharField(max_length=200, help_text="The name in Latin letters, as most sources spell it.")
    native_name = models.CharField(max_length=200, blank=True, help_text="The name in Hangul, where a source gives it.")
    aliases = ArrayField(
        models.CharField(max_length=200), default=list, blank=True, editable=False, help_text="Other spellings found."
    )
    side = models.CharField(max_length=2, choices=SIDES)
    title = models.CharField(max_length=300, blank=True, help_text="The office held, as a source gives it.")
    agreements: "models.ManyToManyField[Agreement, Delegate]" = models.ManyToManyField(
        Agreement, through="Delegate", related_name="negotiators"
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("negotiations:negotiator", args=[self.key])


class Delegate(models.Model):
    """A negotiator's seat in the negotiation of one agreement."""

    negotiator = models.ForeignKey(Negotiator, on_delete=models.CASCADE, related_name="seats")
    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="seats")
    chief = models.BooleanField(default=False, help_text="Led the delegation.")

    class Meta:
        ordering = ["agreement", "negotiator"]
        constraints = [models.UniqueConstraint(fields=["negotiator", "agreement"], name="one_seat_each")]

    def __str__(self) -> str:
        return f"{self.negotiator} ({self.agreement})"


class Round(Record):
    """The n-th meeting in the negotiation of an agreement. `key` is "12/5", or "12/2021-02-video" if unnumbered."""

    record_kind = "round"
    pinnable = ("status", "start", "end", "city", "venue")

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Its ordinal; empty where no source tells."
    )
    slug = models.CharField(max_length=100, help_text="Its number, or for an unnumbered round what tells it apart.")
    status = models.CharField(max_length=10, choices=STATUSES)
    start = models.DateField(null=True, blank=True, help_text="First day.")
    end = models.DateField(null=True, blank=True, help_text="Last day.")
    city = models.CharField(max_length=100, blank=True)
    venue = models.ForeignKey(Venue, on_delete=models.SET_NULL, related_name="rounds", null=True, blank=True)
    negotiators = models.ManyToManyField(Negotiator, related_name="rounds", blank=True)

    class Meta:
        ordering = ["agreement__number", models.F("number").asc(nulls_last=True), "start", "slug"]
        constraints = [models.UniqueConstraint(fields=["agreement", "slug"], name="one_round_each")]
        indexes = [models.Index(models.F("start").desc(nulls_last=True), name="round_newest")]

    def __str__(self) -> str:
        which = f"{ordinal(self.number)} round" if self.number else "Unnumbered round"
        return f"{which}, {self.agreement}"

    def get_absolute_url(self) -> str:
        return reverse("negotiations:round", args=[self.agreement.number, self.slug])


class Payment(Record):
    """A sum for a year that was agreed, demanded or offered. `key` is "11/2021-agreed-krw"."""

    record_kind = "payment"
    pinnable = ("amount", "change_percent", "year")

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="payments", null=True, blank=True)
    year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The payment year; empty if no source ties it to one."
    )
    kind = models.CharField(max_length=10, choices=KINDS)
    amount = models.BigIntegerField(null=True, blank=True, help_text="In whole units of the currency.")
    currency = models.CharField(max_length=3, choices=CURRENCIES, blank=True)
    change_percent = models.FloatField(
        null=True, blank=True, help_text="The rise against the year before, or the year named, in percent."
    )

    class Meta:
        ordering = [models.F("year").asc(nulls_last=True), "agreement__number", "kind", "currency"]

    def __str__(self) -> str:
        return payment_label(self.kind, self.year, self.amount, self.currency, self.change_percent)

    def get_absolute_url(self) -> str:
        return reverse("negotiations:payment", args=[self.key])


class Verdict(models.Model):
    """A curator's word on one claim: it holds, or it does not. It outlives imports, re-extraction and rereading.

    What it is on is told by what is claimed (`kind`, `values`: the claim's own, without those that are open) and by
    the claimed words with those around them, wherever they stand in the article now: rows and offsets come and go.
    Made on an earlier version of an article, it holds for the one in its place.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="verdicts")
    kind = models.CharField(max_length=10, choices=CLAIMED)
    part = models.CharField(max_length=10, choices=PARTS)
    start = models.PositiveIntegerField(help_text="Where the quote began in that part when this was ruled.")
    before = models.CharField(max_length=100, blank=True, help_text="What stood before the quote.")
    quote = models.TextField()
    after = models.CharField(max_length=100, blank=True, help_text="What stood behind it.")
    values = models.JSONField(default=dict, help_text="What is claimed.")
    accepted = models.BooleanField(help_text="It holds; else it does not, and is left out of the records.")
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="verdicts")
    ruled_at = models.DateTimeField(auto_now=True)
    reason = models.TextField(blank=True, help_text="Why; other curators see this.")

    class Meta:
        ordering = ["-ruled_at"]

    def __str__(self) -> str:
        return self.word

    @property
    def word(self) -> str:
        """What it says: "accepted", "rejected"."""
        return "accepted" if self.accepted else "rejected"

    @property
    def ruled_on(self) -> date:
        """The day on which it was given, where the archive is."""
        return timezone.localdate(self.ruled_at)


class Claim(models.Model):
    """One thing said in one place of an article; `record` is what it was resolved to, empty if to nothing yet.

    Nothing but software writes claims. One on which a curator has ruled has a `verdict`; a rejected one has no record.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="%(class)ss")
    part = models.CharField(max_length=10, choices=PARTS)
    start = models.PositiveIntegerField(help_text="Offset of the quote's first character in that part.")
    end = models.PositiveIntegerField(help_text="Offset behind its last character.")
    quote = models.TextField()
    rule = models.CharField(max_length=60, help_text="The rule that read it.")
    agreement_number = models.PositiveSmallIntegerField(
        null=True, help_text="The agreement that the place is about, if it tells."
    )
    verdict = models.ForeignKey(
        Verdict, on_delete=models.SET_NULL, related_name="%(class)ss", null=True, db_index=False, editable=False
    )
    record: Any
    """The record of the claim's kind, each kind its own foreign key."""

    class Meta:
        abstract = True
        ordering = ["article", "part", "start"]
        indexes = [  # few claims have one
            models.Index(fields=["verdict"], condition=models.Q(verdict__isnull=False), name="%(class)s_verdict")
        ]

    def __str__(self) -> str:
        return self.quote


class AgreementClaim(Claim):
    record = models.ForeignKey(Agreement, on_delete=models.SET_NULL, related_name="claims", null=True)
    first_year = models.PositiveSmallIntegerField(null=True)
    last_year = models.PositiveSmallIntegerField(null=True)
    concluded = models.CharField(max_length=40, blank=True, help_text="A date given in whole or in part.")


class RoundClaim(Claim):
    record = models.ForeignKey(Round, on_delete=models.SET_NULL, related_name="claims", null=True)
    number = models.PositiveSmallIntegerField(null=True)
    status = models.CharField(max_length=10, choices=STATUSES, blank=True)
    first_day = models.CharField(max_length=40, blank=True, help_text="A date given in whole or in part.")
    last_day = models.CharField(max_length=40, blank=True, help_text="A date given in whole or in part.")
    city = models.CharField(max_length=100, blank=True)
    venue = models.CharField(max_length=200, blank=True)
    days = models.PositiveSmallIntegerField(null=True)
    gap_days = models.PositiveSmallIntegerField(null=True)


class NegotiatorClaim(Claim):
    record = models.ForeignKey(Negotiator, on_delete=models.SET_NULL, related_name="claims", null=True)
    name = models.CharField(max_length=200)
    side = models.CharField(max_length=2, choices=SIDES)
    chief = models.BooleanField(default=False)
    title = models.CharField(max_length=300, blank=True)
    round_number = models.PositiveSmallIntegerField(null=True)


class PaymentClaim(Claim):
    record = models.ForeignKey(Payment, on_delete=models.SET_NULL, related_name="claims", null=True)
    kind = models.CharField(max_length=10, choices=KINDS)
    amount = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, choices=CURRENCIES, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    change_percent = models.FloatField(null=True)


class Pin(models.Model):
    """A curator's word on one field of one record. It beats every claim, and outlives the record's rebuilding."""

    record_kind = models.CharField(max_length=20)
    record_key = models.CharField(max_length=200)
    field = models.CharField(max_length=40)
    value = models.JSONField(null=True, blank=True)
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="pins")
    pinned_at = models.DateTimeField(auto_now=True)
    reason = models.TextField(blank=True, help_text="Why the sources are overruled; readers see this.")

    class Meta:
        ordering = ["-pinned_at"]
        constraints = [models.UniqueConstraint(fields=["record_kind", "record_key", "field"], name="one_pin_a_field")]

    def __str__(self) -> str:
        return f"{self.record_kind} {self.record_key}: {self.field} = {self.value}"

    @property
    def pinned_on(self) -> date:
        """The day on which it was pinned, where the archive is."""
        return timezone.localdate(self.pinned_at)


class Chart(models.Model):
    """A picture of the data, drawn once for each state of it."""

    name = models.SlugField(unique=True)
    digest = models.CharField(max_length=64, help_text="SHA-256 of what the picture shows.")
    svg = models.TextField()
    drawn_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.name
