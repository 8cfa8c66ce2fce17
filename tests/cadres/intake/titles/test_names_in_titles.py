"""Where the name of a place ends in a title, and which words are part of it."""

import pytest

from tests.cadres.intake.shipped import shipped_index


def places(text):
    return [title.places for title in shipped_index().parse(text)]


@pytest.mark.parametrize(
    "behind",
    [
        "giữ chức",
        "về việc",
        "đối với",
        "năm 2020",
        "trước khi",
        "rồi",
        "có",
        "công nhận",
        "đã",
        "họp",
    ],
)
@pytest.mark.parametrize("unit", ["xã Quảng Hòa", "phường 5", "xã Tân Tiến"])
def test_what_goes_on_in_small_letters_is_no_part_of_a_name(unit, behind):
    assert places(f"Chủ tịch UBND {unit} {behind}") == [{3: unit}]
    assert places(f"Trưởng thôn Đông Hạ {behind}") == [{4: "thôn Đông Hạ"}]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bí thư Đảng ủy xã Hồng Phong cũ", "xã Hồng Phong cũ"),
        ("Bí thư Đảng ủy xã Tân thành", "xã Tân thành"),
        ("Bí thư Đảng ủy xã mỹ lộc", "xã mỹ lộc"),
    ],
)
def test_a_name_may_be_written_in_small_letters(text, name):
    assert places(text) == [{3: name}]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("BTCB khối Yên Vinh p Hưng Phúc tp Vinh", "phường Hưng Phúc"),
        ("BTCB thôn 3 x Hồng Phong", "xã Hồng Phong"),
        ("CT UBND p Hưng Phúc", "phường Hưng Phúc"),
    ],
)
def test_a_small_letter_amid_names_is_the_word_of_a_unit(text, read):
    assert places(text)[0][3] == read


@pytest.mark.parametrize("text", ["Trưởng p Nội vụ", "Phó p Kinh tế", "Tr. p Nội vụ"])
def test_the_letter_of_a_department_is_no_ward(text):
    assert places(text) == [{}]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("BTCB TDP 7, TT Mường Lát", [{4: "tổ dân phố 7", 3: "thị trấn Mường Lát"}]),
        ("BTCB ấp 3, TT Châu Thành", [{4: "ấp 3", 3: "thị trấn Châu Thành"}]),
        ("BTCB thôn 3, TT Đông Hạ", [{4: "thôn 3"}, {4: "thôn Đông Hạ"}]),
        ("BTCB TDP 7, TT TDP 7", [{4: "tổ dân phố 7"}, {4: "tổ dân phố 7"}]),
        ("BTCB TDP 7, TT", [{4: "tổ dân phố 7"}, {}]),
    ],
)
def test_tt_with_a_name_behind_a_hamlet_that_is_no_thon_is_its_township(text, read):
    assert places(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("BTCB thôn 2, xã Ea Tu, TP. Buôn Ma Thuột", {4: "thôn 2", 3: "xã Ea Tu",
                                                      2: "thành phố Buôn Ma Thuột"}),
        ("BTCB thôn 2, xã Buôn Triết", {4: "thôn 2", 3: "xã Buôn Triết"}),
        ("Trưởng buôn, Buôn Kmrơng", {4: "buôn Kmrơng"}),
    ],
)  # fmt: skip
def test_the_name_of_a_unit_may_begin_with_buon(text, read):
    assert places(text) == [read]


@pytest.mark.parametrize(
    "text", ["TB KTXH HĐND xã", "Trưởng ban VHXH HĐND xã", "CT UBND xã tham gia Ban Chấp hành"]
)
def test_the_short_name_of_a_body_is_no_place(text):
    assert [title.places for title in shipped_index().parse(text)] == [{}]


@pytest.mark.parametrize("name", ["xã Đoàn Kết", "xã Đoàn Xá", "xã Đoàn Đào"])
def test_a_commune_may_be_called_doan_something(name):
    assert places(f"Trưởng thôn Đông, {name}") == [{4: "thôn Đông", 3: name}]
    assert places(f"Bí thư Đảng ủy {name}") == [{3: name}]
    assert places("Bí thư Xã đoàn Tân Phú") == [{3: "xã Tân Phú"}]


def test_a_name_may_end_with_the_word_that_leads_a_place():
    assert places("Bí thư chi bộ thôn Sở Tại") == [{4: "thôn Sở Tại"}]
    assert places("BTCB thôn Sở Tại, Trưởng ban CTMT") == [{4: "thôn Sở Tại"}, {}]
    assert places("Bí thư chi bộ tại thôn Đông Hạ") == [{4: "thôn Đông Hạ"}]
