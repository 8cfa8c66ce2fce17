"""The rows of a batch as the workbook has them, a page at a time, for `_import_grid.html`."""

from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.utils.functional import cached_property

from cadres.intake.problems import column_letter
from cadres.models import ImportBatch, ImportRow, RowOutcome

ROWS = 100  # on a page
LETTERS = 300  # of a cell on the page
NOTED = "noted"  # the rows of which something is said
SHOWN = ("wrong", "doubtful", "new", "update", "same", "aside")
SYMBOLS = {
    "new": "+", "update": "±", "same": "=", "doubtful": "?", "wrong": "×", "aside": "–",
    "head": "¶", "block": "§", "note": "!",
}  # fmt: skip


class Grid:
    """One sheet of a batch, as ?sheet=&outcome=&page= ask, or with the row of ?row=."""

    def __init__(self, batch: ImportBatch, asked):
        self.batch, self.sheets = batch, batch.summary["sheets"]
        self.index = self._index(asked.get("sheet", ""))
        self.sheet = self.sheets[self.index] if self.sheets else {}
        self.outcome = asked.get("outcome", "")
        if self.outcome not in (*SHOWN, NOTED):
            self.outcome = ""
        self.row = int(asked["row"]) if asked.get("row", "").isdecimal() else None
        self.number = asked.get("page", "")

    def _index(self, typed: str) -> int:
        """The sheet asked for, else the first one with something to decide, else with a list."""
        if typed.isdecimal() and int(typed) < len(self.sheets):
            return int(typed)
        for outcomes in (("wrong", "doubtful"), ("new", "update", "same")):
            for index, sheet in enumerate(self.sheets):
                if any(sheet["outcomes"].get(each) for each in outcomes):
                    return index
        return 0

    @cached_property
    def page(self) -> Page:
        rows = self._rows()
        pages = Paginator(rows, ROWS)
        if self.row is not None:
            return pages.get_page(rows.filter(number__lt=self.row).count() // ROWS + 1)
        return pages.get_page(self.number)

    def _rows(self):
        rows = ImportRow.objects.filter(batch=self.batch, sheet=self.index).order_by("number")
        if self.outcome == NOTED:
            return rows.exclude(marks={})
        return rows.filter(outcome=self.outcome) if self.outcome else rows

    @cached_property
    def columns(self) -> list[dict]:
        hidden = set(self.sheet.get("hidden_columns", ()))
        unread = set(self.sheet.get("unread_columns", ()))
        letters = map(column_letter, range(self.sheet.get("width", 0)))
        return [
            {"letter": letter, "is_hidden": letter in hidden, "is_unread": letter in unread}
            for letter in letters
        ]

    @cached_property
    def merges(self) -> dict[int, list[tuple]]:
        """The merged areas that each row of the page crosses."""
        shown = {row.number for row in self.page}
        merges = {}
        for top, left, bottom, right in self.sheet.get("merges", ()):
            for number in shown.intersection(range(top, bottom + 1)):
                merges.setdefault(number, []).append((top, left, right))
        return merges

    @cached_property
    def rows(self) -> list[dict]:
        hidden = set(self.sheet.get("hidden_rows", ()))
        return [self._row(row, row.number in hidden) for row in self.page]

    def _row(self, row: ImportRow, is_hidden: bool) -> dict:
        cells = [*row.cells, *[""] * (len(self.columns) - len(row.cells))]
        shown = [_cell(text, column, row) for text, column in zip(cells, self.columns, strict=True)]
        filled = [index for index, text in enumerate(cells) if text]
        if len(filled) == 1 and row.outcome in ("aside", "block"):
            shown[filled[0]]["span"] = len(shown) - filled[0]
            del shown[filled[0] + 1 :]
        else:
            _merge(shown, row.number, self.merges.get(row.number, ()))
        return {
            "number": row.number,
            "outcome": row.outcome,
            "label": row.why or RowOutcome(row.outcome).label,
            "symbol": SYMBOLS[row.outcome],
            "is_hidden": is_hidden,
            "is_sought": row.number == self.row,
            "note": row.marks.get("", ("", ""))[1],
            "cells": shown,
        }

    @cached_property
    def next_fault(self) -> str:
        """The address of the next wrong or doubtful row after this page; "" when there is none."""
        last = self.rows[-1]["number"] if self.rows else 0
        faults = ImportRow.objects.filter(batch=self.batch, outcome__in=("wrong", "doubtful"))
        here = faults.filter(sheet=self.index, number__gt=last)
        found = (here | faults.filter(sheet__gt=self.index)).order_by("sheet", "number").first()
        return _address(sheet=found.sheet, row=found.number) if found else ""

    @property
    def tabs(self) -> list[dict]:
        """The sheets, each with its address and how many rows are to be decided."""
        return [
            sheet
            | {
                "address": _address(sheet=index),
                "is_here": index == self.index,
                "faults": sum(sheet["outcomes"].get(each, 0) for each in ("wrong", "doubtful")),
            }
            for index, sheet in enumerate(self.sheets)
        ]

    @property
    def filters(self) -> list[dict]:
        """The outcomes by which the rows of the sheet may be filtered, with their numbers."""
        counts = self.sheet.get("outcomes", {})
        return [
            {
                "outcome": outcome,
                "symbol": SYMBOLS[outcome],
                "label": RowOutcome(outcome).label,
                "count": counts.get(outcome, 0),
                "address": _address(sheet=self.index, outcome=outcome),
                "is_here": outcome == self.outcome,
            }
            for outcome in SHOWN
        ]

    @property
    def everything(self) -> str:
        return _address(sheet=self.index)

    @property
    def noted(self) -> str:
        return _address(sheet=self.index, outcome=NOTED)

    @property
    def base(self) -> str:
        """The address of a page of these rows, but for its number."""
        asked = {"sheet": self.index} | ({"outcome": self.outcome} if self.outcome else {})
        return f"?{urlencode(asked)}&page="

    @property
    def count(self) -> int:
        return self.page.paginator.count

    def links(self, cells: list) -> list[dict]:
        """Where cells stand, in words and as addresses."""
        indexes = {sheet["name"]: index for index, sheet in enumerate(self.sheets)}
        called = {sheet["name"]: sheet["called"] for sheet in self.sheets}
        many = len(self.sheets) > 1
        return [
            {
                "address": _address(sheet=indexes[sheet], **({"row": row} if row else {})),
                "text": _place(called[sheet] if many or not row else "", row, column),
            }
            for sheet, row, column in cells
            if sheet in indexes
        ]


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _address(**asked) -> str:
    anchor = f"#r{asked['row']}" if "row" in asked else "#grid"
    return f"?{urlencode(asked)}{anchor}"


def _place(sheet: str, row: int | None, column: str) -> str:
    """ "Cấp xã!K5", as a spreadsheet names a cell; the sheet or the row alone otherwise."""
    cell = f"{column}{row}" if row and column else f"dòng {row}" if row else ""
    return "!".join(filter(None, (sheet, cell)))


def _merge(cells: list[dict], number: int, merges) -> None:
    """Let a merged area be one cell of its row; below its first row it repeats what it says."""
    for top, left, right in sorted(merges, reverse=True, key=lambda each: each[1]):
        if left >= len(cells):
            continue
        cells[left]["span"] = min(right + 1, len(cells)) - left
        if number > top:
            cells[left]["merged_with"] = top
        del cells[left + 1 : right + 1]


def _cell(text: str, column: dict, row: ImportRow) -> dict:
    of_row = "aside" if column["is_unread"] and row.outcome in SHOWN else row.outcome
    outcome, message = row.marks.get(column["letter"], (of_row, ""))
    return {
        "text": _cut(text, LETTERS),
        "outcome": outcome,
        "message": _cut(message, 2 * LETTERS),
        "is_hidden": column["is_hidden"],
        "span": 0,
        "merged_with": 0,
    }
