"""The cells of a list as facts: names, dates and titles, with every fault of every row."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from cadres.intake.headings.header import Header
from cadres.intake.headings.post_columns import kinds_of_posts
from cadres.intake.layout.continued import said_once
from cadres.intake.layout.layout import Layout
from cadres.intake.places.path import Path
from cadres.intake.places.text import (
    hamlet_kinds,
    in_cell,
    in_party_cell,
    without_old_name,
)
from cadres.intake.problems import ERROR, WARNING, Problem
from cadres.intake.rows.around import Pieces, in_blocks
from cadres.intake.rows.beside_posts import with_their_own
from cadres.intake.rows.cells import Cells
from cadres.intake.rows.decisions import read_decision
from cadres.intake.rows.genders import gender_above, read_gender
from cadres.intake.rows.leavers import Leavers, require_end
from cadres.intake.rows.no_names import is_no_name
from cadres.intake.rows.note_times import NotedTime
from cadres.intake.rows.paths import ENDS, path_of
from cadres.intake.rows.row_posts import Places, read_titles
from cadres.intake.rows.terms import plausible_birth, read_term, without_plans
from cadres.intake.texts.person_names import read_name, take_birth
from cadres.intake.titles.office_posts import office_above
from cadres.vietnamese import PartialDate, search_key

BIRTHS = {"birth", "birth_male", "birth_female"}
MARKS = "female_mark", "male_mark"
_SEXED = re.compile(r"(?P<birth>[^()]*\d{4})\s*[/,;(–-]\s*(?P<gender>nam|nữ)\)?", re.IGNORECASE)
_PARTY_CELL = re.compile(r"(?:ten )?chi bo\b")
NAMELESS = "thiếu họ và tên."


class Row(NamedTuple):
    """One line of a list. Empty or faulty cells are "" or None; the faults are reported apart.

    `titles` gives the texts that name posts by field (role1, roles, role_party …), the main one
    first, `held_at` the places that cells below headings of posts say. `start` and `end` are the
    first and the last day held, as exact as they were written, `noted` what the note says of single
    posts.
    `path` is what the columns of places say, `office` the text of the workplace or of the block,
    `workplace` the workplace's places, `blocks` the units that the blocks above it name;
    `hamlet_kinds` are those that the hamlets' column is headed with.
    """

    sheet: str
    number: int
    header: Header
    full_name: str = ""
    birth: PartialDate | None = None
    gender: str = ""
    ethnic_group: str = ""
    path: Path = Path()
    workplace: Pieces = ()
    office: str = ""
    blocks: tuple[Pieces, ...] = ()
    hamlet_kinds: tuple[str, ...] = ()
    titles: Mapping[str, str] = MappingProxyType({})
    held_at: Mapping[str, Places] = MappingProxyType({})
    start: PartialDate | None = None
    end: PartialDate | None = None
    noted: tuple[NotedTime, ...] = ()
    end_reason: str = ""
    decision_number: str = ""
    decision_date: PartialDate | None = None
    personnel_code: str = ""
    note: str = ""

    @property
    def line(self) -> tuple[str, int]:
        """Where the row stands: its sheet and its number."""
        return self.sheet, self.number

    @property
    def name_key(self) -> str:
        """The folded name."""
        return _folded(self.full_name)

    @property
    def reason_field(self) -> str:
        """The column of the reason, which may share one with the last day."""
        return "end_reason" if "end_reason" in self.header.columns else "end"

    def problem(self, field_name: str, kind: str, message: str, severity=ERROR) -> Problem:
        """A fault of this row in the column of a field ("" for the whole row)."""
        column = self.header.letter(field_name)
        return Problem(self.sheet, self.number, column, kind, message, severity)


@lru_cache(maxsize=50_000)
def _folded(name: str) -> str:
    return search_key(name)


def read_rows(
    layout: Layout, today: dt.date, tell: Callable[[int], None] = lambda done: None
) -> tuple[list[Row], list[Problem]]:
    """Return the lines of a sheet and all their problems; rows with faults are included.

    A row whose only content is its ordinal number counts as blank. `tell` hears after each line how
    many rows there are so far.
    """
    rows, problems, told = [], [], set()
    above, governed_by = {}, None
    once = {header.place: said_once(layout, header) for header in layout.headers}
    leavers = {header.place: Leavers(header, layout) for header in layout.headers}
    for line in layout.lines:
        tell(len(rows))
        if governed_by != (line.header.place, line.blocks):
            above, governed_by = {}, (line.header.place, line.blocks)
            leavers[line.header.place].go_below(line.blocks)
        cells = Cells(layout, line, today, above, once[line.header.place])
        if cells.are_empty():
            layout.skipped.setdefault(line.number, "blank")
            continue
        above = cells.values
        if cells.are_example():
            cells.report("full_name", "example_row", "dòng ví dụ của mẫu, bỏ qua.", WARNING)
        else:
            cells.tell_dittos(told)
            left = leavers[line.header.place].settle(cells, line.cells)
            rows.append(_read_row(cells, line.blocks, today, left))
        problems += cells.problems
    return rows, problems


def _read_row(cells: Cells, blocks: tuple[str, ...], today: dt.date, left: str) -> Row:
    units, hamlet = _in_blocks(blocks)
    office = cells.text("workplace")
    name, said = _name(cells)
    birth, gender = _born(cells, said)
    cells.required("birth", birth, "missing_birth", "thiếu ngày sinh.", WARNING)
    titles, held_at = read_titles(cells)
    titles = without_plans(cells, with_their_own(cells, titles))
    term = read_term(cells, titles, today)
    if left:
        require_end(cells, left, term.end or term.noted)
    birth = plausible_birth(cells, birth, term.start, today)
    number, issued = read_decision(cells)
    return Row(
        cells.sheet,
        cells.number,
        cells.header,
        full_name=name,
        birth=birth,
        gender=gender,
        ethnic_group=_ethnic_group(cells),
        path=_path(cells, hamlet),
        workplace=_workplace(cells, office) if office else (),
        office=office or (office_above(blocks) if blocks else ""),
        blocks=units,
        hamlet_kinds=_hamlet_kinds(cells.header),
        titles=titles,
        held_at=held_at,
        start=term.start,
        end=term.end,
        noted=term.noted,
        end_reason=term.reason,
        decision_number=number,
        decision_date=issued,
        personnel_code=cells.text("officer_code"),
        note=cells.note(),
    )


def _ethnic_group(cells) -> str:
    """The ethnic group that is written; a mark below "Dân tộc – Khác" says none."""
    said = cells.text("ethnicity").rstrip(ENDS)
    return said if len(said) > 1 else ""


def _name(cells) -> tuple[str, str]:
    """The name, and the gender that is said with it; what else is said with it is told."""
    written = cells.required("full_name", cells.text("full_name"), "missing_name", NAMELESS)
    if not cells.values.keys() & BIRTHS:
        written, cells.values["birth"] = take_birth(written)
    if is_no_name(written):
        message = f"“{written}” không chỉ là tên; hãy ghi riêng họ và tên của người này."
        cells.report("full_name", "missing_name", message)
        return "", ""
    name, gender, remarks = read_name(written)
    if remarks:
        message = f"“{written}” được hiểu là {name}; không ghi “{remarks}”."
        cells.report("full_name", "read_as", message, WARNING)
    return name, gender


def _born(cells, said: str) -> tuple[PartialDate | None, str]:
    """Birth and gender; two columns of years, for men and women, say both."""
    if {"birth_male", "birth_female"} <= cells.values.keys():
        return _of_neither(cells), said
    for name, gender in (("birth_male", "nam"), ("birth_female", "nu")):
        if name in cells.values:
            birth = cells.date(name)
            return birth, _agreed(cells, name, gender, said)
    if "gender" not in cells.values and (found := _SEXED.fullmatch(cells.text("birth"))):
        cells.values["birth"], cells.values["gender"] = found["birth"], found["gender"]
    birth = cells.date("birth")
    gender = _agreed(cells, "gender", read_gender(cells), said)
    return birth, gender or gender_above(cells.header)


def _agreed(cells, column: str, written: str, said: str) -> str:
    """The gender of a column or of the form of address, none where "Bà" stands beside "Nam"."""
    if not (written and said and written != said):
        return written or said
    column = next((each for each in (column, *MARKS) if cells.header.letter(each)), "full_name")
    message = "giới tính khác với cách xưng hô trước tên; để trống giới tính."
    cells.report(column, "bad_gender", message, WARNING)
    return ""


def _of_neither(cells) -> PartialDate | None:
    """The birth of a line that has one in the column for men and in that for women."""
    births = [cells.date(name) for name in ("birth_male", "birth_female")]
    if births[0] == births[1]:
        message = "có ngày sinh ở cả cột Nam và cột Nữ; để trống giới tính."
        cells.report("birth_female", "bad_gender", message, WARNING)
        return births[0]
    message = "ngày sinh ở cột Nam và ở cột Nữ khác nhau."
    cells.report("birth_female", "conflicting_birth", message)
    return None


def _path(cells, hamlet: str) -> Path:
    """The place as the line's own columns say it, and the hamlet of its block."""
    path = path_of(*map(cells.text, Path._fields))
    return path if path.hamlet or not hamlet else path._replace(hamlet=hamlet)


def _workplace(cells, written: str) -> Pieces:
    text = without_old_name(written)
    heading = cells.header.heading(cells.header.columns["workplace"])
    return in_party_cell(text) if _PARTY_CELL.match(search_key(heading)) else in_cell(text)


@lru_cache(maxsize=2000)
def _in_blocks(texts: tuple[str, ...]) -> tuple[tuple[Pieces, ...], str]:
    return in_blocks(texts)


def _hamlet_kinds(header: Header) -> tuple[str, ...]:
    column = header.columns.get("hamlet")
    if column is None:
        told = [*header.posts, *header.roles, "workplace"]
        headings = [header.heading(header.columns[name]) for name in told if name in header.columns]
        headings += [group.title for group in header.people.values()]
        return _kinds_of(tuple(dict.fromkeys(headings)))
    return _kinds_in(header.heading(column))


_kinds_of = lru_cache(maxsize=1000)(kinds_of_posts)


@lru_cache(maxsize=1000)
def _kinds_in(heading: str) -> tuple[str, ...]:
    return hamlet_kinds(heading)
