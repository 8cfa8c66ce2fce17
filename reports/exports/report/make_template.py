"""Makes bao-cao.docx, the template: `python reports/exports/report/make_template.py`.

The layout is that of 36-HD/VPTW (3/4/2018), appendix 3. Whoever edits the template in Word keeps
what stands in braces: it is filled in by the names of `contents.contents_of`.
"""

from pathlib import Path

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

TEMPLATE = Path(__file__).with_name("bao-cao.docx")
FONT = "Times New Roman"
LEFT, WIDTHS = "left", "widths"


def make() -> None:
    paper = Document()
    _page(paper)
    _head(paper)
    _line(paper, "BÁO CÁO", bold=True, size=16, align=ALIGN.CENTER, above=18)
    _line(paper, "{{ subject }}", bold=True, align=ALIGN.CENTER)
    _line(paper, "-----", align=ALIGN.CENTER, below=12)
    _situation(paper)
    _results(paper)
    _rest(paper)
    _foot(paper)
    paper.save(TEMPLATE)


def _page(paper):
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = paper.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(14)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    footer = section.footer.paragraphs[0]
    _run(footer, "{{ source }}", size=9, italic=True)
    number = section.header.paragraphs[0]
    number.alignment = ALIGN.CENTER
    _field(number, "PAGE")
    section.different_first_page_header_footer = True
    _run(section.first_page_footer.paragraphs[0], "{{ source }}", size=9, italic=True)


def _head(paper):
    """The bodies at the left, the Party's name at the right, each with its line below."""
    table = _bare_table(paper, (71, 94))
    left, right = table.rows[0].cells
    _cell(left, ["{{ superior }}"])
    _cell(left, ["{{ body }}", "*"], bold=True)
    _cell(left, ["{{ number }}"])
    _cell(right, ["ĐẢNG CỘNG SẢN VIỆT NAM"], bold=True, size=15, underline=True)
    _cell(right, ["", "{{ dated }}"], italic=True)


def _situation(paper):
    _heading(paper, "I. TÌNH HÌNH")
    _line(paper, "{{ total_sentence }}")
    _line(paper, "{{ change_sentence }}")
    _line(paper, "(Nêu các văn bản lãnh đạo, chỉ đạo và việc tổ chức thực hiện.)", italic=True)


def _results(paper):
    _heading(paper, "II. KẾT QUẢ")
    _by_level(paper)
    _by_pairing(paper)
    _against_targets(paper)


def _by_level(paper):
    _heading(paper, "1. Theo cấp")
    _table(
        paper,
        ["Cấp", "Đến {{ before }}", "Đến {{ day }}", "Tăng (+), giảm (-)"],
        "levels",
        ["label", "before", "now", "change"],
        (54, 34, 34, 43),
    )


def _by_pairing(paper):
    _heading(paper, "2. Theo mô hình")
    _table(
        paper,
        ["Mô hình", "Số trường hợp", "Đơn vị thực hiện", "Tỷ lệ", "Chỉ tiêu"],
        "pairings",
        ["label", "cases", "done", "share", "goal"],
        (75, 22, 24, 22, 22),
    )
    _line(paper, "{%p if coverage_chart %}")
    _chart(paper, "{{ coverage_chart }}", "Tỷ lệ đơn vị thực hiện theo mô hình")
    _line(paper, "{%p endif %}")
    _chart(paper, "{{ trend_chart }}", "Số trường hợp theo tháng, mười năm")


def _against_targets(paper):
    _line(paper, "{%p if targets %}")
    _heading(paper, "3. So với chỉ tiêu")
    _line(paper, "{%p for target in targets %}")
    _line(paper, "- {{ target }}")
    _line(paper, "{%p endfor %}")
    _line(paper, "{%p endif %}")


