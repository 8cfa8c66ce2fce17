"""The decision of a line: its number and its day, from one cell or from two."""

from cadres.intake.problems import WARNING
from cadres.intake.rows.cells import Cells
from cadres.intake.texts.days import read_paper
from cadres.intake.texts.vacancy import is_vacant
from cadres.vietnamese import PartialDate, format_day


def read_decision(cells: Cells) -> tuple[str, PartialDate | None]:
    """Number and day; what is no number, or no day that a decision can have, is told."""
    said = cells.text("decision_no")
    number, day = read_paper(said)
    if number and not any(map(str.isdigit, number)):
        if not is_vacant(said):
            message = f"“{said}” không có số quyết định; không ghi quyết định."
            cells.report("decision_no", "no_decision_number", message, WARNING)
        number = ""
    if day:
        cells.values.setdefault("decision_date", day)
    issued = cells.date("decision_date")
    if issued:
        _check_day(cells, issued, number)
    return number, issued


def _check_day(cells: Cells, issued: PartialDate, number: str) -> None:
    column = "decision_date" if cells.header.letter("decision_date") else "decision_no"
    if issued.first_day() > cells.today:
        message = f"ngày quyết định {issued} ở tương lai (hôm nay là {format_day(cells.today)})."
        cells.report(column, "future_date", message)
    elif issued.precision != "day":
        message = f"ngày quyết định “{issued}” chưa đủ ngày, tháng, năm."
        cells.report(column, "incomplete_date", message, WARNING)
    if not number and not cells.is_told("decision_no"):
        message = "có ngày quyết định mà không có số quyết định; không ghi quyết định."
        cells.report("decision_date", "no_decision_number", message, WARNING)
