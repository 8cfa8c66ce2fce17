"""140: ends and decisions as clerks note them: reasons beside days, two decisions, bare years."""

from . import places, xlsx
from .book import Book
from .hand import at, fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Nam Định", "Huyện Trực Ninh"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày/năm sinh"),
    ("gender", "Giới tính"), ("commune", "Xã, thị trấn"), ("hamlet", "Xóm, tổ dân phố"),
    ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh thứ hai"), ("start", "Từ ngày"),
    ("end", "Đến ngày, lý do"), ("decision_no", "Số, ngày quyết định"), ("note", "Ghi chú"),
]  # fmt: skip
# name, sex, birth, commune, hamlet, posts; start and end as written and read; reason; decision
ROWS = [
    ("Vũ Mạnh Thắng", "nam", "7.3.1970", (1970, 3, 7), "Thị trấn Cổ Lễ", None, ("BT", "CT_HDND"),
     "15.6.2020", (2020, 6, 15), None, None, None, "712-QĐ/HU, 10/6/2020", "712-QĐ/HU",
     (2020, 6, 10)),
    ("Đoàn Thị Hoài", "nu", 1978, (1978,), "Thị trấn Cổ Lễ", "Tổ dân phố Nam", ("BTCB", "HEAD"),
     "Tháng 3 năm 2018", (2018, 3), "30/6/2021 - nghỉ hưu", (2021, 6, 30), "Nghỉ hưu",
     "35-QĐ/ĐU ngày 01/3/2018", "35-QĐ/ĐU", (2018, 3, 1)),
    ("Nguyễn Xuân Khanh", "nam", "9/1963", (1963, 9), "Thị trấn Cổ Lễ", "Tổ dân phố Bắc",
     ("BTCB", "TB_CTMT"), "từ năm 2016", (2016,), "2021 (tuổi cao)", (2021,), "Tuổi cao",
     "Số 22-QĐ/ĐU năm 2016", "22-QĐ/ĐU", (2016,)),
    ("Phạm Ngọc Ban", "nam", "01/01/1968", (1968, 1, 1), "Xã Trực Hùng", None, ("BT", "CT_UBND"),
     "01/7/20", (2020, 7, 1), None, None, None, "Số 715-QĐ/HU ngày 25.6.2020", "715-QĐ/HU",
     (2020, 6, 25)),
    ("Lâm Thị Thu", "nu", "2-4-1981", (1981, 4, 2), "Xã Trực Hùng", "Xóm 5", ("BTCB", "HEAD"),
     "ngày 1 tháng 7 năm 2019", (2019, 7, 1), "tháng 5/2022, chuyển công tác", (2022, 5),
     "Chuyển công tác", "51-QĐ/ĐU (28/6/2019)", "51-QĐ/ĐU", (2019, 6, 28)),
    ("Trần Văn Doanh", "nam", 1960, (1960,), "Xã Trực Hùng", "Xóm 8", ("BTCB", "HEAD"),
     "12/2017", (2017, 12), "đến nay", None, None, "48-QĐ/ĐU ngày 30/11/2017", "48-QĐ/ĐU",
     (2017, 11, 30)),
    ("Ngô Thị Mến", "nu", 1972, (1972,), "Xã Trực Đại", None, ("CT_MTTQ", "TK_DV"),
     "5-2019", (2019, 5), None, None, None, "QĐ số 410-QĐ/HU ngày 02-5-2019", "410-QĐ/HU",
     (2019, 5, 2)),
    ("Hoàng Đức Nhuận", "nam", "30.10.1966", (1966, 10, 30), "Xã Trực Đại", "Xóm Trung Tiến",
     ("CHT_QS", "BTCB"), "1/1/2021", (2021, 1, 1), None, None, None,
     "03-QĐ/ĐU ngày 28 tháng 12 năm 2020", "03-QĐ/ĐU", (2020, 12, 28)),
    ("Bùi Văn Tuất", "nam", 1958, (1958,), "Xã Trực Đại", "Xóm 10", ("BTCB", "HEAD"),
     2015, (2015,), "30-6-2020: thôi do không trúng cử", (2020, 6, 30), "Không trúng cử",
     "19-QĐ/ĐU, ngày 4/5/2015", "19-QĐ/ĐU", (2015, 5, 4)),
    ("Đinh Thị Ngọc", "nu", "15/8/1985", (1985, 8, 15), "Xã Trực Thái", "Xóm 2", ("BTCB", "HEAD"),
     "quý I/2020", (2020,), None, None, None, "27-QĐ/ĐU - ngày 15/01/2020", "27-QĐ/ĐU",
     (2020, 1, 15)),
    ("Lưu Quang Tuyển", "nam", 1965, (1965,), "Xã Trực Thái", "Xóm 7", ("BTCB", "TB_CTMT"),
     "20/5/2018", (2018, 5, 20), "31/12/2021 (bầu người khác)", (2021, 12, 31),
     "Bầu người khác", "64-QĐ/ĐU (15.5.2018)", "64-QĐ/ĐU", (2018, 5, 15)),
    ("Vũ Đình Sang", "nam", "6/6/1974", (1974, 6, 6), "Xã Trực Thái", None, ("PBT", "CT_UBND"),
     "đầu nhiệm kỳ 2020-2025", (2020,), None, None, None, "Số 745-QĐ/HU, ngày 03/8/2020",
     "745-QĐ/HU", (2020, 8, 3)),
]  # fmt: skip
WHEN = ("BTCB", "HEAD")
FAULTS = [
    ("Cao Xuân Bảng", "nam", 1967, (1967,), "Xã Việt Hùng", "Xóm 1", WHEN,
     "29/2/2019", None, None, None, "start", "impossible_date"),
    ("Mai Thị Sen", "nu", 1976, (1976,), "Xã Việt Hùng", "Xóm 3", WHEN,
     "01/5/2019", (2019, 5, 1), "31/6/2021 - nghỉ việc", None, "end", "impossible_date"),
    ("Trịnh Văn Hảo", "nam", 1971, (1971,), "Xã Việt Hùng", "Xóm 4", WHEN,
     "10/9/2019", (2019, 9, 10), "10/3/2019, miễn nhiệm", (2019, 3, 10), "end",
     "end_before_start"),
    ("Đỗ Thị Lành", "nu", "15/15/1969", None, "Xã Việt Hùng", "Xóm 6", WHEN,
     "10/2019", (2019, 10), None, None, "birth", "impossible_birth|impossible_date"),
]  # fmt: skip


