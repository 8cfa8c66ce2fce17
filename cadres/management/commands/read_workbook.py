"""Prints what a workbook says, and writes nothing."""

import json
from io import BytesIO
from pathlib import Path

from django.core.management import BaseCommand, CommandError
from django.utils import timezone

from cadres.intake.plan.outcome import NO_LIST
from cadres.intake.problems import IntakeError, Problem
from cadres.intake.rows.lists import ReadList, read_list
from cadres.lists.recognition import state_list
from cadres.management import lists
from cadres.vietnamese import format_number


class Command(BaseCommand):
    help = "Đọc một danh sách và in ra những gì nhận ra được; không ghi gì vào sổ."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help=lists.KINDS)
        parser.add_argument(
            "--place", default="", help="đơn vị gửi, như “huyện Châu Thành, tỉnh Bến Tre”"
        )
        parser.add_argument(
            "--day", type=lists.day, help="tra đơn vị theo ngày này (NĂM-THÁNG-NGÀY)"
        )
        parser.add_argument("--json", action="store_true", help="in tất cả dưới dạng JSON")

    def handle(self, *, file, place, day, **options):
        try:
            content = BytesIO(lists.content_of(file))
            read = read_list(content, today=timezone.localdate(), place=place, name=file.stem)
        except IntakeError as fault:
            raise CommandError(str(fault)) from fault
        said = {"file": file.name, **state_list(read, day=day)}
        if options["json"]:
            self.stdout.write(json.dumps(said, ensure_ascii=False))
        else:
            self._summarise(said, read)

    def _summarise(self, said: dict, read: ReadList) -> None:
        names = lists.called(read)
        for layout in read.layouts:
            why, rows = (
                NO_LIST.get(layout.why.removeprefix("hidden ")),
                format_number(len(layout.lines)),
            )
            self.stdout.write(f"Trang tính “{layout.called}”: {why or f'{rows} dòng.'}")
        for each in said["problems"] + said["remarks"]:
            problem = Problem(**each | {"column": each["column"] or ""})
            self.stdout.write(lists.told(problem, names))
        cases, people = (format_number(said["expect"][name]) for name in ("cases", "persons"))
        self.stdout.write(f"{cases} trường hợp kiêm nhiệm của {people} người.")
