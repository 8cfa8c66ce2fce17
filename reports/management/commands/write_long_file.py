"""The process that writes a long list or form: `exports.apart` starts it and says why."""

import datetime as dt
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management import BaseCommand
from django.http import QueryDict

from reports.exports import write_long_list
from reports.jobs import LIST
from reports.questions import Question


class Command(BaseCommand):
    help = "Ghi danh sách hoặc biểu mẫu dài vào tệp; tiến trình nền tự gọi lệnh này."
    requires_system_checks = []  # they load every page

    def add_arguments(self, parser):
        for name in ("path", "kind", "query", "user", "now", "before", "issued", "address"):
            parser.add_argument(name)

    def handle(self, *, path, kind, query, user, now, before, issued, address, **options):
        """Print how many cases are written, now and then."""
        reader = get_user_model().objects.get(pk=user)
        question = Question.from_query(QueryDict(query), user=reader)
        moment = dt.datetime.fromisoformat(now)
        if kind == LIST:
            write_long_list(path, question, reader, now=moment, address=address, tell=self.tell)
            return
        from reports.exports.forms import form_workbook  # with what tables and charts need

        days = {"before": _day(before), "issued": _day(issued)}
        content = form_workbook(kind, question, reader, **days, now=moment, tell=self.tell)
        Path(path).write_bytes(content)

    def tell(self, done: int) -> None:
        self.stdout.write(str(done))
        self.stdout.flush()


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
