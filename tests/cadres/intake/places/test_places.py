"""A path finds its localities level by level; what is unclear is asked, and hamlets may be new."""

import pytest

from cadres.intake.places.faults import question_key
from cadres.intake.places.gazetteer import Former, Gazetteer, NewHamlet, Place
from cadres.intake.places.path import Path
from cadres.intake.places.text import in_cell, in_organisation, in_sheet_name, in_title
from cadres.vietnamese import search_key


def place(id, level, parent, kind, name, *aliases):
    return Place(id, level, parent, kind, name, search_key(name), aliases)


# Two provinces; the second has no districts, as all have had none since 1/7/2025.
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
    place(27, 3, 11, "xa", "Xã Mỹ Xuân I"),
    place(28, 3, 11, "xa", "Xã Đắk R'Moan"),
    place(29, 3, 2, "xa", "Xã Hai Cấp"),
    place(30, 3, 2, "xa", "Xã Tân Tiến"),
    place(31, 3, 2, "xa", "Xã Lạc Thôn"),
    place(32, 3, 11, "xa", "Xã Xà Phiên"),
    place(33, 3, 11, "xa", "Xã Bản Thi"),
    place(40, 4, 20, "ap", "Ấp Thạnh Lợi"),
    place(41, 4, 20, "khu_pho", "Khu phố 1"),
    place(42, 4, 20, "ap", "Ấp 1"),
    place(43, 4, 22, "khu_pho", "Khu phố 1"),
    place(44, 4, 23, "thon", "Thôn Xóm Mới"),
]


GAZETTEER = Gazetteer(PLACES)
PROVINCE, DISTRICT, COMMUNE, TOWN = 1, 10, 20, 22


def resolve(*names, context=(), hint=()):
    return GAZETTEER.resolve(Path(*names), context, hint)


def faults(found):
    return [(fault.field, fault.kind, fault.message) for fault in found.faults]


def notes(found):
    return [(note.field, note.kind, note.message) for note in found.notes]


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (("Tỉnh An Hòa",), {1: 1}),
        (("an hoà",), {1: 1}),
        (("TỈNH AN HOÀ", "HUYỆN CHÂU THÀNH"), {1: 1, 2: 10}),
        (("T. An Hòa", "H.Châu Thành"), {1: 1, 2: 10}),
        (("An Hòa", "Châu Thành"), {1: 1, 2: 10}),
        (("An Hòa", "Châu Thành", "Châu Thành"), {1: 1, 2: 10, 3: 22}),
        (("An Hòa", "Châu Thành", "TT Châu Thành"), {1: 1, 2: 10, 3: 22}),
        (("An Hòa", "Thị xã Kỳ Anh", "8"), {1: 1, 2: 12, 3: 24}),
        (("An Hòa", "TX Kỳ Anh", "Phường 08"), {1: 1, 2: 12, 3: 24}),
        (("An Hòa", "TX. Kỳ Anh", "P8"), {1: 1, 2: 12, 3: 24}),
        (("An Hòa", "Huyện Cư M’gar"), {1: 1, 2: 13}),
        (("An Hòa", "", "Xã Tân Tiến"), {1: 1, 2: 11, 3: 23}),
        (("An Hòa", "", "Xà Phiên"), {1: 1, 2: 11, 3: 32}),
        (("An Hòa", "Kỳ Anh", "Phường Lý Bôn"), {1: 1, 2: 12, 3: 26}),
        (("Bình Xa", "", "Hai Cấp"), {1: 2, 3: 29}),
        (("", "Châu Thành"), {1: 1, 2: 10}),
        (("", "", "Xã Hai Cấp"), {1: 2, 3: 29}),
        (("An Hòa", "Châu Thành", "Tân Hòa", "ấp thạnh lợi"), {1: 1, 2: 10, 3: 20, 4: 40}),
        (("An Hòa", "Châu Thành", "Tân Hòa", "Thạnh Lợi"), {1: 1, 2: 10, 3: 20, 4: 40}),
        (("An Hòa", "Châu Thành", "Tân Hòa", "Khu phố 1"), {1: 1, 2: 10, 3: 20, 4: 41}),
        (("An Hòa", "Châu Thành", "Tân Hòa", "KP1"), {1: 1, 2: 10, 3: 20, 4: 41}),
        (("An Hòa", "Châu Thành", "TT Châu Thành", 1.0), {1: 1, 2: 10, 3: 22, 4: 43}),
        (("An Hòa", "", "Xã Tân Tiến", "Xóm Mới"), {1: 1, 2: 11, 3: 23, 4: 44}),
    ],
)
def test_a_path_is_found(names, ids):
    found = resolve(*names)
    assert (found.places, found.faults, found.notes) == (ids, [], [])


