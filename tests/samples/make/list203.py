"""203: pasted from a PDF: numbers, ranks and names in one cell, cells broken over two rows."""

from . import dates, places, xlsx
from .book import Book
from .facts import Post
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Nghệ An", "Huyện Tương Dương"
TCA = Post("Trưởng Công an xã", "xa", "T_CA")
PCA = Post("Phó Trưởng Công an xã", "xa", "PT_CA")
# rank, name, birth, commune, hamlet, police post, others, where cells break (unit, post)
ROWS = [
    ("Thượng úy", "Lô Văn Xoan", (1988, 4, 2), "Xã Mai Sơn", "Bản Na Kha", TCA, ("BTCB",), 0, 0),
    ("Đại úy", "Vi Thị Mái", (1986, 9, 15), "Xã Yên Na", "Bản Xốp Pu", PCA, ("BTCB",), 1, 0),
    ("Trung úy", "Lương Bá Thìn", (1992, 1, 20), "Xã Yên Thắng", "Bản Văng Lin", PCA, ("BTCB",),
     0, 1),
    ("Thiếu tá", "Kha Văn Thoong", (1980, 12, 8), "Xã Nga My", "Bản Xốp Kho", TCA, ("BTCB",),
     0, 0),
    ("Đại úy", "Moong Văn Chum", (1987, 6, 30), "Xã Lượng Minh", "Bản Chằm Puông", TCA, ("BTCB",),
     1, 1),
    ("Thượng úy", "Xồng Bá Lẩu", (1990, 3, 3), "Xã Nhôn Mai", "Bản Huồi Cọ", PCA, ("BTCB",),
     0, 1),
    ("Đại úy", "Nguyễn Cảnh Toàn", (1984, 10, 10), "Xã Tam Quang", "Bản Bãi Xa", TCA, ("BTCB",),
     0, 0),
    ("Trung úy", "Vang Thị Hoa", (1994, 7, 7), "Xã Tam Thái", "Bản Lũng", PCA, ("BTCB",), 0, 0),
    ("Thượng úy", "Cụt Văn Bình", (1989, 5, 19), "Xã Xá Lượng", "Bản Hợp Thành", TCA, ("BTCB",),
     1, 0),
    ("Đại úy", "Lữ Đình Thi", (1983, 2, 14), "Xã Hữu Khuông", "Bản Pủng Bón", TCA, ("BTCB",),
     0, 1),
    ("Thiếu tá", "Hờ Bá Chư", (1979, 8, 21), "Xã Tam Hợp", "Bản Phà Lõm", TCA, ("BTCB",), 0, 0),
    ("Trung úy", "Quang Văn Mạo", (1993, 11, 11), "Xã Xiêng My", "Bản Noóng Mò", PCA, ("BTCB",),
     1, 1),
    ("Đại úy", "Lo Văn Piu", (1985, 4, 25), "Xã Lưu Kiền", "Bản Lưu Thông", TCA, ("BTCB",), 0, 0),
    ("Thượng úy", "Viêng Thị Hiền", (1991, 9, 9), "Xã Tam Đình", "Bản Quang Thịnh", PCA,
     ("BTCB",), 0, 1),
]  # fmt: skip
HEAD = [
    ("full_name", "TT, cấp bậc, họ và tên"), ("birth", "Ngày sinh"),
    ("role1", "Chức vụ Công an"), ("commune", "Xã, thị trấn"),
    ("role2", "Chức danh kiêm nhiệm"), ("start", "Kiêm nhiệm từ"), ("decision_no", "Số quyết định"),
]  # fmt: skip


def make() -> None:
    page = Page("Table 1")
    page.line("organisation block", "CÔNG AN TỈNH NGHỆ AN")
    page.line("organisation block", "CÔNG AN HUYỆN TƯƠNG DƯƠNG")
    page.line("title", "DANH SÁCH CÁN BỘ, CHIẾN SỸ CÔNG AN XÃ KIÊM NHIỆM BÍ THƯ CHI BỘ BẢN")
    page.line("title", "(Ban hành kèm theo Báo cáo số 512/BC-CATD ngày 14/12/2022)")
    page.simple_header(HEAD)
    page.more["columns_allowed"] = {"stt": "A"}
    for turn, row in enumerate(ROWS):
        if turn in (5, 10):
            page.line("page number", {"D": f"Trang {turn // 5}/3"})
            page.line("repeated header", {"ABCDEFG"[n]: text for n, (_, text) in enumerate(HEAD)})
        _row(page, turn, *row)
    page.line("total", "Danh sách này có 14 đồng chí./.")
    page.line("page number", {"D": "Trang 3/3"})
    notes = ["The number, the rank and the name stand in one cell.",
             "The second line of a broken cell belongs to the person above: 'Xã Yên' and 'Na', "
             "'Bí thư chi bộ bản' and 'Huồi Cọ'."]  # fmt: skip
    features = ["pasted from PDF", "number, rank and name in one cell",
                "cells broken over two rows", "headers at page breaks",
                "the hamlet in the post"]  # fmt: skip
    book = Book("203-tuong-duong-cong-an-tu-pdf.xlsx", features, [page], (2022, 12, 14), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, turn, rank, name, birth, commune, hamlet, police, others, unit, post) -> None:
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    start = steps((2019, 2, 3), turn)
    start = start if turn % 3 else start[:2]
    one = fact(place, name, None, birth, (police, *others), start=start,
               decision_no=f"{9 + 4 * turn}-QĐ/ĐU")  # fmt: skip
    held = f"Bí thư chi bộ bản {hamlet.removeprefix('Bản ')}"
    said, rest = _broken(commune, 2) if unit else (commune, None)
    title, tail = ("Bí thư chi bộ bản", hamlet.removeprefix("Bản ")) if post else (held, None)
    row = page.person(
        one, full_name=f"{turn + 1}. {rank} {name}", birth=dates.text(birth), commune=said,
        role2=title, start=dates.text(start),
    )  # fmt: skip
    if rest or tail:
        page.line("second line of the person above", {"D": rest, "E": tail})
    page.allow(row, "commune")


def _broken(text: str, words: int) -> tuple[str, str]:
    parts = text.split()
    return " ".join(parts[:words]), " ".join(parts[words:])
