import datetime as dt

import pytest
from django.conf import settings

from cadres.models import Decision, Person
from reports.columns import COLUMNS, dressed, with_facts
from reports.exports import list_workbook
from reports.questions import Unit
from reports.tallies import cases, tally
from tests.build import appoint, person
from tests.reports.exports.conftest import DAY, NOW, cached, case, opened, source_of

SHEET = "Danh sách"
HEAD = 4  # rows above the heads of the columns


def made(world, user=None, **changes) -> bytes:
    return list_workbook(world.question.but(**changes), user or world.leader, now=NOW)


def listed(content: bytes) -> list[dict]:
    """The cases as dictionaries from title to value."""
    heads, *rows = cached(content, SHEET)[HEAD:]
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_it_holds_every_column_of_every_case_in_the_order_of_the_page(peopled):
    heads, *rows = cached(made(peopled), SHEET)[HEAD:]
    stretches = with_facts(cases(peopled.question, peopled.leader)).in_order()
    expected = dressed(stretches, DAY)
    assert heads == [column.title for column in COLUMNS]
    assert rows == [[column.value(stretch) or "" for column in COLUMNS] for stretch in expected]
    assert len(rows) == tally(peopled.question, [], peopled.leader)["value"].item() == 6


def test_a_case_reads_as_on_paper(world):
    decision = Decision.objects.create(number="45-QĐ/TU", issued=dt.date(2018, 5, 28))
    who = person(
        "Trần Thị Ấp", "1979-11-18", gender="nu", ethnic_group="Kinh", personnel_code="0012"
    )
    first, second = world.posts[4]
    appoint(who, first, world.hamlets[0], "2018-06-01", start_decision=decision)
    appoint(who, second, world.hamlets[0], "2018-01-01", "2021-01-01")
    assert listed(made(world)) == [
        {
            "STT": 1,
            "Họ và tên": "Trần Thị Ấp",
            "Ngày sinh": dt.date(1979, 11, 18),
            "Giới tính": "Nữ",
            "Dân tộc": "Kinh",
            "Tỉnh": "Tỉnh Bến Tre",
            "Huyện": "Huyện Ba Tri",
            "Xã": "Xã An Thủy",
            "Ấp, khu phố": "Ấp An 1",
            "Chức danh thứ nhất": "Bí thư ấp",
            "Chức danh thứ hai": "Chủ tịch ấp",
            "Mô hình": "A1",
            "Tên mô hình": "Bí thư – Chủ tịch 4",
            "Cấp": "Thôn, ấp, khu phố",
            "Từ ngày": dt.date(2018, 6, 1),
            "Đến ngày": dt.date(2020, 12, 31),
            "Số quyết định": "45-QĐ/TU",
            "Ngày quyết định": dt.date(2018, 5, 28),
            "Số hiệu cán bộ": "0012",
        }
    ]


def test_a_date_known_to_the_month_or_the_year_is_text(world):
    who = person("Lê Văn Tháng", "1968-01-01", birth_precision="year")
    for post in world.posts[4]:
        appoint(who, post, world.hamlets[0], "2017-03-01", start_precision="month")
    content = made(world)
    found = listed(content)[0]
    assert (found["Ngày sinh"], found["Từ ngày"]) == ("1968", "3/2017")
    cell = opened(content)[SHEET].cell(HEAD + 2, 3)
    assert (cell.value, cell.number_format) == ("1968", "@")


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "-2+3", "+3", "\tx"])
def test_a_name_that_looks_like_a_formula_stays_a_name(world, name):
    case(world, 4, world.hamlets[0], name)
    content = made(world)
    cell = opened(content)[SHEET].cell(HEAD + 2, 2)
    assert (cell.value, cell.data_type != "f", cell.quotePrefix) == (name, True, True)
    assert listed(content)[0]["Họ và tên"] == name


def test_the_heading_tells_place_day_unit_and_filters(peopled):
    rows = cached(made(peopled, gender="nu", name="ap"), SHEET)
    assert [row[0] for row in rows[:HEAD]] == [
        "DANH SÁCH TRƯỜNG HỢP KIÊM NHIỆM",
        "Tỉnh Bến Tre",
        "(Số liệu đến ngày 23/9/2020)",
        "Đvt: trường hợp; Giới tính: Nữ; Họ và tên có: ap",
    ]


def test_heads_stay_in_sight_and_filter(peopled):
    sheet = opened(made(peopled))[SHEET]
    assert sheet.freeze_panes == "C6"
    assert sheet.auto_filter.ref == "A5:S11"
    assert sheet.print_title_rows == "$5:$5"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


def test_an_empty_list_still_has_its_heads(world):
    content = made(world)
    assert cached(content, SHEET)[HEAD:] == [[column.title for column in COLUMNS]]
    assert opened(content)[SHEET].auto_filter.ref == "A5:S5"
    assert source_of(content)["Số dòng"] == 0


def test_a_list_names_cases_whatever_is_counted(peopled):
    facts = source_of(made(peopled, unit=Unit.PERSONS))
    assert (facts["Đơn vị tính"], facts["Tổng số"]) == ("Trường hợp", 6)


def test_its_source_tells_how_to_ask_again(peopled):
    place = peopled.districts[0]
    assert source_of(made(peopled, place=place, gender="nu")) == {
        "Nội dung": "Danh sách trường hợp kiêm nhiệm",
        "Đơn vị": "Huyện Ba Tri",
        "Số liệu đến ngày": DAY,
        "Bộ lọc": "Giới tính: Nữ",
        "Đơn vị tính": "Trường hợp",
        "Tổng số": 2,
        "Số dòng": 2,
        "Người xuất": "Trần Văn Bình (lanh-dao)",
        "Thời điểm xuất": "08:30 ngày 5/10/2020",
        "Địa chỉ để xuất lại": f"/truong-hop.xlsx?day=2020-09-23&place={place.pk}&gender=nu",
        "Phiên bản phần mềm": settings.VERSION,
    }


def test_a_commune_account_gets_its_own_cases_only(peopled):
    found = listed(made(peopled, peopled.commune_staff, place=peopled.communes[0]))
    assert {row["Xã"] for row in found} == {"Xã An Thủy"}
    assert [row["Họ và tên"] for row in found] == ["Phạm Văn Xã", "Trần Thị Ấp", "Phạm Văn Xã"]


@pytest.mark.parametrize("count", [1, 30])
def test_it_asks_as_many_questions_of_the_database_for_one_case_as_for_thirty(
    world, count, django_assert_num_queries
):
    for number in range(count):
        case(world, 4, world.hamlets[number % 3], f"Nguyễn Văn {number}")
    assert Person.objects.count() == count
    user = type(world.leader).objects.get(pk=world.leader.pk)
    with django_assert_num_queries(8):
        content = made(world, user)
    assert len(listed(content)) == count