def test_kinds_and_official_names_are_told():
    found = resolve("an hoà", "CHÂU THÀNH", "CHÂU THÀNH")
    assert found.kinds == {1: "tinh", 2: "huyen", 3: "thi_tran"}
    assert found.names == {1: "Tỉnh An Hòa", 2: "Huyện Châu Thành", 3: "Thị trấn Châu Thành"}


@pytest.mark.parametrize(
    ("names", "note"),
    [
        (("", "Krông Cu"), "“Krông Cu” được hiểu là “Huyện Cư M'gar”."),
        (("", "huyen chau thanh"), "“huyen chau thanh” được hiểu là “Huyện Châu Thành”."),
        (("", "", "Xã Hai Cấp (cũ)"), "“Xã Hai Cấp (cũ)” được hiểu là “Xã Hai Cấp”."),
        (("", "", "xa my xuan 1"), "“xa my xuan 1” được hiểu là “Xã Mỹ Xuân I”."),
        (("", "", "Xã Tân Hòa", "Ap Thanh Loi"), "“Ap Thanh Loi” được hiểu là “Ấp Thạnh Lợi”."),
        (("", "", "Xã Tân Hòa", "Áp 1"), "“Áp 1” được hiểu là “Ấp 1”."),
    ],
)
def test_a_name_read_as_another_is_noted(names, note):
    found = resolve(*names)
    assert (found.faults, [each.message for each in found.notes]) == ([], [note])


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Xã Mĩ Xuân 1", "Xã Mỹ Xuân I"),
        ("Xã Đăk RʼMoan", "Xã Đắk R'Moan"),
        ("Đak RMoan", "Xã Đắk R'Moan"),
    ],
)
def test_a_name_written_in_a_customary_way_is_nothing_to_note(written, name):
    found = resolve("", "", written)
    assert (found.names[3], found.faults, found.notes) == (name, [], [])


