"""Days in the forms that lists use: read where they can mean one thing, refused otherwise."""

import datetime as dt

import pytest

from cadres.intake.texts.days import (
    is_unended,
    part_reason,
    read_day,
    read_done,
    read_loosely,
    read_paper,
    read_range,
    read_reason,
)
from cadres.vietnamese import PartialDate

TODAY = dt.date(2020, 9, 23)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("tháng 3 năm 2017", PartialDate(2017, 3)),
        ("03-2017", PartialDate(2017, 3)),
        ("từ T3/2017", PartialDate(2017, 3)),
        ("năm 2016", PartialDate(2016)),
        ("sinh năm 1966", PartialDate(1966)),
        ("(1966)", PartialDate(1966)),
        ("01.7.2018;", PartialDate(2018, 7, 1)),
        ("05/3/2017 (chỉ định)", PartialDate(2017, 3, 5)),
        ("25/03/2017 00:00:00", PartialDate(2017, 3, 25)),
        ("42819", PartialDate(2017, 3, 25)),
        ("2017-03", PartialDate(2017, 3)),
        ("Ngày: 25/3/2017", PartialDate(2017, 3, 25)),
        ("tháng3/2017", PartialDate(2017, 3)),
        ("tháng 3, năm 2017", PartialDate(2017, 3)),
        ("1966 (54 tuổi)", PartialDate(1966)),
        ("25-thg3-2017", PartialDate(2017, 3, 25)),
        ("25-Mar-2017", PartialDate(2017, 3, 25)),
        ("March 2017", PartialDate(2017, 3)),
        ("20170325", PartialDate(2017, 3, 25)),
        (20170325, PartialDate(2017, 3, 25)),
        (20170325.0, PartialDate(2017, 3, 25)),
        (19660000, PartialDate(1966)),
        ("19660300", PartialDate(1966, 3)),
    ],
)
def test_words_and_signs_around_a_day_change_nothing(written, meant):
    assert read_loosely(written, TODAY) == (meant, True)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("quý II/2018", PartialDate(2018)),
        ("Quý 2 năm 2018", PartialDate(2018)),
        ("đầu năm 2019", PartialDate(2019)),
        ("cuối tháng 3/2017", PartialDate(2017, 3)),
        ("đầu quý II/2018", PartialDate(2018)),
        ("khoảng giữa năm 2019", PartialDate(2019)),
        ("00/3/2017", PartialDate(2017, 3)),
        ("…/…/1966", PartialDate(1966)),
        ("1.966", PartialDate(1966)),
        (1.966, PartialDate(1966)),
        ("25/3/17", PartialDate(2017, 3, 25)),
        ("25/3/66", PartialDate(1966, 3, 25)),
        (66, PartialDate(1966)),
        (19755, PartialDate(1954, 1, 31)),
        ("19755", PartialDate(1954, 1, 31)),
        ("03/17", PartialDate(2017, 3)),
        ("Mar-17", PartialDate(2017, 3)),
        ("25-Thg3-17", PartialDate(2017, 3, 25)),
        ("01/9-2020", PartialDate(2020, 9, 1)),
        ("01.9/2020", PartialDate(2020, 9, 1)),
        ("01,9,2020", PartialDate(2020, 9, 1)),
        ("01\\9\\2020", PartialDate(2020, 9, 1)),
    ],
)
def test_what_can_mean_one_thing_only_is_read_and_told(written, meant):
    assert read_loosely(written, TODAY) == (meant, False)


@pytest.mark.parametrize(
    "written", ["29/02/2019", "31/4/2019", "15/13/2018", "25/3", "3.10", "hè 2018", "0/0/0", "0"]
)
def test_what_no_calendar_has_or_may_mean_two_things_is_refused(written):
    with pytest.raises(ValueError, match=r"“"):
        read_day(written, TODAY)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("8/2017-nay", PartialDate(2017, 8), None),
        ("từ 3/2017 đến nay", PartialDate(2017, 3), None),
        ("2016-2018", PartialDate(2016), PartialDate(2018)),
        ("5/2017 -> 12/2021", PartialDate(2017, 5), PartialDate(2021, 12)),
        ("5/2017→12/2021", PartialDate(2017, 5), PartialDate(2021, 12)),
        ("01/01/2018-31/12/2019", PartialDate(2018, 1, 1), PartialDate(2019, 12, 31)),
    ],
)
def test_a_range_has_a_first_and_perhaps_a_last_day(written, first, last):
    assert read_range(written)[:2] == (first, last)


