"""One request: its answer, or in one line why there is none."""

import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import httpx

from articles.capturing.arrival import Headers, Refused
from articles.fetching.body import BROKEN_OFF, body_of
from articles.fetching.guard import Resolver, system_resolver
from articles.fetching.network import Clock, Deadline, GuardedBackend, GuardedTransport
from articles.parsing import LARGEST


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms requests are sent: who asks, and how long and how much is borne. Times in seconds."""

    user_agent: str
    allow_private: bool = False
    to_connect: float = 10
    to_read: float = 20
    in_all: float = 60
    largest: int = LARGEST
    resolver: Resolver = system_resolver
    clock: Clock = time.monotonic


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. `content` is unpacked, and empty unless `found`."""

    address: str
    status: int
    headers: Headers = ()
    content: bytes = field(default=b"", repr=False)

    @property
    def found(self) -> bool:
        """Does it bring what was asked for?"""
        return self.status == FOUND

    def header(self, name: str) -> str | None:
        """The first header of this name."""
        return next((value for own, value in self.headers if own.lower() == name), None)


FOUND = 200


class Client:
    """Sends requests on terms, and keeps what cookies their answers set while it is open. Follows no redirect."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._deadline = Deadline(terms.in_all, terms.clock)
        backend = GuardedBackend(self._deadline, allow_private=terms.allow_private, resolver=terms.resolver)
        self._client = httpx.Client(
            transport=GuardedTransport(backend),
            trust_env=False,
            timeout=httpx.Timeout(terms.to_read, connect=terms.to_connect),
            headers={"User-Agent": terms.user_agent, "Accept-Encoding": "gzip", "Connection": "close"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    @property
    def cookies(self) -> frozenset[tuple[str, str]]:
        """The cookies that the next request sends, by which it may be answered otherwise than the last."""
        return frozenset((cookie.name, cookie.value or "") for cookie in self._client.cookies.jar)

    def get(self, address: str, headers: Mapping[str, str]) -> Answer:
        """Ask for an address. Raises `Refused` where no answer comes, or one that cannot be taken in."""
        self._deadline.start()
        try:
            with self._client.stream("GET", address, headers=headers) as response:
                content = body_of(response, self._terms.largest) if response.status_code == FOUND else b""
                return Answer(address, response.status_code, _headers(response), content)
        except httpx.HTTPError as fault:
            raise Refused(_reason(fault)) from fault
        except httpx.InvalidURL as fault:  # httpx reads a redirect's target though it does not go there
            raise Refused(f"redirects to no address that can be fetched: {fault}") from fault
        except Refused:
            raise
        except Exception as fault:
            raise Refused(f"the fetcher tripped over the answer ({fault!r}): please report its address.") from fault


def _headers(response: httpx.Response) -> Headers:
    """The headers in the server's own order and spelling."""
    return tuple((name.decode("ascii"), _text(value)) for name, value in response.headers.raw)


def _text(value: bytes) -> str:
    """A header's value: it should be ASCII, and is often UTF-8; of anything else no byte is lost."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _reason(fault: httpx.HTTPError) -> str:
    """Why no answer came, and what to do."""
    causes = list(_causes(fault))
    if insecure := next((cause for cause in causes if isinstance(cause, ssl.SSLError)), None):
        return _insecure(insecure)
    if isinstance(fault, httpx.TimeoutException):
        return "the server did not answer in time: try again later."
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return "the server refuses connections: check the address, or try again later."
    if isinstance(fault, httpx.ConnectError):
        return f"the server cannot be reached ({fault}): check the connection, or try again later."
    if "incomplete" in str(fault) or "without sending complete" in str(fault):
        return BROKEN_OFF
    if isinstance(fault, httpx.ProtocolError):
        return f"the server does not answer as a web server does ({fault}): check the address."
    return f"the connection broke ({fault}): try again later."


def _causes(fault: BaseException | None) -> Iterator[BaseException]:
    while fault:
        yield fault
        fault = fault.__cause__ or fault.__context__


def _insecure(fault: ssl.SSLError) -> str:
    if isinstance(fault, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({fault.verify_message}): see in a browser whether it is the right site."
    reason = (fault.reason or "no reason given").replace("_", " ").lower()
    return f"no secure connection can be made ({reason}): check the address, or try it with http://."