@pytest.mark.parametrize(
    ("names", "fault"),
    [
        (
            (),
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
            ("An Hòa", "Châu Thánh"),
            (
                "district",
                "misspelt_district",
                "không có huyện “Châu Thánh” thuộc Tỉnh An Hòa. Có phải “Huyện Châu Thành”?",
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
            ("An Hòa", "Huyện Kỳ Anh", "Xã Mĩ Xuânn I"),
            (
                "commune",
                "misspelt_commune",
                "không có xã “Xã Mĩ Xuânn I” thuộc Huyện Kỳ Anh. Có phải “Xã Mỹ Xuân I”?",
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
            ("An Hòa", "Châu Thành", "Xã Lạc Thôn"),  # there is one in another province
            ("commune", "unknown_commune", "không có xã “Xã Lạc Thôn” thuộc Huyện Châu Thành."),
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
            ("", "", "Lý Bôn"),
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
            ("hamlet", "ambiguous_place", "“1” chưa rõ là đơn vị nào: Khu phố 1; Ấp 1."),
        ),
        (
            ("An Hòa", "Châu Thành", "Tân Hòa", "Ấp Thanh Lợi"),
            (
                "hamlet",
                "misspelt_hamlet",
                "không có thôn, ấp, khu phố “Ấp Thanh Lợi” thuộc Xã Tân Hòa. "
                "Có phải “Ấp Thạnh Lợi”?",
            ),
        ),
        (
            ("An Hòa", "Châu Thành", "Tân Hoa", "Mỹ Lợi"),
            (
                "hamlet",
                "unknown_hamlet_kind",
                "“Mỹ Lợi” chưa rõ là thôn, ấp hay khu phố; hãy ghi đủ, như “Ấp Mỹ Lợi”.",
            ),
        ),
    ],
)
def test_an_unclear_path_is_a_fault(names, fault):
    assert faults(resolve(*names)) == [fault]


@pytest.mark.parametrize(
    ("names", "candidates"),
    [
        (("An Hòa", "Châu Thàn"), [("10", "Huyện Châu Thành, Tỉnh An Hòa")]),
        (
            ("An Hòa", "Châu Thành", "Xã Tân Tiến"),
            [("23", "Xã Tân Tiến, Huyện Kỳ Anh, Tỉnh An Hòa")],
        ),
        (("An Hòa", "Châu Thành", "Xã Lạ"), []),
        (
            ("An Hòa", "Châu Thành", "Tân Hòa", "Ấp Thanh Lợi"),
            [
                ("40", "Ấp Thạnh Lợi, Xã Tân Hòa, Huyện Châu Thành, Tỉnh An Hòa"),
                ("new", "là thôn, ấp, khu phố mới"),
            ],
        ),
    ],
)
def test_a_fault_tells_its_candidates(names, candidates):
    assert list(resolve(*names).faults[0].candidates) == candidates


def test_names_around_a_fault_are_told():
    found = resolve("An Hòa", "Châu Thành", "Xã Lạ", "ẤP 05")
    assert found.places == {1: 1, 2: 10}
    assert found.names == {1: "Tỉnh An Hòa", 2: "Huyện Châu Thành", 4: "Ấp 5"}


# --- Context


@pytest.mark.parametrize(
    ("names", "context", "ids"),
    [
        ((), [DISTRICT], {1: 1, 2: 10}),
        ((), [PROVINCE, DISTRICT, COMMUNE], {1: 1, 2: 10, 3: 20}),
        ((), [10, 11], {1: 1}),
        (("", "", "", "Ấp 1"), [COMMUNE], {1: 1, 2: 10, 3: 20, 4: 42}),
        (("", "", "Tân Hòa"), [DISTRICT], {1: 1, 2: 10, 3: 20}),
        (("", "", "Xã Tân Tiến"), [PROVINCE], {1: 1, 2: 11, 3: 23}),
        (("", "", "Xã Tân Tiến"), [2], {1: 2, 3: 30}),
        (("", "", "Xã Tân Tiến"), [10, 11], {1: 1, 2: 11, 3: 23}),
        (("", "", "TT Châu Thành"), [COMMUNE], {1: 1, 2: 10, 3: 22}),
        (("", "Thị xã Kỳ Anh"), [COMMUNE], {1: 1, 2: 12}),
        (("", "Châu Thành"), [COMMUNE], {1: 1, 2: 10, 3: 20}),
        (("Bình Xa", "", "Xã Tân Tiến"), [DISTRICT], {1: 2, 3: 30}),
        ((), [40], {1: 1, 2: 10, 3: 20, 4: 40}),
    ],
)
def test_the_context_fills_what_the_row_leaves_out(names, context, ids):
    found = resolve(*names, context=tuple(context))
    assert (found.places, found.faults) == (ids, [])


def test_a_commune_outside_the_context_is_a_fault():
    found = resolve("", "", "Xã Tân Tiến", context=(DISTRICT,))
    assert [fault.kind for fault in found.faults] == ["commune_not_in_district"]


@pytest.mark.parametrize(
    ("pieces", "context", "located"),
    [
        (in_organisation("HUYỆN ỦY CHÂU THÀNH"), (), (10,)),
        (in_organisation("THÀNH ỦY BÌNH XA"), (), (2,)),
        (in_title("CÁN BỘ HUYỆN CHÂU THÀNH VÀ THỊ XÃ KỲ ANH, TỈNH AN HÒA"), (), (10, 12)),
        (in_title("XÃ TÂN HÒA KẾT QUẢ"), (DISTRICT,), (20,)),
        (in_title("XÃ TÂN TIẾN, TỈNH AN HÒA"), (), (23,)),
        (in_title("XÃ TÂN TIẾN"), (), ()),
        (in_title("HUYỆN LẠ, TỈNH AN HÒA"), (), (1,)),
        (in_sheet_name("TT Châu Thành"), (DISTRICT,), (22,)),
        (in_sheet_name("TÂN HÒA"), (DISTRICT,), (20,)),
        (in_sheet_name("Châu Thành"), (PROVINCE,), (10,)),
        (in_sheet_name("Châu Thành"), (DISTRICT,), (22,)),
        (in_sheet_name("Krông Cu"), (PROVINCE,), (13,)),
        (in_sheet_name("Tổng quan"), (DISTRICT,), ()),
        (in_sheet_name("TX Châu Thành"), (PROVINCE,), (10,)),  # a town now, or then
        (in_sheet_name("TX An Hòa"), (PROVINCE,), ()),
    ],
)
def test_texts_around_the_rows_are_located(pieces, context, located):
    assert GAZETTEER.locate(pieces, context) == located


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Ấp 1, xã Tân Hòa, huyện Châu Thành", ("", "Huyện Châu Thành", "Xã Tân Hòa", "Ấp 1")),
        ("xã Tân Hòa - Châu Thành", ("", "Châu Thành", "Xã Tân Hòa", "")),
        ("TP Bình Xa", ("Thành phố Bình Xa", "", "", "")),
        ("Tân Hòa", ("", "", "Tân Hòa", "")),
        ("Đông Đông", ("", "", "", "")),
        ("Tân Hòa - Châu Thành", ("", "Châu Thành", "Tân Hòa", "")),
        ("Châu Thành - Tân Hòa", ("", "Châu Thành", "Tân Hòa", "")),
        ("Châu Thành, Châu Thành", ("", "Châu Thành", "Châu Thành", "")),
        ("Thạnh Lợi - Tân Hòa - Châu Thành", ("", "Châu Thành", "Tân Hòa", "Thạnh Lợi")),
        ("K.2, xã Tân Hòa", ("", "", "Xã Tân Hòa", "K.2")),
        ("T3 - xã Tân Hòa", ("", "", "Xã Tân Hòa", "T3")),
        ("Xã Tân Hòa, A2", ("", "", "Xã Tân Hòa", "")),
        ("Ấp 1 (Đông Đông)", ("", "", "Đông Đông", "Ấp 1")),
        ("Ấp 1 (khó khăn)", ("", "", "", "Ấp 1")),
    ],
)
def test_a_text_becomes_a_path(text, path):
    assert GAZETTEER.path_of(in_cell(text), (DISTRICT,)) == path


