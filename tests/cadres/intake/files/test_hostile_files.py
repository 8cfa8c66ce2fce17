"""Files made to hurt, and files that break by accident, are refused with a sentence or read."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from cadres.intake.files.reader import read_sheets
from cadres.intake.problems import IntakeError
from cadres.intake.returns.returned import annotate

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def workbook(**parts) -> bytes:
    """A small workbook with other content in the parts named."""
    made = Workbook()
    made.active.title = "DS"
    made.active["A1"] = "Họ và tên"
    plain, file = BytesIO(), BytesIO()
    made.save(plain)
    with ZipFile(plain) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return file.getvalue()


def sheet(rows: str, rest: str = "", before: str = "") -> str:
    return f'{before}<worksheet xmlns="{MAIN}">{rest}<sheetData>{rows}</sheetData></worksheet>'


def refusal(content: bytes) -> str:
    with pytest.raises(IntakeError) as refused:
        read_sheets(BytesIO(content))
    return str(refused.value)


def lying(content: bytes, member: str, size: int) -> bytes:
    """The archive whose directory says another size of a member."""
    with ZipFile(BytesIO(content)) as archive:
        true = archive.getinfo(member).file_size
    return content.replace(true.to_bytes(4, "little"), size.to_bytes(4, "little"))


BOMB = workbook(**{SHEET: b" " * (250 * 1024**2)})
EXPANDING = (
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
REFUSED = {
    "a bomb": BOMB,
    "a bomb of strings": workbook(**{STRINGS: b"<si/>" * (50 * 1024**2)}),
    "a lying bomb": lying(BOMB, SHEET, 1000),
    "entities": workbook(**{SHEET: sheet("<row><c><v>&c;</v></c></row>", before=EXPANDING)}),
    "a cut file": workbook()[:-300],
    "nothing": b"",
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_a_sentence(content):
    sentence = refusal(content)
    assert sentence.startswith(("Tệp", "Không đọc được tệp."))
    assert sentence.endswith(".")


READ = {
    "a dimension as large as can be": workbook(
        **{SHEET: sheet("<row><c><v>1</v></c></row>", rest='<dimension ref="A1:XFD1048576"/>')}
    ),
    "a merged area as large as can be": workbook(
        **{
            SHEET: sheet("<row><c><v>1</v></c></row>").replace(
                "</worksheet>",
                '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
            )
        }
    ),
    "a formula that calls a program": workbook(
        **{SHEET: sheet("<row><c><f>cmd|'/C calc'!A0</f><v>1</v></c></row>")}
    ),
}


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_it_is_read_as_the_one_cell_that_it_has(content):
    assert [(found.name, found.rows) for found in read_sheets(BytesIO(content))] == [("DS", [[1]])]


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_it_can_be_returned(content):
    returned = annotate(content, "../../etc/passwd", read_sheets(BytesIO(content)), [])
    assert [found.rows[0][0] for found in read_sheets(BytesIO(returned))] == ["LỖI VÀ LƯU Ý", 1]
