"""Lists in the standard template, for tests: a plain valid line, and workbooks made of lines."""

import datetime as dt
from io import BytesIO

from openpyxl import Workbook

from cadres.intake.headings.vocabulary import LABELS, TEMPLATE

TODAY = dt.date(2020, 9, 23)
HEAD = [LABELS[field] for field in TEMPLATE]
LETTERS = dict(zip(TEMPLATE, "ABCDEFGHIJKLMNOP", strict=True))
LINE = {
    "stt": 1,
    "full_name": "Lê Thị Mới",
    "birth": dt.date(1980, 5, 2),
    "gender": "Nữ",
    "ethnicity": "Kinh",
    "province": "Tỉnh An Hòa",
    "district": "Huyện Đông",
    "commune": "Xã Đông Một",
    "hamlet": "Ấp 3",
    "role1": "Bí thư chi bộ",
    "role2": "Trưởng ấp",
    "start": dt.date(2019, 3, 1),
    "end": "",
    "decision_no": "12-QĐ/ĐU",
    "decision_date": dt.date(2019, 2, 20),
    "note": "",
}


def line(**fields) -> list:
    """A valid line of the template, but for what is said; it adds a hamlet to tests.world."""
    assert not fields.keys() - LINE.keys()
    return list((LINE | fields).values())


def workbook(*lines, head=HEAD, **sheets) -> BytesIO:
    """A workbook with the sheet "Danh sách" of these lines, and more sheets given whole."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in ({"Danh sách": [head, *lines]} | sheets).items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    file = BytesIO()
    book.save(file)
    file.seek(0)
    return file


def faults(problems) -> list[tuple]:
    """What tests compare of problems: row, column, kind, severity."""
    return [(each.row, each.column, each.kind, each.severity) for each in problems]
