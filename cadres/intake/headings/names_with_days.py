"""Names that stand below posts with the birth, a gender and the first day held behind them.

"Lê Văn Ba (1970; 01/8/2020)", "Lê Thị Tư (1980, nữ)": columns are made for what the cells say
besides the name.
"""

from cadres.intake.headings.people_columns import Group
from cadres.intake.texts.person_names import NAME_WITH_DAYS

FACTS = "birth", "start", "gender"
MOSTLY = 0.5  # of a column's names say a birth


def settle_days(groups: list[Group], rows: list[list], width: int) -> dict[int, int]:
    """Make columns for what the cells of names say besides; by each the column of the names."""
    made: dict[int, int] = {}
    for group in groups:
        name = group.columns["full_name"]
        cells = [str(row[name]) for row in rows if name < len(row) and row[name] != ""]
        said = [found for found in map(NAME_WITH_DAYS.fullmatch, cells) if found]
        names = [cell for cell in cells if any(map(str.isdigit, cell)) and cell[0].isalpha()]
        if "birth" in group.columns or not said or len(said) < len(names) * MOSTLY:
            continue
        for fact in FACTS:
            if fact not in group.columns and any(found[fact] for found in said):
                group.columns[fact] = width + len(made)
                made[group.columns[fact]] = name
    return made


def with_days(row: list, groups: list[Group], made: dict[int, int]) -> list:
    """A row with the cells of names parted into the columns made."""
    if not made:
        return row
    row = row + [""] * (max(made) + 1 - len(row))
    for group in groups:
        name = group.columns["full_name"]
        found = NAME_WITH_DAYS.fullmatch(str(row[name])) if name in made.values() else None
        for fact, said in (found.groupdict() if found else {}).items():
            if said and (fact == "full_name" or group.columns.get(fact) in made):
                row[group.columns[fact]] = said
    return row
