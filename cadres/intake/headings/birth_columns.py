"""Columns headed Nam and Nữ: years of birth, or marks of which is meant."""


def settle_births(columns: dict[str, int], rows: list[list]) -> None:
    """Give such columns their fields by what the cells below the header hold.

    "Sinh (nam)" and "Sinh năm" look alike: beside a column of women's days it holds the men's.
    """
    men, women = columns.get("birth"), columns.get("female_mark", columns.get("birth_female"))
    if None not in (men, women) and _are_marks(rows, women) is False and _turns(rows, men, women):
        columns |= {"birth_male": men, "birth_female": women}
        del columns["birth"]
        columns.pop("female_mark", None)
    for birth, mark in (("birth_male", "male_mark"), ("birth_female", "female_mark")):
        if "birth" in columns and birth in columns and _are_marks(rows, columns[birth]):
            columns[mark] = columns.pop(birth)
        marked = None if "birth" in columns or mark not in columns else columns[mark]
        if marked is not None and _are_marks(rows, marked) is False:
            columns[birth] = columns.pop(mark)


def _are_marks(rows: list[list], column: int) -> bool | None:
    """Whether the cells of a column hold marks as x, not years; None for an empty column."""
    cells = (row[column] for row in rows if column < len(row) and row[column] != "")
    dated = [_is_dated(cell) if isinstance(cell, str) else cell not in (0, 1) for cell in cells]
    return not sum(dated) * 2 > len(dated) if dated else None


def _is_dated(text: str) -> bool:
    """Whether a text is a year or a day, no mark."""
    return text.isdigit() or text[-4:].isdigit() and len(text) > 4


def _turns(rows: list[list], one: int, other: int) -> bool:
    """Whether no row has both cells."""
    return not any(
        row[one] != "" and row[other] != "" for row in rows if max(one, other) < len(row)
    )
