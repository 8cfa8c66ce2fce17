"""Phụ lục 1: the people, in blocks by level and unit; the numbers begin anew in each unit."""

from collections.abc import Hashable, Iterator
from itertools import groupby

from django.db.models import Count, F
from django.db.models.functions import Coalesce

from cadres import vietnamese
from cadres.models import Gender, Level, LocalStatus
from reports.columns import COLUMNS
from reports.questions import Question, Unit
from reports.reading import Case, read_cases
from reports.tallies import cases

from .form import CENTRED, LEVEL, ROW, TEXT, TOTAL, UNIT, Cell, Column, Form, Line, roman

FROM_CATALOGUE = {column.key: column.value for column in COLUMNS}
HEADS = [
    Column("STT", 5, CENTRED),
    Column("Họ và tên", 21, TEXT),
    Column("Nam", 10, CENTRED, "Ngày, năm sinh"),
    Column("Nữ", 10, CENTRED, "Ngày, năm sinh"),
    Column("Dân tộc", 8, CENTRED),
    Column("Đơn vị", 17, TEXT),
    Column("Chức danh thứ nhất", 20, TEXT),
    Column("Chức danh kiêm nhiệm", 20, TEXT),
    Column("Mô hình", 8, CENTRED),
    Column("Số, ngày quyết định", 19, TEXT),
    Column("Từ ngày", 10, CENTRED),
    Column("Không là người địa phương", 9, CENTRED),
    Column("Ghi chú", 8, TEXT),
]


def people_form(question: Question, user) -> Form:
    """The list that the question counts. Its lines are read as they are written."""
    question = question.but(unit=Unit.CASES)
    return Form(
        annex="Phụ lục 1",
        code="Biểu số 1 - KN",
        title="Danh sách trường hợp kiêm nhiệm chức danh",
        unit=question.unit_text,
        question=question,
        columns=HEADS,
        lines=_lines(question, user),
    )


def _lines(question: Question, user) -> Iterator[Line]:
    """A line for each level, for each unit of it below the place, and for each case."""
    levels, units = _counts(question, user)
    below = question.place.level if question.place else 0
    by_level = groupby(read_cases(question, user), key=lambda case: case.level)
    for number, (level, found) in enumerate(by_level, 1):
        told = f"{roman(number)}. {Level(level).label.upper()} ({_of(levels[level])})"
        yield Line(LEVEL, [told])
        for order, (unit, block) in enumerate(groupby(found, key=_unit_of), 1):
            block = list(block)
            if level > max(below, Level.PROVINCE):
                name = _name_of(block[0], unit)
                yield Line(UNIT, [f"{order}. {name} ({_of(units[level, unit])})"])
            for stt, case in enumerate(block, 1):
                yield Line(ROW, _cells(case, stt))
    yield Line(TOTAL, [f"Tổng số: {_of(sum(levels.values()))}"])


def _counts(question: Question, user) -> tuple[dict[int, int], dict[tuple, int]]:
    """How many cases there are by level, and by level and unit."""
    unit = Coalesce(F("commune_id"), F("district_id"), F("province_id"))
    rows = cases(question, user).order_by().values_list("level", unit).annotate(n=Count("*"))
    units = {(level, unit): count for level, unit, count in rows}
    levels = {}
    for (level, _), count in units.items():
        levels[level] = levels.get(level, 0) + count
    return levels, units


def _of(count: int) -> str:
    return f"{vietnamese.format_number(count)} trường hợp"


def _unit_of(case: Case) -> Hashable:
    """The commune of a case of a commune or hamlet, the district of one of a district."""
    return case.commune_id or case.district_id or case.province_id


def _name_of(case: Case, unit: int) -> str:
    """The unit's name of the day, with its district's where that has districts."""
    names = [case.places[pk].name for pk in (unit, case.district_id) if case.places.get(pk)]
    return ", ".join(dict.fromkeys(names))


def _cells(case: Case, stt: int) -> list[Cell]:
    read = {key: value(case) for key, value in FROM_CATALOGUE.items()}
    birth = read["birth"]
    legs = (case.assignment.first, case.assignment.second)
    not_local = any(leg.local_status == LocalStatus.NOT_LOCAL for leg in legs)
    place = case.places.get(case.locality_id)
    return [
        stt,
        read["full_name"],
        birth if case.person.gender != Gender.FEMALE else None,
        birth if case.person.gender == Gender.FEMALE else None,
        read["ethnic_group"],
        place.name if place else "",
        read["first"],
        read["second"],
        read["pairing"],
        _papers(legs),
        read["start"],
        "x" if not_local else "",
        "",
    ]


def _papers(legs) -> str:
    """The decisions of both posts, each once: "45-QĐ/TU, 28/5/2018; …"."""
    papers = dict.fromkeys(leg.start_decision for leg in legs if leg.start_decision)
    told = [
        f"{paper.number}, {vietnamese.format_day(paper.issued)}" if paper.issued else paper.number
        for paper in papers
    ]
    return "; ".join(told)
