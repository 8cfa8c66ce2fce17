"""A trial run on one's own machine: the data made ready, the application served, all in one go."""

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
        """Run gunicorn until it ends or we are interrupted; it never outlives us."""
        bind = ("--bind", f"{HOST}:{port}", "--no-control-socket", "--log-level", "warning")
        size = ("--workers", "2", "--threads", "4", "--graceful-timeout", "5")
        command = [sys.executable, "-m", "gunicorn", *bind, *size, "config.wsgi"]
        gunicorn = subprocess.Popen(command, env=os.environ | TRIAL)
        try:
            _wait_until_open(port, gunicorn)
            self.announce(port)
            if status := gunicorn.wait():
                raise CommandError(f"gunicorn đã dừng với mã {status}.")
        finally:
            gunicorn.terminate()
            gunicorn.wait()

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
