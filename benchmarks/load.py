"""Leaders who click at the same time: what the dashboard answers, from outside, over HTTP.

`python -m benchmarks load` serves the invented nation with gunicorn as a trial run does (two
workers) and lets ten leaders click for a minute, each in a province or a district of it, every
tenth click on the whole country. Each click fetches the page and then its parts, as a browser does.
"""

import os
import random
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from collections import defaultdict
from contextlib import contextmanager
from importlib import import_module
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.core.management import call_command
from django.db import connection

from cadres.models import Level, LocalityVersion, Role, Scope
from reports.views.dashboard import PARTS

from .nation import ASKED_DAY

LEADERS = 10
SECONDS = 60
WARMING = 5  # seconds, not counted: each worker reads what it keeps
THINKING = (2.0, 4.0)  # seconds between two clicks
PORT = 8799
PLAIN = {"DEBUG": "false", "HTTPS": "false", "ALLOWED_HOSTS": "localhost"}

Seconds = dict[tuple[str, str], list[float]]  # by scope ("nation", "province", …) and by address


def report(seconds: int = SECONDS) -> None:
    """Let the leaders click, and print medians and what one answer in twenty exceeds."""
    call_command("collectstatic", "--no-input", verbosity=0)
    with _leaders() as leaders, _server():
        clicked(leaders, WARMING)
        found = clicked(leaders, seconds)
    print(f"{LEADERS} leaders for {seconds} s, milliseconds: median, p95, answers")
    for (scope, what), taken in sorted(found.items()):
        taken.sort()
        median, p95 = statistics.median(taken), taken[int(0.95 * (len(taken) - 1) + 0.5)]
        print(f"{scope:10} {what:14} {median * 1e3:8,.0f} {p95 * 1e3:8,.0f} {len(taken):6}")


def clicked(leaders: list[tuple[str, list[tuple[str, str]]]], seconds: int) -> Seconds:
    """What each leader waited: a leader is a session key and the (scope, query) to choose from."""
    found: Seconds = defaultdict(list)
    until = time.monotonic() + seconds
    threads = [
        threading.Thread(target=_click, args=(*leader, until, random.Random(number), found))
        for number, leader in enumerate(leaders)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def _click(session: str, places: list[tuple[str, str]], until, chance, found: Seconds) -> None:
    time.sleep(chance.uniform(0, THINKING[1]))
    while time.monotonic() < until:
        scope, query = chance.choice(places)
        found[scope, "page"].append(_fetch(f"/?{query}", session))
        for slug in PARTS:
            found[scope, slug].append(_fetch(f"/tong-quan/{slug}/?{query}", session))
        time.sleep(chance.uniform(*THINKING))


def _fetch(path: str, session: str) -> float:
    """Seconds until the whole answer was there."""
    headers = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"}
    request = urllib.request.Request(f"http://localhost:{PORT}{path}", headers=headers)
    start = time.perf_counter()
    with urllib.request.urlopen(request, timeout=60) as answer:
        assert answer.url.endswith(path)  # not sent away to sign in
        answer.read()
    return time.perf_counter() - start


@contextmanager
def _leaders():
    """Ten who may see the country; each keeps to a province of his own. Gone afterwards."""
    provinces = LocalityVersion.objects.on(ASKED_DAY).filter(level=Level.PROVINCE).in_order()
    users, leaders = [], []
    for number, version in enumerate(provinces[:LEADERS]):
        user = get_user_model().objects.create_user(f"load-{number}")
        Scope.objects.create(user=user, locality=None, role=Role.VIEWER, default_day=ASKED_DAY)
        users.append(user)
        leaders.append((_session(user), _places(version)))
    try:
        yield leaders
    finally:
        for user in users:
            user.delete()


def _places(province: LocalityVersion) -> list[tuple[str, str]]:
    """Where a leader looks: of ten clicks six at the province, three at its districts."""
    day = f"day={ASKED_DAY.isoformat()}"
    districts = LocalityVersion.objects.on(ASKED_DAY).children_of(province.locality)[:3]
    return [
        ("nation", f"{day}&place=vn"),
        *[("province", f"{day}&place={province.locality_id}")] * 6,
        *[("district", f"{day}&place={district.locality_id}") for district in districts],
    ]


def _session(user) -> str:
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.save()
    return store.session_key


@contextmanager
def _server():
    """The application over the database of the bench, with as many workers as a trial run."""
    size = ("--workers", "2", "--threads", "4", "--no-control-socket", "--log-level", "warning")
    command = [sys.executable, "-m", "gunicorn", "--bind", f"localhost:{PORT}", *size]
    environment = os.environ | PLAIN | {"DATABASE_URL": _address()}
    server = subprocess.Popen([*command, "config.wsgi"], env=environment)
    try:
        _wait()
        yield
    finally:
        server.terminate()
        server.wait()


def _address() -> str:
    """The address of the database that the connection is at: another one on the same server."""
    server = urlsplit(os.environ["DATABASE_URL"])
    return server._replace(path=f"/{connection.settings_dict['NAME']}").geturl()


def _wait() -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(f"http://localhost:{PORT}/dang-nhap/", timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("The server did not answer.")
