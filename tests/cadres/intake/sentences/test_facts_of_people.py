"""What a line says of the person: ethnic group, birth, gender, and what is none of these."""

import pytest

from cadres.vietnamese import PartialDate
from tests.cadres.intake.sentences.reading import codes, read, said, unread


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Lò Văn Ín, Thái, 12/5/1979, Trưởng bản Mòn", "Thái"),
        ("Bàn Văn Phúc (Dao, sn 12/5/1979), Trưởng bản Mòn", "Dao"),
        ("A Thút (SN 12/5/1979, người Xơ Đăng), Trưởng bản Mòn", "Xơ Đăng"),
        ("Ksor Blinh; 12/5/1979; J'rai; Trưởng bản Mòn", "J'rai"),
        ("Lê Văn Ba - kinh - 12/5/1979 - Trưởng bản Mòn", "Kinh"),
        ("1 | Hà Thị Tâm | 12/5/1979 | Mường | Trưởng bản Mòn", "Mường"),
        ("Lang Văn Tý 12/5/1979 thái trưởng bản Mòn", "Thái"),
        ("Lang Văn Tý, Thái 12/5/1979 trưởng bản Mòn", "Thái"),
        ("ông Rcom Hưng, 12/5/1979, Jarai: trưởng bản Mòn", "Jarai"),
        ("Điểu Thị Hương (S'tiêng), 12/5/1979, Trưởng bản Mòn", "S'tiêng"),
    ],
)
def test_an_ethnic_group_may_stand_alone_between_marks(text, people):
    told = read(text)
    assert (told.ethnic_group, told.birth) == (people, PartialDate(1979, 5, 12))
    assert (codes(text), unread(text)) == (["truong-thon"], [])


@pytest.mark.parametrize(
    "text",
    [
        "Lê Thị Hoa, Trưởng thôn Thái",
        "Trưởng bản Mường, xã Thái Hòa",
        "Lê Văn Thái, Trưởng thôn Đông",
        "Hoa, Trưởng thôn Đông",
    ],
)
def test_a_word_of_a_name_is_no_ethnic_group(text):
    assert read(text).ethnic_group == ""


@pytest.mark.parametrize(
    "text",
    [
        "Ở tuổi 63, ông Hoàng Văn Thêm là Trưởng thôn Đông",
        "ông Hoàng Văn Thêm năm nay 63 tuổi, Trưởng thôn Đông",
        "ông Hoàng Văn Thêm, Trưởng thôn Đông, với 98% số phiếu tín nhiệm",
        "Với 27/27 phiếu, ông Hoàng Văn Thêm trúng cử chức vụ Trưởng thôn Đông",
        "ông Hoàng Văn Thêm, Trưởng thôn Đông - đt 0912 345 678 - cccd 012345678901",
    ],
)
def test_ages_votes_and_numbers_of_papers_are_no_birth(text):
    told = read(text)
    assert (told.full_name, told.birth, told.start) == ("Hoàng Văn Thêm", None, None)
    assert (codes(text), told.places, unread(text)) == (["truong-thon"], {4: "thôn Đông"}, [])


@pytest.mark.parametrize(
    "text",
    [
        "ông Lê Hùng (sinh năm 1972 tại Thái Bình), Trưởng thôn Đông",
        "Sinh ra ở xã Quỳnh Lập, ông Lê Hùng, sinh năm 1972, làm Trưởng thôn Đông",
        "ông Lê Hùng (quê Nam Định), SN 1972, Trưởng thôn Đông",
        "ông Lê Hùng, SN 1972, quê quán: xã Sin Hồ, Trưởng thôn Đông",
        "ông Lê Hùng, SN 1972, quê quán xã Hải An, huyện Hải Lăng, Trưởng thôn Đông",
    ],
)
def test_where_somebody_was_born_is_no_place_of_a_post(text):
    told = read(text)
    assert (told.full_name, told.birth) == ("Lê Hùng", PartialDate(1972))
    assert (told.places, unread(text)) == ({4: "thôn Đông"}, [])


def test_of_two_days_behind_the_name_the_first_is_that_of_birth():
    told = read("Lê Văn Ba, 1970, 2015, Trưởng thôn Đông")
    assert (told.birth, unread(told.text)) == (PartialDate(1970), ["2015"])


@pytest.mark.parametrize(
    ("text", "birth", "start"),
    [
        ("đ/c Lò Dung PBT - CT UBND xã Tả, 01/01/1975, từ 25/5/2020", PartialDate(1975, 1, 1),
         PartialDate(2020, 5, 25)),
        ("đ/c Lò Dung, Trưởng bản Mòn - 01/01/1975", PartialDate(1975, 1, 1), None),
        ("đ/c Lò Dung, sn 1980, Trưởng bản Mòn, 25/5/2020", PartialDate(1980), None),
    ],
)  # fmt: skip
def test_an_early_day_that_stands_alone_is_that_of_birth(text, birth, start):
    told = read(text)
    assert (told.birth, told.start, told.unread) == (birth, start, ())
    assert all(title.start in (None, PartialDate(2020, 5, 25)) for title in told.titles)


def test_the_labels_of_a_form_may_be_short():
    told = read(
        "Họ tên: Hồ Đức Tài; Sinh: 1973; Chức vụ chính: Chủ tịch Hội ND xã Hương Long; Kiêm nhiệm:"
        " Bí thư chi bộ xóm 8; KN từ 2019"
    )
    assert (told.full_name, told.birth, told.start) == (
        "Hồ Đức Tài", PartialDate(1973), PartialDate(2019),
    )  # fmt: skip
    assert (codes(told.text), told.unread) == (["ct-hnd-xa", "btcb-thon"], ())


def test_nu_before_a_post_tells_the_gender():
    told = read("Lê Thị Tư sn 1965 nữ bt cb thôn Đông")
    assert (told.gender, codes(told.text), told.unread) == ("nu", ["btcb-thon"], ())


def test_a_month_may_be_shortened():
    told = read("Vi Thị Hồng, Trưởng bản Mòn, từ t7/2021")
    assert (told.start, told.birth, told.unread) == (PartialDate(2021, 7), None, ())
    assert read("Trưởng bản Mòn xã Lượng Minh t7/2021").places[3] == "xã Lượng Minh"
    assert said("Trưởng bản Mòn xã Lượng Minh t7/2021", "start") == ["7/2021"]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Đồng chí Tòng Thị Xuân là Trưởng bản Mòn; trước đó chị đã là Bí thư chi bộ", "nu"),
        ("Đồng chí Lê Hai là Trưởng bản Mòn, ông còn kiêm Bí thư chi bộ", "nam"),
        ("Đồng chí Lê Hai, Trưởng bản Mòn, thay bà Lò Thị Hoa đã nghỉ hưu", ""),
        ("Đồng chí Lê Hai, Trưởng bản Mòn; vợ là bà Lò Thị Hoa, bà là Bí thư chi bộ", ""),
    ],
)
def test_a_gender_may_be_said_where_the_person_is_spoken_of_again(text, gender):
    assert read(text).gender == gender


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("tháng Ba năm 2019", PartialDate(2019, 3)),
        ("tháng năm năm 2019", PartialDate(2019, 5)),
        ("ngày 01 tháng mười hai năm 2019", PartialDate(2019, 12, 1)),
    ],
)
def test_a_month_may_be_written_in_words(written, read_as):
    assert read(f"ông Lê Hai, Trưởng thôn Đông từ {written}").start == read_as
