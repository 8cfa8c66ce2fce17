"""Which column holds what: headings are recognised by a vocabulary, never guessed."""

import re
import unicodedata
from difflib import get_close_matches
from functools import lru_cache

from cadres.intake.headings.glued import parted
from cadres.intake.headings.groups import (
    BLOCS,
    FOREIGN,
    GROUPS,
    LEAVES,
    MADE,
    OTHER_FACTS,
    PERSONAL,
    POSTS_WITH_DAYS,
    RANK,
    RANKS,
    TOGETHER,
)
from cadres.intake.headings.headings import HEADINGS, IDLE, SYNONYMS
from cadres.intake.headings.places import place_field
from cadres.intake.headings.vocabulary import LABELS
from cadres.intake.headings.words import field_by_words, group_by_words, is_act
from cadres.vietnamese import nfc, search_key

CLOSE = 0.8  # similarity (difflib) from which a misspelling is likely

_FIELD = {text: field for field, texts in HEADINGS.items() for text in texts}
_GROUP: dict[str, list[str]] = {}
for _group, _texts in GROUPS.items():
    for _text in _texts:
        _GROUP.setdefault(_text, []).append(_group)
_ITEM = re.compile(r"^\s*(?:câu\s+)?\(?\d{1,2}\s*[.):]\s*(?=[^\W\d])", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)\s*$")
_OLD_NAMES = re.compile(r"(?<=\w)\s*\([^()]*\w\s+c(?:ũ|u)\s*\)", re.IGNORECASE)
_SYNONYM = re.compile(rf"\b({'|'.join(sorted(SYNONYMS, key=len, reverse=True))})\b")
_IDLE = re.compile(rf"\b({'|'.join(sorted(IDLE, key=len, reverse=True))})\b")
_MADE = [(field, re.compile(form)) for field, form in MADE]
_MADE_BLOCS = [(field, form) for field, form in _MADE if field in BLOCS]
_MARKS = re.compile(r"\s*[,;/&+\n]\s*|\s+[-–]\s+")
_PARTS = re.compile(rf"{_MARKS.pattern}|\s+(?:và|hoặc)\s+", re.IGNORECASE)
_LINES = re.compile(r"\n")
# No "Đảng" and no "Năm giữ" (a year), as folded.
_GOING_ON = re.compile(r"\b(?:hiện )?đang(?: giữ| nắm giữ)?\b|\bnắm giữ\b", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:o|tai|cap) (.+)")
_AT = re.compile(r"(?:o|tai) (?=.)")
_BEFORE = re.compile(r"(?:truoc|cu|nguyen)\b.*")
# What is folded like another heading: "Cấp phó" like "Phố", "ĐT" (a union, a telephone) like "DT".
_FOLDED_LIKE = {
    "hamlet": re.compile(r"\bphó\b", re.IGNORECASE),
    "ethnicity": re.compile(r"\bđt\b", re.IGNORECASE),
}
_ABOUT = re.compile(r"(?:trong|ve|ben|khoi|phia|theo) (?=.)")
# Several together, "CQ-ĐT", "CQ, MT, ĐT"; alone they are leaves of their own.
_SHORT_BLOC = re.compile(r"\b(?:cq|mt|dt)\b(?= )|(?<= )\b(?:cq|mt|dt)\b")
_BLOC_WORDS = {"cq": "chinh quyen", "mt": "mat tran", "dt": "doan the"}
# What is left of "Năm đảm nhiệm" without its idle word would be the column of men.
_NO_HEADING = ("", "nam")
_NOT_NOW = re.compile(
    r"\b(?:khong|truoc|cu|nguyen|du kien|quy hoach|nguoi ky|thay the|nguoi thoi|nguoi nghi)\b"
)
_WHERE = ("noi ", "dia ban", "dia chi", "dia diem", "don vi")
_HOME = re.compile(r"\b(?:o|sinh(?! hoat)|cu tru|tam tru|thuong tru|ho khau|que)\b")
# "Năm" is folded to "nam" as "Nam" is: alone it is no man's column.
_OF_YEARS = {"male_mark": "", "birth_male": "birth"}


def heading_key(text: str) -> str:
    """A heading as the vocabulary writes it: folded, short words in full, idle words dropped."""
    key = in_full(text)
    short = " ".join(_IDLE.sub(" ", key).split())
    return key if short in _NO_HEADING else short


