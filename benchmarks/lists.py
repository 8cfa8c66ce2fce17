"""An invented list in the standard template: who was secretary and head of each hamlet, term by
term. The places stand in the register; people and decisions are new.
"""

import datetime as dt
from io import BytesIO

import pandas as pd
import xlsxwriter

from cadres.intake.headings.vocabulary import LABELS, TEMPLATE
from cadres.models import Gender, Level

from .nation import generator, invent_people

COLUMNS = tuple(field for field in TEMPLATE if field != "note")  # 15
TITLES = ("Bí thư chi bộ", "Trưởng thôn")
TERMS = 4
FIRST_DAY, DAYS = dt.date(2014, 1, 1), 900  # of the first term; the last has no end
DECIDED = dt.timedelta(days=10)  # before the first day
YOUNGEST = dt.date(1985, 1, 1)
PATH = slice(COLUMNS.index("province"), COLUMNS.index("hamlet") + 1)
UNITS = [Level.PROVINCE, Level.DISTRICT, Level.COMMUNE]


def invent_list(places: dict[Level, pd.DataFrame], count: int) -> list[tuple]:
    """`count` rows, values by COLUMNS, for the first `count` / TERMS hamlets of the places.

    Each commune decides once a term.
    """
    hamlets = -(-count // TERMS)
    paths = _paths(places, hamlets)
    people = invent_people(count, generator())
    rows = []
    people_facts = zip(people["full_name"], people["birth"].dt.date, people["gender"], strict=True)
    for number, (name, birth, gender) in enumerate(people_facts):
        term, hamlet = divmod(number, hamlets)
        start = FIRST_DAY + dt.timedelta(days=DAYS * term)
        end = start + dt.timedelta(days=DAYS - 1) if number + hamlets < count else ""
        commune, *path = paths[hamlet]
        rows.append((
            number + 1, name, min(birth, YOUNGEST), Gender(gender).label, "Kinh", *path, *TITLES,
            start, end, f"{commune * TERMS + term + 1}-QĐ/ĐU", start - DECIDED,
        ))  # fmt: skip
    return rows


def _paths(places, count: int) -> list[tuple]:
    """Of the first hamlets: the commune's number, and the names from the province down."""
    hamlets = places[Level.HAMLET].head(count)
    columns, above = [hamlets["name"]], hamlets["parent"]
    for level in reversed(UNITS):
        unit = places[level].loc[above]
        columns.insert(0, unit["name"])
        above = unit["parent"]
    return list(zip(hamlets["parent"], *columns, strict=True))


def workbook(rows: list[tuple]) -> bytes:
    """The rows as an .xlsx file, with the headings of the template."""
    file = BytesIO()
    options = {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet("Danh sách")
        for number, row in enumerate([[LABELS[field] for field in COLUMNS], *rows]):
            for column, value in enumerate(row):
                if value != "":
                    sheet.write(number, column, value)
    return file.getvalue()