@pytest.mark.parametrize(
    ("written", "number", "day"),
    [
        ("Số: 15/QĐ-UBND", "15/QĐ-UBND", ""),
        ("QĐ số 12-QĐ/ĐU ngày 05 tháng 3 năm 2017", "12-QĐ/ĐU", "05 tháng 3 năm 2017"),
        ("15-QĐ/HU-03/4/2018", "15-QĐ/HU", "03/4/2018"),
        ("15-QĐ/HU - 03/4/2018", "15-QĐ/HU", "03/4/2018"),
        ("03/4/2018, 15-QĐ/HU", "15-QĐ/HU", "03/4/2018"),
        ("Ngày 03/4/2018 - QĐ số 15-QĐ/HU", "15-QĐ/HU", "03/4/2018"),
        ("03/4/2018\n15/QĐ-UBND", "15/QĐ-UBND", "03/4/2018"),
        ("Quyết định số 15-QĐ/HU của Ban Thường vụ", "15-QĐ/HU", ""),
        ("15-QĐ/HU – ngày 03/4/2018", "15-QĐ/HU", "03/4/2018"),
        ("15-QĐ/HU- ngày 03/4/2018", "15-QĐ/HU", "03/4/2018"),
        ("15 - QĐ/HU - 3.4.2018", "15-QĐ/HU", "3.4.2018"),
        ("Quyết định số 15-QĐ/HU ngày 03/4/2018 của Huyện ủy", "15-QĐ/HU", "03/4/2018"),
        ("ngày 03/4/2018", "", "03/4/2018"),
        ("QĐ 22-QĐ/ThU", "22-QĐ/ThU", ""),
        ("NQ 15-NQ/ĐU ngày 1/2/2020", "15-NQ/ĐU", "1/2/2020"),
        ("QĐ 12", "QĐ 12", ""),
        ("QĐ chỉ định số 15-QĐ/TU ngày 30/6/2025", "15-QĐ/TU", "30/6/2025"),
        ("Quyết định chuẩn y 15-QĐ/ĐU", "15-QĐ/ĐU", ""),
        ("36 - QĐ/ĐU", "36-QĐ/ĐU", ""),
        ("NQ HĐND 12/2020/NQ-HĐND ngày 1/2/2020", "12/2020/NQ-HĐND", "1/2/2020"),
        ("QĐ chuẩn y BCH số 12-QĐ/ĐU", "12-QĐ/ĐU", ""),
        ("TB số 12-TB/ĐU", "12-TB/ĐU", ""),
        ("01/02/2020", "", "01/02/2020"),
        ("Số 15-QĐ/HU năm 2018", "15-QĐ/HU", "năm 2018"),
        ("15-QĐ/HU, tháng 4/2018", "15-QĐ/HU", "tháng 4/2018"),
        ("15-QĐ/HU (tháng 4 năm 2018)", "15-QĐ/HU", "tháng 4 năm 2018"),
        ("15-QĐ/HU - 4/2018", "15-QĐ/HU", "4/2018"),
        ("12/2020/NQ-HĐND", "12/2020/NQ-HĐND", ""),
        ("QĐ 12/2020", "QĐ 12/2020", ""),
        ("36-qđ/đu ngày 03/4/2018", "36-QĐ/ĐU", "03/4/2018"),
    ],
)
def test_a_decision_may_say_its_number_and_its_day(written, number, day):
    assert read_paper(written) == (number, day)


@pytest.mark.parametrize(
    ("written", "reason", "day"),
    [
        ("Nghỉ hưu 1/7/2019", "Nghỉ hưu", PartialDate(2019, 7, 1)),
        ("Nghỉ hưu T6/2019", "Nghỉ hưu", PartialDate(2019, 6)),
        ("Luân chuyển từ tháng 6/2019", "Luân chuyển", PartialDate(2019, 6)),
        ("Điều động (01/7/2019)", "Điều động", PartialDate(2019, 7, 1)),
        ("Hết tuổi, năm 2019", "Hết tuổi", PartialDate(2019)),
    ],
)
def test_a_day_may_stand_behind_its_reason(written, reason, day):
    assert read_reason(written, TODAY) == (reason, day)


@pytest.mark.parametrize(
    "written", ["Nghỉ hưu", "Theo QĐ số 45-QĐ/HU ngày 1/7/2019", "Theo NĐ 178/2024/NĐ-CP"]
)
def test_what_is_no_reason_with_a_day_gives_none(written):
    assert read_reason(written, TODAY) is None


