"""What stands beside the values in an .xls, and what cells show of their days in every format."""

import datetime as dt
import random
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from cadres.intake.files.excel_binary import binary_marks
from cadres.intake.files.number_formats import shown_of_day
from cadres.intake.files.reader import read_sheets
from cadres.intake.problems import IntakeError
from cadres.intake.sheets import CellError
from tests.cadres.intake.files.test_marks import only
from tests.cadres.intake.files.test_sheets import ODS, ods, package, saved, xlsx

# Made by LibreOffice: two sheets, the second hidden.
MARKED = Path(__file__).parent / "data" / "marks.xls"
STRUCK = Path(__file__).parent / "data" / "struck.xls"  # its second line, and a cell of the third


def test_marks_of_an_xls_are_told():
    first, second = read_sheets(MARKED)
    assert (first.hidden, second.hidden) == (False, True)
    assert (first.hidden_rows, first.hidden_columns) == ({2}, {3})
    assert first.merges == ((3, 2, 4, 3),)
    assert first.formulas == {(3, 0), (3, 1), (3, 4)}
    assert first.rows == [
        ["a", "b", "c", "d", "e"],
        ["03/2017", dt.date(2017, 3, 5), 1, 2, 3],
        [CellError("#DIV/0!"), 2, "m", "", CellError("#N/A")],
        [2017, "02/2017"],
    ]


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_cells_that_are_struck_through_are_told(ending):
    [sheet] = read_sheets(STRUCK.with_suffix(f".{ending}"))
    assert sheet.rows[2] == ["Gạch", "z", 3]
    assert sheet.struck == {(2, 0), (2, 1), (2, 2), (3, 0)}


def test_a_damaged_xls_has_no_marks_or_some_and_never_fails():
    content, chance = MARKED.read_bytes(), random.Random(1)
    for turn in range(200):
        damaged = bytearray(content)
        for _ in range(chance.choice((1, 20, 300))):
            damaged[chance.randrange(len(damaged) if turn % 2 else 2_048)] = chance.randrange(256)
        assert isinstance(binary_marks(bytes(damaged[: len(content) - turn * 20])), dict)
    assert binary_marks(b"no compound file") == {}


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("mm/yyyy", "month"),
        ("[$-42A]mm\\-yyyy;@", "month"),
        ('"tháng" m/yyyy', "month"),
        ("mmm-yy", "month"),
        ("yyyy", "year"),
        ("dd/mm/yyyy", ""),
        ("m/d/yy h:mm", ""),
        ("mm:ss", ""),
        ("General", ""),
        ('0 "year"', ""),
    ],
)
def test_a_number_format_shows_a_day_its_month_or_its_year(code, shown):
    assert shown_of_day(code) == shown


def test_a_day_of_an_xlsx_is_read_as_far_as_its_cell_shows_it():
    book = Workbook()
    for column, code in enumerate(("mm/yyyy", "yyyy", "dd/mm/yyyy"), 1):
        cell = book.active.cell(1, column, dt.date(2017, 3, 5))
        cell.number_format = code
    assert only(saved(book)).rows == [["03/2017", 2017, dt.date(2017, 3, 5)]]


def test_a_day_of_an_ods_is_read_as_far_as_its_cell_shows_it():
    cell = (
        '<table:table-cell office:value-type="date" office:date-value="2017-03-05">'
        "<text:p>{}</text:p></table:table-cell>"
    )
    cells = "".join(map(cell.format, ("03/2017", "2017", "05/03/2017")))
    sheet = only(ods(f"<table:table-row>{cells}</table:table-row>"))
    assert sheet.rows[-1] == ["03/2017", 2017, dt.date(2017, 3, 5)]


def remade(change) -> bytes:
    """A workbook whose only sheet has changed XML."""
    file = xlsx('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>')
    with ZipFile(file) as package:
        members = {name: package.read(name) for name in package.namelist()}
    (name,) = (name for name in members if name.startswith("xl/worksheets/sheet"))
    members[name] = change(members[name])
    file.seek(0)
    file.truncate()
    with ZipFile(file, "w") as package:
        for member, content in members.items():
            package.writestr(member, content)
    return file


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.decode().encode("utf-16"),
        lambda xml: xml[: xml.index(b"<row r=") + 30],
        lambda xml: xml.replace(b"</row>", b"", 1),
        lambda xml: xml.replace(b"</worksheet>", b""),
    ],
    ids=["UTF-16", "cut off", "an open row", "an open sheet"],
)
def test_a_sheet_of_which_only_a_part_could_be_read_is_refused(change):
    with pytest.raises(IntakeError, match="bị hỏng"):
        read_sheets(remade(change))


def _style(name, line="", parent=""):
    line = f'<style:text-properties style:text-line-through-style="{line}"/>' if line else ""
    parent = f'style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell" {parent}>{line}</style:style>'
    )


def _row(*styles, own=""):
    cell = '<table:table-cell {} office:value-type="float" office:value="1"/>'
    named = (f'table:style-name="{style}"' if style else "" for style in styles)
    return f"<table:table-row {own}>{''.join(map(cell.format, named))}</table:table-row>"


def test_cells_of_an_ods_are_struck_by_their_columns_rows_and_named_styles_too():
    default = 'table:default-cell-style-name="gone"'
    columns = f"<table:table-column/><table:table-column {default}/><table:table-column/>"
    rows = _row("", "", "made", "plain") + _row("", "back", "", own=default)
    made = _style("made", parent="gone") + _style("back", "none", "gone")
    made = f"<office:automatic-styles>{made}</office:automatic-styles>"
    content = (
        ODS.replace("<office:body>", f"{made}<office:body>")
        .replace("xmlns:office", 'xmlns:style="style" xmlns:office', 1)
        .replace('table:name="Ấp">', f'table:name="Ấp">{columns}')
        .replace("</table:table>", f"{rows}</table:table>")
    )  # fmt: skip
    styles = f'<styles xmlns:style="style">{_style("gone", "solid")}</styles>'
    document = package(**{
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content, "styles.xml": styles, "META-INF/manifest.xml": "<manifest/>",
    })  # fmt: skip
    assert only(document).struck == {(1, 1), (2, 1), (2, 2), (3, 0), (3, 2)}
