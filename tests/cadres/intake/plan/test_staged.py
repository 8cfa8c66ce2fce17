"""Cells are shown as a Vietnamese spreadsheet shows them."""

import datetime as dt

import pytest

from cadres.intake.plan.staged import shown, shown_row
from cadres.intake.sheets import CellError


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Ấp 2 ", "Ấp 2 "),
        ("a\x00b", "ab"),
        (7, "7"),
        (1975.0, "1975"),
        (76.28, "76,28"),
        (True, "TRUE"),
        (dt.date(1980, 5, 2), "2/5/1980"),
        (dt.datetime.fromisoformat("1980-05-02"), "2/5/1980"),
        (dt.datetime.fromisoformat("1980-05-02T08:05"), "2/5/1980 08:05"),
        (dt.time(8, 5), "08:05:00"),
        (CellError("#REF!"), "#REF!"),
        ("", ""),
    ],
)
def test_a_cell_is_shown_as_people_write_it(value, text):
    assert shown(value) == text


def test_a_row_ends_with_its_last_filled_cell():
    assert shown_row(["STT", "", 1, "", ""]) == ["STT", "", "1"]
    assert shown_row(["", ""]) == []
