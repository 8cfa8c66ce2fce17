"""The cells of a list as facts: names, dates and titles, with every fault of every row."""

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from cadres.intake.columns import REQUIRED, ROLES, Header
from cadres.intake.problems import ERROR, WARNING, Problem
from cadres.intake.sheets import CellError, Sheet
from cadres.vietnamese import (
    PartialDate,
    format_day,
    nfc,
    parse_date,
    person_name,
    search_key,
)

EXAMPLE = "VÍ DỤ:"  # what the name in the template's example row begins with
GENDERS = {"nam": "nam", "nu": "nu"}
YOUNGEST, OLDEST = 16, 100  # years at the start of a post
# The longest text that the register keeps, by field.
LENGTHS = {
    "full_name": 120, "ethnicity": 40, "decision_no": 60, "officer_code": 30, "hamlet": 200,
}  # fmt: skip
EXCEL_ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"}
NEEDED = {*REQUIRED, *ROLES, "district", "commune", "hamlet", "end"}


class Path(NamedTuple):
    """A place as written, from the province down; "" for a level not given."""

    province: str = ""
    district: str = ""
    commune: str = ""
    hamlet: str = ""


@dataclass(frozen=True)
class Row:
    """One line of a list. Empty or faulty cells are "" or None; the faults are reported apart.

    `titles` gives the posts by field (role1, role2, role3), the main one first. `start` and `end`
    are the first and the last day held, as exact as they were written.
    """

    sheet: str
    number: int
    header: Header = field(repr=False)
    full_name: str = ""
    birth: PartialDate | None = None
    gender: str = ""
    ethnic_group: str = ""
    path: Path = Path()
    titles: dict[str, str] = field(default_factory=dict)
    start: PartialDate | None = None
    end: PartialDate | None = None
    decision_number: str = ""
    decision_date: dt.date | None = None
    personnel_code: str = ""
    note: str = ""

    @cached_property
    def name_key(self) -> str:
        """The folded name."""
        return search_key(self.full_name)

    def problem(self, field_name: str, kind: str, message: str, severity=ERROR) -> Problem:
        """A fault of this row in the column of a field ("" for the whole row)."""
        column = self.header.letter(field_name)
        return Problem(self.sheet, self.number, column, kind, message, severity)


def read_rows(sheet: Sheet, header: Header, today: dt.date) -> tuple[list[Row], list[Problem]]:
    """Return the rows below the header and all their problems; rows with faults are included.

    A row whose only content is its ordinal number counts as empty.
    """
    rows, problems = [], []
    for number, values in sheet.numbered_rows():
        if number <= header.row:
            continue
        cells = _Cells(sheet.name, number, values, header)
        if cells.are_empty():
            continue
        if cells.are_example():
            cells.report("full_name", "example_row", "dòng ví dụ của mẫu, bỏ qua.", WARNING)
        else:
            rows.append(_read_row(cells, today))
        problems += cells.problems
    return rows, problems


class _Cells:
    """The cells of one row by field, and the problems found in them so far."""

    def __init__(self, sheet, number, values, header):
        self.sheet, self.number, self.header = sheet, number, header
        self.values = {
            name: values[column]
            for name, column in header.columns.items()
            if column < len(values) and values[column] != ""
        }
        self.problems = []

    def are_empty(self) -> bool:
        return not (self.values.keys() - {"stt"})

    def are_example(self) -> bool:
        return text_of(self.values.get("full_name", "")).upper().startswith(EXAMPLE)

    def report(self, name, kind, message, severity=ERROR) -> None:
        column = self.header.letter(name)
        self.problems.append(Problem(self.sheet, self.number, column, kind, message, severity))

    def _value(self, name):
        """The cell's value; an Excel error is reported once and then counts as empty."""
        value = self.values.get(name, "")
        if isinstance(value, CellError) or value in EXCEL_ERRORS:
            del self.values[name]
            severity = ERROR if name in NEEDED else WARNING
            self.report(name, "excel_error", f"ô báo lỗi Excel ({value}).", severity)
            return None
        return value

    def text(self, name) -> str:
        value = self._value(name)
        text = "" if value is None else text_of(value)
        if len(text) > LENGTHS.get(name, len(text)):
            self.report(name, "too_long", f"“{text[:40]}…” dài quá {LENGTHS[name]} ký tự.")
        return text

    def date(self, name) -> PartialDate | None:
        value = self._value(name)
        if value is None or value == "" or isinstance(value, str) and not nfc(value):
            return None
        try:
            return parse_date(value)
        except ValueError as fault:
            kind = "impossible_birth" if name == "birth" else "impossible_date"
            self.report(name, kind, str(fault))
            return None

    def required(self, name, value, kind, message, severity=ERROR):
        """The value; when there is none it is reported, unless the cell's fault already was."""
        reported = any(problem.column == self.header.letter(name) for problem in self.problems)
        if name in self.header.columns and not value and not reported:
            self.report(name, kind, message, severity)
        return value


