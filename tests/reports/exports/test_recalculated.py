"""The sums of our workbooks, calculated anew by LibreOffice: they come to what we counted."""

import datetime as dt
import io
import re
from decimal import ROUND_HALF_UP, Decimal

import pytest

from reports.crosstables import cross
from reports.exports import tally_workbook
from reports.exports.forms import form_workbook
from tests.build import place
from tests.reports.exports import office
from tests.reports.exports.conftest import NOW, cached, case, opened

BEFORE = dt.date(2019, 9, 23)
SHEETS = {"phu-luc-2": "Phụ lục 2", "phu-luc-3": "Phụ lục 3", "tong-hop": "Tổng hợp"}


@pytest.fixture
def books(peopled) -> dict[tuple[str, str], bytes]:
    """The workbooks with sums, by name and place: a province that has changed since the day before
    and a hamlet without cases."""
    case(peopled, 3, peopled.communes[1], "Mai Văn Mới", start="2020-01-01")
    places = {"tinh": peopled.province, "ap": place(4, peopled.communes[0], "Ấp Mới")}
    return {
        (name, named): _made(name, peopled.question.but(place=where), peopled.leader)
        for named, where in places.items()
        for name in SHEETS
    }


def _made(name: str, question, user) -> bytes:
    if name != "tong-hop":
        return form_workbook(name, question, user, before=BEFORE, now=NOW)
    table = cross(question, rows="child", columns="level", user=user)
    return tally_workbook(table, rows="child", columns="level", user=user, now=NOW)


def recalculated(books: dict, room) -> dict[tuple[str, str], list[list]]:
    """The rows of each sheet as LibreOffice calculates them, having no value to remember."""
    blank = {}
    for (name, named), content in books.items():
        made = io.BytesIO()
        opened(content).save(made)
        blank[f"{name}_{named}.xlsx"] = made.getvalue()
    files = office.converted(blank, "xlsx", room)
    return {
        (name, named): cached(files[f"{name}_{named}.xlsx"].read_bytes(), SHEETS[name])
        for name, named in books
    }


def test_libreoffice_calculates_what_was_counted(books, tmp_path):
    found = recalculated(books, tmp_path)
    assert found == {key: cached(content, SHEETS[key[0]]) for key, content in books.items()}
    told = [identities(key, rows) for key, rows in found.items()]
    assert [len(checked) for checked in told] == [4, 1, 1, 4, 1, 0]
    assert [wrong for checked in told for wrong in checked.values() if wrong] == []


def identities(key, rows: list[list]) -> dict[str, list]:
    """The identities in the row of the columns' numbers, each with the lines where it is untrue."""
    first = next(at for at, row in enumerate(rows) if row[:2] in (["1", "2"], [1, 2]))
    lines = [row for row in rows[first + 1 :] if isinstance(row[2], int | float)]
    assert lines, key
    said = [text for text in rows[first] if "=" in str(text)]
    return {text: [line for line in lines if not _is_true(text, line)] for text in said}


def _is_true(text: str, line: list) -> bool:
    """Whether "11=4-8" holds in a line, to two decimals; of a zero whole there is no share."""
    place, words = text.split("=")
    words = re.sub(r"(?<![\d×])\d+", lambda found: f"cell({found[0]})", words).replace("×", "*")
    names = {"cell": lambda number: Decimal(str(line[number - 1]))}
    try:
        value = eval(words, {"__builtins__": {}} | names)
    except ZeroDivisionError:
        return line[int(place) - 1] == "–"
    return Decimal(str(line[int(place) - 1])) == value.quantize(Decimal("0.01"), ROUND_HALF_UP)
