"""The web server as `manage.py demo` runs it: gunicorn inside the command's own process."""

import os
import signal
import socket
from typing import Any

from gunicorn.app.base import BaseApplication

from sma_archive.processes import dying_with

OPTIONS = {
    "workers": 2,
    "worker_class": "gthread",
    "threads": 2,
    "loglevel": "warning",
    "graceful_timeout": 3,  # seconds that a page under way gets when we are told to stop
    "control_socket_disable": True,
}


class Server(BaseApplication):  # type: ignore[misc] # untyped
    """Serves the archive on a socket that already listens, until it is interrupted."""

    def __init__(self, listener: socket.socket) -> None:
        self._options = OPTIONS | {
            "bind": f"fd://{listener.detach()}",
            "post_fork": _follow(os.getpid()),
            "worker_int": _leave,
        }
        super().__init__()

    def load_config(self) -> None:
        """Tell gunicorn our options."""
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The archive's application; loaded in each worker, as wsgi.py asks for."""
        from sma_archive.wsgi import application

        return application


def _follow(master: int) -> Any:
    """What a worker does first: see to it that a killed master takes it along, and the port with it."""
    arrange = dying_with(master, signal.SIGKILL)

    def post_fork(arbiter: object, worker: object) -> None:
        arrange()

    return post_fork


def _leave(worker: object) -> None:
    """What a worker does at Ctrl-C: leave at once. Its pool of connections would take seconds to close, and gunicorn
    would kill it with a word about memory; what a page had under way is undone by the database.
    """
    os._exit(0)
