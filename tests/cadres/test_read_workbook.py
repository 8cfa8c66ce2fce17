"""The command prints what a workbook says and writes nothing; the database counts the same."""

import datetime as dt
import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cadres.access import Reach
from cadres.actions.lists import accept_list
from cadres.intake.rows.lists import read_list
from cadres.lists.matching import match_list
from cadres.lists.recognition import state_list
from cadres.models import Pairing
from tests.build import span
from tests.cadres.everything import everything
from tests.cadres.list_files import HEAD, TODAY, line, workbook

EVERYWHERE = Reach(nationwide=True)


@pytest.fixture
def file(tmp_path):
    def write(*lines, head=HEAD, **sheets):
        path = tmp_path / "ds.xlsx"
        path.write_bytes(workbook(*lines, head=head, **sheets).read())
        return path

    return write


def stated(path, **options):
    out = StringIO()
    call_command("read_workbook", path, json=True, stdout=out, **options)
    return json.loads(out.getvalue())


def test_a_list_is_stated_and_nothing_is_written(world, file):
    before = everything()
    said = stated(file(line(), line(full_name="", stt=2)))
    assert everything() == before
    assert said["expect"] == {
        "by_level": {"tinh": 0, "huyen": 0, "xa": 0, "thon": 1}, "cases": 1, "persons": 1,
    }  # fmt: skip
    first, second = said["records"]
    assert first["locality"] == ["Tỉnh An Hòa", "Huyện Đông", "Xã Đông Một", "Ấp 3"]
    assert first["birth"] == {"year": 1980, "month": 5, "day": 2}
    assert [(role["title"], role["level"]) for role in first["roles"]] == [
        ("Bí thư chi bộ", "thon"), ("Trưởng ấp", "thon"),
    ]  # fmt: skip
    assert first["cases"] == [{"level": "thon", "model": "BTCB-HEAD"}]
    assert (second["full_name"], second["cases"]) == (None, [])
    assert [(p["row"], p["column"], p["kind"]) for p in said["problems"]] == [
        (3, "B", "missing_name")
    ]


def test_what_a_list_says_against_itself_is_told_beside_its_problems(world, file):
    second = line(full_name="Lý Thị Tư", role1="")
    said = stated(file(line(), second, ["", "Tổng cộng", 4]))
    assert [each["kind"] for each in said["problems"]] == ["missing_post"]
    assert [(each["row"], each["column"], each["kind"]) for each in said["remarks"]] == [
        (3, "K", "seat_taken"), (4, "C", "wrong_total"),
    ]  # fmt: skip
    assert said["expect"]["cases"] == 1
    out = StringIO()
    call_command("read_workbook", file(line(), second), stdout=out)
    assert "chức danh chỉ một người giữ, mà Lê Thị Mới giữ từ 1/3/2019 (dòng 2)." in out.getvalue()


def test_the_place_may_be_given(world, file):
    cut = HEAD.index("Tỉnh")
    head, row = HEAD.copy(), line(district="", commune="")
    del head[cut], row[cut]
    path = file(row, head=head)
    assert stated(path)["expect"]["cases"] == 0
    said = stated(path, place="xã Đông Một, huyện Đông, tỉnh An Hòa")
    assert said["records"][0]["locality"][2] == "Xã Đông Một"
    assert said["expect"]["cases"] == 1


def test_a_pairing_counts_for_posts_that_were_left_while_it_was_in_force(world, file):
    Pairing.objects.filter(code="A1").update(period=span(None, "2020-07-01"))
    left = line(full_name="Trần Văn Ba", hamlet="Ấp 4", end=dt.date(2020, 6, 30))
    said = stated(file(line(), left), day=TODAY)
    assert [len(each["cases"]) for each in said["records"]] == [0, 1]
    assert stated(file(line(), left), day=dt.date(2020, 6, 30))["expect"]["cases"] == 2


