"""Workbooks as no office means to send them: rows and cells lost, moved, doubled and mistyped."""

from io import BytesIO
from random import Random

from openpyxl import Workbook

from cadres.intake.sheets import CellError, Sheet

WIDTH = 12  # columns among which some are moved
CELLS = (
    "x", "-", "nt", "…", "31/2/2020", 0, "1.017", 1e20, -5, "Khuyết", "kiêm", "(", "))", "Bí thư",
    "TT", "2019-2020", "đến nay", "Nguyễn Văn A\nTrần Văn B", "a" * 300, "xã", "I.", "Tổng cộng",
    "BT kiêm", "từ 5/2019 đến 3/2018", ", ,", True, 12345.678, "Đ/c", "đồng thời là", "Ấp 1, xã",
)  # fmt: skip
SLIPS = "", " ", "\n", ",", "-", "(", ")", "/", " kiêm ", " xã "


def damage(random: Random, rows: list[list]) -> None:
    """Damage a sheet's rows in one to forty places."""
    for _ in range(random.choice((1, 2, 5, 15, 40))):
        if rows:
            random.choice(WAYS)(random, rows)


def _lose_row(random, rows):
    rows.pop(random.randrange(len(rows)))


def _double_row(random, rows):
    rows.insert(random.randrange(len(rows)), list(random.choice(rows)))


def _swap_rows(random, rows):
    one, other = (random.randrange(len(rows)) for _ in range(2))
    rows[one], rows[other] = rows[other], rows[one]


def _swap_columns(random, rows):
    one, other = (random.randrange(WIDTH) for _ in range(2))
    for row in rows:
        if max(one, other) < len(row):
            row[one], row[other] = row[other], row[one]


def _lose_column(random, rows):
    column = random.randrange(WIDTH)
    for row in rows:
        del row[column : column + 1]


def _change_cell(random, rows):
    if row := random.choice(rows):
        row[random.randrange(len(row))] = random.choice((*CELLS, "", *random.choice(rows)))


def _slip(random, rows):
    row = random.choice(rows)
    texts = [column for column, cell in enumerate(row) if isinstance(cell, str) and cell]
    if texts:
        column = random.choice(texts)
        at, lost = random.randrange(len(row[column])), random.choice((0, 1))
        row[column] = row[column][:at] + random.choice(SLIPS) + row[column][at + lost :]


WAYS = (
    *(_lose_row, _double_row, _swap_rows, _swap_columns, _lose_column),
    *(_change_cell, _slip) * 2,  # as clerks do most
)


def workbook(sheets: list[Sheet]) -> BytesIO:
    """The sheets as a file, without what stood around their cells."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        for row in sheet.rows:
            page.append([_written(cell) for cell in row])
    file = BytesIO()
    book.save(file)
    return file


def _written(cell):
    """A cell as openpyxl takes it: an error as the text that Excel shows, no text a formula."""
    if isinstance(cell, CellError):
        return cell.shown
    return cell.lstrip("=") if isinstance(cell, str) else cell