def make() -> None:
    page = Page("Theo dõi")
    page.line("organisation block", {"A": "TỈNH ỦY NAM ĐỊNH", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "HUYỆN ỦY TRỰC NINH")
    page.line("title", "THEO DÕI CÁN BỘ XÃ, XÓM KIÊM NHIỆM", "A:L")
    page.line("title", "(thời điểm 30/6/2022)", "A:L")
    page.simple_header(COLUMNS)
    page.more["columns_allowed"] = {"end_reason": "J", "decision_date": "K"}
    faults = iter(FAULTS)
    for turn, one in enumerate(ROWS):
        _row(page, *one)
        if turn % 3 == 2:
            _fault(page, *next(faults))
    page.line("signature", {"H": "T/M BAN THƯỜNG VỤ"})
    book = Book("140-truc-ninh-den-ngay-ly-do.xlsx",
                ["end and reason in one cell", "number and day of a decision in one cell",
                 "days in many forms", "years of two digits", "impossible days"],
                [page], (2022, 6, 30), [])  # fmt: skip
    xlsx.write(book)
    book.write_expectation()


def _row(page, name, sex, said, birth, commune, hamlet, codes, time, start, until, end, why, form,
         number, day):  # fmt: skip
    place = at(places.old(PROVINCE, DISTRICT, commune), hamlet)
    one = fact(place, name, sex, birth, codes, start=start, end=end, decision_no=number)
    row = page.person(one, birth=said, start=time, end=until, decision_no=form)
    page.allow(row, "start")
    page.allow(row, "decision_no")
    page.records[-1]["decision_date"] = dict(zip(("year", "month", "day"), day, strict=False))
    if why:
        page.records[-1]["end_reason"] = why
    return row


def _fault(page, name, sex, said, birth, commune, hamlet, codes, time, start, until, end, field,
           kind):  # fmt: skip
    turn = len(page.records)
    number = f"{80 + turn}-QĐ/ĐU"
    row = _row(page, name, sex, said, birth, commune, hamlet, codes, time, start, until, end, None,
               number, number, ())  # fmt: skip
    page.allowed = page.allowed[:-2]
    del page.records[-1]["decision_date"]
    page.records[-1]["unsure"] = [{"birth": "birth", "end": "end"}.get(field, "start")]
    page.problem(row, field, kind, "error")
