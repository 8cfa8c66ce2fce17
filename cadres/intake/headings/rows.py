"""Which rows of a sheet are its header, and which texts stand above each column."""

import re
from collections.abc import Iterator

from cadres.intake.headings.columns import field_of, is_foreign, is_group
from cadres.intake.sheets import Sheet
from cadres.intake.titles.post_words import begins_with_post, names_holder

DEEPEST = 80  # rows within which a first header is looked for
TALLEST = 3  # rows of a header
LONGEST = 90  # letters of a heading
RECOGNISED = 3  # headings that make a row a header
SURE = 5  # a heading of names and one more, below which a further header is another list's
OF_LINES = "stt", "full_name", "family_name"  # below their headings stands the list
_NUMBERED = re.compile(r"\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?(?:\s*=.*|\s*\(\s*=.*)?")


def row_at(sheet: Sheet, number: int) -> list:
    return sheet.rows[number - 1] if 0 < number <= len(sheet.rows) else []


def anchor_row(sheet: Sheet, start: int) -> int | None:
    """The row with the most known headings, the name of the person among them."""
    best, most = None, 0
    for number in range(start, min(len(sheet.rows), start + DEEPEST - 1) + 1):
        cells = list(_heading_cells(row_at(sheet, number)))
        fields = {field_of((text,)) for text in cells} - {""}
        score = len(fields) + (3 if "full_name" in fields else 0)
        score += sum(map(names_holder, cells)) > 1  # who may be named below
        if len(fields) >= 2 and score > most and score >= RECOGNISED:
            best, most = number, score
        elif best and number > best + TALLEST and most >= SURE:
            break
    return best


def _heading_cells(row) -> Iterator[str]:
    return (cell for cell in row if isinstance(cell, str) and 0 < len(cell) <= LONGEST)


def rows_around(sheet: Sheet, anchor: int, start: int) -> tuple[int, int]:
    """The first and the last row of the header around its main row."""
    first = last = anchor
    for top, _, bottom, _ in sheet.merges_from(anchor - TALLEST, anchor):
        if top <= anchor <= bottom and bottom > top and bottom - top < TALLEST:
            first, last = min(first, top), max(last, bottom)
    while last - first + 1 < TALLEST and first > start and _is_above(sheet, first - 1, anchor):
        first -= 1
    while last - first + 1 < TALLEST and _is_below(sheet, last + 1, first):
        last += 1
    return first, last


def may_begin(sheet: Sheet, number: int) -> bool:
    """Whether the next rows of headings, at or below a row, begin with it; soon told."""
    anchor = anchor_row(sheet, number)
    return anchor is not None and rows_around(sheet, anchor, number)[0] == number


def _is_above(sheet: Sheet, number: int, anchor: int) -> bool:
    """Whether a row holds the heads of groups whose leaves stand in the main row."""
    cells = list(_heading_cells(row_at(sheet, number)))
    named = {column for column, cell in enumerate(row_at(sheet, anchor)) if cell != ""}
    over = {column for column, cell in enumerate(row_at(sheet, number)) if cell != ""}
    grouped = any(map(is_group, cells)) and len(over) < len(named)
    return grouped or _heads_people(sheet, number, anchor)


def _heads_people(sheet: Sheet, number: int, anchor: int) -> bool:
    """Whether a row has a post over columns of which the first is a name."""
    row, leaves = row_at(sheet, number), row_at(sheet, anchor)
    posts = [column for column, cell in enumerate(row) if begins_with_post(str(cell))]
    named = [c for c in posts if c < len(leaves) and field_of((str(leaves[c]),)) == "full_name"]
    return bool(named)


