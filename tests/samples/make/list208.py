"""208: a quarter's changes: from when, until when and why in one cell, in the clerk's words."""

from . import places, xls
from .book import Book
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Trà Vinh", "Huyện Tiểu Cần"
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
# name, sex, birth, group, commune, hamlet, posts, words, start, end, reason, number
ROWS = {
    "A. SỐ NGƯỜI BẮT ĐẦU KIÊM NHIỆM TRONG QUÝ": [
        ("Thạch Sa Ry", "nam", 1978, "Khmer", "Xã Phú Cần", "Ấp Cầu Tre", A,
         "Bắt đầu từ 04/4/2022", (2022, 4, 4), None, None, "15-QĐ/ĐU"),
        ("Kim Thị Sô Thia", "nu", 1985, "Khmer", "Xã Phú Cần", "Ấp Ô Ét", B,
         "Từ ngày 04/4/2022", (2022, 4, 4), None, None, "16-QĐ/ĐU"),
        ("Nguyễn Hoàng Phục", "nam", 1981, "Kinh", "Thị trấn Cầu Quan", None,
         ("BT", "CT_HDND"), "Giữ từ 10/5/2022", (2022, 5, 10), None, None, "388-QĐ/HU"),
        ("Trần Thị Cẩm Giang", "nu", 1987, "Kinh", "Thị trấn Tiểu Cần", "Khóm 2", A,
         "Bắt đầu từ 01/6/2022", (2022, 6, 1), None, None, "41-QĐ/ĐU"),
        ("Sơn Ngọc Hoàng", "nam", 1974, "Khmer", "Xã Hiếu Tử", "Ấp Lò Ngò", C,
         "Từ tháng 5/2022", (2022, 5), None, None, "22-QĐ/ĐU"),
        ("Lâm Thị Đa Ni", "nu", 1990, "Khmer", "Xã Hùng Hòa", "Ấp Ông Rùm 1",
         ("CT_HLHPN", "BTCB"), "Giữ từ 31/4/2022", None, None, None, "30-QĐ/ĐU"),
        ("Võ Văn Tho", "nam", 1969, "Kinh", "Xã Long Thới", "Ấp Định Phú A", A,
         "Bắt đầu từ 15/6/2022", (2022, 6, 15), None, None, "19-QĐ/ĐU"),
    ],
    "B. SỐ NGƯỜI THÔI KIÊM NHIỆM TRONG QUÝ": [
        ("Thạch Kim Sêng", "nam", 1961, "Khmer", "Xã Phú Cần", "Ấp Cầu Tre", A,
         "Giữ từ 12/3/2018, thôi từ 01/4/2022 do tuổi cao", (2018, 3, 12), (2022, 4, 1),
         "Tuổi cao", "08-QĐ/ĐU"),
        ("Huỳnh Văn Mến", "nam", 1964, "Kinh", "Thị trấn Cầu Quan", None, ("BT", "CT_HDND"),
         "Giữ từ 20/7/2020, thôi từ 09/5/2022 do nghỉ hưu", (2020, 7, 20), (2022, 5, 9),
         "Nghỉ hưu", "201-QĐ/HU"),
        ("Kiên Thị Sa Rone", "nu", 1980, "Khmer", "Xã Tân Hòa", "Ấp Sóc Dừa", B,
         "Giữ từ 05/9/2019, thôi từ 20/6/2022, lý do: chuyển công tác về Huyện đoàn",
         (2019, 9, 5), (2022, 6, 20), "Chuyển công tác về Huyện đoàn", "55-QĐ/ĐU"),
        ("Phan Thanh Nhàn", "nam", 1972, "Kinh", "Xã Tập Ngãi", "Ấp Ông Xây", A,
         "Giữ từ 10/6/2021, thôi từ 10/5/2021 do sức khỏe", (2021, 6, 10), (2021, 5, 10),
         "Sức khỏe", "77-QĐ/ĐU"),
        ("Trương Hữu Lễ", "nam", 1966, "Kinh", "Xã Hiếu Trung", "Ấp Tân Trung Giồng", B,
         "Giữ từ 2017, thôi từ 30/4/2022 (xin thôi vì bận việc gia đình)", (2017,), (2022, 4, 30),
         "Xin thôi vì bận việc gia đình", "61-QĐ/ĐU"),
        ("Thạch Thị Ngọc Lan", "nu", 1983, "Khmer", "Xã Hiếu Tử", "Ấp Ô Trao", A,
         "Giữ từ 18/02/2020, thôi từ 01/6/2022 (kỷ luật)", (2020, 2, 18), (2022, 6, 1),
         "Kỷ luật", "12-QĐ/ĐU"),
    ],
    "C. SỐ NGƯỜI KHÔNG THAY ĐỔI": [
        ("Lê Minh Triết", "nam", 1975, "Kinh", "Xã Ngãi Hùng", None, ("BT", "CT_UBND"),
         "Giữ từ 02/8/2020", (2020, 8, 2), None, None, "210-QĐ/HU"),
        ("Diệp Thị Liên", "nu", 1976, "Hoa", "Thị trấn Tiểu Cần", None, ("CT_MTTQ", "TK_DV"),
         "Giữ từ 15/10/2019 đến nay", (2019, 10, 15), None, None, "190-QĐ/HU"),
        ("Thạch Hoàng Minh", "nam", 1971, "Khmer", "Xã Tân Hùng", "Ấp Trà Mềm", A,
         "Giữ từ 03/3/2020 đến nay", (2020, 3, 3), None, None, "24-QĐ/ĐU"),
        ("Nguyễn Thị Bé Năm", "nu", 1968, "Kinh", "Xã Tân Hùng", "Ấp Nhứt", B,
         "Giữ từ 03/3/2020", (2020, 3, 3), None, None, "25-QĐ/ĐU"),
        ("Sơn Cường", "nam", 1979, "Khmer", "Xã Long Thới", "Ấp Trinh Phụ", ("PCT_HND", "BTCB"),
         "Giữ từ 7/2021", (2021, 7), None, None, "33-QĐ/ĐU"),
    ],
}  # fmt: skip


