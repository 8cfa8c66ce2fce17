"""The column of ordinal numbers under a heading that may be of any number: "Số", "#"."""

from collections.abc import Mapping

from cadres.intake.headings.columns import heading_key

VAGUE = "so", ""  # as folded; "#" has no letter


def settle_numbers(headings: Mapping[int, tuple[str, ...]], columns: dict[str, int], rows) -> None:
    """Take a column before the names for that of the numbers if its cells count from 1."""
    names = columns.get("full_name", 0)
    taken = columns.values()
    for column, texts in () if "stt" in columns else headings.items():
        is_vague = len(texts) == 1 and heading_key(texts[0]) in VAGUE
        if is_vague and column < names and column not in taken and _count(rows, column):
            columns["stt"] = column
            return


def _count(rows: list[list], column: int) -> bool:
    cells = [row[column] for row in rows if column < len(row) and row[column] != ""]
    numbers = [int(cell) for cell in cells if isinstance(cell, int | float)]
    rises = all(
        after in (before + 1, 1) for before, after in zip(numbers, numbers[1:], strict=False)
    )
    return numbers[:1] == [1] and rises
