"""15: cross-level holders, three posts, posts that make no pair, ended pairs, one person twice."""

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact, Post
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Giồng Trôm"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"), ("gender", "Nam/Nữ"),
    ("commune", "Xã, thị trấn"), ("hamlet", "Ấp, khu phố"), ("role1", "Chức danh thứ nhất"),
    ("role2", "Chức danh thứ hai"), ("role3", "Chức danh thứ ba"), ("start", "Từ ngày"),
    ("end", "Đến ngày"), ("end_reason", "Lý do"), ("decision_no", "Quyết định số"),
]  # fmt: skip
# Posts of a commune and of a hamlet, each with the number of cases that they make.
MIXED = [
    (["BT", "CT_UBND"], ["BTCB"], 2),
    (["BT", "CT_HDND"], ["BTCB"], 2),
    (["CT_MTTQ", "TK_DV"], ["BTCB"], 2),
    (["CT_HND", "PCT_MTTQ"], ["BTCB"], 1),
    (["PBT", "CT_UBND"], ["BTCB"], 1),
    (["PCT_UBND"], ["BTCB", "TB_CTMT"], 2),
    (["CC_VPTK"], ["BTCB", "HEAD"], 2),
    (["CHT_QS"], ["BTCB"], 1),
    (["BT_DTN"], ["BTCB"], 1),
    (["PCT_HDND"], ["BTCB"], 1),
    (["CC_DCXD"], ["HEAD"], 0),
    (["PCT_HND"], ["PBTCB"], 0),
    ([], ["BTCB", "HEAD", "TB_CTMT"], 2),
    ([], ["HEAD", "TB_CTMT"], 0),
    ([], ["PBTCB", "HEAD"], 0),
    (["PBT", "CT_UBND"], [], 0),
    (["PBT_TT", "CT_HDND"], [], 0),
    (["CT_HLHPN", "PCT_MTTQ"], [], 0),
]
REASONS = ["Nghỉ hưu", "Hết nhiệm kỳ", "Chuyển công tác", "Từ trần"]


def make() -> None:
    office = Office(15, 2016, 2018)
    page = Page("Liên cấp")
    page.line("organisation block", "HUYỆN ỦY GIỒNG TRÔM")
    page.line("title", "DANH SÁCH CÁN BỘ GIỮ NHIỀU CHỨC DANH, TỈNH BẾN TRE", merge="A:M")
    page.line("title", "(Số liệu tính đến ngày 31/12/2020)", merge="A:M")
    page.simple_header(COLUMNS)
    communes = places.communes_of(PROVINCE, DISTRICT)
    _mixed(page, office, communes)
    _elsewhere(page, office, communes)
    _twice(page, office, communes)
    notes = [
        "A commune's officer who is secretary of a hamlet of that commune makes one case at the "
        "hamlet, however many commune posts there are (a case is person × pairing).",
        "Đảng ủy viên is membership of a committee: beside Bí thư chi bộ it makes no case.",
        "Secretary of one hamlet, head of another: no case. Officer of one commune and "
        "secretary in another commune: no case; the hamlet of the row is left open (unsure).",
        "One person on two rows (same_person_as): the first pair has ended, the second goes on; "
        "two cases, one person in expect. Namesakes (namesake_of) are two people.",
        "Pairs that ended by the day of the list count in expect, not in expect_open; one ends "
        "after that day and still counts there.",
    ]
    features = ["cross-level cases", "three posts", "pairs that do not count", "hamlets elsewhere",
                "one person on two rows", "namesakes", "ended pairs"]  # fmt: skip
    book = Book("15-giong-trom-lien-cap.xlsx", features, [page], (2020, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page: Page, fact: Fact, count: int | None = None, **written) -> int:
    row = page.person(fact, **written)
    made = len(page.records[-1]["cases"])
    if count is not None and made != count:
        raise AssertionError((row, made, count))
    return row


def _mixed(page: Page, office: Office, communes: list) -> None:
    """Each combination in two communes; some ended, one only after the day of the list."""
    for turn, (xa, thon, count) in enumerate(MIXED * 2):
        place = communes[turn % len(communes)]
        name = f"Ấp {1 + turn % 5}" if place[2].startswith("Xã") else f"Khu phố {1 + turn % 5}"
        where = places.hamlet(place, name if thon else None)
        held = posts.posts("xa", where, *xa) + posts.posts("thon", where, *thon)
        if turn % 5 == 3 and len(held) > 1:
            held.reverse()
        gender = "nu" if "CT_HLHPN" in xa else None
        fact = office.holding(held, where, person=office.people.one(gender=gender))
        if turn % 4 == 2:
            fact.end = dates.around(office.rng, 2019, 2019)
            fact.end_reason = REASONS[turn % 3]
        if turn == 25:
            fact.end, fact.end_reason = (2021, 1, 15), REASONS[3]
        _row(page, fact, count)


def _elsewhere(page: Page, office: Office, communes: list) -> None:
    """Members of a committee, and posts in hamlets other than the row's."""
    for turn in range(3):
        where = places.hamlet(communes[turn + 1], f"Ấp {turn + 6}")
        secretary = posts.post("thon", "BTCB", where)
        member = Post(
            "Đảng ủy viên", "xa", "DUV", also=("Đảng ủy viên xã", "Ủy viên BCH Đảng bộ xã")
        )
        _row(page, office.holding([member, secretary], where), 0)
        other = posts.post("thon", "BTCB", where, unit=f"Ấp {turn + 7}")
        head = posts.post("thon", "HEAD", where)
        written = {"role1": f"Bí thư chi bộ ấp {turn + 7}", "role2": f"Trưởng ấp {turn + 6}"}
        _row(page, office.holding([other, head], where), 0, **written)
        _row(page, _in_another_commune(office, communes, turn),
             role2=f"Bí thư chi bộ ấp {turn + 6}, {_lower(communes[turn + 9][2])}")  # fmt: skip


def _lower(name: str) -> str:
    return name[0].lower() + name[1:]


def _in_another_commune(office: Office, communes: list, turn: int) -> Fact:
    place = communes[turn + 6]
    held = [posts.post("xa", "PCT_HCCB", place), Post("Bí thư chi bộ", "thon", None)]
    fact = office.holding(held, place)
    fact.more["unsure"] = ["hamlet"]
    return fact


def _twice(page: Page, office: Office, communes: list) -> None:
    for turn in range(4):
        where = places.hamlet(communes[turn + 11], f"Ấp {turn + 1} A")
        first = office.fact("thon", where, "BTCB", "HEAD", start=(2016, 5, 10 + turn))
        first.end, first.end_reason = (2018, 5, 9 + turn), "Hết nhiệm kỳ"
        row = _row(page, first, 1)
        again = office.fact("thon", where, "BTCB", "TB_CTMT", start=(2018, 5, 10 + turn))
        again.person, again.more = first.person, {"same_person_as": row}
        _row(page, again, 1)
    for turn in range(2):
        where = places.hamlet(communes[turn + 15], f"Ấp {turn + 1} B")
        fact = office.fact("thon", where, "BTCB", "HEAD")
        row = _row(page, fact, 1)
        namesake = office.people.one(precise=1)
        person = type(namesake)(fact.person.name, namesake.birth, fact.person.gender)
        other = places.hamlet(communes[turn + 17], f"Ấp {turn + 2} B")
        _row(page, office.fact("thon", other, "BTCB", "HEAD", person=person,
                               more={"namesake_of": row}), 1)  # fmt: skip
