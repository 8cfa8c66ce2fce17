"""The gazetteer of a list, from the register as it is shipped."""

import datetime as dt

import pytest
from django.contrib.postgres.fields.ranges import DateRange
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cadres.intake.places.path import Path
from cadres.intake.places.text import in_organisation, in_sheet_name, in_title
from cadres.lists.tree import load_gazetteer
from cadres.models import Locality, LocalityVersion

pytestmark = [pytest.mark.usefixtures("loaded_register"), pytest.mark.django_db]
OLD, NEW = dt.date(2020, 9, 23), dt.date(2025, 8, 1)
BEN_TRE = "Tỉnh Bến Tre"


def resolve(*names, day=OLD, answers=None):
    path = Path(*names)
    return load_gazetteer({path}, day, answers=answers).resolve(path)


def told(found):
    """The names by level and the kinds of faults and notes."""
    named = [found.names.get(level) for level in (1, 2, 3, 4)]
    return named, [fault.kind for fault in found.faults], [note.kind for note in found.notes]


@pytest.mark.parametrize(
    ("names", "found", "faults", "notes"),
    [
        (
            (BEN_TRE, "Huyện Ba Tri", "Xã An Hoà Tây", "Ấp 1"),
            [BEN_TRE, "Huyện Ba Tri", "Xã An Hòa Tây", "Ấp 1"],
            [],
            [],
        ),
        (
            (BEN_TRE, "Huyện Ba Tri", "xa an hoa tay", ""),
            [BEN_TRE, "Huyện Ba Tri", "Xã An Hòa Tây", None],
            [],
            ["read_as"],
        ),
        (
            (BEN_TRE, "Huyện Ba Tri", "Xã An Hoá Tây", "Ấp An Thành 2"),
            [BEN_TRE, "Huyện Ba Tri", None, "Ấp An Thành 2"],
            ["misspelt_commune"],
            [],
        ),
        (
            ("", "Huyện Ba Tri", "Xã Bảo Thạn", "Ấp Quới Thành"),
            [BEN_TRE, "Huyện Ba Tri", None, "Ấp Quới Thành"],
            ["misspelt_commune"],
            [],
        ),
        (
            ("", "Huyện Ba Tri", "Xã An Lạc Thôn", "Ấp 1"),
            [BEN_TRE, "Huyện Ba Tri", None, "Ấp 1"],
            ["unknown_commune"],
            [],
        ),
        (
            ("", "Huyện Ba Tri", "Xã Hưng Nhượng", "Ấp 1"),
            [BEN_TRE, "Huyện Ba Tri", None, "Ấp 1"],
            ["commune_not_in_district"],
            [],
        ),
        (
            ("", "", "Xã Hưng Nhượng", ""),
            [BEN_TRE, "Huyện Giồng Trôm", "Xã Hưng Nhượng", None],
            [],
            [],
        ),
        (
            (BEN_TRE, "TP Bến Tre", "P8", "KP 3"),
            [BEN_TRE, "Thành phố Bến Tre", "Phường 8", "Khu phố 3"],
            [],
            [],
        ),
        (("", "Huyện Châu Thành", "", ""), [None] * 4, ["ambiguous_place"], []),
        (
            ("", "Huyện Châu Thành", "Xã Quới Sơn", ""),
            [BEN_TRE, "Huyện Châu Thành", "Xã Quới Sơn", None],
            [],
            [],
        ),
        (
            ("Tỉnh Ðăk Nông", "Đăk R’Lấp", "Đắk Ru", "Bon Bu N'Doh"),
            ["Tỉnh Đắk Nông", "Huyện Đắk R'Lấp", "Xã Đắk Ru", "Bon Bu N'Doh"],
            [],
            [],
        ),
        (
            ("Hà Tĩnh", "Kỳ Anh", "", ""),
            ["Tỉnh Hà Tĩnh", None, None, None],
            ["ambiguous_place"],
            [],
        ),
        (
            ("Hà Tĩnh", "Kỳ Anh", "Xã Kỳ Xuân", ""),
            ["Tỉnh Hà Tĩnh", "Huyện Kỳ Anh", "Xã Kỳ Xuân", None],
            [],
            [],
        ),
        (
            ("Hà Tĩnh", "Kì Anh", "Phường Kỳ Trinh", ""),
            ["Tỉnh Hà Tĩnh", "Thị xã Kỳ Anh", "Phường Kỳ Trinh", None],
            [],
            [],
        ),
        (
            ("Quảng Nam", "Núi Thành", "Xã Tam Xuân 1", ""),
            ["Tỉnh Quảng Nam", "Huyện Núi Thành", "Xã Tam Xuân I", None],
            [],
            [],
        ),
    ],
)
def test_a_place_of_the_three_tiers(names, found, faults, notes):
    assert told(resolve(*names)) == (found, faults, notes)


