"""The shipped positions and pairings, and what loading them again leaves alone."""

from collections import defaultdict
from datetime import date

import pytest
from django.core.management import call_command

from cadres.loaders.catalogue import Summary, load_catalogue, select
from cadres.models import Kind, LegalDocument, Level, LoadedFile, Pairing, PairingLeg, Position
from cadres.vietnamese import search_key
from tests.build import position, span

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]

KINDS = {
    Level.PROVINCE: {"tinh", "thanh_pho"},
    Level.DISTRICT: {"thanh_pho", "thi_xa", "quan", "huyen"},
    Level.COMMUNE: {"phuong", "thi_tran", "xa", "dac_khu"},
}
KINDS[Level.HAMLET] = set(Kind.values).difference(*KINDS.values())

END_OF_DISTRICTS, END_OF_PART_TIME = date(2025, 6, 30), date(2026, 5, 31)
NOW, REFORM = None, date(2025, 7, 1)
# code: level, place rule, counts, first day, last day
PAIRINGS = {
    "T1": (1, "same", True, None, NOW),
    "T2": (1, "same", True, None, NOW),
    "T3": (1, "same", True, None, END_OF_DISTRICTS),
    "T4": (1, "same", True, None, NOW),
    "T5": (1, "same", True, None, NOW),
    "T6": (1, "same", True, REFORM, NOW),
    "T7": (1, "same", True, None, NOW),
    "H1": (2, "same", True, None, END_OF_DISTRICTS),
    "H2": (2, "same", True, None, END_OF_DISTRICTS),
    "H3": (2, "same", True, None, END_OF_DISTRICTS),
    "H4": (2, "same", True, None, END_OF_DISTRICTS),
    "H5": (2, "same", True, None, END_OF_DISTRICTS),
    "H6": (2, "same", True, None, END_OF_DISTRICTS),
    "H7": (2, "same", True, None, END_OF_DISTRICTS),
    "X1": (3, "same", True, None, NOW),
    "X2": (3, "same", True, None, NOW),
    "X3": (3, "same", False, None, NOW),
    "X4": (3, "same", False, None, NOW),
    "X5": (3, "same", True, None, END_OF_PART_TIME),
    "X6": (3, "same", True, None, END_OF_DISTRICTS),
    "X7": (3, "same", True, REFORM, NOW),
    "X8": (3, "same", False, REFORM, NOW),
    "A1": (4, "same", True, None, NOW),
    "A2": (4, "same", True, None, NOW),
    "A3": (4, "same", False, None, NOW),
    "A4": (4, "same", False, None, NOW),
    "A5": (4, "second_within_first", True, None, NOW),
    "A6": (4, "same", False, None, NOW),
}
TITLES = [
    ("bt-tinh", "tinh", "Bí thư Tỉnh ủy"),
    ("bt-tinh", "thanh_pho", "Bí thư Thành ủy"),
    ("ct-hdnd-tinh", "tinh", "Chủ tịch HĐND tỉnh"),
    ("ct-mttq-tinh", "tinh", "Chủ tịch UBMTTQ tỉnh"),
    ("tb-dv-tinh", "tinh", "Trưởng ban Dân vận Tỉnh ủy"),
    ("bt-huyen", "huyen", "Bí thư Huyện ủy"),
    ("bt-huyen", "thanh_pho", "Bí thư Thành ủy"),
    ("bt-huyen", "thi_xa", "Bí thư Thị ủy"),
    ("bt-huyen", "quan", "Bí thư Quận ủy"),
    ("ct-ubnd-huyen", "huyen", "Chủ tịch UBND huyện"),
    ("ct-ubnd-huyen", "thanh_pho", "Chủ tịch UBND thành phố"),
    ("ct-hdnd-huyen", "huyen", "Chủ tịch HĐND huyện"),
    ("ct-mttq-huyen", "huyen", "Chủ tịch UBMTTQ huyện"),
    ("tb-tc-huyen", "huyen", "Trưởng ban Tổ chức Huyện ủy"),
    ("tb-tc-huyen", "thanh_pho", "Trưởng ban Tổ chức Thành ủy"),
    ("tp-nv-huyen", "thanh_pho", "Trưởng phòng Nội vụ thành phố"),
    ("cn-ubkt-huyen", "huyen", "Chủ nhiệm UBKT Huyện ủy"),
    ("ctt-huyen", "huyen", "Chánh Thanh tra huyện"),
    ("tb-tg-huyen", "huyen", "Trưởng ban Tuyên giáo Huyện ủy"),
    ("gd-ttbdct-huyen", "huyen", "Giám đốc Trung tâm Bồi dưỡng chính trị huyện"),
    ("tb-dv-huyen", "huyen", "Trưởng ban Dân vận Huyện ủy"),
    ("bt-xa", "xa", "Bí thư Đảng ủy xã"),
    ("bt-xa", "phuong", "Bí thư Đảng ủy phường"),
    ("pbt-xa", "xa", "Phó Bí thư Đảng ủy xã"),
    ("ct-ubnd-xa", "thi_tran", "Chủ tịch UBND thị trấn"),
    ("ct-hdnd-xa", "phuong", "Chủ tịch HĐND phường"),
    ("pct-hdnd-xa", "xa", "Phó Chủ tịch HĐND xã"),
    ("ct-mttq-xa", "phuong", "Chủ tịch UBMTTQ phường"),
    ("pct-mttq-xa", "xa", "Phó Chủ tịch UBMTTQ xã"),
    ("tk-dv-xa", "thi_tran", "Trưởng Khối Dân vận thị trấn"),
    ("bt-dtn-xa", "xa", "Bí thư Đoàn Thanh niên xã"),
    ("ct-hlhpn-xa", "xa", "Chủ tịch Hội LHPN xã"),
    ("pct-hlhpn-xa", "phuong", "Phó Chủ tịch Hội LHPN phường"),
    ("ct-hnd-xa", "xa", "Chủ tịch Hội Nông dân xã"),
    ("pct-hnd-xa", "thi_tran", "Phó Chủ tịch Hội Nông dân thị trấn"),
    ("ct-hccb-xa", "phuong", "Chủ tịch Hội Cựu chiến binh phường"),
    ("pct-hccb-xa", "xa", "Phó Chủ tịch Hội Cựu chiến binh xã"),
    ("cc-dcxd-xa", "xa", "Công chức Địa chính - Xây dựng xã"),
    ("cc-vptk-xa", "xa", "Công chức Văn phòng - Thống kê xã"),
    ("cht-qs-xa", "xa", "Chỉ huy trưởng BCHQS xã"),
    ("tca-xa", "xa", "Trưởng Công an xã"),
    ("btcb-thon", "ap", "Bí thư chi bộ"),
    ("truong-thon", "ap", "Trưởng ấp"),
    ("truong-thon", "khu_pho", "Trưởng khu phố"),
    ("truong-thon", "thon", "Trưởng thôn"),
    ("truong-thon", "to_dan_pho", "Tổ trưởng tổ dân phố"),
    ("tb-ctmt-thon", "khu_pho", "Trưởng ban công tác Mặt trận"),
]
WRITTEN = [
    ("BTCB", Level.HAMLET, "btcb-thon"),
    ("BT chi bộ", Level.HAMLET, "btcb-thon"),
    ("Thôn trưởng", Level.HAMLET, "truong-thon"),
    ("Tổ trưởng TDP", Level.HAMLET, "truong-thon"),
    ("Trưởng Ban CTMT", Level.HAMLET, "tb-ctmt-thon"),
    ("Bí thư Đảng uỷ", Level.COMMUNE, "bt-xa"),
    ("CT UBND", Level.COMMUNE, "ct-ubnd-xa"),
    ("Chủ tịch Ủy ban nhân dân", Level.COMMUNE, "ct-ubnd-xa"),
    ("Chủ tịch Hội Phụ nữ", Level.COMMUNE, "ct-hlhpn-xa"),
    ("văn phòng – thống kê", Level.COMMUNE, "cc-vptk-xa"),
    ("Giám đốc TTCT", Level.DISTRICT, "gd-ttbdct-huyen"),
    ("BTTU", Level.PROVINCE, "bt-tinh"),
]