# --- Answers


def answered(answers, *names):
    return Gazetteer(PLACES, answers=answers).resolve(Path(*names))


def test_an_answer_names_the_place():
    path = "An Hòa", "Châu Thành", "Xã Tân Tiến"
    [fault] = resolve(*path).faults
    assert fault.key == question_key(3, (10,), "XÃ TÂN TIẾN") == "place|3|10|xã tân tiến"
    found = answered({fault.key: "23"}, *path)
    assert (found.places, found.faults) == ({1: 1, 2: 11, 3: 23}, [])
    assert notes(found) == [
        ("commune", "read_as", "“Xã Tân Tiến” được hiểu là “Xã Tân Tiến, Huyện Kỳ Anh”.")
    ]


def test_answers_make_a_hamlet():
    path = "An Hòa", "Châu Thành", "Tân Hòa", "Ấp Thanh Lợi"
    assert answered({"place|4|20|ấp thanh lợi": "new"}, *path).places[4].name == "Ấp Thanh Lợi"
    path = "An Hòa", "Châu Thành", "Tân Hoa", "Mỹ Lợi"
    assert answered({"place|4|21|mỹ lợi": "thon"}, *path).places[4].name == "Thôn Mỹ Lợi"


@pytest.mark.parametrize("answer", ["999", "10", "", "lạ"])
def test_an_answer_that_is_no_place_of_the_level_counts_for_nothing(answer):
    found = answered({"place|3|10|xã lạ": answer}, "An Hòa", "Châu Thành", "Xã Lạ")
    assert [fault.kind for fault in found.faults] == ["unknown_commune"]


