"""The tree of localities against the files it came from, counted independently of the loader."""

from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cadres.loaders import files
from cadres.loaders.unit_files import Version
from cadres.loaders.units import Summary, load_units
from cadres.models import (
    LegalDocument,
    Level,
    LoadedFile,
    Locality,
    LocalityAlias,
    LocalityVersion,
    Succession,
)
from cadres.vietnamese import search_key

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]

EVE, REFORM, AUTUMN_2026 = date(2025, 6, 30), date(2025, 7, 1), date(2026, 10, 1)
KEPT = ("Locality", "LocalityVersion", "Succession", "LocalityAlias", "LegalDocument")


def edges():
    return files.rows("units_2025.csv")


def version(code, day, level=Level.COMMUNE):
    return LocalityVersion.objects.on(day).get(code=code, level=level)


def counts(day):
    versions = LocalityVersion.objects.on(day).values_list("level", "kind")
    return Counter(row for row in versions if row[0] != Level.HAMLET)


def everything():
    """All rows that loading may touch, with the history of those that have one."""
    models = [apps.get_model("cadres", name) for name in KEPT]
    events = [apps.get_model("cadres", f"{name}Event") for name in KEPT[1:3]]
    return {model: sorted(model.objects.values_list()) for model in models} | {
        event: event.objects.count() for event in events
    }


def test_the_old_tree_has_three_tiers():
    assert counts(EVE) == {
        (Level.PROVINCE, "tinh"): 57,
        (Level.PROVINCE, "thanh_pho"): 6,
        (Level.DISTRICT, "huyen"): 508,
        (Level.DISTRICT, "thanh_pho"): 87,
        (Level.DISTRICT, "thi_xa"): 52,
        (Level.DISTRICT, "quan"): 49,
        (Level.COMMUNE, "xa"): 7692,
        (Level.COMMUNE, "phuong"): 1726,
        (Level.COMMUNE, "thi_tran"): 617,
    }


def test_the_new_tree_has_two_tiers():
    assert counts(REFORM) == {
        (Level.PROVINCE, "tinh"): 28,
        (Level.PROVINCE, "thanh_pho"): 6,
        (Level.COMMUNE, "xa"): 2621,
        (Level.COMMUNE, "phuong"): 687,
        (Level.COMMUNE, "dac_khu"): 13,
    }


def test_what_changed_later_counts_from_its_own_day():
    assert counts(AUTUMN_2026) == {
        (Level.PROVINCE, "tinh"): 25,
        (Level.PROVINCE, "thanh_pho"): 9,
        (Level.COMMUNE, "xa"): 2599,
        (Level.COMMUNE, "phuong"): 709,
        (Level.COMMUNE, "dac_khu"): 13,
    }


def test_every_name_opens_with_the_word_of_its_kind():
    odd = [
        row
        for row in LocalityVersion.objects.filter(level__lt=Level.HAMLET)
        if not row.name.startswith(f"{row.get_kind_display()} ")
    ]
    assert odd == []
    assert version("30688", EVE).name == "Thị trấn Óc Eo"


def test_communes_lie_where_the_file_says():
    columns = ("code", "district__versions__code", "province__versions__code")
    old = LocalityVersion.objects.on(EVE).filter(level=Level.COMMUNE)
    assert set(
        old.filter(
            district__versions__period__contains=EVE, province__versions__period__contains=EVE
        ).values_list(*columns)
    ) == {
        (row["old_commune_code"], row["old_district_code"], row["old_province_code"])
        for row in edges()
        if row["old_commune_code"]
    }
    new = LocalityVersion.objects.on(REFORM).filter(level=Level.COMMUNE)
    assert set(
        new.filter(province__versions__period__contains=REFORM).values_list(
            "code", "district", "province__versions__code"
        )
    ) == {(row["new_commune_code"], None, row["new_province_code"]) for row in edges()}


def test_five_island_districts_have_no_communes_and_became_special_zones():
    islands = {row["old_district_code"] for row in edges() if not row["old_commune_code"]}
    zones = set()
    for code in islands:
        island = version(code, EVE, Level.DISTRICT)
        assert not LocalityVersion.objects.children_of(island.locality).exists()
        (change,) = island.locality.successions.all()
        zones.add((change.extent, change.new.version_on(REFORM).get_kind_display()))
    assert (len(islands), zones) == (5, {("whole", "Đặc khu")})


def test_bến_tre_had_nine_districts():
    bến_tre = version("83", EVE, Level.PROVINCE)
    districts = LocalityVersion.objects.on(EVE).children_of(bến_tre.locality)
    assert {row.name: row.locality.child_versions.on(EVE).count() for row in districts} == Counter(
        row["old_district"]
        for code, row in {row["old_commune_code"]: row for row in edges()}.items()
        if row["old_province_code"] == "83"
    )
    assert {row.name for row in districts} == {
        "Thành phố Bến Tre",
        "Huyện Ba Tri",
        "Huyện Bình Đại",
        "Huyện Châu Thành",
        "Huyện Chợ Lách",
        "Huyện Giồng Trôm",
        "Huyện Mỏ Cày Bắc",
        "Huyện Mỏ Cày Nam",
        "Huyện Thạnh Phú",
    }
    assert bến_tre.locality.version_on(REFORM) is None


