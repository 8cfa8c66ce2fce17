"""212: border guards lent to communes: their post's station is no place of the list."""

from . import dates, ods, places
from .book import Book
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Lai Châu", "Huyện Phong Thổ"
# rank, name, birth, station, commune, hamlet, posts at the commune, posts at the hamlet
ROWS = [
    ("Đại úy", "Đèo Văn Quyền", (1986, 5, 4), "Ma Lù Thàng", "Xã Ma Li Pho", "Bản Pa Nậm Cúm",
     ("PBT",), ("BTCB",)),
    ("Thiếu tá", "Vàng A Lử", (1981, 10, 12), "Ma Lù Thàng", "Xã Hoang Thèn", None, ("PBT",), ()),
    ("Thượng úy QNCN", "Lò Văn Inh", (1989, 2, 27), "Huổi Luông", "Xã Huổi Luông", "Bản Hồ Thầu",
     ("PBT",), ("PBTCB",)),
    ("Đại úy", "Phàn Lao Tả", (1987, 7, 19), "Huổi Luông", "Xã Huổi Luông", "Bản Na Sa Phìn", (),
     ("BTCB",)),
    ("Thiếu tá", "Nguyễn Duy Hậu", (1980, 12, 1), "Dào San", "Xã Dào San", "Bản Sểnh Sảng A",
     ("PBT",), ("BTCB",)),
    ("Đại úy", "Giàng A Páo", (1988, 3, 15), "Dào San", "Xã Tung Qua Lìn", "Bản Hờ Mèo",
     ("PBT",), ("PBTCB",)),
    ("Trung tá", "Hoàng Công Dân", (1976, 9, 30), "Vàng Ma Chải", "Xã Vàng Ma Chải", None,
     ("PBT",), ()),
    ("Đại úy", "Tẩn Chỉn Lùng", (1985, 6, 8), "Vàng Ma Chải", "Xã Pa Vây Sử", "Bản Hang É",
     ("PBT",), ("BTCB",)),
    ("Thượng úy", "Lý A Sèng", (1990, 11, 22), "Sì Lở Lầu", "Xã Sì Lở Lầu", "Bản Gia Khâu", (),
     ("BTCB",)),
    ("Thiếu tá", "Mùa A Vàng", (1982, 4, 17), "Sì Lở Lầu", "Xã Mồ Sì San", "Bản Tô Y Phìn",
     ("PBT",), ("BTCB",)),
    ("Đại úy", "Bùi Quốc Việt", (1984, 8, 5), "Vàng Ma Chải", "Xã Mù Sang", "Bản Lùng Than",
     ("PBT",), ("PBTCB",)),
]  # fmt: skip


def make() -> None:
    page = Page("TCX")
    page.line("organisation block", {"A": "BỘ CHỈ HUY BĐBP TỈNH LAI CHÂU",
                                     "G": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"})  # fmt: skip
    page.line("organisation block", {"A": "PHÒNG CHÍNH TRỊ", "G": "Độc lập - Tự do - Hạnh phúc"})
    page.line(
        "title", "DANH SÁCH CÁN BỘ BIÊN PHÒNG TĂNG CƯỜNG XÃ, SINH HOẠT CHI BỘ BẢN", merge="A:I"
    )
    page.line("title", "trên địa bàn huyện Phong Thổ (tính đến 30/6/2023)", merge="A:I")
    page.simple_header([
        ("stt", "TT"), (None, "Cấp bậc"), ("full_name", "Họ và tên"),
        ("birth", "Ngày, tháng, năm sinh"), (None, "Đồn Biên phòng"),
        ("commune", "Xã được tăng cường"), ("role1", "Chức danh ở xã"),
        ("role2", "Chức danh ở bản"), ("start", "Thời gian tăng cường từ"),
        ("decision_no", "Quyết định số"),
    ])  # fmt: skip
    page.problems = []
    page.more["unmapped_columns"] = {"B": "Cấp bậc", "E": "Đồn Biên phòng"}
    page.more["columns_allowed"] = {"role1": "G", "role2": "H", "roles": "G"}
    page.allow(page.header_rows[0])
    for turn, row in enumerate(ROWS):
        _row(page, turn, *row)
    page.line("total", {"C": "Tổng số: 11 đồng chí"})
    page.line("signature", {"A": "NGƯỜI LẬP", "G": "TRƯỞNG PHÒNG"})
    page.fields = {key: at for key, at in page.fields.items() if key[:4] != "role"}
    notes = ["The station is where a guard comes from: no place of a post.",
             "The hamlet stands behind the post there: 'Bí thư chi bộ bản Hang É'."]  # fmt: skip
    features = ["border guards lent to communes", "ranks in a column", "hamlets within posts",
                "no gender"]  # fmt: skip
    book = Book("212-phong-tho-bien-phong-tang-cuong.ods", features, [page], (2023, 6, 30), notes)
    ods.write(book)
    book.write_expectation()


def _row(page, turn, rank, name, birth, station, commune, hamlet, above, below) -> None:
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    start = steps((2019, 3, 1), turn)
    one = fact(place, name, None, birth, (*above, *below), start=start,
               decision_no=f"{88 + 5 * turn}/QĐ-BCH")  # fmt: skip
    titles = [post.title for post in one.posts]
    there = f"{titles[-1]} {hamlet[0].lower()}{hamlet[1:]}" if below else None
    row = page.person(one, role1=titles[0] if above else None, role2=there, commune=commune,
                      start=dates.text(start[:2]))  # fmt: skip
    page.records[-1]["start"].pop("day")
    page.put(row, "B", rank)
    page.put(row, "E", f"ĐBP {station}" if turn % 2 else f"Đồn Biên phòng {station}")
    if not (above and below):
        page.problem(row, "G" if not above else "H", "missing_post", "warning")
