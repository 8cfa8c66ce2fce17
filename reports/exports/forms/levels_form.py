"""Phụ lục 2: by level and pairing, the units that have it and its cases; what changed; whose."""

import datetime as dt
from dataclasses import dataclass

from django.db.backends.postgresql.psycopg_any import DateRange

from cadres import vietnamese
from cadres.facts import ONE_DAY
from cadres.models import Level, Pairing
from reports.models import Target
from reports.questions import Question, Unit
from reports.tallies import ALL, tally

from .form import (
    CENTRED,
    CHANGE,
    LEVEL,
    PERCENT,
    ROW,
    TEXT,
    TOTAL,
    Cell,
    Column,
    Form,
    Formula,
    Line,
    letter,
    roman,
    share,
)
from .holders import holder_lines

THEN, CHANGED = "Kỳ trước ({})", "Tăng (+), giảm (-)"


@dataclass(frozen=True)
class Figures:
    """Units of a level, those that have a case, the cases; by level and pairing (ALL: margins)."""

    units: dict[tuple, int]
    done: dict[tuple, int]
    cases: dict[tuple, int]

    def at(self, level, pairing) -> tuple[int, int, int]:
        key = (level, pairing)
        return self.units.get((level, ALL), 0), self.done.get(key, 0), self.cases.get(key, 0)


def figures(question: Question, user) -> Figures:
    """What the form counts on the question's day: two tallies."""
    by = ["level", "pairing"]
    units = tally(question.but(unit=Unit.LOCALITIES), by, user=user).to_dict("records")
    found = tally(question.but(unit=Unit.CASES), by, user=user).to_dict("records")
    return Figures(
        units={(row["level"], row["pairing"]): int(row["total"]) for row in units},
        done={(row["level"], row["pairing"]): int(row["value"]) for row in units},
        cases={(row["level"], row["pairing"]): int(row["value"]) for row in found},
    )


def levels_form(question: Question, before: dt.date, user, *, targets=None) -> Form:
    """The form on the question's day beside `before`.

    `targets` are those of the place, by pairing id.
    """
    question = question.but(unit=Unit.CASES)
    now, then = figures(question, user), figures(question.but(day=before), user)
    rows = _rows(question, before, now, then)
    lines = list(_lines(rows, now, then, targets or {}))
    lines += holder_lines(len(lines), question, question.but(day=before), user)
    return Form(
        annex="Phụ lục 2",
        code="Biểu số 2 - KN",
        title="Tổng hợp kết quả kiêm nhiệm chức danh theo cấp và mô hình",
        unit="Đvt: đơn vị; trường hợp",
        question=question,
        columns=_heads(before),
        lines=lines,
        notes=[
            "Ghi chú: dòng cấp tính mỗi đơn vị một lần, dù có nhiều mô hình; vì vậy cột 4 và cột 8 "
            "của dòng cấp không phải là tổng của các mô hình. Tuổi là số tuổi tròn vào ngày chốt "
            "số liệu của mỗi kỳ; dân tộc thiểu số là mọi dân tộc khác dân tộc Kinh.",
        ],
    )


def _heads(before: dt.date) -> list[Column]:
    then = THEN.format(vietnamese.format_day(before))
    return [
        Column("TT", 5, CENTRED),
        Column("Mô hình kiêm nhiệm", 34, TEXT),
        Column("Tổng số đơn vị", 8),
        Column("Đơn vị đã thực hiện", 8),
        Column("Tỷ lệ %", 8, PERCENT, number="5=4/3×100"),
        Column("Số trường hợp", 8),
        Column("Tổng số đơn vị", 8, group=then),
        Column("Đơn vị đã thực hiện", 8, group=then),
        Column("Tỷ lệ %", 8, PERCENT, then, "9=8/7×100"),
        Column("Số trường hợp", 8, group=then),
        Column("Đơn vị", 8, CHANGE, CHANGED, "11=4-8"),
        Column("Trường hợp", 8, CHANGE, CHANGED, "12=6-10"),
        Column("Chỉ tiêu (%)", 8, PERCENT),
        Column("Ghi chú", 8, TEXT),
    ]


