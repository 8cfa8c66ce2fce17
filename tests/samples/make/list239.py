"""239: posts before people, short forms of xóm and khối, days as numbers, end and reason in one."""

import datetime

from . import places
from .book import Book
from .hand import fact, steps
from .page import Page
from .xlsx import write

DISTRICT = ["Tỉnh Nghệ An", "Huyện Nam Đàn"]
LIST = [
    (None, None, "Nguyễn Hồng Sắc", "nam", (1970, 8, 5), ("BT", "CT_HDND"),
     "BT Huyện ủy, CT HĐND huyện"),
    (None, None, "Vương Thị Lệ Hằng", "nu", (1977,), ("TB_DV", "CT_MTTQ"),
     "TBDV-CT UBMTTQ"),
    (None, None, "Phan Đình Ổn", "nam", (1969, 2, 20), ("CN_UBKT", "CTTR"), "CN UBKT-CTTr"),
    ("Thị trấn Nam Đàn", None, "Bùi Đình Đạt", "nam", (1978,), ("BT", "CT_UBND"),
     "BT Đảng ủy TT kiêm CT UBND TT"),
    ("Thị trấn Nam Đàn", "Khối Ba Hà", "Hồ Thị Ngân", "nu", (1965, 11, 11), ("BTCB", "HEAD"),
     "Bí thư kiêm Khối trưởng"),
    ("Thị trấn Nam Đàn", "Khối Xuân Khoa", "Trần Văn Toại", "nam", (1961,), ("BTCB", "HEAD"),
     "BTCB, khối trưởng"),
    ("Thị trấn Nam Đàn", "Khối Phan Bội Châu", "Lê Quang Hậu", "nam", (1974, 4, 4),
     ("BTCB", "TB_CTMT"), "BTCB-TBCTMT"),
    ("Xã Kim Liên", None, "Nguyễn Sinh Hưng", "nam", (1980, 5, 19), ("BT", "CT_HDND"),
     "BTĐU - CT HĐND"),
    ("Xã Kim Liên", None, "Hà Thị Tuyết", "nu", (1979,), ("CT_MTTQ", "TK_DV"),
     "CT UBMTTQ kiêm trưởng khối dân vận"),
    ("Xã Kim Liên", "Xóm Sen 1", "Vương Khả Triều", "nam", (1966,), ("BTCB", "HEAD"),
     "Bí thư kiêm xóm trưởng"),
    ("Xã Kim Liên", "Xóm Mậu 4", "Nguyễn Thị Én", "nu", (1972, 3, 27), ("BTCB", "HEAD"),
     "BTCB - Xóm trưởng"),
    ("Xã Kim Liên", "Xóm Hội 3", "Lê Xuân Bảy", "nam", (1960,), ("BTCB", "TB_CTMT"),
     "Bí thư chi bộ - Trưởng ban CTMT xóm"),
    ("Xã Nam Giang", None, "Đậu Văn Thông", "nam", (1981, 1, 30), ("BT", "CT_UBND"),
     "Bí thư Đảng ủy đồng thời là Chủ tịch UBND"),
    ("Xã Nam Giang", "Xóm 3", "Phạm Thị Lài", "nu", (1968,), ("BTCB", "HEAD", "TB_CTMT"),
     "BTCB + Xóm trưởng + TB CTMT"),
    ("Xã Nam Giang", "Xóm 7", "Cao Xuân Nhã", "nam", (1975, 7, 7), ("PCT_HND", "BTCB"),
     "PCT HND xã/BTCB xóm 7"),
    ("Xã Nam Giang", "Xóm 9", "Tô Bá Lũy", "nam", (1963,), ("BTCB", "HEAD"), "BT, xóm trưởng"),
    ("Xã Nam Giang", "Xóm 10", "Đinh Trọng Thủy", "nam", (1976, 9, 9), ("BTCB", "HEAD"),
     "Bí thư chi bộ, kiêm Xóm trưởng xóm 10"),
]  # fmt: skip
ENDED = {
    2: ((2020, 5, 31), "Nghỉ hưu"), 5: ((2021, 1, 15), "Không tái cử"),
    11: ((2020, 12, 31), "Sức khỏe yếu"), 15: ((2019, 10, 1), "Sáp nhập xóm"),
}  # fmt: skip


