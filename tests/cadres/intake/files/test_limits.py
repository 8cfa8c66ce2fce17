"""Files made to take the server's memory or time are refused with a sentence, and soon."""

import re
import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from openpyxl import Workbook

from cadres.intake.files import reader
from cadres.intake.files.package import LYING, Package
from cadres.intake.files.reader import TOO_COMPLEX, read_sheets
from cadres.intake.files.workbook import UNREADABLE
from cadres.intake.problems import LOCKED, IntakeError
from tests.cadres.intake.files.test_sheets import MAIN, package, refusal, saved, xlsx

MEGABYTE = 1024**2
FILES = Path(__file__).parent / "data"


def bomb(name: str, megabytes: int) -> bytes:
    """A small archive with a member of so many megabytes."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive, archive.open(name, "w") as member:
        for _ in range(megabytes):
            member.write(b" " * MEGABYTE)
    return file.getvalue()


def lying(content: bytes, size: int) -> bytes:
    """The archive whose directory and headers say that its one member has this size."""
    content = bytearray(content)
    for signature, field in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = content.find(signature)
        content[at + field : at + field + 4] = struct.pack("<I", size)
    return bytes(content)


def test_half_a_megabyte_that_expands_to_500_is_refused():
    content = bomb("xl/worksheets/sheet1.xml", 500)
    assert len(content) < 0.6 * MEGABYTE
    sentence = refusal(BytesIO(content))
    assert re.match("Tệp 0,5 MB bung ra thành 500 MB, quá lớn để đọc", sentence)


def test_a_directory_that_lies_about_the_size_does_not_help():
    content = lying(bomb("xl/sharedStrings.xml", 500), 1_000)
    assert refusal(BytesIO(content)) == LYING


def test_a_member_is_given_up_where_it_comes_to_more_than_the_directory_says():
    archive = Package(lying(package(a=b" " * 6 * MEGABYTE).getvalue(), 2 * MEGABYTE))
    chunks = archive.chunks("a")
    assert [len(next(chunks)), len(next(chunks))] == [MEGABYTE, MEGABYTE]
    with pytest.raises(IntakeError, match=LYING):
        next(chunks)


def test_what_members_are_unpacked_to_is_counted_together():
    two = package(a=b" " * 6 * MEGABYTE, b=b" " * 3 * MEGABYTE).getvalue()
    assert Package(two).read("b") == b" " * 3 * MEGABYTE
    three = package(a=b" " * 6 * MEGABYTE, b=b" " * 3 * MEGABYTE, c=b" " * 2 * MEGABYTE)
    assert re.match("Tệp 0,0 MB bung ra thành 11 MB", refusal(three))


def test_an_archive_in_an_archive_is_not_opened():
    inner = bomb("xl/worksheets/sheet1.xml", 500)
    book = Workbook()
    book.active["A1"] = "x"
    file = saved(book)
    with ZipFile(file, "a") as archive:
        archive.writestr("xl/embeddings/book.xlsx", inner)
    assert read_sheets(file)[0].rows == [["x"]]


def test_an_archive_of_thousands_of_members_is_refused():
    file = package(**{f"xl/{number}.xml": "" for number in range(2_001)})
    assert refusal(file).startswith("Tệp có 2001 phần bên trong, quá nhiều để đọc.")


def test_an_unusual_compression_is_refused():
    file = BytesIO()
    with ZipFile(file, "w", ZIP_LZMA) as archive:
        archive.writestr("content.xml", "<a/>")
    assert refusal(file) == UNREADABLE


def test_an_archive_with_a_password_is_refused():
    content = bytearray(package(**{"content.xml": "<a/>"}).getvalue())
    for signature, field in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        content[content.find(signature) + field] |= 1
    assert refusal(BytesIO(bytes(content))).startswith("Tệp có mật khẩu.")


@pytest.mark.parametrize("name", ["password.xls", "password.ods"])  # saved so by LibreOffice
def test_a_workbook_with_a_password_is_refused_for_it(name):
    assert refusal(FILES / name) == LOCKED


def test_an_xlsx_with_a_password_lies_in_a_compound_file():
    content = (FILES / "marks.xls").read_bytes()
    at = content.index("Workbook".encode("utf-16-le"))
    name = "EncryptedPackage".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 34)
    content = content[:at] + name + content[at + 66 :]
    assert refusal(BytesIO(content)) == LOCKED


def test_members_that_are_not_where_the_directory_says_are_refused():
    content = package(**{"content.xml": "<a/>"}).getvalue()
    assert refusal(BytesIO(content.replace(b"PK\x03\x04", b"PK\x03\x05"))) == UNREADABLE


def test_entities_in_any_part_of_a_workbook_are_refused():
    book = Workbook()
    book.active["A1"] = "x"
    file = BytesIO()
    with ZipFile(saved(book)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entity = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
            before = entity if name == "xl/styles.xml" else b""
            new.writestr(name, before + old.read(name))
    assert refusal(file) == UNREADABLE


def test_links_to_other_files_are_not_followed_and_formulas_not_computed():
    row = (
        '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>5</v></c>'
        '<c r="B1" t="str"><f>WEBSERVICE("http://127.0.0.1:1/")</f><v>cũ</v></c></row>'
    )
    assert read_sheets(xlsx(row))[0].rows == [[5, "cũ"]]


def many_times_a_long_text() -> BytesIO:
    """A workbook whose cells share one text, which the parser copies for every cell."""
    cell = '<c t="s"><v>0</v></c>'
    book = Workbook()
    book.active["A1"] = "x"
    file = BytesIO()
    with ZipFile(saved(book)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in set(old.namelist()) - {"xl/worksheets/sheet1.xml"}:
            new.writestr(name, old.read(name))
        text = "x" * 100_000
        new.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}"><si><t>{text}</t></si></sst>')
        rows = f"<row>{cell * 100}</row>" * 1_000
        sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        new.writestr("xl/worksheets/sheet1.xml", sheet)
    return file


def test_a_workbook_that_would_take_10_gb_ends_the_reading_process_alone():
    assert refusal(many_times_a_long_text()) == TOO_COMPLEX


def test_reading_has_a_limit_of_memory(monkeypatch):
    monkeypatch.setattr(reader, "MEMORY", 50 * MEGABYTE)
    book = Workbook()
    for row in range(3_000):
        book.active.append([f"{row} {column}" * 20 for column in range(40)])
    assert refusal(saved(book)) == TOO_COMPLEX


def test_reading_has_a_limit_of_time_on_the_processor(monkeypatch):
    file = xlsx("<row><c><v>1</v></c></row>" * 199_000)
    assert len(read_sheets(file)[0].rows) == 199_000
    monkeypatch.setattr(reader, "CPU_TIME", 0)
    assert refusal(file) == TOO_COMPLEX


def test_a_reading_that_hangs_is_ended(monkeypatch):
    monkeypatch.setattr(reader, "WALL_TIME", 0.01)
    assert refusal(xlsx("<row><c><v>1</v></c></row>" * 100_000)) == TOO_COMPLEX


def test_a_fault_while_rows_are_told_of_ends_the_reading_process():
    def stop(rows):
        raise KeyError(rows)

    with pytest.raises(KeyError):
        read_sheets(BytesIO(b"a,b\n" * 100_000), progress=stop)


def test_a_fault_among_the_rows_refuses_the_whole_file():
    with pytest.raises(IntakeError, match="Dòng 5001 có 1001 cột"):
        read_sheets(BytesIO(b"a,b\n" * 5_000 + b"," * 1_000))
