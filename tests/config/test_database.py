"""The embedded server: shared by the processes of a clone, stopped by the last of them."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import psycopg2
import pytest
from django.core.exceptions import ImproperlyConfigured

from config.database import database_config

ROOT = Path(__file__).resolve().parents[2]
# A process that joins the server, says its address and works until its input ends.
USER = """
import sys
from pathlib import Path
from config.database import EmbeddedServer
print(EmbeddedServer(Path(sys.argv[1])).join(), flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    return tmp_path_factory.mktemp("clone") / "var"


@pytest.fixture
def join(var):
    """Starts another process that uses the server under `var`; ends them all after the test."""
    users = []

    def start() -> subprocess.Popen:
        user = subprocess.Popen(
            [sys.executable, "-c", USER, str(var)],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        users.append(user)
        user.url = user.stdout.readline().strip()
        return user

    yield start
    for user in users:
        leave(user)


def run_user(var) -> subprocess.CompletedProcess:
    """Join and leave at once."""
    code = [sys.executable, "-c", USER, str(var)]
    return subprocess.run(code, cwd=ROOT, text=True, input="", capture_output=True)


def leave(user: subprocess.Popen) -> None:
    user.communicate()


def server_runs(var) -> bool:
    try:
        return psutil.pid_exists(int((var / "postgres/postmaster.pid").read_text().split()[0]))
    except FileNotFoundError:
        return False


def ask(user: subprocess.Popen, sql: str):
    connection = psycopg2.connect(user.url)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(sql)
        rows = cursor.fetchall() if cursor.description else None
    connection.close()
    return rows


def test_the_last_user_to_leave_stops_the_server(join, var):
    first, second = join(), join()
    leave(first)
    assert ask(second, "SELECT 1") == [(1,)]
    leave(second)
    assert not server_runs(var)


def test_data_stay_from_one_start_to_the_next(join):
    first = join()
    ask(first, "CREATE TABLE kept AS SELECT 1017 AS cases")
    leave(first)
    assert ask(join(), "SELECT cases FROM kept") == [(1017,)]


def test_a_killed_user_does_not_keep_the_server_running(join, var):
    killed, other = join(), join()
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    leave(other)
    assert not server_runs(var)


def test_the_server_starts_though_its_old_number_is_another_program_now(join, var):
    leave(join())
    stale = f"{os.getpid()}\n{var / 'postgres'}\n1\n5432\n{var / 'postgres'}\n\n\nready\n"
    (var / "postgres/postmaster.pid").write_text(stale)
    assert ask(join(), "SELECT 1") == [(1,)]


def test_the_database_knows_utf8_and_sorts_by_bytes(join):
    locale = "SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database"
    assert ask(join(), f"{locale} WHERE datname = 'kiem_nhiem'") == [("UTF8", "C")]


def test_a_clone_under_a_long_path_has_a_server_too(tmp_path):
    var = tmp_path / ("thư mục dài " * 6) / "var"
    var.parent.mkdir()
    user = run_user(var)
    assert user.stdout.startswith("postgres://postgres@/kiem_nhiem?host=")
    assert not server_runs(var)


def test_no_server_is_embedded_when_database_url_names_one(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://so:mat-khau@db.example:5433/can_bo")
    config = database_config(tmp_path)
    named = {key: config[key] for key in ("HOST", "PORT", "USER", "PASSWORD", "NAME")}
    assert named == {
        "HOST": "db.example",
        "PORT": 5433,
        "USER": "so",
        "PASSWORD": "mat-khau",
        "NAME": "can_bo",
    }
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_the_socket_survives_the_way_through_the_url(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://postgres@/kiem_nhiem?host=%2Fthư mục%2Fvar")
    assert database_config(tmp_path)["OPTIONS"]["host"] == "/thư mục/var"


def test_another_kind_of_database_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "sqlite:///register.db")
    with pytest.raises(ImproperlyConfigured, match="PostgreSQL"):
        database_config(tmp_path)


def test_the_log_is_shown_when_the_server_does_not_start(var, join):
    leave(join())
    conf = var / "postgres/postgresql.conf"
    good = conf.read_text()
    conf.write_text(good + "\nno_such_setting = 1\n")
    try:
        assert "no_such_setting" in run_user(var).stderr
    finally:
        conf.write_text(good)
