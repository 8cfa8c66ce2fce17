"""The process that writes a long list: `exports.apart` starts it and says why."""

import datetime as dt

from django.contrib.auth import get_user_model
from django.core.management import BaseCommand
from django.http import QueryDict

from reports.exports import write_long_list
from reports.questions import Question


class Command(BaseCommand):
    help = "Ghi danh sách trường hợp của một câu hỏi vào tệp; tiến trình nền tự gọi lệnh này."
    requires_system_checks = []  # they load every page

    def add_arguments(self, parser):
        for name in ("path", "query", "user", "now", "address"):
            parser.add_argument(name)

    def handle(self, *, path, query, user, now, address, **options):
        """Print how many cases are written, now and then."""
        reader = get_user_model().objects.get(pk=user)
        question = Question.from_query(QueryDict(query), user=reader)
        moment = dt.datetime.fromisoformat(now)
        write_long_list(path, question, reader, now=moment, address=address, tell=self.tell)

    def tell(self, done: int) -> None:
        self.stdout.write(str(done))
        self.stdout.flush()
