"""Parts of a workbook as JSON objects: its sheets, its days and its problems."""

from cadres.intake.headings.header import Header
from cadres.intake.layout.layout import Layout
from cadres.intake.problems import Problem, column_letter
from cadres.vietnamese import PartialDate

LEVELS = {1: "tinh", 2: "huyen", 3: "xa", 4: "thon"}


def sheet_statement(layout: Layout) -> dict:
    """Which rows and columns hold what; every row that is not empty is told of."""
    sheet, header = layout.sheet, layout.header
    said = {
        "name": sheet.name,
        "header_rows": [*dict.fromkeys(row for each in layout.headers for row in each.rows)],
        "columns": _letters(header, set(header.columns) - set(header.posts)) if header else {},
        "data_rows": len({line.number for line in layout.lines}),
        "skipped_rows": [{"row": row, "why": why} for row, why in sorted(layout.skipped.items())],
    }
    if header and header.posts:
        said["post_columns"] = {
            header.letter(name): post.title for name, post in header.posts.items()
        }
    hidden = sorted(row for row in sheet.hidden_rows if row <= len(sheet.rows))
    if hidden:
        said["hidden_rows"] = hidden
    width = max(map(len, sheet.rows), default=0)
    columns = [column_letter(c) for c in sorted(sheet.hidden_columns) if c < width]
    if columns:
        said["hidden_columns"] = columns
    if header and header.unmapped:
        said["unmapped_columns"] = {column_letter(c): text for c, text in header.unmapped.items()}
    if layout.why:
        said["why"] = layout.why
    return said


def _letters(header: Header, names: set[str]) -> dict[str, str]:
    return {name: header.letter(name) for name in header.columns if name in names}


def date_statement(date: PartialDate | None) -> dict | None:
    """A day, month or year by its parts."""
    if date is None:
        return None
    parts = {"year": date.year, "month": date.month, "day": date.day}
    return {name: value for name, value in parts.items() if value is not None}


def problem_statement(problem: Problem) -> dict:
    """A problem with the place of its cell; `column` is null for a whole row."""
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column or None,
        "kind": problem.kind,
        "severity": problem.severity,
        "message": problem.message,
    }
