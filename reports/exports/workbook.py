"""A workbook in memory: the defaults that all our files share, and their names."""

import datetime as dt
import io

from xlsxwriter import Workbook

from cadres import vietnamese
from cadres.models import Kind
from reports.questions import Question

from .cells import Sheet
from .pages import scale_of

FONT = "Times New Roman"
OPTIONS = {
    # Rows go to a temporary file one by one: the memory needed does not grow with the list.
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": FONT, "font_size": 13},
    # Pixels that go with this font; the width of a column is then in its digits.
    "default_row_height": 22,
    "default_column_width": 80,
}
A3, A4 = 8, 9  # paper sizes as workbooks number them
MILLIMETRES = 25.4  # in an inch

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def new_workbook(title: str, *, now: dt.datetime) -> tuple[Workbook, io.BytesIO]:
    """An empty workbook, and where its bytes will be once it is closed."""
    content = io.BytesIO()
    workbook = Workbook(content, OPTIONS)
    workbook.set_properties({"title": title, "created": now})
    return workbook, content


def set_page(paper, *, size: int, heads: tuple[int, int]):
    """Print landscape, one page wide, pages numbered, with the `heads` rows on every page.

    Margins as for Party papers (about 20, 20, 30 and 15 mm).
    """
    paper.set_landscape()
    paper.set_paper(size)
    paper.fit_to_pages(1, 0)
    paper.set_margins(
        top=20 / MILLIMETRES, bottom=20 / MILLIMETRES, left=30 / MILLIMETRES, right=15 / MILLIMETRES
    )
    paper.set_footer(f'&C&"{FONT}"&12 &P/&N')
    paper.repeat_rows(*heads)


def set_signed_page(sheet: Sheet, *, widths: list[float], heads: tuple[int, int]):
    """As `set_page` on A4, for a sheet that people sign (`letterhead.write_signatures`).

    `widths` are the columns', and the `heads` are the rows written last.
    """
    set_page(sheet.paper, size=A4, heads=heads)
    sheet.pages.begin(scale_of(widths), heads)


def file_name(what: str, question: Question, ending: str = "xlsx") -> str:
    """ "kiem-nhiem" asked of Bến Tre: "kiem-nhiem_ben-tre_2020-09-23.xlsx", ASCII throughout."""
    place = vietnamese.search_key(bare_name(question.place_name)).replace(" ", "-")
    return f"{what}_{place}_{question.day.isoformat()}.{ending}"


def bare_name(name: str) -> str:
    """A locality's name without its kind: "Tỉnh Bến Tre" → "Bến Tre", but "Quận 1" stays."""
    kind = Kind.of_name(name)
    bare = name[len(kind.label) :].strip() if kind else name
    return name if bare.isdigit() else bare
