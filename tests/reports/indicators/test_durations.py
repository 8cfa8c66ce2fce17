"""How long cases have lasted, through re-elections and reorganisations."""

import datetime as dt

import pytest

from cadres.models import Precision, Succession
from reports.days import OPEN_START, years_before
from reports.indicators.durations import breakdown_of, read
from reports.indicators.spans import span_text
from reports.questions import Question
from tests.build import appoint, pairing, person, place, position

pytestmark = pytest.mark.django_db
TODAY = dt.date(2022, 6, 1)


@pytest.fixture
def model(db):
    posts = [position("bt-xa", 3), position("ct-xa", 3)]
    pairing("X1", posts[:1], posts[1:])
    return posts


def couple(posts, where, *ends, who=None, **fields):
    """One person in both posts through some periods (first day, day after the last)."""
    who = who or person()
    for start, end in ends:
        for post in posts:
            appoint(who, post, where, start, end, **fields)
    return who


def told(question: Question) -> list[tuple]:
    breakdown = breakdown_of(question)
    rows = breakdown.dress(list(breakdown.rows), question)
    columns = {column.key: column for column in breakdown.columns}
    return [
        (row.version.name, columns["since"].text(row), columns["lasted"].text(row), row.state)
        for row in rows
    ]


def test_the_longest_come_first_in_their_bands(model):
    province = place(1)
    since = {
        "Xã A": "2012-06-01", "Xã B": "2012-06-02", "Xã C": "2017-06-01", "Xã D": "2019-06-02",
        "Xã E": "2021-06-02",
    }  # fmt: skip
    for name, start in since.items():
        couple(model, place(3, province, name), (start, None))
    couple(model, place(3, province, "Xã Z"), (None, None))
    assert told(Question(TODAY, province)) == [
        ("Xã Z", "chưa rõ", "Chưa rõ", "chua-ro"),
        ("Xã A", "1/6/2012", "10 năm", "tu-10"),
        ("Xã B", "2/6/2012", "9 năm 11 tháng", "tu-5"),
        ("Xã C", "1/6/2017", "5 năm", "tu-5"),
        ("Xã D", "2/6/2019", "2 năm 11 tháng", "tu-1"),
        ("Xã E", "2/6/2021", "11 tháng", "duoi-1"),
    ]
    assert read(Question(TODAY, province), {}).figure.text == "10 năm"


def test_a_re_election_goes_on_and_a_longer_break_does_not(model):
    province = place(1)
    again, late = place(3, province, "Tái cử"), place(3, province, "Ngắt quãng")
    couple(model, again, ("2010-01-01", "2015-06-01"), ("2015-07-02", "2020-07-01"))
    couple(model, late, ("2010-01-01", "2015-06-01"), ("2015-07-03", None))
    [first] = [row for row in told(Question(dt.date(2020, 1, 1), province)) if row[0] == "Tái cử"]
    assert first == ("Tái cử", "1/1/2010", "10 năm", "tu-10")
    assert told(Question(TODAY, province)) == [("Ngắt quãng", "3/7/2015", "6 năm 10 tháng", "tu-5")]


def test_a_commune_that_became_another_one_wholly_takes_its_case_along(model):
    province = place(1)
    whole, part, new = (
        place(3, province, name, start, end)
        for name, start, end in (
            ("Cũ toàn bộ", None, "2020-01-01"),
            ("Cũ một phần", None, "2020-01-01"),
            ("Mới", "2020-01-01", None),
        )
    )
    for old, extent in ((whole, "whole"), (part, "part")):
        Succession.objects.create(old=old, new=new, day=dt.date(2020, 1, 1), extent=extent)
    for old, start in ((whole, "2014-01-01"), (part, "2015-01-01")):
        who = couple(model, old, (start, "2020-01-01"))
        couple(model, new, ("2020-01-01", None), who=who)
    assert {row[1] for row in told(Question(TODAY, province))} == {"1/1/2014", "1/1/2020"}


def test_the_first_day_is_told_as_exactly_as_it_is_known(model):
    province = place(1)
    where = place(3, province, "Xã A")
    who = couple(model, where, ("2009-01-01", "2015-06-01"), start_precision=Precision.YEAR)
    couple(model, where, ("2015-06-01", None), who=who)
    assert told(Question(TODAY, province)) == [("Xã A", "2009", "13 năm 5 tháng", "tu-10")]


def test_somebody_elses_case_before_is_not_ones_own(model):
    province = place(1)
    where = place(3, province, "Xã A")
    couple(model, where, ("2009-01-01", "2015-06-01"))
    couple(model, where, ("2015-06-01", None))
    assert told(Question(TODAY, province)) == [("Xã A", "1/6/2015", "7 năm", "tu-5")]


@pytest.mark.parametrize(
    ("first", "day", "text"),
    [
        ("2009-01-01", "2014-07-02", "5 năm 6 tháng"),
        ("2020-02-29", "2021-02-28", "11 tháng"),
        ("2020-02-29", "2021-03-01", "1 năm"),
        ("2020-01-31", "2020-02-29", "dưới 1 tháng"),
        ("2020-01-01", "2020-01-01", "dưới 1 tháng"),
    ],
)
def test_a_span_is_told_in_whole_years_and_months(first, day, text):
    assert span_text(dt.date.fromisoformat(first), dt.date.fromisoformat(day)) == text


def test_an_unknown_start_has_no_span_and_leap_days_have_an_anniversary():
    assert span_text(OPEN_START, TODAY) == "chưa rõ"
    assert years_before(dt.date(2024, 2, 29), 5) == dt.date(2019, 2, 28)


def test_a_start_that_is_not_known_reaches_through_a_re_election(model):
    province = place(1)
    couple(model, place(3, province, "Xã A"), (None, "2015-06-01"), ("2015-06-01", None))
    assert told(Question(TODAY, province)) == [("Xã A", "chưa rõ", "Chưa rõ", "chua-ro")]