def test_gia_nghĩa_had_six_wards_and_two_communes_in_2022():
    day = date(2022, 11, 24)
    city = version("660", day, Level.DISTRICT).locality
    kinds = LocalityVersion.objects.on(day).children_of(city).values_list("kind", flat=True)
    assert Counter(kinds) == {"phuong": 6, "xa": 2}


def commune_changes():
    """The (old, new) codes of communes of which the new one is not simply the old one."""
    sources = defaultdict(list)
    for row in edges():
        if row["old_commune_code"]:
            sources[row["new_commune_code"]].append(row)
    same = {
        new
        for new, (row, *others) in sources.items()
        if not others
        and row["old_commune_divided"] == "0"
        and search_key(row["old_commune"]) == search_key(row["new_commune"])
    }
    return {
        (row["old_commune_code"], new): row["old_commune_divided"]
        for new, rows in sources.items()
        for row in rows
        if new not in same
    }


def test_successions_are_those_of_the_file():
    wanted = commune_changes()
    stored = Succession.objects.filter(day=REFORM, old__level=Level.COMMUNE).values_list(
        "old__versions__code", "new__versions__code", "extent"
    )
    stored = stored.filter(
        old__versions__period__contains=EVE, new__versions__period__contains=REFORM
    )
    assert {(old, new): "1" if extent == "part" else "0" for old, new, extent in stored} == wanted
    assert len({old for (old, _), divided in wanted.items() if divided == "1"}) == 471
    by_level = Counter(Succession.objects.filter(day=REFORM).values_list("old__level", flat=True))
    assert by_level == {Level.PROVINCE: 52, Level.DISTRICT: 5, Level.COMMUNE: len(wanted)}


def test_eleven_provinces_and_the_unchanged_communes_go_on():
    def localities(day, level):
        versions = LocalityVersion.objects.on(day).filter(level=level)
        return set(versions.values_list("locality", flat=True))

    assert [
        len(localities(EVE, level) & localities(REFORM, level))
        for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
    ] == [11, 0, 125]
    hà_tĩnh = version("42", EVE, Level.PROVINCE)
    assert hà_tĩnh == version("42", REFORM, Level.PROVINCE)
    assert (hà_tĩnh.period.lower, hà_tĩnh.period.upper) == (None, None)


def test_an_unchanged_commune_moves_from_its_district_to_its_province():
    before, after = version("18196", EVE), version("18196", REFORM)
    assert before.locality == after.locality
    assert (before.parent.name, after.parent.name) == ("Huyện Hương Sơn", "Tỉnh Hà Tĩnh")
    assert before.period.upper == after.period.lower == REFORM


def test_a_code_can_name_another_commune_later():
    before, after = version("00004", EVE), version("00004", REFORM)
    assert (before.name, after.name) == ("Phường Trúc Bạch", "Phường Ba Đình")
    assert before.locality != after.locality


def test_no_commune_of_2025_rests_on_a_later_paper():
    versions = LocalityVersion.objects.on(REFORM).filter(level=Level.COMMUNE)
    assert not versions.exclude(legal_document__issued=date(2025, 6, 16)).exists()
    listed = {row["new_commune_code"]: row["resolution"] for row in resolutions()}
    noted = {row.code: row for row in versions.exclude(note="").select_related("legal_document")}
    late = {code: number for code, number in listed.items() if number.endswith("16")}
    assert len(late) == 22
    assert {code: row.legal_document.number for code, row in noted.items()} == {
        code: {"237": "1662/NQ-UBTVQH15", "388": "1658/NQ-UBTVQH15"}[number[:3]]
        for code, number in late.items()
    }
    assert noted["26368"].note == "Về sau được sắp xếp theo Nghị quyết số {} ngày {}.".format(
        "237/NQ-UBTVQH16", "14/04/2026"
    )
    others = versions.filter(note="").values_list("code", "legal_document__number")
    assert set(others) == {pair for pair in listed.items() if pair[0] not in late}


def resolutions():
    return files.rows("resolutions_2025.csv")


def test_merged_provinces_and_their_successions_rest_on_the_law():
    new = LocalityVersion.objects.filter(level=Level.PROVINCE, period__startswith=REFORM)
    papers = Succession.objects.filter(new__level=Level.PROVINCE)
    expected = {"202/2025/QH15"}
    assert set(new.values_list("legal_document__number", flat=True)) == expected
    assert set(papers.values_list("legal_document__number", flat=True)) == expected
    assert new.count() == 23


def test_đồng_nai_became_a_city_on_30_april_2026():
    day = date(2026, 4, 30)
    before = version("75", day - timedelta(days=1), Level.PROVINCE)
    after = version("75", day, Level.PROVINCE)
    assert (before.name, before.kind) == ("Tỉnh Đồng Nai", "tinh")
    assert (after.name, after.kind) == ("Thành phố Đồng Nai", "thanh_pho")
    assert after.legal_document.number == "30/2026/QH16"
    assert before.locality == after.locality
    assert after.locality.name == "Thành phố Đồng Nai"