def in_full(text: str) -> str:
    """A folded heading with its short words in full, without its number in a form: "1. Họ tên"."""
    text = _ITEM.sub("", unicodedata.normalize("NFC", text))
    key = search_key(_GOING_ON.sub("hiện nay", text))
    for _ in range(2):
        key = _SYNONYM.sub(lambda match: SYNONYMS[match[0]], key)
    return key.replace("kiem nhiem nhiem", "kiem nhiem")


@lru_cache(maxsize=10_000)
def field_of(headings: tuple[str, ...]) -> str:
    """The field that the texts above a column name, from the topmost down; "" if none is known.

    A text in brackets is read with the rest, or else left out as an explanation; one that only
    says that old names may stand there is a remark: "Xã, phường (đơn vị cũ)".
    """
    headings = tuple(_OLD_NAMES.sub(" ", text) for text in headings)
    for texts in (headings, tuple(_BRACKETS.sub(" ", text) for text in headings)):
        keys = [key for key in map(heading_key, texts) if key]
        if any(map(FOREIGN.match, keys[:-1])) or _tells_before(keys):
            return ""
        if keys and _names_posts_with_days(texts[-1]):
            return "roles"
        if post := _before_its_days(texts):
            return post
        if keys and (
            field := _below_group(keys) or _alone(keys) or _whole(texts[-1]) or _of_parts(texts[-1])
        ):
            other = _FOLDED_LIKE.get(field)
            if other and other.search(nfc(headings[-1])):
                return ""
            return _OF_YEARS.get(field, field) if _is_year(headings[-1]) else field
    return _explained(headings[-1]) or _of_one_word(headings)


def _of_one_word(headings: tuple[str, ...]) -> str:
    """The field of a heading whose words are written as one."""
    if len(headings) > 1:
        return ""
    return next(filter(None, (field_of((text,)) for text in parted(headings[0].strip()))), "")


def _tells_before(keys: list[str]) -> bool:
    """Whether a column below "Chức danh" tells the posts of before: "Cũ", "Trước khi thay đổi"."""
    return bool(keys[1:] and _BEFORE.fullmatch(keys[-1]) and "role" in _groups(keys[-2]))


def _names_posts_with_days(text: str) -> bool:
    """Whether a heading names posts and their days: "Chức danh, từ ngày".

    A day that a line end parts from what it is of is the day alone: "Ngày giữ" above "chức vụ".
    """
    if _fields(_PARTS, text) not in POSTS_WITH_DAYS:
        return False
    first, _, rest = text.partition("\n")
    of_post = rest and (_alone([heading_key(first)]) or _whole(first)) == "start"
    return not (of_post and _whole(text.replace("\n", " ")) == "start")


def _before_its_days(texts: tuple[str, ...]) -> str:
    """The field of posts whose days a cell says too: "Chức danh thứ nhất (từ ngày)"."""
    said = _IN_BRACKETS.search(texts[-1])
    if not said or field_of((said[1],)) != "start":
        return ""
    field = field_of((*texts[:-1], texts[-1][: said.start()]))
    return field if field.startswith("role") else ""


def _explained(heading: str) -> str:
    """The field of an unknown heading that brackets explain: "Nơi sinh hoạt (thôn, xã)"."""
    said = _BRACKETS.findall(heading)
    key = heading_key(_BRACKETS.sub(" ", heading))
    if len(said) != 1 or not key.startswith(_WHERE) or _HOME.search(key):
        return ""
    return place_field(heading_key(said[0]))


def _is_year(heading: str) -> bool:
    return nfc(heading).strip(" .:").lower() == "năm"


def _whole(text: str) -> str:
    """The field of a heading with its idle words, or by its make."""
    key = in_full(text)
    made = next((field for field, form in _MADE if form.fullmatch(key)), "")
    return _FIELD.get(key) or made or field_by_words(key)


def _of_parts(text: str) -> str:
    """The field of a heading that names several facts of one cell: "Họ và tên, năm sinh"."""
    for mark in (_LINES, _MARKS, _PARTS):
        fields = _fields(mark, text)
        whole = (name for name, rest in TOGETHER.items() if name in fields <= {name, *rest})
        if fields != {"full_name", "workplace"} and (field := next(whole, "")):
            return field
    return ""


def _fields(mark: re.Pattern, text: str) -> set[str]:
    """The fields of the parts of a heading; none where it has only one part."""
    parts = [part for part in mark.split(text) if part.strip()]
    if len(parts) < 2:
        return set()
    return {_of_part(part) for part in parts}


