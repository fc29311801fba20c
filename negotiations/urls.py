"""Addresses of negotiations."""

from django.urls import URLPattern, path

import articles.addresses  # noqa: F401 - registers the kinds of keys
from negotiations.views import (
    about,
    agreements,
    citing,
    coverage,
    home,
    negotiators,
    outlets,
    payments,
    pictures,
    rounds,
    tables,
    venues,
)

app_name = "negotiations"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("about/", about.about, name="about"),
    path("about/code-book/", about.code_book, name="code-book"),
    path("agreements/", agreements.agreements, name="agreements"),
    path("agreements/<int:number>/", agreements.agreement, name="agreement"),
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/<int:agreement>/", rounds.of_agreement, name="rounds-of-agreement"),
    path("rounds/<int:agreement>/<key:slug>/", rounds.round_, name="round"),
    path("negotiators/", negotiators.negotiators, name="negotiators"),
    path("negotiators/<key:key>/", negotiators.negotiator, name="negotiator"),
    path("payments/", payments.payments, name="payments"),
    path("payments/<keypath:key>/", payments.payment, name="payment"),
    path("venues/", venues.venues, name="venues"),
    path("venues/<key:key>/", venues.venue, name="venue"),
    path("outlets/", outlets.outlets, name="outlets"),
    path("outlets/<key:slug>/", outlets.outlet, name="outlet"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("<slug:name>.csv", tables.table, name="table"),
    path("<keypath:page>/cite.<slug:ending>", citing.cite, name="cite"),
    path("pictures/<key:name>.<slug:form>", pictures.picture, name="picture"),
]
