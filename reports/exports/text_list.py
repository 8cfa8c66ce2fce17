"""The list of cases as CSV: every column, streamed, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterator

from reports.columns import COLUMNS
from reports.questions import Question
from reports.reading import read_cases

from .cells import FORMULA_OPENERS, writable

BOM = "\ufeff"  # by which Excel knows UTF-8
CSV = "text/csv; charset=utf-8"
LINES = 500  # a piece that goes out


class _Echo:
    """What the csv module writes to: it hands the line back."""

    def write(self, line: str) -> str:
        return line


def list_text(question: Question, user) -> Iterator[str]:
    """The cases of a question, within the user's scope, as pieces of a CSV file.

    A text that a spreadsheet would read as a formula gets an apostrophe before it.
    """
    writer = csv.writer(_Echo())
    piece = [BOM, writer.writerow([column.title for column in COLUMNS])]
    for case in read_cases(question, user):
        piece.append(writer.writerow([safe(column.text(case)) for column in COLUMNS]))
        if len(piece) >= LINES:
            yield "".join(piece)
            piece = []
    yield "".join(piece)


def safe(text: str) -> str:
    """A text that stays text in a spreadsheet, which does not heed a CSV's quotes."""
    text = writable(text)
    return f"'{text}" if text.startswith(FORMULA_OPENERS) else text
