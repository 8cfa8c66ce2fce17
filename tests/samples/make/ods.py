"""Writes pages as .ods, the way LibreOffice does: repeated empty cells and rows, covered cells."""

import datetime
import re
import zipfile
from xml.sax.saxutils import escape

from .book import HERE, Book
from .page import Formula, Page, index, letter

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2" '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def write(book: Book) -> None:
    tables = "".join(_table(page) for page in book.pages)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES} '
        'office:version="1.2"><office:body><office:spreadsheet>'
        f"{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(HERE / book.file, "w") as file:
        for name, text in (
            ("mimetype", KIND),
            ("content.xml", content),
            ("META-INF/manifest.xml", MANIFEST),
        ):
            entry = zipfile.ZipInfo(name, (2020, 9, 15, 0, 0, 0))
            if name != "mimetype":
                entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, text)


def _table(page: Page) -> str:
    spans, covered = _merged(page.merges)
    width = 1 + max(index(column) for _, column in page.cells)
    rows = []
    for row in range(1, 1 + max(row for row, _ in page.cells)):
        cells = "".join(
            "<table:covered-table-cell/>"
            if (row, letter(n)) in covered
            else _cell(page.cells.get((row, letter(n))), spans.get((row, letter(n)), ""))
            for n in range(width)
        )
        hidden = ' table:visibility="collapse"' if row in page.hidden_rows else ""
        rows.append(f"<table:table-row{hidden}>{cells}</table:table-row>")
    columns = "".join(
        '<table:table-column table:visibility="collapse"/>'
        if letter(n) in page.hidden_columns
        else "<table:table-column/>"
        for n in range(width)
    )
    rest = (
        '<table:table-row table:number-rows-repeated="1048000">'
        f'<table:table-cell table:number-columns-repeated="{width}"/></table:table-row>'
    )
    return f'<table:table table:name="{page.name}">{columns}{"".join(rows)}{rest}</table:table>'


def _merged(merges: list[str]) -> tuple[dict, set]:
    spans, covered = {}, set()
    for merge in merges:
        first, top, last, bottom = re.fullmatch(r"([A-Z]+)(\d+):([A-Z]+)(\d+)", merge).groups()
        columns = range(index(first), index(last) + 1)
        rows = range(int(top), int(bottom) + 1)
        spans[int(top), first] = (
            f' table:number-columns-spanned="{len(columns)}"'
            f' table:number-rows-spanned="{len(rows)}"'
        )
        covered |= {(row, letter(n)) for row in rows for n in columns} - {(int(top), first)}
    return spans, covered


def _cell(value, span: str) -> str:
    formula = ""
    if isinstance(value, Formula):
        formula, value = f' table:formula="{escape(value.text, {chr(34): "&quot;"})}"', value.value
    if value is None:
        return f"<table:table-cell{span}/>"
    if isinstance(value, datetime.datetime):
        kind = f'office:value-type="date" office:date-value="{value:%Y-%m-%d}"'
        text = f"{value:%d/%m/%Y}"
    elif isinstance(value, int | float):
        kind, text = f'office:value-type="float" office:value="{value}"', str(value)
    else:
        kind, text = 'office:value-type="string"', str(value)
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f"<table:table-cell{formula} {kind}{span}>{lines}</table:table-cell>"
