"""136: days in every form, from and to in one cell, decisions with their day; faults among them."""

import datetime

from . import places, xlsx
from .book import Book
from .hand import at, fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Phú Thọ", "Huyện Hạ Hòa"
COLUMNS = [
    ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Ngày, tháng, năm sinh"),
    ("gender", "Giới tính"), ("commune", "Xã, thị trấn"), ("hamlet", "Khu dân cư"),
    ("role1", "Chức danh"), ("role2", "Chức danh kiêm nhiệm"),
    ("start", "Thời gian kiêm nhiệm"), ("end_reason", "Lý do thôi"),
    ("decision_no", "Quyết định (số, ngày)"), ("note", "Ghi chú"),
]  # fmt: skip
D = datetime.datetime


def _serial(year: int, month: int, day: int) -> int:
    return (datetime.date(year, month, day) - datetime.date(1899, 12, 30)).days


# birth written, birth; commune, hamlet; posts; time written, start, end; reason; number, day, form
ROWS = [
    ("Nguyễn Tiến Đạt", "nam", "3.10.1968", (1968, 10, 3), "Thị trấn Hạ Hòa", None,
     ("BT", "CT_HDND"), "3.10.2019", (2019, 10, 3), None, None,
     ("212-QĐ/HU", (2019, 9, 30), "Số 212-QĐ/HU ngày 30/9/2019")),
    ("Hà Thị Kim Oanh", "nu", 1975, (1975,), "Thị trấn Hạ Hòa", "Khu 2", ("BTCB", "HEAD"),
     "1-4-2017", (2017, 4, 1), None, None, ("33-QĐ/ĐU", (2017, 3, 28), "33-QĐ/ĐU, 28/3/2017")),
    ("Lê Văn Sơn", "nam", "24.2.1962", (1962, 2, 24), "Thị trấn Hạ Hòa", "Khu 5",
     ("BTCB", "TB_CTMT"), "27/09/2017", (2017, 9, 27), None, None,
     ("61-QĐ/ĐU", (2017, 9, 20), "Quyết định số 61-QĐ/ĐU ngày 20 tháng 9 năm 2017")),
    ("Trần Minh Khôi", "nam", D(1971, 8, 9), (1971, 8, 9), "Xã Ấm Hạ", None, ("BT", "CT_UBND"),
     "quý II.2018", (2018,), None, None, ("150-QĐ/HU", (2018, 4, 27), "150-QĐ/HU (27/4/2018)")),
    ("Bùi Thị Thơm", "nu", "1979", (1979,), "Xã Ấm Hạ", "Khu 1", ("BTCB", "HEAD"),
     "tháng 5.2019", (2019, 5), None, None, ("70-QĐ/ĐU", (2019, 5, 6), "70-QĐ/ĐU ngày 6.5.2019")),
    ("Đinh Công Hậu", "nam", "12/1965", (1965, 12), "Xã Ấm Hạ", "Khu 3", ("BTCB", "HEAD"),
     "nhiệm kỳ 2022-2025", (2022,), None, None,
     ("18-QĐ/ĐU", (2022, 3, 15), "Số 18-QĐ/ĐU, ngày 15-3-2022")),
    ("Phùng Thị Lụa", "nu", D(1982, 11, 30), (1982, 11, 30), "Xã Gia Điền", None,
     ("CT_MTTQ", "TK_DV"), "đầu năm 2020", (2020,), None, None,
     ("9-QĐ/HU", (2020, 1, 10), "Số: 9-QĐ/HU ngày 10/01/2020")),
    ("Nguyễn Văn Quyền", "nam", 1960, (1960,), "Xã Gia Điền", "Khu 4", ("BTCB", "TB_CTMT"),
     2018, (2018,), None, None, ("44-QĐ/ĐU", (2018, 6, 1), "44-QĐ/ĐU ngày 01/6/2018")),
    ("Vũ Đức Lộc", "nam", "5/7/1973", (1973, 7, 5), "Xã Gia Điền", "Khu 7", ("BTCB", "HEAD"),
     D(2019, 12, 16), (2019, 12, 16), None, None,
     ("81-QĐ/ĐU", (2019, 12, 12), "81-QĐ/ĐU ký ngày 12/12/2019")),
    ("Cao Thị Mận", "nu", "20-10-1977", (1977, 10, 20), "Xã Đại Phạm", None, ("BT", "CT_HDND"),
     _serial(2020, 8, 3), (2020, 8, 3), None, None,
     ("305-QĐ/HU", (2020, 7, 28), "Số 305-QĐ/HU ngày 28/7/2020")),
    ("Lương Văn Thảo", "nam", 1958, (1958,), "Xã Đại Phạm", "Khu 6", ("BTCB", "HEAD"),
     "từ 3.10.2017 đến 31/12/2020", (2017, 10, 3), (2020, 12, 31), "Nghỉ do tuổi cao",
     ("52-QĐ/ĐU", (2017, 9, 29), "Số 52-QĐ/ĐU ngày 29/9/2017")),
    ("Ngô Quang Vinh", "nam", "08/8/1970", (1970, 8, 8), "Xã Đại Phạm", "Khu 8",
     ("CC_VPTK", "BTCB"), "Từ tháng 4/2018 đến tháng 6/2021", (2018, 4), (2021, 6),
     "Chuyển công tác khác", ("27-QĐ/ĐU", (2018, 4, 2), "27-QĐ/ĐU ngày 02/4/2018")),
    ("Hoàng Thị Nụ", "nu", "15.6.1981", (1981, 6, 15), "Xã Hương Xạ", "Khu 2", ("BTCB", "HEAD"),
     "từ 01/3/2020 đến nay", (2020, 3, 1), None, None,
     ("14-QĐ/ĐU", (2020, 2, 26), "QĐ 14-QĐ/ĐU ngày 26/02/2020")),
    ("Đỗ Anh Tuấn", "nam", D(1969, 1, 31), (1969, 1, 31), "Xã Hương Xạ", None, ("PBT", "CT_UBND"),
     "01/7/2020 - 30/6/2022", (2020, 7, 1), (2022, 6, 30), "Luân chuyển",
     ("288-QĐ/HU", (2020, 6, 25), "Số 288-QĐ/HU ngày 25/6/2020")),
    ("Kiều Văn Mạnh", "nam", "1966", (1966,), "Xã Hương Xạ", "Khu 9", ("BTCB", "TB_CTMT"),
     "Năm 2019", (2019,), None, None, ("39-QĐ/ĐU", (2019, 4, 22), "39-QĐ/ĐU (ngày 22/4/2019)")),
    ("Trịnh Thị Hường", "nu", "2/9/1984", (1984, 9, 2), "Xã Yên Kỳ", "Khu 10", ("BTCB", "HEAD"),
     "10/2020", (2020, 10), None, None, ("77-QĐ/ĐU", (2020, 10, 5), "Số 77-QĐ/ĐU ngày 05/10/2020")),
    ("Phạm Hồng Thái", "nam", 1964, (1964,), "Xã Yên Kỳ", "Khu 11", ("BTCB", "HEAD"),
     "Từ 2017 đến 2020", (2017,), (2020,), "Không tái cử",
     ("25-QĐ/ĐU", (2017, 5, 3), "25-QĐ/ĐU ngày 3/5/2017")),
    ("Nguyễn Thị Bích Liên", "nu", "30/4/1976", (1976, 4, 30), "Xã Vĩnh Chân", None,
     ("BT", "CT_HDND"), "ngày 05 tháng 02 năm 2021", (2021, 2, 5), None, None,
     ("411-QĐ/HU", (2021, 2, 1), "Số 411-QĐ/HU ngày 01 tháng 02 năm 2021")),
    ("Lê Quý Hợi", "nam", "09-09-1959", (1959, 9, 9), "Xã Vĩnh Chân", "Khu 1", ("BTCB", "HEAD"),
     "T6/2018", (2018, 6), None, None, ("58-QĐ/ĐU", (2018, 6, 11), "58-QĐ/ĐU - 11/6/2018")),
    ("Tạ Văn Lợi", "nam", 1972, (1972,), "Xã Vĩnh Chân", "Khu 3", ("BTCB", "TB_CTMT"),
     "cuối năm 2019", (2019,), None, None, ("92-QĐ/ĐU", (2019, 12, 2), "92-QĐ/ĐU ngày 2/12/2019")),
]  # fmt: skip
WHEN = ("BTCB", "HEAD")
FAULTS = [
    ("Nguyễn Văn Thụ", "nam", 1963, (1963,), "Xã Hiền Lương", "Khu 1", WHEN,
     "31/4/2019", None, None, "start", "impossible_date"),
    ("Trần Thị Nga", "nu", "30/2/1970", None, "Xã Hiền Lương", "Khu 2", WHEN,
     "15/5/2019", (2019, 5, 15), None, "birth", "impossible_birth|impossible_date"),
    ("Lưu Đình Khánh", "nam", 1967, (1967,), "Xã Hiền Lương", "Khu 4", WHEN,
     "từ tháng 5/2021 đến tháng 3/2020", (2021, 5), (2020, 3), "start", "end_before_start"),
    ("Chu Thị Hảo", "nu", 1974, (1974,), "Xã Tứ Hiệp", "Khu 6", WHEN,
     "tháng 13/2020", None, None, "start", "impossible_date"),
    ("Đặng Xuân Lý", "nam", "12/2079", None, "Xã Tứ Hiệp", "Khu 7", WHEN,
     "01/8/2019", (2019, 8, 1), None, "birth", "impossible_birth"),
    ("Hán Văn Toán", "nam", 1965, (1965,), "Xã Tứ Hiệp", "Khu 9", WHEN,
     "03.3.2091", None, None, "start", "future_date|impossible_date"),
]  # fmt: skip


