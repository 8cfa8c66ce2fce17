"""The list of cases by the hundred thousand: the same sheets as `list_sheet`, written in Rust.

It differs where the writer knows formats by column only: a text that opens like a formula has no
quote mark of its own (it is text in a cell of format text, and stays so when edited), and rows that
need two lines are left to the spreadsheet to make high.
"""

import datetime as dt
from collections.abc import Callable, Iterator

from rustpy_xlsxwriter import Format, write_worksheets

from cadres import vietnamese
from reports.columns import COLUMNS
from reports.moments import one_moment
from reports.questions import Question, Unit
from reports.reading import read_many_cases

from .cells import DAY_FORMAT, FIRST_DAY, Look, writable
from .list_sheet import HEAD, HEAD_ROW, LOOKS, NAME, NAME_COLUMN, NARROW, TITLE, address_of, heading
from .source_sheet import LABEL, VALUE, facts_of
from .source_sheet import NAME as SOURCE
from .source_sheet import TITLE as SOURCE_TITLE
from .workbook import A3, FONT, MILLIMETRES

TOLD_EVERY = 1000  # cases
NOTHING_TO_TELL = lambda done: None  # noqa: E731
TITLES = [column.title for column in COLUMNS]
_PAGE = {
    "landscape": True,
    "paper_size": A3,
    "fit_to_pages": (1, 0),
    "repeat_rows": (HEAD_ROW, HEAD_ROW),
    "footer": f'&C&"{FONT}"&12 &P/&N',
    "margins": {
        "top": 20 / MILLIMETRES,
        "bottom": 20 / MILLIMETRES,
        "left": 30 / MILLIMETRES,
        "right": 15 / MILLIMETRES,
    },
}


def write_long_list(
    path: str,
    question: Question,
    user,
    *,
    now: dt.datetime,
    tell: Callable[[int], None] = NOTHING_TO_TELL,
    address: str = "",
) -> int:
    """Write the cases of a question, within the user's scope, to a file; return how many.

    `tell` is called with the number of cases written so far. All rows are of one moment. Who gives
    the `address` of the list need not have the pages loaded.
    """
    question = question.but(unit=Unit.CASES)
    last = len(COLUMNS) - 1
    lines = enumerate(heading(question))
    rows = Rows(question, user, tell)
    with one_moment():
        write_worksheets(
            [(NAME, iter(rows)), (SOURCE, _facts(rows, now, address))],
            path,
            header_row={NAME: HEAD_ROW},
            header_format={NAME: _format(HEAD), SOURCE: _format(SOURCE_TITLE)},
            merge_ranges={NAME: [(row, 0, row, last, text, _format(look)) for row, text, look in
                                 ((row, *line) for row, line in lines)]},
            row_heights={NAME: {HEAD_ROW: 36}},
            column_widths={NAME: [c.width * NARROW for c in COLUMNS], SOURCE: [26, 80]},
            column_formats={
                NAME: [_column_format(column.kind) for column in COLUMNS],
                SOURCE: [_format(LABEL), _format(VALUE)],
            },
            freeze_panes={NAME: {"row": HEAD_ROW + 1, "col": NAME_COLUMN + 1}},
            autofilter={NAME: True},
            page_setup={NAME: _PAGE, SOURCE: {"paper_size": 9, "fit_to_pages": (1, 0)}},
        )  # fmt: skip
    return rows.count


class Rows:
    """The lines of the list as the writer takes them, and how many have gone."""

    def __init__(self, question: Question, user, tell: Callable[[int], None]):
        self.question, self.user, self.tell, self.count = question, user, tell, 0

    def __iter__(self) -> Iterator[dict]:
        readers = [column.value for column in COLUMNS]
        for case in read_many_cases(self.question, self.user):
            self.count = case.number
            if self.count % TOLD_EVERY == 0:
                self.tell(self.count)
            yield dict(zip(TITLES, _safe([read(case) for read in readers]), strict=True))


def _safe(values: list) -> list:
    """The values as no spreadsheet takes them for anything else; most lines are so already."""
    texts = "".join([value for value in values if value.__class__ is str])
    days = [value for value in values if value.__class__ is dt.date]
    if texts.isprintable() and (not days or min(days) >= FIRST_DAY):
        return values
    return [_safe_value(value) for value in values]


def _safe_value(value):
    kind = type(value)
    if kind is str:
        return writable(value)
    return vietnamese.format_day(value) if kind is dt.date and value < FIRST_DAY else value


def _facts(rows: Rows, now: dt.datetime, address: str) -> Iterator[dict]:
    """The source sheet, made when the list has been written: it states how long that is."""
    label, value = SOURCE.upper(), " "
    yield {label: None, value: None}
    told = {"content": TITLE, "total": rows.count, "rows": rows.count, "now": now}
    address = address or address_of(rows.question)
    for name, fact in facts_of(rows.question, rows.user, address=address, **told):
        yield {label: name, value: vietnamese.format_day(fact) if _is_day(fact) else fact}


def _is_day(fact) -> bool:
    return isinstance(fact, dt.date)


def _column_format(kind: str) -> Format:
    look = LOOKS[kind]
    return _format(look | ({"num_format": DAY_FORMAT} if kind == "date" else {}))


def _format(look: Look) -> Format:
    """A look of `cells` as this writer's format."""
    made = Format().set_font_name(FONT).set_font_size(look.get("font_size", 13))
    for key in ("align", "valign"):
        if key in look:
            made.set_align({"vcenter": "vertical_center"}.get(look[key], look[key]))
    if look.get("border"):
        made.set_border("thin")
    if "num_format" in look:
        made.set_num_format(look["num_format"])
    for key, set_it in (("bold", made.set_bold), ("italic", made.set_italic)):
        if look.get(key):
            set_it()
    return made.set_text_wrap() if look.get("text_wrap") else made
