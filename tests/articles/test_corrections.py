"""A curator's word on an article's day and outlet: in force at once, through every reading, and taken back."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import corrections
from articles.models import Article, ArticleCorrection, Outlet, Unsettled
from articles.outlets import known_outlets, merge, outlets_named, save_renamed
from articles.parsing import ParsedArticle
from articles.settling import articles_redated, articles_unsettled
from tests.articles.stories import EN, EN_NEWS, told
from tests.storing import keep
from tests.storing import save as store

pytestmark = pytest.mark.django_db
Field = ArticleCorrection.Field
DAY, OTHER_DAY = date(2019, 3, 12), date(2019, 3, 14)
ADDRESS = "https://paper.example/view?idxno=1"


@pytest.fixture(autouse=True)
def told_of(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Who is told of what, in the order of it; nobody settles."""
    heard: list[str] = []
    monkeypatch.setattr(articles_redated, "send", lambda articles, **_: heard.append(f"redated {len(articles)}"))
    monkeypatch.setattr(articles_unsettled, "send", lambda **_: heard.append("unsettled"))
    return heard


@pytest.fixture
def curator() -> User:
    return User.objects.create(username="curator")


def save(name: str = "page", body: str = told(EN), **facts: object) -> Article:
    """Store a page as it says it is."""
    known = {"title": "Envoys open talks", "url": ADDRESS, "outlet": "The Courier", "published": DAY} | facts
    parsed = ParsedArticle(body=body, language="en", origins={"published": "meta", "outlet": "meta"}, **known)  # type: ignore[arg-type]
    return store(keep(name.encode(), name), parsed)


def facts(article: Article) -> tuple[date | None, str | None, dict[str, str]]:
    """The day, the outlet, and where each was found."""
    row = Article.objects.select_related("outlet").get(pk=article.pk)
    return row.published, row.outlet.name if row.outlet else None, row.origins


AS_READ = (DAY, "The Courier", {"published": "meta", "outlet": "meta"})


def outlet(name: str) -> Outlet:
    return outlets_named([name])[name]


def test_a_corrected_day_holds_when_the_page_is_read_again(curator: User, told_of: list[str]) -> None:
    article = save()
    Unsettled.objects.all().delete()
    corrections.correct([article], {Field.PUBLISHED: OTHER_DAY}, curator, "The page gives the day of its move.")
    corrected = (OTHER_DAY, "The Courier", {"published": "curator", "outlet": "meta"})
    assert facts(article) == corrected
    assert list(Unsettled.objects.values_list("article", flat=True)) == [article.pk]
    assert told_of == ["redated 1", "unsettled"]
    save()
    save(published=date(2020, 1, 1))
    assert facts(article) == corrected
    assert ArticleCorrection.objects.get().reason == "The page gives the day of its move."


def test_a_corrected_outlet_holds_and_says_nothing_of_the_day(curator: User, told_of: list[str]) -> None:
    article = save(outlet=None)
    corrections.correct([article], {Field.OUTLET: outlet("The Herald")}, curator)
    save(outlet=None)
    assert facts(article)[:2] == (DAY, "The Herald")
    assert told_of == ["unsettled"]


@pytest.mark.parametrize("field", list(Field))
def test_what_nobody_knows_may_be_left_open(curator: User, field: Field) -> None:
    article = save()
    corrections.correct([article], {field: None}, curator)
    save()
    assert getattr(Article.objects.get(pk=article.pk), field) is None


@pytest.mark.parametrize("read_again", [False, True])
def test_a_correction_taken_back_leaves_what_the_page_says(curator: User, read_again: bool) -> None:
    article = save()
    corrections.correct([article], {Field.PUBLISHED: OTHER_DAY}, curator)
    corrections.correct([article], {Field.OUTLET: outlet("The Herald")}, curator)
    corrections.correct([article], {Field.PUBLISHED: date(2019, 3, 15)}, curator)  # in place of the one before
    if read_again:
        save()
    assert Article.objects.get().overruled == {
        "published": {"value": "2019-03-12", "origin": "meta"},
        "outlet": {"value": "The Courier", "origin": "meta"},
    }
    corrections.withdraw(*ArticleCorrection.objects.all())
    assert facts(article) == AS_READ
    assert Article.objects.get().overruled == {}


def test_a_page_that_said_nothing_says_nothing_again(curator: User) -> None:
    article = save(published=None, outlet=None)
    corrections.correct([article], {Field.PUBLISHED: DAY}, curator)
    corrections.correct([article], {Field.OUTLET: outlet("The Herald")}, curator)
    corrections.withdraw(*ArticleCorrection.objects.all())
    assert facts(article)[:2] == (None, None)


