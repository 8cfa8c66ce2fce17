"""However a workbook was damaged, every row of it is told and every fault has its cell."""

from pathlib import Path
from random import Random

import pytest

from cadres.access import Reach
from cadres.intake.files.reader import read_sheets
from cadres.intake.problems import column_letter
from cadres.intake.rows.lists import read_list
from cadres.lists.matching import match_list
from cadres.lists.recognition import state_list
from tests.variety.damage import damage, workbook
from tests.variety.people import DAY

WORKBOOKS = sorted((Path(__file__).parents[1] / "samples").glob("*.xls*"))
SEEDS = 40
TODAY = DAY.replace(year=2026)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_of_a_damaged_workbook_is_lost_in_silence(seed):
    random = Random(seed)
    sheets = [*read_sheets(random.choice(WORKBOOKS))]
    for sheet in sheets:
        damage(random, sheet.rows)
    read = read_list(workbook(sheets), today=TODAY)
    plan = match_list(read, reach=Reach(nationwide=True))
    said = state_list(read)
    for layout, sheet in zip(read.layouts, said["sheets"], strict=True):
        filled = {
            number
            for number, row in layout.sheet.numbered_rows()
            if any(str(cell).strip() for cell in row)
        }
        told = {*sheet["header_rows"], *(each["row"] for each in sheet["skipped_rows"])}
        told |= {each["row"] for each in said["records"] if each["sheet"] == sheet["name"]}
        assert filled <= told, [(n, layout.sheet.rows[n - 1]) for n in filled - told]
    sizes = {each.sheet.name: (len(each.sheet.rows), each.sheet.width) for each in read.layouts}
    for problem in plan.problems:
        height, width = sizes[problem.sheet]
        assert (problem.row or 1) <= height, problem
        columns = [column_letter(index) for index in range(width)]
        assert not problem.column or problem.column in columns, problem