def _rest(paper):
    _heading(paper, "III. ĐÁNH GIÁ")
    _line(paper, "(Nêu ưu điểm, hạn chế và nguyên nhân.)", italic=True)
    _heading(paper, "IV. PHƯƠNG HƯỚNG, KIẾN NGHỊ")
    last = _line(paper, "(Nêu nhiệm vụ thời gian tới và kiến nghị.)", italic=True, below=12)
    last.paragraph_format.keep_with_next = True  # who signs is never alone on a page


def _foot(paper):
    """To whom it goes at the left; for whom and by whom it is signed at the right."""
    table = _bare_table(paper, (78, 87))
    left, right = table.rows[0].cells
    _cell(left, ["Nơi nhận:"], size=12, italic=True, underline=True, align=ALIGN.LEFT)
    goes_to = ["{%p for one in recipients %}", "- {{ one }}", "{%p endfor %}"]
    _cell(left, goes_to, size=12, align=ALIGN.LEFT)
    _cell(right, ["{%p if authority %}", "{{ authority }}", "{%p endif %}"], bold=True)
    _cell(right, ["{{ post }}", "", "", "", "{{ signer }}"], bold=True)


def _heading(paper, text):
    _line(paper, text, bold=True, above=12).paragraph_format.keep_with_next = True


def _chart(paper, name, caption):
    """A picture and, on the same page, the words below it."""
    _line(paper, name, align=ALIGN.CENTER, first=0, above=6).paragraph_format.keep_with_next = True
    _line(paper, caption, italic=True, align=ALIGN.CENTER, first=0)


def _line(
    paper,
    text,
    *,
    bold=False,
    italic=False,
    size=14,
    align=ALIGN.JUSTIFY,
    above=0,
    below=6,
    first=10,
):
    paragraph = paper.add_paragraph()
    paragraph.alignment = align
    layout = paragraph.paragraph_format
    layout.space_before, layout.space_after = Pt(above), Pt(below)
    if align == ALIGN.JUSTIFY and not text.startswith("{%p"):
        layout.first_line_indent = Mm(first)
    _run(paragraph, text, bold=bold, italic=italic, size=size)
    return paragraph


def _run(paragraph, text, *, bold=False, italic=False, size=14, underline=False):
    run = paragraph.add_run(text)
    run.bold, run.italic, run.underline = bold, italic, underline
    run.font.size = Pt(size)


def _cell(cell, texts, *, align=ALIGN.CENTER, **look):
    for text in texts:
        fresh = len(cell.paragraphs) == 1 and not cell.paragraphs[0].text
        paragraph = cell.paragraphs[0] if fresh else cell.add_paragraph()
        paragraph.alignment = align
        paragraph.paragraph_format.space_after = Pt(0)
        _run(paragraph, text, **look)


def _bare_table(paper, widths):
    table = paper.add_table(rows=1, cols=len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for cell, width in zip(table.rows[0].cells, widths, strict=True):
        cell.width = Mm(width)
    return table


def _table(paper, heads, rows, keys, widths):
    """A ruled table whose middle row is repeated for each of `rows`; its head on every page."""
    table = paper.add_table(rows=4, cols=len(heads))
    table.style, table.autofit = "Table Grid", False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    lines = [
        heads,
        [f"{{%tr for row in {rows} %}}"],
        [f"{{{{ row.{key} }}}}" for key in keys],
        ["{%tr endfor %}"],
    ]
    for at, texts in enumerate(lines):
        for place, width in enumerate(widths):
            cell = table.rows[at].cells[place]
            cell.width = Mm(width)
            text = texts[place] if place < len(texts) else ""
            left = at == 2 and place == 0
            _cell(cell, [text], size=12, bold=at == 0, align=ALIGN.LEFT if left else ALIGN.CENTER)
            layout = cell.paragraphs[0].paragraph_format
            layout.space_before = layout.space_after = Pt(1)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    table.rows[2]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)


def _field(paragraph, name):
    """A field that Word fills in, as the number of the page."""
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, name), ("end", None)):
        if kind:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.text = text
        run._r.append(part)


if __name__ == "__main__":
    make()
