"""`manage.py demo`: the archive with its sample pages, served on this machine."""

import errno
import os
import secrets
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from curators.roles import ADMINISTRATOR
from sma_archive.environment import write_once
from sma_archive.server import Server

HOST, DEFAULT_PORT, LAST_PORT = "127.0.0.1", "8000", 65535
SAMPLES = [settings.BASE_DIR / "tests" / "samples" / name for name in ("demo", "further")]
ADMIN = "admin"


class Command(BaseCommand):
    """Prepare what isn't there yet, then serve until Ctrl-C."""

    help = f"Serve the archive with its sample pages on {HOST}, port {DEFAULT_PORT} or the PORT of the environment."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Take the port first, so that nothing has been done when it is busy."""
        listener = _listen(os.environ.get("PORT") or DEFAULT_PORT)
        address = "http://{}:{}/".format(*listener.getsockname())
        signal.signal(signal.SIGTERM, lambda *_: sys.exit())
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = settings.DEBUG  # they are collected now
        _import_samples()
        self.stdout.write(
            f"\nThe archive with its samples: {address}"
            f"\nIts admin: {address}admin/, {_sign_in(settings.DATA_DIR / 'demo-password')}"
            "\nCtrl-C stops it.\n",
        )
        self.stdout.flush()
        connections.close_all()  # a worker must not inherit one
        Server(listener).run()


def _import_samples() -> None:
    """Import in a process of its own: what reading needs is nothing for the server to keep."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "import_articles", *map(str, SAMPLES)]
    ended = subprocess.run(command)  # noqa: S603 # our own command
    if ended.returncode:
        sys.exit(ended.returncode)


def _listen(port: str) -> socket.socket:
    """Take the port; visitors wait until the archive is ready for them."""
    if not (port.isascii() and port.isdigit() and int(port) <= LAST_PORT):
        raise CommandError(f"PORT is a number up to {LAST_PORT}, not {port!r}.")
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, int(port)))
        listener.listen()
    except OSError as problem:
        listener.close()
        why = "is busy" if problem.errno == errno.EADDRINUSE else f"can't be used ({problem.strerror})"
        raise CommandError(f"Port {port} {why}; set PORT to another one, PORT=8001 for example.") from None
    return listener


def _sign_in(kept: Path) -> str:
    """How to sign in; an archive without an administrator gets one, with a random password kept in the file."""
    if not User.objects.filter(is_superuser=True).exists():
        kept.unlink(missing_ok=True)  # of an archive that is no more
        write_once(kept, secrets.token_urlsafe(12))
        made = User.objects.create_superuser(ADMIN, password=kept.read_text())
        made.groups.add(Group.objects.get(name=ADMINISTRATOR))  # what people in that role do is what it is there for
    admin = User.objects.filter(username=ADMIN).first()
    if admin and kept.exists() and admin.check_password(kept.read_text()):
        return f"user {ADMIN}, password {kept.read_text()} (kept in {kept})"
    return "with the account that you made"