# --- Hamlets


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        ("Ấp Mỹ Lợi", "ap", "Ấp Mỹ Lợi"),
        ("ấp Mỹ Lợi", "ap", "Ấp Mỹ Lợi"),
        ("ẤP TÂN AN", "ap", "Ấp Tân An"),
        ("ẤP TÂN AN II", "ap", "Ấp Tân An II"),
        ("ấp tân an b", "ap", "Ấp Tân An B"),
        ("ấp 05", "ap", "Ấp 5"),
        ("KHU PHỐ 2", "khu_pho", "Khu phố 2"),
        ("KP3", "khu_pho", "Khu phố 3"),
        ("KP. 3", "khu_pho", "Khu phố 3"),
        ("Khu 2", "khu", "Khu 2"),
        ("KDC số 2", "khu_dan_cu", "Khu dân cư số 2"),
        ("Tổ 10 Đình Ấm", "to_dan_pho", "Tổ dân phố 10 Đình Ấm"),
        ("thôn Xóm Mới", "thon", "Thôn Xóm Mới"),
        ("Buôn B1", "buon", "Buôn B1"),
        ("Ap My Loi", "ap", "Ấp My Loi"),
        ("ấp 3 (phường 1 cũ)", "ap", "Ấp 3 (phường 1 cũ)"),
        ("Khóm 02 (TT Cầu Kè cũ)", "khom", "Khóm 2 (thị trấn Cầu Kè cũ)"),
    ],
)
def test_a_hamlet_that_is_not_there_is_proposed_as_new(written, kind, name):
    found = resolve("An Hòa", "Châu Thành", "Tân Hòa", written)
    hamlet = found.places[4]
    assert (hamlet.commune, hamlet.kind, hamlet.name) == (20, kind, name)
    assert (found.kinds[4], found.names[4], found.faults, found.notes) == (kind, name, [], [])


@pytest.mark.parametrize(
    ("commune", "hint", "written", "name"),
    [
        ("Tân Hoa", ["ap"], "Đông Thành", "Ấp Đông Thành"),
        ("Tân Hoa", ["ap"], 5.0, "Ấp 5"),
        ("Tân Hoa", ["ap"], "5.0", "Ấp 5"),
        ("Tân Hoa", ["ap"], "Bàn Thạch", "Ấp Bàn Thạch"),
        ("Tân Hoa", ["ap", "khu_pho"], "5", "Ấp 5"),
        ("TT Châu Thành", ["ap", "khu_pho"], "5", "Khu phố 5"),
        ("TT Châu Thành", ["ap", "khu_pho"], "Ấp 5", "Ấp 5"),
        ("Tân Hòa", ["thon", "ap", "khu_pho"], "5", "Ấp 5"),  # as its hamlets are called
        ("TT Châu Thành", ["thon", "khoi_pho"], "KP Sơn Phô", "Khối phố Sơn Phô"),
        ("TT Châu Thành", ["khu_pho"], "KP 2", "Khu phố 2"),
        ("TT Châu Thành", ["thon"], "TDP 3", "Tổ dân phố 3"),
        ("Tân Hoa", ["ap", "khu_pho"], "A. Mỹ Lợi", "Ấp Mỹ Lợi"),
        ("Tân Hoa", ["thon"], "T.Đoài", "Thôn Đoài"),
        ("Tân Hoa", ["ap"], "A Lưới", "Ấp A Lưới"),
        ("TT Châu Thành", ["khom"], "K3", "Khóm 3"),
        ("TT Châu Thành", ["khom"], "K3 TT Châu Thành", "Khóm 3"),
        ("TT Châu Thành", ["khom", "ap"], "Tổ 12", "Tổ dân phố 12"),
        ("Tân Hoa", ["thon"], "Tổ Đình", "Thôn Tổ Đình"),
        ("TT Châu Thành", ["khom", "ap"], "K.3A", "Khóm 3A"),
        ("TT Châu Thành", ["khoi"], "k. 12", "Khối 12"),
        ("Tân Hoa", ["thon"], "T2", "Thôn 2"),
        ("Tân Hoa", ["thon", "to_dan_pho"], "T.4", "Thôn 4"),
        ("TT Châu Thành", ["thon", "to_dan_pho"], "T4", "Tổ dân phố 4"),
        ("Tân Hoa", ["xom"], "X 3", "Xóm 3"),
        ("Tân Hoa", ["buon"], "B1", "Buôn B1"),
        ("TT Châu Thành", ["ap", "khu_pho"], "A. Mỹ Lợi", "Ấp Mỹ Lợi"),
    ],
)
def test_a_name_without_its_word_has_it_from_the_heading(commune, hint, written, name):
    found = resolve("An Hòa", "Châu Thành", commune, written, hint=tuple(hint))
    assert (found.names[4], found.faults, found.notes) == (name, [], [])


