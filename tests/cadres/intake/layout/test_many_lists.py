"""A sheet with a header for each commune costs what its rows cost, however many headers it has."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.plan.list_questions import heading_questions
from cadres.intake.plan.outcome import stage
from cadres.intake.plan.plan import Plan
from cadres.intake.rows.lists import read_layouts
from cadres.intake.rows.posts_above import posts_above
from cadres.intake.sheets import Sheet
from cadres.intake.titles.index import PostIndex
from tests.cadres.list_files import TODAY

HEAD = ["STT", "Họ và tên", "Năm sinh", "Xã", "Ấp", "Chức danh thứ nhất", "Từ ngày"]
ALIKE = [*HEAD[:4], "Thôn", *HEAD[5:]]  # so that each header is another one than the last
PERSON = [1, "Lê Văn Mới", 1970, "Xã Đông", "Ấp 1", "Bí thư chi bộ", "3/2017"]


def counted(kind: type):
    """A kind of sequence that counts how often it is gone through."""

    class Counted(kind):
        passes = 0

        def __iter__(self):
            type(self).passes += 1
            return super().__iter__()

    return Counted


def sheet_of(lists: int, **more) -> Sheet:
    rows = []
    for number in range(lists):
        rows += [[f"DANH SÁCH XÃ SỐ {number}"], ALIKE if number % 2 else HEAD, PERSON, PERSON]
    return Sheet("Danh sách", [list(row) for row in rows], **more)


@pytest.mark.parametrize("lists", [4, 40])
def test_lines_are_gone_through_as_often_for_many_headers_as_for_few(lists):
    layout = find_layout(sheet_of(lists))
    assert (len(layout.headers), len(layout.lines)) == (lists, 2 * lists)
    layout.lines = lines = counted(list)(layout.lines)
    read = read_layouts([layout], TODAY)
    heading_questions(read, {})
    posts_above(read, PostIndex([]))
    stage(read, Plan(TODAY), set(), [])
    assert type(lines).passes < 10


@pytest.mark.parametrize("lists", [4, 40])
def test_merged_areas_are_gone_through_as_often_for_many_headers_as_for_few(lists):
    merges = counted(tuple)((row, 1, row + 1, 1) for row in range(3, 4 * lists, 4))
    layout = find_layout(sheet_of(lists, merges=merges))
    read_layouts([layout], TODAY)
    assert len(layout.headers) == lists
    assert type(merges).passes < 10


def test_the_lines_of_a_header_are_told_from_those_of_another():
    layout = find_layout(sheet_of(3))
    found = [[line.number for line in layout.lines_of(header)] for header in layout.headers]
    assert found == [[3, 4], [7, 8], [11, 12]]
    assert [layout.last_before(header) for header in layout.headers] == [0, 4, 8]
    assert layout.heading_rows == {2, 6, 10}


def test_a_list_of_few_columns_is_told_from_a_wider_one_below_it():
    """Its people were those of the list above, who held what that one's title says."""
    few = [["Khu", "Họ tên, năm sinh", "Làm từ"], [3, "Lương Xuân Ngọ, 1966", 2020]]
    first, last = [HEAD, PERSON], [ALIKE, PERSON, PERSON]
    layout = find_layout(Sheet("Khu", [*first, [], *few, *few[1:] * 2, [], *last]))
    assert [header.first for header in layout.headers] == [1, 4, 9]
    assert [line.number for line in layout.lines] == [2, 5, 6, 7, 10, 11]


def test_a_name_with_a_year_is_a_person_where_no_column_has_births():
    rows = [["Họ tên", "Chức vụ"], ["Lương Xuân Ngọ (1966)", ""], ["Đủ 3 khu (năm 2020)", ""]]
    layout = find_layout(Sheet("Khu", [["TT", "Khu", *rows[0]], *([7, 1, *r] for r in rows[1:])]))
    assert [line.number for line in layout.lines] == [2]
