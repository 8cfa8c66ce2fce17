"""A list beside the register of tests.world: what it would write, and all that is wrong with it."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cadres.access import Reach, editing_reach_of
from cadres.intake.rows.lists import read_list
from cadres.lists.matching import match_list
from cadres.models import LocalityAlias, Person
from tests.build import person
from tests.cadres.list_files import HEAD, LETTERS, TODAY, faults, line, workbook

EVERYWHERE = Reach(nationwide=True)
BIRTH = dt.date(1970, 1, 1)  # of everybody in the world
KNOWN = {  # as the world has her
    "full_name": "Nguyễn Thị Hai",
    "birth": BIRTH,
    "hamlet": "Ấp 2",
    "start": dt.date(2018, 1, 1),
    "decision_no": "",
    "decision_date": "",
}


@pytest.fixture
def compare(world):
    def compare(*lines, reach=EVERYWHERE, day=None, head=HEAD, **sheets):
        read = read_list(workbook(*lines, head=head, **sheets), today=TODAY)
        return match_list(read, reach=reach, day=day)

    return compare


def size(plan):
    """New hamlets, people and appointments, and those that are there already."""
    return len(plan.hamlets), len(plan.persons), len(plan.appointments), plan.unchanged


def test_a_new_line_proposes_a_hamlet_a_person_and_two_posts(compare, world):
    plan = compare(line())
    assert (plan.problems, size(plan)) == ([], (1, 1, 2, 0))
    [hamlet], [who] = plan.hamlets, plan.persons
    assert (hamlet.name, hamlet.commune) == ("Ấp 3", world.places["Xã Đông Một"].pk)
    assert [
        (each.person, each.position, each.locality, each.is_main) for each in plan.appointments
    ] == [
        (who, world.positions["btcb-thon"].pk, hamlet, True),
        (who, world.positions["truong-thon"].pk, hamlet, False),
    ]


def test_a_line_that_the_register_has_changes_nothing(compare):
    plan = compare(line(**KNOWN))
    assert (plan.problems, size(plan)) == ([], (0, 0, 0, 2))


def test_posts_over_two_levels_lie_at_their_own_places(compare, world):
    plan = compare(line(role2="Chủ tịch Hội Nông dân xã"))
    assert [each.locality for each in plan.appointments] == [
        plan.hamlets[0],
        world.places["Xã Đông Một"].pk,
    ]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Nguyên Trưởng ấp, nay là Bí thư chi bộ", "Nguyên Trưởng ấp"),
        ("Bí thư chi bộ (từng giữ Chủ tịch UBND xã)", "từng giữ Chủ tịch UBND xã"),
        ("Bí thư chi bộ, dự kiến kiêm Trưởng ấp", "dự kiến kiêm Trưởng ấp"),
        ("Bí thư chi bộ (không kiêm Trưởng ấp)", "không kiêm Trưởng ấp"),
    ],
)
def test_a_post_that_is_not_held_is_told_and_not_written(compare, world, cell, said):
    plan = compare(line(role1=cell, role2=""))
    assert [each.position for each in plan.appointments] == [world.positions["btcb-thon"].pk]
    [told] = [each for each in plan.problems if each.column == "J"]
    assert (told.kind, told.severity) == ("read_as", "warning")
    assert f"“{said}”" in told.message


def test_a_place_that_is_not_found_is_told_once_and_leaves_its_posts_alone(compare):
    plan = compare(line(commune="Xã Đông Mốt", role2="TT"))
    assert faults(plan.problems) == [(2, "H", "misspelt_commune", "error")]


def test_an_office_in_the_column_of_communes_lies_at_the_unit_above(compare, world):
    plan = compare(line(commune="Huyện ủy", hamlet="", role1="Bí thư Huyện ủy", role2=""))
    assert [each.locality for each in plan.appointments] == [world.places["Huyện Đông"].pk]
    assert faults(plan.problems) == [(2, "K", "missing_post", "warning")]


def test_a_post_of_before_beside_one_that_is_held_is_told_and_left(compare):
    plan = compare(line(role2="nguyên Trưởng ấp"))
    assert (len(plan.appointments), faults(plan.problems)) == (1, [(2, "K", "read_as", "warning")])


def test_the_head_of_a_hamlet_says_what_it_is_called(compare):
    head = [{"Ấp/khu phố": "Thôn, bon, tổ dân phố"}.get(text, text) for text in HEAD]
    plan = compare(line(hamlet="Mỹ Lợi", role2="Trưởng thôn"), head=head)
    assert [hamlet.name for hamlet in plan.hamlets] == ["Thôn Mỹ Lợi"]


def test_a_sheet_that_names_no_place_lies_where_the_other_sheets_do(world):
    bare = {"province": "", "district": ""}
    heads = {"HUYỆN ĐÔNG": [["HUYỆN ỦY ĐÔNG"], HEAD, line(**bare)]}
    second = [HEAD, line(**bare, full_name="Lê Văn Ba", hamlet="Ấp 4")]
    read = read_list(workbook(head=HEAD, **{"Danh sách": []}, **heads, Tiếp=second), today=TODAY)
    town = world.places["Thị xã Tây"].pk
    plan = match_list(read, reach=EVERYWHERE, sender=town)
    assert faults(plan.problems) == []
    assert {each.locality.commune for each in plan.appointments} == {world.places["Xã Đông Một"].pk}


def test_a_post_in_another_commune_lies_there_and_leaves_the_row_where_it_is(compare, world):
    elsewhere = "BTCB khu phố 4 phường Tây Hai, thị xã Tây"
    plan = compare(line(hamlet="", role1="Chủ tịch UBND xã", role2=elsewhere))
    assert plan.problems == []
    [hamlet] = plan.hamlets
    assert (hamlet.name, hamlet.commune) == ("Khu phố 4", world.places["Phường Tây Hai"].pk)
    assert [each.locality for each in plan.appointments] == [
        world.places["Xã Đông Một"].pk,
        hamlet,
    ]


def test_a_known_person_is_not_made_again_for_a_new_post(compare, world):
    plan = compare(line(**KNOWN | {"role1": "Chủ tịch UBND xã"}))
    assert (plan.problems, size(plan)) == ([], (0, 0, 1, 1))
    assert plan.appointments[0].person == world.people["Nguyễn Thị Hai"].pk


def test_a_namesake_born_on_another_day_is_a_new_person(compare):
    plan = compare(line(full_name="Nguyễn Thị Hai"))
    assert (plan.problems, len(plan.persons)) == ([], 1)


def test_a_namesake_of_the_same_birth_in_another_commune_is_new_and_reported(compare):
    ward = {"district": "Thị xã Tây", "commune": "Phường Tây Hai", "hamlet": "Khu phố 2"}
    plan = compare(line(full_name="Nguyễn Thị Hai", birth=BIRTH, **ward))
    assert faults(plan.problems) == [(2, "B", "namesake_elsewhere", "warning")]
    assert len(plan.persons) == 1


def test_a_personnel_code_finds_its_person(compare, world):
    world.people["Đặng Văn Đức"].personnel_code = "83-7"
    world.people["Đặng Văn Đức"].save()
    head = [*HEAD, "Số hiệu cán bộ"]
    plan = compare([*line(full_name="ĐẶNG VĂN ĐỨC", birth=BIRTH), "83-7"], head=head)
    assert {each.person for each in plan.appointments} == {world.people["Đặng Văn Đức"].pk}


WARD = {"district": "Thị xã Tây", "commune": "Phường Tây Hai", "hamlet": "Khu phố 2"}
HAI = {"full_name": "Nguyễn Thị Hai", "birth": BIRTH, **WARD}  # somebody of Xã Đông Một


def test_nothing_is_told_of_a_namesake_outside_the_scope(compare, world):
    plan = compare(line(**HAI), reach=editing_reach_of(world.users["neighbour"]))
    assert (plan.problems, size(plan)) == ([], (1, 1, 2, 0))
    plan = compare(line(**HAI), reach=editing_reach_of(world.users["staff"]))
    assert faults(plan.problems) == [(2, "B", "namesake_elsewhere", "warning")]


@pytest.mark.parametrize("name", ["Nguyễn Thị Hai", "Lê Thị Mới"])
def test_of_a_personnel_code_outside_the_scope_only_that_it_is_taken_is_told(compare, world, name):
    Person.objects.filter(full_name="Nguyễn Thị Hai").update(personnel_code="83-7")
    row = [*line(**HAI | {"full_name": name}), "83-7"]
    neighbour = editing_reach_of(world.users["neighbour"])
    plan = compare(row, head=[*HEAD, "Số hiệu cán bộ"], reach=neighbour)
    assert [(each.row, each.column, each.message) for each in plan.problems] == [
        (2, "Q", "số hiệu cán bộ này đã dùng ở đơn vị khác; hãy liên hệ cấp trên.")
    ]
    assert size(plan) == (1, 0, 0, 0)


def test_two_people_who_fit_are_an_error(compare, world):
    twin = person("Nguyễn Thị Hai")
    world.people["Nguyễn Thị Hai"].appointments.filter(position__code="btcb-thon").update(
        person=twin
    )
    plan = compare(line(**KNOWN))
    assert faults(plan.problems) == [(2, "B", "ambiguous_person", "error")]


def test_rows_of_one_person_make_one_person(compare):
    lines = line(role2=""), line(role1="Trưởng ấp", role2="")
    plan = compare(*lines)
    assert (size(plan), {each.kind for each in plan.problems}) == ((1, 1, 2, 0), {"missing_post"})


def test_the_same_line_twice_is_an_error_that_names_the_first(compare):
    second = [HEAD, line(full_name="LÊ THỊ MỚI")]
    plan = compare(line(), line(stt=2), **{"Bản sao": second})
    assert [(each.sheet, each.row, each.kind, each.message) for each in plan.problems] == [
        ("Danh sách", 3, "duplicate_row", "trùng dòng 2."),
        ("Bản sao", 2, "duplicate_row", "trùng dòng 2 của trang tính “Danh sách”."),
    ]


def test_a_taken_seat_is_told_with_its_holder(compare):
    plan = compare(line(hamlet="Ấp 2"))
    assert [(each.row, each.column, each.message) for each in plan.problems] == [
        (2, "K", "chức danh chỉ một người giữ, mà Nguyễn Thị Hai giữ từ 1/1/2018 (trong sổ).")
    ]


def test_a_seat_within_the_list_is_told_with_its_line(compare):
    plan = compare(line(), line(full_name="Trần Văn Ba"))
    assert [(each.row, each.column, each.message) for each in plan.problems] == [
        (3, "K", "chức danh chỉ một người giữ, mà Lê Thị Mới giữ từ 1/3/2019 (dòng 2).")
    ]


def test_an_overlapping_post_of_the_same_person_is_an_error(compare):
    plan = compare(line(**KNOWN | {"start": dt.date(2019, 1, 1)}))
    assert faults(plan.problems) == [
        (2, "J", "overlap", "error"),
        (2, "K", "overlap", "error"),
    ]


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"province": "Tỉnh Lạ"}, ("province", "unknown_province", "error")),
        ({"district": "Huyện Đôn"}, ("district", "misspelt_district", "error")),
        ({"commune": "Phường Tây Hai"}, ("commune", "commune_not_in_district", "error")),
        ({"commune": ""}, ("commune", "missing_commune", "error")),
        ({"hamlet": "", "role2": ""}, ("hamlet", "missing_hamlet", "error")),
        ({"role2": "Trưởng ban nhạc"}, ("role2", "unknown_post", "error")),
        ({"role2": "Bi thu chi bo"}, ("role2", "repeated_post", "error")),
        ({"hamlet": "Áp 10", "role2": ""}, ("hamlet", "read_as", "warning")),
    ],
)
def test_a_fault_is_reported_at_its_cell(compare, fields, fault):
    field, kind, severity = fault
    found = [each for each in faults(compare(line(**fields)).problems) if each[1] == LETTERS[field]]
    assert found == [(2, LETTERS[field], kind, severity)]


def test_a_former_name_is_read_and_reported(compare, world):
    LocalityAlias.objects.create(locality=world.places["Xã Đông Một"], key="xadongcu")
    plan = compare(line(commune="Xã Đông Cũ"))
    assert [(each.column, each.message) for each in plan.problems] == [
        ("H", "“Xã Đông Cũ” được hiểu là “Xã Đông Một”.")
    ]


def test_new_hamlets_that_differ_in_accents_only_are_reported(compare):
    plan = compare(
        line(hamlet="Ấp Hòa Lợi"),
        line(hamlet="Ấp HOÀ LỢI", full_name="Lý Thị Tư", role2=""),
        line(hamlet="Ấp Hoa Lợi", full_name="Trần Văn Ba"),
    )
    assert len(plan.hamlets) == 2
    assert [(each.row, each.message) for each in plan.problems if each.column == "I"] == [
        (4, "“Ấp Hoa Lợi” và “Ấp Hòa Lợi” chỉ khác dấu; hãy xem có phải một.")
    ]


@pytest.mark.parametrize("slip", ["Phú Hưngg", "Phú Hươg", "Phú Hugn", "PhúHưng", "Phú Hưnq"])
def test_a_new_hamlet_with_a_misspelt_word_is_told_beside_the_right_one(compare, slip):
    plan = compare(line(hamlet="Ấp Phú Hưng"), line(hamlet=f"Ấp {slip}", full_name="Lý Thị Tư"))
    assert [(each.row, each.message) for each in plan.problems if each.column == "I"] == [
        (3, f"“Ấp {slip}” viết gần giống “Ấp Phú Hưng”; hãy xem có phải một.")
    ]


@pytest.mark.parametrize(
    "pair",
    [("4", "5"), ("Phú Đông A", "Phú Đông B"), ("Tân Lợi", "Tân Lộc"), ("Ea Kmar", "Ea Knar"),
     ("12A", "12B"), ("Tân Bình", "Tân Định"), ("Đông Hòa", "Đồng Hòa 1"), ("K1", "K2")],
)  # fmt: skip
def test_hamlets_that_may_well_be_two_are_not_told(compare, pair):
    one, other = (f"Ấp {name}" for name in pair)
    plan = compare(line(hamlet=one), line(hamlet=other, full_name="Lý Thị Tư"))
    assert [each.message for each in plan.problems if each.kind == "similar_hamlets"] == []


def test_places_are_read_in_the_tree_of_the_latest_start(compare, world):
    ward = {"district": "", "commune": "Xã Đông", "hamlet": "Ấp 1", "role2": ""}
    old = compare(line(**ward))
    assert (old.day, faults(old.problems)[0][2]) == (dt.date(2019, 3, 1), "unknown_commune")
    new = compare(line(**ward), day=dt.date(2025, 8, 1))
    assert new.errors == []
    assert new.appointments[0].locality == world.places["Ấp 1"].pk


def test_a_missing_column_is_told_once_and_not_on_every_row(compare):
    cut = HEAD.index("Tỉnh")
    head = HEAD.copy()
    row = line(district="", commune="", hamlet="", role1="Bí thư Tỉnh ủy", role2="")
    del head[cut], row[cut]
    assert faults(compare(row, row, head=head).problems) == [
        (1, "", "missing_province", "error"),
        (2, "J", "missing_post", "warning"),
        (3, "J", "missing_post", "warning"),
    ]


def test_all_faults_of_the_file_come_together_in_its_order(compare):
    plan = compare(
        line(birth="30/2/1980", commune="Xã Lạ"),
        line(full_name="", role1="Trưởng ban nhạc", end="1/1/2001"),
        line(hamlet="Ấp 2"),
        head=[*HEAD, "Cột lạ"],
    )
    assert [(each.sheet, each.row, each.column, each.kind) for each in plan.problems] == [
        ("Danh sách", 1, "Q", "unknown_header"),
        ("Danh sách", 2, "C", "impossible_birth"),
        ("Danh sách", 2, "H", "unknown_commune"),
        ("Danh sách", 3, "B", "missing_name"),
        ("Danh sách", 3, "J", "unknown_post"),
        ("Danh sách", 3, "M", "end_before_start"),
        ("Danh sách", 4, "K", "seat_taken"),
    ]


@pytest.mark.parametrize(
    ("user", "fields", "kinds"),
    [
        ("staff", {}, []),
        ("staff", {"province": "Bình Xa", "district": "", "commune": "Xã Xa"}, ["out_of_scope"]),
        ("commune", {}, []),
        ("commune", {"role2": "Chủ tịch UBND huyện"}, ["out_of_scope"]),
        ("neighbour", {"hamlet": "Ấp 2"}, ["out_of_scope"]),
        ("leader", {}, ["out_of_scope"]),
        ("administrator", {"hamlet": "Ấp 2"}, ["seat_taken"]),
    ],
)
def test_rows_outside_the_scope_are_refused_and_nothing_is_told(
    compare, world, user, fields, kinds
):
    plan = compare(line(**fields), reach=editing_reach_of(world.users[user]))
    assert [each.kind for each in plan.problems] == kinds


def test_the_number_of_queries_does_not_grow_with_the_list(compare, world):
    many = [line(hamlet=f"Ấp {n}", full_name=f"Trần Văn {n}") for n in range(100, 130)]

    def queries(*lines, reach=EVERYWHERE):
        with CaptureQueriesContext(connection) as captured:
            compare(*lines, reach=reach)
        return len(captured)

    for reach, count in ((EVERYWHERE, 9), (editing_reach_of(world.users["staff"]), 10)):
        few = queries(line(**KNOWN), reach=reach)
        assert (few, queries(line(**KNOWN), *many, reach=reach)) == (count, count)


HEAD_OF_BLOCKS = ["STT", "Họ và tên", "Năm sinh", "Chức danh", "Từ ngày"]
TITLE = [["Danh sách cán bộ kiêm nhiệm huyện Đông, tỉnh An Hòa"]]
CHAIRMAN = [1, "Lê Văn Mới", 1970, "Chủ tịch UBND", "3/2017"]


@pytest.mark.parametrize(
    ("above", "block", "kind"),
    [
        (TITLE, "I. Phường Đông Một", "misspelt_commune"),
        (TITLE, "I. Xã Bình Lục", "unknown_commune"),
        ([["Danh sách cán bộ kiêm nhiệm phường Đông Một, huyện Đông, tỉnh An Hòa"]], "",
         "misspelt_commune"),
    ],
)  # fmt: skip
def test_a_unit_above_that_is_not_found_is_told_and_never_taken_for_the_one_around_it(
    compare, above, block, kind
):
    rows = [*above, HEAD_OF_BLOCKS, *([[block]] if block else []), CHAIRMAN]
    plan = compare(**{"Danh sách": rows})
    assert ([each.kind for each in plan.problems], plan.appointments) == ([kind], [])


@pytest.mark.parametrize(
    ("block", "kind"),
    [("I. Phường Đông Một", "misspelt_commune"), ("I. Xã Bình Lục", "unknown_commune")],
)
def test_a_block_of_a_unit_that_is_not_found_is_no_unit_of_the_sheets_name(compare, block, kind):
    plan = compare(**{"Xã Đông Một": [*TITLE, HEAD_OF_BLOCKS, [block], CHAIRMAN]})
    assert ([each.kind for each in plan.problems], plan.appointments) == ([kind], [])


@pytest.mark.parametrize("block", ["I. Các xã, thị trấn", "I. Cấp huyện"])
def test_a_block_that_names_no_unit_leaves_the_lines_where_they_are(compare, world, block):
    plan = compare(**{"Danh sách": [*TITLE, HEAD_OF_BLOCKS, [block], CHAIRMAN]})
    assert plan.problems == []
    assert [each.locality for each in plan.appointments] == [world.places["Huyện Đông"].pk]


def test_a_block_of_another_kind_leaves_a_line_that_says_its_commune_alone(compare, world):
    head = [*HEAD_OF_BLOCKS, "Xã"]
    rows = [*TITLE, head, ["I. Xã loại một"], [*CHAIRMAN, "Đông Một"]]
    plan = compare(**{"Danh sách": rows})
    assert [each.locality for each in plan.appointments] == [world.places["Xã Đông Một"].pk]


def test_a_province_without_its_word_is_the_one_around(compare, world):
    text = "Bí thư chi bộ, Trưởng ấp 4, xã Đông Một, huyện Đông, An Hòa"
    rows = [["DANH SÁCH TỈNH AN HÒA"], HEAD_OF_BLOCKS, [1, "Lê Văn Mới", 1970, text, "3/2017"]]
    plan = compare(**{"Danh sách": rows})
    assert plan.problems == []
    assert [hamlet.commune for hamlet in plan.hamlets] == [world.places["Xã Đông Một"].pk]


def test_a_post_of_the_district_below_lines_of_communes_is_told(compare):
    of_commune = {"hamlet": "", "role1": "Bí thư Đảng ủy", "role2": "Chủ tịch UBND"}
    without = of_commune | {"role1": "Bí thư Huyện ủy", "commune": "", "full_name": "Lê Thị Huyện"}
    told = (3, LETTERS["commune"], "read_as", "warning")
    assert told in faults(compare(line(**of_commune), line(**without)).problems)
    assert told not in faults(compare(line(**without), line(**of_commune)).problems)
    said = without | {"role2": "Chủ tịch UBND huyện"}
    assert told not in faults(compare(line(**of_commune), line(**said)).problems)
