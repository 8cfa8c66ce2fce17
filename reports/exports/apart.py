"""A long file written by a process of its own, which holds what the file needs and nothing else.

A worker that has read a large workbook keeps that memory; a list shall not come on top of it, nor
shall the worker keep what a form has needed. The child (`manage.py write_long_file`) tells on its
output how far it is, and ends when nobody listens.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.db import connection


def write_apart(path: str, *asked: str, tell: Callable[[int], None]) -> None:
    """Let the child write what is asked (its arguments say how) to a path, of what is committed.

    RuntimeError when it fails.
    """
    child = subprocess.Popen(
        [sys.executable, "manage.py", "write_long_file", "--", path, *asked],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": _database()},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        with child:
            for line in child.stdout:
                tell(int(line))
    finally:
        child.kill()
    if child.returncode:
        raise RuntimeError(f"The process that wrote the file ended with {child.returncode}")


def _database() -> str:
    """The address of the database at which this process works."""
    server = urlsplit(os.environ["DATABASE_URL"])
    return server._replace(path=f"/{quote(connection.settings_dict['NAME'])}").geturl()
