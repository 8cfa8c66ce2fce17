"""Tables by every two dimensions: counted again in pandas, and every cell lists its figure."""

import datetime as dt
import random
from itertools import combinations, product

import pandas as pd
import pytest

from cadres.models import Bloc, PlaceRule
from reports.crosstables import cross
from reports.days import years_before
from reports.dimensions import BY_TEXT, DIMENSIONS, MINORITY, UNKNOWN
from reports.questions import Question, Unit
from reports.tallies import ALL, cases, tally
from tests.build import appoint, day, pairing, person, place, position
from tests.replay import Replayed

pytestmark = pytest.mark.django_db
DAY = day("2020-09-23")
PAIRS = [*combinations(DIMENSIONS, 2), *((name, None) for name in DIMENSIONS)]
COUNTED = {
    Unit.CASES: lambda rows: len(rows),
    Unit.PERSONS: lambda rows: rows["person"].nunique(),
    Unit.POSTS: lambda rows: len(set(rows["first"]) | set(rows["second"])),
    Unit.LOCALITIES: lambda rows: rows["locality"].nunique(),
}
BIRTHS = ["1980-09-24", "1980-09-23", "1979-09-24", "1979-09-23", "1969-09-24", "1969-09-23", None]
ETHNIC = ["Kinh", "kinh", "KINH", "Khmer", "H’Mông", "H'Mông", ""]
FOLDED = str.maketrans("ô", "o", "'’")
STARTS = ["2015-01-01", "2018-06-01", None]


class Varied:
    """Forty people of every make-up in posts of three blocs, some in two cases, at three levels."""

    def __init__(self):
        chance = random.Random(17)  # noqa: S311
        self.province = place(1, name="Tỉnh Bến Tre")
        self.districts = [place(2, self.province) for _ in range(2)]
        communes = [place(3, district) for district in self.districts]
        hamlets = [place(4, commune) for commune in communes for _ in range(4)]
        low = [position(f"thon-{bloc}", 4, bloc=bloc) for bloc in Bloc.values[:4]]
        high = [position(f"xa-{bloc}", 3, bloc=bloc) for bloc in Bloc.values[:3]]
        pairing("A1", low[:1], low[1:3])
        pairing("A2", low[1:2], low[2:4])
        pairing("A3", high, low[3:], PlaceRule.SECOND_WITHIN_FIRST, counted_leg=2)
        pairing("X1", high[:2], high[1:], PlaceRule.SAME)
        for number in range(40):
            who = person(
                f"Người {number}",
                chance.choice(BIRTHS),
                gender=chance.choice(["nam", "nu", ""]),
                ethnic_group=chance.choice(ETHNIC),
            )
            hamlet = chance.choice(hamlets)
            posts = [(post, hamlet) for post in low]
            posts += [(post, chance.choice(communes)) for post in high]
            for post, where in chance.sample(posts, 3):
                appoint(who, post, where, chance.choice(STARTS))


replayed = Replayed(Varied)


@pytest.fixture
def varied():
    return replayed()


def facts(question) -> pd.DataFrame:
    """A row a case of the list, its keys worked out in Python from the facts."""
    listed = cases(question).select_related(
        "person", "assignment__first__position", "assignment__second__position"
    )
    return pd.DataFrame([_facts(row, question) for row in listed])


def _facts(row, question):
    legs = (row.assignment.first, row.assignment.second)
    starts = [leg.period.lower for leg in legs if leg.period.lower]
    return {
        "key": row.pk,
        "person": row.person_id,
        "first": legs[0].pk,
        "second": legs[1].pk,
        "locality": row.locality_id,
        "level": row.level,
        "pairing": row.pairing_id,
        "child": row.district_id if question.place.level == 1 else row.commune_id,
        "blocs": "-".join(sorted(leg.position.bloc for leg in legs)),
        "gender": row.person.gender or UNKNOWN,
        "age": _band(row.person.birth, question.day),
        "ethnic": row.person.ethnic_group.lower().translate(FOLDED) or UNKNOWN,
        "year": str(max(starts).year) if starts else UNKNOWN,
    }


def _band(birth, today) -> str:
    if birth is None:
        return UNKNOWN
    age = today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))
    return "den-40" if age <= 40 else "tren-40-den-50" if age <= 50 else "tren-50"


@pytest.mark.parametrize(("rows", "columns"), PAIRS)
def test_pandas_counts_the_same_from_the_facts(varied, rows, columns):
    names = [name for name in (rows, columns) if name]
    question = Question(DAY, varied.province)
    table = facts(question)
    for unit, count in COUNTED.items():
        expected = {(ALL,) * len(names): count(table)}
        for size in range(1, len(names) + 1):
            for kept in combinations(names, size):
                for key, group in table.groupby(list(kept)):
                    found = dict(zip(kept, key, strict=True))
                    expected[tuple(found.get(name, ALL) for name in names)] = count(group)
        frame = tally(question.but(unit=unit), names)
        counted = {
            tuple(row[name] for name in names): row["value"]
            for row in frame.to_dict("records")
            if row["value"]
        }
        assert counted == expected