@pytest.mark.parametrize(
    ("names", "found", "faults"),
    [
        (
            ("Tỉnh Vĩnh Long", "", "Xã Giồng Trôm", "Ấp 1"),
            ["Tỉnh Vĩnh Long", None, "Xã Giồng Trôm", "Ấp 1"],
            [],
        ),
        (
            ("Vĩnh Long", "", "Phường Bến Tre", "KP5"),
            ["Tỉnh Vĩnh Long", None, "Phường Bến Tre", "Khu phố 5"],
            [],
        ),
        (
            (BEN_TRE, "Huyện Giồng Trôm", "Xã Bình Hòa", "Ấp 1"),
            [BEN_TRE, "Huyện Giồng Trôm", "Xã Bình Hòa", "Ấp 1"],
            ["place_of_old_tree"],
        ),
        (
            ("Tỉnh Vĩnh Long", "", "Xã Lạ Lùng", ""),
            ["Tỉnh Vĩnh Long", None, None, None],
            ["unknown_commune"],
        ),
    ],
)
def test_a_place_of_the_two_tiers(names, found, faults):
    assert told(resolve(*names, day=NEW))[:2] == (found, faults)


def test_a_place_of_the_old_tree_is_answered_with_a_successor():
    path = BEN_TRE, "Huyện Giồng Trôm", "Xã Bình Hòa", "Ấp 1"
    [fault] = resolve(*path, day=NEW).faults
    assert [label for _, label in fault.candidates] == ["Xã Giồng Trôm, Tỉnh Vĩnh Long"]
    found = resolve(*path, day=NEW, answers={fault.key: fault.candidates[0][0]})
    assert told(found)[:2] == (["Tỉnh Vĩnh Long", None, "Xã Giồng Trôm", "Ấp 1"], [])


def test_the_surroundings_place_the_rows():
    organisation = in_organisation("TỈNH ỦY BẾN TRE\nHUYỆN ỦY CHÂU THÀNH")
    title = in_title("CÁN BỘ KIÊM NHIỆM HUYỆN BA TRI VÀ GIỒNG TRÔM, TỈNH BẾN TRE NĂM 2020")
    sheet = in_sheet_name("AN PHƯỚC")
    gazetteer = load_gazetteer(set(), OLD, around=[organisation, title, sheet])
    names = [gazetteer.places[each].name for each in gazetteer.locate(title)]
    assert names == ["Huyện Ba Tri", "Huyện Giồng Trôm"]
    district = gazetteer.locate(organisation)
    commune = gazetteer.locate(sheet, district)
    found = gazetteer.resolve(Path(hamlet="ấp 3"), commune)
    assert told(found) == ([BEN_TRE, "Huyện Châu Thành", "Xã An Phước", "Ấp 3"], [], [])


def test_the_number_of_queries_and_the_hamlets_do_not_grow_with_the_list():
    named = LocalityVersion.objects.on(OLD).filter(level=3, province__name=BEN_TRE)
    communes = list(named.values_list("locality", "name", "parent__name"))
    assert communes
    for commune, *_ in communes:
        locality = Locality.objects.create(level=4)
        LocalityVersion.objects.create(
            locality=locality, level=4, kind="ap", name="Ấp 1", parent_id=commune,
            period=DateRange(None, None),
        )  # fmt: skip
    paths = [Path(BEN_TRE, district, commune, "Ấp 1") for _, commune, district in communes]

    def load(paths):
        with CaptureQueriesContext(connection) as captured:
            gazetteer = load_gazetteer(set(paths), OLD)
        hamlets = sum(place.level == 4 for place in gazetteer.places.values())
        return len(captured), hamlets

    assert (load(paths[:1]), load(paths)) == ((3, 1), (3, len(paths)))


@pytest.mark.parametrize(
    ("named", "faults"),
    [
        (("Xã Cai Kinh", "Xã Yên Vượng", "Xã Hồ Sơn"), []),
        (("Xã Cai Kinh", "Xã Yên Vượng", "Xã Bắc Quỳnh"), ["ambiguous_place"]),
        (("Xã Cai Kinh", "Xã Yên Vượng"), ["ambiguous_place"]),
    ],
)
def test_a_list_of_one_district_that_names_none_lies_there(named, faults):
    # Four districts of Lạng Sơn have a commune Hòa Bình.
    paths = {Path("", "", name) for name in (*named, "Xã Hòa Bình")}
    gazetteer = load_gazetteer(paths, OLD)
    found = gazetteer.resolve(Path("", "", "Xã Hòa Bình"), gazetteer.home)
    assert [fault.kind for fault in found.faults] == faults