# Every capture of the article

LATER = {"name": "later", "body": told(EN[:5]), "published": None}
OTHER = {"name": "other", "body": told(EN_NEWS), "title": "Unions vote on a strike"}


@pytest.mark.parametrize("corrected_first", [False, True])
def test_a_correction_holds_for_every_capture_of_the_article_and_for_no_other(
    curator: User, corrected_first: bool
) -> None:
    article = save()
    if not corrected_first:
        later, other = save(**LATER), save(**OTHER)  # type: ignore[arg-type]
    corrections.correct([article], {Field.PUBLISHED: OTHER_DAY}, curator)
    if corrected_first:
        later, other = save(**LATER), save(**OTHER)  # type: ignore[arg-type]
    assert [facts(each)[0] for each in (article, later, other)] == [OTHER_DAY, OTHER_DAY, DAY]
    corrections.withdraw(*ArticleCorrection.objects.all())
    assert [facts(each)[0] for each in (article, later, other)] == [DAY, None, DAY]


def test_a_captures_own_correction_goes_before_that_of_another(curator: User) -> None:
    article, later = save(), save(**LATER)  # type: ignore[arg-type]
    corrections.correct([later], {Field.PUBLISHED: date(2019, 3, 15)}, curator)
    corrections.correct([article], {Field.PUBLISHED: OTHER_DAY}, curator)
    save(**LATER)  # type: ignore[arg-type]
    assert [facts(each)[0] for each in (article, later)] == [OTHER_DAY, date(2019, 3, 15)]


def test_a_corrected_day_puts_versions_and_copies_in_order_anew(curator: User) -> None:
    article, copy = save(), save("copy", url="https://post.example/1", published=date(2019, 5, 1))
    assert Article.objects.get(pk=article.pk).story != Article.objects.get(pk=copy.pk).story
    corrections.correct([copy], {Field.PUBLISHED: DAY}, curator)
    assert Article.objects.get(pk=article.pk).story == Article.objects.get(pk=copy.pk).story


def test_many_articles_are_corrected_in_as_many_queries_as_few(curator: User) -> None:
    articles = [save(f"page {n}", f"Case {n}. {EN[n % 7]} {n}", url=f"https://p.example/{n}") for n in range(33)]
    herald, counts = outlet("The Herald"), []
    for some in (articles[:3], articles[3:]):
        with CaptureQueriesContext(connection) as queries:
            corrections.correct(some, {Field.OUTLET: herald}, curator)
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert herald.articles.count() == 33


# Outlets


def test_merged_outlets_are_one_with_all_their_articles_names_and_addresses(curator: User, told_of: list[str]) -> None:
    pages = [
        save(name, outlet=name, url=f"https://{n}.example/1") for n, name in enumerate(["Agency", "The Agency", "A.G."])
    ]
    renamed = outlet("A.G.")
    renamed.name = "AG News"
    save_renamed(renamed, "A.G.")
    kept = outlet("Agency")
    Unsettled.objects.all().delete()
    merge(Outlet.objects.all(), kept)
    assert list(Outlet.objects.all()) == [kept]
    kept.refresh_from_db()
    assert (kept.other_names, kept.former_slugs) == (["A.G.", "AG News", "The Agency"], ["ag", "the-agency"])
    assert Unsettled.objects.count() == 2
    assert told_of[-1] == "unsettled"
    save("The Agency", outlet="The Agency", url="https://1.example/1")
    assert {facts(page)[1] for page in pages} == {"Agency"}
    assert set(known_outlets(["AG News", "A.G.", "Nobody"]).values()) == {kept}


def test_an_outlet_that_comes_later_does_not_take_a_merged_ones_address() -> None:
    kept, gone = outlet("The Courier"), outlet("Courier Daily")
    merge([gone], kept)
    kept.refresh_from_db()
    kept.other_names = []  # as where a curator has struck the name since
    kept.save()
    assert outlet("Courier Daily").slug not in ("courier-daily", kept.slug)


def test_a_correction_follows_its_outlet_into_another(curator: User) -> None:
    article = save()
    corrections.correct([article], {Field.OUTLET: outlet("The Herald")}, curator)
    merge([outlet("The Herald")], outlet("The Daily Herald"))
    save()
    assert facts(article)[1] == "The Daily Herald"
