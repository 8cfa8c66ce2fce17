"""137: VNI in .xls: a western district, units as chains, posts abbreviated with points."""

from . import dates, legacy, places, xls
from .book import Book
from .hand import at, fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Kiên Giang", "Huyện Gò Quao"
FIELDS = {
    "stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "ethnicity": "E",
    "workplace": "F", "role1": "G", "role2": "H", "decision_no": "I", "start": "J", "note": "K",
}  # fmt: skip
TOP = {"A": "STT", "B": "Họ tên", "C": "Ngày tháng năm sinh", "E": "D.tộc", "F": "Đơn vị",
       "G": "Chức danh", "I": "QĐ số", "J": "Từ ngày tháng năm", "K": "Ghi chú"}  # fmt: skip
BELOW = {"C": "Nam", "D": "Nữ", "G": "Chính", "H": "Kiêm nhiệm"}
MERGES = [*(f"{c}1:{c}2" for c in "ABEFIJK"), "C1:D1", "G1:H1"]
# name, sex, birth and as written, group, unit as written, commune, hamlet, posts, as written, …
PEOPLE = [
    ("TRẦN HOÀNG ẨN", "Trần Hoàng Ẩn", "nam", (1965,), 1965, "Kinh", "Huyện ủy", None, None,
     ("CN_UBKT", "CTTR"), ("CN.UBKT", "Chánh Thanh tra huyện"), (2013, 5, 6)),
    ("NGUYỄN THỊ ÁNH HỒNG", "Nguyễn Thị Ánh Hồng", "nu", (1970, 3, 8), "08/3/1970", "Kinh",
     "Huyện ủy", None, None, ("TB_DV", "CT_MTTQ"), ("T.Ban Dân vận", "CT.UBMTTQ huyện"),
     (2014, 1, 2)),
    ("DANH THÀNH", "Danh Thành", "nam", (1968,), 1968, "Khmer", "Xã Định An", "Xã Định An", None,
     ("BT", "CT_HDND"), ("BT.Đảng ủy", "CT.HĐND"), (2012, 7, 1)),
    ("THỊ PHOL", "Thị Phol", "nu", (1979, 11, 1), "01-11-1979", "Khmer", "Ấp An Phước, xã Định An",
     "Xã Định An", "Ấp An Phước", ("BTCB", "HEAD"), ("BTCB", "Trưởng ấp"), (2014, 3, 15)),
    ("LÂM VĂN ÚT", "Lâm Văn Út", "nam", (1959,), 1959, "Hoa", "Ấp An Lợi - xã Định An",
     "Xã Định An", "Ấp An Lợi", ("BTCB", "TB_CTMT"), ("BTCB", "TBCTMT"), (2013, 9, 9)),
    ("ĐẶNG VĂN ĐỨNG", "Đặng Văn Đứng", "nam", (1972,), 1972, "Kinh", "X. Vĩnh Phước A",
     "Xã Vĩnh Phước A", None, ("BT", "CT_UBND"), ("BT.ĐU", "CT.UBND"), (2011, 10, 20)),
    ("DANH THỊ ỬNG", "Danh Thị Ửng", "nu", (1981, 6, 5), "05/06/1981", "Khmer",
     "Ấp Phước Tân, xã Vĩnh Phước A", "Xã Vĩnh Phước A", "Ấp Phước Tân", ("CT_HLHPN", "BTCB"),
     ("CT.HLHPN xã", "BTCB ấp"), (2015, 2, 2)),
    ("LÊ THANH ĐỀU", "Lê Thanh Đều", "nam", (1966,), 1966, "Kinh",
     "Ấp Phước Minh, X.Vĩnh Phước A", "Xã Vĩnh Phước A", "Ấp Phước Minh", ("BTCB", "HEAD"),
     ("Bí thư", "Trưởng ấp"), (2012, 12, 12)),
    ("HUỲNH NGỌC Ý", "Huỳnh Ngọc Ý", "nam", (1975, 1, 30), "30/01/1975", "Kinh", "TT Gò Quao",
     "Thị trấn Gò Quao", None, ("BT", "CT_HDND"), ("BT", "CT.HĐND"), (2014, 6, 1)),
    ("PHẠM THỊ BẢY", "Phạm Thị Bảy", "nu", (1963,), 1963, "Kinh", "KP Phước Trung 1, TT Gò Quao",
     "Thị trấn Gò Quao", "Khu phố Phước Trung 1", ("BTCB", "HEAD"), ("BTCB", "TKP"),
     (2013, 4, 4)),
    ("DANH CHÊNH", "Danh Chênh", "nam", (1970,), 1970, "Khmer", "KP Phước Hưng 2, TT Gò Quao",
     "Thị trấn Gò Quao", "Khu phố Phước Hưng 2", ("BTCB", "TB_CTMT"), ("BTCB", "TBCTMT KP"),
     (2015, 1, 5)),
    ("VÕ QUỐC TOẢN", "Võ Quốc Toản", "nam", (1974, 8, 19), "19/8/1974", "Kinh", "Xã Thủy Liễu",
     "Xã Thủy Liễu", None, ("CT_MTTQ", "TK_DV"), ("CT.UBMTTQ", "TK.Dân vận"), (2014, 9, 1)),
    ("NGÔ THỊ KIM ĐỊNH", "Ngô Thị Kim Định", "nu", (1984,), 1984, "Kinh",
     "Ấp Châu Thành, xã Thuỷ Liễu", "Xã Thủy Liễu", "Ấp Châu Thành", ("BTCB", "HEAD"),
     ("BTCB", "T.ấp"), (2013, 11, 11)),
    ("CAO VĂN ỐM", "Cao Văn Ốm", "nam", (1960,), 1960, "Kinh", "Ấp Thạnh Hòa, xã Thủy Liễu",
     "Xã Thủy Liễu", "Ấp Thạnh Hòa", ("PBTCB", "HEAD"), ("PBTCB", "Trưởng ấp"), (2012, 5, 19)),
    ("TRỊNH HỮU ÁI", "Trịnh Hữu Ái", "nam", (1971, 2, 2), "2/2/1971", "Kinh", "Xã Vĩnh Tuy",
     "Xã Vĩnh Tuy", None, ("PBT", "CT_UBND"), ("PBT.ĐU", "CT.UBND xã"), (2015, 4, 10)),
    ("DANH THỊ XUÂN", "Danh Thị Xuân", "nu", (1976,), 1976, "Khmer", "Ấp Tân Phú, xã Vĩnh Tuy",
     "Xã Vĩnh Tuy", "Ấp Tân Phú", ("BTCB", "TB_CTMT"), ("BTCB", "Trưởng BCTMT"), (2014, 8, 8)),
]  # fmt: skip