def spoken():
    """The codes of the positions behind each folded title or alias of a level."""
    meant = defaultdict(set)
    for post in Position.objects.all():
        titles = [post.title_at(kind) for kind in (None, *KINDS[post.level])]
        for text in (*titles, *post.aliases):
            meant[post.level, search_key(text)].add(post.code)
    return meant


def test_every_model_of_the_department_is_there():
    stored = {
        row.code: (
            row.level,
            row.place_rule,
            row.counts,
            row.period.lower,
            row.period.upper and date.fromordinal(row.period.upper.toordinal() - 1),
        )
        for row in Pairing.objects.all()
    }
    assert stored == PAIRINGS


def test_titles_are_said_as_people_write_them():
    positions = {post.code: post for post in Position.objects.all()}
    said = [(code, kind, positions[code].title_at(kind)) for code, kind, _ in TITLES]
    assert said == TITLES


def test_no_title_or_alias_means_two_positions_of_a_level():
    assert {words: codes for words, codes in spoken().items() if len(codes) > 1} == {}


def test_the_usual_short_forms_are_understood():
    meant = spoken()
    assert {(text, level): meant[level, search_key(text)] for text, level, _ in WRITTEN} == {
        (text, level): {code} for text, level, code in WRITTEN
    }


def test_codes_end_with_their_level():
    positions = Position.objects.all()
    assert [p.code for p in positions if not p.code.endswith(f"-{Level(p.level).slug}")] == []


