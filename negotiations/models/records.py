"""Records: what claims and pins add up to. `negotiations.resolution` works their fields out, `negotiations.store` alone
writes them.
"""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from negotiations import wording
from negotiations.models.words import CURRENCIES, KINDS, SIDES, STATUSES


class Record(models.Model):
    """What claims and pins add up to.

    `evidence` maps a field's name to {"value", "basis": "claims" | "inferred" | "pinned", "reason", "values":
    [{"value", "stories", "articles", "sources": [article keys]}]}, the most supported value first. `stories` and
    `articles` count who gives a value, `sources` are the first of those articles. Dates in it are ISO text. The reason
    is a `Reason` as JSON where the value is inferred, null elsewhere.
    """

    record_kind: ClassVar[str]
    """The record's kind as pins and exports name it: "round"."""
    pinnable: ClassVar[tuple[str, ...]]
    """The fields a curator may pin."""

    key = models.CharField(
        max_length=200, unique=True, editable=False, help_text=_("What the record is called in addresses and files.")
    )
    evidence = models.JSONField(
        default=dict,
        editable=False,
        help_text=_(
            "For each field its value, what that rests on, and all values that sources give: in how many independent "
            "stories and articles, and the first of those."
        ),
    )
    disputed = ArrayField(
        models.CharField(max_length=40),
        default=list,
        blank=True,
        editable=False,
        help_text=_("Fields on which sources differ."),
    )
    stories = models.PositiveIntegerField(
        default=0,
        editable=False,
        help_text=_("Independent stories that report it: a text that several outlets print counts once."),
    )
    articles = models.PositiveIntegerField(
        default=0, editable=False, help_text=_("Articles that report it, copies included.")
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

    number = models.PositiveSmallIntegerField(unique=True, help_text=_("Its ordinal: 1 for the agreement of 1991."))
    first_year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text=_("The first year whose payment it sets.")
    )
    last_year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text=_("The last year whose payment it sets.")
    )
    concluded = models.CharField(
        max_length=10,
        blank=True,
        help_text=_("The day or month in which the negotiators reached it: 2021-03-07 or 2021-03."),
    )

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return gettext("%(ordinal)s Special Measures Agreement") % {"ordinal": wording.ordinal(self.number)}

    def get_absolute_url(self) -> str:
        return reverse("negotiations:agreement", args=[self.number])


class Venue(Record):
    """Where rounds are held: an institute and its city, or a city alone."""

    record_kind = "venue"
    pinnable = ("name", "city", "country")

    name = models.CharField(
        max_length=200, blank=True, help_text=_("The building or institute; empty for a city alone.")
    )
    city = models.CharField(max_length=100, blank=True, help_text=_("The city, by its English name."))
    country = models.CharField(max_length=2, blank=True, help_text=_("The country, by its ISO 3166 code: KR, US."))

    class Meta:
        ordering = ["city", "name"]

    def __str__(self) -> str:
        return wording.place(self.name, self.city)

    def get_absolute_url(self) -> str:
        return reverse("negotiations:venue", args=[self.key])


