"""From a list as it was read, and the plan made of it, to what its preview shows."""

from collections import defaultdict

from cadres.intake.layout.layout import Layout
from cadres.intake.plan.list_questions import cells_of, is_of_sheet, places_of
from cadres.intake.plan.plan import Plan
from cadres.intake.plan.staged import (
    ASIDE,
    BLOCK,
    DOUBTFUL,
    HEAD,
    NOTE,
    WRONG,
    StagedRow,
    StagedSheet,
    shown_row,
)
from cadres.intake.problems import ERROR, WARNING, Problem, as_sentence, column_letter
from cadres.intake.questions import FAULT, Question
from cadres.intake.rows.lists import ReadList

# What the rows around a list are, by what its layout calls them.
SURROUNDINGS = {
    "column numbers": (HEAD, "số thứ tự cột"),
    "repeated header": (HEAD, "tiêu đề lặp lại"),
    "organisation block": (ASIDE, "đơn vị lập"),
    "title": (ASIDE, "tên danh sách"),
    "vacant": (ASIDE, "chức danh khuyết"),
    "total": (ASIDE, "dòng tổng cộng"),
    "subtotal": (ASIDE, "dòng cộng"),
    "signature": (ASIDE, "phần ký"),
    "summary table": (ASIDE, "bảng tổng hợp"),
    "notes": (ASIDE, "ghi chú"),
    "lookup list": (ASIDE, "danh mục tra cứu"),
    "block: province": (BLOCK, "mục: tỉnh"),
    "block: district": (BLOCK, "mục: huyện"),
    "block: commune": (BLOCK, "mục: xã"),
    "block: hamlet": (BLOCK, "mục: thôn, ấp"),
    "block: level": (BLOCK, "mục"),
}
NO_LIST = {
    "empty sheet": "Trang tính trống.",
    "lookup sheet": "Trang tính này là danh mục tra cứu, không phải danh sách; được để lại.",
    "summary sheet": "Trang tính này là bảng tổng hợp, không phải danh sách; được để lại.",
    "notes sheet": "Trang tính này là phần ghi chú, không phải danh sách; được để lại.",
}


def stage(
    read: ReadList, plan: Plan, aside: set, open_ones: list[Question]
) -> tuple[list[StagedSheet], list[StagedRow]]:
    """The sheets and their rows that are not empty, with what would come of each.

    `aside` are the rows and sheets that answers leave aside.
    """
    view = _View(read, plan, aside, open_ones)
    rows = [
        view.row(index, layout, number, values)
        for index, layout in enumerate(read.layouts)
        for number, values in layout.sheet.numbered_rows()
        if any(value != "" for value in values)
    ]
    return [view.sheet(layout) for layout in read.layouts], rows


def wrong_places(read: ReadList, plan: Plan, asked=frozenset()) -> set:
    """The rows, or sheets, that errors keep from being written, but for `asked` cells."""
    layouts = {layout.sheet.name: layout for layout in read.layouts}
    return {
        (each.sheet, None if is_of_sheet(layouts[each.sheet], each) else each.row)
        for each in plan.errors
        if (each.sheet, each.row, each.column) not in asked
    }


class _View:
    """The rows of a workbook beside the plan."""

    def __init__(self, read, plan, aside, open_ones):
        self.read, self.plan, self.aside = read, plan, aside
        self.data = {row.line for row in read.rows}
        doubts = [question for question in open_ones if question.kind != FAULT]
        cells = cells_of(doubts)
        self.asked = places_of(doubts)
        self.wrong = wrong_places(read, plan, cells)
        self.problems = defaultdict(list)
        told = {(cell, question.text) for question in doubts for cell in question.cells}
        for each in plan.problems:
            cell = each.sheet, each.row, each.column
            is_asked = cell in cells and each.severity == ERROR
            if not is_asked and (cell, as_sentence(each.message)) not in told:
                self.problems[each.sheet, each.row].append(each)
        for question in doubts:
            for sheet, row, column in question.cells:
                fault = Problem(sheet, row, column, question.kind, question.text, DOUBTFUL)
                self.problems[sheet, row].append(fault)

    def sheet(self, layout: Layout) -> StagedSheet:
        sheet = layout.sheet
        width = max((len(shown_row(values)) for values in sheet.rows), default=0)
        return StagedSheet(
            sheet.name,
            layout.called,
            width,
            sheet.hidden,
            tuple(sorted(sheet.hidden_rows)),
            _letters(column for column in sorted(sheet.hidden_columns) if column < width),
            _letters(_unread(layout, width)),
            sheet.merges,
            tuple(self._notes(layout)),
        )

    def _notes(self, layout: Layout):
        name = layout.sheet.name
        for each in self.problems[name, None]:
            yield each.severity, as_sentence(each.message)
        if conversion := self.read.conversions.get(name):
            yield WARNING, str(conversion)
        if layout.why:
            yield WARNING, NO_LIST[layout.why.removeprefix("hidden ")]
        if layout.aside:
            columns = ", ".join(_letters(sorted(layout.aside)))
            yield WARNING, f"Bảng bên cạnh danh sách (cột {columns}) được để lại, không nhập."
        if below := [row for row, why in layout.skipped.items() if why == "summary table"]:
            yield WARNING, f"Bảng tổng hợp ngoài danh sách (từ dòng {min(below)}) được để lại."
        if (name, None) in self.aside:
            yield WARNING, "Trang tính này được để lại, không nhập."

    def row(self, index: int, layout: Layout, number: int, values: list) -> StagedRow:
        line = (layout.sheet.name, number)
        problems = self.problems.get(line, ())
        outcome, why = self._outcome(layout, line, problems)
        return StagedRow(index, number, outcome, shown_row(values), _marks(problems), why)

    def _outcome(self, layout: Layout, line, problems) -> tuple[str, str]:
        sheet, number = line
        if number in layout.heading_rows:
            return HEAD, ""
        if line not in self.data:
            return SURROUNDINGS.get(layout.skipped.get(number, ""), (ASIDE, ""))
        if line in self.aside or (sheet, None) in self.aside:
            return ASIDE, "để lại theo câu trả lời"
        if (sheet, None) in self.wrong or line in self.wrong:
            return WRONG, "" if line in self.wrong else "lỗi của cả trang tính"
        if line in self.asked:
            return DOUBTFUL, ""
        return self.plan.lines.get(line, ASIDE), ""


def _unread(layout: Layout, width: int) -> list[int]:
    """The columns of which no header reads anything; all of them are read of no list."""
    read = {column for header in layout.headers for column in header.read}
    return [column for column in range(width) if column not in read] if read else []


def _letters(columns) -> tuple[str, ...]:
    return tuple(map(column_letter, columns))


def _marks(problems) -> dict[str, tuple[str, str]]:
    """By column the worst of its problems and what all of them say."""
    order = (NOTE, DOUBTFUL, WRONG)
    severities = {ERROR: WRONG, WARNING: NOTE}
    marks = {}
    for each in problems:
        outcome, said = severities.get(each.severity, DOUBTFUL), as_sentence(each.message)
        if each.column in marks:
            before, earlier = marks[each.column]
            outcome, said = max(outcome, before, key=order.index), f"{earlier} {said}"
        marks[each.column] = (outcome, said)
    return marks
