"""`manage.py demo` from end to end, as a person runs it."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from django.conf import settings

from tests.demo import Demo, data_folder, running
from tests.processes import PATIENCE, processes_at, wait_for


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    """The data folder of this module's runs."""
    with data_folder() as folder:
        yield folder


def test_a_correction_is_saved_in_the_first_run(data: Path) -> None:
    """Charts are then drawn in a worker, after the first run has drawn them before."""
    with running(data) as demo:
        send = visitor(demo.address)
        send("/admin/login/?next=/admin/", username="admin", password=re.findall(r"password (\S+)", demo.printed)[0])
        changed = send("/admin/negotiations/round/1/change/", status="held", start="2018-03-05", reason="A test.")
        assert "was changed successfully" in changed
        demo.end(signal.SIGINT)


def visitor(site: str) -> Callable[..., str]:
    """Somebody with cookies, who sends a page's form and reads what comes of it."""
    opener = build_opener(HTTPCookieProcessor())

    def send(path: str, **form: str) -> str:
        page = opener.open(site + path, timeout=PATIENCE).read().decode()
        token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[0]
        filled = urlencode(form | {"csrfmiddlewaretoken": token}).encode()
        return str(opener.open(site + path, filled, timeout=PATIENCE).read().decode())

    return send


@pytest.mark.parametrize("demand", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_serves_until_stopped(data: Path, demand: signal.Signals) -> None:
    with running(data) as demo:
        assert demo.get("/")[0] == 200
        assert demo.get("/articles/")[0] == 200
        status, page = demo.get("/admin/login/")
        assert status == 200
        sheet = re.search(r"/static/admin/css/base\.\w+\.css", page)
        assert sheet, "static files go by the names of their content"
        assert demo.get(sheet[0])[0] == 200
        rest = demo.end(demand)
        assert demo.process.returncode == 0
    assert "Traceback" not in rest
    wait_for(lambda: not processes_at(data))


def seen_of(demo: Demo) -> str:
    """The front page, wherever it is served."""
    status, page = demo.get("/")
    assert status == 200
    return page.replace(demo.address, "")


def test_second_run_changes_nothing(data: Path) -> None:
    with running(data) as demo:
        first, home = demo.printed, seen_of(demo)
        demo.end(signal.SIGINT)
    with running(data) as demo:
        assert re.findall(r"password \S+", demo.printed) == re.findall(r"password \S+", first)
        assert seen_of(demo) == home
        demo.end(signal.SIGINT)


def test_killed_run_is_mended(data: Path) -> None:
    with running(data) as demo:
        demo.end(signal.SIGKILL)
    with running(data) as demo:
        assert demo.get("/")[0] == 200
        demo.end(signal.SIGINT)
    wait_for(lambda: not processes_at(data))


@pytest.mark.parametrize("port", ["eight", "70000", "-1"])
def test_bad_port_is_said_in_one_line(tmp_path: Path, port: str) -> None:
    assert_refused(tmp_path, port, f"PORT is a number up to 65535, not '{port}'")


def test_busy_port_is_said_in_one_line_before_any_work(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        assert_refused(tmp_path, port, f"Port {port} is busy; set PORT to another one")


def assert_refused(data: Path, port: object, why: str) -> None:
    """It ends with one line, and has not even started the database."""
    ended = subprocess.run(
        [sys.executable, "manage.py", "demo"],
        cwd=settings.BASE_DIR,
        env=os.environ | {"SMA_ARCHIVE_DATA": str(data), "PORT": str(port)},
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 1
    assert why in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert not (data / "postgres").exists()
