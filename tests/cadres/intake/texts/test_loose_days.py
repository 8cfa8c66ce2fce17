"""Terms, congresses and elections for a day: the year at which they began, or the day they say."""

import pytest

from cadres.intake.texts.days import read_last, read_loosely, read_range
from cadres.vietnamese import PartialDate
from tests.cadres.list_files import TODAY


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("nhiệm kỳ 2015-2020", PartialDate(2015)),
        ("Đầu nhiệm kỳ 2015 – 2020", PartialDate(2015)),
        ("Khóa 2019-2024", PartialDate(2019)),
        ("Mùng 1 tháng 3 năm 2020", PartialDate(2020, 3, 1)),
        ("15 tháng 4, 2020", PartialDate(2020, 4, 15)),
        ("15/4 năm 2020", PartialDate(2020, 4, 15)),
        ("5-Aug-18", PartialDate(2018, 8, 5)),
        ("Aug-18", PartialDate(2018, 8)),
        ("2020/03/01", PartialDate(2020, 3, 1)),
        ("Khóa XII, 2019-2024", PartialDate(2019)),
        ("Nhiệm kỳ 2020 – 2022 (2,5 năm)", PartialDate(2020)),
        ("Đại hội 2020", PartialDate(2020)),
        ("từ Đại hội 2020", PartialDate(2020)),
        ("từ Đại hội Đảng bộ thị trấn 2020", PartialDate(2020)),
        ("ĐH chi bộ 2020", PartialDate(2020)),
        ("Đại hội nhiệm kỳ 2015 - 2020", PartialDate(2015)),
        ("Đại hội lần thứ 12, nhiệm kỳ 2015-2020", PartialDate(2015)),
        ("Từ sau Đại hội Đảng bộ xã (tháng 6/2020)", PartialDate(2020, 6)),
        ("Đại hội Đảng bộ xã ngày 15/6/2020", PartialDate(2020, 6, 15)),
        ("sau cuộc bầu cử HĐND năm 2016", PartialDate(2016)),
        ("bầu cử HĐND nhiệm kỳ 2016-2021", PartialDate(2016)),
    ],
)
def test_a_term_or_a_congress_is_when_it_began(written, meant):
    assert read_loosely(written, TODAY) == (meant, False)


@pytest.mark.parametrize(
    "written",
    [
        "trước Đại hội 2020",
        "Đại hội chưa tổ chức, dự kiến trước 2021",
        "cuối nhiệm kỳ 2015-2020",
        "giữa nhiệm kỳ 2015-2020",
        "Đại hội",
        "Đại hội 31/6/2020",
        "Đại hội lần thứ 12",
        "đại hội viên 2020 2021",
        "nhiệm kỳ 2010-2015 và 2015-2020",
    ],
)
def test_what_is_not_when_a_post_began_is_refused(written):
    with pytest.raises(ValueError, match="“"):
        read_loosely(written, TODAY)


@pytest.mark.parametrize(
    "written", ["hết nhiệm kỳ 2015-2020", "đến hết nhiệm kỳ 2015 - 2020", "cuối NK 2015-2020"]
)
def test_a_term_that_was_served_ends_in_its_last_year(written):
    assert read_last(written, TODAY) == (PartialDate(2020), False)


@pytest.mark.parametrize("written", ["nhiệm kỳ 2015-2020", "NK 2015-2020", "đến NK 2015-2020"])
def test_a_term_alone_is_no_last_day(written):
    with pytest.raises(ValueError, match="nhiệm kỳ"):
        read_last(written, TODAY)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("01/2019 - 12/2019", (PartialDate(2019, 1), PartialDate(2019, 12), True)),
        ("3/2017 - nay", (PartialDate(2017, 3), None, True)),
        ("2015-2020", (PartialDate(2015), PartialDate(2020), False)),
        ("quý I/2017 - 8/2019", (PartialDate(2017), PartialDate(2019, 8), False)),
        ("3/2017 đến Đại hội 2020", (PartialDate(2017, 3), PartialDate(2020), False)),
        ("3/2012 đến hết nhiệm kỳ 2010-2015", (PartialDate(2012, 3), PartialDate(2015), False)),
    ],
)
def test_a_range_says_whether_its_days_are_written_exactly(written, days):
    assert read_range(written, TODAY) == days
