"""Names of people as cells hold them: numbered, with forms of address and remarks, in any case."""

import re
from functools import lru_cache

from cadres.vietnamese import nfc, person_name, search_key, strip_honorifics
from cadres.vietnamese.fold import WORD

_NUMBER = re.compile(r"^\s*(?:\d{1,4}\s*[.)/-]|[-+*•–])\s*")
_WRAPPED = re.compile(r"^\(([^()]*)\)$")
_REMARK = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]|(?:\s+[-–]|\s*[/,;])\s*(nữ|nam)$", re.IGNORECASE)
_BEHIND = re.compile(r"\s+[-–]\s+(?P<said>[^-–]+)$|(?<=[^\d\s])\s*(?P<number>\d{1,2})$")
_APOSTROPHE = re.compile("['’ʼ`]")
_TAIL = re.compile(r"[\s.,;:*–-]+$")
_ADDRESS = re.compile(r"^(ông\b(?!\s*[/(])|bà\b|[ôb](?=\.))[\s.:,]", re.IGNORECASE)
_ADDRESSED = {"ông": "nam", "bà": "nu", "ô": "nam", "b": "nu"}
LONGEST = 500  # letters of a name, whatever is said besides
MOST_WORDS = 7
SAID = {"nu": "nu", "nam": "nam", "nu gioi": "nu", "nam gioi": "nam"}


_BORN = re.compile(
    r"[\s,;(–-]+(?:sinh(?:\s+(?:ngày|năm))*|s\.?\s*n\.?|ns)?[\s:.]*"
    r"(?P<birth>(?:\d{1,2}\s?[/.-]\s?){0,2}(?:19|20)\d\d)\s*\)?\s*$",
    re.IGNORECASE,
)
# Family names of nine people in ten; hamlets of more than two words hardly begin with them.
_FAMILIES = frozenset(
    """nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan trinh truong
    mai dao lam luong cao ha ta chu thai phung to vuong quach trieu luu nong lo ma giang mua vang
    thach kim tang hua la quan dam khuc vi ngan cam tong chau""".split()
)
_MIDDLE = ("van", "thi")


def begins_with_family(text: str) -> bool:
    """Whether a text of three words or more begins as the names of most people do."""
    words = search_key(read_name(text)[0]).split()
    return len(words) > 2 and words[0] in _FAMILIES


_DAY = r"(?:\d{1,2}\s?[/.-]\s?){0,2}(?:19|20)\d\d"
NAME_WITH_DAYS = re.compile(
    r"(?P<full_name>[^\d()\[\],;:]+?)(?<![\s–-])[\s(\[,;:–-]++"
    rf"(?:sinh(?: năm| ngày)?|sn|ns)?[\s.:]*(?P<birth>{_DAY})(?:\s*[;,/–-]\s*(?P<gender>nam|nữ)\b)?"
    rf"(?:\s*[;,–-]\s*(?:(?:từ|ngày|tháng|năm|giữ chức|bổ nhiệm|bầu)[\s:]+)*(?P<start>{_DAY}))?"
    r"[\s)\].]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=10_000)
def take_birth(text: str) -> tuple[str, str]:
    """A name's cell without the day or year of birth behind it, and that: "Lê Văn Ba (1970)"."""
    found = _BORN.search(text) if len(text) <= LONGEST else None
    return (text[: found.start()], found["birth"]) if found and found.start() else (text, "")


@lru_cache(maxsize=10_000)
def read_name(text: str) -> tuple[str, str, str]:
    """The name to store, the gender that its form of address or a remark says, other remarks.

    "1. Bà NGUYỄN THỊ LAN (Ba Lan)" gives ("Nguyễn Thị Lan", "nu", "Ba Lan").
    """
    if len(text) > LONGEST:
        return text, "", ""
    whole = _WRAPPED.sub(r"\1", _NUMBER.sub("", nfc(text)))
    name = strip_honorifics(whole)
    address = _ADDRESS.match(whole) if name != whole else None
    gender, remarks = _ADDRESSED[address[1].lower()] if address else "", []
    for found in _REMARK.finditer(name):
        remark = (found[1] or found[2] or "").strip()
        gender = SAID.get(search_key(remark), gender)
        if search_key(remark) not in SAID:
            remarks.append(remark)
    name = _TAIL.sub("", _REMARK.sub("", name))
    if (behind := _BEHIND.search(name)) and not _is_whole(behind["said"] or ""):
        remarks.append(behind["said"] or behind["number"])
        name = _TAIL.sub("", name[: behind.start()])
    return _cased(person_name(_parted(name))), gender, ", ".join(filter(None, remarks))


def _parted(name: str) -> str:
    """A name with the blank that is missing behind a family name: "NguyễnVăn An"."""
    if name.istitle() or name.isupper() or name.islower():
        return name
    parts, begin = [], 0
    for at in range(2, len(name)):
        if name[at].isupper() and name[at - 1].islower() and name[at + 1 : at + 2].islower():
            before = search_key(name[begin:at]).rpartition(" ")[2]
            if before in _FAMILIES or before in _MIDDLE:
                parts.append(name[begin:at])
                begin = at
    return " ".join([*parts, name[begin:]])


def _is_whole(text: str) -> bool:
    """Whether a text is written as a person's whole name is."""
    words = text.split()
    return len(words) > 1 and all(word[0].isupper() and word.isalpha() for word in words)


def may_be_name(line: str) -> bool:
    """Whether a line may be somebody's name and nothing else."""
    name, _, remarks = read_name(line)
    if any(map(str.isdigit, remarks)):
        return False
    words = name.split()
    is_alone = len(words) == 1 and ("'" in name or "’" in name)
    letters = name.replace("'", "").replace("’", "").replace("-", "").replace(" ", "")
    return letters.isalpha() and (1 < len(words) <= MOST_WORDS or is_alone)


def _cased(name: str) -> str:
    """A name of which some words are in a single case, with a capital for each word.

    What goes on behind an apostrophe is part of the word: Bh'riu.
    """
    words = [_APOSTROPHE.sub("", word) for word in name.split()]
    if any(word.islower() or len(word) > 1 and word.isupper() for word in words):
        return WORD.sub(lambda word: word[0].capitalize(), name)
    return name
