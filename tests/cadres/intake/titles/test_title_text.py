"""Cells with several titles, place words, abbreviations and slips, read with the shipped catalogue.

Each is read as a careful clerk would; what is not sure is a fault and no post.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cadres.intake.shipped import code_of, shipped_index

PROVINCE = {1: "tinh"}
DISTRICT = PROVINCE | {2: "huyen"}
COMMUNE = DISTRICT | {3: "xa"}
HAMLET = COMMUNE | {4: "ap"}
WORDS = (
    "Bí thư ", "chi bộ ", "kiêm ", "Trưởng ", "ấp ", "5 ", "TT", ". ", ", ", "- ", "xã ", "Q", "(",
    ") ", "phụ trách ", "và ", "lâm thời ", "\n", "Hồng Phong ", "tổ hùn vốn ", "1. ", "CT ",
    "đ/c ", "Huyện ủy ", "số ", "Ủy viên ", "BTCB", "a\u0301 ", "々 ",
)  # fmt: skip


def codes(text, kinds, bloc=""):
    """The codes of the posts that a cell names, faults by their kind."""
    index = shipped_index()
    return [code_of(index.find(title, kinds, bloc)) for title in index.parse(text)]


def places(text):
    return [title.places for title in shipped_index().parse(text)]


CELL_AND_HEAD = ["btcb-thon", "truong-thon"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bí thư chi bộ Liên Đức", [{4: "Liên Đức"}]),
        ("BTCB Nà Ca kiêm Trưởng bản", [{4: "Nà Ca"}, {}]),
        ("Trưởng thôn / Bí thư chi bộ Liên Đức 2", [{}, {4: "Liên Đức 2"}]),
        ("Trưởng ban CTMT Đồng Lân, BTCB", [{4: "Đồng Lân"}, {}]),
        ("BTCB Liên Đức xã Đồng Văn", [{4: "Liên Đức", 3: "xã Đồng Văn"}]),
        ("Bí thư chi bộ thôn Liên Đức", [{4: "thôn Liên Đức"}]),
        ("Bí thư chi bộ 3 kiêm Trưởng thôn 3", [{4: "3"}, {4: "thôn 3"}]),
        ("BTCB 12, Trưởng ban CTMT", [{4: "12"}, {}]),
        ("BTCB 2 nhiệm kỳ", [{}]),
        ("Bí Thư Chi Bộ Trưởng Thôn", [{}, {}]),
        ("Bí thư chi bộ Cơ Quan", [{}]),
        ("Bí thư chi bộ Quân Sự", [{}]),
        ("Bí thư Đảng ủy Quân Sự", [{}]),
        ("Chủ tịch UBND Liên Đức", [{}]),
    ],
)
def test_a_hamlet_may_stand_behind_its_post_without_its_word(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Công chức VHXH", "cc-vhxh-xa"),
        ("CC VPTK", "cc-vptk-xa"),
        ("Trưởng ban KTXH HĐND", "tb-ktxh-hdnd-xa"),
        ("Cán bộ LĐTB&XH xã", "ld-tbxh-xa"),
        ("Trưởng phòng TCKH", "tp-tckh-huyen"),
        ("Trưởng Khối vận", "tk-dv-xa"),
        ("Trưởng khối vận xã", "tk-dv-xa"),
        ("TK DV", "tk-dv-xa"),
        ("UVTV Đảng ủy", "uvbtv-xa"),
        ("CHP QS xã", "pcht-qs-xa"),
        ("BT Đoàn TNCSHCM xã", "bt-dtn-xa"),
        ("Chủ tịch Hội LH Phụ nữ", "ct-hlhpn-xa"),
        ("Chủ tịch UB.MTTQVN xã", "ct-mttq-xa"),
        ("Công chức ĐC-NN-XD&MT", "cc-dcxd-xa"),
        ("Công chức Tư pháp", "cc-tpht-xa"),
        ("Kế toán xã", "cc-tckt-xa"),
        ("CTT huyện", "ctt-huyen"),
        ("GĐ TT BD chính trị huyện", "gd-ttbdct-huyen"),
    ],
)
def test_abbreviations_of_two_fields_may_be_glued(text, code):
    assert codes(text, {1: "tinh", 2: "huyen", 3: "xa"}) == [code]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Công chức Văn hóa - Xã hội (LĐTBXH)", ["cc-vhxh-xa"]),
        ("CC VP-TK (phụ trách văn thư)", ["cc-vptk-xa"]),
        ("Công chức VP-TK (kiêm Văn thư)", ["cc-vptk-xa", "vt-lt-xa"]),
        ("Công chức VP-TK, Văn thư", ["cc-vptk-xa", "vt-lt-xa"]),
    ],
)
def test_the_field_of_a_civil_servant_in_brackets_is_no_second_post(text, found):
    assert codes(text, {1: "tinh", 2: "huyen", 3: "xa"}) == found


def test_a_bloc_of_bodies_is_no_hamlet_and_what_is_held_there_is_asked():
    commune = {1: "tinh", 2: "huyen", 3: "xa"}
    assert codes("CT UBMTTQ xã kiêm Khối Dân vận", commune) == ["ct-mttq-xa", "unknown_post"]
    assert places("BTCB khối Dân Sinh") == [{4: "khối Dân Sinh"}]


@pytest.mark.parametrize("text", ["B/thư chi bộ kiêm T/thôn", "B/thư chi bộ, T.thôn"])
def test_a_slash_may_shorten_a_word(text):
    assert codes(text, HAMLET) == CELL_AND_HEAD


def test_a_line_end_parts_any_two_posts():
    commune = {1: "tinh", 2: "huyen", 3: "xa"}
    assert codes("BT Đảng ủy\nCông chức VH-XH", commune) == ["bt-xa", "cc-vhxh-xa"]
    assert codes("TK Dân vận\nCông chức Tư pháp - Hộ tịch", commune) == ["tk-dv-xa", "cc-tpht-xa"]
    assert codes("Trưởng ban\nKinh tế - Xã hội HĐND", commune) == ["tb-ktxh-hdnd-xa"]
    assert codes("Chuyên viên\nVăn phòng Đảng ủy", commune) == ["cv-xa"]
    assert codes("ĐUV\nVăn phòng - Thống kê", commune) == ["uvbch-xa", "cc-vptk-xa"]


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư chi bộ kiêm Trưởng ấp",
        "Bí thư chi bộ, kiêm Trưởng ấp",
        "Bí thư chi bộ kiêm nhiệm Trưởng ấp",
        "Bí thư chi bộ đồng thời là Trưởng ấp",
        "Bí thư chi bộ đồng thời làm Trưởng ấp",
        "Bí thư chi bộ, Trưởng ấp",
        "Bí thư chi bộ-Trưởng ấp",
        "Bí thư chi bộ – Trưởng ấp",
        "Bí thư chi bộ/Trưởng ấp",
        "Bí thư chi bộ và Trưởng ấp",
        "Bí thư chi bộ & Trưởng ấp",
        "Bí thư chi bộ + Trưởng ấp",
        "Bí thư chi bộ; Trưởng ấp",
        "Bí thư chi bộ\nTrưởng ấp",
        "Bí thư\nchi bộ\nTrưởng ấp",
        "- Bí thư chi bộ\n- Trưởng ấp",
        "1. Bí thư chi bộ 2. Trưởng ấp",
        "1- Bí thư chi bộ\n2- Trưởng ấp",
        "1 - Bí thư chi bộ; 2 - Trưởng ấp",
        "1/ Bí thư chi bộ 2/ Trưởng ấp",
        "1.Bí thư chi bộ\n2.Trưởng ấp",
        "(1) Bí thư chi bộ, (2) Trưởng ấp",
        "a- Bí thư chi bộ\nb- Trưởng ấp",
        "I. Đảng: Bí thư chi bộ\nII. Chính quyền: Trưởng ấp",
        "- Đảng: Bí thư chi bộ\n- Chính quyền: Trưởng ấp",
        "Về Đảng: BTCB; về chính quyền: Trưởng ấp",
        "Chức vụ Đảng: BTCB. Chức vụ chính quyền: Trưởng ấp",
        "Chức danh chính: Bí thư chi bộ; chức danh kiêm nhiệm: Trưởng ấp",
        "Chức danh 1: Bí thư chi bộ, chức danh 2: Trưởng ấp",
        "Bí thư chi bộ (kiêm Trưởng ấp)",
        "Đ/c Bí thư chi bộ kiêm chức vụ Trưởng ấp",
        "Bí thư - thôn trưởng",
        "Bí thư kiêm xóm trưởng",
        "BTCB kiêm TT",
        "BTCB-TT",
        "BT kiêm TT",
        "BT-TT",
        "Bí thư CB, TA",
        "B.thư CB kiêm Trưởng ấp",
        "BÍ THƯ CHI BỘ KIÊM TRƯỞNG ẤP",
        "bi thu chi bo kiem truong ap",
        "Bí thư chị bộ kiêm Trường ấp",
        "Bí thư chi bộ (nhiệm kỳ 2020-2025), Trưởng ấp",
        "Vừa là Bí thư chi bộ, vừa là Trưởng ấp",
        "Nhất thể hóa chức danh Bí thư chi bộ - Trưởng ấp",
        "Thực hiện mô hình Bí thư chi bộ kiêm Trưởng ấp",
    ],
)
def test_a_cell_secretary_and_head_of_hamlet_are_two_posts_however_joined(text):
    assert codes(text, HAMLET) == CELL_AND_HEAD


def test_a_post_that_somebody_is_only_in_charge_of_is_a_post_too():
    for text in ("BTCB (phụ trách Trưởng ấp)", "Bí thư chi bộ phụ trách Trưởng ấp"):
        assert codes(text, HAMLET) == CELL_AND_HEAD
        assert [each.holding for each in shipped_index().parse(text)] == ["", "phu_trach"]
    assert codes("Phó Chủ tịch UBND phụ trách kinh tế", COMMUNE) == ["pct-ubnd-xa"]
    [deputy, acting] = shipped_index().parse("Bí thư chi bộ (lâm thời), Trưởng ấp (quyền)")
    assert (deputy.holding, acting.holding) == ("lam_thoi", "quyen")


def test_whether_a_post_is_full_time_is_no_part_of_it():
    assert codes("Phó Chủ tịch HĐND chuyên trách", COMMUNE) == ["pct-hdnd-xa"]
    assert codes("BTCB (không chuyên trách), Trưởng ấp", HAMLET) == CELL_AND_HEAD
    assert codes("Phó Chủ tịch HĐND xã chuyên trách, Trưởng ấp 2", HAMLET) == [
        "pct-hdnd-xa",
        "truong-thon",
    ]


def test_an_ampersand_amid_abbreviations_is_no_joiner():
    ward = PROVINCE | {3: "phuong"}
    assert codes("Trưởng phòng KT-HT&ĐT", ward) == ["tp-kthtdt-xa"]
    assert codes("Phó phòng GD&ĐT", DISTRICT) == ["ptp-gddt-huyen"]
    assert codes("BTCB & Trưởng ấp", HAMLET) == CELL_AND_HEAD


def test_the_front_s_work_is_no_chairman_of_the_front():
    assert codes("BTCB kiêm CTMT", HAMLET) == ["btcb-thon", "unknown_post"]
    assert codes("BTCB kiêm Trưởng CTMT thôn", HAMLET) == ["btcb-thon", "tb-ctmt-thon"]
    assert codes("CT MT xã", COMMUNE) == ["ct-mttq-xa"]


def test_a_title_that_needs_no_opening_begins_on_a_line_of_its_own():
    read = codes("Bí thư chi bộ\nTrưởng ấp\nCông an viên", HAMLET)
    assert read == [*CELL_AND_HEAD, "cav-thon"]


def test_the_word_of_another_kind_may_begin_a_hamlet_s_name():
    assert places("Trưởng ấp Sóc Lớn, xã An Hóa") == [{4: "ấp Sóc Lớn", 3: "xã An Hóa"}]
    assert places("Trưởng thôn Xóm Mới") == [{4: "thôn Xóm Mới"}]


def test_a_specialist_of_any_office_of_the_commune_is_one_of_the_commune():
    for office in ("Văn phòng Đảng ủy", "Phòng Văn hóa - Xã hội", "Ban Xây dựng Đảng"):
        assert codes(f"Chuyên viên {office}, BTCB", HAMLET) == ["cv-xa", "btcb-thon"]


@pytest.mark.parametrize(
    "text",
    """Trưởng thôn|Thôn trưởng|Xóm trưởng|Khối trưởng|Trưởng ấp|Trưởng bản|Buôn trưởng
    |Tổ trưởng TDP|Tổ trưởng tổ dân phố|Trưởng Ban điều hành khu phố|Trưởng KP|Trưởng khóm
    |Trưởng khu dân cư|Trưởng ban nhân dân ấp|Khu trưởng|Trưởng ban ấp""".split("|"),
)
def test_every_head_of_hamlet_has_the_official_title_of_the_hamlets_kind(text):
    index = shipped_index()
    [written] = index.parse(text)
    assert index.find(written, HAMLET).title_at("ap") == "Trưởng ấp"
    assert index.find(written, HAMLET).title_at("to_dan_pho") == "Tổ trưởng tổ dân phố"


@pytest.mark.parametrize(
    ("text", "kinds", "read"),
    [
        ("BT-CT UBND", COMMUNE, ["bt-xa", "ct-ubnd-xa"]),
        ("BT-CT UBND", DISTRICT, ["bt-huyen", "ct-ubnd-huyen"]),
        ("BT kiêm CT UBND", HAMLET, ["bt-xa", "ct-ubnd-xa"]),
        ("Bí thư, Chủ tịch UBND xã", COMMUNE, ["bt-xa", "ct-ubnd-xa"]),
        ("Bí thư Đảng ủy, Chủ tịch HĐND xã", COMMUNE, ["bt-xa", "ct-hdnd-xa"]),
        ("BTĐU kiêm CTHĐND", COMMUNE, ["bt-xa", "ct-hdnd-xa"]),
        ("PBT TT kiêm CT HĐND", COMMUNE, ["pbt-tt-xa", "ct-hdnd-xa"]),
        ("Phó Bí thư Thường trực, Chủ tịch HĐND", COMMUNE, ["pbt-tt-xa", "ct-hdnd-xa"]),
        ("Phó Bí thư, Chủ tịch Uỷ ban nhân dân", COMMUNE, ["pbt-xa", "ct-ubnd-xa"]),
        ("TBTC - TP NV", DISTRICT, ["tb-tc-huyen", "tp-nv-huyen"]),
        ("CN UBKT - CTTr", DISTRICT, ["cn-ubkt-huyen", "ctt-huyen"]),
        ("TBTG-GĐ TTBDCT", DISTRICT, ["tb-tg-huyen", "gd-ttbdct-huyen"]),
        ("TBDV kiêm CT UBMTTQ", DISTRICT, ["tb-dv-huyen", "ct-mttq-huyen"]),
        ("Trưởng ban TC Tỉnh ủy - GĐ Sở NV", PROVINCE, ["tb-tc-tinh", "gd-so-nv-tinh"]),
        ("BTTU kiêm CT HĐND", PROVINCE, ["bt-tinh", "ct-hdnd-tinh"]),
        ("CT UBMTTQVN xã - Trưởng khối DV", COMMUNE, ["ct-mttq-xa", "tk-dv-xa"]),
        ("VPTK kiêm CT Hội CTĐ", COMMUNE, ["cc-vptk-xa", "ct-ctd-xa"]),
        ("Phó BTCB kiêm Phó trưởng ấp", HAMLET, ["pbtcb-thon", "pho-thon"]),
        ("Thôn đội trưởng kiêm công an viên", HAMLET, ["thon-doi-thon", "cav-thon"]),
        ("BTCB kiêm chi hội trưởng phụ nữ", HAMLET, ["btcb-thon", "cht-pn-thon"]),
        ("Chủ tịch Hội Phụ nữ xã, Bí thư", HAMLET, ["ct-hlhpn-xa", "btcb-thon"]),
        ("UVBTV, Trưởng ban Tổ chức Huyện ủy", COMMUNE, ["uvbtv-huyen", "tb-tc-huyen"]),
        ("UV BCH, Chủ tịch Hội LHPN xã", COMMUNE, ["uvbch-xa", "ct-hlhpn-xa"]),
        ("UVBCH Đảng bộ xã, BTCB", HAMLET, ["uvbch-xa", "btcb-thon"]),
        ("CHT QS kiêm BTCB", HAMLET, ["cht-qs-xa", "btcb-thon"]),
        ("TP. Nội vụ", DISTRICT, ["tp-nv-huyen"]),
        ("PCT UBND xã (phụ trách VH-XH)", COMMUNE, ["pct-ubnd-xa"]),
    ],
)
def test_abbreviations_and_shared_tails_are_read_by_what_stands_around_them(text, kinds, read):
    assert codes(text, kinds) == read


@pytest.mark.parametrize(
    ("text", "kinds", "code"),
    [
        ("Trưởng ban Kinh tế - Xã hội HĐND", COMMUNE, "tb-ktxh-hdnd-xa"),
        ("Chánh Văn phòng HĐND và UBND", COMMUNE, "cvp-hdnd-ubnd-xa"),
        ("Trưởng ban Tuyên giáo và Dân vận", PROVINCE, "tb-tgdv-tinh"),
        ("Công chức Văn phòng - Thống kê", COMMUNE, "cc-vptk-xa"),
        ("Địa chính - Xây dựng", COMMUNE, "cc-dcxd-xa"),
        ("Trưởng phòng Lao động - Thương binh và Xã hội", DISTRICT, "tp-ldtbxh-huyen"),
        ("Trưởng phòng Kinh tế, Hạ tầng và Đô thị", COMMUNE, "tp-kthtdt-xa"),
    ],
)
def test_a_mark_inside_a_title_divides_nothing(text, kinds, code):
    assert codes(text, kinds) == [code]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Bí thư Chi bộ ấp 5", [{4: "ấp 5"}]),
        (
            "Bí thư Chi bộ kiêm Trưởng thôn Đoàn Xá 2, xã Hồng Phong",
            [{}, {4: "thôn Đoàn Xá 2", 3: "xã Hồng Phong"}],
        ),
        ("Trưởng thôn Đoàn Xá 2 xã Hồng Phong", [{4: "thôn Đoàn Xá 2", 3: "xã Hồng Phong"}]),
        ("Truong thon Doan Xa 2, xa Hong Phong", [{4: "thôn Doan Xa 2", 3: "xã Hong Phong"}]),
        ("TRƯỞNG ẤP LONG HÒA A", [{4: "ấp LONG HÒA A"}]),
        ("Chủ tịch UBND xã An Hóa", [{3: "xã An Hóa"}]),
        ("Chủ tịch UBND xã", [{}]),
        ("Bí thư Huyện ủy Châu Thành", [{2: "huyện Châu Thành"}]),
        ("Bí thư Thành ủy Bến Tre", [{2: "thành phố Bến Tre"}]),
        ("Phó Bí thư Thành ủy Hải Phòng", [{1: "thành phố Hải Phòng"}]),
        ("CT HĐND TT. Giồng Trôm", [{3: "thị trấn Giồng Trôm"}]),
        ("PCT UBND P.5, TP Bến Tre", [{3: "phường 5", 2: "thành phố Bến Tre"}]),
        ("Trưởng KP3", [{4: "khu phố 3"}]),
        ("Tổ trưởng tổ dân phố số 4", [{4: "tổ dân phố số 4"}]),
        ("Tổ trưởng tổ 10 Đình Ấm", [{4: "tổ dân phố 10 Đình Ấm"}]),
        ("BTCB thôn Xóm Mới, xóm trưởng xóm 9", [{4: "thôn Xóm Mới"}, {4: "xóm 9"}]),
        (
            "Trưởng thôn Thống Nhất 3 xã Thống Nhất huyện Thống Nhất",
            [{4: "thôn Thống Nhất 3", 3: "xã Thống Nhất", 2: "huyện Thống Nhất"}],
        ),
        ("Phó Chủ tịch Hội LHPN xã, BTCB thôn Đông Dũng", [{}, {4: "thôn Đông Dũng"}]),
        ("CN UBKT Đảng ủy xã, BTCB ấp 3 (xã Tân Hội cũ)", [{}, {4: "ấp 3 (xã Tân Hội cũ)"}]),
        (
            "BTCB ấp Tân Bình (TT Mỏ Cày cũ) kiêm Trưởng ấp 2",
            [{4: "ấp Tân Bình (TT Mỏ Cày cũ)"}, {4: "ấp 2"}],
        ),
        ("Chủ tịch HĐND xã liên khê", [{3: "xã liên khê"}]),
        ("Trưởng thôn Kênh Hạ xã liên khê", [{4: "thôn Kênh Hạ", 3: "xã liên khê"}]),
        ("Phó Chủ tịch HĐND xã chuyên trách", [{}]),
        ("Chủ tịch UBND xã từ tháng ba", [{}]),
        ("Bí thư chi bộ thôn phụ trách an ninh", [{}]),  # no hamlet is made of such words
    ],
)
def test_place_words_are_cut_out_by_level(text, read):
    assert places(text) == read


@pytest.mark.parametrize(
    ("text", "kinds", "holding"),
    [
        ("Quyền Chủ tịch UBND xã", COMMUNE, "quyen"),
        ("Q. Chủ tịch UBND xã", COMMUNE, "quyen"),
        ("Chủ tịch UBND xã (lâm thời)", COMMUNE, "lam_thoi"),
        ("Phụ trách Chủ tịch UBND xã", COMMUNE, "phu_trach"),
    ],
)
def test_a_kind_of_holding_is_no_part_of_the_title(text, kinds, holding):
    [written] = shipped_index().parse(text)
    assert (written.holding, codes(text, kinds)) == (holding, ["ct-ubnd-xa"])


CITY, ZONE = PROVINCE | {2: "thanh_pho"}, PROVINCE | {3: "dac_khu"}


@pytest.mark.parametrize(
    ("text", "kinds", "read"),
    [
        ("CN UBKTHU", DISTRICT, ["cn-ubkt-huyen"]),
        ("Trưởng Ban TCHU - TP NV", DISTRICT, ["tb-tc-huyen", "tp-nv-huyen"]),
        ("UVBTVHU, TBDVHU", DISTRICT, ["uvbtv-huyen", "tb-dv-huyen"]),
        ("Phó Bí thư TTHU", DISTRICT, ["pbt-tt-huyen"]),
        ("Trưởng Ban TCTU", PROVINCE, ["tb-tc-tinh"]),
        ("TBTC ThU", CITY, ["tb-tc-huyen"]),
        ("BTThU", CITY, ["bt-huyen"]),
        ("BT ĐU ĐK, CT HĐND ĐK", ZONE, ["bt-xa", "ct-hdnd-xa"]),
        ("Bí thư chi bộ thôn THU CÚC", HAMLET, ["btcb-thon"]),
    ],
)
def test_the_committee_may_be_short_or_glued_to_its_body(text, kinds, read):
    assert codes(text, kinds) == read


@pytest.mark.parametrize(
    ("text", "kinds", "code"),
    [
        ("Trưởng Khối vận xã", COMMUNE, "tk-dv-xa"),
        ("TK vận", COMMUNE, "tk-dv-xa"),
        ("Phó Bí thư Thường trực Đảng bộ xã", COMMUNE, "pbt-tt-xa"),
        ("Chỉ huy phó BCHQS xã", COMMUNE, "pcht-qs-xa"),
        ("Chủ tịch UB MTTQVN xã", COMMUNE, "ct-mttq-xa"),
        ("GĐ TT Phục vụ HCC", COMMUNE, "gd-pvhcc-xa"),
        ("Ủy viên TW Đảng", PROVINCE, "uvtw-tinh"),
    ],
)
def test_a_post_is_known_by_what_offices_call_it(text, kinds, code):
    assert codes(text, kinds) == [code]


@pytest.mark.parametrize(
    ("bloc", "kinds", "code"),
    [
        ("dang", COMMUNE, "bt-xa"),
        ("dang", HAMLET, "btcb-thon"),
        ("doan_the", COMMUNE, "bt-dtn-xa"),
        ("doan_the", HAMLET, "ambiguous_post"),
    ],
)
def test_a_bare_secretary_is_the_columns_and_the_places(bloc, kinds, code):
    assert codes("Bí thư", kinds, bloc) == [code]


def test_a_chairman_of_nothing_is_not_chosen_but_the_column_narrows_the_candidates():
    index = shipped_index()
    fault = index.find(*index.parse("Chủ tịch"), COMMUNE, "chinh_quyen")
    assert fault.kind == "ambiguous_post"
    assert [code_of(post) for post in fault.candidates] == ["ct-hdnd-xa", "ct-ubnd-xa"]
    assert codes("BT kiêm CT", COMMUNE) == ["bt-xa", "ambiguous_post"]


@pytest.mark.parametrize(
    ("text", "kinds", "read"),
    [
        ("TT", HAMLET, ["truong-thon"]),
        ("TT", COMMUNE, ["ambiguous_post"]),
        ("TB", HAMLET, ["ambiguous_post"]),
        ("TB", COMMUNE | {4: "ban"}, ["truong-thon"]),
        ("BTCB kiêm TT", COMMUNE, ["missing_hamlet", "missing_hamlet"]),
        ("Chủ tịch UBND xã", DISTRICT, ["missing_commune"]),
        ("Trưởng ban Điều hành tổ hùn vốn", HAMLET, ["unknown_post"]),
        ("Nguyên Bí thư Đảng ủy xã", COMMUNE, ["unknown_post"]),
        ("Bí thư Đảng ủy Quân sự tỉnh", COMMUNE, ["unknown_post"]),
        ("Trưởng phòng Tư pháp - Hộ tịch", COMMUNE, ["unknown_post"]),
        ("Chủ tịch UBND ấp 5", HAMLET, ["unknown_post"]),
        ("Bí thư chi bộ ấp 5, ấp 6", HAMLET, ["unknown_post"]),
        ("Trưởng ban", HAMLET, ["ambiguous_post"]),
        ("Trưởng bản", HAMLET, ["truong-thon"]),
    ],
)
def test_what_is_not_sure_is_a_fault(text, kinds, read):
    assert codes(text, kinds) == read


def test_a_slip_in_the_letters_names_what_may_be_meant():
    index = shipped_index()
    fault = index.find(*index.parse("Bí thư chii bộ"), HAMLET)
    assert (fault.kind, [code_of(post) for post in fault.candidates]) == (
        "unknown_post",
        ["btcb-thon"],
    )


@pytest.mark.parametrize("text", ["", " ", "-", "…", "kiêm", "\n"])
def test_a_cell_without_words_names_nothing(text):
    assert shipped_index().parse(text) == ()


def test_a_text_far_too_long_is_not_taken_apart():
    assert codes("Bí thư chi bộ, " * 100, HAMLET) == ["unknown_post"]


def test_each_title_tells_where_it_stands():
    text = "BTCB ấp 5  kiêm Trưởng ấp"
    spans = [text[slice(*title.span)] for title in shipped_index().parse(text)]
    assert spans == ["BTCB ấp 5", "Trưởng ấp"]


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_fragments_stand_in_order_and_never_overlap(text):
    spans = [title.span for title in shipped_index().parse(text)]
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Trưởng ấp 2, An Hóa, Châu Thành, Bến Tre",
         {4: "ấp 2", 3: "An Hóa", 2: "Châu Thành", 1: "Bến Tre"}),
        ("Bí thư chi bộ bản Co Mận, xã Mường Phăng, TP. Điện Biên Phủ, Điện Biên",
         {4: "bản Co Mận", 3: "xã Mường Phăng", 2: "thành phố Điện Biên Phủ", 1: "Điện Biên"}),
        ("Trưởng thôn 3, Điện Biên", {4: "thôn 3", 1: "Điện Biên"}),
    ],
)  # fmt: skip
def test_names_behind_a_place_are_those_of_the_units_around_it(text, places):
    *_, last = shipped_index().parse(text)
    assert (last.places, last.rest) == (places, "")


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("Bí thư Chi bộ KV1", "khu vực 1", "btcb-thon"),
        ("Trưởng khu vực Bình Thường A", "khu vực Bình Thường A", "truong-thon"),
        ("Trưởng KV", "", "truong-thon"),
    ],
)
def test_the_hamlets_of_a_ward_may_be_areas(text, place, code):
    [title] = shipped_index().parse(text)
    assert title.places.get(4, "") == place
    assert code_of(shipped_index().find(title, COMMUNE | {4: "khu_vuc"})) == code


@pytest.mark.parametrize(
    ("text", "hamlets"),
    [
        ("1. BTCB ấp 2. 2. Trưởng ấp 2", ["ấp 2", "ấp 2"]),
        ("1) BTCB ấp 2- Trưởng ấp 2", ["ấp 2", "ấp 2"]),
        ("BTCB ấp 1-Trưởng ấp 1", ["ấp 1", "ấp 1"]),
        ("1. BTCB ấp 5\n3. Trưởng ấp 5", ["ấp 5", "ấp 5"]),
        ("BTCB ấp 1: Trưởng ấp 1", ["ấp 1", "ấp 1"]),
    ],
)
def test_the_number_of_a_hamlet_is_not_that_of_a_post(text, hamlets):
    assert [title.places.get(4) for title in shipped_index().parse(text)] == hamlets


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Chính trị viên Ban CHQS xã", "ctv-qs-xa"),
        ("Chính trị viên Ban Chỉ huy quân sự", "ctv-qs-xa"),
        ("Chính trị viên", "ctv-qs-xa"),
        ("Chính trị viên phó BCHQS xã", "ctvp-qs-xa"),
        ("GĐ Trung tâm Hành chính công", "gd-pvhcc-xa"),
        ("Trưởng phòng Kinh tế, HT&ĐT", "tp-kthtdt-xa"),
        ("Bí thư cấp ủy", "bt-xa"),
        ("Chủ nhiệm UBKT cấp ủy", "cn-ubkt-xa"),
        ("Trưởng BXDĐ", "tb-xdd-xa"),
        ("Công chức Phòng Văn hóa - Xã hội", "cv-xa"),
    ],
)
def test_posts_in_the_words_of_communes(text, code):
    assert codes(text, COMMUNE) == [code]


def test_a_committee_without_its_name_is_the_line_s_own():
    assert codes("Bí thư cấp ủy", DISTRICT) == ["bt-huyen"]
    assert codes("Bí thư cấp ủy, Chủ tịch UBND", COMMUNE) == ["bt-xa", "ct-ubnd-xa"]
    assert codes("Bí thư cấp ủy kiêm Chủ tịch UBND huyện", COMMUNE) == ["bt-huyen", "ct-ubnd-huyen"]


@pytest.mark.parametrize(
    "joint",
    [" k/n ", " kn ", " KN ", " k.n ", " k/nhiệm ", ", k.nhiệm ", " đ.thời ", " đ/thời là "],
)
def test_what_joins_two_posts_may_be_shortened(joint):
    assert codes(f"BTCB{joint}Trưởng ấp", HAMLET) == CELL_AND_HEAD
    assert codes(f"BTĐU{joint}CT.HĐND", COMMUNE) == ["bt-xa", "ct-hdnd-xa"]


@pytest.mark.parametrize("joint", ["cùng với", "cũng là", "nhất thể hóa", "nhất thể hoá với"])
def test_phrases_join_two_posts(joint):
    assert codes(f"Bí thư chi bộ {joint} Trưởng ấp", HAMLET) == CELL_AND_HEAD
    assert codes(f"Mô hình nhất thể hóa BTCB {joint} Trưởng ấp", HAMLET) == CELL_AND_HEAD
    assert codes("BTCB-TTTDP", HAMLET) == CELL_AND_HEAD


def test_brackets_and_numbers_with_a_slash_join_posts_too():
    assert codes("BTCB (k/n Trưởng ấp)", HAMLET) == CELL_AND_HEAD
    assert codes("1/ BTCB 2/ Trưởng ấp", HAMLET) == CELL_AND_HEAD


@pytest.mark.parametrize("text", ["Cán bộ KN", "KN viên"])
def test_the_same_letters_in_a_title_join_nothing(text):
    assert codes(text, COMMUNE) == ["unknown_post"]


@pytest.mark.parametrize(
    "text", ["TB BND ấp", "Trưởng ban BND ấp", "TB. BND ấp", "TB BĐH khu phố", "T.BND ấp"]
)
def test_the_board_of_a_hamlet_is_no_name_of_one(text):
    assert codes(text, HAMLET) == ["truong-thon"]
    assert places(text) == [{}]
    assert codes("TB BCTMT", HAMLET) == ["tb-ctmt-thon"]


def test_a_name_behind_an_open_abbreviation_has_no_word_of_its_own():
    assert places("BTCB, TB Nà Ban") == [{}, {4: "Nà Ban"}]
    assert codes("BTCB, TB Nà Ban", COMMUNE | {4: "ban"}) == CELL_AND_HEAD
    assert codes("BTCB, TB Dhia", COMMUNE | {4: "buon"}) == ["btcb-thon", "ambiguous_post"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bí thư chi bộ, phố trưởng", CELL_AND_HEAD),
        ("BTCB phố kiêm Trưởng phố", CELL_AND_HEAD),
        ("PBTCB, Phó Trưởng phố", ["pbtcb-thon", "pho-thon"]),
        ("BTCB, Trưởng ban CTMT phố", ["btcb-thon", "tb-ctmt-thon"]),
        ("Phò Bí thư chi bộ", ["pbtcb-thon"]),
    ],
)
def test_a_street_is_a_hamlet_and_no_deputy(text, found):
    assert codes(text, COMMUNE | {4: "pho"}) == found
    assert codes("Phó Chủ tịch UBND", COMMUNE | {4: "pho"}) == ["pct-ubnd-xa"]


def test_a_street_s_name_goes_with_its_word_and_tp_is_a_town():
    assert places("BTCB, phố trưởng phố Vinh Sơn") == [{}, {4: "phố Vinh Sơn"}]
    assert places("Bí thư Đảng ủy thị trấn Phố Ràng") == [{3: "thị trấn Phố Ràng"}]
    assert places("Trưởng phòng Nội vụ TP. Điện Biên Phủ") == [{2: "thành phố Điện Biên Phủ"}]


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("Bí thư Chi bộ điểm dân cư số 2", "điểm dân cư số 2", "btcb-thon"),
        ("Trưởng điểm dân cư Đồng Tâm", "điểm dân cư Đồng Tâm", "truong-thon"),
        ("Trưởng điểm dân cư", "", "truong-thon"),
    ],
)
def test_the_hamlets_of_a_settlement_have_their_word(text, place, code):
    [title] = shipped_index().parse(text)
    assert title.places.get(4, "") == place
    assert code_of(shipped_index().find(title, COMMUNE | {4: "diem_dan_cu"})) == code
