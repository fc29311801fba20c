"""Connections to hosts that may be asked, each over in time: what httpx fetches through."""

import functools
import ssl
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import httpcore
import httpx

from articles.capturing.arrival import Refused
from articles.fetching.guard import Resolver, numbers_of, system_resolver

Clock = Callable[[], float]


@dataclass(slots=True)
class Deadline:
    """The moment by which a request must be over, however slowly its answer drips in. Times in seconds."""

    limit: float
    clock: Clock = time.monotonic
    _end: float = field(default=0.0, init=False)

    def start(self) -> None:
        """Let the time run from now."""
        self._end = self.clock() + self.limit

    def within(self, timeout: float | None) -> float:
        """The time that one step may take. Raises `Refused` when there is none left."""
        left = self._end - self.clock()
        if left <= 0:
            raise Refused(f"the answer took more than {self.limit:g} s: try again later.")
        return left if timeout is None else min(left, timeout)


class TimedStream(httpcore.NetworkStream):
    """A connection whose every step ends by the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secure = self._stream.start_tls(ssl_context, server_hostname, self._deadline.within(timeout))
        return TimedStream(secure, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Finds a host's numbers itself, checks each, and connects to one of these and nothing else.

    Host header and certificate stay those of the name: only where the bytes go is settled here, so no second look-up
    can lead elsewhere than the one that was checked.
    """

    def __init__(self, deadline: Deadline, *, allow_private: bool, resolver: Resolver = system_resolver) -> None:
        self._deadline, self._allow_private, self._resolver = deadline, allow_private, resolver
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of a host's numbers that answers."""
        seconds = self._deadline.within(timeout)
        numbers = numbers_of(host, port, allow_private=self._allow_private, resolver=self._resolver, seconds=seconds)
        for last, number in enumerate(numbers, 1 - len(numbers)):
            try:
                step = self._deadline.within(timeout)
                stream = self._backend.connect_tcp(number, port, step, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if last == 0:
                    raise
            else:
                return TimedStream(stream, self._deadline)
        raise AssertionError("a host without numbers is refused before")


class GuardedTransport(httpx.HTTPTransport):
    """httpx's own transport on our connections.

    No proxy and no certificates are taken from the environment: a proxy would look names up itself, behind our back.
    """

    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        # httpx hands a backend through nowhere; all else that its transport does is wanted as it is.
        # Connections end with their request, for the pause before the next would outlast them.
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trusted(), network_backend=backend, max_connections=1, max_keepalive_connections=0
        )


@functools.cache
def _trusted() -> ssl.SSLContext:
    """The certificates we trust, read once: it takes a while."""
    return httpx.create_ssl_context(trust_env=False)
