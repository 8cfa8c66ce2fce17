import datetime as dt

import pytest

from cadres.models import Person
from reports.columns import COLUMNS
from reports.exports import list_workbook, write_long_list
from reports.exports.long_list import TOLD_EVERY
from tests.reports.exports.conftest import NOW, cached, case, opened, source_of

SHEET = "Danh sách"
HEAD = 4


@pytest.fixture
def made(tmp_path):
    def make(world, user=None, tell=lambda done: None, **changes) -> bytes:
        path = tmp_path / "list.xlsx"
        question = world.question.but(**changes)
        write_long_list(str(path), question, user or world.leader, now=NOW, tell=tell)
        return path.read_bytes()

    return make


def test_it_holds_what_the_short_list_holds(peopled, made):
    Person.objects.filter(full_name="Trần Thị Ấp").update(birth_precision="year")
    long, short = made(peopled), list_workbook(peopled.question, peopled.leader, now=NOW)
    assert cached(long, SHEET) == cached(short, SHEET)
    assert len(cached(long, SHEET)) == HEAD + 1 + 6
    day = {"Số liệu đến ngày": "23/9/2020"}
    assert source_of(long) == source_of(short) | day


def test_it_prints_and_scrolls_as_the_short_list_does(peopled, made):
    long = opened(made(peopled))[SHEET]
    short = opened(list_workbook(peopled.question, peopled.leader, now=NOW))[SHEET]
    for sheet in (long, short):
        assert sheet.freeze_panes == "C6"
        assert sheet.auto_filter.ref == "A5:S11"
        assert sheet.print_title_rows == "$5:$5"
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize) == 8
        assert sheet.oddFooter.center.text == "&P/&N"
        assert {str(one) for one in sheet.merged_cells.ranges} == {
            f"A{row}:S{row}" for row in (1, 2, 3, 4)
        }


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "-2+3", "+3", "\tx", "＝1+1"])
def test_a_name_that_looks_like_a_formula_stays_a_name(world, made, name):
    case(world, 4, world.hamlets[0], name)
    cell = opened(made(world))[SHEET].cell(HEAD + 2, 2)
    assert (cell.value, cell.data_type, cell.number_format) == (name, "s", "@")


def test_a_character_that_no_workbook_holds_is_left_out(world, made):
    case(world, 4, world.hamlets[0], "Lê\x0b Văn\x1f An")
    assert cached(made(world), SHEET)[HEAD + 1][1] == "Lê Văn An"


def test_a_day_before_spreadsheets_count_is_text(world, made):
    case(world, 4, world.hamlets[0], "Cụ Cố", birth="1899-12-31")
    assert cached(made(world), SHEET)[HEAD + 1][2] == "31/12/1899"


def test_a_true_date_is_a_date(world, made):
    case(world, 4, world.hamlets[0], "Lê Văn An", birth="1979-11-18")
    cell = opened(made(world))[SHEET].cell(HEAD + 2, 3)
    assert (cell.value, cell.number_format) == (dt.datetime(1979, 11, 18), "dd/mm/yyyy")  # noqa: DTZ001


def test_an_empty_list_has_its_heading_and_source(world, made):
    content = made(world)
    assert source_of(content)["Số dòng"] == 0
    assert cached(content, SHEET)[0][0] == "DANH SÁCH TRƯỜNG HỢP KIÊM NHIỆM"


def test_it_tells_how_many_are_written(world, made, monkeypatch):
    monkeypatch.setattr("reports.exports.long_list.TOLD_EVERY", 2)
    for number in range(5):
        case(world, 4, world.hamlets[number % 3], f"Nguyễn Văn {number}")
    told = []
    made(world, tell=told.append)
    assert told == [2, 4]
    assert TOLD_EVERY == 1000


def test_it_lists_the_users_own_cases_only(peopled, made):
    rows = cached(made(peopled, peopled.commune_staff, place=peopled.communes[0]), SHEET)
    communes = [column.key for column in COLUMNS].index("commune")
    assert [row[communes] for row in rows[HEAD + 1 :]] == ["Xã An Thủy"] * 3
