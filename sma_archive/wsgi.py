"""What gunicorn serves: `gunicorn sma_archive.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sma_archive.settings")
application = get_wsgi_application()