@pytest.mark.parametrize(
    ("written", "day", "reason"),
    [
        ("1/7/2019 - nghỉ hưu", "1/7/2019", "nghỉ hưu"),
        ("01-07-2019: thôi do không trúng cử", "01-07-2019", "không trúng cử"),
        ("tháng 6/2019, chuyển công tác", "tháng 6/2019", "chuyển công tác"),
        ("2019 (tuổi cao)", "2019", "tuổi cao"),
        ("1.7.2019 Luân chuyển", "1.7.2019", "Luân chuyển"),
        ("ngày 1 tháng 7 năm 2019 nghỉ hưu", "ngày 1 tháng 7 năm 2019", "nghỉ hưu"),
        ("hết năm 2019; nghỉ việc", "hết năm 2019", "nghỉ việc"),
        ("30/6/2019 (hết nhiệm kỳ)", "30/6/2019", "hết nhiệm kỳ"),
        ("6/2019 bầu người khác (ông Ba)", "6/2019", "bầu người khác (ông Ba)"),
        ("1/7/2019 nghỉ theo NĐ 26/2015", "1/7/2019", "nghỉ theo NĐ 26/2015"),
        ("1/7/2019 thôi việc", "1/7/2019", "thôi việc"),
        ("1/7/2019: thôi giữ chức", "1/7/2019", "thôi giữ chức"),
        ("quý II/2019 - nghỉ hưu", "quý II/2019", "nghỉ hưu"),
    ],
)
def test_a_reason_may_stand_behind_the_day(written, day, reason):
    assert part_reason(written, TODAY) == (day, reason)


@pytest.mark.parametrize(
    "written",
    [
        "1/7/2019", "ngày 1 tháng 7 năm 2019", "31/6/2019 - nghỉ việc", "1/2019 đến nay",
        "1/7/2019 (dự kiến)", "1/7/2019 - còn giữ", "1/7/2019 thôi Trưởng ấp",
        "1/7/2019: thôi kiêm nhiệm BTCB",
        "1/5/2019 nghỉ; 30/6/2019 thôi", "1/7/2019 nghỉ, còn là chi ủy viên",
        "1/7/2019 theo QĐ 45-QĐ/HU",
        "2015-2020 nghỉ", "15/5/2018 - 30/6/2019", "Nghỉ hưu", "quý II năm 2019",
    ],
)  # fmt: skip
def test_a_day_without_a_reason_behind_it_gives_none(written):
    assert part_reason(written, TODAY) is None


def test_to_the_end_of_a_month_is_that_month():
    assert read_day("hết tháng 6/2019") == PartialDate(2019, 6)
    assert read_day("hết 31/12/2019") == PartialDate(2019, 12, 31)


@pytest.mark.parametrize("number", [20171325, 20170231, 25032017, 2017032, 20170325.5])
def test_a_number_that_is_no_day_of_a_program_is_refused(number):
    with pytest.raises(ValueError, match="”"):
        read_loosely(number, TODAY)


@pytest.mark.parametrize(
    "never", ["31/12/9999", "01-01-9999", "9999-12-31", "9999-12-31 00:00:00", "99991231"]
)
def test_the_year_9999_is_no_last_day(never):
    assert is_unended(never)
    assert not is_unended(never.replace("9999", "2999"))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Bổ nhiệm 01/9/2020", PartialDate(2020, 9, 1)),
        ("được bầu ngày 5/3/2020", PartialDate(2020, 3, 5)),
        ("Kiêm nhiệm từ tháng 5/2019", PartialDate(2019, 5)),
        ("Bổ nhiệm lại 1/2021", PartialDate(2021, 1)),
        ("Nghỉ hưu 01/9/2020", None),
        ("Bổ nhiệm 31/9/2020", None),
        ("bầu cuối năm 2020", None),
        ("bổ nhiệm", None),
    ],
)
def test_a_first_day_may_stand_behind_what_was_done_on_it(written, day):
    assert read_done(written) == day


@pytest.mark.parametrize(
    ("written", "number", "day"),
    [
        ("QĐ15-QĐ/ĐU", "15-QĐ/ĐU", ""),
        ("số15-QĐ/ĐU", "15-QĐ/ĐU", ""),
        ("TB 15-TB/ĐU", "15-TB/ĐU", ""),
        ("15-QĐ/ĐU (chuẩn y)", "15-QĐ/ĐU", ""),
        ("15/QĐ-UBND bổ nhiệm", "15/QĐ-UBND", ""),
        ("15-QĐ/ĐU ng 20/8/2020", "15-QĐ/ĐU", "20/8/2020"),
        ("15-QĐ/ĐU ng. 20/8/2020", "15-QĐ/ĐU", "20/8/2020"),
    ],
)
def test_words_around_a_number_are_no_part_of_it(written, number, day):
    assert read_paper(written) == (number, day)
