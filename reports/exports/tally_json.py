"""A table of figures for machines: the command prints it, and keys read it."""

from cadres.models import Level
from reports.crosstables import CrossTable, Head
from reports.dimensions import BY_TEXT


def as_json(table: CrossTable, rows: str, columns: str | None, then: str | None = None) -> dict:
    """The table for machines: its question, the total, and a record for each row and cell.

    The rows that divide a row are in its record.
    """
    question = table.question

    def figure(cell) -> dict:
        return {"value": cell.value} | ({} if cell.total is None else {"total": cell.total})

    records = []
    for row, total, cells, outer in table.steps:
        name, among = (then, records[-1].setdefault("rows", [])) if outer else (rows, records)
        record = {name: key_of(row, name), "label": row.label, **figure(total)}
        if columns:
            record["by"] = {
                key_of(column, columns): figure(cell)
                for column, cell in zip(table.columns, cells, strict=True)
            }
        among.append(record)
    answer = {
        "place": question.place_name,
        "day": question.day.isoformat(),
        "unit": str(question.unit),
        "filters": dict(question.filters),
        **figure(table.total),
        "rows": records,
    }
    if columns:
        totals = zip(table.columns, table.column_totals, strict=True)
        answer["totals"] = {key_of(column, columns): figure(cell) for column, cell in totals}
    return answer


def key_of(head: Head, dimension: str) -> str:
    """What a row or column is called in JSON: the level's slug, the pairing's code, the text by
    which a question filters, the name."""
    if dimension in BY_TEXT:
        return getattr(head.question, dimension)
    if dimension == "level":
        return Level(head.question.level).slug
    if dimension == "pairing":
        return head.question.pairing.code
    return head.label
