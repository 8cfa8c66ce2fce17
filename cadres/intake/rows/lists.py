"""A whole workbook: every sheet's rows and everything that is wrong with them."""

import datetime as dt
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from cadres.intake.collector import without_collector
from cadres.intake.files.reader import BLOCK, read_sheets
from cadres.intake.headings.columns import is_personal, near
from cadres.intake.headings.header import Header
from cadres.intake.headings.replaced import replaced_and_new
from cadres.intake.headings.role_columns import ROLE_FIELDS
from cadres.intake.headings.vocabulary import LABELS
from cadres.intake.layout.layout import Layout, continued, find_layout
from cadres.intake.letters.encodings import Conversion, decode
from cadres.intake.places.path import Path as PlacePath
from cadres.intake.places.text import in_title
from cadres.intake.problems import ERROR, WARNING, Problem, column_letter
from cadres.intake.rows.around import Around, Pieces, around_sheet
from cadres.intake.rows.long_cells import too_long
from cadres.intake.rows.rows import Row, read_rows
from cadres.intake.sheets import Sheet
from cadres.intake.texts.surroundings import signed_day
from cadres.intake.titles.post_words import dates_post
from cadres.progress import report

BIRTHS = ("birth", "birth_male", "birth_female")
NEEDED = {
    "full_name": ("full_name",),
    "birth": BIRTHS,
    "role1": ROLE_FIELDS,
    "start": ("start",),
}

IMPORTANT = {*(field for fields in NEEDED.values() for field in fields), *PlacePath._fields, "end"}


@dataclass(frozen=True)
class ReadList:
    """What a workbook says, sheet by sheet in its order, and its faults.

    `day` is the day on which its figures stand, if it says so; `conversions` tell by sheet what was
    converted from old fonts or set right in its letters. `around` are by sheet, those without a
    list included, the places named around the lines, `place` the one that the sender was given.
    """

    sheets: list[str]
    rows: list[Row]
    problems: list[Problem]
    layouts: list[Layout] = field(default_factory=list)
    day: dt.date | None = None
    conversions: dict[str, Conversion] = field(default_factory=dict)
    around: dict[str, Around] = field(default_factory=dict)
    place: Pieces = ()


@without_collector()
def read_list(
    source: str | Path | BinaryIO,
    *,
    today: dt.date,
    place: str = "",
    answers: dict[str, str] | None = None,
    name: str = "",
) -> ReadList:
    """Read whatever list was sent; raises IntakeError for a file that is no workbook.

    `today` is the day after which nothing can have begun. `place` names the unit where lines lie
    of which the workbook does not say it, "huyện Ba Tri, tỉnh Bến Tre"; `answers` the fields of
    headings that the vocabulary lacks; `name` names the one sheet of a text file.
    """
    # How many rows are still to come is not known: each block takes less of what is left.
    sheets = read_sheets(source, name, progress=lambda rows: report("read", rows, 3 * rows + BLOCK))
    decoded = [decode(sheet) for sheet in sheets]
    # A sheet keeps the name by which the sender's program knows it.
    layouts = [
        find_layout(replace(plain, name=sheet.name), answers, called=plain.name)
        for sheet, (plain, _) in zip(sheets, decoded, strict=True)
    ]
    read = read_layouts(_going_on(layouts, answers), today, place)
    conversions = {
        sheet.name: conversion
        for sheet, (_, conversion) in zip(sheets, decoded, strict=True)
        if conversion
    }
    return replace(read, conversions=conversions)


def _going_on(layouts: list[Layout], answers) -> list[Layout]:
    """The sheets, of which one without a header may go on with the list of the one before."""
    found: list[Layout] = []
    for layout in layouts:
        before = next((each.headers[-1] for each in reversed(found) if each.header), None)
        is_open = before and not layout.header
        found.append(continued(layout, before, answers) if is_open else layout)
    return found


def read_layouts(layouts: list[Layout], today: dt.date, place: str = "") -> ReadList:
    """Read the lines of sheets that were taken apart."""
    if not any(layout.day for layout in layouts):
        for layout in layouts:
            layout.day = signed_day(layout.sheet, layout.skipped)
    rows, problems = [], []
    lines = sum(len(layout.lines) for layout in layouts)

    def tell(done: int) -> None:
        report("read", lines + 2 * (len(rows) + done), 3 * lines)

    for layout in layouts:
        if layout.header is None:
            continue
        found, faults = read_rows(layout, today, tell)
        problems += [*_about_sheet(layout, found), *_undated(found), *too_long(layout)]
        rows += found
        problems += faults
    if not any(layout.header for layout in layouts):
        problems += [_no_list(layout.sheet) for layout in layouts[:1]]
    day = next((each.day for each in layouts if each.day and each.header), None)
    day = day or next((each.day for each in layouts if each.day), None)
    names = [each.sheet.name for each in layouts]
    around = {name: around_sheet(each) for name, each in zip(names, layouts, strict=True)}
    return ReadList(names, rows, problems, layouts, day, around=around, place=in_title(place))


def _no_list(sheet: Sheet) -> Problem:
    message = (
        "không tìm thấy dòng tiêu đề (STT, Họ và tên, Ngày sinh, …) nên không đọc được tệp này."
    )
    return Problem(sheet.name, None, "", "no_header", message)


