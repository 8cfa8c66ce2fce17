"""A long list written by a process of its own, which holds what the list needs and nothing else.

A worker that has read a large workbook keeps that memory; a list shall not come on top of it. The
child (`manage.py write_list`) tells on its output how far it is, and ends when nobody listens.
"""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.db import connection

from reports.questions import Question


def write_list_apart(
    path: str,
    question: Question,
    user,
    *,
    now: dt.datetime,
    address: str,
    tell: Callable[[int], None],
) -> None:
    """As `write_long_list`, of what is committed; RuntimeError when the child fails."""
    told = (path, question.query, str(user.pk), now.isoformat(), address)
    child = subprocess.Popen(
        [sys.executable, "manage.py", "write_list", *told],
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
        raise RuntimeError(f"The process that wrote the list ended with {child.returncode}")


def _database() -> str:
    """The address of the database at which this process works."""
    server = urlsplit(os.environ["DATABASE_URL"])
    return server._replace(path=f"/{quote(connection.settings_dict['NAME'])}").geturl()