def _rows(question: Question, before: dt.date, now: Figures, then: Figures) -> dict:
    """The pairings to state, by level: those that may count between the days, and those found."""
    alive = Pairing.objects.filter(
        counts=True, period__overlap=DateRange(*sorted((before, question.day + ONE_DAY)))
    )
    stated = {(p.level, p.pk) for p in alive} | now.cases.keys() | then.cases.keys()
    levels = {level for level, _ in (*now.units, *then.units)} - {ALL}
    pairings = list(Pairing.objects.all())
    if question.pairing:
        pairings = [question.pairing]
    rows = {level: [p for p in pairings if (level, p.pk) in stated] for level in sorted(levels)}
    return {level: rows[level] for level in rows if rows[level] and _asked(question, level)}


def _asked(question: Question, level: int) -> bool:
    return question.level in (None, level)


def _lines(rows: dict, now: Figures, then: Figures, targets: dict):
    """The total, then each level with its pairings below it."""
    heads, at = [], 1
    for pairings in rows.values():
        heads.append(at)
        at += 1 + len(pairings)
    yield Line(TOTAL, _totals(heads, list(rows), now, then))
    for number, (line, (level, pairings)) in enumerate(zip(heads, rows.items(), strict=True), 1):
        below = (line + 1, line + len(pairings))
        yield Line(LEVEL, _level(line, below, number, level, now, then))
        for order, pairing in enumerate(pairings, 1):
            yield Line(
                ROW, _pairing(line + order, f"{number}.{order}", pairing, now, then, targets)
            )


def _totals(heads: list[int], levels: list, now: Figures, then: Figures) -> list[Cell]:
    summed = [
        [sum(each) for each in zip(*(side.at(level, ALL) for level in levels), strict=True)]
        or [0, 0, 0]
        for side in (now, then)
    ]
    numbers = dict(zip((2, 3, 5, 6, 7, 9), (*summed[0], *summed[1]), strict=True))
    if heads:
        numbers = {
            at: Formula(_plus(letter(at), len(heads)), tuple(heads), value)
            for at, value in numbers.items()
        }
    return ["", "TỔNG SỐ", *_compared(0, numbers, *summed), None, ""]


def _plus(column: str, count: int) -> str:
    return "=" + "+".join(f"{column}{{{n}}}" for n in range(count))


def _level(line, below, number, level, now: Figures, then: Figures) -> list[Cell]:
    counted = now.at(level, ALL), then.at(level, ALL)
    numbers = dict(zip((2, 3, 5, 6, 7, 9), (*counted[0], *counted[1]), strict=True))
    for at in (5, 9):  # only cases add up
        numbers[at] = Formula(f"=SUM({letter(at)}{{0}}:{letter(at)}{{1}})", below, numbers[at])
    name = Level(level).label.upper()
    return [roman(number), name, *_compared(line, numbers, *counted), None, ""]


def _pairing(line, number, pairing: Pairing, now: Figures, then: Figures, targets) -> list[Cell]:
    counted = now.at(pairing.level, pairing.pk), then.at(pairing.level, pairing.pk)
    numbers = dict(zip((2, 3, 5, 6, 7, 9), (*counted[0], *counted[1]), strict=True))
    name = f"{pairing.code}. {pairing.name}"
    return [number, name, *_compared(line, numbers, *counted), _goal(targets.get(pairing.pk)), ""]


def _goal(target: Target | None) -> Cell:
    """A target in percent as a number, one in units as it is said."""
    if target is None:
        return None
    return target.goal_text if target.percent is None else target.percent


def _compared(line: int, numbers: dict[int, Cell], now, then) -> list[Cell]:
    """The columns 3 to 12 of a line, with the shares and the changes as formulas."""

    def rate(part: str, whole: str, value) -> Formula:
        text = f'=IF({whole}{{0}}=0,"–",ROUND({part}{{0}}/{whole}{{0}}*100,2))'
        return Formula(text, (line,), value)

    return [
        numbers[2],
        numbers[3],
        rate("D", "C", share(now[1], now[0])),
        numbers[5],
        numbers[6],
        numbers[7],
        rate("H", "G", share(then[1], then[0])),
        numbers[9],
        Formula("=D{0}-H{0}", (line,), now[1] - then[1]),
        Formula("=F{0}-J{0}", (line,), now[2] - then[2]),
    ]
