"""Prints what a workbook says, and writes nothing."""

import datetime as dt
import json
from pathlib import Path

from django.core.management import BaseCommand, CommandError
from django.utils import timezone

from cadres.intake.lists import read_list
from cadres.intake.problems import IntakeError
from cadres.recognition import state_list
from cadres.vietnamese import format_number


class Command(BaseCommand):
    help = "Đọc một danh sách và in ra những gì nhận ra được; không ghi gì vào sổ."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="tệp danh sách (.xlsx, .xls, .ods)")
        parser.add_argument(
            "--place", default="", help="đơn vị gửi, như “huyện Châu Thành, tỉnh Bến Tre”"
        )
        parser.add_argument(
            "--day", type=dt.date.fromisoformat, help="tra đơn vị theo ngày này (NĂM-THÁNG-NGÀY)"
        )
        parser.add_argument("--json", action="store_true", help="in tất cả dưới dạng JSON")

    def handle(self, *, file, place, day, **options):
        try:
            read = read_list(file, today=timezone.localdate(), place=place)
        except OSError as fault:
            raise CommandError(f"Không mở được tệp {file}: {fault.strerror}.") from fault
        except IntakeError as fault:
            raise CommandError(str(fault)) from fault
        said = {"file": file.name, **state_list(read, day=day)}
        if options["json"]:
            self.stdout.write(json.dumps(said, ensure_ascii=False))
        else:
            self._summarise(said)

    def _summarise(self, said: dict) -> None:
        for sheet in said["sheets"]:
            rows = format_number(sheet["data_rows"])
            self.stdout.write(f"Trang tính “{sheet['name']}”: {sheet.get('why') or f'{rows} dòng'}")
        for problem in said["problems"]:
            mark = "LỖI" if problem["severity"] == "error" else "Lưu ý"
            where = f"{problem['sheet']}, dòng {problem['row']}, cột {problem['column'] or '–'}"
            self.stdout.write(f"{mark} – {where}: {problem['message']}")
        cases, people = (format_number(said["expect"][name]) for name in ("cases", "persons"))
        self.stdout.write(f"{cases} trường hợp kiêm nhiệm của {people} người.")
