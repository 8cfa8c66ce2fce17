"""Two lists side by side on a sheet: nobody of either is lost, or put into the other's unit."""

from cadres.intake.layout.layout import find_layout
from cadres.intake.plan.statement import sheet_statement
from cadres.intake.rows.lists import read_layouts
from cadres.intake.sheets import Sheet
from tests.cadres.list_files import TODAY

HEAD = ["TT", "Họ tên", "Năm sinh", "Xóm", "Chức vụ"]
LEFT = [[1, "Lê Văn An", 1970, 1, "Bí thư chi bộ"], [2, "Vũ Thị Hoa", 1981, 2, "Trưởng xóm"],
        [3, "Đỗ Văn Bá", 1962, 3, "Trưởng xóm"]]  # fmt: skip
RIGHT = [[1, "Mai Thị Thoan", 1967, 1, "Trưởng xóm"], [2, "Cao Văn Tư", 1959, 2, "Bí thư chi bộ"]]


def beside(*right, gap=("",), head=HEAD, above=("XÃ HẢI AN", "XÃ HẢI CHÂU")):
    """A sheet with LEFT and the lines of another list right of it."""
    titles = ["", above[0], "", "", "", *gap, "", above[1]]
    lines = [
        [*one, *gap, *other]
        for one, other in zip(LEFT, [*right, *[[]] * (len(LEFT) - len(right))], strict=True)
    ]
    return find_layout(Sheet("2 xã", [titles, [*HEAD, *gap, *head], *lines]))


def told(layout):
    rows = read_layouts([layout], TODAY).rows
    return [(row.number, row.full_name, row.blocks[-1][0].text) for row in rows]


BOTH = [
    (3, "Lê Văn An", "Xã HẢI AN"), (4, "Vũ Thị Hoa", "Xã HẢI AN"), (5, "Đỗ Văn Bá", "Xã HẢI AN"),
    (3, "Mai Thị Thoan", "Xã HẢI CHÂU"), (4, "Cao Văn Tư", "Xã HẢI CHÂU"),
]  # fmt: skip


def test_each_list_is_read_below_its_own_unit():
    assert told(beside(*RIGHT)) == BOTH
    assert told(beside(*RIGHT, gap=())) == BOTH


def test_right_of_an_empty_column_a_list_may_have_columns_of_its_own():
    layout = beside(*([row[1], row[4], row[2]] for row in RIGHT), head=[HEAD[1], HEAD[4], HEAD[2]])
    assert [row.full_name for row in read_layouts([layout], TODAY).rows][3:] == [
        "Mai Thị Thoan", "Cao Văn Tư",
    ]  # fmt: skip


def test_a_total_of_the_shorter_list_hides_nobody_of_the_longer_one():
    layout = beside(*RIGHT, ["", "Cộng: 2 (hai) người"])
    assert told(layout) == BOTH
    assert sheet_statement(layout)["header_rows"] == [2]


def test_the_second_list_is_told():
    read = read_layouts([beside(*RIGHT)], TODAY)
    assert ("2", "G", "read_as") in [(str(p.row), p.column, p.kind) for p in read.problems]


def test_names_twice_in_a_line_are_no_second_list():
    head = ["TT", "Họ tên người thôi", "Năm sinh", "Chức vụ", "Họ tên", "Năm sinh"]
    line = [1, "Lê Văn An", 1970, "Trưởng xóm", "Cao Văn Tư", 1959]
    assert len(find_layout(Sheet("Thay", [head, line])).headers) == 1


def test_lists_without_units_of_their_own_have_those_of_the_title():
    layout = beside(*RIGHT, above=("DANH SÁCH XÃ HẢI AN", ""))
    assert "DANH SÁCH XÃ HẢI AN" in layout.above
    assert all(not row.blocks for row in read_layouts([layout], TODAY).rows)


def test_lists_of_two_hamlets_may_stand_below_another_list():
    first = [HEAD, [1, "Cao Văn Một", 1960, "", "Bí thư Đảng ủy"], []]
    head = [HEAD[0], HEAD[1], HEAD[2], HEAD[4]]
    two = [
        ["THÔN ĐÔNG", "", "", "", "", "", "THÔN ĐOÀI"],
        [*head, "", "", *head],
        [1, "Lê Văn An", 1970, "Trưởng thôn", "", "", 1, "Mai Thị Thoan", 1967, "Trưởng thôn"],
    ]
    layout = find_layout(Sheet("Thôn", [*first, *two]))
    found = [(line.number, line.cells[-3], line.blocks) for line in layout.lines[1:]]
    assert found == [(6, "Lê Văn An", ("Thôn ĐÔNG",)), (6, "Mai Thị Thoan", ("Thôn ĐOÀI",))]


def test_three_lists_may_stand_beside_each_other():
    head = [HEAD[1], HEAD[2], HEAD[4], ""] * 3
    line = ["Lê Văn An", 1970, "Trưởng thôn", "", "Mai Thị Thoan", 1967, "Trưởng thôn", "",
            "Cao Văn Tư", 1959, "Bí thư chi bộ"]  # fmt: skip
    rows = read_layouts([find_layout(Sheet("Thôn", [head, line]))], TODAY).rows
    assert [row.full_name for row in rows] == ["Lê Văn An", "Mai Thị Thoan", "Cao Văn Tư"]
