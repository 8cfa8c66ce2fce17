"""A trial run on one's own machine: the data made ready, pages and long work served, in one go."""

import os
import signal
import socket
import subprocess
import sys
import time

from django.core.management import BaseCommand, CommandError, call_command

from .load_demo import ACCOUNTS

HOST = "127.0.0.1"
STEPS = (
    ("Cập nhật cơ sở dữ liệu", ("migrate", "--no-input")),
    ("Nạp đơn vị hành chính", ("load_units",)),
    ("Nạp danh mục", ("load_catalogue",)),
    ("Nạp dữ liệu minh họa", ("load_demo",)),
    ("Chuẩn bị tệp tĩnh", ("collectstatic", "--no-input")),
)
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# Without checks, which load every page: a worker needs none.
WORKER = (sys.executable, "manage.py", "db_worker", "--interval", "0.5", "--skip-checks")
WORKER += ("--verbosity", "0")
# Whatever .env says: plain http for this machine alone, as in production otherwise.
TRIAL = {"DEBUG": "false", "HTTPS": "false", "ALLOWED_HOSTS": "localhost,127.0.0.1"}


class Command(BaseCommand):
    help = "Chuẩn bị cơ sở dữ liệu minh họa và phục vụ ở http://127.0.0.1:PORT (8000)."

    def handle(self, **options):
        port = _free_port()
        for number in STOPS:
            signal.signal(number, _interrupt)
        try:
            self.prepare()
            self.serve(port)
        except KeyboardInterrupt:
            self.stdout.write("\nĐã dừng.")
        finally:
            for number in STOPS:
                signal.signal(number, signal.SIG_IGN)  # let the database stop in peace

    def prepare(self):
        """Bring the database, the demo and the static files up to date."""
        for says, command in STEPS:
            self.stdout.write(f"{says} …")
            call_command(*command, verbosity=0)

    def serve(self, port):
        """Run gunicorn and a worker until gunicorn ends or we are interrupted.

        Neither outlives us. A worker that ends is started again; the page of the batch on which it
        worked says that it was stopped.
        """
        bind = ("--bind", f"{HOST}:{port}", "--no-control-socket", "--log-level", "warning")
        size = ("--workers", "2", "--threads", "4", "--graceful-timeout", "5")
        command = [sys.executable, "-m", "gunicorn", *bind, *size, "config.wsgi"]
        environment = os.environ | TRIAL
        gunicorn = subprocess.Popen(command, env=environment)
        worker = subprocess.Popen(WORKER, env=environment)
        try:
            _wait_until_open(port, gunicorn)
            self.announce(port)
            while gunicorn.poll() is None:
                if worker.poll() is not None:
                    worker = subprocess.Popen(WORKER, env=environment)
                time.sleep(1)
            if gunicorn.returncode:
                raise CommandError(f"gunicorn đã dừng với mã {gunicorn.returncode}.")
        finally:
            gunicorn.terminate()
            worker.kill()  # what it has not committed is undone by the database
            gunicorn.wait()
            worker.wait()

    def announce(self, port):
        """Print where to go and as whom."""
        self.stdout.write(f"\nSổ kiêm nhiệm: http://{HOST}:{port} (Ctrl-C để dừng)\n")
        self.stdout.write("Tài khoản minh họa:")
        for account in ACCOUNTS:
            self.stdout.write("  {:<12} {:<16} {}".format(*account))


def _interrupt(number, frame):
    raise KeyboardInterrupt


def _free_port() -> int:
    """The port that PORT names, or 8000; CommandError when it is no port or is taken."""
    asked = os.environ.get("PORT", "8000")
    try:
        port = int(asked)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((HOST, port))
    except (ValueError, OverflowError):
        raise CommandError(f"PORT={asked} không phải là số hiệu cổng.") from None
    except OSError as error:
        raise CommandError(
            f"Không mở được cổng {asked} ({error.strerror}): có thể chương trình khác đang dùng. "
            "Hãy dừng chương trình đó hoặc chọn cổng khác, ví dụ: make run PORT=8001"
        ) from None
    return port


def _wait_until_open(port: int, server: subprocess.Popen) -> None:
    """Return as soon as the port answers or the server has ended."""
    while server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
