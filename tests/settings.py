"""The tests' settings: the archive's own, in a data folder that lasts as long as the run.

With SMA_ARCHIVE_DATA in the environment that folder is used, and stays.
"""

import atexit
import os
import shutil
import tempfile

if not os.environ.get("SMA_ARCHIVE_DATA"):
    folder = os.environ["SMA_ARCHIVE_DATA"] = tempfile.mkdtemp(prefix="sma-archive-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # runs after PostgreSQL's part in it has ended

from sma_archive.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the real one is slow, as it should be
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
