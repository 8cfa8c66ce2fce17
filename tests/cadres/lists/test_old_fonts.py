"""A list that is typed in an old font says what it says in Unicode."""

import datetime as dt

import pytest
from openpyxl import load_workbook

from cadres.intake.rows.lists import read_list
from cadres.lists.recognition import state_list
from tests.cadres.intake.legacy import in_tcvn3, in_vni

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]

TODAY = dt.date(2020, 9, 23)
SAMPLES = ["02-chau-thanh-mau-hai-dong", "04-giong-trom-dang-chinh-quyen-doan-the"]


def in_a_font_of_capitals(text: str) -> str:
    """TCVN3 as .VnTimeH has it: what it shows in capitals is typed in small letters."""
    is_heading = text.isupper() and " " in text
    return in_tcvn3(text.lower() if is_heading else text)


def said(file) -> list[dict]:
    records = state_list(read_list(file, today=TODAY), day=TODAY)["records"]
    return [{name: value for name, value in each.items() if name != "note"} for each in records]


@pytest.mark.parametrize("encode", [in_a_font_of_capitals, in_vni])
@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_in_an_old_font_is_read_as_in_unicode(tmp_path, name, encode):
    file = f"tests/samples/{name}.xlsx"
    book = load_workbook(file)
    for cell in (cell for sheet in book for row in sheet.iter_rows() for cell in row):
        if cell.data_type == "s":
            cell.value = encode(cell.value)
    book.save(tmp_path / "old.xlsx")
    assert said(tmp_path / "old.xlsx") == said(file)
