"""209: faults of every kind in a highland list whose facts share cells."""

from dataclasses import replace

from . import dates, places, xlsx
from .book import Book
from .facts import Person, Post
from .hand import fact, steps
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Điện Biên", "Huyện Điện Biên"
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
CROSS = ("PCT_HND", "BTCB")
# name, sex, birth, group, commune, hamlet, posts, fault
ROWS = [
    ("Lò Văn Ún", "nam", (1975, 3, 2), "Thái", "Xã Thanh Nưa", "Bản Nà Lốm", A, None),
    ("Quàng Thị Inh", "nu", (1980, 7, 14), "Thái", "Xã Thanh Nưa", "Bản Co Pục", B, "near"),
    ("Cà Văn Pọm", "nam", (1968, 1, 1), "Thái", "Xã Noong Luống", "Bản Noong Nhai", A, None),
    ("Vàng A Chớ", "nam", (1988, 5, 20), "Mông", "Xã Na Ư", "Bản Hua Thanh", C, None),
    ("Tòng Văn Hặc", "nam", (1971, 9, 9), "Thái", "Xã Thanh Luông", "Bản Noọng", A, "other"),
    ("Lường Thị Hiêng", "nu", (1979, 2, 6), "Thái", "Xã Thanh Luông", "Bản Co Kén", A, None),
    ("Giàng A Sùng", "nam", (1990, 10, 10), "Mông", "Xã Hẹ Muông", "Bản Công Binh", A, "unknown"),
    ("Lò Thị Xoan", "nu", (1982, 4, 4), "Thái", "Xã Thanh Xương", "Bản Pú Tỉu", B, "no hamlet"),
    ("Nguyễn Đức Khang", "nam", (1963, 12, 12), "Kinh", "Xã Thanh Xương", "Bản Bom La", A, None),
    ("Cứ A Khua", "nam", (1985, 8, 30), "Mông", "Xã Mường Lói", "Bản Huổi Không", A, "day"),
    ("Sùng Thị Mảy", "nu", (1993, 6, 16), "Mông", "Xã Phu Luông", "Bản Xôm", B, "end"),
    ("Lò Văn Phanh", "nam", (1977, 11, 3), "Lào", "Xã Núa Ngam", "Bản Pá Ngam 1", A, "future"),
    ("Lò Văn Chiển", "nam", (1966, 2, 22), "Khơ Mú", "Xã Mường Pồn", "Bản Lĩnh", A, "birth"),
    ("Quàng Văn Tướng", "nam", (1974, 5, 5), "Thái", "Xã Pom Lót", "Bản Na Vai", B, "gender"),
    (None, "nu", (1981, 3, 18), "Thái", "Xã Pom Lót", "Bản Na Hai", A, "no name"),
    ("Hạng A Dơ", "nam", (1986, 1, 25), "Mông", "Xã Hua Thanh", "Bản Tâu", A, "post"),
    ("Vì Văn Tỉnh", "nam", (1970, 8, 8), "Thái", "Xã Noong Hẹt", "Bản Bông", C, None),
    ("Lò Thị Pâng", "nu", (1984, 10, 28), "Thái", "Xã Sam Mứn", "Bản Yên", CROSS, None),
    ("Tao Văn Sơ", "nam", (1972, 6, 2), "Lào", "Xã Pa Thơm", "Bản Buông", A, "twice"),
    ("Cầm Thị Chiêu", "nu", (1976, 9, 12), "Thái", "Xã Thanh An", "Bản Phủ", A, "birth twice"),
    ("Lù Văn Que", "nam", (1969, 7, 7), "Thái", "Xã Thanh Yên", "Bản Việt Yên", B, "error"),
    ("Mùa A Tằng", "nam", (1991, 12, 1), "Mông", "Xã Na Tông", "Bản Sơn Tống", A, "formula"),
    ("Lò Văn Bun", "nam", (1967, 4, 19), "Thái", "Xã Thanh Chăn", "Bản Pú Khương", ("BTCB",),
     "one post"),
    ("Chảo Láo Tả", "nam", (1978, 2, 27), "Dao", "Xã Mường Nhà", "Bản Pha Thanh", A, None),
]  # fmt: skip
FIELDS = [
    ("stt", "STT"), ("hamlet", "Tên bản (thuộc xã)"), ("full_name", "Họ và tên"),
    ("birth", "Ngày sinh"), ("gender", "Giới tính"), ("ethnicity", "Dân tộc"),
    ("roles", "Chức danh đảm nhiệm"), ("start", "Giữ chức từ"), ("end", "Thôi từ"),
    ("decision_no", "Quyết định"), ("note", "Ghi chú"),
]  # fmt: skip
WHERE = {
    "near": ("Thanh Nứa", "misspelt_commune", {"suggest": {"commune": "Xã Thanh Nưa"}}),
    "other": ("Mường Phăng", "commune_not_in_district", {}),
    "unknown": ("Huổi Sâu", "unknown_commune", {}),
}
WRONG = {
    "day": ("start", "31/6/2020", "impossible_date"),
    "future": ("start", "12/8/2202", "future_date|impossible_date"),
    "birth": ("birth", "22/02/2016", "impossible_birth|impossible_date"),
}


