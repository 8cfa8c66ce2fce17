"""A path finds its localities level by level; what is unclear is asked, and hamlets may be new."""

import pytest

from cadres.intake.places import Gazetteer, NewHamlet, Place
from cadres.intake.rows import Path
from cadres.vietnamese import search_key

WORDS = {
    1: {"tinh": "Tỉnh", "thanh_pho": "Thành phố"},
    2: {"huyen": "Huyện", "thi_xa": "Thị xã", "thanh_pho": "Thành phố"},
    3: {"xa": "Xã", "phuong": "Phường", "thi_tran": "Thị trấn"},
    4: {"thon": "Thôn", "ap": "Ấp", "khu": "Khu", "khu_pho": "Khu phố", "ban": "Bản"},
}


def place(id, level, parent, kind, name, *aliases):
    return Place(id, level, parent, kind, name, search_key(name), aliases)


PLACES = [
    place(1, 1, None, "tinh", "Tỉnh An Hòa"),
    place(2, 1, None, "thanh_pho", "Thành phố Bình Xa"),
    place(10, 2, 1, "huyen", "Huyện Châu Thành"),
    place(11, 2, 1, "huyen", "Huyện Kỳ Anh"),
    place(12, 2, 1, "thi_xa", "Thị xã Kỳ Anh"),
    place(13, 2, 1, "huyen", "Huyện Cư M'gar", "huyenkrongcu", "krongcu"),
    place(20, 3, 10, "xa", "Xã Tân Hòa"),
    place(21, 3, 10, "xa", "Xã Tân Hoa"),
    place(22, 3, 10, "thi_tran", "Thị trấn Châu Thành"),
    place(23, 3, 11, "xa", "Xã Tân Tiến"),
    place(24, 3, 12, "phuong", "Phường 8"),
    place(25, 3, 11, "xa", "Xã Lý Bôn"),
    place(26, 3, 12, "phuong", "Phường Lý Bôn"),
    place(29, 3, 2, "xa", "Xã Hai Cấp"),
    place(40, 4, 20, "ap", "Ấp Thạnh Lợi"),
    place(41, 4, 20, "khu_pho", "Khu phố 1"),
    place(42, 4, 20, "ap", "Ấp 1"),
]


def resolve(*names):
    return Gazetteer(PLACES, WORDS).resolve(Path(*names))


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (("Tỉnh An Hòa",), {1: 1}),
        (("an hoà",), {1: 1}),
        (("TỈNH AN HOÀ", "HUYỆN CHÂU THÀNH"), {1: 1, 2: 10}),
        (("An Hòa", "Châu Thành"), {1: 1, 2: 10}),
        (("An Hòa", "Chau Thanh", "Chau Thanh"), {1: 1, 2: 10, 3: 22}),
        (("An Hòa", "Thị xã Kỳ Anh", "8"), {1: 1, 2: 12, 3: 24}),
        (("An Hòa", "Huyện Cư M’gar"), {1: 1, 2: 13}),
        (("An Hòa", "", "Xã Tân Tiến"), {1: 1, 2: 11, 3: 23}),
        (("Bình Xa", "", "Hai Cấp"), {1: 2, 3: 29}),
        (("An Hòa", "Châu Thành", "Tân Hòa", "ấp thạnh lợi"), {1: 1, 2: 10, 3: 20, 4: 40}),
        (("An Hòa", "Châu Thành", "Tân Hòa", "Ap Thanh Loi"), {1: 1, 2: 10, 3: 20, 4: 40}),
        (("An Hòa", "Châu Thành", "Tân Hòa", "Thạnh Lợi"), {1: 1, 2: 10, 3: 20, 4: 40}),
        (("An Hòa", "Châu Thành", "Tân Hòa", "Khu phố 1"), {1: 1, 2: 10, 3: 20, 4: 41}),
    ],
)
def test_a_path_is_found(names, ids):
    found = resolve(*names)
    assert (found.places, found.faults, found.notes) == (ids, [], [])


def test_the_kinds_of_the_places_are_told():
    found = resolve("An Hòa", "Châu Thành", "Châu Thành")
    assert found.kinds == {1: "tinh", 2: "huyen", 3: "thi_tran"}


@pytest.mark.parametrize(
    ("names", "note"),
    [
        (("An Hòa", "Krông Cu"), "“Krông Cu” được hiểu là “Huyện Cư M'gar”."),
    ],
)
def test_a_name_read_as_another_is_noted(names, note):
    found = resolve(*names)
    assert (found.faults, found.notes) == ([], [("district", "read_as", note)])


def test_other_accents_than_the_names_own_are_a_misspelling():
    [(field, kind, message)] = resolve("An Hòa", "Châu Thánh").faults
    assert (field, kind) == ("district", "misspelt_district")
    assert message.endswith("Có phải “Huyện Châu Thành”?")


