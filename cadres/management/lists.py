"""What the commands on a list share: what they take, and how they tell of its faults."""

import datetime as dt
from argparse import ArgumentTypeError
from dataclasses import replace
from pathlib import Path

from django.core.management import CommandError

from cadres.intake.files.reader import MAX_FILE_SIZE
from cadres.intake.problems import ERROR, Problem
from cadres.intake.rows.lists import ReadList

KINDS = "tệp .xlsx, .xls, .ods, .csv hoặc .txt"
FAULTS = {
    FileNotFoundError: "không có tệp này",
    IsADirectoryError: "đây là thư mục",
    PermissionError: "không có quyền đọc",
}


def day(text: str) -> dt.date:
    """A day written NĂM-THÁNG-NGÀY."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” không phải là ngày dạng NĂM-THÁNG-NGÀY") from None


def content_of(file: Path) -> bytes:
    """The content of a file, of one too large a byte more than may be read."""
    try:
        with file.open("rb") as opened:
            return opened.read(MAX_FILE_SIZE + 1)
    except OSError as fault:
        why = FAULTS.get(type(fault), fault.strerror)
        raise CommandError(f"Không mở được tệp {file}: {why}.") from fault


def called(read: ReadList) -> dict[str, str]:
    """By the name that a sheet has in its file the name in Unicode."""
    return {layout.sheet.name: layout.called for layout in read.layouts}


def told(problem: Problem, names: dict[str, str]) -> str:
    """A line about a problem; `names` are those of `called`."""
    mark = "LỖI" if problem.severity == ERROR else "Lưu ý"
    return f"{mark} – {replace(problem, sheet=names[problem.sheet])}"