@pytest.mark.parametrize(
    ("code", "level", "names"),
    [
        ("18292", Level.COMMUNE, ["Xã Đức Dũng", None, None]),
        ("18298", Level.COMMUNE, ["Xã Đức An", "Xã An Dũng", None]),
        ("205", Level.DISTRICT, ["Thị xã Đông Triều", "Thành phố Đông Triều", None]),
        ("07120", Level.COMMUNE, ["Xã Hồng Phong", "Phường Hồng Phong", None]),
    ],
)
def test_a_locality_is_asked_as_of_a_day(code, level, names):
    locality = version(code, date(2017, 3, 1), level).locality
    days = (date(2017, 9, 27), EVE, REFORM)
    versions = [locality.version_on(day) for day in days]
    assert [version and version.name for version in versions] == names


def test_đức_dũng_merged_into_an_dũng_at_new_year_2020():
    đức_dũng = version("18292", date(2019, 12, 31))
    (change,) = đức_dũng.locality.successions.all()
    assert (change.day, change.extent) == (date(2020, 1, 1), "whole")
    assert change.new.version_on(change.day).name == "Xã An Dũng"
    assert đức_dũng.district == version("440", EVE, Level.DISTRICT).locality


def test_the_town_of_đông_triều_lasted_until_october_2024():
    assert version("205", date(2024, 10, 31), Level.DISTRICT).name == "Thị xã Đông Triều"
    city = version("205", date(2024, 11, 1), Level.DISTRICT)
    assert (city.name, city.legal_document.number) == ("Thành phố Đông Triều", "1199/NQ-UBTVQH15")


def test_former_names_find_the_unit_they_merged_into():
    found = LocalityAlias.objects.filter(key="ducdung").values_list("locality", flat=True)
    assert version("18298", EVE).locality_id in found
    listed = {
        (row["old_code"], key)
        for row in files.rows("former_names.csv")
        for key in row["former_names"].split()
    }
    stored = LocalityAlias.objects.filter(locality__versions__period__contains=EVE)
    assert set(stored.values_list("locality__versions__code", "key")) == listed


def test_loading_again_by_force_changes_nothing():
    before = everything()
    assert load_units(force=True) == Summary()
    assert everything() == before


def test_unchanged_files_are_not_read_again():
    with CaptureQueriesContext(connection) as queries:
        assert load_units() == Summary()
    assert len(queries) <= 4


def test_a_changed_file_is_compared():
    LoadedFile.objects.filter(name="later_versions.csv").update(checksum="older")
    LocalityVersion.objects.filter(code="205", name="Thành phố Đông Triều").update(name="Đông T.")
    assert load_units() == Summary(changed_versions=1)
    assert version("205", EVE, Level.DISTRICT).name == "Thành phố Đông Triều"
    assert LoadedFile.objects.get(name="later_versions.csv").checksum != "older"


def test_a_version_added_to_the_files_cuts_the_one_before():
    LocalityVersion.objects.filter(code="75", name="Thành phố Đồng Nai").delete()
    only = version("75", REFORM, Level.PROVINCE)
    only.period = (REFORM, None)
    only.save()
    assert load_units(force=True) == Summary(versions=1, changed_versions=1)
    test_đồng_nai_became_a_city_on_30_april_2026()


def test_a_missing_unit_comes_back_once():
    zone = version("31105", REFORM)
    zone.delete()
    Succession.objects.filter(new=zone.locality).delete()
    zone.locality.delete()
    assert load_units(force=True) == Summary(localities=1, versions=1, successions=1)
    assert version("31105", REFORM).name == "Đặc khu Thổ Châu"


def test_what_staff_added_stays():
    day = date(2026, 7, 1)
    commune = version("00004", REFORM)
    commune.period = (REFORM, day)
    commune.save()
    common = {"locality": commune.locality, "parent": commune.parent, "code": commune.code}
    LocalityVersion.objects.create(period=(day, None), kind="phuong", name="Phường Mới", **common)
    hamlet = Locality.objects.create(level=Level.HAMLET)
    LocalityVersion.objects.create(
        locality=hamlet, parent=commune.locality, period=(day, None), kind="thon", name="Thôn 1"
    )
    paper = LegalDocument.objects.create(number="1/NQ-UBTVQH10")
    LocalityVersion.objects.filter(pk=version("00001", EVE).pk).update(legal_document=paper)
    before = everything()
    assert load_units(force=True) == Summary()
    assert everything() == before


def test_the_command_says_what_it_wrote(capsys):
    call_command("load_units", force=True)
    assert capsys.readouterr().out == (
        "Đơn vị: thêm 0 đơn vị, 0 giai đoạn, 0 việc sắp xếp, 0 tên gọi khác; sửa 0 giai đoạn.\n"
    )


def test_a_name_without_a_kind_is_refused():
    with pytest.raises(ValueError, match="Đông Triều"):
        Version("Đông Triều", "205", None, EVE)