@pytest.mark.parametrize(
    ("end", "kinds"),
    [
        (dt.date(2025, 6, 30), []),
        ("6/2025", []),
        (dt.date(2025, 7, 1), ["place_of_old_tree"]),
        ("", ["place_of_old_tree"]),
    ],
)
def test_posts_left_while_an_older_unit_stood_were_held_there(world, end, kinds):
    of_commune = {"hamlet": "", "role1": "Bí thư Đảng ủy", "role2": "Chủ tịch UBND xã"}
    left = line(**of_commune, end=end)
    now = line(full_name="Trần Văn Ba", district="", commune="Xã Đông", hamlet="Ấp 4")
    read = read_list(workbook(now, left), today=dt.date(2026, 1, 1))
    said = state_list(read, day=dt.date(2025, 12, 31))
    assert [each["kind"] for each in said["problems"] if each["row"] == 3] == kinds
    first, second = said["records"]
    assert first["locality"] == ["Tỉnh An Hòa", None, "Xã Đông", "Ấp 4"]
    assert second["locality"] == ["Tỉnh An Hòa", "Huyện Đông", "Xã Đông Một", None]
    assert len(second["cases"]) == (not kinds)
    plan = match_list(read, reach=EVERYWHERE, day=dt.date(2025, 12, 31))
    places = {each.locality for each in plan.appointments if each.row.number == 3}
    assert places == (set() if kinds else {world.places["Xã Đông Một"].pk})


def test_a_block_may_name_a_unit_of_before(world):
    head = ["STT", "Họ và tên", "Năm sinh", "Chức danh", "Từ ngày", "Đến ngày"]
    held = "Bí thư Huyện ủy, Chủ tịch UBND huyện"
    rows = [["TỈNH ỦY AN HÒA"], head, ["1. Huyện Đông"], [1, "Lê Mới", 1970, held, 2019, "6/2025"]]
    read = read_list(workbook(**{"Danh sách": rows}), today=dt.date(2026, 1, 1))
    said = state_list(read, day=dt.date(2025, 12, 31))
    assert said["problems"] == []
    assert [each["locality"][1] for each in said["records"]] == ["Huyện Đông"]


def test_a_post_left_before_its_place_began_is_told(world, file):
    place = world.places["Xã Đông Một"]
    place.versions.update(period=span("2020-07-01"))
    left = line(full_name="Trần Văn Ba", hamlet="Ấp 4", end=dt.date(2020, 6, 30))
    said = stated(file(line(), left), day=TODAY)
    assert [(each["row"], each["column"], each["kind"]) for each in said["problems"]] == [
        (3, "M", "place_not_yet")
    ]
    assert said["expect"]["cases"] == 2


def test_a_title_may_name_another_hamlet_than_the_line(world, file):
    said = stated(file(line(role2="Trưởng ấp 2")))
    assert (said["problems"], said["expect"]["cases"]) == ([], 0)


MOVED = {"hamlet": "Ấp 4", "role1": "Chủ tịch Hội Nông dân xã", "role2": "Bí thư chi bộ"}


@pytest.mark.parametrize(
    ("first", "second", "cases"),
    [
        ({"end": dt.date(2019, 12, 31)}, {"start": dt.date(2020, 1, 1)}, 2),
        ({"end": "2019"}, {"start": "01/2020"}, 2),
        ({"end": dt.date(2020, 6, 30)}, {"start": dt.date(2020, 1, 1)}, 3),
        ({}, {"start": dt.date(2020, 1, 1)}, 3),
        ({"start": dt.date(2020, 1, 1)}, {"end": dt.date(2019, 12, 31)}, 2),
    ],
)
def test_posts_of_two_lines_make_a_case_if_held_at_one_time(world, file, first, second, cases):
    """Before going to the commune a secretary was one of another hamlet."""
    said = stated(file(line(**first), line(stt=2, **MOVED | second)))
    assert (said["problems"], said["expect"]["cases"]) == ([], cases)


def test_first_days_in_another_order_than_the_posts_are_of_those_they_name(world, file):
    said = stated(file(line(start="TA: 6/2019; BTCB: 5/2018")))
    [record] = said["records"]
    assert [(each["title"], each["start"]) for each in record["roles"]] == [
        ("Bí thư chi bộ", {"year": 2018, "month": 5}), ("Trưởng ấp", {"year": 2019, "month": 6}),
    ]  # fmt: skip
    assert record["start"] == {"year": 2019, "month": 6}
    assert {each["kind"] for each in said["problems"]} == {"read_as"}


def test_a_pair_that_is_held_again_counts_anew(world, file):
    ended = line(end=dt.date(2019, 12, 31))
    said = stated(file(ended, line(stt=2, start=dt.date(2020, 1, 1))))
    assert (said["expect"]["cases"], said["expect"]["persons"]) == (2, 1)
    assert (said["expect_open"]["cases"], said["expect_open"]["persons"]) == (1, 1)