@pytest.mark.parametrize(("rows", "columns"), PAIRS)
def test_every_cell_lists_what_it_counts(varied, rows, columns):
    """Through its address, as a reader would follow it."""
    for where in (varied.province, varied.districts[0]):
        tables = {
            unit: cross(Question(DAY, where, unit=unit), rows=rows, columns=columns)
            for unit in Unit
        }
        table = tables[Unit.CASES]
        for row, column in product([None, *table.rows], [None, *table.columns]):
            asked = Question.from_query(table.cell(row, column).question.parameters)
            listed = facts(asked)
            for unit, other in tables.items():
                cell = other.cell(row, column)
                assert cell.value == (COUNTED[unit](listed) if len(listed) else 0)


DIVIDED = [
    ("child", "level", "gender"),
    ("level", "child", "pairing"),
    ("pairing", "gender", "child"),
    ("blocs", "age", "level"),
    ("year", "ethnic", None),
]


@pytest.mark.parametrize(("rows", "then", "columns"), DIVIDED)
def test_every_cell_of_a_divided_row_lists_what_it_counts(varied, rows, then, columns):
    """Counted again from the list that the cell leads to, and from the facts, key by key."""
    question = Question(DAY, varied.province)
    whole = facts(question)
    tables = {
        unit: cross(question.but(unit=unit), rows=rows, then=then, columns=columns) for unit in Unit
    }
    steps = tables[Unit.CASES].steps
    assert {head.key for head, _, _, outer in steps if outer} == {
        tuple(key) for key in whole[[rows, then]].itertuples(index=False)
    }
    for (row, _, _, outer), column in product(steps, [None, *tables[Unit.CASES].columns]):
        asked = Question.from_query(tables[Unit.CASES].cell(row, column).question.parameters)
        listed = facts(asked)
        keys = dict(zip((rows, then), row.key if outer else (row.key,), strict=False))
        keys |= {columns: column.key} if column else {}
        expected = whole[(whole[list(keys)] == pd.Series(keys)).all(axis=1)]
        assert set(expected["key"]) == (set(listed["key"]) if len(listed) else set())
        for unit, table in tables.items():
            assert table.cell(row, column).value == (COUNTED[unit](listed) if len(listed) else 0)


@pytest.mark.parametrize("unit", [Unit.PERSONS, Unit.POSTS])
def test_the_subtotal_of_a_divided_row_counts_each_once(varied, unit):
    table = cross(Question(DAY, varied.province, unit=unit), rows="child", then="pairing")
    for row, total, _ in table.lines:
        parts = [table.cell(part, None).value for part in table.inner[row.key]]
        assert max(parts) < total.value < sum(parts)


def test_rows_that_are_not_divided_have_no_parts(varied):
    table = cross(Question(DAY, varied.province), rows="child", columns="level")
    assert [step[:3] for step in table.steps] == table.lines


@pytest.mark.parametrize("unit", [Unit.PERSONS, Unit.POSTS])
def test_a_margin_counts_each_once_and_is_never_the_sum(varied, unit):
    table = cross(Question(DAY, varied.province, unit=unit), rows="pairing", columns="blocs")
    assert table.total.value < sum(total.value for _, total, _ in table.lines)
    assert table.total.value < sum(cell.value for cell in table.column_totals)


def test_what_is_not_known_is_a_row_of_its_own_and_the_last(varied):
    for name in ("gender", "age", "ethnic", "year"):
        table = cross(Question(DAY, varied.province), rows=name)
        assert (table.rows[-1].key, table.rows[-1].label) == (UNKNOWN, "Chưa rõ")


def test_blocs_of_both_posts_are_a_partition_read_in_official_order(varied):
    table = cross(Question(DAY, varied.province), rows="blocs")
    assert sum(total.value for _, total, _ in table.lines) == table.total.value
    assert [row.label for row in table.rows][:2] == ["Đảng – HĐND", "Đảng – UBND"]


def test_an_ethnic_group_is_one_row_however_it_was_written(varied):
    table = cross(Question(DAY, varied.province), rows="ethnic")
    assert len(table.rows) == 4
    values = {row.key: total.value for row, total, _ in table.lines}
    minorities = cases(Question(DAY, varied.province, ethnic=MINORITY)).count()
    assert minorities == values["hmong"] + values["khmer"]


def test_localities_are_out_of_all_in_every_row(varied):
    question = Question(DAY, varied.province, level=4, unit=Unit.LOCALITIES)
    table = cross(question, rows="age", columns="gender")
    assert {cell.total for cell in table.cells.values()} == {8}


@pytest.mark.parametrize(
    ("today", "cut"),
    [("2020-09-23", "1979-09-23"), ("2020-02-29", "1979-02-28"), ("2021-02-28", "1980-02-28")],
)
def test_years_before_a_leap_day_end_with_february(today, cut):
    assert years_before(day(today), 41) == dt.date.fromisoformat(cut)


def test_the_dimensions_by_text_are_filters_of_the_question():
    question = Question(DAY)
    assert {name: getattr(question, name) for name in BY_TEXT} == dict.fromkeys(BY_TEXT, "")
