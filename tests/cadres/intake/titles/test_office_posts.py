"""What a post means at the office that its row names."""

import pytest

from cadres.intake.titles.index import Post
from cadres.intake.titles.office_posts import (
    goes_on,
    has_own_secretary,
    is_secretary,
    is_youth_union,
    office_above,
)
from tests.cadres.intake.shipped import code_of, shipped_index

DISTRICT = {1: "tinh", 2: "huyen"}


@pytest.mark.parametrize(
    "office",
    """Đảng ủy Sở Y tế|Đảng ủy Khối các cơ quan tỉnh|Đảng ủy các cơ quan Đảng tỉnh|Chi bộ Quân sự xã
    |Chi bộ cơ quan UBND xã An Hóa|Đảng ủy Công an huyện|Sở Y tế|Trường Chính trị|Huyện đoàn Ba Bể
    |Đoàn TN xã""".split("|"),
)
def test_bodies_of_their_own_have_a_secretary_of_their_own(office):
    assert has_own_secretary(office.strip())


@pytest.mark.parametrize(
    "office",
    ["Huyện ủy Ba Bể", "Đảng ủy xã An Hóa", "UBND xã An Hóa", "Chi bộ ấp 3", "Chi bộ Đông Dũng",
     "Hội Nông dân xã", "Xã An Hóa", "Văn phòng Huyện ủy", "KHỐI ĐẢNG"],
)  # fmt: skip
def test_the_units_themselves_have_the_unit_s(office):
    assert not has_own_secretary(office)


def test_only_a_secretary_of_nothing_said_is_meant():
    assert all(map(is_secretary, ("Bí thư", "PBT TT", "Phó Bí thư Đảng ủy", "Quyền Bí thư")))
    assert not any(map(is_secretary, ("Bí thư chi bộ", "Bí thư Huyện ủy", "Bí thư Đoàn")))


@pytest.mark.parametrize(
    ("title", "office", "code"),
    [
        ("Trưởng ban", "Ban Dân vận Huyện ủy", "tb-dv-huyen"),
        ("Phó Trưởng ban", "Ban Tuyên giáo HU", "ptb-tg-huyen"),
        ("Trưởng phòng", "Phòng Nội vụ", "tp-nv-huyen"),
        ("Giám đốc", "Trung tâm BDCT huyện", "gd-ttbdct-huyen"),
        ("Chủ tịch", "Hội LHPN huyện", "ct-hlhpn-huyen"),
        ("Chỉ huy trưởng", "Ban CHQS huyện", "cht-qs-huyen"),
        ("Bí thư", "Huyện đoàn Ba Bể", "bt-dtn-huyen"),
        ("Chủ tịch Hội", "HỘI NÔNG DÂN", "ct-hnd-huyen"),
        ("Chánh Văn phòng", "Văn phòng Huyện ủy", "cvp-cu-huyen"),
        ("Phó CT Hội", "HỘI CỰU CHIẾN BINH", "pct-hccb-huyen"),
        ("Phó Chủ tịch", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "pct-mttq-huyen"),
    ],
)
def test_an_opening_is_the_post_at_its_office(title, office, code):
    [written] = shipped_index().parse(title)
    found = shipped_index().find_at(written, office, DISTRICT)
    assert isinstance(found, Post)
    assert code_of(found) == code


def test_an_office_that_says_no_more_leaves_it_open():
    [written] = shipped_index().parse("Chủ tịch")
    assert not isinstance(shipped_index().find_at(written, "Huyện Ba Bể", DISTRICT), Post)


@pytest.mark.parametrize(
    "office",
    ["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ AN HÓA", "Mặt trận Tổ quốc", "UB MTTQ xã",
     "Chi hội Nông dân"],
)  # fmt: skip
def test_the_front_and_the_unions_are_offices(office):
    assert office_above((office,)) == office


def test_a_title_goes_on_with_the_name_of_its_office():
    assert goes_on("Chủ tịch Hội", "HỘI NÔNG DÂN")
    assert not goes_on("Chủ tịch Hội", "Đoàn Thanh niên")
    assert not goes_on("Hội phó", "Hội Nông dân")


def test_the_youth_union_s_secretary_is_no_party_cell_s():
    assert is_youth_union("Đoàn Thanh niên")
    assert is_youth_union("ĐOÀN TNCS HỒ CHÍ MINH XÃ AN HÓA")
    assert is_youth_union("CHI ĐOÀN THANH NIÊN")
    assert not is_youth_union("Đoàn thể")
    assert not is_youth_union("Chi bộ ấp 3")


def test_an_opening_at_a_commune_is_no_higher_unit_s_post():
    commune = {1: "tinh", 3: "xa"}
    found = shipped_index().find("Chánh Văn phòng", commune)
    assert found.kind == "ambiguous_post"
    assert {code_of(post) for post in found.candidates} >= {"cvp-du-xa", "cvp-hdnd-ubnd-xa"}
    [written] = shipped_index().parse("Chánh Văn phòng")
    assert code_of(shipped_index().find_at(written, "Văn phòng Đảng ủy", commune)) == "cvp-du-xa"
    assert code_of(shipped_index().find("Chánh Văn phòng", {1: "tinh"})) == "cvp-cu-tinh"
