"""What gunicorn serves: `gunicorn sma_archive.wsgi`. Its processes keep a pool of connections to the database.

A pool starts threads, which a fork would leave behind: it opens with a process's first query, never before.
"""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sma_archive.settings")
application = get_wsgi_application()
connections.settings["default"]["OPTIONS"]["pool"] = settings.DATABASE_POOL
