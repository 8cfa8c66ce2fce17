"""Imports a list in the standard template from the command line."""

import datetime as dt
from pathlib import Path

from django.core.management import BaseCommand, CommandError
from django.utils import timezone

from cadres.access import Reach
from cadres.actions.lists import Accepted, StalePlanError, accept_list, one_import_at_a_time
from cadres.intake.lists import read_list
from cadres.intake.problems import IntakeError
from cadres.matching import match_list
from cadres.vietnamese import format_day, format_number


class Command(BaseCommand):
    help = "Nhập danh sách theo mẫu chuẩn: ghi tất cả, hoặc không ghi gì khi có lỗi."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="tệp .xlsx, .xls hoặc .ods")
        parser.add_argument(
            "--day",
            type=dt.date.fromisoformat,
            help="tra đơn vị theo ngày này (NĂM-THÁNG-NGÀY); mặc định là ngày bắt đầu muộn nhất",
        )
        parser.add_argument("--check", action="store_true", help="chỉ kiểm tra, không ghi")

    def handle(self, *, file, day, check, verbosity, **options):
        try:
            read = read_list(file, today=timezone.localdate())
            with one_import_at_a_time():
                plan = match_list(read, reach=Reach(nationwide=True), day=day)
                self._print_problems(plan, verbosity)
                if check:
                    return
                reason = f"Nhập danh sách {file.name}"
                accepted = accept_list(plan=plan, user=None, reason=reason, source=file.name)
        except OSError as fault:
            raise CommandError(f"Không mở được tệp {file}: {fault.strerror}.") from fault
        except (IntakeError, StalePlanError) as fault:
            raise CommandError(str(fault)) from fault
        if verbosity:
            self.stdout.write(summary(accepted))

    def _print_problems(self, plan, verbosity) -> None:
        """All faults at once; CommandError when any of them is an error."""
        for problem in plan.problems:
            mark = "LỖI" if problem in plan.errors else "Lưu ý"
            self.stderr.write(f"{mark} – {problem}", self.style.NOTICE)
        if plan.errors:
            count = format_number(len(plan.errors))
            raise CommandError(f"Có {count} lỗi; chưa ghi gì vào sổ.")
        if verbosity:
            rows, day = format_number(plan.rows), format_day(plan.day)
            self.stdout.write(f"Đã đọc {rows} dòng, tra đơn vị theo ngày {day}: không có lỗi.")


def summary(accepted: Accepted) -> str:
    """One sentence on what was written."""
    counts = (
        f"{format_number(accepted.appointments)} lượt giữ chức, "
        f"{format_number(accepted.persons)} cán bộ mới, "
        f"{format_number(accepted.localities)} đơn vị mới, "
        f"{format_number(accepted.updated)} mục được bổ sung; "
        f"đã có sẵn {format_number(accepted.unchanged)}."
    )
    added = format_number(sum(accepted.cases.values()))
    return f"Đã ghi {counts} Số trường hợp kiêm nhiệm tăng: {added}."
