"""Cells with more text than anybody means to be read: their beginning is, and that is told."""

from cadres.intake.layout.layout import find_layout
from cadres.intake.layout.layout_parts import LONGEST
from cadres.intake.problems import ERROR, WARNING
from cadres.intake.rows.lists import read_layouts
from cadres.intake.rows.long_cells import OF_NOTE, OUTSIDE
from cadres.intake.sheets import Sheet
from tests.cadres.list_files import HEAD, LETTERS, TODAY, line

LONG = "ghi chú rất dài " * LONGEST


def read(*rows, **sheet):
    layout = find_layout(Sheet("Danh sách", [list(row) for row in rows], **sheet))
    return layout, read_layouts([layout], TODAY)


def told(found, row: int):
    return [(each.column, each.message, each.severity) for each in found.problems
            if each.row == row and each.kind == "too_long"]  # fmt: skip


def test_a_cell_of_a_line_that_says_more_than_is_read_is_a_fault():
    layout, found = read(HEAD, line(role1="Bí thư chi bộ " * LONGEST), line())
    message = f"“{'Bí thư chi bộ ' * 2}Bí thư chi b…” dài quá 4.000 ký tự."
    assert told(found, 2) == [(LETTERS["role1"], message, ERROR)]
    assert told(found, 3) == []
    assert len(layout.sheet.rows[1][9]) == LONGEST


def test_a_text_as_long_as_is_read_is_no_fault():
    _, found = read(HEAD, line(note="x" * LONGEST))
    assert found.problems == []
    assert found.rows[0].note == "x" * LONGEST


def test_a_long_note_is_kept_whole_whatever_is_read_of_it():
    further = ["", "", "", "", "", "", "", "", "", "Trưởng ấp", "", "", "", "", "", "thêm"]
    layout, found = read(HEAD, line(role2="", note=LONG), further, line(note="ngắn"))
    assert [row.note for row in found.rows] == [f"{LONG.strip()}\nthêm", "ngắn"]
    assert told(found, 2) == [(LETTERS["note"], OF_NOTE, WARNING)]


def test_a_long_note_that_is_merged_down_is_kept_at_each_line():
    column = HEAD.index("Ghi chú")
    rows = [HEAD, line(note=LONG), line(full_name="Lý Thị Tư"), line(full_name="Lê Văn Ba")]
    _, found = read(*rows, merges=((2, column, 3, column),))
    assert [row.note for row in found.rows] == [LONG.strip()] * 2 + [""]


def test_texts_around_the_list_are_read_to_their_limit():
    layout, found = read([f"DANH SÁCH {LONG}"], HEAD, line(), [LONG])
    assert told(found, 1) == told(found, 4) == [("A", OUTSIDE, WARNING)]
    assert {len(text) for text in layout.above} == {LONGEST}


def test_the_file_goes_back_as_it_came():
    rows = [HEAD, line(note=LONG.strip(), role1="Bí thư chi bộ " * LONGEST + "x")]
    layout, _ = read(*rows)
    assert layout.whole.rows[1][-1] == LONG.strip()
    assert layout.whole.rows[1][10] == layout.sheet.rows[1][10]
    assert max(len(cell) for cell in layout.sheet.rows[1] if isinstance(cell, str)) == LONGEST
