"""Secure connections: made with the number that was checked, for the name that was asked for."""

import shutil
import socket
import ssl
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.fetching import network
from tests.fetching.fetch import fault, fetched
from tests.fetching.site import Page, serving

Wrap = Callable[[socket.socket], ssl.SSLSocket]
ONLY_NAME = "news.test"


def to_loopback(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for one name, that nobody vouches for."""
    if not shutil.which("openssl"):
        pytest.skip("needs the program openssl to make a certificate")
    command = (
        f"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN={ONLY_NAME} "
        f"-addext subjectAltName=DNS:{ONLY_NAME} -keyout"
    )
    made = tmp_path / "certificate.pem"
    subprocess.run([*command.split(), tmp_path / "key.pem", "-out", made], check=True, capture_output=True)
    return made


@pytest.fixture
def wrap(certificate: Path) -> Wrap:
    """What wraps a server's socket in TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, certificate.with_name("key.pem"))
    return lambda listening: context.wrap_socket(listening, server_side=True)


@pytest.fixture
def _trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be one that we trust."""
    context = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr(network, "_trusted", lambda: context)


@pytest.mark.usefixtures("_trusted")
def test_a_secure_connection_is_for_the_name(wrap: Wrap) -> None:
    with serving(wrap) as site:
        site.pages["/"] = Page()
        assert fetched(f"https://{ONLY_NAME}:{site.port}/", resolver=to_loopback).content == Page().body
        assert site.headers("/")["Host"] == f"{ONLY_NAME}:{site.port}"


@pytest.mark.usefixtures("_trusted")
def test_a_certificate_of_another_name(wrap: Wrap) -> None:
    with serving(wrap) as site:
        said = fault(f"https://other.test:{site.port}/", resolver=to_loopback)
    assert said.startswith("its certificate is not valid (")
    assert site.asked == []


def test_a_certificate_that_nobody_vouches_for(wrap: Wrap) -> None:
    with serving(wrap) as site:
        said = fault(f"https://{ONLY_NAME}:{site.port}/", resolver=to_loopback)
    assert said.startswith("its certificate is not valid (self")
    assert site.asked == []


def test_no_secure_connection_where_there_is_none() -> None:
    with serving() as site:
        said = fault(f"https://127.0.0.1:{site.port}/")
    assert said.startswith("no secure connection can be made (")
    assert said.endswith("): check the address, or try it with http://.")
