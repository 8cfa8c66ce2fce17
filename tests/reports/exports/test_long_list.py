import pytest

from cadres.models import Person
from reports.columns import COLUMNS
from reports.exports import list_workbook, write_long_list
from reports.exports.long_list import PIECE
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
    assert source_of(long) == source_of(short)


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


def test_its_cells_look_as_those_of_the_short_list(peopled, made):
    case(peopled, 4, peopled.hamlets[0], "=1+1")
    long = opened(made(peopled))[SHEET]
    short = opened(list_workbook(peopled.question, peopled.leader, now=NOW))[SHEET]
    assert long.dimensions == short.dimensions == "A1:S12"
    for one, other in zip(long.iter_rows(), short.iter_rows(), strict=True):
        assert [_look(cell) for cell in one] == [_look(cell) for cell in other]


def test_its_rows_are_as_high_as_those_of_the_short_list(peopled, made):
    peopled.pairings[4].name = "Bí thư chi bộ đồng thời là Trưởng thôn (ấp, khu phố, tổ dân phố)"
    peopled.pairings[4].save()
    case(peopled, 4, peopled.hamlets[0], "Nguyễn Thị Có Một Tên Rất Dài Trong Sổ Này")
    long, short = made(peopled), list_workbook(peopled.question, peopled.leader, now=NOW)
    assert _heights(long) == _heights(short)
    assert len(set(_heights(long))) > 1


def _heights(content: bytes) -> list[float | None]:
    sheet = opened(content)[SHEET]
    return [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]


def _look(cell) -> str:
    look = (cell.number_format, cell.quotePrefix, cell.alignment, cell.border, cell.font)
    return repr(look)


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "-2+3", "+3", "\tx", "＝1+1"])
def test_a_name_that_looks_like_a_formula_stays_a_name(world, made, name):
    case(world, 4, world.hamlets[0], name)
    cell = opened(made(world))[SHEET].cell(HEAD + 2, 2)
    assert (cell.value, cell.data_type, cell.number_format) == (name, "s", "@")
    assert cell.quotePrefix


@pytest.mark.parametrize("name", ["A & B <c>", " hai  cách ", "_x0041_", "hai\ndòng", 'Y "Kpă"'])
def test_a_name_is_read_as_it_was_written(world, made, name):
    case(world, 4, world.hamlets[0], name)
    assert cached(made(world), SHEET)[HEAD + 1][1] == name


def test_a_character_that_no_workbook_holds_is_left_out(world, made):
    case(world, 4, world.hamlets[0], "Lê\x0b Văn\x1f An")
    assert cached(made(world), SHEET)[HEAD + 1][1] == "Lê Văn An"


def test_a_day_before_spreadsheets_count_is_text(world, made):
    case(world, 4, world.hamlets[0], "Cụ Cố", birth="1899-12-31")
    assert cached(made(world), SHEET)[HEAD + 1][2] == "31/12/1899"


@pytest.mark.parametrize("birth", ["1979-11-18", "1900-01-01", "1900-02-28", "1900-03-01"])
def test_a_true_date_is_the_date_of_the_short_list(world, made, birth):
    case(world, 4, world.hamlets[0], "Lê Văn An", birth=birth)
    cell = opened(made(world))[SHEET].cell(HEAD + 2, 3)
    short = opened(list_workbook(world.question, world.leader, now=NOW))[SHEET]
    assert (cell.value, cell.number_format) == (short.cell(HEAD + 2, 3).value, "dd/mm/yyyy")


def test_an_empty_list_has_its_heading_and_source(world, made):
    content = made(world)
    assert source_of(content)["Số dòng"] == 0
    assert cached(content, SHEET)[0][0] == "DANH SÁCH TRƯỜNG HỢP KIÊM NHIỆM"


def test_it_tells_how_many_are_written(world, made, monkeypatch):
    monkeypatch.setattr("reports.exports.long_list.PIECE", 2)
    for number in range(5):
        case(world, 4, world.hamlets[number % 3], f"Nguyễn Văn {number}")
    told = []
    made(world, tell=told.append)
    assert told == [2, 4, 5]
    assert PIECE == 1000


def test_it_lists_the_users_own_cases_only(peopled, made):
    rows = cached(made(peopled, peopled.commune_staff, place=peopled.communes[0]), SHEET)
    communes = [column.key for column in COLUMNS].index("commune")
    assert [row[communes] for row in rows[HEAD + 1 :]] == ["Xã An Thủy"] * 3