def text_of(value) -> str:
    """Return a cell's value as the text a reader sees, as `vietnamese.nfc`."""
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.date):
        return format_day(value)
    return str(value)


@lru_cache(maxsize=100_000)
def _clean(text: str) -> str:
    return nfc(text)


def _read_row(cells: _Cells, today: dt.date) -> Row:
    name = cells.required("full_name", cells.text("full_name"), "missing_name", "thiếu họ và tên.")
    birth = cells.date("birth")
    cells.required("birth", birth, "missing_birth", "thiếu ngày sinh.", WARNING)
    start, end = _term(cells, today)
    _check_age(cells, birth, start, today)
    number, issued = _decision(cells)
    return Row(
        cells.sheet,
        cells.number,
        cells.header,
        full_name=person_name(name),
        birth=birth,
        gender=_gender(cells),
        ethnic_group=cells.text("ethnicity"),
        path=Path(*(cells.text(name) for name in Path._fields)),
        titles=_titles(cells),
        start=start,
        end=end,
        decision_number=number,
        decision_date=issued,
        personnel_code=cells.text("officer_code"),
        note=cells.text("note"),
    )


def _term(cells, today) -> tuple[PartialDate | None, PartialDate | None]:
    """First and last day held; the register keeps what has begun, not what is planned."""
    start, end = cells.date("start"), cells.date("end")
    cells.required("start", start, "missing_start", "thiếu ngày bắt đầu giữ chức.")
    if start and start.first_day() > today:
        message = f"ngày bắt đầu {start} ở tương lai (hôm nay là {format_day(today)})."
        cells.report("start", "future_date", message)
    if start and end and end.last_day() < start.first_day():
        cells.report("end", "end_before_start", f"ngày thôi {end} trước ngày bắt đầu {start}.")
        end = None
    return start, end


def _check_age(cells, birth, start, today) -> None:
    if not birth:
        return
    first, last = (start.first_day(), start.last_day()) if start else (today, today)
    eldest, youngest = _age(birth.first_day(), last), _age(birth.last_day(), first)
    if eldest < 0:
        cells.report("birth", "impossible_birth", f"ngày sinh {birth} sau ngày bắt đầu giữ chức.")
    elif eldest < YOUNGEST or youngest > OLDEST:
        message = f"ngày sinh {birth} không hợp lý: {max(eldest, youngest)} tuổi khi giữ chức."
        cells.report("birth", "impossible_birth", message)


def _age(birth: dt.date, day: dt.date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _gender(cells) -> str:
    written = cells.text("gender")
    gender = GENDERS.get(search_key(written), "")
    if written and not gender:
        message = f"giới tính “{written}” không rõ (ghi Nam hoặc Nữ); để trống."
        cells.report("gender", "bad_gender", message, WARNING)
    return gender


def _titles(cells) -> dict[str, str]:
    titles = {name: title for name in ROLES if (title := cells.text(name))}
    cells.required("role1", titles.get("role1"), "missing_post", "thiếu chức danh thứ nhất.")
    if "role1" in titles and "role2" not in titles and "role2" in cells.header.columns:
        message = "không có chức danh thứ hai; chỉ ghi một chức danh."
        cells.report("role2", "missing_post", message, WARNING)
    return titles


def _decision(cells) -> tuple[str, dt.date | None]:
    number, issued = cells.text("decision_no"), cells.date("decision_date")
    if issued and issued.precision != "day":
        message = f"ngày quyết định “{issued}” chưa đủ ngày, tháng, năm."
        cells.report("decision_date", "impossible_date", message)
        issued = None
    if issued and not number:
        message = "có ngày quyết định mà không có số quyết định; không ghi quyết định."
        cells.report("decision_date", "no_decision_number", message, WARNING)
    return number, issued.first_day() if issued and number else None
