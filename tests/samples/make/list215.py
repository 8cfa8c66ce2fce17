"""215: a program's text file: codes for yes, no and kinds, units in capitals, blanks quoted."""

from . import dates, places, text
from .book import Book
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Kiên Giang", "Huyện Giồng Riềng"
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
ROWS = [
    ("Danh Sà Rương", "nam", (1974, 2, 3), "Khmer", "Xã Bàn Thạch", "Ấp Giồng Đá", A),
    ("Thị Phol", "nu", (1986, 12, 9), "Khmer", "Xã Bàn Thạch", "Ấp Láng Sơn", B),
    ("Nguyễn Văn Bé Tám", "nam", (1969, 5, 17), "Kinh", "Xã Bàn Thạch", None, ("BT", "CT_HDND")),
    ("Lê Thị Út Nhỏ", "nu", (1981, 8, 30), "Kinh", "Xã Ngọc Chúc", "Ấp Ngọc Bình", A),
    ("Danh Hoàng Na", "nam", (1977, 1, 11), "Khmer", "Xã Ngọc Chúc", None, ("CT_MTTQ", "TK_DV")),
    ("Trần Quốc Khởi", "nam", (1965, 10, 25), "Kinh", "Xã Long Thạnh", "Ấp Bờ Đá", C),
    ("Danh Thị Mỹ Duyên", "nu", (1990, 3, 14), "Khmer", "Xã Long Thạnh", "Ấp Cỏ Khía",
     ("CT_HLHPN", "BTCB")),
    ("Huỳnh Minh Chiến", "nam", (1972, 7, 7), "Kinh", "Thị trấn Giồng Riềng", "Khu phố 3", A),
    ("Võ Hoàng Oanh", "nu", (1979, 11, 2), "Kinh", "Thị trấn Giồng Riềng", None,
     ("BT", "CT_UBND")),
    ("Tiêu Văn Lắm", "nam", (1968, 4, 19), "Hoa", "Xã Hòa Thuận", "Ấp Xẻo Cui", B),
    ("Danh Nhường", "nam", (1983, 6, 6), "Khmer", "Xã Vĩnh Phú", "Ấp Vĩnh Hòa", A),
    ("Phạm Thị Kim Thoa", "nu", (1976, 9, 21), "Kinh", "Xã Vĩnh Phú", "Ấp Vĩnh Lợi", B),
]  # fmt: skip


def make() -> None:
    page = Page("215-giong-rieng-ma-hoa.csv")
    page.simple_header([
        ("stt", "stt"), ("full_name", "ho_ten"), ("birth", "ngay_sinh"), ("female_mark", "la_nu"),
        ("ethnicity", "ten_dan_toc"), ("commune", "ten_xa"), ("hamlet", "ten_ap"),
        ("role1", "chuc_vu_1"), ("role2", "chuc_vu_2"), ("role3", "chuc_vu_3"),
        ("start", "tu_ngay"), ("end", "den_ngay"), ("decision_no", "so_qd"),
        (None, "con_hieu_luc"), (None, "nguoi_cap_nhat"),
    ])  # fmt: skip
    page.problems = []
    page.allow(1)
    for turn, (name, sex, birth, group, commune, hamlet, codes) in enumerate(ROWS):
        place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
        ended = turn in (3, 9)
        one = fact(place, name, sex, birth, codes, group, start=steps((2017, 2, 1), turn),
                   end=(2021, 5, 31) if ended else None,
                   decision_no=f"{140 + turn}-QĐ/ĐU")  # fmt: skip
        row = page.person(
            one, full_name=name.upper(), birth=dates.text(birth, "-"),
            female_mark="1" if sex == "nu" else "0", commune=commune.upper(),
            hamlet=hamlet and hamlet.upper(), ethnicity=group.upper() if turn % 2 else group,
            start=dates.text(one.start), end=dates.text(one.end) if ended else "NULL",
        )  # fmt: skip
        page.put(row, "N", "0" if ended else "1")
        page.put(row, "O", "admin_gr")
        page.allow(row, "commune")
    notes = ["la_nu 1 is a woman, 0 a man; NULL says nothing.",
             "The district is that of its communes and of the file's name."]  # fmt: skip
    features = ["UTF-8, vertical bars", "1 and 0 for woman and man", "NULL", "capitals",
                "Khmer and Hoa names"]  # fmt: skip
    book = Book(page.name, features, [page], (2021, 12, 31), notes)
    text.write(book.file, page, "|", "utf-8")
    for record in page.records:
        record["unsure"] = ["hamlet"]
    book.write_expectation()
