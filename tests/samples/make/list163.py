"""163: towns with numbered wards and quarters, a sheet pasted into three columns, a text file."""

from . import places, text, xlsx
from .book import Book
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Đồng Tháp"
CAO_LANH = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "commune": "E",
            "hamlet": "F", "role1": "G", "role2": "H", "start": "I",
            "decision_no": "J"}  # fmt: skip
CAO_LANH_HEAD = (
    {"A": "STT", "B": "Họ và tên", "C": "Năm sinh", "E": "Phường, xã", "F": "Khóm, ấp",
     "G": "Chức danh", "H": "Kiêm nhiệm", "I": "Từ tháng, năm", "J": "Quyết định"},
    {"C": "Nam", "D": "Nữ"},
)  # fmt: skip
SA_DEC = {"stt": "A", "full_name": "B", "gender": "C", "birth": "D", "roles": "E",
          "workplace": "F", "start": "G", "decision_no": "H", "note": "I"}  # fmt: skip
SA_DEC_HEAD = {"A": "TT", "B": "Họ tên", "C": "Giới tính", "D": "Ngày sinh", "E": "Chức vụ",
               "F": "Đơn vị", "G": "Thời gian", "H": "Số QĐ", "I": "Ghi chú"}  # fmt: skip
PASTED = {"full_name": "A", "roles": "B", "decision_no": "C"}
PASTED_HEAD = {"A": "Họ và tên, năm sinh", "B": "Chức danh, đơn vị", "C": "Quyết định"}
THON = ["Trường Sơn", "Đa Lộc", "Đất Làng", "Cầu Đất"]
QUARTERS = [("3", "TDP 3"), ("6", "Tổ 6"), ("số 9", "Tổ dân phố số 9"), ("12", "12")]
DA_LAT = ["STT", "Họ tên", "Năm sinh", "Nữ", "Phường/xã", "Tổ dân phố", "Chức danh", "Chức danh KN",
          "Từ ngày", "Số QĐ"]  # fmt: skip


