"""The samples say what their workbooks hold: every row is told, totals follow from records."""

import json
from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.samples.score import differences, score

HERE = Path(__file__).parent
SAMPLES = sorted(HERE.glob("*.json"))
TEXTS = ".csv"


def expectation(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def rows_that_are_not_empty(path: Path) -> dict[str, set[int]]:
    workbook = CalamineWorkbook.from_path(path)
    filled = {}
    for name in workbook.sheet_names:
        rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        filled[name] = {n for n, row in enumerate(rows, 1) if any(cell != "" for cell in row)}
    return filled


def rows_told(expected: dict) -> dict[str, set[int]]:
    told = {
        sheet["name"]: {*sheet["header_rows"], *(s["row"] for s in sheet["skipped_rows"])}
        for sheet in expected["sheets"]
    }
    for record in expected["records"]:
        told[record["sheet"]].add(record["row"])
    return told


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_row_of_a_workbook_is_told(path):
    expected = expectation(path)
    if expected["file"].endswith(TEXTS):
        return
    told = rows_told(expected)
    untold = {
        name: rows - told[name]
        for name, rows in rows_that_are_not_empty(HERE / expected["file"]).items()
    }
    assert untold == {name: set() for name in told}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_totals_are_the_cases_of_the_records(path):
    expected = expectation(path)
    levels = Counter(case["level"] for record in expected["records"] for case in record["cases"])
    told = {level: count for level, count in expected["expect"]["by_level"].items() if count}
    assert (told, expected["expect"]["cases"]) == (dict(levels), levels.total())
    assert [sheet["data_rows"] for sheet in expected["sheets"]] == [
        len({each["row"] for each in expected["records"] if each["sheet"] == sheet["name"]})
        for sheet in expected["sheets"]
    ]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_rows_with_an_error_give_no_case(path):
    expected = expectation(path)
    wrong = {(p["sheet"], p["row"]) for p in expected["problems"] if p["severity"] == "error"}
    given = [
        r["row"] for r in expected["records"] if (r["sheet"], r["row"]) in wrong and r["cases"]
    ]
    assert given == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_reader_that_reads_as_the_clerk_scores_full(path):
    expected = expectation(path)
    read = json.loads(json.dumps(expected))
    for problem in read["problems"]:
        problem["kind"] = problem["kind"].split("|")[0]
    assert differences(read, expected) == []
    assert all(right == total for right, total in score(read, expected).values())


def test_a_wrong_cell_is_counted_and_told():
    expected = expectation(HERE / "15-giong-trom-lien-cap.json")
    read = json.loads(json.dumps(expected))
    read["records"][3]["full_name"] = "Lâm Thị Oanh"
    read["records"][4]["locality"][2] = None
    del read["records"][5]
    total = len(expected["records"])
    scored = score(read, expected)
    assert scored["records found"] == (total - 1, total)
    assert scored["full_name"] == (total - 2, total - 1)
    assert scored["commune"] == (total - 2, total - 1)
    assert len(differences(read, expected)) == 3
