"""The template environment of the public pages."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django_htmx.jinja import htmx_script
from jinja2 import Environment, StrictUndefined

from articles.models import LANGUAGES
from negotiations import models, schema_org, wording
from negotiations.citing import pages as citing
from negotiations.pictures import svg
from negotiations.reason_words import in_words
from sma_archive.languages import switches


def environment(**options: Any) -> Environment:
    """Jinja2's environment with Django's addresses; undefined names are errors, not blanks."""
    env = Environment(  # noqa: S701 - Django switches autoescape on
        **options | {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    )
    env.policies["ext.i18n.trimmed"] = True
    env.install_gettext_translations(translation, newstyle=True)  # type: ignore[attr-defined] # of jinja2.ext.i18n
    env.globals.update(
        static=static,
        url=lambda name, *args, **kwargs: reverse(name, args=args, kwargs=kwargs),
        htmx_script=htmx_script,
        wording=wording,
        citing=citing,
        schema_org=schema_org,
        svg=svg,
        language=translation.get_language,
        switches=switches,
        LANGUAGES=LANGUAGES,
        SIDES=models.SIDES,
    )
    env.filters.update(day=wording.day, money=wording.money, ordinal=wording.ordinal, reason=in_words)
    return env
