"""Long files in the background, on the queue that imports use too (`cadres.jobs`)."""

import datetime as dt
import uuid

from django.urls import reverse
from django_tasks import task

from . import long_files
from .exports.apart import write_apart
from .questions import Question

LIST, FORM = "danh-sach", "phu-luc-1"


def start(
    kind: str,
    question: Question,
    user,
    *,
    now: dt.datetime,
    before: dt.date | None = None,
    issued: dt.date | None = None,
    **file,
) -> uuid.UUID:
    """Queue a list (LIST) or a form (FORM) of a question; the key by which it is watched.

    `file` is as in `long_files.open_file`. `before` is the day to which a form looks back,
    `issued` an earlier day of issue.
    """
    key = long_files.open_file(user, **file)
    days = [day.isoformat() if day else "" for day in (now, before, issued)]
    address = f"{reverse('list-workbook')}?{question.query}"
    write.enqueue(str(key), kind, question.query, user.pk, *days, address)
    return key


@task()
def write(
    key: str, kind: str, query: str, user: int, now: str, before: str, issued: str, address: str
) -> None:
    """Write a file with what its user may see now; however it ends, the file's state says so.

    `address` is where the list is asked for: a worker loads no pages to find out.
    """
    asked = (kind, query, str(user), now, before, issued, address)
    long_files.write_file(uuid.UUID(key), lambda path, tell: write_apart(path, *asked, tell=tell))