class Negotiator(Record):
    """A person on a delegation."""

    record_kind = "negotiator"
    pinnable = ("name", "native_name", "side", "title")

    name = models.CharField(max_length=200, help_text=_("The name in Latin letters, as most sources spell it."))
    native_name = models.CharField(
        max_length=200, blank=True, help_text=_("The name in Hangul, where a source gives it.")
    )
    aliases = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        editable=False,
        help_text=_("Other spellings found in sources."),
    )
    side = models.CharField(max_length=2, choices=SIDES, help_text=_("Whose delegation the person is on."))
    title = models.CharField(max_length=300, blank=True, help_text=_("The office held, as a source gives it."))
    agreements: "models.ManyToManyField[Agreement, Delegate]" = models.ManyToManyField(
        Agreement, through="Delegate", related_name="negotiators", help_text=_("The agreements negotiated.")
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
    chief = models.BooleanField(default=False, help_text=_("Led the delegation."))

    class Meta:
        ordering = ["agreement", "negotiator"]
        constraints = [models.UniqueConstraint(fields=["negotiator", "agreement"], name="one_seat_each")]

    def __str__(self) -> str:
        return f"{self.negotiator} ({self.agreement})"


class Round(Record):
    """The n-th meeting in the negotiation of an agreement. `key` is "12/5", or "12/2021-02-video" if unnumbered."""

    record_kind = "round"
    pinnable = ("number", "status", "start", "end", "city", "venue")

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="rounds", help_text=_("The agreement that was negotiated.")
    )
    number = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text=_("Its ordinal in that negotiation; empty where no source tells.")
    )
    slug = models.CharField(max_length=100, help_text=_("Its number, or for an unnumbered round what tells it apart."))
    status = models.CharField(
        max_length=10,
        choices=STATUSES,
        help_text=_("Whether it took place: held where a source says so, or where what came after shows it."),
    )
    start = models.DateField(null=True, blank=True, help_text=_("Its first day, where it was held."))
    end = models.DateField(null=True, blank=True, help_text=_("Its last day, where it was held."))
    city = models.CharField(max_length=100, blank=True, help_text=_("The city in which it was held."))
    venue = models.ForeignKey(
        Venue,
        on_delete=models.SET_NULL,
        related_name="rounds",
        null=True,
        blank=True,
        help_text=_("The building or institute in which it was held, or the city alone."),
    )
    negotiators: "models.ManyToManyField[Negotiator, Attendance]" = models.ManyToManyField(
        Negotiator,
        through="Attendance",
        related_name="rounds",
        blank=True,
        help_text=_("The negotiators whom sources show there, or who led before and after it."),
    )

    class Meta:
        ordering = ["agreement__number", models.F("number").asc(nulls_last=True), "start", "slug"]
        constraints = [models.UniqueConstraint(fields=["agreement", "slug"], name="one_round_each")]
        indexes = [models.Index(models.F("start").desc(nulls_last=True), name="round_newest")]

    def __str__(self) -> str:
        return f"{wording.upper_first(wording.round_(self.number))}, {self.agreement}"

    def get_absolute_url(self) -> str:
        return reverse("negotiations:round", args=[self.agreement.number, self.slug])


class Attendance(models.Model):
    """A negotiator's having been at a round. `evidence` is that of one field, as `Record.evidence` has it, the
    negotiator's key being its value: who shows him or her there, or why it is inferred.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="attendances")
    negotiator = models.ForeignKey(Negotiator, on_delete=models.CASCADE, related_name="attendances")
    evidence = models.JSONField(default=dict, editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "negotiator"], name="one_attendance_each")]

    def __str__(self) -> str:
        return f"{self.negotiator} at the {self.round}"


class Payment(Record):
    """A sum for a year that was agreed, demanded or offered. `key` is "11/2021-agreed-krw"."""

    record_kind = "payment"
    pinnable = ("amount", "change_percent", "year")

    agreement = models.ForeignKey(
        Agreement,
        on_delete=models.CASCADE,
        related_name="payments",
        null=True,
        blank=True,
        help_text=_("The agreement that sets the sum, or in whose negotiation it was named."),
    )
    year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text=_("The payment year; empty if no source ties it to one.")
    )
    kind = models.CharField(
        max_length=10,
        choices=KINDS,
        help_text=_("Whether both sides agreed on it, the United States demanded it or South Korea offered it."),
    )
    amount = models.BigIntegerField(null=True, blank=True, help_text=_("The sum, in whole units of the currency."))
    currency = models.CharField(
        max_length=3,
        choices=CURRENCIES,
        blank=True,
        help_text=_("The currency in which sources give the sum, by its ISO 4217 code."),
    )
    change_percent = models.FloatField(
        null=True, blank=True, help_text=_("The rise against the year before, or the year named, in percent.")
    )

    class Meta:
        ordering = [models.F("year").asc(nulls_last=True), "agreement__number", "kind", "currency"]

    def __str__(self) -> str:
        return wording.payment_label(self.kind, self.year, self.amount, self.currency, self.change_percent)

    def get_absolute_url(self) -> str:
        return reverse("negotiations:payment", args=[self.key])
