"""The standard template of a list, as a workbook that can be filled in and imported."""

from io import BytesIO

import xlsxwriter

from cadres.intake.headings.vocabulary import GUIDE_SHEET, LABELS, REQUIRED, TEMPLATE
from cadres.intake.rows.cells import EXAMPLE

LIST_SHEET = "Danh sách"
DATES = ("birth", "start", "end", "decision_date")
WIDTHS = {
    "stt": 6, "full_name": 30, "birth": 12, "gender": 10, "ethnicity": 10, "province": 18,
    "district": 20, "commune": 20, "hamlet": 20, "role1": 32, "role2": 36, "start": 12, "end": 12,
    "decision_no": 16, "decision_date": 16, "note": 26,
}  # fmt: skip
EXAMPLE_ROW = {
    "stt": 1,
    "full_name": f"{EXAMPLE} Nguyễn Văn A",
    "birth": "12/5/1978",
    "gender": "Nam",
    "ethnicity": "Kinh",
    "province": "Tỉnh Bến Tre",
    "district": "Huyện Châu Thành",
    "commune": "Xã An Hóa",
    "hamlet": "Ấp An Thới A",
    "role1": "Bí thư chi bộ",
    "role2": "Trưởng ấp",
    "start": "12/9/2018",
    "decision_no": "648-QĐ/ĐU",
    "decision_date": "28/8/2018",
}
GUIDE = (
    "Mỗi dòng là một cán bộ với các chức danh đang hoặc đã giữ cùng lúc.",
    f"Các cột bắt buộc: {', '.join(LABELS[field] for field in REQUIRED)}.",
    "Ghi đơn vị đến cấp của chức danh: chức danh của xã thì ghi đến xã, của ấp thì ghi đến ấp. "
    "Đơn vị lập sau ngày 1/7/2025 không có cấp huyện: để trống cột Huyện.",
    "Ngày ghi theo thứ tự ngày/tháng/năm, như 23/9/2020; nếu chỉ biết tháng hoặc năm thì ghi "
    "3/2017 hoặc 2017.",
    "Đến ngày là ngày cuối cùng còn giữ chức; để trống nếu đang giữ.",
    "Nếu một người có hơn hai chức danh, thêm cột Chức danh thứ ba.",
    "Có thể thêm cột Số hiệu cán bộ để phân biệt người trùng họ tên.",
    "Một tệp có thể có nhiều trang tính cùng mẫu. Trang tính này và dòng ví dụ không được nhập.",
)


def list_template() -> bytes:
    """The template as .xlsx: the columns, one example row that imports skip, and a guide."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as workbook:
        _write_list(workbook)
        _write_guide(workbook)
    return file.getvalue()


def _write_list(workbook) -> None:
    font = {"font_name": "Times New Roman", "font_size": 12}
    text = workbook.add_format(font | {"num_format": "@"})
    date = workbook.add_format(font | {"num_format": "dd/mm/yyyy", "align": "left"})
    plain = workbook.add_format(font)
    example = workbook.add_format(font | {"italic": True, "font_color": "#7f7f7f"})
    head = workbook.add_format(
        font
        | {"bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True}
        | {"bg_color": "#f2e3e3"}
    )
    sheet = workbook.add_worksheet(LIST_SHEET)
    for column, field in enumerate(TEMPLATE):
        style = date if field in DATES else plain if field == "stt" else text
        sheet.set_column(column, column, WIDTHS[field], style)
        sheet.write_string(0, column, LABELS[field], head)
        if field in EXAMPLE_ROW:
            sheet.write(1, column, EXAMPLE_ROW[field], example)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write_guide(workbook) -> None:
    style = workbook.add_format(
        {"font_name": "Times New Roman", "font_size": 12, "text_wrap": True, "valign": "top"}
    )
    sheet = workbook.add_worksheet(GUIDE_SHEET)
    sheet.set_column(0, 0, 100, style)
    for row, sentence in enumerate(GUIDE):
        sheet.write_string(row, 0, sentence, style)
