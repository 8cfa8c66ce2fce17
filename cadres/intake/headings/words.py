"""What a heading says by the words it is made of, where the vocabulary does not have it whole.

"Thời điểm đảm nhận", "Ngày được bầu, chỉ định", "Ký ngày", "Chức danh được bố trí kiêm nhiệm":
offices put the same few words together in ever new ways. Every word must be one of these, so that
a heading with a word of its own ("Ngày vào Đảng", "Số năm giữ chức vụ") is not taken for something
else. Texts are folded and in full, as `columns.heading_key` makes them.
"""

import re

WORDS = {
    "time": (
        "ngay", "thang", "nam", "thoi gian", "thoi diem", "thoi han", "ke tu", "tu", "moc",
    ),
    "begin": ("bat dau", "vao chuc", "nhan chuc"),
    "rise": ("tang", "thay doi", "kien toan", "dieu chinh"),
    "stir": ("bien dong",),
    "paper": ("quyet dinh", "nghi quyet", "nq", "van ban", "thong bao"),
    "number": ("so", "ky hieu", "ki hieu", "so hieu"),
    "sign": ("ky", "ban hanh", "ra"),
    "hold": (
        "giu", "nhan", "dam nhiem", "dam nhan", "dam duong", "kiem nhiem", "bo nhiem", "bau",
        "bau cu", "chi dinh", "phe chuan", "chuan y", "cong nhan", "phan cong", "dieu dong",
        "thuc hien", "hieu luc", "bo tri", "nhat the hoa", "kiem giu", "dong thoi", "giao",
        "tang cuong", "luan chuyen", "biet phai",
        "hoat dong",
    ),
    "end": (
        "thoi", "ket thuc", "nghi", "mien nhiem", "cham dut", "khong con", "den", "het",
        "giam",
    ),
    "issuer": ("mttq", "ubmttq", "hdnd", "xa", "phuong", "thi tran", "huyen", "tinh"),
    "reason": ("ly do", "li do", "nguyen nhan", "vi sao", "tai sao"),
    "post": ("chuc danh",),
    "several": ("cac", "nhung"),
    "first": ("chinh", "chuyen mon", "thu nhat", "thu 1", "1"),
    "second": ("thu hai", "thu 2", "2"),
    "third": ("thu ba", "thu 3", "3"),
    "idle": (
        "chuc", "danh", "nhiem vu", "mo hinh", "can bo", "va", "hoac", "cua", "duoc",
        "theo", "co", "la",
        "dang uy", "huyen uy", "thi uy", "thanh uy", "quan uy", "tinh uy", "ubnd", "ban thuong vu",
        "lan dau", "moi", "them", "khac", "cap co tham quyen", "tham quyen", "hien", "hien giu",
        "hien nay", "hien tai", "khong chuyen trach", "ban chuyen trach", "tro len", "gi", "nao",
    ),
}  # fmt: skip
# Acts by which posts are taken up and left.
TAKEN = {
    "bo nhiem", "bau", "bau cu", "chi dinh", "phe chuan", "chuan y", "cong nhan", "phan cong",
    "dieu dong", "nhan",
}  # fmt: skip
LEFT = {"mien nhiem", "thoi", "nghi"}
_CLASS = {word: name for name, words in WORDS.items() for word in words}
_WORD = re.compile(rf"\b({'|'.join(sorted(_CLASS, key=len, reverse=True))})\b")
_HELD_UNTIL = re.compile(
    r"\b(?:thoi gian|ngay|tu) (?:giu|dam nhiem|nhan)(?: chuc)? (?:va )?(?:thoi|nghi)\b"
)
_GROUP = {"decision_no": "decision", "start": "term", "end": "ending"}


def field_by_words(key: str) -> str:
    """The field that the words of a heading say together; "" unless all of them are known."""
    if _WORD.sub("", key).strip():
        return ""
    words = _WORD.findall(key)
    said = {_CLASS[word] for word in words}
    if {"reason", "paper"} <= said or "issuer" in said and "paper" not in said:
        return ""
    if words[:1] == ["chuc danh"] and "end" in said <= {"post", "end", "hold", "idle"}:
        return "roles"  # "Chức danh thôi kiêm nhiệm"
    return _of_paper(key, said) or _of_term(said, words) or _of_posts(said, words)


def is_act(key: str) -> bool:
    """Whether a heading only names what was done: "Bổ nhiệm, chuẩn y", "Thôi kiêm nhiệm"."""
    said = {_CLASS[word] for word in _WORD.findall(key)}
    return not _WORD.sub("", key).strip() and said <= {"hold", "end", "rise", "post", "idle"}


def group_by_words(key: str) -> str:
    """The group of `heading_groups.GROUPS` that a head over several columns is."""
    return _GROUP.get(field_by_words(key), "")


def _of_paper(key: str, said: set[str]) -> str:
    if not ("paper" in said or {"number", "sign"} <= said or key in ("ky hieu", "so ky hieu")):
        return "decision_date" if {"sign", "time"} <= said and "number" not in said else ""
    is_day = "time" in said and "number" not in said
    return "decision_date" if is_day else "decision_no"


def _of_term(said: set[str], words: list[str]) -> str:
    if "time" in said and _HELD_UNTIL.search(" ".join(words)):
        return "start"  # "Thời gian giữ, thôi giữ (lý do)": both ends in one cell
    if "reason" in said:
        if said & {"rise", "stir"}:
            return "note"  # why posts were taken up
        if {"time", "end"} <= said and "paper" not in said:
            return "end"  # "Ngày, lý do thôi giữ chức"
        return "end_reason" if said & {"end", "hold"} else ""
    if "number" in said or {"tu", "den"} <= {*words}:
        return ""
    if {*words} & TAKEN and {*words} & LEFT:
        return "start" if "time" in said else ""  # either, as blocks say: "Ngày bổ, miễn nhiệm"
    if "end" in said:
        return "end" if said & {"time", "hold"} and "rise" not in said else ""
    is_from = said & {"hold", "begin", "rise"} and said & {"time", "begin"}
    return "start" if is_from or "time" in said and {"tu", "ke tu"} & {*words} else ""


def _of_posts(said: set[str], words: list[str]) -> str:
    if "post" not in said or said & {"time", "begin", "number", "end", "reason", "sign", "paper"}:
        return ""
    for order, name in (("third", "role3"), ("second", "role2"), ("first", "role1")):
        if order in said:
            return name
    adds = {"kiem nhiem", "kiem giu", "dong thoi"} & {*words}
    return "role2" if adds and "several" not in said else "roles"
