"""Forms that add a record of each kind by hand: what tells it apart, and the key that resolution knows it by."""

from django import forms

from negotiations.admin.forms import LAST_NUMBER, NewRecordForm
from negotiations.resolution.payments import Slot
from negotiations.resolution.slugs import slug
from negotiations.values import Currency, PaymentKind


class NewAgreementForm(NewRecordForm):
    """Known by its number."""

    told_apart_by = ("number",)

    def key(self) -> str:
        return str(self.cleaned_data["number"])


class NewVenueForm(NewRecordForm):
    """Known by city and name, or by either."""

    needed = ("city", "name")

    def key(self) -> str:
        return slug(f"{self.cleaned_data['city']} {self.cleaned_data['name']}")


class NewNegotiatorForm(NewRecordForm):
    """Known by name."""

    def key(self) -> str:
        return slug(self.cleaned_data["name"])


class NewRoundForm(NewRecordForm):
    """Known by agreement and number; what has no number is found in sources, not made by hand."""

    told_apart_by = ("agreement", "number")
    number = forms.IntegerField(min_value=1, max_value=LAST_NUMBER)

    def key(self) -> str:
        return f"{self.cleaned_data['agreement'].number}/{self.cleaned_data['number']}"


class NewPaymentForm(NewRecordForm):
    """Known by agreement, year, kind and currency, as far as they are told; without the first two also by its size."""

    told_apart_by = ("agreement", "kind", "currency")
    needed = ("amount", "change_percent")

    def key(self) -> str:
        told = self.cleaned_data
        agreement, currency = told["agreement"], told["currency"]
        number = agreement.number if agreement else None
        return Slot.of(
            number,
            told["year"],
            PaymentKind(told["kind"]),
            told["amount"],
            Currency(currency) if currency else None,
            told["change_percent"],
        ).key

    def clean_currency(self) -> str:
        currency: str = self.cleaned_data["currency"]
        if self.data.get("amount") and not currency:
            raise forms.ValidationError("Say in which currency the amount is.")
        return currency
