"""One line gives the person, the posts, the places and the days, each where it stands."""

import pytest

from cadres.intake.sentences.sentence import read_sentence
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chủ nhiệm UBKT Huyện ủy kiêm Chánh Thanh tra huyện: Lê Văn Ba", "Lê Văn Ba"),
        ("Trưởng ấp 2 - Lê Văn Ba", "Lê Văn Ba"),
        ("xã An Hóa, Lê Văn Ba, Bí thư Đảng ủy", "Lê Văn Ba"),
        ("Bổ nhiệm ông Lê Văn Ba làm Trưởng thôn Phú Hòa", "Lê Văn Ba"),
        ("1. Lê Văn Ba, Trưởng ấp 2", "Lê Văn Ba"),
        ("ông K'Brông, Trưởng bon", "K'Brông"),
        ("Ông Lê Văn Ba vừa là Bí thư chi bộ vừa là Trưởng thôn Phú Hòa", "Lê Văn Ba"),
    ],
)
def test_the_person_may_stand_anywhere_between_marks(text, name):
    told = read(text)
    assert (told.full_name, told.unread) == (name, ())


def test_a_bare_place_is_no_person():
    assert read("Trưởng thôn Phú Hòa, An Hóa Đông").full_name == ""


def test_a_row_pasted_from_a_table_is_read():
    told = read("7\tLê Thị Lan\t12/3/1980\tNữ\tBí thư chi bộ ấp 3\tTrưởng ấp 3")
    assert (told.full_name, told.gender, told.birth) == (
        "Lê Thị Lan", "nu", PartialDate(1980, 3, 12),
    )  # fmt: skip
    assert len(told.titles) == 2


def test_gender_year_and_ethnic_group_may_stand_behind_the_name():
    told = read("- Lê Thị Lan (nữ, 1980), dân tộc Khmer: Trưởng ban CTMT ấp 3")
    assert (told.gender, told.birth, told.ethnic_group) == ("nu", PartialDate(1980), "Khmer")
    assert told.unread == ()


@pytest.mark.parametrize(
    ("text", "left", "since", "held"),
    [
        ("Ông Trần Hai thôi giữ chức vụ Trưởng ấp 2, xã An Hóa kể từ ngày 01/5/2020",
         ["Trưởng ấp 2, xã An Hóa"], PartialDate(2020, 5, 1), []),
        ("Miễn nhiệm chức vụ Trưởng thôn Phú Hòa đối với ông Trần Hai từ 1/7/2020",
         ["Trưởng thôn Phú Hòa"], PartialDate(2020, 7, 1), []),
        ("Từ tháng 5/2020, ông Trần Hai thôi giữ chức Bí thư chi bộ, Trưởng ấp 2",
         ["Bí thư chi bộ", "Trưởng ấp 2"], PartialDate(2020, 5), []),
        ("ông Trần Hai thôi kiêm nhiệm chức Trưởng ấp 2 từ 5/2020, vẫn là Bí thư chi bộ ấp 2",
         ["Trưởng ấp 2"], PartialDate(2020, 5), ["btcb-thon"]),
        ("ông Trần Hai, BTCB, thôi làm Trưởng ấp 2 từ 5/2020",
         ["Trưởng ấp 2"], PartialDate(2020, 5), ["btcb-thon"]),
    ],
)  # fmt: skip
def test_posts_given_up_are_not_held(text, left, since, held):
    told = read(text)
    (clause,) = told.left
    assert ([title.text for title in clause.titles], clause.since) == (left, since)
    assert (codes(text), told.full_name, told.start, told.unread) == (held, "Trần Hai", None, ())


@pytest.mark.parametrize(
    "text",
    [
        "ông Lê Hai, BTCB kiêm trưởng ấp 2 từ 2019 (nghỉ hưu 5/2022)",
        "ông Lê Hai, BTCB kiêm trưởng ấp 2 từ 2019, từ 5/2022 thôi giữ chức",
    ],
)
def test_leaving_without_a_post_ends_the_posts_of_the_line(text):
    told = read(text)
    assert (told.end, len(told.titles)) == (PartialDate(2022, 5), 2)


def test_posts_of_before_and_of_others_are_left():
    text = "bà Lê Thị Hoa thay ông Võ Tám làm Trưởng ấp 2, nguyên Phó Bí thư chi bộ ấp 5"
    told = read(text)
    assert (codes(text), told.places) == (["truong-thon"], {4: "ấp 2"})
    assert [mark.fact for mark in told.marks] == ["person", "predecessor", "title", "former"]
    assert codes("Bí thư chi bộ thôn Thái Nguyên kiêm Trưởng thôn") == ["btcb-thon", "truong-thon"]