@pytest.mark.parametrize(
    ("names", "fault"),
    [
        (
            ("", "Châu Thành"),
            ("province", "missing_province", "thiếu tên tỉnh."),
        ),
        (
            ("Cần Thơ",),
            ("province", "unknown_province", "không có tỉnh “Cần Thơ”."),
        ),
        (
            ("An Hòa", "Huyện Lạ"),
            ("district", "unknown_district", "không có huyện “Huyện Lạ” thuộc Tỉnh An Hòa."),
        ),
        (
            ("An Hòa", "Châu Thàn"),
            (
                "district",
                "misspelt_district",
                "không có huyện “Châu Thàn” thuộc Tỉnh An Hòa. Có phải “Huyện Châu Thành”?",
            ),
        ),
        (
            ("An Hòa", "Châu Thành", "Xã Châu Thành"),
            (
                "commune",
                "misspelt_commune",
                "không có xã “Xã Châu Thành” thuộc Huyện Châu Thành. "
                "Có phải “Thị trấn Châu Thành”?",
            ),
        ),
        (
            ("An Hòa", "Châu Thành", "Xã Tân Tiến"),
            (
                "commune",
                "commune_not_in_district",
                "“Xã Tân Tiến” không thuộc Huyện Châu Thành, mà là Xã Tân Tiến, Huyện Kỳ Anh.",
            ),
        ),
        (
            ("An Hòa", "Kỳ Anh"),
            (
                "district",
                "ambiguous_place",
                "“Kỳ Anh” chưa rõ là đơn vị nào: Huyện Kỳ Anh; Thị xã Kỳ Anh.",
            ),
        ),
        (
            ("An Hòa", "", "Lý Bôn"),
            (
                "commune",
                "ambiguous_place",
                "“Lý Bôn” chưa rõ là đơn vị nào: "
                "Xã Lý Bôn, Huyện Kỳ Anh; Phường Lý Bôn, Thị xã Kỳ Anh.",
            ),
        ),
        (
            ("An Hòa", "Châu Thành", "Tan Hoa"),
            (
                "commune",
                "ambiguous_place",
                "“Tan Hoa” chưa rõ là đơn vị nào: "
                "Xã Tân Hòa, Huyện Châu Thành; Xã Tân Hoa, Huyện Châu Thành.",
            ),
        ),
        (
            ("An Hòa", "Châu Thành", "", "Ấp 1"),
            ("commune", "missing_commune", "có “Ấp 1” nhưng thiếu tên xã."),
        ),
        (
            ("An Hòa", "Châu Thành", "Tân Hòa", "1"),
            ("hamlet", "ambiguous_place", "“1” chưa rõ là đơn vị nào: “Khu phố 1”, “Ấp 1”."),
        ),
        (
            ("An Hòa", "Châu Thành", "Tân Hòa", "Mỹ Lợi"),
            (
                "hamlet",
                "unknown_hamlet_kind",
                "“Mỹ Lợi” chưa rõ là thôn, ấp hay khu phố; hãy ghi đủ, như “Ấp Mỹ Lợi”.",
            ),
        ),
    ],
)
def test_an_unclear_path_is_a_fault(names, fault):
    assert resolve(*names).faults == [fault]


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        ("Ấp Mỹ Lợi", "ap", "Ấp Mỹ Lợi"),
        ("ấp Mỹ Lợi", "ap", "Ấp Mỹ Lợi"),
        ("KHU PHỐ 2", "khu_pho", "Khu phố 2"),
        ("Khu 2", "khu", "Khu 2"),
        ("Ap My Loi", "ap", "Ấp My Loi"),
    ],
)
def test_a_hamlet_that_is_not_there_is_proposed_as_new(written, kind, name):
    found = resolve("An Hòa", "Châu Thành", "Tân Hòa", written)
    hamlet = found.places[4]
    assert (hamlet.commune, hamlet.kind, hamlet.name) == (20, kind, name)
    assert (found.kinds[4], found.faults) == (kind, [])


def test_a_hamlet_of_the_same_name_elsewhere_is_another():
    assert isinstance(resolve("An Hòa", "Châu Thành", "Tân Hoa", "Ấp 1").places[4], NewHamlet)


def test_spellings_of_a_new_name_are_one_hamlet():
    assert NewHamlet(20, "ap", "Ấp Hoà Lợi") == NewHamlet(20, "ap", "Ấp HÒA LỢI")
    assert NewHamlet(20, "ap", "Ấp Hoà Lợi") != NewHamlet(20, "ap", "Ấp Hoa Lợi")
    assert NewHamlet(20, "ap", "Ấp Hoà Lợi") != NewHamlet(21, "ap", "Ấp Hoà Lợi")
