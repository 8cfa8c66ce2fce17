"""Two days compared as a workbook: what the page shows, and how the closing figure comes about."""

from reports.comparison import Comparison
from reports.comparison_table import compared
from reports.exports import comparison_workbook
from tests.build import day
from tests.reports.exports.conftest import NOW, cached, opened, source_of

SHEET = "Biến động"


def made(world, since="2016-01-01", known=None):
    asked = Comparison(world.question, day(since), day(known))
    tables = compared(asked, world.leader)
    return tables, comparison_workbook(asked, tables, user=world.leader, now=NOW)


def rows_of(content) -> list[list]:
    rows = cached(content, SHEET)
    first = next(at for at, row in enumerate(rows) if row[0] == "STT")
    return rows[first:]


def test_it_holds_the_total_and_a_block_by_each_dimension(peopled):
    tables, content = made(peopled)
    heads, numbers, total, *rest = rows_of(content)
    assert heads[:4] == ["STT", "Nội dung", "Đầu kỳ", "Mới kiêm nhiệm"]
    assert heads[-2:] == ["Cuối kỳ", "Chênh lệch"]
    assert numbers[-2:] == ["10= 3 +4 -5 +6 -7 +8 -9", "11=10-3"]
    assert total[1:] == ["Tổng số", *figures(tables.total)]
    blocks = {row[1] for row in rest if row[0] in ("A", "B", "C")}
    assert blocks == {"Theo cấp", "Theo mô hình kiêm nhiệm", "Theo đơn vị"}
    lines = [line for found in tables.by.values() for line in found]
    shown = [row[1:] for row in rest if isinstance(row[0], int | float)]
    assert shown == [[line.label, *figures(line)] for line in lines]


def figures(line) -> list[int]:
    """The terms that are shown when nothing is asked of what was known, and the difference."""
    shown = [count for term, count in line.figures.items() if term.value not in HIDDEN]
    return [*shown, line.difference]


HIDDEN = ("ghi-them", "bo-bot")


def test_closing_figures_and_differences_are_formulas(peopled):
    _, content = made(peopled)
    sheet = opened(content)[SHEET]
    formulas = {
        cell.coordinate: cell.value for row in sheet for cell in row if cell.data_type == "f"
    }
    row = next(cell.row for cell in sheet["B"] if cell.value == "Tổng số")
    assert formulas[f"J{row}"] == f"=C{row}+D{row}-E{row}+F{row}-G{row}+H{row}-I{row}"
    assert formulas[f"K{row}"] == f"=J{row}-C{row}"


def test_its_source_names_both_days_and_what_was_known(peopled):
    _, content = made(peopled, known="2019-01-01")
    told = source_of(content)
    assert "từ 1/1/2016 đến" in told["Nội dung"]
    assert "theo sổ đến hết ngày 1/1/2019" in told["Nội dung"]
    assert "known=2019-01-01" in told["Địa chỉ để xuất lại"]