def make() -> None:
    page = Page("Phụ lục")
    page.line("organisation block", {"A": "TỈNH ỦY NGHỆ AN"})
    page.line("organisation block", {"A": "HUYỆN ỦY NAM ĐÀN"})
    page.line("title", "PHỤ LỤC", "A:I")
    page.line("title", "Cán bộ kiêm nhiệm trên địa bàn huyện giai đoạn 2018 - 2021", "A:I")
    page.simple_header([
        ("stt", "TT"), ("roles", "Chức danh kiêm nhiệm"), ("full_name", "Họ tên cán bộ"),
        ("birth", "Ngày/năm sinh"), ("gender", "GT"), ("commune", "Xã, TT"),
        ("hamlet", "Xóm, khối"), ("start", "Thời điểm giữ chức"),
        ("end", "Thời điểm thôi, lý do"), ("decision_no", "Quyết định"), ("note", "Ghi chú"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {"end_reason": "I", "decision_date": "J"}
    for turn, who in enumerate(LIST):
        _person(page, turn, who)
    page.line("total", "Tổng cộng: 17 đồng chí, trong đó nữ: 5")
    page.line("signature", {"B": "Người lập biểu", "H": "T/M BAN THƯỜNG VỤ"})
    page.blank(2)
    page.line("signature", {"B": "Trần Thị Hoài", "H": "Nguyễn Văn Quế"})
    features = ["posts before people", "xóm and khối", "days as serial numbers",
                "end and reason in one cell", "number and day in one cell"]  # fmt: skip
    book = Book("239-nam-dan-xom-khoi.xlsx", features, [page], (2021, 12, 31))
    write(book)
    book.write_expectation()


def _person(page: Page, turn: int, who) -> None:
    commune, hamlet, name, sex, birth, codes, text = who
    place = places.old(*DISTRICT, commune) if commune else [*DISTRICT, None, None]
    start = steps((2018, 1, 3), turn)
    start = (2018, *start[1:]) if turn in ENDED else start
    end, why = ENDED.get(turn, (None, None))
    issuer = "ĐU" if hamlet else "HU" if commune else "TU"
    one = fact(places.hamlet(place, hamlet), name, sex, birth, codes, start=start, end=end,
               decision_no=f"{85 + 19 * turn}-QĐ/{issuer}", end_reason=why)  # fmt: skip
    signed = (start[0], start[1], max(1, start[2] - 1))
    day = f"{signed[2]}/{signed[1]}/{signed[0]}"
    number = [f"{one.decision_no}, {day}", f"{one.decision_no} ngày {day}",
              f"Số {one.decision_no} ({day})"][turn % 3]  # fmt: skip
    ended = end and f"{end[2]:02d}/{end[1]:02d}/{end[0]}" + [f" ({why})", f" - {why}", f", {why}",
                                                           f"; {why}"][turn % 4]  # fmt: skip
    serial = (datetime.date(*start) - datetime.date(1899, 12, 30)).days
    page.person(one, roles=text, start=serial if turn % 2 else None or _written(start, turn),
                end=ended, decision_no=number)  # fmt: skip
    record = page.records[-1]
    record["decision_date"] = dict(zip(("year", "month", "day"), signed, strict=True))
    if why:
        record["end_reason"] = why


def _written(day: tuple, turn: int) -> str:
    return [f"{day[2]}.{day[1]}.{day[0]}", f"{day[2]:02d}-{day[1]:02d}-{day[0]}"][turn // 2 % 2]
