"""A table of figures for machines: the command prints it, and keys read it."""

from cadres.models import Level
from reports.crosstables import Cell, CrossTable, Head
from reports.dimensions import BY_TEXT


def as_json(table: CrossTable, rows: str, columns: str | None, then: str | None = None) -> dict:
    """The table for machines: its question, the total, and a record for each row and cell.

    The rows that divide a row are in its record.
    """
    question = table.question
    records = []
    for row, total, cells, outer in table.steps:
        name, among = (then, records[-1].setdefault("rows", [])) if outer else (rows, records)
        record = {name: key_of(row, name), **named(row), **figure(total)}
        if columns:
            record["by"] = by_column(table, columns, cells)
        among.append(record)
    answer = {
        "place": question.place_name,
        "place_id": question.place.pk if question.place else None,
        "day": question.day.isoformat(),
        "unit": str(question.unit),
        "filters": dict(question.filters),
        **figure(table.total),
        "rows": records,
    }
    if columns:
        answer["totals"] = by_column(table, columns, table.column_totals)
    return answer


def by_column(table: CrossTable, columns: str, cells: list[Cell]) -> dict:
    """The figures of a row by the keys of their columns; a locality's has its name and code."""
    return {
        str(key_of(head, columns)): (named(head) if columns == "child" else {}) | figure(cell)
        for head, cell in zip(table.columns, cells, strict=True)
    }


def figure(cell: Cell) -> dict:
    return {"value": cell.value} | ({} if cell.total is None else {"total": cell.total})


def named(head: Head) -> dict:
    return {"label": head.label} | ({"code": head.code} if head.code else {})


def key_of(head: Head, dimension: str) -> str | int:
    """What a row or column is called in JSON, all of which a question takes as a filter: the
    locality's id (several may have one name), the level's slug, the pairing's code, the text."""
    if dimension in BY_TEXT:
        return getattr(head.question, dimension)
    if dimension == "child":
        return head.question.place.pk
    if dimension == "level":
        return Level(head.question.level).slug
    return head.question.pairing.code
