"""What stands around posts in letters, reports and minutes, and what of it is told."""

import pytest

from cadres.vietnamese import PartialDate
from tests.cadres.intake.sentences.reading import codes, codes_of, read, said, unread


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện có 88/103 thôn thực hiện mô hình Bí thư chi bộ đồng thời là Trưởng thôn",
        "Các đồng chí Bí thư Chi bộ, Trưởng thôn trên địa bàn xã Đỗ Sơn dự họp ngày 12/3/2024",
        "Ban Thường vụ Huyện ủy chủ trương bố trí Bí thư Đảng ủy đồng thời là Chủ tịch HĐND xã",
        "Phấn đấu thực hiện chức danh Bí thư chi bộ đồng thời là Trưởng thôn ở 100% số thôn",
    ],
)
def test_what_is_said_of_a_model_or_of_all_is_nobody_s(text):
    told = read(text)
    assert (told.full_name, codes(text), told.start) == ("", [], None)
    assert len(said(text, "general")) == 1


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Thực hiện mô hình Bí thư kiêm Trưởng thôn, ông Lê Hai được bầu làm Trưởng thôn Đông",
         ["truong-thon"]),
        ("Ông Lê Hai giữ các chức danh: Bí thư Chi bộ, Trưởng thôn Đông",
         ["btcb-thon", "truong-thon"]),
        ("Các đồng chí Bí thư Đảng ủy xã Tân Phú Lê Văn Hai, Chủ tịch UBND xã Trần Thị Ba",
         ["bt-xa"]),
    ],
)  # fmt: skip
def test_what_is_said_of_somebody_beside_a_model_is_read(text, held):
    assert codes(text) == held


def test_of_a_vacant_post_nobody_is_the_holder():
    text = "Khuyết chức danh Trưởng thôn Đông; Bí thư Chi bộ là đồng chí Hán Văn Lộc"
    assert (read(text).full_name, codes(text)) == ("Hán Văn Lộc", ["btcb-thon"])
    assert said(text, "denied") == ["Khuyết chức danh Trưởng thôn Đông"]


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Trước khi được bầu làm Trưởng thôn Đông (tháng 6-2020), bà Đỗ Thị Vui là Chủ tịch Hội"
         " LHPN xã", "là Chủ tịch Hội LHPN xã"),
        ("bà Đỗ Thị Vui nguyên Phó Bí thư Đảng ủy, Chủ tịch UBND xã; nay Trưởng thôn Đông (từ"
         " 6/2020)", "nguyên Phó Bí thư Đảng ủy, Chủ tịch UBND xã"),
    ],
)  # fmt: skip
def test_posts_before_the_one_held_now_are_former(text, former):
    told = read(text)
    assert (told.full_name, codes(text), told.unread) == ("Đỗ Thị Vui", ["truong-thon"], ())
    assert said(text, "former") == [former]
    assert PartialDate(2020, 6) in (told.start, told.titles[0].start)


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("ông Lê Hai nghỉ công tác Trưởng thôn kiêm Bí thư chi bộ từ 1/9/2023", (2023, 9, 1)),
        ("Ông Lê Hai, đến ngày 1/9/2023 thì thôi làm Trưởng thôn, Bí thư chi bộ", (2023, 9, 1)),
    ],
)
def test_each_post_that_is_left_is_read(text, since):
    (left,) = read(text).left
    assert sorted(codes_of(left.titles)) == ["btcb-thon", "truong-thon"]
    assert (left.since, codes(text), unread(text)) == (PartialDate(*since), [], [])


@pytest.mark.parametrize(
    ("opening", "untold"),
    [
        ("Nay công nhận", []), ("Hiện nay", []), ("QUYẾT ĐỊNH: Điều 1. Công nhận", []),
        ("Em bổ sung: hiện", ["Em bổ sung"]),
        ("Kính gửi phòng, em xin báo cáo: thôn Đông có", ["Kính gửi phòng, em xin báo cáo"]),
        ("Tại đại hội Chi bộ thôn Đông,", []), ("Kiện toàn nhân sự: 1.", ["Kiện toàn nhân sự"]),
        ("Ngày 2/4/2024, Chi bộ thôn Đông tổ chức đại hội;", []),
        ("Đại hội Chi bộ thôn Đông nhiệm kỳ 2025-2027 đã bầu", []),
    ],
)  # fmt: skip
def test_the_opening_of_a_line_hides_no_post_and_no_place(opening, untold):
    text = f"{opening} đ/c Lê Văn Hai vừa là bí thư chi bộ vừa làm trưởng thôn Đông, xã Đỗ Sơn ạ"
    told = read(text)
    assert (told.full_name, codes(text)) == ("Lê Văn Hai", ["btcb-thon", "truong-thon"])
    assert (told.places, unread(text)) == ({4: "thôn Đông", 3: "xã Đỗ Sơn"}, untold)


