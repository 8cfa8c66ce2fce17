"""Who a line is about, however the name is written and wherever it stands."""

import pytest

from tests.cadres.intake.sentences.reading import codes, read, unread


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("btcb kiêm trưởng thôn đông hạ, xã nam thắng, ô trần văn hậu", "Trần Văn Hậu", "nam"),
        ("phạm văn toán, bí thư chi bộ thôn Đông", "Phạm Văn Toán", ""),
        ("ngô quang trung trưởng thôn Đông", "Ngô Quang Trung", ""),
        ("đ/c hoàng thị mận bt chi bộ thôn Đông", "Hoàng Thị Mận", ""),
        ("trưởng thôn đông hạ, lò thị mai", "Lò Thị Mai", ""),
    ],
)
def test_a_name_may_be_written_in_small_letters(text, name, gender):
    assert (read(text).full_name, read(text).gender, unread(text)) == (name, gender, [])


@pytest.mark.parametrize(
    "text",
    [
        "trưởng thôn, xã mai sơn",
        "vi phạm kỷ luật, thôi giữ chức trưởng thôn",
        "đào tạo cán bộ, bí thư chi bộ",
        "lý do: nghỉ hưu, bí thư chi bộ",
        "bí thư đảng ủy phường trần hưng đạo",
        "Chủ tịch UBND phường Ô Môn",
    ],
)
def test_other_words_in_small_letters_are_no_name(text):
    assert read(text).full_name == ""


@pytest.mark.parametrize(
    ("text", "name", "gender", "place"),
    [
        ("bà Sáu (Trần Thị Sáu) trưởng ấp 4", "Trần Thị Sáu", "nu", {4: "ấp 4"}),
        ("Ông Ba Đen (tức Lê Văn Ba), Trưởng ấp 4", "Lê Văn Ba", "nam", {4: "ấp 4"}),
        ("Thiếu tá Hà Văn Định, Trưởng bản Mòn", "Hà Văn Định", "", {4: "bản Mòn"}),
        ("Trưởng bản Mòn, Đại úy Lò Văn Ín", "Lò Văn Ín", "", {4: "bản Mòn"}),
        ("Già làng Rơ Châm Khánh, Trưởng làng Mrông", "Rơ Châm Khánh", "", {4: "làng Mrông"}),
        ("Ô. Thạch Sô Phia, Trưởng làng Mrông", "Thạch Sô Phia", "nam", {4: "làng Mrông"}),
        ("1. B. Đặng Kim Chi, Trưởng làng Mrông", "Đặng Kim Chi", "nu", {4: "làng Mrông"}),
        ("Trưởng làng Mrông B: Đặng Kim Chi", "Đặng Kim Chi", "", {4: "làng Mrông B"}),
        ("Tôi là Tạ Quang Mão, Trưởng làng Mrông", "Tạ Quang Mão", "", {4: "làng Mrông"}),
        ("bác Tạ Quang Mão, Trưởng làng Mrông", "Tạ Quang Mão", "", {4: "làng Mrông"}),
        ("Trưởng làng Mrông (xã Ia Ly) Rơ Châm Hyai", "Rơ Châm Hyai", "",
         {4: "làng Mrông", 3: "xã Ia Ly"}),
        ("Trưởng làng Mrông Y Sâm Niê", "Y Sâm Niê", "", {4: "làng Mrông"}),
    ],
)  # fmt: skip
def test_what_stands_around_a_name_is_none_of_it(text, name, gender, place):
    told = read(text)
    assert (told.full_name, told.gender, told.places) == (name, gender, place)
    assert (codes(text), unread(text)) == (["truong-thon"], [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ông Lê Văn Bảy lấy vợ về thôn Đông, làm trưởng thôn", "Lê Văn Bảy"),
        ("Trưởng thôn Đông là chị Tẩn Mùi Pham luôn gương mẫu", "Tẩn Mùi Pham"),
        ("trong đó có ông Nguyễn Trọng Hiếu ở thôn Đông", "Nguyễn Trọng Hiếu"),
        ("Miễn nhiệm Trưởng thôn Đông đối với ông Lê Văn Bảy do nghỉ hưu", "Lê Văn Bảy"),
        ("ông Lê Văn Bảy Phó bí thư chi bộ thôn Đông", "Lê Văn Bảy"),
        ("Bí thư Đảng ủy xã Phước Thể Nguyễn Hữu Hạnh thừa nhận rất áp lực", "Nguyễn Hữu Hạnh"),
        ("Hạng A Dơ giờ là Bí thư Chi bộ bản Mòn", "Hạng A Dơ"),
        ("Chủ tịch UBND xã Mường Lý Lâu Minh Pó phát biểu", "Lâu Minh Pó"),
        ("Đồng chí Phó Bí thư chi bộ luôn gương mẫu", ""),
        ("Lê Văn Lợi 0987654321 Trưởng thôn Đông", "Lê Văn Lợi"),
        ("Trần Đức Lưu cc TC-KT xã Kim Sơn", "Trần Đức Lưu"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text, name):
    assert read(text).full_name == name


@pytest.mark.parametrize("called", ["Anh Ngọc", "Bà Hoa", "Cô Năm", "Mr Hùng", "ông Tư"])
def test_an_address_and_one_word_are_no_whole_name(called):
    assert read(f"{called}, Trưởng thôn Đông").full_name == ""
    assert read("Anh Lê Ngọc, Trưởng thôn Đông").full_name == "Lê Ngọc"


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        ("Bí thư Đoàn xã Dương Văn Sỹ kiêm Trưởng thôn Đông, xã Mỹ Thành", "Dương Văn Sỹ",
         {4: "thôn Đông", 3: "xã Mỹ Thành"}),
        ("Bí thư Đoàn phường Võ Thị Sáu kiêm Trưởng khu phố 2, phường Võ Thị Sáu", "",
         {4: "khu phố 2", 3: "phường Võ Thị Sáu"}),
        ("Bí thư Đoàn phường Võ Thị Sáu kiêm Trưởng khu phố 2", "",
         {4: "khu phố 2", 3: "phường Võ Thị Sáu"}),
    ],
)  # fmt: skip
def test_of_two_communes_one_is_the_person_behind_its_word(text, name, places):
    assert (read(text).full_name, read(text).places) == (name, places)


