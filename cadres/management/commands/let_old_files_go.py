"""Lets the files of lists go that were kept long enough; for once a day."""

from django.core.management import BaseCommand

from cadres.actions.retention import let_old_files_go
from cadres.vietnamese import format_number


class Command(BaseCommand):
    help = "Xóa các lô quá 90 ngày chưa ghi, và tệp của các lô đã ghi hay hoàn tác quá một năm."

    def handle(self, **options):
        unwritten, written = map(format_number, let_old_files_go())
        self.stdout.write(f"Đã xóa {unwritten} lô chưa ghi và tệp của {written} lô đã ghi.")