def test_each_post_may_have_its_own_days():
    text = "ông Lê Hai, Bí thư chi bộ (từ 3/2017) kiêm Trưởng ấp 2 (từ 5/2019 đến 2022)"
    told = read(text)
    assert (told.start, told.end, told.unread) == (None, None, ())
    assert [(title.start, title.end) for title in told.titles] == [
        (PartialDate(2017, 3), None), (PartialDate(2019, 5), PartialDate(2022)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["01/7/2020 đến 30/6/2022: Trưởng ấp 2", "Trưởng ấp 2 (01/7/2020 - 30/6/2022)",
     "Trưởng ấp 2, từ ngày 01/7/2020 cho đến hết 30/6/2022"],
)  # fmt: skip
def test_a_period_needs_no_word_before_it(text):
    told = read(text)
    assert (told.start, told.end) == (PartialDate(2020, 7, 1), PartialDate(2022, 6, 30))
    assert told.unread == ()


def test_who_issued_a_decision_is_no_title():
    text = "Trưởng ban Tổ chức (QĐ số 123-QĐ/TU, ngày 05/6/2019 của Ban Thường vụ Tỉnh ủy)"
    told = read(text)
    assert (told.decision_number, len(told.titles), told.unread) == ("123-QĐ/TU", 1, ())


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        (
            "Xã Phước Hữu Nguyễn Văn Hùng Bí thư Đảng ủy kiêm Chủ tịch HĐND",
            "Nguyễn Văn Hùng",
            {3: "xã Phước Hữu"},
        ),
        (
            "Thôn Hoài Nhơn xã Phước Hậu bà Đạt Thị Hồng Bí thư chi bộ kiêm Trưởng thôn",
            "Đạt Thị Hồng",
            {4: "thôn Hoài Nhơn", 3: "xã Phước Hậu"},
        ),
        (
            "Đồng chí Bí thư Đảng ủy xã Tân Dân Đỗ Văn Thắng kiêm Chủ tịch HĐND xã từ 5/2020",
            "Đỗ Văn Thắng",
            {3: "xã Tân Dân"},
        ),
        (
            "Bí thư Tỉnh ủy Trà Vinh Ngô Chí Cường đồng thời là Chủ tịch HĐND tỉnh",
            "Ngô Chí Cường",
            {1: "tỉnh Trà Vinh"},
        ),
        ("BT kiêm CT UBND xã Nà Tòng là ông Quàng Văn Hặc", "Quàng Văn Hặc", {3: "xã Nà Tòng"}),
        (
            "Trưởng tiểu khu 6, thị trấn Hát Lót: Cầm Thị Thanh Thủy",
            "Cầm Thị Thanh Thủy",
            {4: "tiểu khu 6", 3: "thị trấn Hát Lót"},
        ),
        ("Bí thư Đảng ủy xã Phạm Hồng Thái", "", {3: "xã Phạm Hồng Thái"}),
        ("Bí thư Đảng ủy xã Ông Đình", "", {3: "xã Ông Đình"}),
        ("Ấp Sà Vần A: Huỳnh Út, sinh 1967, BTCB kiêm Trưởng ấp", "Huỳnh Út", {4: "ấp Sà Vần A"}),
        (
            "Chấp thuận cho bà Lê Thị Ba, trú tại thôn 5, giữ chức Trưởng ấp 2",
            "Lê Thị Ba",
            {4: "ấp 2"},
        ),
        ("Ông Kiên Sóc Kha, 52 tuổi, Trưởng ấp Cà Hom", "Kiên Sóc Kha", {4: "ấp Cà Hom"}),
    ],
)
def test_a_person_needs_no_mark_around_the_name(text, name, places):
    told = read(text)
    assert (told.full_name, told.places, told.unread) == (name, places, ())


def test_a_birth_without_a_mark_parts_name_and_post():
    told = read("Nguyễn Văn Tám 1965 Bí thư chi bộ kiêm Trưởng ấp 3")
    assert (told.full_name, told.birth) == ("Nguyễn Văn Tám", PartialDate(1965))
    assert codes(told.text) == ["btcb-thon", "truong-thon"]


@pytest.mark.parametrize(
    ("text", "read_codes", "places"),
    [
        (
            "Ngày 15/3/2019, Ban Thường vụ Huyện ủy Ninh Phước chỉ định ông Bá Văn Quyến làm Bí thư"
            " Đảng ủy xã Phước Thái, đồng thời giới thiệu bầu giữ chức Chủ tịch UBND xã",
            ["bt-xa", "ct-ubnd-xa"],
            {2: "huyện Ninh Phước", 3: "xã Phước Thái"},
        ),
        (
            "Hội nghị HĐND xã Chiềng Mung (Mai Sơn, Sơn La) bầu đồng chí Hà Văn Xôm, Bí thư Đảng ủy"
            " xã, giữ chức Chủ tịch UBND xã",
            ["bt-xa", "ct-ubnd-xa"],
            {3: "xã Chiềng Mung", 2: "Mai Sơn", 1: "Sơn La"},
        ),
        (
            "Theo Quyết định số 678-QĐ/HU ngày 10/02/2020 của Ban Thường vụ Huyện ủy Lệ Thủy, đồng"
            " chí Lê Minh Đức được chuẩn y giữ chức Bí thư Đảng ủy xã Mỹ Thủy",
            ["bt-xa"],
            {2: "huyện Lệ Thủy", 3: "xã Mỹ Thủy"},
        ),
    ],
)
def test_who_elects_or_appoints_gives_only_the_places(text, read_codes, places):
    assert codes(text) == read_codes
    assert (read(text).places, read(text).unread) == (places, ())


