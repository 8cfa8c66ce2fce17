"""134: .ods of a highland province: minority names, Đăk, Đak, apostrophes, communes misspelt."""

from . import dates, ods, places
from .book import Book
from .hand import at, fact, signed, steps
from .page import Page

PROVINCE = "Tỉnh Đắk Nông"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Giới tính"),
    ("ethnicity", "Dân tộc"), ("district", "Huyện"), ("commune", "Xã, thị trấn"),
    ("hamlet", "Thôn, bon, buôn, tổ dân phố"), ("role1", "Chức danh thứ nhất"),
    ("role2", "Chức danh thứ hai"), ("start", "Từ ngày"), ("end", "Đến ngày"),
    ("decision_no", "Số quyết định"), ("decision_date", "Ngày quyết định"), ("note", "Ghi chú"),
]  # fmt: skip
SONG, GLONG, NO, MIL = "Huyện Đắk Song", "Huyện Đăk Glong", "Huyện Krông Nô", "Huyện Đắk Mil"
# name, sex, birth, group, district, commune, hamlet, posts, then what stands there instead
PEOPLE = [
    ("K'Brếh", "nam", 1975, "M'Nông", GLONG, None, None, ("TB_DV", "CT_MTTQ"),
     {"district": "Huyện Đắk Glong"}),
    ("Trần Đăng Ánh", "nam", 1968, "Kinh", SONG, None, None, ("BT", "CT_HDND"),
     {"district": "Huyện Đăk Song"}),
    ("Y Sim Niê", "nam", 1979, "Ê Đê", NO, "Xã Buôn Choáh", None, ("BT", "CT_UBND"),
     {}),
    ("H'Nhung Byă", "nu", 1983, "Ê Đê", NO, "Xã Buôn Choáh", "Buôn K'Tăh", ("BTCB", "HEAD"),
     {"hamlet": "Buôn K’Tăh"}),
    ("Y Wơn Êban", "nam", 1966, "Ê Đê", NO, "Xã Buôn Choáh", "Buôn Nông Lâm",
     ("BTCB", "TB_CTMT"), {}),
    ("Điểu Krăng", "nam", 1972, "M'Nông", SONG, "Xã Nâm N'Jang", "Bon Bu Bơ",
     ("BTCB", "HEAD"), {"commune": "Xã Nâm N’Jang"}),
    ("Thị Mai", "nu", 1985, "M'Nông", SONG, "Xã Đắk N'Drung", "Bon Bu N'Jang Sêk",
     ("CT_HLHPN", "BTCB"), {"commune": "Xã Đăk N’Drung", "hamlet": "Bon Bu N’Jang Sêk"}),
    ("Điểu Nhõh", "nam", 1970, "M'Nông", SONG, "Xã Đắk Môl", "Bon A3", ("BTCB", "HEAD"),
     {"commune": "Xã Đak Môl"}),
    ("Nguyễn Thị Đông", "nu", 1977, "Kinh", SONG, "Xã Đắk Hòa", "Thôn Đầm Giỏ",
     ("BTCB", "TB_CTMT"), {"commune": "Xã Đắk Hoà"}),
    ("Ma Văn Páo", "nam", 1969, "Mông", GLONG, "Xã Đắk R'Măng", "Thôn 3", ("BTCB", "HEAD"),
     {"commune": "Xã Đăk R’Măng", "district": "H. Đắk Glong"}),
    ("Giàng A Vư", "nam", 1986, "Mông", GLONG, "Xã Đắk Som", "Điểm dân cư Số 6",
     ("CHT_QS", "BTCB"), {"commune": "Xã Đăk Som", "hamlet": "Điểm dân cư số 6"}),
    ("K'Sung", "nam", 1964, "Mạ", GLONG, "Xã Đắk Som", "Bon B'Sréa", ("BTCB", "HEAD"),
     {"commune": "Đăk Som", "hamlet": "Bon B'Sréa"}),
    ("H'Blưn", "nu", 1981, "M'Nông", GLONG, "Xã Đắk Plao", None, ("CT_MTTQ", "TK_DV"),
     {"commune": "Xã Đắk Plao"}),
    ("Tẩn Lão Xủ", "nam", 1973, "Dao", GLONG, "Xã Đắk Ha", "Thôn 7", ("BTCB", "HEAD"),
     {"commune": "Xã Đak Ha"}),
    ("Nịnh Quốc Hoàn", "nam", 1967, "Sán Chay", MIL, "Xã Đắk R'La", None, ("BT", "CT_HDND"),
     {"commune": "Xã Đắk R'la"}),
    ("Y Thịnh", "nam", 1974, "M'Nông", MIL, "Xã Đắk N'Drót", "Bon Đắk Me", ("BTCB", "HEAD"),
     {"commune": "Xã Đăk N'Drót"}),
    ("H'Linh", "nu", 1988, "M'Nông", MIL, "Xã Thuận An", "Bon Bu Đắk", ("BTCB", "TB_CTMT"), {}),
    ("Trương Văn Đoài", "nam", 1962, "Nùng", MIL, "Xã Đắk Gằn", "Thôn Nam Định",
     ("BTCB", "HEAD"), {"commune": "Xã Đăk Gằn"}),
    ("Y Krông Niê Kđăm", "nam", 1971, "Ê Đê", NO, "Xã Đức Xuyên", "Buôn Plei Kông",
     ("BTCB", "HEAD"), {}),
    ("Rah Lan Chung", "nam", 1976, "Gia Rai", NO, "Xã Nâm N'Đir", "Bon Ja Rah", ("BTCB", "HEAD"),
     {"commune": "Xã Nâm N'đir"}),
    ("H'Duyên Buôn Krông", "nu", 1984, "Ê Đê", NO, "Xã Quảng Phú", "Buôn K'Tâm",
     ("PCT_HLHPN", "BTCB"), {}),
    ("Hoàng Thị Bế", "nu", 1978, "Tày", NO, "Thị trấn Đắk Mâm", "Tổ dân phố 2",
     ("BTCB", "HEAD"), {"commune": "TT Đăk Mâm", "hamlet": "TDP 2"}),
]  # fmt: skip
FAULTS = [
    ("Điểu Ong", "nam", 1965, "M'Nông", SONG, "Xã Thuận Hạnh", "Thôn Thuận Lợi",
     ("BTCB", "HEAD"), "Xã Thuận Hạhn", "misspelt_commune", {"commune": "Xã Thuận Hạnh"}),
    ("Y Bách Kbuôr", "nam", 1980, "Ê Đê", NO, "Xã Nâm Nung", "Bon Yôk Ju", ("BTCB", "HEAD"),
     "Xã Nâm Nunng", "misspelt_commune", {"commune": "Xã Nâm Nung"}),
    ("Y Krang Bing", "nam", 1977, "Ê Đê", NO, "Xã Buôn Choáh", "Thôn Cao Sơn",
     ("BTCB", "HEAD"), "Xã Buôn Choah", "misspelt_commune", {"commune": "Xã Buôn Choáh"}),
    ("Lò Thị Ín", "nu", 1982, "Thái", MIL, "Xã Đắk Wer", "Thôn 6", ("BTCB", "TB_CTMT"),
     "Xã Đắk Wer", "commune_not_in_district", {"district": "Huyện Đắk R'Lấp"}),
    ("Nguyễn Bá Toản", "nam", 1960, "Kinh", SONG, None, "Thôn 2", ("BTCB", "HEAD"),
     "Xã Hưng Thạnh Đông", "unknown_commune", None),
]  # fmt: skip
ENDS = {10: (2020, 6, 30), 13: (2021, 1, 15)}


