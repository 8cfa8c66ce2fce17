"""Runs of one sign or word as long as a cell may be: hostile, or a line drawn across a table."""

import pytest

from cadres.intake.headings.people_columns import _is_name
from cadres.intake.layout.filled import is_mark
from cadres.intake.layout.layout import find_layout
from cadres.intake.layout.layout_parts import LONGEST
from cadres.intake.places.scan import scan
from cadres.intake.places.text import without_old_name
from cadres.intake.rows.lists import read_layouts
from cadres.intake.rows.posts_above import posts_named
from cadres.intake.sheets import Sheet
from cadres.intake.texts.days import part_reason, read_paper, read_range, read_reason
from cadres.intake.titles.index import PostIndex
from tests.cadres.list_files import HEAD, TODAY, line

RUNS = ["- ", "( ", "1", "1.", "từ ", "ấp 1 - ", "kiêm ", "Bí thư ", "..", "a, "]


def run(of: str, last: str = "!") -> str:
    return of * (LONGEST // len(of) - 1) + last


@pytest.mark.parametrize("of", RUNS)
def test_a_line_of_long_runs_is_read_at_once_whatever_its_faults(of):
    rows = [HEAD, line(), [run(of)] * len(HEAD), [line()[0], run(of), *line()[2:]], line()]
    found = read_layouts([find_layout(Sheet("Danh sách", rows))], TODAY)
    assert [row.full_name for row in found.rows if row.number in (2, 5)] == ["Lê Thị Mới"] * 2


@pytest.mark.parametrize("of", RUNS)
def test_what_is_no_name_day_place_or_number_is_told_at_once(of):
    text = run(of)
    assert not is_mark(text)
    assert not _is_name(text)
    assert read_range(text) is None
    assert read_reason(text, TODAY) is part_reason(text, TODAY) is None
    assert read_paper(text) == (text, "")
    assert without_old_name(text) == text


def test_marks_are_what_they_were():
    assert all(map(is_mark, ["", "1", "12.5", "II", "II.1", "A.", "a1", "1234", "1-2/3", "(4)"]))
    assert not any(map(is_mark, ["AB", "1..2", "IIIIIII", "1.a", "x y"]))


def test_places_are_found_in_a_text_of_any_length():
    """A sheet that is no list may be a catalogue of communes, whose texts are read as one."""
    assert len(scan("ấp " * 20_000, cell=True)) == 1


def test_posts_are_sought_in_a_title_of_any_length():
    assert posts_named(", " * 50_000, PostIndex([])) == ()