def test_the_day_of_an_appointment_is_the_first_and_a_decision_s_may_stand_in_brackets():
    for lead in ("Ngày 15/3/2019, Đảng ủy", "Ngày 15-3-2019 chi bộ ấp 3"):
        told = read(f"{lead} chỉ định ông Bá Văn Quyến làm Trưởng ấp 3")
        assert (told.start, told.unread) == (PartialDate(2019, 3, 15), ())
    told = read("Bá Văn Quyến, Trưởng ấp 3, QĐ 15-QĐ/ĐU (02/3/2020)")
    assert (told.decision_number, told.decision_date) == ("15-QĐ/ĐU", PartialDate(2020, 3, 2))


@pytest.mark.parametrize(
    ("text", "name", "read_codes"),
    [
        ("ông Lê Văn Hùng Phó Bí thư Đảng ủy xã Tân Phú", "Lê Văn Hùng", ["pbt-xa"]),
        ("đ/c Hoàng Văn Nam Phó Trưởng thôn Đông", "Hoàng Văn Nam", ["pho-thon"]),
        ("Lê Thị Phó, Phó Chủ tịch HĐND xã Tân Phú", "Lê Thị Phó", ["pct-hdnd-xa"]),
    ],
)
def test_the_word_that_begins_a_title_is_none_of_the_name(text, name, read_codes):
    assert (read(text).full_name, codes(text)) == (name, read_codes)


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Trần Anh Tuấn Kiệt, Trưởng thôn Đông", "Trần Anh Tuấn Kiệt", ""),
        ("NGUYỄN ANH THƯ HÀ, Trưởng thôn Đông", "Nguyễn Anh Thư Hà", ""),
        ("Trưởng thôn Đông, xã Anh Sơn Lê Anh Đức Minh", "Lê Anh Đức Minh", ""),
        ("Trưởng thôn Đông, xã Ba Sao Anh Lê Văn Sơn", "Lê Văn Sơn", "nam"),
        ("Bí thư chi bộ thôn Đông kiêm Trưởng thôn bà Lò Thị Hoa", "Lò Thị Hoa", "nu"),
        ("Chủ tịch UBND xã Bà Điểm", "", ""),
        ("chị Lê Thị Hoa, Trưởng thôn Đông", "Lê Thị Hoa", "nu"),
    ],
)
def test_a_word_of_address_is_told_from_a_part_of_a_name(text, name, gender):
    assert (read(text).full_name, read(text).gender) == (name, gender)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bí thư chi bộ thôn Đông; Trưởng ban công tác Mặt trận Bùi Thị Hoa", "Bùi Thị Hoa"),
        ("Trưởng ban công tác Mặt trận ấp Tân Thuận A Lò Ngọc Yến", "Lò Ngọc Yến"),
        ("Bí thư Đảng ủy phường Trần Hưng Đạo", ""),
        ("Chủ tịch UBND phường Hoàng Văn Thụ", ""),
    ],
)
def test_a_name_may_stand_right_behind_a_post_but_not_behind_the_word_of_a_unit(text, name):
    assert read(text).full_name == name


@pytest.mark.parametrize(
    "text",
    [
        "ông Lê Văn Hùng đã được luân chuyển về giữ chức Chủ tịch UBND xã Tân Phú",
        "ông Lê Văn Hùng đã chuyển sang làm Chủ tịch UBND xã Tân Phú",
        "ông Lê Văn Hùng, Chủ tịch UBND xã Tân Phú cho hay",
        "ông Lê Văn Hùng đang đảm nhận cả chức danh Chủ tịch UBND xã Tân Phú",
    ],
)
def test_how_somebody_came_to_a_post_is_no_part_of_its_title(text):
    told = read(text)
    assert (told.full_name, codes(text)) == ("Lê Văn Hùng", ["ct-ubnd-xa"])
    assert (told.places, told.unread) == ({3: "xã Tân Phú"}, ())


def test_a_clause_that_only_names_a_place_is_not_read():
    told = read("bà Lê Thị Hoa, Trưởng thôn Đông, thời gian qua thôn Đông luôn phát triển")
    assert (told.full_name, len(told.titles)) == ("Lê Thị Hoa", 1)
    assert [told.text[slice(*each)] for each in told.unread] == [
        "thời gian qua thôn Đông luôn phát triển"
    ]


def test_the_facts_of_a_form_are_read_by_their_labels():
    text = (
        "Họ và tên: Lê Thị Hoa. Ngày, tháng, năm sinh: 12/5/1985. Giới tính: Nữ. Dân tộc: Tày. "
        "Chức danh: Bí thư chi bộ, Trưởng thôn Đông. Thời gian giữ chức: 05/2017"
    )
    told = read(text)
    assert (told.full_name, told.gender, told.ethnic_group) == ("Lê Thị Hoa", "nu", "Tày")
    assert (told.birth, told.start) == (PartialDate(1985, 5, 12), PartialDate(2017, 5))
    assert (codes(text), told.unread) == (["btcb-thon", "truong-thon"], ())
