"""Cells that a copied page breaks over two rows: "Xã Yên" above "Na".

What is pasted from a printed page has a row for each line of print. Such a row goes on with the
one above where a unit's word stands there and only the rest of its name here.
"""

from cadres.intake.headings.header import Header
from cadres.intake.places.words import FIELDS, OPENINGS, spelled
from cadres.intake.titles.post_words import begins_with_post

WORDS = 3  # of a name that may have gone on below
UNITS = {name: level for level, name in FIELDS.items()}


def goes_on(row: list, person: list, header: Header) -> bool:
    """Whether a row has nothing but the ends of cells of the person's row above it."""
    columns = header.columns
    name = columns.get("full_name", len(row))
    if name < len(row) and row[name] != "":
        return False
    texts = {columns[name] for name in (*header.roles, "workplace") if name in columns}
    units = {columns[name]: level for name, level in UNITS.items() if name in columns}
    found = False
    for column, cell in enumerate(row):
        if cell == "":
            continue
        above = person[column] if column < len(person) else ""
        if cell.__class__ is not str or above.__class__ is not str or not above:
            return False
        if column in units:
            if not _ends_name(cell, above, units[column]):
                return False
            found = True
        elif column not in texts or begins_with_post(cell):
            return False
    return found


def _ends_name(text: str, above: str, level: int) -> bool:
    """Whether a text without any unit's word goes on with the name of the unit above it."""
    if len(text.split()) > WORDS or any(map(str.isdigit, above + text)) or not text[0].isupper():
        return False
    opens = any(opening.split(spelled(text))[0] for opening in OPENINGS.values())
    return not opens and bool(OPENINGS[level].split(spelled(above))[0])
