"""One sheet in the making: its cells, and what a clerk reads from each of its rows."""

import re
from dataclasses import dataclass
from itertools import count
from string import ascii_uppercase

from . import dates
from .facts import Fact, cases, day

GENDERS = {"nam": "Nam", "nu": "Nữ"}


@dataclass(frozen=True)
class Formula:
    """A formula and the value that was cached with it."""

    text: str
    value: object


def index(letter: str) -> int:
    """0 of 'A', 26 of 'AA'."""
    number = 0
    for char in letter:
        number = number * 26 + ascii_uppercase.index(char) + 1
    return number - 1


def letter(number: int) -> str:
    tail = ascii_uppercase[number % 26]
    return tail if number < 26 else ascii_uppercase[number // 26 - 1] + tail


class Page:
    """A sheet. Rows are 1-based and written downwards from `at`; columns are letters."""

    def __init__(self, name: str, stt=None):
        self.name = name
        self.cells: dict[tuple[int, str], object] = {}
        self.merges: list[str] = []
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[str] = []
        self.hidden = False
        self.comments: dict[str, str] = {}
        self.filter: str | None = None
        self.at = 1
        self.fields: dict[str, str] = {}
        self.header_rows: list[int] = []
        self.skipped: list[dict] = []
        self.records: list[dict] = []
        self.people: list = []
        self.problems: list[dict] = []
        self.allowed: list[dict] = []
        self.more: dict = {}
        self.stt = count(1)

    def put(self, row: int, column: str, value) -> None:
        if value is not None:
            self.cells[row, column] = value

    def line(self, why: str, cells: dict | str | None = None, merge: str | None = None) -> int:
        """A row that holds no person. `merge` 'A:L' spans it."""
        cells = {"A": cells} if isinstance(cells, str) else cells or {}
        for column, value in cells.items():
            self.put(self.at, column, value)
        if merge:
            first, last = merge.split(":")
            self.merges.append(f"{first}{self.at}:{last}{self.at}")
        self.skipped.append({"row": self.at, "why": why})
        self.at += 1
        return self.at - 1

    def lines(self, why: str, *texts: str) -> None:
        for text in texts:
            self.line(why, text)

    def blank(self, rows: int = 1) -> None:
        for _ in range(rows):
            self.line("blank")

    def header(self, fields: dict[str, str], *rows: dict[str, str], merges=(), why=None) -> None:
        """Header rows; merges count from the first of them: 'G1:H1'. `why` for a repeated one."""
        for merge in merges:
            shift = self.at - 1
            self.merges.append(re.sub(r"\d+", lambda m, s=shift: str(int(m[0]) + s), merge))
        for row in rows:
            for column, text in row.items():
                self.put(self.at, column, text)
            if why:
                self.skipped.append({"row": self.at, "why": why})
            else:
                self.header_rows.append(self.at)
            self.at += 1
        self.fields = fields

    def simple_header(self, columns: list[tuple[str | None, str]]) -> None:
        """A header of one row, from (field or None, text) in the order of the columns."""
        fields = {field: letter(n) for n, (field, _) in enumerate(columns) if field}
        self.header(fields, {letter(n): text for n, (_, text) in enumerate(columns)})
        unknown = {letter(n): text for n, (field, text) in enumerate(columns) if not field and text}
        if unknown:
            self.more["unmapped_columns"] = unknown
            for column in unknown:
                self.problem(self.header_rows[-1], column, "unknown_header", "warning")

    def unmapped(self, column: str, text: str, row: int) -> None:
        self.more.setdefault("unmapped_columns", {})[column] = text
        self.problem(row, column, "unknown_header", "warning")

    def person(self, fact: Fact, **written) -> int:
        """A row for one person; `written` says what stands in a field's cell instead."""
        for field, column in self.fields.items():
            value = written[field] if field in written else self._usual(field, fact)
            self.put(self.at, column, value)
        self.records.append(self._record(fact))
        self.people.append(fact.person)
        self.at += 1
        return self.at - 1

    def problem(self, row, field, kind: str, severity: str) -> None:
        column = self.fields.get(field, field)
        self.problems.append(
            {"sheet": self.name, "row": row, "column": column, "kind": kind, "severity": severity}
        )

    def allow(self, row, field=None) -> None:
        """Says that a problem reported here is as good as none."""
        self.allowed.append(
            {"sheet": self.name, "row": row, "column": self.fields.get(field, field)}
        )

    def summary(self) -> dict:
        read = {
            "name": self.name,
            "header_rows": self.header_rows,
            "columns": self.fields if self.header_rows else {},
            "data_rows": len(self.records),
            "skipped_rows": self.skipped,
        }
        if self.hidden_columns:
            read["hidden_columns"] = self.hidden_columns
        if self.hidden_rows:
            read["hidden_rows"] = self.hidden_rows
        return read | self.more

    def _usual(self, field: str, fact: Fact):
        person, place = fact.person, fact.place
        birth = dates.cell(person.birth)
        if field.startswith("role") and field[-1].isdigit():
            number = int(field[-1]) - 1
            return fact.posts[number].title if number < len(fact.posts) else None
        values = {
            "stt": lambda: next(self.stt),
            "full_name": lambda: person.name,
            "birth": lambda: birth,
            "birth_male": lambda: birth if person.gender == "nam" else None,
            "birth_female": lambda: birth if person.gender == "nu" else None,
            "gender": lambda: GENDERS.get(person.gender),
            "female_mark": lambda: "x" if person.gender == "nu" else None,
            "ethnicity": lambda: person.ethnicity,
            "province": lambda: place[0],
            "district": lambda: place[1],
            "commune": lambda: place[2],
            "hamlet": lambda: place[3],
            "workplace": lambda: ", ".join(part for part in reversed(place[2:]) if part),
            "roles": lambda: ", ".join(post.title for post in fact.posts),
            "start": lambda: dates.cell(fact.start),
            "end": lambda: dates.cell(fact.end),
            "decision_no": lambda: fact.decision_no,
            "decision_date": lambda: dates.cell(fact.decision_date),
            "end_reason": lambda: fact.end_reason,
            "note": lambda: fact.note,
        }
        return values[field]() if field in values else None

    def _record(self, fact: Fact) -> dict:
        person = fact.person
        record = {
            "sheet": self.name,
            "row": self.at,
            "full_name": person.name,
            "birth": day(person.birth),
            "gender": person.gender,
            "locality": list(fact.place),
            "roles": [post.read() for post in fact.posts],
            "start": day(fact.start),
            "end": day(fact.end),
            "decision_no": fact.decision_no,
        }
        if "ethnicity" in self.fields:
            record["ethnicity"] = person.ethnicity
        for key, value in (
            ("decision_date", day(fact.decision_date)),
            ("end_reason", fact.end_reason),
            ("note", fact.note),
        ):
            if value and key in self.fields:
                record[key] = value
        return record | fact.more | {"cases": cases(fact.posts)}
