"""What is told of cells whose text is too long to be read whole."""

from collections.abc import Iterator

from cadres.intake.layout.layout import Layout
from cadres.intake.layout.layout_parts import LONGEST
from cadres.intake.problems import ERROR, WARNING, Problem, column_letter
from cadres.vietnamese import format_number

MOST = f"{format_number(LONGEST)} ký tự"
OF_NOTE = f"ghi chú dài quá {MOST}; vẫn được ghi cả, nhưng chỉ đọc {MOST} đầu."
OUTSIDE = f"ô dài quá {MOST}; chỉ đọc {MOST} đầu."


def too_long(layout: Layout) -> Iterator[Problem]:
    """A fault at each cell of a line that says more than is read; a note loses nothing by it."""
    headers = {line.number: line.header for line in layout.lines} if layout.long else {}
    for line, further in layout.more.items() if layout.long else ():
        headers |= dict.fromkeys(further, headers[line])
    for (number, column), text in sorted(layout.long.items()):
        header = headers.get(number)
        message, severity = OUTSIDE, WARNING
        if header and column == header.columns.get("note"):
            message = OF_NOTE
        elif header and column in header.read:
            message, severity = f"“{text[:40]}…” dài quá {MOST}.", ERROR
        at = layout.sheet.name, number, column_letter(column)
        yield Problem(*at, "too_long", message, severity)