@pytest.mark.parametrize(("day", "left"), [(30, 1), (31, 0)])
def test_what_ended_by_the_day_of_the_tree_is_open_no_more(world, file, day, left):
    path = file(line(end=dt.date(2019, 12, 31)))
    said = state_list(read_list(path, today=TODAY), day=dt.date(2019, 12, day))
    assert (said["expect"]["cases"], said["expect_open"]["cases"]) == (1, left)


@pytest.mark.parametrize(
    ("codes", "persons"), [(("A1", "A1"), 1), (("A1", "A2"), 2), (("A1", ""), 2)]
)
def test_the_number_of_a_personnel_file_tells_who_is_one_person(world, file, codes, persons):
    there = {"district": "Thị xã Tây", "commune": "Phường Tây Hai", "hamlet": "Khu phố 5"}
    lines = [line(), line(stt=2, role2="Trưởng khu phố", **there)]
    lines = [[*each, code] for each, code in zip(lines, codes, strict=True)]
    said = stated(file(*lines, head=[*HEAD, "Số hiệu cán bộ"]))
    assert (said["expect"]["cases"], said["expect"]["persons"]) == (2, persons)


def test_without_json_sheets_faults_and_cases_are_told(world, file):
    out = StringIO()
    path = file(line(birth="30/2/1980"), line(hamlet="Ấp 4"), Khác=[["Ghi chép"], ["riêng"]])
    call_command("read_workbook", path, stdout=out)
    assert out.getvalue().splitlines() == [
        "Trang tính “Danh sách”: 2 dòng.",
        "Trang tính “Khác”: Trang tính này là phần ghi chú, không phải danh sách; được để lại.",
        "LỖI – Trang tính “Danh sách”, dòng 2, cột C: “30/2/1980” không có trong lịch.",
        "1 trường hợp kiêm nhiệm của 1 người.",
    ]


def test_a_file_that_is_not_there_is_told(world, tmp_path):
    with pytest.raises(CommandError, match="Không mở được tệp"):
        call_command("read_workbook", tmp_path / "không có.xlsx")


def test_what_a_line_repeats_continues_or_resembles_is_stated(world, file):
    said = stated(
        file(
            line(),
            line(stt=2),
            line(stt=3, hamlet="Ấp 4", start=dt.date(2019, 5, 1)),
            line(stt=4, hamlet="Ấp 5", birth=dt.date(1981, 1, 1)),
            line(stt=5, full_name="Lý Thị Tư", commune="Xã Đông Mốt"),
            line(stt=6, full_name="Trần Văn Ba", commune="Phường Tây Hai"),
        )
    )
    more = "duplicate_of", "same_person_as", "namesake_of", "suggest"
    assert [{name: each[name] for name in more if name in each} for each in said["records"]] == [
        {},
        {"duplicate_of": 2},
        {"same_person_as": 2},
        {"namesake_of": 2},
        {"suggest": {"commune": "Xã Đông Một"}},
        {"suggest": {"district": "Thị xã Tây"}},
    ]


@pytest.mark.parametrize(
    ("commune", "title"),
    [("Đông Mốt", "Bí thư Đảng ủy xã"), ("Tân Tạo", "Bí thư Đảng ủy xã"),
     ("Phường Tân Tạo", "Bí thư Đảng ủy phường")],
)  # fmt: skip
def test_a_post_of_an_unknown_commune_is_said_of_the_kind_that_is_likely(
    world, file, commune, title
):
    said = stated(file(line(commune=commune, hamlet="", role1="Bí thư Đảng ủy", role2="")))
    assert [role["title"] for role in said["records"][0]["roles"]] == [title]


def test_of_a_decision_the_month_is_stated_where_no_day_is_told(world, file):
    said = stated(file(line(decision_date="2/2019")))
    assert said["records"][0]["decision_date"] == {"year": 2019, "month": 2}


@pytest.mark.usefixtures("loaded_register")
@pytest.mark.django_db
@pytest.mark.parametrize("name", ["01-ben-tre-1017.xlsx", "02-chau-thanh-mau-hai-dong.xlsx"])
def test_the_database_derives_the_cases_that_the_list_claims(name):
    read = read_list(f"tests/samples/{name}", today=TODAY)
    plan = match_list(read, reach=EVERYWHERE, day=dt.date(2020, 9, 23))
    accepted = accept_list(plan=plan, user=None, reason="Thử")
    claimed = state_list(read, day=dt.date(2020, 9, 23))["expect"]["by_level"]
    levels = dict(zip((1, 2, 3, 4), claimed.values(), strict=True))
    assert accepted.cases == {level: count for level, count in levels.items() if count}