def test_heads_sit_alone_except_where_a_hamlet_has_several_cells():
    heads = Position.objects.filter(is_head=True)
    assert set(heads.filter(single_seat=False).values_list("code", flat=True)) == {
        "btcb-thon",
        "cht-pn-thon",
        "cht-nd-thon",
        "cht-ccb-thon",
        "cht-nct-thon",
        "bt-cd-thon",
    }
    assert not Position.objects.filter(is_head=False, single_seat=True).exists()
    assert Position.objects.get(code="truong-thon").single_seat


def test_every_model_but_the_triple_one_has_two_legs():
    sides = defaultdict(set)
    for pairing, side in PairingLeg.objects.values_list("pairing__code", "side"):
        sides[pairing].add(side)
    assert sides == {code: {1, 2} for code in PAIRINGS if code != "A4"}


def legs(code, side):
    legs = PairingLeg.objects.filter(pairing__code=code, side=side)
    return set(legs.values_list("position__code", flat=True))


def test_any_commune_post_but_a_membership_makes_a_hamlet_secretary_a_case():
    communes = set(Position.objects.filter(level=Level.COMMUNE).values_list("code", flat=True))
    assert legs("A5", 1) == communes - {"uvbtv-xa", "uvbch-xa", "db-hdnd-xa"}
    assert legs("A5", 2) == {"btcb-thon"}
    assert Pairing.objects.get(code="A5").counted_leg == 2


def test_memberships_of_the_committee_stand_in_no_model():
    members = PairingLeg.objects.filter(position__code__regex="^uv(btv|bch)-")
    assert list(members) == []


def test_the_part_time_model_doubles_no_other():
    second = legs("X5", 2)
    others = set().union(*(legs(code, 2) for code in PAIRINGS if code[0] == "X" and code != "X5"))
    assert second & others == set()
    assert legs("X5", 1).isdisjoint({"tk-dv-xa", "ctv-qs-xa", "ctvp-qs-xa"})
    assert "tk-dv-xa" not in second
    blocs = Position.objects.filter(code__in=second).values_list("bloc", flat=True)
    assert set(blocs) == {"chuyen_mon", "khong_chuyen_trach"}


