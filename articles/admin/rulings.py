"""A curator's word on whose copy an article is: given, changed, and taken back."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.admin import DateFieldListFilter, RelatedOnlyFieldListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from articles import rulings
from articles.admin.tables import ModelAdmin, asking, link_to
from articles.finding import article_at
from articles.models import Article, StoryRuling

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Any]
else:
    ModelForm = forms.ModelForm


class ArticleField(forms.CharField):
    """An article by its key, or by the address of its page in the archive, which ends with it."""

    widget = forms.TextInput(attrs={"class": "vTextField", "spellcheck": "false"})

    def prepare_value(self, value: Any) -> Any:
        """Show an article as its key; it comes as a primary key, or as what was typed."""
        if not isinstance(value, int):
            return value
        return Article.objects.values_list("key", flat=True).get(pk=value)

    def clean(self, value: Any) -> Any:
        """Find the article; `None` where none is given and none is needed."""
        if isinstance(value, int):  # the form's own, not to be changed
            return Article.objects.get(pk=value)
        text = super().clean(value)
        if not text:
            return None
        found = article_at(text)
        if found is None:
            raise forms.ValidationError("The archive has no such article: give its key, or its page’s address.")
        return found


class RulingForm(ModelForm):
    """Which article, whose copy it is, and why."""

    article = ArticleField(help_text="Its key, or the address of its page in the archive.")
    copy_of = ArticleField(
        required=False,
        label="is a copy of",
        help_text="The key or address of an article that prints the same text. Leave it empty to take the article out "
        "of its story, so that it stands alone.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "article" in self.fields:  # not there for those who may only look
            self.fields["article"].disabled = True

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("article") and cleaned["article"] == cleaned.get("copy_of"):
            self.add_error("copy_of", "This is the article itself.")
        return cleaned

    def validate_unique(self) -> None:
        """A new ruling on an article takes the place of the one before."""


@admin.register(StoryRuling)
class StoryRulingAdmin(ModelAdmin):
    form = RulingForm
    list_display = ["ruled_on_article", "verdict", "curator", "ruled_at", "reason"]
    list_filter = [
        ("curator", asking("Who ruled?", RelatedOnlyFieldListFilter)),
        ("ruled_at", asking("When?", DateFieldListFilter)),
    ]
    list_select_related = ["article", "copy_of", "curator"]
    search_fields = ["article__key", "article__title", "reason"]
    fields = ["article", "copy_of", "reason"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[StoryRuling]:
        rows: QuerySet[StoryRuling] = super().get_queryset(request)
        heavy = ("body", "captions", "search", "signature")
        return rows.defer(*(f"{article}__{column}" for article in ("article", "copy_of") for column in heavy))

    def save_model(self, request: Any, obj: StoryRuling, form: Any, change: bool) -> None:
        obj.pk = rulings.rule(obj.article, obj.copy_of, request.user, obj.reason).pk
        obj.refresh_from_db()

    def delete_model(self, request: HttpRequest, obj: StoryRuling) -> None:
        rulings.withdraw(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        rulings.withdraw(*queryset)

    @admin.display(description="article", ordering="article__title")
    def ruled_on_article(self, ruling: StoryRuling) -> str:
        return str(ruling.article)

    @admin.display(description="ruling")
    def verdict(self, ruling: StoryRuling) -> SafeString | str:
        return link_to(ruling.copy_of, f"is a copy of “{ruling.copy_of}”") if ruling.copy_of else "stands alone"
