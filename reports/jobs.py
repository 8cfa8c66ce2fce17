"""Long files in the background, on the queue that imports use too (`cadres.jobs`)."""

import datetime as dt
import uuid
from collections.abc import Callable
from pathlib import Path

from django.contrib.auth import get_user_model
from django.http import QueryDict
from django.urls import reverse
from django_tasks import task

from . import long_files
from .exports.apart import write_list_apart
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

    def work(path: str, tell: Callable[[int], None]) -> None:
        reader = get_user_model().objects.get(pk=user)
        question = Question.from_query(QueryDict(query), user=reader)
        moment = dt.datetime.fromisoformat(now)
        if kind == LIST:
            write_list_apart(path, question, reader, now=moment, address=address, tell=tell)
        else:
            from .exports.forms import form_workbook  # with what tables and charts need

            days = {
                "before": dt.date.fromisoformat(before),
                "issued": dt.date.fromisoformat(issued) if issued else None,
            }
            content = form_workbook(kind, question, reader, **days, now=moment, tell=tell)
            Path(path).write_bytes(content)

    long_files.write_file(uuid.UUID(key), work)