def _of_part(text: str) -> str:
    """The field of a part of a heading; a rank stands before a name as a form of address does."""
    key = heading_key(text)
    return RANK if RANKS.fullmatch(key) else _alone([key]) or _whole(text)


def fields_of_parts(text: str) -> set[str]:
    """The facts that a heading names, where it names several."""
    return set().union(*(_fields(mark, text) for mark in (_LINES, _MARKS, _PARTS)))


def is_group(heading: str) -> bool:
    """Whether a text is the upper row of headings that continue below it."""
    groups = _groups(heading_key(_BRACKETS.sub(" ", heading)))
    return bool(groups) and groups != ["person"]  # a name is more often one column


def _groups(key: str) -> list[str]:
    return _GROUP.get(key) or list(filter(None, [group_by_words(key)]))


def near(heading: str, present: set[str]) -> str:
    """The field not `present` whose heading is spelled alike; "" if none is.

    A heading that only lacks a word of another is no misspelling of it.
    """
    key = heading_key(heading)
    if _NOT_NOW.search(key) or FOREIGN.match(key) or PERSONAL.fullmatch(key):
        return ""
    missing = [text for text, field in _FIELD.items() if field in LABELS and field not in present]
    missing = [text for text in missing if not set(key.split()) <= set(text.split())]
    close = get_close_matches(key, missing, n=1, cutoff=CLOSE)
    field = _FIELD[close[0]] if close else ""
    return "" if key.startswith("ma ") and field != "officer_code" else field  # a code of it


def is_foreign(heading: str) -> bool:
    """Whether a text stands over columns of facts that are none of ours."""
    return bool(FOREIGN.match(heading_key(heading)))


def is_personal(headings: tuple[str, ...]) -> bool:
    """Whether a column is headed as a fact of a person's life that no list of posts is read for."""
    keys = [heading_key(text) for text in headings]
    return any(map(PERSONAL.fullmatch, keys)) and not any("chuc danh" in key for key in keys)


def _below_group(keys: list[str]) -> str:
    *heads, leaf = keys
    for head in reversed(heads):
        for group in _groups(head):
            if field := _leaf(group, _without(leaf, head)):
                return field
    return _joined(leaf)


def _leaf(group: str, leaf: str) -> str:
    if field := LEAVES[group].get(leaf):
        return field
    if group != "role":
        return "decision_no" if group == "decision" and is_act(leaf) else ""
    leaf = _SHORT_BLOC.sub(lambda short: _BLOC_WORDS[short[0]], _ABOUT.sub("", leaf))
    if field := LEAVES[group].get(leaf):
        return field
    if (there := _ELSEWHERE.fullmatch(leaf)) and place_field(there[1]):
        return "roles"  # the posts held there: "Ở xã, thị trấn" under "Chức danh"
    leaf = _AT.sub("", leaf)
    if field := LEAVES[group].get(leaf):
        return field
    opening = next((bloc for bloc, words in BLOCS.items() if leaf.startswith(words)), "")
    opening = opening or next((bloc for bloc, form in _MADE_BLOCS if form.fullmatch(leaf)), "")
    said = {bloc for bloc, words in BLOCS.items() if any(f" {w}" in f" {leaf} " for w in words)}
    return "roles" if opening and len(said) > 1 else opening


def _without(leaf: str, head: str) -> str:
    """A leaf that repeats its head ("Chức danh chính" under "Chức danh") without it."""
    return leaf.removeprefix(f"{head} ")


def _joined(key: str) -> str:
    """The field of head and leaf written in one cell: "Chức danh Đảng", "Quyết định số"."""
    for group, heads in GROUPS.items():
        for head in heads:
            is_opened = key.startswith(f"{head} ") and key not in _FIELD and key[:3] != "so "
            if is_opened and (field := _leaf(group, key.removeprefix(f"{head} "))):
                says_both = group == "term" and field == "end_reason"  # "Thời gian, lý do thôi"
                return "end" if says_both else field
    return ""


def _alone(keys: list[str]) -> str:
    heads = () if _is_another_fact(keys[-1]) else keys[-2::-1]
    for text in (" ".join(keys), keys[-1], *heads):
        if field := _FIELD.get(text) or place_field(text):
            return field
    return ""


def _is_another_fact(leaf: str) -> bool:
    """Whether what stands below a head is none of what it names: "Cấp ký" below "Quyết định"."""
    return bool(OTHER_FACTS.fullmatch(leaf))
