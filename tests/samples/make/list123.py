"""123: an office of home affairs: headings in other words, people with one post only."""

from . import dates, places, posts, xls
from .book import Book
from .facts import Post
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Nam Định", "Huyện Giao Thủy"
FIELDS = {
    "stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "workplace": "E",
    "role_party": "F", "role_gov": "G", "role2": "H", "role3": "I", "start": "J",
    "decision_no": "K", "note": "L",
}  # fmt: skip
TOP = {"A": "Số TT", "B": "Họ và tên", "C": "Ngày tháng năm sinh", "E": "Đơn vị công tác",
       "F": "Nhiệm kỳ 2020 - 2025", "J": "Thời điểm bổ nhiệm", "K": "Số và ngày QĐ",
       "L": "Ghi chú"}  # fmt: skip
BELOW = {"C": "Nam", "D": "Nữ", "F": "Chức vụ Đảng", "G": "Chức vụ chính quyền",
         "H": "Chức vụ kiêm nhiệm 1", "I": "Chức vụ kiêm nhiệm 2"}  # fmt: skip
MERGES = ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:I1", "J1:J2", "K1:K2", "L1:L2"]
# codes in the columns Party, government, first and second further post; then a hamlet
XA = [
    ("BT", None, "CT_HDND", None),
    ("PBT_TT", None, "CT_HDND", None),
    ("PBT", "CT_UBND", None, None),
    (None, "PCT_UBND", None, None),
    ("PBT_TT", None, None, None),
    (None, None, "CT_MTTQ", "TK_DV"),
    (None, "CC_VPTK", None, None),
    (None, "CC_DCXD", "BTCB", None),
    (None, None, "CT_HND", None),
    (None, "CHT_QS", "BTCB", "HEAD"),
]
THON = [
    ("BTCB", "HEAD", None, None),
    ("BTCB", None, "TB_CTMT", None),
    ("BTCB", None, None, None),
    (None, "HEAD", "TB_CTMT", None),
    ("BTCB", "HEAD", "TB_CTMT", None),
]
COMMUNES = ["Xã Giao Hương", "Xã Hồng Thuận", "Xã Giao Thiện", "Xã Bình Hòa", "Thị trấn Quất Lâm"]
COLUMN = ("role_party", "role_gov", "role2", "role3")


def make() -> None:
    page = Page("CBCC kiem nhiem")
    page.line("organisation block", {"A": "UBND HUYỆN GIAO THỦY",
                                     "G": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"})  # fmt: skip
    page.line("organisation block", {"A": "PHÒNG NỘI VỤ", "G": "Độc lập - Tự do - Hạnh phúc"})
    page.blank()
    page.line("title", "THỐNG KÊ CÁN BỘ, CÔNG CHỨC CẤP XÃ VÀ NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH",
              merge="A:L")  # fmt: skip
    page.line("title", "(Kèm theo Công văn số 118/PNV ngày 20/10/2022)", merge="A:L")
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    page.more["columns_allowed"] = {"decision_date": "K"}
    office = Office(123, 2020, 2021, precise=0.8)
    for turn, name in enumerate(COMMUNES):
        _commune(page, office, places.old(PROVINCE, DISTRICT, name), turn)
    page.line("signature", {"B": "Người lập", "H": "TRƯỞNG PHÒNG"})
    page.line("signature", {"B": "Vũ Thị Lụa", "H": "Cao Thành Nam"})
    notes = [
        "The district is said by the organisation block alone.",
        "One post is no pair; the list names everybody.",
        "A post 'Bí thư chi bộ xóm 3' says the hamlet.",
    ]
    features = ["headings in other words", "a term above the posts", "birth in two columns",
                "number and day of a decision in one column", "people with one post",
                "terms instead of days"]  # fmt: skip
    book = Book("123-giao-thuy-noi-vu.xls", features, [page], (2022, 10, 20), notes)
    xls.write(book)
    book.write_expectation()


def _commune(page: Page, office: Office, place: list, turn: int) -> None:
    for codes in XA[turn % 2 :: 2]:
        _person(page, office, place, codes)
    word = "Xóm" if places.kind(place[2]) == "xã" else "Tổ dân phố"
    for number in range(1, 4):
        where = places.hamlet(place, f"{word} {number}")
        _person(page, office, where, THON[(turn + number) % 5])


def _person(page: Page, office: Office, place: list, codes: tuple) -> None:
    where = list(place)
    if "BTCB" in codes and place[3] is None:
        word = "Xóm" if places.kind(place[2]) == "xã" else "Tổ dân phố"
        where = places.hamlet(place, f"{word} {4 + len(page.records) % 3}")
    held = {
        field: posts.post("thon" if code in ("BTCB", "HEAD", "TB_CTMT") else "xa", code, where)
        for field, code in zip(COLUMN, codes, strict=True)
        if code
    }
    fact = office.holding(list(held.values()), where)
    said = {field: _said(post, place, where) for field, post in held.items()}
    said |= dict.fromkeys(set(COLUMN) - set(said))
    fact.decision_date = dates.before(fact.start, 6)
    style = len(page.records) % 3
    number = fact.decision_no
    said["decision_no"] = (
        f"{number} ngày {dates.text(fact.decision_date)}",
        f"{number}, {dates.text(fact.decision_date, padded=False)}",
        f"{number}\n({dates.text(fact.decision_date)})",
    )[style]
    said["workplace"] = place[2] if place[3] is None else f"{place[3]}, {_low(place[2])}"
    row = page.person(fact, **said)
    page.records[-1]["decision_date"] = dict(
        zip(("year", "month", "day"), fact.decision_date, strict=True)
    )
    if len(held) == 1:
        page.allow(row)


def _said(post: Post, place: list, where: list) -> str:
    if post.level == "thon" and place[3] is None and post.code == "BTCB":
        return f"Bí thư chi bộ {_low(where[3])}"
    return post.title


def _low(name: str) -> str:
    return name[0].lower() + name[1:]