def _about_sheet(layout: Layout, rows: list[Row]):
    sheet = layout.sheet
    if sheet.hidden:
        message = "trang tính ẩn, vẫn được đọc."
        yield Problem(sheet.name, None, "", "hidden_sheet", message, WARNING)
    if layout.header and not layout.header.rows:
        message = "trang tính không có dòng tiêu đề; được đọc theo tiêu đề của trang tính trước."
        yield Problem(sheet.name, None, "", "read_as", message, WARNING)
    dated, born = _dated(rows), {row.header.place for row in rows if row.birth}
    for header in layout.headers:
        for name in _missing_columns(header, dated, born):
            yield missing_column(sheet.name, header, name)
    yield from _beside(layout)
    for header in layout.own_headers:
        for kind, message, severity, column in _odd_columns(layout, header):
            yield Problem(sheet.name, header.last, column, kind, message, severity)
        if pair := replaced_and_new(header):
            told = _two_people(*map(header.heading, pair))
            at = header.last, column_letter(pair[1])
            yield Problem(sheet.name, *at, "several_people", told)


def _beside(layout: Layout):
    """What is told of a list that stands right of another one."""
    firsts = set()
    for header in layout.own_headers:
        row, column = header.place
        if row in firsts:
            letter = column_letter(column)
            message = f"từ cột {letter} là một danh sách khác đặt bên cạnh, được đọc riêng."
            yield Problem(layout.sheet.name, header.last, letter, "read_as", message, WARNING)
        firsts.add(row)


def missing_column(sheet: str, header: Header, name: str) -> Problem:
    """A list without a column that it needs."""
    message = f"thiếu cột “{LABELS[name]}”."
    return Problem(sheet, header.last or None, "", "missing_column", message)


def _two_people(leaves: str, comes: str) -> str:
    return (
        f"mỗi dòng ghi hai người (“{leaves}”, “{comes}”) nên không đọc được; hãy ghi mỗi người ở "
        "một dòng (người thôi có “Đến ngày”, người thay có “Từ ngày”) hoặc để lại một cột."
    )


def _missing_columns(header: Header, dated: set, born: set):
    """The fields without a column; `dated` and `born` are the places of the headers below which
    lines say a first day, or a birth, in whatever cell.
    """
    for name, fields in NEEDED.items():
        known = any(each in header.columns for each in fields)
        if name == "role1":
            known = not header.lacks_posts
        if name == "birth":
            known = known or header.place in born
        if not known and not (name == "start" and header.place in dated):
            yield name


def _dated(rows: list[Row]) -> set[tuple[int, int]]:
    """The places of the headers below which lines have a first day, in whatever cell."""
    return {row.header.place for row in rows if row.start}


def _undated(rows: list[Row]):
    """Lines without a first day in a list whose other lines have theirs in the cells of posts."""
    dated = _dated(rows)
    for row in rows:
        if not row.start and row.header.place in dated and "start" not in row.header.columns:
            message = "thiếu ngày bắt đầu giữ chức."
            yield row.problem(next(iter(row.titles), ""), "missing_start", message)


def _odd_columns(layout: Layout, header: Header):
    """Headings that stand twice or are unknown, and columns with data but no heading."""
    for column, name in header.duplicates.items():
        message = (
            f"cột “{header.heading(column)}” trùng với cột {header.letter(name)}; chỉ giữ một cột."
        )
        yield "duplicate_column", message, ERROR, column_letter(column)
    if "start" in header.columns and dates_post(header.heading(header.columns["start"])):
        heading = header.heading(header.columns["start"])
        message = f"“{heading}” được hiểu là ngày bắt đầu giữ mọi chức danh của dòng."
        yield "read_as", message, WARNING, header.letter("start")
    for name in header.by_cells:
        heading = header.heading(header.columns[name])
        message = f"“{heading}” được hiểu là cột chức danh, vì các ô bên dưới ghi chức danh."
        yield "read_as", message, WARNING, header.letter(name)
    for column, heading in header.unmapped.items():
        yield (*_unknown_heading(heading, header, column), column_letter(column))
    for column, heading in header.left.items():
        message = f"cột “{heading}” được để lại, không nhập."
        yield "left_column", message, WARNING, column_letter(column)
    for column in layout.nameless(header):
        message = "cột có dữ liệu nhưng không có tiêu đề, không được nhập."
        yield "unknown_header", message, WARNING, column_letter(column)


def _unknown_heading(heading: str, header: Header, column: int):
    """A heading close to one that is missing may hold what the list needs: that is an error."""
    if meant := near(heading, set(header.columns)):
        message = f"không nhận ra tiêu đề “{heading}”. Có phải “{LABELS[meant]}”?"
        if meant in IMPORTANT:
            return "misspelt_header", message, ERROR
        return "unknown_header", message, WARNING
    message = f"không nhận ra tiêu đề “{heading}”; cột này không được nhập."
    if is_personal(header.headings[column]):
        message = f"“{heading}” là phần lý lịch, không thuộc danh sách chức danh; không được nhập."
    return "unknown_header", message, WARNING