def test_the_same_name_behind_each_post_is_one_person():
    text = "BTCB: Hồ Văn Leng; Trưởng thôn: Hồ Văn Leng; thôn A Rồng, xã A Ngo"
    assert (read(text).full_name, codes(text)) == ("Hồ Văn Leng", ["btcb-thon", "truong-thon"])
    assert (read(text).places, unread(text)) == ({4: "thôn A Rồng", 3: "xã A Ngo"}, [])


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        ("Bí thư Đảng ủy xã Giao Thiện, huyện Giao Thủy, ông Trần Văn Cử", "Trần Văn Cử",
         {3: "xã Giao Thiện", 2: "huyện Giao Thủy"}),
        ("ông Nguyễn Tăng Cường, Trưởng thôn Bầu Cạn, xã Thống Nhất", "Nguyễn Tăng Cường",
         {4: "thôn Bầu Cạn", 3: "xã Thống Nhất"}),
        ("ông Nguyễn Văn Thôi, Trưởng thôn Cổ Bồng", "Nguyễn Văn Thôi", {4: "thôn Cổ Bồng"}),
        ("Ông Võ Văn Kể, Trưởng ấp Hòa Nói", "Võ Văn Kể", {4: "ấp Hòa Nói"}),
        ("Trần Quê, Trưởng thôn Quê Mỹ", "Trần Quê", {4: "thôn Quê Mỹ"}),
        ("Chị Trần Thị Trú, Trưởng thôn Đồng Ngụ", "Trần Thị Trú", {4: "thôn Đồng Ngụ"}),
        ("Bí thư chi bộ thôn Nguyên Xá Lê Văn Giao", "Lê Văn Giao", {4: "thôn Nguyên Xá"}),
        ("Bầu ông Lê Văn Bố giữ chức Trưởng thôn Đông", "Lê Văn Bố", {4: "thôn Đông"}),
        ("GIAO ÔNG LÊ VĂN BỐ LÀM TRƯỞNG THÔN 3", "Lê Văn Bố", {4: "thôn 3"}),
    ],
)  # fmt: skip
def test_a_name_may_be_called_as_a_word_of_papers(text, name, places):
    told = read(text)
    assert (told.full_name, told.places, told.left, told.unread) == (name, places, (), ())
