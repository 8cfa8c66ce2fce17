"""What a person must decide before a list is written: its unknown headings and its faults."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cadres.intake.headings.columns import is_personal, near
from cadres.intake.headings.header import Header, answer_key, nameless_heading
from cadres.intake.headings.vocabulary import LABELS
from cadres.intake.layout.layout import Layout
from cadres.intake.plan.plan import Plan
from cadres.intake.problems import Problem, as_sentence, column_letter
from cadres.intake.questions import FAULT, HEADING, SEAT, SKIP, Answers, Question
from cadres.intake.rows.lists import ReadList
from cadres.intake.rows.values import text_of
from cadres.vietnamese import search_key

Place = tuple[str, int | None]  # sheet and row; None for the whole sheet
ALIKE = " Và những lỗi cùng loại."
LEAVE_COLUMN = (SKIP, "Để lại, không nhập")
HEADING_FAULTS = ("unknown_header", "misspelt_header")
ONE_FOR_ALL = ("out_of_scope",)  # the same decision whatever the cell says
OF_A_POST = ("seat_taken", "overlap")  # told without the post, which stands in the cell


def fields_of(answers: Answers) -> dict[str, str]:
    """The answers about headings, as `lists.read_list` takes them."""
    opening = f"{HEADING}|"
    return {
        key.removeprefix(opening): field
        for key, field in answers.items()
        if key.startswith(opening)
    }


def heading_questions(read: ReadList, answers: Answers) -> list[Question]:
    """A question for each heading that the vocabulary lacks, answered or not.

    A column of which no line has anything is not asked about, nor one of somebody's life, such as
    the home place: its warning stands. One that holds something without a heading is.
    """
    return _gathered(
        _heading_question(header, column, (layout.sheet.name, header.last, column_letter(column)))
        for layout in read.layouts
        for header in layout.own_headers
        for column in _asked_columns(layout, header, answers)
    )


def _asked_columns(layout: Layout, header: Header, answers: Answers) -> Iterator[int]:
    for column in header.headings:
        unknown = header.unmapped.get(column, "")
        is_asked = unknown and (
            near(unknown, set(header.columns))
            or _is_filled(layout, header, column)
            and not is_personal(header.headings[column])
        )
        if is_asked or f"{HEADING}|{header.key(column)}" in answers:
            yield column
    yield from layout.nameless(header)


def _is_filled(layout: Layout, header: Header, column: int) -> bool:
    rows = (line.cells for line in layout.lines_of(header) if line.header is header)
    return any(column < len(row) and row[column] != "" for row in rows)


def _heading_question(header: Header, column: int, cell) -> Question:
    """The field that is spelt alike comes first among the choices."""
    texts = header.headings.get(column) or nameless_heading(column)
    heading = " – ".join(texts)
    taken = {name for name, at in header.columns.items() if at != column}
    free = [field for field in LABELS if field not in taken]
    alike = near(heading, taken)
    free.sort(key=lambda field: field != alike)
    choices = (*((field, LABELS[field]) for field in free), LEAVE_COLUMN)
    key = f"{HEADING}|{answer_key(texts)}"
    return Question(key, HEADING, f"Cột “{heading}” ghi gì?", choices, (cell,))


def without_heading_faults(read: ReadList, questions: Iterable[Question]) -> ReadList:
    """The list without the faults of headings that are asked about."""
    cells = cells_of(questions)
    return replace(
        read,
        problems=[
            each
            for each in read.problems
            if each.kind not in HEADING_FAULTS or (each.sheet, each.row, each.column) not in cells
        ],
    )


def fault_questions(read: ReadList, plan: Plan, answers: Answers) -> list[Question]:
    """The errors of a plan as questions, those of the same kind and the same text together.

    What is asked about otherwise is not asked here. Of a workbook without any rows nothing can be
    left aside.
    """
    if not read.rows:
        return []
    layouts = {layout.sheet.name: layout for layout in read.layouts}
    seats = [each for each in plan.questions if each.kind == SEAT]
    asked_of = cells_of([*open_questions(plan.questions, answers), *seats])
    return _gathered(
        _fault_question(layouts[each.sheet], each)
        for each in plan.errors
        if (each.sheet, each.row, each.column) not in asked_of
    )


def _fault_question(layout: Layout, fault: Problem) -> Question:
    """Whether the rows with a fault are left aside, or the sheet with one of all its lines."""
    whole = is_of_sheet(layout, fault)
    text = fault.sheet if whole else _cell(layout, fault)
    if fault.kind in ONE_FOR_ALL:
        text = ""
    leave = (SKIP, "Để lại trang tính này" if whole else "Để lại các dòng này")
    cell = (fault.sheet, None if whole else fault.row, fault.column)
    key = f"{FAULT}|{fault.kind}|{search_key(text)}"
    return Question(key, FAULT, _said(fault, text), (leave,), (cell,))


def _said(fault: Problem, cell: str) -> str:
    """The fault as a sentence; where it is about a post, with the title that the cell has."""
    if fault.kind in OF_A_POST:
        return f"“{cell}”: {fault.message}"
    return as_sentence(fault.message)


def _gathered(questions: Iterable[Question]) -> list[Question]:
    """Each question once, at all its cells: two people of one row may have the same fault."""
    asked: dict[str, Question] = {}
    cells: dict[str, dict[tuple, None]] = defaultdict(dict)
    for each in questions:
        known = asked.setdefault(each.key, each)
        if each.text != known.text and not known.text.endswith(ALIKE):
            asked[each.key] = replace(known, text=known.text + ALIKE)
        cells[each.key] |= dict.fromkeys(each.cells)
    return [replace(each, cells=tuple(cells[key])) for key, each in asked.items()]


def is_of_sheet(layout: Layout, problem: Problem) -> bool:
    """Whether a problem concerns all lines of its sheet."""
    return problem.row is None or problem.row in layout.heading_rows


def _cell(layout: Layout, problem: Problem) -> str:
    row = layout.sheet.rows[problem.row - 1]
    for column, value in enumerate(row):
        if column_letter(column) == problem.column:
            return text_of(value)
    return ""


def cells_of(questions: Iterable[Question]) -> set[tuple]:
    """The cells where questions stand: sheet, row, column."""
    return {cell for question in questions for cell in question.cells}


def places_of(questions: Iterable[Question]) -> set[Place]:
    """The rows and sheets where questions stand."""
    return {(sheet, row) for sheet, row, _ in cells_of(questions)}


def open_questions(questions: list[Question], answers: Answers) -> list[Question]:
    """The questions without an answer among their choices."""
    return [each for each in questions if not each.allows(answers.get(each.key, ""))]


def without(read: ReadList, aside: set[Place]) -> ReadList:
    """What is left to compare when some rows or sheets are left aside."""

    def stays(sheet, row):
        return (sheet, None) not in aside and (sheet, row) not in aside

    rows = [row for row in read.rows if stays(row.sheet, row.number)]
    problems = [each for each in read.problems if stays(each.sheet, each.row)]
    return replace(read, rows=rows, problems=problems)