def make() -> None:
    office = Office(163, 2018, 2020, precise=0.4)
    pages = [_cao_lanh(office), _sa_dec(office), _hong_ngu(office)]
    notes = [
        "A bare number in the column of wards is a numbered ward, in that of quarters a quarter.",
        "The third sheet holds name and birth, posts and unit, number and day in one cell each.",
        "3A and 3B are quarters of their own.",
        "The third sheet has no day on which posts were taken up: that may be told.",
    ]
    features = ["numbered wards and quarters", "bare numbers as places", "quarter and ward in one "
                "cell", "a sheet pasted into three columns"]  # fmt: skip
    book = Book("163-dong-thap-thanh-pho.xlsx", features, pages, (2020, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()
    _da_lat()


def _cao_lanh(office: Office) -> Page:
    page = Page("TP Cao Lãnh")
    page.line("organisation block", "THÀNH ỦY CAO LÃNH")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM PHƯỜNG, XÃ, KHÓM, ẤP NĂM 2020", merge="A:J")
    page.header(CAO_LANH, *CAO_LANH_HEAD,
                merges=["C1:D1", *(f"{c}1:{c}2" for c in "ABEFGHIJ")])  # fmt: skip
    district = "Thành phố Cao Lãnh"
    for written, name, quarters in [
        (1, "Phường 1", [1, "2", "3A", "3B"]),
        ("Phường 3", "Phường 3", ["Khóm 1", "Khóm 2", "Khóm 5"]),
        ("P.4", "Phường 4", ["K1", "K2"]),
        ("P6", "Phường 6", ["03", "4"]),
        ("Mỹ Phú", "Phường Mỹ Phú", ["Mỹ Phước", "Mỹ Thiện", "Khóm Mỹ Thượng"]),
        ("Xã Mỹ Trà", "Xã Mỹ Trà", ["Ấp 1", "ấp 2"]),
    ]:
        place = places.old(PROVINCE, district, name)
        page.person(office.fact("xa", place, "BT", "CT_HDND"), commune=written)
        for at, quarter in enumerate(quarters):
            where = places.hamlet(place, _quarter(quarter))
            codes = ("BTCB", "TB_CTMT") if at == 1 else ("BTCB", "HEAD")
            page.person(office.fact("thon", where, *codes), commune=written, hamlet=quarter)
    return page


def _quarter(written) -> str:
    text = str(written)
    if text.lower().startswith(("khóm ", "ấp ")):
        return text[0].upper() + text[1:]
    return "Khóm " + text.lstrip("K0")


def _sa_dec(office: Office) -> Page:
    page = Page("TP Sa Đéc")
    page.line("title", "CÁN BỘ KIÊM NHIỆM CỦA THÀNH PHỐ SA ĐÉC", merge="A:I")
    page.blank()
    page.header(SA_DEC, SA_DEC_HEAD)
    district = "Thành phố Sa Đéc"
    town = places.old(PROVINCE, district)
    for pair in [("TB_TC", "TP_NV"), ("TB_DV", "CT_MTTQ"), ("BT", "CT_HDND")]:
        fact = office.fact("huyen", town, *pair)
        page.person(fact, roles=" kiêm ".join(p.title for p in fact.posts), workplace="Thành phố")
    for name, written in [("Phường 1", "Phường 1"), ("Phường 2", "P2"),
                          ("Phường An Hòa", "phường An Hoà")]:  # fmt: skip
        place = places.old(PROVINCE, district, name)
        fact = office.fact("xa", place, "BT", "CT_UBND")
        page.person(fact, roles="Bí thư Đảng ủy, Chủ tịch UBND", workplace=written)
        for at, (quarter, short) in enumerate(
            [("Khóm 1", "Khóm 1"), ("Khóm 2", "K.2"), ("Khóm 3A", "khóm 3A")]
        ):
            where = places.hamlet(place, quarter)
            if at == 2:
                fact = office.cross(where, "PCT_HND")
                text = "Phó Chủ tịch Hội Nông dân phường kiêm Bí thư chi bộ"
                page.person(fact, roles=text, workplace=f"{short}, {written}")
                continue
            fact = office.fact("thon", where, "BTCB", "HEAD")
            page.person(fact, roles=["Bí thư chi bộ, Trưởng khóm", "BTCB - Trưởng khóm"][at],
                        workplace=f"{short}, {written}")  # fmt: skip
    place = places.old(PROVINCE, district, "Xã Tân Khánh Đông")
    where = places.hamlet(place, "Ấp Đông Huề")
    page.person(office.fact("thon", where, "BTCB", "HEAD"), roles="BTCB kiêm trưởng ấp",
                workplace="Ấp Đông Huề, xã Tân Khánh Đông")  # fmt: skip
    return page


def _hong_ngu(office: Office) -> Page:
    page = Page("TP Hồng Ngự")
    page.line("title", "THÀNH PHỐ HỒNG NGỰ")
    page.header(PASTED, PASTED_HEAD)
    page.allow(page.header_rows[0])
    page.more["columns_allowed"] = {"birth": "A", "decision_date": "C", "workplace": "B"}
    district = "Thành phố Hồng Ngự"
    for name, hamlet in [
        ("Phường An Lộc", None), ("Phường An Lộc", "Khóm An Thành"), ("Phường An Lộc", "Khóm 5"),
        ("Phường An Thạnh", None), ("Phường An Thạnh", "Khóm 1"), ("Xã Tân Hội", "Ấp Tân Hòa"),
        ("Phường An Bình A", "Khóm An Lợi"), ("Phường An Bình B", "Khóm 2"),
    ]:  # fmt: skip
        place = places.hamlet(places.old(PROVINCE, district, name), hamlet)
        codes = ("BTCB", "HEAD") if hamlet else ("BT", "CT_HDND")
        fact = office.fact("thon" if hamlet else "xa", place, *codes)
        birth = "/".join(str(part) for part in reversed(fact.person.birth))
        titles = " kiêm ".join(post.title for post in fact.posts)
        where = f"{hamlet}, {name}" if hamlet else name
        signed = "/".join(str(part) for part in reversed(fact.decision_date))
        fact.start = None
        page.person(fact, full_name=f"{fact.person.name}, {birth}",
                    roles=f"{titles}, {where[0].lower() + where[1:]}",
                    decision_no=f"{fact.decision_no}, ngày {signed}")  # fmt: skip
        page.records[-1]["unsure"] = ["start", "gender"]
        page.records[-1]["gender"] = None
    return page


def _da_lat() -> None:
    file = "163b-da-lat-to-dan-pho.csv"
    office = Office(1631, 2018, 2020, precise=0.4)
    page = Page(file)
    fields = ["stt", "full_name", "birth", "female_mark", "commune", "hamlet", "role1", "role2",
              "start", "decision_no"]  # fmt: skip
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM THÀNH PHỐ ĐÀ LẠT - TỈNH LÂM ĐỒNG")
    page.simple_header(list(zip(fields, DA_LAT, strict=True)))
    district = "Thành phố Đà Lạt"
    for number, name in enumerate(["Phường 1", "Phường 3", "Phường 10", "Xã Xuân Trường"]):
        place = places.old("Tỉnh Lâm Đồng", district, name)
        said = name if number % 2 else name.replace("Phường", "P.")
        page.person(office.fact("xa", place, "BT", "CT_UBND"), commune=said)
        for at in range(4):
            if name.startswith("Xã"):
                where = places.hamlet(place, f"Thôn {THON[at]}")
                written = where[3]
            else:
                where = places.hamlet(place, f"Tổ dân phố {QUARTERS[at][0]}")
                written = QUARTERS[at][1]
            fact = office.fact("thon", where, "BTCB", "TB_CTMT" if at == 2 else "HEAD")
            shown = {"role2": "Tổ trưởng TDP"} if "Tổ" in where[3] and at in (0, 1) else {}
            page.person(fact, commune=said, hamlet=written, **shown)
    notes = ["'Tổ 6', 'TDP 3' and a bare 12 in the column of tổ dân phố are tổ dân phố."]
    features = ["numbered wards and tổ dân phố", "comma separated"]
    book = Book(file, features, [page], (2020, 12, 31), notes)
    text.write(file, page, ",", "utf-8-sig")
    book.write_expectation()