def make() -> None:
    page = Page("Kiêm nhiệm Hạ Hòa")
    page.line("organisation block", {"A": "TỈNH ỦY PHÚ THỌ", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "HUYỆN ỦY HẠ HÒA")
    page.line("title", "BIỂU THEO DÕI CÁN BỘ KIÊM NHIỆM CHỨC DANH", "A:L")
    page.line("title", "Đến ngày 30 tháng 6 năm 2022", "A:L")
    page.simple_header(COLUMNS)
    page.more["columns_allowed"] = {"end": "I", "decision_date": "K"}
    faults = iter(FAULTS)
    for turn, (*one, (number, day, form)) in enumerate(ROWS):
        *told, why = one
        _row(page, *told, end_reason=why, decision_no=number, decision_date=day, form=form)
        if turn % 3 == 2:
            _fault(page, *next(faults))
    page.line("total", {"B": "Tổng số", "C": f"{len(page.records)} người"})
    notes = [
        "A time is as exact as it is written: a quarter, 'đầu năm', a term give the year.",
        "A term's second year is a plan, no end; 'đến nay' is none.",
        "A number of five digits in the column of times is a day's number of Excel.",
        "What is read otherwise than it is written may be told.",
    ]
    features = ["days in every form", "from … to … in one cell", "reasons of ending",
                "number and day of a decision in one cell", "impossible days, births"]  # fmt: skip
    book = Book("136-ha-hoa-moi-loi-ghi-ngay.xlsx", features, [page], (2022, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, name, sex, said, birth, commune, hamlet, codes, time, start, end, *, form, **more):
    place = at(places.old(PROVINCE, DISTRICT, commune), hamlet)
    one = fact(place, name, sex, birth, codes, start=start, end=end, **more)
    row = page.person(one, birth=said, start=time, decision_no=form)
    if isinstance(time, str) and not any(time in fault for fault in FAULTS):
        page.allow(row, "start")
    if more["decision_date"]:
        signed = zip(("year", "month", "day"), more["decision_date"], strict=True)
        page.records[-1]["decision_date"] = dict(signed)
    return row


def _fault(page, name, sex, said, birth, commune, hamlet, codes, time, start, end, field, kind):
    turn = len(page.records)
    number, day = f"{100 + turn}-QĐ/ĐU", (2019, 4, 1 + turn % 28)
    row = _row(page, name, sex, said, birth, commune, hamlet, codes, time, start, end,
               decision_no=number, decision_date=day,
               form=f"Số {number} ngày {day[2]}/{day[1]}/{day[0]}")  # fmt: skip
    page.records[-1]["unsure"] = [{"birth": "birth"}.get(field, "start"), "end"]
    page.problem(row, field, kind, "error")
