"""The rows of a list's sheets, and what a careful clerk reads of each line."""

import datetime as dt
from dataclasses import dataclass, field
from itertools import groupby
from random import Random

from tests.variety.columns import Column, columns, titles
from tests.variety.people import Officials, Someone
from tests.variety.ways import Ways

ROMAN = "I", "II", "III"


@dataclass
class Written:
    """A sheet: its rows, merged areas (first row, first column, last row, last column; from 1),
    and by row the person who is meant there."""

    name: str
    rows: list[list] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    meant: dict[int, Someone] = field(default_factory=dict)


def write(random: Random, ways: Ways, officials: Officials) -> list[Written]:
    """The list as one sheet, or as one for each commune."""
    if ways.unit != "sheet":
        return [_Writer(random, ways, officials, officials.people, "Danh sách").written]
    groups = groupby(officials.people, key=lambda each: each.commune.name)
    return [_Writer(random, ways, officials, list(own), name).written for name, own in groups]


class _Writer:
    """Writes a sheet from its top to its end."""

    def __init__(self, random, ways: Ways, officials: Officials, people: list[Someone], name: str):
        self.random, self.ways, self.officials = random, ways, officials
        self.columns: list[Column] = columns(ways, officials)
        self.written = Written(name)
        self.rows, self.width = self.written.rows, len(self.columns) + ways.left
        self._open()
        self._head()
        self._lines(people)
        self._close(len(people))

    def _row(self, **cells) -> list:
        """A row with cells at "left", "second" and "right" of the list; added to the sheet."""
        row = [""] * self.width
        places = {"left": self.ways.left, "second": self.ways.left + 1, "right": self.width - 3}
        for place, cell in cells.items():
            row[places[place]] = cell
        self.rows.append(row)
        return row

    def _open(self) -> None:
        units = [each.name for each in reversed(self.officials.above)]
        day = self.officials.day
        if self.ways.has_letterhead:
            self._row(left=f"UBND {units[0].upper()}", right="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            self._row(left="PHÒNG NỘI VỤ", right="Độc lập - Tự do - Hạnh phúc")
            self._row()
        self._row(left=f"DANH SÁCH CÁN BỘ KIÊM NHIỆM CÁC CHỨC DANH - {', '.join(units)}")
        self._row(left=f"(Số liệu tính đến ngày {day.day}/{day.month}/{day.year})")

    def _head(self) -> None:
        """One row of headings, or two where some stand below the head of a group."""
        upper, lower = self._row(), []
        at, left = len(self.rows), self.ways.left
        if any(column.group for column in self.columns):
            lower = self._row()
        for group, own in groupby(enumerate(self.columns, left), key=lambda each: each[1].group):
            for order, (place, column) in enumerate(own):
                upper[place] = column.heading if not group else group if order == 0 else ""
                if group:
                    lower[place] = column.heading
                elif lower:
                    self.written.merges.append((at, place + 1, at + 1, place + 1))
        if lower:
            self._merge_groups(at)
        self.head = self.rows[at - 1 :]
        if self.ways.has_numbers:
            self.rows.append([""] * left + [*range(1, len(self.columns) + 1)])

    def _merge_groups(self, at: int) -> None:
        for group, own in groupby(enumerate(self.columns, 1), key=lambda each: each[1].group):
            places = [place + self.ways.left for place, _ in own]
            if group and len(places) > 1:
                self.written.merges.append((at, places[0], at, places[-1]))

    def _lines(self, people: list[Someone]) -> None:
        number = 0
        for order, (unit, own) in enumerate(groupby(people, key=lambda each: each.commune.name)):
            if self.ways.unit == "block":
                self._row(left=ROMAN[order], second=unit)
                number = 0
            first = len(self.rows) + 1
            for is_again, each in enumerate(own):
                number += 1
                if number == 3 and self.ways.repeats_header:
                    self.rows += [list(row) for row in self.head]
                    first = len(self.rows) + 1
                self._line(each, number, is_again=is_again and len(self.rows) + 1 > first)
            self._merge_unit(first)

    def _line(self, each: Someone, number: int, *, is_again: bool) -> None:
        row = [""] * self.ways.left + [column.cell(each, number) for column in self.columns]
        at = self._place("unit")
        if at is not None and is_again and self.ways.repeated != "same":
            row[at] = '"' if self.ways.repeated == "ditto" else ""
        self.rows.append(row)
        self.written.meant[len(self.rows)] = each
        if self.ways.posts == "lines":
            self._further_lines(each)

    def _further_lines(self, each: Someone) -> None:
        for title in [*titles(each, self.ways).values()][1:]:
            self._row()[self._place("posts")] = title

    def _place(self, of: str) -> int | None:
        """Where a column of that use stands, if there is one."""
        places = (at for at, each in enumerate(self.columns, self.ways.left) if each.of == of)
        return next(places, None)

    def _merge_unit(self, first: int) -> None:
        at, last = self._place("unit"), len(self.rows)
        if self.ways.repeated == "merged" and at is not None and last > first:
            self.written.merges.append((first, at + 1, last, at + 1))

    def _close(self, count: int) -> None:
        if self.ways.has_totals:
            self._row(second="Tổng cộng")[self.ways.left + 3] = count
        if self.ways.has_signatures:
            self._row()
            of = self.officials
            self._row(right=f"{of.above[-1].name}, ngày 25 tháng 9 năm {of.day.year}")
            self._row(second="NGƯỜI LẬP BIỂU", right=self.random.choice(("TRƯỞNG BAN", "BÍ THƯ")))
            self._row()
            self._row(second="Nguyễn Thị Kế", right="Trần Văn Ký")


def reading(each: Someone, ways: Ways, officials: Officials, title_of) -> dict:
    """What a clerk reads of a person's line; `title_of` gives the official title of a code."""
    said = {
        "name": each.name,
        "birth": iso(each.birth, ways.birth),
        "start": iso(each.start, ways.start),
    }
    says_gender = ways.gender != "none" or ways.birth == "two columns" or ways.name == "honorific"
    said["gender"] = each.gender if says_gender else None
    said["end"] = iso(each.end, ways.start) if each.end and ways.end != "none" else None
    said["decision"] = each.decision if ways.decision != "none" else None
    said["decision_day"] = each.start.isoformat() if ways.decision in ("two", "joined") else None
    names = [unit.name for unit in officials.above]
    above = [*names, None] if len(names) == 1 else names
    said["place"] = [*above, each.commune.name, each.hamlet_name or None]
    said["titles"] = sorted(title_of(code, each) for code in each.titles)
    return said


def iso(value: dt.date, way: str) -> str:
    """A day, as exact as it was written: "2019-03-01", "2019-03", "2019"."""
    length = {"month": 7, "year": 4, "two columns": 4}.get(way, 10)
    return value.isoformat()[:length]