def make() -> None:
    page = Page("Bieu 2")
    page.line("organisation block", {"A": "TỈNH ỦY KIÊN GIANG", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "HUYỆN ỦY GÒ QUAO"})
    page.line("organisation block", {"A": "Số 31-BC/HU", "G": "Gò Quao, ngày 20 tháng 6 năm 2015"})
    page.line("title", "BIỂU 2: CÁN BỘ KIÊM NHIỆM HUYỆN, XÃ, ẤP", "A:K")
    page.line("title", "(có đến ngày 15/6/2015)", "A:K")
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    page.line("column numbers", {c: f"({n})" for n, c in enumerate("ABCDEFGHIJK", 1)})
    for turn, one in enumerate(PEOPLE):
        _row(page, turn, *one)
    page.line("total", {"B": f"Cộng: {len(PEOPLE)} đ/c"})
    page.line("signature", {"B": "Người lập", "G": "T/M BAN THƯỜNG VỤ HUYỆN ỦY"})
    for where, value in page.cells.items():
        if isinstance(value, str):
            page.cells[where] = legacy.vni(value)
    book = Book("137-go-quao-don-vi-vni.xls",
                ["VNI in .xls", "births by sex", "hamlet and commune as a chain in the unit",
                 "abbreviations with points", "names in capitals"],
                [page], (2015, 6, 15), [])  # fmt: skip
    xls.write(book)
    book.write_expectation()


def _row(page, turn, said, name, sex, birth, written, group, unit, commune, hamlet, codes, posts,
         start):  # fmt: skip
    place = at(places.old(PROVINCE, DISTRICT, commune), hamlet)
    level = "TU" if not commune else "ĐU" if hamlet else "HU"
    one = fact(place, name, sex, birth, codes, group, start=start,
               decision_no=f"{61 + 13 * turn}-QĐ/{level}")  # fmt: skip
    page.person(
        one, full_name=said, workplace=unit, role1=posts[0], role2=posts[1],
        birth_male=written if sex == "nam" else None,
        birth_female=written if sex == "nu" else None,
        start=dates.text(start) if turn % 2 else dates.cell(start),
    )  # fmt: skip