def make() -> None:
    page = Page("Dak Nong")
    page.line("organisation block", {"A": "TỈNH UỶ ÐẮK NÔNG", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line(
        "title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM LÀ NGƯỜI DÂN TỘC THIỂU SỐ VÀ CÁN BỘ KHÁC", "A:O"
    )
    page.line("title", "(Số liệu đến hết ngày 30/6/2021)", "A:O")
    page.simple_header(COLUMNS)
    rows = [(*one, None, None) for one in PEOPLE]
    for index, fault in zip((5, 11, 14, 16, 21), FAULTS, strict=True):
        rows.insert(index, (*fault[:8], {"commune": fault[8]}, fault[9], fault[10]))
    for one in rows:
        _row(page, *one)
    page.line("total", {"B": f"Tổng cộng: {len(page.records)} người"})
    notes = [
        "Đăk, Đak, Đắk and ’ or ' are one writing of a place: no fault.",
        "A commune that is misspelt or of another district is asked about: no case; so is one "
        "without its tone mark, which may be another's.",
    ]
    features = [".ods", "names of M'Nông, Ê Đê, Mạ, Mông, Dao, Tày, Nùng, Gia Rai",
                "thôn, bon, buôn, điểm dân cư", "Đăk, Đắk, Đak", "misspelt communes"]  # fmt: skip
    book = Book("134-dak-nong-bon-buon.ods", features, [page], (2021, 6, 30), notes)
    ods.write(book)
    book.write_expectation()


def _row(page, name, sex, birth, group, district, commune, hamlet, codes, said, kind, suggest):
    turn = len(page.records)
    fake = commune or ("Xã Đắk Hòa" if kind else None)
    place = [PROVINCE, district, fake, hamlet]
    if not kind:
        at(places.old(PROVINCE, district, commune), hamlet)
    start = steps((2017, 2, 20), turn)
    level = "TU" if not fake else "ĐU" if hamlet else "HU"
    one = fact(place, name, sex, birth, codes, group, start=start, end=ENDS.get(turn),
               **signed(f"{30 + 11 * turn}-QĐ/{level}", dates.before(start, 4)))  # fmt: skip
    if kind:
        one.place[2] = None
        if suggest:
            one.more = {"suggest": suggest}
    written = dict(said)
    if turn % 3 == 2:
        written["start"] = dates.text(start)
    if "HEAD" in codes and turn % 4 == 0:
        written["role2"] = one.posts[1].title + " " + hamlet.split(" ", 1)[1]
    row = page.person(one, **written)
    if kind:
        page.problem(row, "commune", kind, "error")