def make() -> None:
    page = Page("Quy 2-2022")
    page.line("organisation block", {"A": "HUYỆN ỦY TIỂU CẦN", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC",
                                     "G": "Tiểu Cần, ngày 05 tháng 7 năm 2022"})  # fmt: skip
    page.line("title", "DANH SÁCH THEO DÕI TĂNG, GIẢM CÁN BỘ KIÊM NHIỆM QUÝ II NĂM 2022",
              merge="A:I")  # fmt: skip
    page.blank()
    page.simple_header([
        ("stt", "Stt"), ("full_name", "Họ tên"), ("birth", "Năm sinh"), ("gender", "Giới tính"),
        ("ethnicity", "Dân tộc"), ("hamlet", "Ấp, khóm, xã, thị trấn"),
        ("roles", "Chức danh kiêm nhiệm"), ("start", "Thời gian giữ, thôi giữ (lý do)"),
        ("decision_no", "Số QĐ"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {
        "hamlet": "F", "commune": "F", "workplace": "F", "start": "H", "end": "H",
        "end_reason": "H", "role1": "G", "roles": "G",
    }  # fmt: skip
    for heading, rows in ROWS.items():
        page.line("block: change", heading, merge="A:I")
        for row in rows:
            _row(page, *row)
        count = len(rows) + (heading[0] == "B")
        page.line("subtotal", {"B": f"Cộng: {count} người"})
    page.line("total", {"B": "Tổng cộng: 19 người"})
    page.line("signature", {"G": "TRƯỞNG BAN"})
    notes = ["Time held, last day and reason stand in one cell.",
             "One day is impossible, one end lies before its beginning. The sum of B states 7 "
             "people where 6 stand: told, but the cell's column is left open."]  # fmt: skip
    features = ["first day, last day and reason in one cell", "hamlet and commune in one cell",
                "blocks of changes", "wrong sums", "Khmer and Hoa names"]  # fmt: skip
    for row in [page.skipped[n]["row"] for n in range(len(page.skipped))]:
        page.allow(row, "B")
    book = Book("208-tieu-can-tang-giam-trong-o.xls", features, [page], (2022, 6, 30), notes)
    xls.write(book, "Times New Roman")
    book.write_expectation()


JOINS = [" - ", ", ", " kiêm ", "; "]


def _row(page, name, sex, birth, group, commune, hamlet, codes, words, start, end, why, no):
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    one = fact(place, name, sex, birth, codes, group, start=start, end=end, decision_no=no)
    unit = f"{hamlet}, {commune}" if hamlet else commune
    row = page.person(
        one, hamlet=unit, start=words,
        roles=JOINS[len(page.records) % 4].join(post.title for post in one.posts),
    )  # fmt: skip
    if why:
        page.records[-1]["end_reason"] = why
    if start is None:
        page.problem(row, "start", "impossible_date", "error")
    elif end and end < start:
        page.problem(row, "start", "end_before_start", "error")
