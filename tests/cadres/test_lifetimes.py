"""Which posts do not agree with the days of their position."""

import datetime as dt

import pytest

from cadres.lifetimes import Lifetime
from cadres.vietnamese import parse_date

LIFE = Lifetime(dt.date(2020, 7, 1), dt.date(2025, 2, 28), "121-KL/TW")
DAY = dt.date(2025, 2, 28)


def partial(text):
    return parse_date(text) if text else None


@pytest.mark.parametrize(
    ("start", "end", "day", "agrees"),
    [
        ("1/7/2020", "28/2/2025", DAY, True),
        ("1/7/2020", "", DAY, True),
        ("1/7/2020", "", dt.date(2025, 3, 1), False),  # held still on the day
        ("1/7/2020", "1/3/2025", DAY, False),
        ("1/7/2020", "2025", DAY, True),  # may have ended in time
        ("1/7/2020", "3/2025", DAY, False),
        ("1/3/2025", "", DAY, False),
        ("2025", "2025", DAY, True),
        ("30/6/2020", "", DAY, False),
        ("2020", "", DAY, True),  # may have begun in time
        ("6/2020", "", DAY, False),
        ("", "", DAY, True),
    ],
)
def test_a_post_is_doubted_only_where_no_reading_of_its_days_agrees(start, end, day, agrees):
    told = "từ 1/7/2020 đến hết 28/2/2025 (121-KL/TW, chưa kiểm chứng)"
    said = f"theo danh mục, chức danh này chỉ có {told}"
    assert LIFE.doubt(partial(start), partial(end), day) == ("" if agrees else said)


def test_a_position_without_days_is_never_doubted():
    assert Lifetime().doubt(partial("1/1/1990"), None, dt.date(2090, 1, 1)) == ""
    assert (Lifetime().days, Lifetime().ground, Lifetime().told) == ("", "", "")


def test_verified_days_are_told_without_a_doubt():
    assert Lifetime(None, DAY, "72/2025/QH15", True).told == "đến hết 28/2/2025 (72/2025/QH15)"
    assert Lifetime(None, DAY, "", True).told == "đến hết 28/2/2025"