def test_models_rest_on_documents_and_say_which_are_unverified():
    numbers = Pairing.objects.get(code="T3").legal_documents.values_list("number", "verified")
    assert set(numbers) == {("18-NQ/TW", True), ("34-KL/TW", True), ("74-KL/TW", False)}


def test_loading_again_keeps_what_staff_edited():
    Pairing.objects.filter(code="X3").update(counts=True, name="Tên khác")
    Position.objects.filter(code="bt-xa").update(aliases=["Bí thư xã"])
    PairingLeg.objects.filter(pairing__code="X3", position__code="pbt-xa").delete()
    LegalDocument.objects.filter(number="167-KL/TW").update(issued=date(2025, 6, 13))
    assert load_catalogue(force=True) == Summary()
    changed = Pairing.objects.get(code="X3")
    assert (changed.counts, changed.name) == (True, "Tên khác")
    assert Position.objects.get(code="bt-xa").aliases == ["Bí thư xã"]
    assert legs("X3", 1) == {"pbt-tt-xa"}
    assert LegalDocument.objects.get(number="167-KL/TW").issued == date(2025, 6, 13)


def test_a_changed_file_brings_what_is_missing():
    Pairing.objects.get(code="A6").delete()
    assert load_catalogue() == Summary()
    LoadedFile.objects.filter(name="pairings.csv").update(checksum="older")
    assert load_catalogue() == Summary(pairings=1)
    assert len(legs("A6", 1)) == 4


def test_a_pairing_that_names_an_unknown_position_is_refused():
    with pytest.raises(ValueError, match="bt-xom"):
        select(list(Position.objects.all()), "bt-xa bt-xom")


def test_the_command_says_what_it_created(capsys):
    call_command("load_catalogue", force=True)
    expected = "Danh mục: thêm 0 văn bản, 0 chức danh, 0 mô hình.\n"
    assert capsys.readouterr().out == expected


def test_the_days_of_a_position_say_what_they_rest_on_and_whether_they_were_verified():
    lives = {post.code: post.lifetime for post in Position.objects.all()}
    told = {code: (life.days, life.ground) for code, life in lives.items()}
    assert told["bt-huyen"] == ("đến hết 30/6/2025", "72/2025/QH15")
    assert told["tp-kt-xa"] == ("từ 1/7/2025", "150/2025/NĐ-CP, chưa kiểm chứng")
    assert told["thu-quy-xa"] == ("đến hết 31/5/2026", "167-KL/TW, chưa kiểm chứng")
    assert told["bt-xa"] == ("", "")
    dated = Position.objects.exclude(period__lower_inf=True, period__upper_inf=True)
    assert not dated.filter(basis="")
    assert set(dated.filter(verified=True).values_list("level", flat=True)) == {2, 3}


def test_every_post_of_the_district_ended_with_it():
    assert not Position.objects.on(date(2025, 7, 1)).filter(level=2)
    gone = Position.objects.filter(level=2).exclude(pk__in=Position.objects.on(date(2025, 3, 1)))
    assert set(gone.values_list("code", flat=True)) == {
        f"{rank}-{office}-huyen"
        for ranks, offices in (
            (("tb", "ptb"), ("tg", "dv")),
            (("tp", "ptp"), ("nnptnt", "tnmt", "ldtbxh")),
        )
        for rank in ranks
        for office in offices
    }


def test_a_register_from_before_gets_the_days_once():
    """Whoever then takes days away, since a province has the post still, finds them so again."""
    Position.objects.filter(code="tp-yt-huyen").delete()
    position("tp-yt-huyen", 2)
    Position.objects.filter(code="bt-huyen").update(period=span(), basis="", verified=False)
    assert load_catalogue(force=True) == Summary(days=1)
    assert Position.objects.get(code="tp-yt-huyen").lifetime.days == "đến hết 30/6/2025"
    assert Position.objects.get(code="bt-huyen").lifetime.days == ""
    assert load_catalogue(force=True) == Summary()
