"""The cells of a list as facts: names, dates and titles, with every fault of every row."""

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from cadres.intake.around import Pieces, in_blocks
from cadres.intake.days import read_day, read_paper, read_range
from cadres.intake.header import ROLE_FIELDS, Header
from cadres.intake.layout import Layout
from cadres.intake.place_text import hamlet_kinds, in_cell
from cadres.intake.problems import ERROR, WARNING, Problem
from cadres.intake.sheets import CellError
from cadres.vietnamese import (
    PartialDate,
    format_day,
    nfc,
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


class Path(NamedTuple):
    """A place as written, from the province down; "" for a level not given."""

    province: str = ""
    district: str = ""
    commune: str = ""
    hamlet: str = ""


NEEDED = {
    "full_name", "birth", "birth_male", "birth_female", "start", "end", "workplace",
    *ROLE_FIELDS, *Path._fields,
}  # fmt: skip
NOTHING = ("", "-", "–", "nay", "đến nay")


@dataclass(frozen=True)
class Row:
    """One line of a list. Empty or faulty cells are "" or None; the faults are reported apart.

    `titles` gives the texts that name posts by field (role1, roles, role_party …), the main one
    first. `start` and `end` are the first and the last day held, as exact as they were written.
    `path` is what the columns of places say, `workplace` the places in the workplace's text and
    `blocks` the units that the blocks above it name; `hamlet_kinds` are those that the hamlets'
    column is headed with.
    """

    sheet: str
    number: int
    header: Header = field(repr=False)
    full_name: str = ""
    birth: PartialDate | None = None
    gender: str = ""
    ethnic_group: str = ""
    path: Path = Path()
    workplace: Pieces = ()
    blocks: tuple[Pieces, ...] = ()
    hamlet_kinds: tuple[str, ...] = ()
    titles: dict[str, str] = field(default_factory=dict)
    start: PartialDate | None = None
    end: PartialDate | None = None
    end_reason: str = ""
    decision_number: str = ""
    decision_date: dt.date | None = None
    personnel_code: str = ""
    note: str = ""

    @property
    def line(self) -> tuple[str, int]:
        """Where the row stands: its sheet and its number."""
        return self.sheet, self.number

    @cached_property
    def name_key(self) -> str:
        """The folded name."""
        return search_key(self.full_name)

    def problem(self, field_name: str, kind: str, message: str, severity=ERROR) -> Problem:
        """A fault of this row in the column of a field ("" for the whole row)."""
        column = self.header.letter(field_name)
        return Problem(self.sheet, self.number, column, kind, message, severity)


def read_rows(layout: Layout, today: dt.date) -> tuple[list[Row], list[Problem]]:
    """Return the lines of a sheet and all their problems; rows with faults are included.

    A row whose only content is its ordinal number counts as empty.
    """
    rows, problems = [], []
    for number, header, blocks in layout.lines:
        cells = _Cells(layout.sheet, number, header)
        if cells.are_empty():
            continue
        if cells.are_example():
            cells.report("full_name", "example_row", "dòng ví dụ của mẫu, bỏ qua.", WARNING)
        else:
            rows.append(_read_row(cells, blocks, today))
        problems += cells.problems
    return rows, problems


class _Cells:
    """The cells of one row by field, and the problems found in them so far."""

    def __init__(self, sheet, number, header):
        self.sheet, self.number, self.header = sheet.name, number, header
        values = sheet.rows[number - 1]
        self.values = {
            name: values[column]
            for name, column in header.columns.items()
            if column < len(values) and values[column] not in NOTHING
        }
        self.problems = []
        if number in sheet.hidden_rows:
            self.report("", "hidden_row", "dòng bị ẩn trong tệp, vẫn được đọc.", WARNING)

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
        if _is_like_formula(value):
            message = "ô có nội dung giống công thức; chỉ đọc như văn bản, không tính."
            self.report(name, "formula_like_text", message, WARNING)
        if len(text) > LENGTHS.get(name, len(text)):
            self.report(name, "too_long", f"“{text[:40]}…” dài quá {LENGTHS[name]} ký tự.")
        return text

    def raw(self, name) -> str:
        """The cell's text with its line ends."""
        value = self.values[name]
        return value if isinstance(value, str) else text_of(value)

    def date(self, name) -> PartialDate | None:
        value = self._value(name)
        if value is None or value == "" or isinstance(value, str) and not nfc(value):
            return None
        try:
            return read_day(value)
        except ValueError as fault:
            return self._from_range(name, value) or self._report_date(name, fault)

    def _from_range(self, name, value) -> PartialDate | None:
        """The first day of a range; the last goes to its own column where that is empty."""
        days = read_range(value) if name == "start" and isinstance(value, str) else None
        if not days:
            return None
        if days[1]:
            self.values.setdefault("end", str(days[1]))
        return days[0]

    def _report_date(self, name, fault) -> None:
        kind = "impossible_birth" if name.startswith("birth") else "impossible_date"
        self.report(name, kind, str(fault))

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


def _is_like_formula(value) -> bool:
    """Whether a spreadsheet would run the text as a formula."""
    return isinstance(value, str) and (
        value[:1] in "=@+" and len(value) > 1 or value[:1] == "-" and value[1:2].isalnum()
    )


def _read_row(cells: _Cells, blocks: tuple[str, ...], today: dt.date) -> Row:
    units, hamlet = _in_blocks(blocks)
    name = cells.required("full_name", cells.text("full_name"), "missing_name", "thiếu họ và tên.")
    birth, gender = _born(cells)
    cells.required("birth", birth, "missing_birth", "thiếu ngày sinh.", WARNING)
    start, end = _term(cells, today)
    birth = _plausible(cells, birth, start, today)
    number, issued = _decision(cells)
    return Row(
        cells.sheet,
        cells.number,
        cells.header,
        full_name=person_name(name),
        birth=birth,
        gender=gender,
        ethnic_group=cells.text("ethnicity"),
        path=_path(cells, hamlet),
        workplace=in_cell(cells.text("workplace")),
        blocks=units,
        hamlet_kinds=_hamlet_kinds(cells.header),
        titles=_titles(cells),
        start=start,
        end=end,
        end_reason=cells.text("end_reason"),
        decision_number=number,
        decision_date=issued,
        personnel_code=cells.text("officer_code"),
        note=cells.text("note") and cells.raw("note"),
    )


def _born(cells) -> tuple[PartialDate | None, str]:
    """Birth and gender; two columns of years, for men and women, say both."""
    for name, gender in (("birth_male", "nam"), ("birth_female", "nu")):
        if name in cells.values:
            return cells.date(name), gender
    return cells.date("birth"), _gender(cells)


def _path(cells, hamlet: str) -> Path:
    """The place as the line's own columns say it, and the hamlet of its block."""
    path = Path(*map(cells.text, Path._fields))
    return path if path.hamlet or not hamlet else path._replace(hamlet=hamlet)


@lru_cache(maxsize=2000)
def _in_blocks(texts: tuple[str, ...]) -> tuple[tuple[Pieces, ...], str]:
    return in_blocks(texts)


def _hamlet_kinds(header: Header) -> tuple[str, ...]:
    column = header.columns.get("hamlet")
    return () if column is None else _kinds_in(header.heading(column))


@lru_cache(maxsize=1000)
def _kinds_in(heading: str) -> tuple[str, ...]:
    return hamlet_kinds(heading)


def _term(cells, today) -> tuple[PartialDate | None, PartialDate | None]:
    """First and last day held; the register keeps what has begun, not what is planned."""
    start, end = cells.date("start"), cells.date("end")
    cells.required("start", start, "missing_start", "thiếu ngày bắt đầu giữ chức.")
    if start and start.first_day() > today:
        message = f"ngày bắt đầu {start} ở tương lai (hôm nay là {format_day(today)})."
        cells.report("start", "future_date", message)
    if start and end and end.last_day() < start.first_day():
        cells.report("end", "end_before_start", f"ngày thôi {end} trước ngày bắt đầu {start}.")
    return start, end


def _plausible(cells, birth, start, today) -> PartialDate | None:
    """The birth, or None when nobody of that age holds a post."""
    if not birth:
        return None
    begun = start and start.first_day() <= today
    first, last = (start.first_day(), start.last_day()) if begun else (today, today)
    eldest, youngest = _age(birth.first_day(), last), _age(birth.last_day(), first)
    if eldest < 0:
        cells.report("birth", "impossible_birth", f"ngày sinh {birth} sau ngày bắt đầu giữ chức.")
        return None
    if eldest < YOUNGEST or youngest > OLDEST:
        message = f"ngày sinh {birth} không hợp lý: {max(eldest, youngest)} tuổi khi giữ chức."
        cells.report("birth", "impossible_birth", message)
        return None
    return birth


def _age(birth: dt.date, day: dt.date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _gender(cells) -> str:
    if "female_mark" in cells.header.columns and "gender" not in cells.header.columns:
        return "nu" if cells.text("female_mark") else "nam"
    written = cells.text("gender")
    gender = GENDERS.get(search_key(written), "")
    if written and not gender:
        message = f"giới tính “{written}” không rõ (ghi Nam hoặc Nữ); để trống."
        cells.report("gender", "bad_gender", message, WARNING)
    return gender


def _titles(cells) -> dict[str, str]:
    titles = {name: cells.raw(name) for name in ROLE_FIELDS if cells.text(name)}
    if "role1" in cells.header.columns:
        cells.required("role1", titles.get("role1"), "missing_post", "thiếu chức danh thứ nhất.")
    elif not titles:
        cells.required("roles", "", "missing_post", "thiếu chức danh.")
    if "role1" in titles and "role2" not in titles and "role2" in cells.header.columns:
        message = "không có chức danh thứ hai; chỉ ghi một chức danh."
        cells.report("role2", "missing_post", message, WARNING)
    return titles


def _decision(cells) -> tuple[str, dt.date | None]:
    number, day = read_paper(cells.text("decision_no"))
    if day:
        cells.values.setdefault("decision_date", day)
    issued = cells.date("decision_date")
    if issued and issued.precision != "day":
        message = f"ngày quyết định “{issued}” chưa đủ ngày, tháng, năm."
        cells.report("decision_date", "impossible_date", message)
        issued = None
    if issued and not number:
        message = "có ngày quyết định mà không có số quyết định; không ghi quyết định."
        cells.report("decision_date", "no_decision_number", message, WARNING)
    return number, issued.first_day() if issued and number else None