def test_without_a_heading_the_word_is_the_commune_s_and_is_noted():
    found = resolve("An Hòa", "Châu Thành", "Tân Hòa", "Mỹ Lợi")
    assert (found.names[4], [note.kind for note in found.notes]) == ("Ấp Mỹ Lợi", ["read_as"])


def test_the_heading_tells_two_hamlets_of_one_number_apart():
    found = resolve("An Hòa", "Châu Thành", "Tân Hòa", "1", hint=("ap",))
    assert (found.places[4], found.faults) == (42, [])


def test_a_hamlet_of_the_same_name_elsewhere_is_another():
    assert isinstance(resolve("An Hòa", "Châu Thành", "Tân Hoa", "Ấp 1").places[4], NewHamlet)


def test_a_hamlet_that_its_cell_says_to_be_in_another_commune_is_a_fault():
    for name in ("Ấp 9 (xã Tân Hoa)", "Ấp 9, xã Tân Hoa", "Ấp 9 - TT Châu Thành"):
        found = resolve("An Hòa", "Châu Thành", "Tân Hòa", name)
        assert [(fault.field, fault.kind) for fault in found.faults] == [
            ("hamlet", "hamlet_not_in_commune")
        ]
    for name, read in (
        ("Ấp 9, xã Tân Hòa", "Ấp 9"),
        ("Ấp 9 - X. Tân Hòa", "Ấp 9"),
        ("Ấp 9 (Tân Hòa)", "Ấp 9"),
        ("Ấp 9 xã Tân Hòa", "Ấp 9"),
        ("Ấp 9-X.Tân Hòa", "Ấp 9"),
        ("Ấp Tân Hòa", "Ấp Tân Hòa"),
        ("Ấp 9 (Hòa)", "Ấp 9 (Hòa)"),
        ("Ấp 9 (xã Tân Hòa)", "Ấp 9"),
        ("Ấp 9 (xã Tân Hoa cũ)", "Ấp 9 (xã Tân Hoa cũ)"),
        ("Ấp 9 (gần chợ)", "Ấp 9 (gần chợ)"),
    ):
        found = resolve("An Hòa", "Châu Thành", "Tân Hòa", name)
        assert (found.names[4], found.faults) == (read, [])


def test_spellings_of_a_new_name_are_one_hamlet():
    assert NewHamlet(20, "ap", "Ấp Hoà Lợi") == NewHamlet(20, "ap", "Ấp HÒA LỢI")
    assert NewHamlet(20, "ap", "Ấp Hoà Lợi") != NewHamlet(20, "ap", "Ấp Hoa Lợi")
    assert NewHamlet(20, "ap", "Ấp Hoà Lợi") != NewHamlet(21, "ap", "Ấp Hoà Lợi")


# --- After a reorganisation


