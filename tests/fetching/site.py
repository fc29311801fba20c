"""A web server on loopback that answers as a test says, and time that only passes when someone waits."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass(frozen=True)
class Page:
    """What stands at a path. Its length is told unless `headers` tell another."""

    body: bytes = b"<p>Talks went on.</p>"
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: dict(HTML))

    def __call__(self, visit: "Visit") -> None:
        visit.send_response_only(self.status)
        for name, value in ({"Content-Length": str(len(self.body))} | self.headers).items():
            visit.send_header(name, value)
        visit.end_headers()
        visit.wfile.write(self.body)


def redirect(target: str, **headers: str) -> Page:
    return Page(b"", 302, {"Location": target} | headers)


def raw(answer: bytes) -> "Answer":
    """An answer to the letter, after which the connection ends."""

    def send(visit: "Visit") -> None:
        visit.wfile.write(answer)
        visit.close_connection = True

    return send


class Visit(BaseHTTPRequestHandler):
    """One connection to the site."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        site = self.server.site
        site.asked.append((self.path, self.headers))
        with contextlib.suppress(OSError):  # the client left before the end
            site.pages.get(self.path, Page(b"", 404))(self)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


Answer = Callable[[Visit], None]


class Server(ThreadingHTTPServer):
    """Takes requests, each connection in a thread of its own."""

    daemon_threads = True
    block_on_close = False
    site: "Site"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that left."""


class Site:
    """The pages of a server by path, and the requests that came, as path and headers. It has no robots.txt at first."""

    def __init__(self, server: Server) -> None:
        self.pages: dict[str, Answer] = {}
        self.asked: list[tuple[str, Message]] = []
        self.port = server.server_port
        self.address = f"http://127.0.0.1:{self.port}"

    def paths(self) -> list[str]:
        """The paths that were asked for, but for robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def headers(self, path: str) -> Message:
        """What came with the last request for a path."""
        return [headers for asked, headers in self.asked if asked == path][-1]


@contextmanager
def serving(wrap: Callable[[Any], Any] | None = None) -> Iterator[Site]:
    """A site while it is up; `wrap` is what its socket is wrapped in, for TLS."""
    server = Server(("127.0.0.1", 0), Visit)
    if wrap:
        server.socket = wrap(server.socket)
    server.site = Site(server)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Time:
    """A clock that stands still but for those who sleep, and notes how long they slept."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
