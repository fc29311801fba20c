"""How changes of curators' words on articles and outlets are told, and taken back."""

from collections.abc import Hashable, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import corrections, outlets, rulings
from articles.models import Article, ArticleCorrection, Outlet, PairRuling, StoryRuling
from curators.kinds import Kind, State
from curators.models import Change
from curators.pages import WithHistory
from curators.tracking import events_of


class ArticleTitles:
    """The titles of the articles that changes name in some columns, looked up at once."""

    def __init__(self, changes: Sequence[Change], *columns: str) -> None:
        states = [state for change in changes for state in (change.before, change.after) if state]
        named = {state[column] for state in states for column in columns}
        rows = Article.objects.filter(pk__in=named - {None}).values_list("pk", "title", "key")
        self._titles = {pk: title or f"untitled article {key}" for pk, title, key in rows}

    def of(self, pk: int) -> str:
        return self._titles.get(pk, "an article that is gone")

    def link(self, pk: int) -> SafeString:
        return format_html('<a href="{}">{}</a>', reverse("admin:articles_article_change", args=[pk]), self.of(pk))


class StoryRulings(Kind):
    model = "articles.StoryRuling"
    name = "story ruling"
    seen_by = "articles.view_storyruling"

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__(changes)
        self.titles = ArticleTitles(changes, "article_id", "copy_of_id")

    def thing(self, state: State) -> SafeString:
        return self.titles.link(state["article_id"])

    def subject(self, state: State) -> Hashable:
        return int(state["article_id"])

    def words(self, state: State | None, change: Change) -> str:
        if state is None:
            return "what the texts tell"
        return f"copy of “{self.titles.of(state['copy_of_id'])}”" if state["copy_of_id"] else "stands alone"

    def may_go_back(self, user: User, state: State) -> bool:
        return user.has_perms(["articles.add_storyruling", "articles.change_storyruling"])

    def go_back(self, state: State | None, thing: State, user: User, reason: str) -> None:
        if state is None:
            rulings.withdraw(*StoryRuling.objects.filter(article=thing["article_id"]))
            return
        article = Article.objects.get(pk=state["article_id"])
        rulings.rule(article, Article.objects.filter(pk=state["copy_of_id"]).first(), user, reason)


class PairRulings(Kind):
    model = "articles.PairRuling"
    name = "ruling on two articles"
    seen_by = "articles.view_pairruling"

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__(changes)
        self.titles = ArticleTitles(changes, "article_id", "other_id")

    def thing(self, state: State) -> SafeString:
        return format_html("{} and {}", self.titles.link(state["article_id"]), self.titles.link(state["other_id"]))

    def subject(self, state: State) -> Hashable:
        return int(state["article_id"]), int(state["other_id"])

    def words(self, state: State | None, change: Change) -> str:
        if state is None:
            return "what the texts tell"
        return "one story" if state["same"] else "two stories"

    def may_go_back(self, user: User, state: State) -> bool:
        return user.has_perm("articles.change_pairruling")

    def go_back(self, state: State | None, thing: State, user: User, reason: str) -> None:
        pair = Article.objects.filter(pk__in=(thing["article_id"], thing["other_id"]))
        if state is None:
            rulings.withdraw_from_pairs(*PairRuling.objects.filter(article__in=pair, other__in=pair))
            return
        one, other = pair
        rulings.rule_on_pairs([(one, other)], state["same"], user, reason)


class ArticleCorrections(Kind):
    model = "articles.ArticleCorrection"
    name = "correction"
    seen_by = "articles.view_articlecorrection"

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__(changes)
        self.titles = ArticleTitles(changes, "article_id")

    def thing(self, state: State) -> SafeString:
        return self.titles.link(state["article_id"])

    def subject(self, state: State) -> Hashable:
        return int(state["article_id"]), str(state["field"])

    def words(self, state: State | None, change: Change) -> str:
        field = ArticleCorrection.Field(change.state["field"])
        return f"{field.label}: {(state['value'] or 'not known') if state else 'what the page says'}"

    def may_go_back(self, user: User, state: State) -> bool:
        return user.has_perm("articles.change_articlecorrection")

    def go_back(self, state: State | None, thing: State, user: User, reason: str) -> None:
        article, field = Article.objects.get(pk=thing["article_id"]), ArticleCorrection.Field(thing["field"])
        if state is None:
            corrections.withdraw(*article.corrections.filter(field=field))
            return
        corrections.correct([article], {field: corrections.value_of(field, state["value"])}, user, reason)


class Outlets(Kind):
    model = "articles.Outlet"
    name = "outlet"
    seen_by = "articles.view_outlet"

    def thing(self, state: State) -> SafeString:
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:articles_outlet_change", args=[state["id"]]), state["name"]
        )

    def words(self, state: State | None, change: Change) -> str:
        told = state or {}
        also = f", also called {', '.join(told['other_names'])}" if told["other_names"] else ""
        return f"{told['name']}{also}, {'full text free' if told['free'] else 'excerpts only'}"

    def may_go_back(self, user: User, state: State) -> bool:
        return user.has_perm("articles.change_outlet")

    def go_back(self, state: State | None, thing: State, user: User, reason: str) -> None:
        told = state or {}
        outlet = Outlet.objects.get(pk=thing["id"])
        if Outlet.objects.exclude(pk=outlet.pk).filter(name=told["name"]).exists():
            raise LookupError(f"Another outlet is called {told['name']} now.")
        if (outlet.name, outlet.free) == (told["name"], told["free"]):
            raise LookupError("Outlets that were merged stay one.")
        former, outlet.name, outlet.free = outlet.name, told["name"], told["free"]
        outlets.save_renamed(outlet, former)


class ArticleHistory(WithHistory):
    """The history page of an article: its day and outlet, whose copy it is, and with which it is one story."""

    history_note = "What curators said of this article, the latest first. The article itself is as it was published."

    def events_about(self, row: Article) -> list[QuerySet[Any]]:
        on_one = [events_of(model).filter(article=row) for model in (StoryRuling, ArticleCorrection)]
        return [*on_one, events_of(PairRuling).filter(Q(article=row) | Q(other=row))]


class OutletHistory(WithHistory):
    """The history page of an outlet: its names, and whether its texts are free."""

    def events_about(self, row: Outlet) -> list[QuerySet[Any]]:
        return [events_of(Outlet).filter(pgh_obj=row)]
