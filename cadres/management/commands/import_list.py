"""Imports a list from the command line, by the same path as the page."""

from pathlib import Path

from django.core.management import BaseCommand, CommandError

from cadres.access import Reach
from cadres.actions.lists import (
    Accepted,
    StalePlanError,
    accept_list,
    hold,
    one_import_at_a_time,
    rehearse_list,
)
from cadres.actions.previews import Preview, preview_of, read_content
from cadres.intake.problems import ERROR, IntakeError
from cadres.intake.questions import FAULT
from cadres.intake.rows.lists import ReadList
from cadres.management import lists
from cadres.vietnamese import format_day, format_number


class Command(BaseCommand):
    help = (
        "Đọc một danh sách bất kỳ và cho biết sẽ ghi gì. Với --accept: ghi tất cả khi không còn "
        "điều gì sai hay phải hỏi; nếu còn thì không ghi gì và kết thúc với mã 1."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help=lists.KINDS)
        parser.add_argument(
            "--day",
            type=lists.day,
            help="tra đơn vị theo ngày này (NĂM-THÁNG-NGÀY); mặc định là ngày chốt số liệu ghi "
            "trong tệp, hoặc ngày bắt đầu muộn nhất",
        )
        parser.add_argument(
            "--place", default="", help="đơn vị gửi, như “huyện Châu Thành, tỉnh Bến Tre”"
        )
        parser.add_argument("--accept", action="store_true", help="ghi vào sổ, chứ không chỉ xem")

    def handle(self, *, file, place, day, accept, verbosity, **options):
        try:
            read = read_content(lists.content_of(file), file.name, answers={}, place=place)
            with one_import_at_a_time():
                preview = _compare(read, day)
                if accept and hold(preview.plan):
                    preview = _compare(read, day)
                self._print_faults(preview)
                if verbosity:
                    rows, tree = format_number(len(read.rows)), format_day(preview.plan.day)
                    self.stdout.write(f"Đã đọc {rows} dòng, tra đơn vị theo ngày {tree}.")
                written = self._write(preview, file.name, accept)
        except (IntakeError, StalePlanError) as fault:
            raise CommandError(str(fault)) from fault
        if verbosity:
            self.stdout.write(summary(written, accept))

    def _write(self, preview: Preview, name: str, accept: bool) -> Accepted:
        """Write the list, or only try; CommandError while anything is wrong or to be asked."""
        wrong = sum(problem.severity == ERROR for problem in preview.problems)
        if not (preview.read.rows or wrong):
            raise CommandError("Tệp không có dòng nào của danh sách cán bộ; chưa ghi gì vào sổ.")
        asked = sum(question.kind != FAULT for question in preview.open)
        if wrong or not preview.may_be_written:
            counts = f"{format_number(wrong)} lỗi, {format_number(asked)} câu hỏi"
            raise CommandError(f"Có {counts}; chưa ghi gì vào sổ.")
        plan, reason = preview.plan, f"Nhập danh sách {name}"
        if not accept:
            return rehearse_list(plan=plan, user=None, reason=reason)
        return accept_list(plan=plan, user=None, reason=reason, source=name)

    def _print_faults(self, preview: Preview) -> None:
        """All faults, and the questions that a person would have to answer on the page."""
        names = lists.called(preview.read)
        for sheet, conversion in preview.read.conversions.items():
            said = f"Lưu ý – Trang tính “{names[sheet]}”: {conversion}"
            self.stderr.write(said, self.style.NOTICE)
        for problem in preview.problems:
            self.stderr.write(lists.told(problem, names), self.style.NOTICE)
        for question in preview.open:
            if question.kind != FAULT:
                sheet, row, column = question.cells[0]
                place = f"trang tính “{names[sheet]}”, ô {column}{row or ''}"
                choices = "; ".join(label for _, label in question.choices[:8])
                said = f"HỎI – {question.text} ({place}) Có thể là: {choices}."
                self.stderr.write(said, self.style.NOTICE)


def _compare(read: ReadList, day) -> Preview:
    return preview_of(read, reach=Reach(nationwide=True), day=day, answers={})


def summary(accepted: Accepted, written: bool) -> str:
    """One sentence on what was, or would be, written."""
    counts = (
        f"{format_number(accepted.appointments)} lượt giữ chức, "
        f"{format_number(accepted.persons)} cán bộ mới, "
        f"{format_number(accepted.localities)} đơn vị mới, "
        f"{format_number(accepted.updated)} mục được bổ sung; "
        f"đã có sẵn {format_number(accepted.unchanged)}."
    )
    added = format_number(sum(accepted.cases.values()))
    if written:
        return f"Đã ghi {counts} Số trường hợp kiêm nhiệm tăng: {added}."
    return f"Sẽ ghi {counts} Số trường hợp kiêm nhiệm sẽ tăng: {added}. Chưa ghi gì vào sổ."
