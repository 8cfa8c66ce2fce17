"""Tables of web pages that bear the ending of Excel, as other systems export their lists."""

import datetime as dt
from html import escape
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from cadres.intake.files.reader import read_sheets
from cadres.intake.files.web_page import NO_TABLE
from cadres.intake.problems import DOCUMENT, IntakeError
from cadres.intake.rows.lists import read_list
from tests.cadres.list_files import HEAD, line

EXPORTED = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Báo cáo</title>
<!--[if gte mso 9]><xml><x:Name>Sheet1</x:Name></xml><![endif]-->
<style>td { mso-number-format: "\\@" }</style></head><body>
<h3>DANH SÁCH<br>xã An&nbsp;Hóa</h3>
<table border=1>
<tr><th rowspan=2>TT</th><th colspan="2">Chức vụ</th><th rowspan=2>Ghi
  chú</th></tr>
<tr><th>Đảng</th><th>Chính<br/>quyền</th></tr>
<TR style="DISPLAY: none"><TD>1<TD>BT &amp; x<TD>&#272;V&nbsp;<TD><p>a</p><p>b</p>
</table>
<p>Người lập</p></body></html>"""
ROWS = [
    ["DANH SÁCH"],
    ["xã An\xa0Hóa"],
    ["TT", "Chức vụ", "", "Ghi chú"],
    ["", "Đảng", "Chính\nquyền"],
    ["1", "BT & x", "ĐV", "a\nb"],
    ["Người lập"],
]


def sheet_of(content: bytes):
    [sheet] = read_sheets(BytesIO(content), "Báo cáo")
    return sheet


def refusal(content: bytes) -> str:
    with pytest.raises(IntakeError) as refused:
        read_sheets(BytesIO(content))
    return str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_its_tables_are_a_sheet_with_what_is_merged_and_hidden(encoding):
    sheet = sheet_of(EXPORTED.encode(encoding))
    assert (sheet.name, sheet.rows) == ("Báo cáo", ROWS)
    assert sheet.merges == ((3, 0, 4, 0), (3, 1, 3, 2), (3, 3, 4, 3))
    assert sheet.hidden_rows == {5}


def test_a_table_within_a_cell_stands_below_it():
    page = "<table><tr><td>a<table><tr><td>1<td>2</table><td>b</table>c<td>d</td><td>e"
    assert sheet_of(page.encode()).rows == [["a"], ["1", "2"], ["b"], ["c"], ["d", "e"]]


def test_a_list_reads_like_the_same_workbook():
    lines = [HEAD, line(), line(full_name="Trần & Sơn", birth="1975")]
    lines = [[_shown(value) for value in each] for each in lines]
    cells = ["".join(f"<td>{escape(value)}</td>" for value in each) for each in lines]
    page = "<table>" + "".join(f"<tr>{each}</tr>" for each in cells) + "</table>"
    text = "\n".join("\t".join(each) for each in lines)
    read, same = (
        read_list(BytesIO(each.encode()), today=dt.date(2026, 11, 1), name="ds")
        for each in (page, text)
    )
    assert len(read.rows) == 2
    assert [str(row) for row in read.rows] == [str(row) for row in same.rows]
    assert read.problems == same.problems


def _shown(value) -> str:
    return f"{value.day}/{value.month}/{value.year}" if isinstance(value, dt.date) else str(value)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"<html><body><p>Trang n\xc3\xa0y</body></html>", NO_TABLE),
        (b'<?xml version="1.0"?><Workbook><Table><Row/></Table></Workbook>', NO_TABLE),
        (b"<![CDATA[x<![nothing[", NO_TABLE),
        (b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<table><tr><td>x", NO_TABLE),
        (b"<table><tr>" + b"<td colspan=9999999999>" * 2, "Dòng 1 có hơn 1000 cột"),
        (b"<table>" + b"<tr><td>" * 200_001, "Tệp có hơn 200.000 dòng."),
        (b"<table>" + b"<tr><td rowspan=999999999>x" * 1_001, "Dòng 1001 có hơn 1000 cột"),
        (b"<table>" + b"<tr><td colspan=2>x" * 100_001, "Bảng có quá nhiều ô gộp để đọc."),
        (b"<table>" + b"<tr><td colspan=999><td>x" * 5_001, "Bảng có quá nhiều ô để đọc."),
    ],
)  # fmt: skip
def test_what_has_no_table_or_is_beyond_the_limits_is_refused(content, sentence):
    assert refusal(content).startswith(sentence)


def package(name: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr(name, "<a/>")
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.4\n% all in letters",
        package("word/document.xml"),
        b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"),
        b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
    ],
)
def test_a_text_document_is_told_what_to_do(content):
    assert refusal(content) == DOCUMENT


def test_a_workbook_with_a_text_document_in_it_is_read():
    book, file = Workbook(), BytesIO()
    book.active["A1"] = "x"
    book.save(file)
    with ZipFile(file, "a") as archive:
        archive.writestr("xl/embeddings/a.docx", package("word/document.xml"))
    assert sheet_of(file.getvalue()).rows == [["x"]]
