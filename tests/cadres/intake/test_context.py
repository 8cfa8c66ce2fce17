"""Places are found in letterheads, sheet names, blocks and workplaces by the words before them."""

import pytest

from cadres.intake.context import places_in, surroundings


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("TỈNH ỦY BẾN TRE", [(1, "Bến Tre")]),
        ("HUYỆN UỶ GIỒNG TRÔM", [(2, "Huyện Giồng Trôm")]),
        ("BAN TỔ CHỨC THÀNH ỦY BẾN TRE", [(2, "Thành phố Bến Tre")]),
        ("TT Giồng Trôm", [(3, "Thị trấn Giồng Trôm")]),
        ("X. Thuận Điền", [(3, "Xã Thuận Điền")]),
        ("Ấp 1, xã An Hóa, huyện Châu Thành", [
            (4, "Ấp 1"), (3, "Xã An Hóa"), (2, "Huyện Châu Thành"),
        ]),
        ("KP3", [(4, "Khu phố 3")]),
        ("1. Số liệu tính đến ngày 01/10/2020, huyện Giồng Trôm, tỉnh Bến Tre.", [
            (2, "Huyện Giồng Trôm"), (1, "Bến Tre"),
        ]),
        ("Cán bộ xã kiêm nhiệm, Ủy viên Ban Thường vụ Huyện ủy", []),
        ("CẤP XÃ", []),
    ],
)  # fmt: skip
def test_the_places_of_a_text_are_found(text, places):
    assert list(places_in(text)) == places


def test_a_level_with_two_names_says_nothing():
    texts = ["HUYỆN ỦY BA TRI", "Danh sách huyện Giồng Trôm, tỉnh Bến Tre", "Ấp 1"]
    assert surroundings(texts, deepest=3) == {1: "Bến Tre"}
