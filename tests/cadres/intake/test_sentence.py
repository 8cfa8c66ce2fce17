"""One line gives the person, the posts, the places and the days, each where it stands."""

import pytest

from cadres.intake.sentence import read_sentence
from cadres.vietnamese import PartialDate
from tests.cadres.intake.shipped import code_of, shipped_index

HAMLET = {1: "tinh", 2: "huyen", 3: "xa", 4: "thon"}
THU = "bà Đào Thị Xuân Thu, Phó Chủ tịch Hội LHPN xã, Bí thư Chi bộ thôn Đông Dũng, từ 3/2017"


def read(text):
    return read_sentence(text, shipped_index())


def codes(text, kinds=HAMLET):
    index = shipped_index()
    return [code_of(index.find(title, kinds)) for title in read(text).titles]


def test_a_pasted_sentence_fills_person_posts_place_and_day():
    told = read(THU)
    assert (told.full_name, told.gender) == ("Đào Thị Xuân Thu", "nu")
    assert codes(THU) == ["pct-hlhpn-xa", "btcb-thon"]
    assert (told.places, told.start) == ({4: "thôn Đông Dũng"}, PartialDate(2017, 3))
    assert (told.unread, told.faults) == ((), ())


def test_every_mark_shows_what_was_read():
    assert [(mark.fact, THU[mark.start : mark.end]) for mark in read(THU).marks] == [
        ("person", "Đào Thị Xuân Thu"),
        ("title", "Phó Chủ tịch Hội LHPN xã"),
        ("title", "Bí thư Chi bộ thôn Đông Dũng"),
        ("start", "từ 3/2017"),
    ]


def test_posts_alone_are_no_person():
    text = "Bí thư Chi bộ kiêm Trưởng thôn Đoàn Xá 2, xã Hồng Phong"
    told = read(text)
    assert (told.full_name, told.gender, told.start) == ("", "", None)
    assert told.places == {4: "thôn Đoàn Xá 2", 3: "xã Hồng Phong"}
    assert codes(text) == ["btcb-thon", "truong-thon"]


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("ông Nguyễn Văn Dũng, Bí thư Huyện ủy", "Nguyễn Văn Dũng", "nam"),
        ("Ông Nguyễn Văn Dũng Bí thư Huyện ủy", "Nguyễn Văn Dũng", "nam"),
        ("Đồng chí Nguyễn Văn Dũng là Bí thư Huyện ủy", "Nguyễn Văn Dũng", ""),
        ("đ/c NGUYỄN VĂN DŨNG - Bí thư Huyện ủy", "Nguyễn Văn Dũng", ""),
        ("Nguyễn Văn Dũng, Bí thư Huyện ủy", "Nguyễn Văn Dũng", ""),
        ("Nguyễn Văn Dũng (SN 1970), Bí thư Huyện ủy", "Nguyễn Văn Dũng", ""),
        ("Bí Thư Chi Bộ, Trưởng Thôn", "", ""),
    ],
)
def test_the_line_may_begin_with_a_person(text, name, gender):
    told = read(text)
    assert (told.full_name, told.gender) == (name, gender)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("PCT Hội LHPN xã làm Bí thư chi bộ thôn Đông Dũng", ["pct-hlhpn-xa", "btcb-thon"]),
        ("bà Lê Thị Hoa được bầu giữ chức Trưởng thôn", ["truong-thon"]),
        ("Trưởng thôn, nhiệm kỳ 2016-2021", ["truong-thon"]),
    ],
)
def test_the_words_of_appointing_are_no_part_of_a_title(text, read_as):
    assert (codes(text), read(text).unread) == (read_as, ())


def test_two_posts_of_a_district():
    text = "ông Nguyễn Văn Dũng, Bí thư Huyện ủy kiêm Chủ tịch UBND huyện Bình Đại"
    assert codes(text, {1: "tinh", 2: "huyen"}) == ["bt-huyen", "ct-ubnd-huyen"]
    assert read(text).places == {2: "huyện Bình Đại"}


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("bà Lê Thị Hoa, sinh năm 1970, BTCB", PartialDate(1970)),
        ("bà Lê Thị Hoa (SN 1970), BTCB", PartialDate(1970)),
        ("bà Lê Thị Hoa, sinh ngày 2/3/1970, BTCB", PartialDate(1970, 3, 2)),
    ],
)
def test_a_birth_is_read(text, birth):
    assert read(text).birth == birth


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("BTCB từ 3/2017", PartialDate(2017, 3), None),
        ("BTCB từ ngày 1/7/2020", PartialDate(2020, 7, 1), None),
        ("BTCB, từ tháng 3 năm 2017", PartialDate(2017, 3), None),
        ("BTCB, từ tháng 3/2017 đến nay", PartialDate(2017, 3), None),
        ("BTCB từ năm 2016 đến 5/2020", PartialDate(2016), PartialDate(2020, 5)),
    ],
)
def test_first_and_last_day_are_read_as_exactly_as_they_are_written(text, start, end):
    told = read(text)
    assert (told.start, told.end, told.unread) == (start, end, ())
    assert codes(text) == ["btcb-thon"]


@pytest.mark.parametrize(
    "text",
    [
        "BTCB theo QĐ số 12-QĐ/ĐU ngày 3/4/2020",
        "BTCB (Quyết định số 12-QĐ/ĐU, ngày 3 tháng 4 năm 2020)",
        "QĐ 12-QĐ/ĐU ngày 03/04/2020: BTCB",
    ],
)
def test_a_decision_is_read_with_its_day(text):
    told = read(text)
    assert told.decision_number == "12-QĐ/ĐU"
    assert told.decision_date == PartialDate(2020, 4, 3)
    assert codes(text) == ["btcb-thon"]


def test_what_is_not_read_is_told():
    text = "bà Lê Thị Hoa, nhà ở cuối đường, Bí thư chi bộ"
    assert [text[slice(*span)] for span in read(text).unread] == ["nhà ở cuối đường"]


def test_a_day_that_no_calendar_has_is_a_fault():
    told = read("BTCB từ 31/2/2020")
    assert (told.start, told.faults) == (None, ("“31/2/2020” không có trong lịch.",))


@pytest.mark.parametrize("text", ["", " ", "???", "từ", "ông"])
def test_a_line_without_facts_gives_none(text):
    told = read(text)
    assert (told.full_name, told.titles, told.marks) == ("", (), ())


def test_a_person_may_stand_behind_a_colon():
    told = read("Chủ tịch UBND xã An Hóa: ông Đặng Văn Lợi (SN 1971)")
    assert (told.full_name, told.gender, told.birth) == ("Đặng Văn Lợi", "nam", PartialDate(1971))
    assert (told.places, told.unread, told.faults) == ({3: "xã An Hóa"}, (), ())


def test_a_year_right_behind_the_name_is_that_of_birth():
    told = read("ông Võ Văn Tám, 1975, Bí thư Chi bộ ấp 2, từ 3/2017")
    assert (told.full_name, told.birth, told.start) == (
        "Võ Văn Tám", PartialDate(1975), PartialDate(2017, 3),
    )  # fmt: skip
    assert told.unread == ()


def test_a_quarter_is_its_year():
    told = read("bà Lê Thị Hai, Trưởng ấp 2, giữ chức từ quý II.2019 đến 30/6/2020")
    assert (told.start, told.end) == (PartialDate(2019), PartialDate(2020, 6, 30))
    assert (told.places, told.unread) == ({4: "ấp 2"}, ())
