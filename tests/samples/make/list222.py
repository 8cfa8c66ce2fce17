"""222: one below the other, two lists whose titles alone name the posts, columns otherwise."""

from . import places, xlsx
from .book import Book
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Phú Thọ", "Huyện Thanh Ba"
PLACE = places.old(PROVINCE, DISTRICT, "Xã Ninh Dân")
FIRST = [
    ("Hà Văn Khoát", 1962, "1", (2017,)), ("Nguyễn Thị Chín", 1974, "2", (2020,)),
    ("Đào Tiến Lực", 1969, "4", (2019,)), ("Vi Đức Toàn", 1981, "5", (2020,)),
    ("Phùng Quang Hiển", 1957, "7", (2015,)), ("Hà Thị Vượng", 1985, "8", (2022,)),
]  # fmt: skip
SECOND = [
    ("Lương Xuân Ngọ", 1966, "3", (2020,)), ("Trần Thị Bằng", 1972, "6", (2018,)),
    ("Bùi Văn Chỉnh", 1960, "9", (2018,)), ("Nguyễn Khắc Oai", 1978, "10", (2022,)),
]  # fmt: skip
THIRD = [
    ("Tạ Đình Chiến", 1983, ("CHT_QS", "BTCB"), "11"),
    ("Hoàng Thị Nga", 1986, ("CT_HLHPN", "BTCB"), "12"),
    ("Lê Mạnh Hùng", 1979, ("CC_DCXD", "BTCB"), "Đồng Xa"),
]


def make() -> None:
    page = Page("khu dan cu")
    page.line("title", {"B": "Đảng bộ xã Ninh Dân, huyện Thanh Ba, tỉnh Phú Thọ"})
    page.blank()
    page.line("block: model", {"A": "1. Danh sách bí thư chi bộ kiêm trưởng khu"})
    columns = {"stt": "A", "full_name": "B", "birth": "C", "hamlet": "D", "start": "E"}
    page.header(columns, {"A": "TT", "B": "Họ và tên", "C": "Năm sinh", "D": "Khu", "E": "Từ năm"})
    for name, birth, khu, start in FIRST:
        _row(page, name, birth, khu, ("BTCB", "HEAD"), start=start)
    page.blank()
    page.line("block: model", {"A": "2. Danh sách bí thư chi bộ kiêm trưởng ban công tác Mặt trận"})
    first = page.fields
    page.header({"hamlet": "A", "full_name": "B", "start": "C"},
                {"A": "Khu", "B": "Họ tên, năm sinh", "C": "Làm từ"})  # fmt: skip
    for name, birth, khu, start in SECOND:
        _row(page, name, birth, khu, ("BTCB", "TB_CTMT"), start=start,
             full_name=f"{name}, {birth}")  # fmt: skip
    page.blank()
    page.line("block: model", {"A": "3. Danh sách cán bộ xã làm bí thư chi bộ khu"})
    page.header({"stt": "A", "full_name": "B", "roles": "C", "hamlet": "D"},
                {"A": "TT", "B": "Họ và tên (năm sinh)", "C": "Chức vụ ở xã",
                 "D": "Bí thư chi bộ khu"})  # fmt: skip
    page.stt = iter(range(1, 9))
    for name, birth, codes, khu in THIRD:
        one = _fact(name, birth, khu, codes)
        page.person(one, full_name=f"{name} ({birth})", roles=one.posts[0].title, hamlet=khu)
    page.line("total", {"B": "Cả ba danh sách: 13 (mười ba) đồng chí"})
    page.fields = first
    page.more["columns_allowed"] = {"roles": "C", "role1": "C", "role_gov": "C"}
    for row in page.header_rows:
        page.allow(row)
    notes = ["The first two lists' posts stand in their titles only; a khu is a bare number.",
             "The third list's last heading is a post, its cells are the hamlets."]  # fmt: skip
    features = ["posts in titles", "three lists with columns of their own", "bare numbers of khu"]
    book = Book("222-ninh-dan-ba-danh-sach.xlsx", features, [page], (2022, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _fact(name, birth, khu, codes, **more):
    return fact(places.hamlet(PLACE, f"Khu {khu}"), name, None, birth, codes, **more)


def _row(page, name, birth, khu, codes, start, **written) -> None:
    number = int(khu) if khu.isdigit() else khu
    page.person(_fact(name, birth, khu, codes, start=start), hamlet=number, **written)
