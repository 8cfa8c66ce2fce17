import datetime as dt

import pytest
from django.utils import timezone

from reports.exports.letterhead import Organisation, organisation
from reports.exports.workbook import file_name
from reports.models import Letterhead
from reports.questions import Question
from tests.build import place
from tests.past import age_history
from tests.reports.exports.conftest import DAY

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("level", "kind", "name", "superior"),
    [
        (1, "tinh", "Tỉnh Bến Tre", "TỈNH ỦY BẾN TRE"),
        (1, "thanh_pho", "Thành phố Cần Thơ", "THÀNH ỦY CẦN THƠ"),
        (1, "thanh_pho", "Thành phố Hồ Chí Minh", "THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH"),
        (2, "huyen", "Huyện Ba Tri", "HUYỆN ỦY BA TRI"),
        (2, "thi_xa", "Thị xã Đông Triều", "THỊ ỦY ĐÔNG TRIỀU"),
        (2, "thanh_pho", "Thành phố Gia Nghĩa", "THÀNH ỦY GIA NGHĨA"),
        (2, "quan", "Quận 1", "QUẬN ỦY QUẬN 1"),
    ],
)
def test_a_committee_hands_up_through_its_organisation_commission(level, kind, name, superior):
    above = place(1) if level > 1 else None
    question = Question(day=DAY, place=place(level, above, name, kind=kind))
    assert organisation(question) == Organisation(superior, "BAN TỔ CHỨC", "TRƯỞNG BAN")


def test_a_commune_and_a_hamlet_hand_up_under_the_party_body_above_them(world):
    assert [
        organisation(world.question.but(place=at)) for at in (*world.communes, *world.hamlets)
    ] == [
        Organisation("ĐẢNG BỘ HUYỆN BA TRI", "ĐẢNG ỦY XÃ AN THỦY", "BÍ THƯ"),
        Organisation("ĐẢNG BỘ HUYỆN BÌNH ĐẠI", "ĐẢNG ỦY XÃ THỚI THUẬN", "BÍ THƯ"),
        Organisation("ĐẢNG BỘ XÃ AN THỦY", "CHI BỘ ẤP AN 1", "BÍ THƯ"),
        Organisation("ĐẢNG BỘ XÃ AN THỦY", "CHI BỘ ẤP AN 2", "BÍ THƯ"),
        Organisation("ĐẢNG BỘ XÃ THỚI THUẬN", "CHI BỘ ẤP THỚI HÒA", "BÍ THƯ"),
    ]


def test_the_country_is_the_central_commissions():
    found = organisation(Question(day=DAY))
    assert found == Organisation("", "BAN TỔ CHỨC TRUNG ƯƠNG", "TRƯỞNG BAN")


def test_a_place_goes_by_its_name_of_the_day():
    town = place(2, place(1), "Thị xã Đông Triều", kind="thi_xa", end="2024-11-01")
    parent = town.versions.get().parent
    town.versions.create(
        kind="thanh_pho", name="Thành phố Đông Triều", parent=parent, period=("2024-11-01", None)
    )
    assert organisation(Question(day=DAY, place=town)).superior == "THỊ ỦY ĐÔNG TRIỀU"
    later = DAY.replace(year=2025)
    assert organisation(Question(day=later, place=town)).superior == "THÀNH ỦY ĐÔNG TRIỀU"


def test_a_commune_that_was_not_there_on_the_day_stands_alone():
    commune = place(3, place(1), "Xã An Dũng", start="2025-07-01")
    found = organisation(Question(day=DAY, place=commune))
    assert found == Organisation("", "ĐẢNG ỦY XÃ AN DŨNG", "BÍ THƯ")


@pytest.mark.parametrize(
    ("name", "kind", "slug"),
    [
        ("Tỉnh Bến Tre", "tinh", "ben-tre"),
        ("Tỉnh Bà Rịa - Vũng Tàu", "tinh", "ba-ria-vung-tau"),
        ("Tỉnh Đắk Lắk", "tinh", "dak-lak"),
    ],
)
def test_a_file_is_named_after_place_and_day(name, kind, slug):
    question = Question(day=DAY, place=place(1, None, name, kind=kind))
    assert file_name("kiem-nhiem", question) == f"kiem-nhiem_{slug}_2020-09-23.xlsx"


def test_a_file_of_the_country_says_so():
    assert file_name("kiem-nhiem", Question(day=DAY)) == "kiem-nhiem_ca-nuoc_2020-09-23.xlsx"


def ago(days: int) -> dt.date:
    return timezone.localdate() - dt.timedelta(days)


def test_a_paper_issued_earlier_has_the_letterhead_that_was_kept_then(world):
    kept = Letterhead.objects.create(
        locality=world.province, signer="Trần Văn Cũ", post="TRƯỞNG BAN"
    )
    age_history(10, [Letterhead])
    kept.signer = "Lê Thị Mới"
    kept.save()
    found = [organisation(world.question, issued) for issued in (None, ago(1), ago(10), ago(11))]
    assert [each.name for each in found] == ["Lê Thị Mới", "Trần Văn Cũ", "Trần Văn Cũ", ""]
    assert found[0].note == ""
    assert found[2].note.startswith("thể thức và người ký như sổ ghi đến hết ngày ")
    assert "sổ chưa ghi thể thức nào" not in found[2].note
    assert "sổ chưa ghi thể thức nào" in found[3].note


def test_a_letterhead_that_was_deleted_is_that_of_its_time(world):
    kept = Letterhead.objects.create(locality=world.province, signer="Trần Văn Cũ")
    age_history(10, [Letterhead])
    kept.delete()
    age_history(5, [Letterhead])
    assert [organisation(world.question, ago(days)).name for days in (4, 5, 6, 15, 16)] == [
        *("", "", "Trần Văn Cũ", "Trần Văn Cũ", "")
    ]
