"""Faults by the cell that shows them, and how a cell is marked: a comment and a fill."""

import re
import textwrap
from bisect import bisect_left
from collections import defaultdict

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import column_index_from_string

from cadres.intake.problems import ERROR, Problem, as_sentence
from cadres.intake.sheets import Sheet

AUTHOR = "Sổ kiêm nhiệm"
OPENING = f"{AUTHOR}:\n"  # what stands after it in a comment is ours
LABELS = {True: "Lỗi", False: "Lưu ý"}
# Hatched or flat: the two stay apart in black and white.
FILLS = {
    True: PatternFill("lightUp", fgColor="FFE06666", bgColor="FFFBE3E3"),
    False: PatternFill("solid", fgColor="FFFFF2CC"),
}
COMMENT_WIDTH, LETTERS, LINE, MOST_LINES = 320, 42, 18, 25  # pixels; letters and lines in them

Cell = tuple[int, int]  # row from 1, column from 0


def is_error(problem: Problem) -> bool:
    return problem.severity == ERROR


def cell_of(problem: Problem) -> Cell:
    """Where a problem is shown: the first cell of its row, or of its sheet, if it has no other."""
    column = column_index_from_string(problem.column) - 1 if problem.column else 0
    return problem.row or 1, column


def by_cell(problems: list[Problem], sheet: Sheet) -> dict[Cell, list[Problem]]:
    """The problems of a sheet by cell; of a merged area, all at its first cell, the one shown."""
    cells = sorted({cell_of(problem) for problem in problems if problem.sheet == sheet.name})
    shown = {}
    for first_row, first_column, last_row, last_column in sheet.merges:
        start, end = bisect_left(cells, (first_row,)), bisect_left(cells, (last_row + 1,))
        for row, column in cells[start:end]:
            if first_column <= column <= last_column:
                shown[row, column] = first_row, first_column
    found = defaultdict(list)
    for problem in problems:
        if problem.sheet == sheet.name:
            cell = cell_of(problem)
            found[shown.get(cell, cell)].append(problem)
    return found


def mark(cell, problems: list[Problem]) -> None:
    """Give an openpyxl cell the fill and the comment of its problems, after a comment it has."""
    kept = cell.comment
    lines = [f"• {_told(problem)}" for problem in problems]
    text = OPENING + "\n".join(lines)
    if kept:
        text = f"{kept.text}\n\n{text}"
    cell.comment = comment(text, kept.author if kept else AUTHOR)
    cell.fill = FILLS[any(map(is_error, problems))]


def comment(text: str, author: str) -> Comment:
    """A comment large enough to be read without scrolling."""
    text = clean(text)
    lines = sum(max(1, len(textwrap.wrap(line, LETTERS))) for line in text.split("\n"))
    return Comment(text, author, height=LINE * (min(lines, MOST_LINES) + 1), width=COMMENT_WIDTH)


def unmark(cell, *, filled: bool) -> None:
    """Take from a cell what an earlier return put there; `filled` says that its fill is ours."""
    if cell.comment:
        text = cell.comment.text.partition(OPENING)[0].rstrip()
        cell.comment = comment(text, cell.comment.author) if text else None
    if filled:
        cell.fill = PatternFill()


def clean(text: str) -> str:
    """The text without the characters that no workbook can hold."""
    return ILLEGAL_CHARACTERS_RE.sub("", re.sub("[\ud800-\udfff\ufffe\uffff]", "", text))


def _told(problem: Problem) -> str:
    scope = "" if problem.column else " (cả dòng)" if problem.row else " (cả trang tính)"
    return f"{LABELS[is_error(problem)]}{scope}: {as_sentence(problem.message)}"
