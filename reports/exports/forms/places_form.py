"""Phụ lục 3: by unit, the cases of each level and, by pairing, the units that have it (x/y)."""

from dataclasses import dataclass

from reports.crosstables import CrossTable, Head, cross
from reports.questions import Question, Unit

from .form import CENTRED, ROW, TEXT, TOTAL, Cell, Column, Form, Formula, Line, letter
from .unreported import units_below

FIRST = 3  # the column of the first level, counted from 0


UNREPORTED = "chưa có báo cáo"


@dataclass(frozen=True)
class Tables:
    """The cases by unit and level, and the units that have one by unit and pairing.

    `reported` tells by the id of each unit below the place whether it has any figures.
    """

    cases: CrossTable
    covered: CrossTable
    reported: dict[int, bool]

    @property
    def missing(self) -> list[Head]:
        """The units without figures."""
        return [head for head in self.cases.rows if not self.reported.get(head.key, True)]


def places_form(question: Question, user) -> Form:
    """The units directly below the place, with the levels of the day and the pairings found."""
    question = question.but(unit=Unit.CASES)
    reported = units_below(question, user).values_list("locality", "is_reported")
    tables = Tables(
        cross(question, rows="child", columns="level", user=user),
        cross(question.but(unit=Unit.LOCALITIES), rows="child", columns="pairing", user=user),
        dict(reported),
    )
    return Form(
        annex="Phụ lục 3",
        code="Biểu số 3 - KN",
        title="Tổng hợp trường hợp kiêm nhiệm chức danh theo địa bàn",
        unit="Đvt: trường hợp; x/y: đơn vị",
        question=question,
        columns=_heads(tables),
        lines=list(_lines(tables)),
        notes=[
            "Ghi chú: x/y là số đơn vị có ít nhất một trường hợp của mô hình trên tổng số đơn vị "
            "của cấp tính mô hình đó.",
            *_about_missing(tables),
        ],
    )


def _about_missing(tables: Tables) -> list[str]:
    """The units without a report, by name: what they lack is not nothing."""
    if not tables.missing:
        return []
    names = "; ".join(head.label for head in tables.missing)
    return [
        f"Đơn vị {UNREPORTED} ({len(tables.missing)}/{len(tables.reported)}): {names}. Đó là những "
        "đơn vị mà sổ chưa ghi ai giữ chức danh nào vào ngày chốt số liệu."
    ]


def _heads(tables: Tables) -> list[Column]:
    levels = tables.cases.columns
    numbers = "+".join(str(FIRST + 1 + at) for at in range(len(levels)))
    return [
        Column("STT", 5, CENTRED),
        Column("Đơn vị", 24, TEXT),
        Column("Tổng số", 8, number=f"3={numbers}" if levels else ""),
        *(Column(level.label, 7, group="Số trường hợp theo cấp") for level in levels),
        *(
            Column(pairing.label, 8, CENTRED, "Số đơn vị thực hiện theo mô hình (x/y)")
            for pairing in tables.covered.columns
        ),
    ]


def _lines(tables: Tables):
    """A line a unit, and their total, in which the cases are sums."""
    found = tables.cases
    for line, (head, total, cells) in enumerate(found.lines):
        if head in tables.missing and not total.value:
            counts, covered = [None] * (1 + len(cells)), ["…"] * len(tables.covered.columns)
            yield Line(ROW, [line + 1, f"{head.label} ({UNREPORTED})", *counts, *covered])
            continue
        values = [cell.value for cell in cells]
        across = [_across(line, total.value, len(values)), *values]
        yield Line(ROW, [line + 1, head.label, *across, *_covered(tables.covered, head)])
    across = [found.total.value, *(cell.value for cell in found.column_totals)]
    if found.rows:
        last = len(found.rows) - 1
        across = [_down(FIRST - 1 + at, last, value) for at, value in enumerate(across)]
    name = "TỔNG SỐ"
    if tables.missing:
        units = len(tables.reported)
        name += f" ({units - len(tables.missing)}/{units} đơn vị đã báo cáo)"
    yield Line(TOTAL, ["", name, *across, *_covered(tables.covered, None)])


def _covered(table: CrossTable, head: Head | None) -> list[Cell]:
    """x/y of each pairing; "–" where the unit has no place of the pairing's level."""
    if head and head.key not in {row.key for row in table.rows}:
        return ["–" for _ in table.columns]
    return [table.cell(head, column).text for column in table.columns]


def _across(line: int, value: int, levels: int) -> Cell:
    if not levels:
        return value
    first, last = letter(FIRST), letter(FIRST + levels - 1)
    return Formula(f"=SUM({first}{{0}}:{last}{{0}})", (line,), value)


def _down(column: int, last: int, value: int) -> Cell:
    at = letter(column)
    return Formula(f"=SUM({at}{{0}}:{at}{{1}})", (0, last), value)