@pytest.mark.parametrize(
    "text",
    [
        "bà Lê Thị Hoa vẫn giữ Trưởng thôn Đông",
        "bà Lê Thị Hoa tiếp tục giữ chức Trưởng thôn Đông",
        "Kiện toàn chức danh Trưởng thôn Đông: bà Lê Thị Hoa",
        "bà Lê Thị Hoa được cấp ủy giao đảm nhận thêm nhiệm vụ Trưởng thôn Đông",
        "bà Lê Thị Hoa, Trưởng thôn Đông (nhận chức từ 2017)",
        "bà Lê Thị Hoa hiện cũng đang là Trưởng thôn Đông",
        "Hiện tại, thôn Đông do bà Lê Thị Hoa làm Trưởng thôn",
        "bà Lê Thị Hoa giữ cương vị Trưởng thôn Đông",
        "bà Lê Thị Hoa vừa đảm nhiệm chức Trưởng thôn Đông trong 5 năm",
        "bà Lê Thị Hoa tái đắc cử chức danh Trưởng thôn Đông",
        "bà Lê Thị Hoa (SN: 14.02.1980), bà này giữ luôn chức Trưởng thôn Đông",
        "Lê Thị Hoa; Chức vụ chính quyền: Trưởng thôn Đông",
        "đ/c Lê Thị Hoa được giao trọng trách với cương vị Trưởng thôn Đông",
        "Hiện nay bà Lê Thị Hoa đảm nhiệm 01 chức danh: Trưởng thôn Đông",
    ],
)
def test_how_a_post_is_held_is_no_part_of_it(text):
    told = read(text)
    assert (told.full_name, codes(text)) == ("Lê Thị Hoa", ["truong-thon"])
    assert told.places == {4: "thôn Đông"}
    assert told.birth == (PartialDate(1980, 2, 14) if "SN" in text else None)


@pytest.mark.parametrize(
    "text",
    [
        "Danh sách kiêm nhiệm xã Đỗ Sơn: Huỳnh Văn Bảy, BTCB ấp 7",
        "Kính gửi phòng, em gửi danh sách xã Đỗ Sơn: 1. Huỳnh Văn Bảy, BTCB ấp 7",
    ],
)
def test_the_opening_may_name_the_place_of_the_posts(text):
    told = read(text)
    assert (told.full_name, codes(text)) == ("Huỳnh Văn Bảy", ["btcb-thon"])
    assert told.places == {4: "ấp 7", 3: "xã Đỗ Sơn"}


def test_a_cell_said_before_is_that_of_its_secretary():
    text = "Chi bộ bản Huổi Một, xã Mường Nhà do chị Lò Thị Hoa làm Bí thư kiêm Trưởng bản"
    assert (codes(text), unread(text)) == (["btcb-thon", "truong-thon"], [])
    assert read(text).places == {4: "bản Huổi Một", 3: "xã Mường Nhà"}


def test_capitals_that_nobody_knows_leave_the_title_before_them():
    text = "Cao Thị Ngà, Chủ tịch Hội Nông dân phường Hạc Thành - TH"
    assert (codes(text), unread(text)) == (["ct-hnd-xa"], ["TH"])


def test_a_place_in_words_that_are_not_read_is_none_of_the_post():
    text = (
        "bà Lê Thị Liên - người phụ nữ duy nhất làm Trưởng ấp - đã gắn bó với ấp Ngọc An gần 10 năm"
    )
    assert (codes(text), read(text).places) == (["truong-thon"], {})
    assert unread(text)[-1] == "đã gắn bó với ấp Ngọc An gần 10 năm"


def test_a_day_behind_the_word_for_an_appointment_is_read_whole():
    told = read("Trưởng thôn Đông: Mùi Văn Nót; bổ nhiệm ngày 01/10/2018; QĐ số 1021-QĐ/HU")
    assert (told.titles[0].start or told.start, told.unread) == (PartialDate(2018, 10, 1), ())


def test_an_ethnic_group_may_be_called_so_in_short():
    assert read("bà Bo Bo Thị Yến, SN: 1984, DT Raglai, Trưởng thôn Đông").ethnic_group == "Raglai"


def test_who_is_called_again_by_the_given_name_is_no_other():
    text = "UBND xã công nhận ông Mai Văn Phúc làm Trưởng ấp 2; ông Phúc hiện là Bí thư Chi bộ ấp"
    assert (codes(text), unread(text)) == (["truong-thon", "btcb-thon"], [])


def test_whoever_joins_a_committee_does_not_leave_it():
    text = (
        "Điều động ông Lê Hai, Trưởng Ban Tổ chức Huyện ủy Hương Sơn, tham gia Ban Thường vụ Đảng"
        " bộ xã và giữ chức Bí thư Đảng ủy xã Sơn Tiến"
    )
    assert said(text, "left") == ["Trưởng Ban Tổ chức Huyện ủy Hương Sơn"]
    assert (codes(text), unread(text)) == (["bt-xa"], ["Ban Thường vụ Đảng bộ xã và"])


def test_a_day_of_one_clause_is_that_of_its_posts():
    told = read(
        "bà Lê Thị Hoa được bầu làm Bí thư Chi bộ thôn Đông; trước đó bà đã là Trưởng thôn Đông từ"
        " tháng 5.2022"
    )
    assert [title.start for title in told.titles] == [None, PartialDate(2022, 5)]