def _is_below(sheet: Sheet, number: int, first: int) -> bool:
    """Whether a row holds leaves under the groups of the main row, and none under a name."""
    row, chains = row_at(sheet, number), dict(headings_of(sheet, first, number))
    filled = {column: cell for column, cell in enumerate(row) if cell != ""}
    if not filled or not all(
        isinstance(cell, str) and len(cell) <= LONGEST for cell in filled.values()
    ):
        return False
    for column, cell in filled.items():
        own = _written_above(sheet, column, first, number)
        is_line = own and field_of((own,)) in OF_LINES
        if is_line and not _parts_name(cell):
            return False
    if are_numbers(row):
        return False
    known = [
        column for column in filled if len(chains.get(column, ())) > 1 and field_of(chains[column])
    ]
    wide = {c for _, left, _, right in sheet.merges_from(first, number - 1) if right > left
            for c in range(left, right + 1)}  # fmt: skip
    grouped = [c for c, cell in filled.items() if c in wide or begins_with_post(cell)
               or any(map(_is_head, chains.get(c, ())[:-1]))]  # fmt: skip
    if len(filled) == 1 and not grouped:
        return False  # a unit right below the headings: "Xã Liêu Tú" below "Ấp"
    return bool(known or grouped) and len({*known, *grouped}) * 2 >= len(filled)


def _written_above(sheet: Sheet, column: int, first: int, number: int) -> str:
    """The nearest text above a row in a column of the header, "" for none."""
    rows = (row_at(sheet, above) for above in range(number - 1, first - 1, -1))
    texts = (row[column] for row in rows if column < len(row) and row[column] != "")
    text = next(texts, "")
    return text if isinstance(text, str) else ""


def _is_head(text: str) -> bool:
    """Whether a text may stand over the leaves of several columns, ours or others."""
    return is_group(text) or is_foreign(text)


def _may_head(text: str) -> bool:
    return _is_head(text) or begins_with_post(text)


def _parts_name(text) -> bool:
    """Whether a text stands below "Họ và tên" over the first of its two columns."""
    return isinstance(text, str) and field_of((text,)) == "family_name"


def headings_of(sheet: Sheet, first: int, last: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each column with the texts above it; a merged or grouping text stands over all of its own."""
    grid = [list(row_at(sheet, number)) for number in range(first, last + 1)]
    width = max(map(len, grid), default=0)
    for row in grid:
        row.extend([""] * (width - len(row)))
    covered = _spread_merges(sheet, grid, first, last)
    for above, below in reversed([*zip(grid, grid[1:], strict=False)]):
        _spread_groups(above, below, covered)  # a group over groups spans what these do
    for column in range(width):
        texts = [str(row[column]) for row in grid if row[column] != ""]
        chain = tuple(
            text for text, before in zip(texts, ["", *texts], strict=False) if text != before
        )
        if chain:
            yield column, chain


def _spread_merges(sheet: Sheet, grid, first: int, last: int) -> set[int]:
    """Write each merged text of the grid into all its cells; return the columns so covered."""
    covered = set()
    for top, left, bottom, right in sheet.merges_from(first, last):
        text = grid[top - first][left] if left < len(grid[top - first]) else ""
        for number in range(top, min(bottom, last) + 1):
            row = grid[number - first]
            for column in range(left, min(right + 1, len(row))):
                row[column] = text
                covered.add(column)
    return covered


def _spread_groups(above: list, below: list, covered: set[int]) -> None:
    """Without merged cells a group's text stands over its first column only."""
    group = ""
    for column, text in enumerate(above):
        if text != "":
            heads = _may_head(str(text)) or _parts_name(below[column])
            group = text if column not in covered and heads else ""
        elif group and below[column] != "":
            above[column] = group
        else:
            group = ""


def are_numbers(row) -> bool:
    """Whether a row numbers the columns: 1, 2, 3=4+6, (4) … or A, B, 1, 2, or A, B, C, D."""
    texts = [
        str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
        for cell in row
        if cell != ""
    ]
    if len(texts) < 3 or not all(_NUMBERED.fullmatch(text.strip()) for text in texts):
        return False
    if all(map(str.isalpha, texts)):
        return texts[0] in "Aa" and texts == sorted(set(texts))
    numbers = [int(found[0]) for text in texts if (found := re.match(r"\d+", text.strip("( ")))]
    return numbers == sorted(set(numbers)) and len(numbers) >= 2
