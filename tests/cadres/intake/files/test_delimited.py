"""Lists as text are read in every encoding and with every separator that offices use."""

from io import BytesIO
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadres.intake.files.delimited import decode_text, read_delimited
from cadres.intake.files.reader import read_sheets
from cadres.intake.letters.encodings import decode
from cadres.intake.problems import IntakeError
from cadres.intake.sheets import Sheet
from tests.cadres.intake.legacy import in_tcvn3, in_vni

ROWS = [
    ["STT", "Họ và tên", "Mã", "Ngày sinh", "Ghi chú"],
    ["1", "Nguyễn Thị Ánh", "007", "02/05/1980", "1.017"],
    ["2", "Trần Văn Đức", "008", "1975", "xã Tân Hòa"],
]
TEXT = "".join(",".join(row) + "\r\n" for row in ROWS)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def rows_of(content: bytes) -> list:
    return list(read_delimited(content)[1])


def in_windows_1258(text: str) -> bytes:
    """The text with its tones apart from the letters, as Windows-1258 has them."""
    letters = []
    for letter in normalize("NFC", text):
        parts = normalize("NFD", letter)
        tone = "".join(mark for mark in parts if mark in TONES)
        letters.append(normalize("NFC", "".join(c for c in parts if c not in TONES)) + tone)
    return "".join(letters).encode("cp1258")


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        in_windows_1258(TEXT),
        normalize("NFD", TEXT).encode(),
    ],
    ids=["utf-8", "mark", "utf-16", "le", "be", "be-mark", "windows-1258", "decomposed"],
)
def test_every_encoding_gives_the_same_rows(content):
    rows = [[normalize("NFC", cell) for cell in row] for row in rows_of(content)]
    assert rows == ROWS


@pytest.mark.parametrize("encode", [in_tcvn3, in_vni])
def test_bytes_of_old_fonts_are_handed_on_as_latin_letters(encode):
    sheet = Sheet("", rows_of(encode(TEXT).encode("latin-1")))
    assert sheet.rows[2][1] == encode("Trần Văn Đức")
    assert decode(sheet)[0].rows == ROWS


@pytest.mark.parametrize("separator", ",;\t|")
def test_the_separator_is_found_though_texts_have_others(separator):
    lines = ["Danh sách cán bộ, công chức; kiêm nhiệm", ""]
    lines += [separator.join(["1", '"Bí thư, Chủ tịch; UV"', "a,b" if separator != "," else "a;b"])]
    lines += [separator.join(["2", '"Phó, Chủ tịch"', "c"])]
    rows = rows_of("\n".join(lines).encode())
    assert [row[:2] for row in rows[2:]] == [["1", "Bí thư, Chủ tịch; UV"], ["2", "Phó, Chủ tịch"]]
    assert rows[1] == []


def test_the_separator_can_be_said_in_the_first_line():
    assert rows_of(b"sep=;\r\na,b,c;d\r\n") == [["a,b,c", "d"]]


def test_quoted_cells_have_line_ends_and_quotes():
    text = 'STT;"Bí thư\nTrưởng ấp";"""A"""\n1;x;y\n'
    assert rows_of(text.encode()) == [["STT", "Bí thư\nTrưởng ấp", '"A"'], ["1", "x", "y"]]


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_in_utf_8_comes_back(text):
    assert decode_text(b"x" + text.encode()) == "x" + text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_none(content):
    text = decode_text(content)
    assert text is None or isinstance(text, str)


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"%PDF-1.4\n\x00\x01",
    ],
)
def test_what_is_no_list_is_not_read(content):
    assert read_delimited(content) is None


def test_a_text_file_is_one_sheet_named_after_the_file(tmp_path):
    path = tmp_path / "Xã Tân Hòa.csv"
    path.write_text(TEXT)
    assert read_sheets(path) == [Sheet("Xã Tân Hòa", ROWS)]
    assert read_sheets(BytesIO(TEXT.encode()), "Danh sách") == [Sheet("Danh sách", ROWS)]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"a,b\n" * 200_001, "Tệp có hơn 200.000 dòng."),
        (b"a" + b"," * 1_000, "Dòng 1 có 1001 cột"),
        (b'a,"' + b"x" * 200_000, "Tệp văn bản có ô quá dài hoặc thiếu dấu nháy kép đóng."),
    ],
)
def test_texts_beyond_the_limits_are_refused(content, sentence):
    with pytest.raises(IntakeError, match=sentence):
        read_sheets(BytesIO(content))
