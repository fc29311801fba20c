"""Settings. What a server may set comes from the environment; development needs none of it (docs/operation.md)."""

from pathlib import Path
from typing import Any

import pghistory

from sma_archive import environment
from sma_archive.database.cluster import DATABASE, SUPERUSER

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = environment.data_folder(default=BASE_DIR / "var")

# What the archive calls itself where it fetches pages.
VERSION = environment.version(BASE_DIR)
CONTACT = environment.contact()

DEBUG = environment.switch("DEBUG")
SECRET_KEY = environment.secret_key(DATA_DIR)
ALLOWED_HOSTS = environment.env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])

if environment.switch("HTTPS"):  # a proxy in front speaks it
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"  # other sites learn which site links to them, not which page
X_FRAME_OPTIONS = "DENY"

INSTALLED_APPS = [
    "sma_archive",
    "articles",
    "negotiations",
    "sma_archive.curation.CurationConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "django_htmx",
    "pgtrigger",
    "pghistory",
    "curators",  # the last: it gives each role its permissions when all of them are there
]
MIDDLEWARE = [
    "sma_archive.headers.SecurityHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "sma_archive.bounds.BoundedRequestMiddleware",
    "curators.middleware.ChangesMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "sma_archive.urls"
WSGI_APPLICATION = "sma_archive.wsgi.application"

TEMPLATES = [
    {
        # The public pages. Jinja2, for it renders them several times faster than Django's own engine.
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates" / "site"],
        "OPTIONS": {"environment": "sma_archive.jinja.environment", "extensions": ["jinja2.ext.i18n"]},
    },
    {
        # The admin, and what overrides its templates.
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates" / "curation"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# The archive's own PostgreSQL, in a folder of the data, unless DATABASE_URL names another.
OWN_DATABASE = {"NAME": DATABASE, "USER": SUPERUSER, "FOLDER": DATA_DIR / "postgres"}
DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        **(environment.database() or OWN_DATABASE),
        "ENGINE": "sma_archive.database",
        "CONN_HEALTH_CHECKS": True,
    }
}
# What each process of the web server keeps (wsgi.py); a command has one connection.
DATABASE_POOL = {"min_size": 1, "max_size": 4, "timeout": 10}

# The history of what curators change (curators/tracking.py): who and why are kept with each; only forms change things.
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_CREATED_AT_FUNCTION = "CLOCK_TIMESTAMP()"
PGHISTORY_MIDDLEWARE_METHODS = ("POST",)

# English has the bare addresses, Korean those under /ko/: a page's language is never guessed.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ko", "한국어")]
TIME_ZONE = "Asia/Seoul"
USE_I18N = True
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "sma_archive.static.StaticFilesStorage"},
}
# Until they are collected, files are served from where they lie.
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG or not STATIC_ROOT.exists()

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING"},  # to the root's console, not by mail
        "django.request": {"level": "ERROR"},  # a page that isn't there is no news
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
