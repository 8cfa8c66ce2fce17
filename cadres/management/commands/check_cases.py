"""Compare what the register remembers with what its definition derives."""

from django.core.management.base import BaseCommand, CommandError

from cadres.derivation import differences, refresh_all


class Command(BaseCommand):
    help = "So bảng trường hợp kiêm nhiệm đã ghi với kết quả suy ra lại từ đầu."

    def add_arguments(self, parser):
        parser.add_argument("--repair", action="store_true", help="suy ra lại toàn bộ nếu khác")

    def handle(self, *, repair, **options):
        found = differences()
        if any(found.values()) and repair:
            refresh_all()
            self.stdout.write("Đã suy ra lại toàn bộ.")
            found = differences()
        for name, rows in found.items():
            self.stdout.write(f"{name}: {rows} dòng khác nhau")
        if any(found.values()):
            raise CommandError("Bảng đã ghi khác kết quả suy ra.")