def test_a_place_of_the_old_tree_is_asked_with_what_it_went_into():
    old = Gazetteer(
        [
            place(2, 1, None, "thanh_pho", "Thành phố Bình Xa"),
            place(50, 2, 2, "huyen", "Huyện Cũ"),
            place(51, 3, 50, "xa", "Xã Đồi"),
        ]
    )
    path = Path("Bình Xa", "Huyện Cũ", "Xã Đồi", "Ấp 1")
    former = Former(old, {51: (29, 30)})
    [fault] = Gazetteer(PLACES, former=former).resolve(path).faults
    assert (fault.field, fault.kind, fault.message) == (
        "commune",
        "place_of_old_tree",
        "“Xã Đồi, Huyện Cũ” là đơn vị cũ, nay là “Xã Hai Cấp” hoặc “Xã Tân Tiến”.",
    )
    assert [answer for answer, _ in fault.candidates] == ["29", "30"]
    answers = {fault.key: "30"}
    found = Gazetteer(PLACES, answers=answers, former=former).resolve(path)
    assert (found.places, found.faults) == ({1: 2, 3: 30, 4: NewHamlet(30, "ap", "Ấp 1")}, [])


def test_a_commune_may_have_the_word_of_a_hamlet_in_its_name():
    gazetteer = Gazetteer(PLACES)
    assert gazetteer.path_of(in_cell("Bản Thi"), (11,)).commune == "Bản Thi"
    assert gazetteer.path_of(in_cell("Bản Thi"), (23,)).hamlet == "Bản Thi"


@pytest.mark.parametrize("written", ["Xã Tân Hòa (Châu Thành)", "Tân Hòa, huyện Châu Thành"])
def test_the_unit_above_may_stand_behind_a_name(written):
    found = resolve("An Hòa", "Châu Thành", written)
    assert (found.places, found.faults) == ({1: 1, 2: 10, 3: 20}, [])


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (("An Hòa", "", "Xã Tân Hòa (Châu Thành)"), {1: 1, 2: 10, 3: 20}),
        (("", "", "Xã Tân Hòa, huyện Châu Thành, tỉnh An Hòa"), {1: 1, 2: 10, 3: 20}),
        (("", "", "X. Tân Tiến - H. Kỳ Anh"), {1: 1, 2: 11, 3: 23}),
        (("An Hòa", "", "Lý Bôn, thị xã Kỳ Anh"), {1: 1, 2: 12, 3: 26}),
        (("An Hòa", "", "Xà Phiên (Kỳ Anh)"), {1: 1, 2: 11, 3: 32}),
        (("", "", "Xã Hai Cấp, thành phố Bình Xa"), {1: 2, 3: 29}),
        (("", "Huyện Cư M'gar, An Hòa"), {1: 1, 2: 13}),
    ],
)
def test_the_unit_behind_a_name_says_what_no_column_does(names, ids):
    found = resolve(*names)
    assert (found.places, found.faults) == (ids, [])


def test_the_unit_behind_a_name_lies_within_what_is_around():
    found = resolve("", "", "Tân Tiến (Kỳ Anh)", context=(10, 11))
    assert (found.places, found.faults) == ({1: 1, 2: 11, 3: 23}, [])
    [fault] = resolve("", "", "Tân Tiến (Kỳ Anh)", context=(10, 12)).faults
    assert fault.kind == "unknown_commune"


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Tân Hòa (Kỳ Anh)", "unknown_commune"),
        ("Tân Hòa (biên giới)", "unknown_commune"),
        ("Tân Họa (Châu Thành)", "misspelt_commune"),
    ],
)
def test_another_unit_behind_a_name_is_told(written, kind):
    [fault] = resolve("An Hòa", "Châu Thành", written).faults
    assert fault.kind == kind


@pytest.mark.parametrize("written", ["Đa Hòa + Thiết Trụ", "Ấp 8+9", "Đông, Đoài", "Toàn xã"])
def test_what_may_be_several_hamlets_is_asked(written):
    [fault] = resolve("An Hòa", "Châu Thành", "Tân Hòa", written, hint=("ap",)).faults
    assert (fault.kind, [answer for answer, _ in fault.candidates]) == ("unclear_hamlet", ["new"])
    answered = Gazetteer(PLACES, answers={fault.key: "new"})
    found = answered.resolve(Path("An Hòa", "Châu Thành", "Tân Hòa", written), (), ("ap",))
    assert (found.faults, isinstance(found.places[4], NewHamlet)) == ([], True)