def make() -> None:
    page = Page("Bản")
    page.line("organisation block", {"A": "HUYỆN ỦY ĐIỆN BIÊN", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "TỈNH ĐIỆN BIÊN"})
    page.line("title", "DANH SÁCH BÍ THƯ CHI BỘ BẢN KIÊM NHIỆM CHỨC DANH", merge="A:K")
    page.line("title", "Tính đến ngày 31/12/2022", merge="A:K")
    page.simple_header(FIELDS)
    page.more["columns_allowed"] = {"hamlet": "B", "commune": "B", "workplace": "B"}
    page.more["columns_allowed"] |= {"role1": "G", "roles": "G"}
    for turn, row in enumerate(ROWS):
        _row(page, turn, *row)
    page.line("total", {"B": "Tổng cộng: 26 người"})
    notes = ["Rows with an error give no case; the first of two rows that stand twice counts.",
             "An unknown commune leaves the commune open; the problem is told at the cell that "
             "names it."]  # fmt: skip
    features = ["faults of every kind", "hamlet and commune in a cell", "posts in a cell",
                "Thái, Mông, Lào, Khơ Mú, Dao names"]  # fmt: skip
    book = Book("209-dien-bien-loi-o-chung.xlsx", features, [page], (2022, 12, 31), notes)
    xlsx.write(book)
    page.fields = {key: at for key, at in page.fields.items() if key not in ("hamlet", "roles")}
    book.write_expectation()


def _row(page, turn, name, sex, birth, group, commune, hamlet, codes, fault) -> None:
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    one = fact(place, name, sex, birth, codes, group, start=steps((2018, 3, 1), turn),
               decision_no=f"{20 + 3 * turn}-QĐ/ĐU")  # fmt: skip
    unit = places.bare(commune)
    joined = [", ", " kiêm ", " - ", "; "][turn % 4].join(post.title for post in one.posts)
    own = {"roles": joined, "start": dates.text(one.start, padded=False)}
    found = []
    if fault in WHERE:
        unit, kind, one.more = WHERE[fault]
        one.place[2] = None
        found.append(("hamlet", kind, "error"))
    if fault in WRONG:
        _when(one, own, found, fault)
    if fault in SIMPLE:
        SIMPLE[fault](one, own, found)
    said = f"({unit})" if fault == "no hamlet" else f"{hamlet} ({unit})"
    if fault == "no hamlet":
        one.place[3] = None
        found.append(("hamlet", "missing_hamlet", "error"))
    row = page.person(one, hamlet=said, **own)
    for at, kind, severity in found:
        page.problem(row, at, kind, severity)
    if fault in ("twice", "birth twice"):
        _again(page, one, said, own, fault, row)


def _when(one, own, found, fault) -> None:
    at, text, kind = WRONG[fault]
    own[at] = text
    if at == "birth":
        one.person = replace(one.person, birth=None)
    else:
        one.start = None
    one.more = {"unsure": [at]}
    found.append((at, kind, "error"))


def _end(one, own, found) -> None:
    one.end = dates.before(one.start, 40)
    own["end"] = dates.text(one.end)
    found.append(("end", "end_before_start", "error"))


def _gender(one, own, found) -> None:
    one.person = replace(one.person, gender=None)
    own["gender"] = "Nam?nữ"
    found.append(("gender", "bad_gender", "warning"))


def _post(one, own, found) -> None:
    one.posts[1] = Post("Trưởng ban liên lạc dòng họ", "thon", None)
    own["roles"] = "Bí thư chi bộ, Trưởng ban liên lạc dòng họ"
    one.more = {"unsure": ["roles"]}
    found.append(("roles", "unknown_post", "error"))


def _excel(one, own, found) -> None:
    one.decision_no = None
    own["decision_no"] = Formula("=VLOOKUP(C26,QD!A:C,2,0)", "#N/A")
    found.append(("decision_no", "excel_error", "warning"))


def _formula(one, own, found) -> None:
    one.note = '=HYPERLINK("http://example.invalid","xem")'
    found.append(("note", "formula_like_text", "warning"))


SIMPLE = {
    "end": _end,
    "gender": _gender,
    "post": _post,
    "error": _excel,
    "formula": _formula,
    "no name": lambda _, __, found: found.append(("full_name", "missing_name", "error")),
}


def _again(page, one, said, own, fault, row) -> None:
    if fault == "twice":
        again = page.person(replace(one, more={"duplicate_of": row}), hamlet=said, **own)
        page.problem(again, None, "duplicate_row", "error")
        return
    page.problem(row, "birth", "conflicting_birth", "warning")
    other = Person(one.person.name, (1979, 9, 12), one.person.gender, one.person.ethnicity)
    again = page.person(
        replace(one, person=other, more={"same_person_as": row}), hamlet=said, **own
    )
    page.problem(again, "birth", "conflicting_birth", "error")
