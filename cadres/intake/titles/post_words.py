"""Posts in headings and titles: how their texts begin, and what stands around them there."""

import re
from functools import lru_cache

from cadres.intake.places.words import SHORT, WORDS
from cadres.vietnamese import match_key, nfc

_POST = re.compile(
    r"(?:phó |p\.? ?)?(?:bí thư|chủ tịch|trưởng|tổ trưởng|ủy viên|chi hội trưởng|chánh|giám đốc"
    r"|chủ nhiệm|chỉ huy|(?:thôn|xóm|khối|buôn|bản) trưởng|chi ủy viên|thôn đội trưởng"
    r"|công chức (?:văn (?:phòng|hóa)|tư pháp|địa chính|tài chính)"
    r"|btcb|pbtcb|bt|pbt|ct|pct|tb|ptb|cht|uvbtv|uvbch)\b"
)
_WITHIN = re.compile(rf"\b{_POST.pattern}")
_JOINS = re.compile(r"\b(?:kiêm|đồng thời|nhất thể)\b")
_TAKEN_UP = "bổ nhiệm|bầu|chỉ định|chuẩn y|phê chuẩn|công nhận|giữ|đảm nhiệm|làm"
_DATED = re.compile(
    rf"(?:ngày|tháng|năm|thời gian|thời điểm|từ)\b.*\b(?:{_TAKEN_UP})\b.*\b{_POST.pattern}"
    rf"|(?:được |bắt đầu )*(?:{_TAKEN_UP})\b.*\b{_POST.pattern}.*\btừ(?: (?:ngày|tháng|năm))*$"
)
_ADDING = re.compile(
    r"\s*(?:kiêm(?: nhiệm)?|đồng thời(?: là| làm)?)(?: (?:chức danh|chức vụ|chức))?\s+",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\s*(?:mô hình|chức danh|chức vụ|giữ chức(?: danh| vụ)?|là"
    r"|(?:được )?(?:phân công|bố trí|giao|cử|chỉ định)"
    r"(?: (?:làm|là|giữ|kiêm(?: nhiệm)?|đảm nhiệm|chức danh|chức vụ))*)[\s:]+",
    re.IGNORECASE,
)
_MODEL = re.compile(
    r"^(?:mô hình|loại hình|hình thức|nhóm|đối với|(?:các )?chức (?:danh|vụ)|trường hợp)"
    r"(?: (?:chức danh|số|thứ|đồng chí|cán bộ|\d{1,2}|[ivx]{1,4}))*[\s:.)–-]+",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^\s*(?:(?:họ\s+(?:và\s+)?)?tên\s+(?:của\s+)?)?(?:(?:các\s+)?(?:đồng\s+chí|đ/c)\s+)?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_SINCE = re.compile(r"\s+(?:kể )?từ(?:[ ,/]+(?:ngày|tháng|năm))*[\s:.…]*$", re.IGNORECASE)
_MARKS = r"\s*(?:[,;/]|[-–]|\bvà\b|\bhoặc\b|\bhay\b)\s*"
_CHOICE = re.compile(r"\s*(?:[,;/]|\bvà\b|\bhoặc\b|\bhay\b)\s*", re.IGNORECASE)


def _alternatives() -> list[re.Pattern]:
    """Words of one level behind each other: "thôn, khu phố", "trưởng thôn/trưởng khu phố"."""
    forms = []
    for level, words in WORDS.items():
        short = [each for each in SHORT[level] if len(each) > 2 or each == "kp"]
        told = [*(each.lower() for each in words.values()), *short]
        word = "|".join(sorted(told, key=len, reverse=True))
        forms.append(
            re.compile(
                rf"\b(?:các )?((?:(?:tổ )?trưởng )?(?:{word}))"
                rf"(?:{_MARKS}(?:các |(?:tổ )?trưởng )?(?:{word}|dân phố)\b)+(?!\s+\d)"
                rf"|\b(?:các|cấp) (?=(?:{word})\b)",
                re.IGNORECASE,
            )
        )
    return forms


_ALTERNATIVES = _alternatives()


@lru_cache(maxsize=10_000)
def begins_with_post(text: str) -> bool:
    """Whether a text begins as posts do: "Phó Bí thư …", "Trưởng ấp", "CT UBND"."""
    return bool(_POST.match(match_key(text)))


def gives_posts(text: str) -> bool:
    """Whether a text begins with posts, or calls them a model: "Mô hình 1: Bí thư chi bộ …"."""
    return begins_with_post(_MODEL.sub("", nfc(text), count=1))


def names_holder(heading: str) -> bool:
    """Whether a heading may stand over names: "Trưởng ấp", "Họ tên Trưởng ấp", "Đ/c Bí thư"."""
    return begins_with_post(without_name(heading))


def without_name(heading: str) -> str:
    """A heading for the names of a post's holders without its words for the name, or for them."""
    return _NAME.sub("", heading, count=1)


def has_post(text: str) -> bool:
    """Whether a text speaks of a post anywhere."""
    return bool(_WITHIN.search(match_key(text)))


def dates_post(heading: str) -> bool:
    """Whether a heading is for the first day of one post: "Ngày bổ nhiệm Bí thư chi bộ", "Làm Bí
    thư từ".
    """
    return bool(_DATED.match(match_key(heading)))


def joins(text: str) -> bool:
    """Whether a text says that posts are held together."""
    return bool(_JOINS.search(match_key(text)))


def without_remarks(text: str) -> str:
    """A text without what it says in brackets, or that a day is below: "BTCB từ ngày"."""
    return _SINCE.sub("", nfc(_BRACKETS.sub("", text)))


def adds_post(heading: str) -> bool:
    """Whether a heading names a post as a further one: "Kiêm Trưởng ấp"."""
    return bool(_ADDING.match(nfc(heading)))


def without_opening(heading: str) -> str:
    """A heading from its posts on."""
    for opening in (_OPENING, _ADDING):
        found = opening.match(heading)
        heading = heading[found.end() :] if found else heading
    return heading


def one_kind(text: str) -> str:
    """A text that names the first of several kinds: "Trưởng thôn, khu phố" → "Trưởng thôn".

    The post is the same at each; what it is called there, the place tells.
    """
    for form in _ALTERNATIVES:
        text = form.sub(lambda found: found[1] or "", text)
    return text


def is_choice(title: str, joined: bool) -> bool:
    """Whether a title names posts of which one is held: "Bí thư, Phó Bí thư chi bộ".

    A comma parts posts that one person holds only where something says so.
    """
    parts = [part for part in _CHOICE.split(title) if begins_with_post(part)]
    if len(parts) < 2:
        return False
    deputies = [match_key(part).startswith(("phó", "p")) for part in parts]
    by_slash = not re.search(r"[,;]|\bvà\b|\bhoặc\b|\bhay\b", title, re.IGNORECASE)
    return any(deputies) != all(deputies) or not (joined or by_slash)
