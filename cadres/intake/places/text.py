"""Places in what offices write around a list and in its cells, found by the words before them.

Nothing here knows the tree of localities: a `Piece` says what a text claims, and
`Gazetteer.path_of` finds which places there are. Weak evidence, marked so, are names that no word
of a place opens: the place of a place-and-date line (the seat of the office, often a town that
shares its district's name), a bare sheet name, a bare part of a cell. An organisation block names
the office that wrote, a title the area that a list covers, which may be several districts.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from cadres.intake.places.scan import Found, scan
from cadres.intake.places.words import HAMLET, OPENINGS, SAME_SHORT, SHORT, WORDS, spelled
from cadres.vietnamese import match_key, nfc, search_key

LONGEST = 500  # letters of a cell that says a place with what it was or is called


@dataclass(frozen=True)
class Piece:
    """A place as a text names it.

    `levels` are those that its word allows (a Thành phố is a province or a district), `kind` is
    the word's kind, "" when none is written; `name` is the rest, as it is written.
    """

    levels: tuple[int, ...]
    kind: str
    name: str
    weak: bool = False

    @property
    def text(self) -> str:
        """The name with its word in full, "Thị trấn Giồng Trôm"."""
        word = WORDS[self.levels[0]][self.kind] if self.kind else ""
        return f"{word} {self.name}".strip()


def in_organisation(line: str) -> tuple[Piece, ...]:
    """The places of an office's name: "BAN TỔ CHỨC HUYỆN ỦY CHÂU THÀNH", "ĐẢNG BỘ TỈNH …".

    "ĐẢNG ỦY AN HÓA", without a word, is weakly a commune.
    """
    found = scan(_as_drawn(line))
    if found:
        return _below_province(_pieces(found), line)
    return _in_committee(line) or _unworded(line)


def _unworded(text: str) -> tuple[Piece, ...]:
    """Weakly a district and its province that open a line without any word: "Gio Linh - Quảng Trị:
    người giữ hai chức"."""
    pair = next(filter(None, map(_PAIR.match, nfc(text).split("\n"))), None)
    names = ((2, pair["district"]), (1, pair["province"])) if pair else ()
    return tuple(Piece((level,), "", name.strip(), weak=True) for level, name in names)


def _in_committee(text: str) -> tuple[Piece, ...]:
    """Weakly a commune, behind the word of its committee."""
    committee = _PARTY_COMMITTEE.fullmatch(nfc(text))
    return (Piece((3,), "", committee["name"].strip(), weak=True),) if committee else ()


def in_title(line: str) -> tuple[Piece, ...]:
    """The places of a title or a remark: "… HUYỆN BA TRI VÀ GIỒNG TRÔM, TỈNH BẾN TRE" has three.

    A bare name right behind a district's is weakly its province: "HUYỆN CHÂU THÀNH, BẾN TRE".
    """
    found = scan(_as_drawn(line))
    return _below_province(_pieces(found), line) if found else _unworded(line)


def _below_province(pieces: tuple[Piece, ...], text: str) -> tuple[Piece, ...]:
    """The only piece, a district, with the bare name that a line ends with right behind it."""
    if [max(piece.levels) for piece in pieces] != [2]:
        return pieces
    name = re.escape(pieces[0].name)
    behind = (re.search(name + _PROVINCE_BEHIND, nfc(line), re.I) for line in text.split("\n"))
    found = next(filter(None, behind), None)
    return (*pieces, Piece((1,), "", found[1], weak=True)) if found else pieces


def _as_drawn(lines: str) -> str:
    """The text of a heading as its font draws it: old ones show small letters as capitals.

    A remark in brackets is in small letters of its own accord.
    """
    return "\n".join(
        line.upper() if line.islower() and line[0] != "(" else line for line in lines.split("\n")
    )


@lru_cache(maxsize=2000)
def in_date_line(line: str) -> tuple[Piece, ...]:
    """The place before a day, "Châu Thành, ngày 15 tháng 9 năm 2020"; always weak."""
    before = _DATE_LINE.match(nfc(line))
    found = scan(before["place"], cell=True) if before else []
    return tuple(Piece(each.levels, each.kind, each.name, weak=True) for each in found)


def in_block_row(text: str) -> tuple[Piece, ...]:
    """The place of a row that governs those below it: "1. Xã An Hóa", "Thị trấn Giồng Trôm:",
    "II. Đảng bộ An Hóa".
    """
    text = _without_ordinal(text)
    return in_cell(text) or in_cell(_as_drawn(text)) or _in_committee(text)


def is_bare_unit(text: str) -> bool:
    """Whether a row holds a name alone, without the word of a unit: "BẢO THUẬN"."""
    found = in_block_row(text)
    words = text.split()
    is_name = all(word[0].isupper() or word.isdigit() for word in words)
    return len(found) == 1 and found[0].weak and is_name


def in_sheet_name(name: str) -> tuple[Piece, ...]:
    """The place that a sheet is named after: "TT Giồng Trôm", "02_An Hoa", "P3", "Lương Quới"."""
    name = _without_ordinal(name.replace("_", " "))
    if name.isascii():
        names_none = _NO_PLACE_PLAIN.match(search_key(name))
    else:
        names_none = _NO_PLACE.match(match_key(name))
    return tuple(piece for piece in in_cell(name) if piece.kind or not names_none)


@lru_cache(maxsize=50_000)
def in_cell(text: str) -> tuple[Piece, ...]:
    """The places of a cell: "Ấp 1, xã An Hóa, huyện Châu Thành", "Chi bộ ấp 3 - xã An Hóa", "B 2".

    Parts without a word are weak: behind a place ("xã An Hóa - Châu Thành") one above it.
    """
    return _pieces(scan(text, cell=True))


@lru_cache(maxsize=50_000)
def in_party_cell(text: str) -> tuple[Piece, ...]:
    """The places of a cell headed "Chi bộ", where a bare name is a hamlet: "Nà Cà", "Chi bộ Nà Cà".

    Party cells of offices and schools name none.
    """
    found = in_cell(_PARTY_CELL.sub("", nfc(text)))
    if len(found) != 1 or found[0].kind or _SCHOOL.match(match_key(found[0].name)):
        return tuple(piece for piece in found if piece.kind)
    return (replace(found[0], levels=(HAMLET,), weak=False),)


def without_old_name(text: str) -> str:
    """A place without what it was called before: "Xã Tân Phú (Phú Đức cũ)", "Ấp 1 (Ấp 4 cũ)",
    "Xã Phú Đức (nay là xã Tân Phú)".

    A hamlet's old commune stays: it tells two of one name apart, "Ấp 1 (xã Lương Quới cũ)"; behind
    a number a name without its word may be one, "Ấp 1 (Lương Quới cũ)". Nor does it keep the remark
    of which hamlets one was made, or that a unit goes on from the page before.
    """
    if len(text) > LONGEST:
        return text
    if (now := _NOW.fullmatch(text)) and in_cell(now["now"]):
        return now["now"]
    if "(" not in text:
        return text
    text = _GOES_ON.sub("", text)
    found = _OLD_NAME.fullmatch(text)
    if not found:
        return text
    is_unit = OPENINGS[HAMLET].split(f"{spelled(found['now'])} x")[0] == ""
    return found["now"] if is_unit or not _tells_apart(found["now"], found["old"] or "") else text


def _tells_apart(hamlet: str, old: str) -> bool:
    """Whether an old name is a commune's, which stays behind the name of a hamlet."""
    is_numbered = hamlet[-1].isdigit() and not any(map(str.isdigit, old))
    return any(3 in piece.levels and (piece.kind or is_numbered) for piece in in_cell(old))


@lru_cache(maxsize=10_000)
def names_office(text: str) -> bool:
    """Whether a cell for communes names an office of a higher unit: "Huyện ủy", "UBKT HU"."""
    return bool(_OFFICE.match(match_key(text))) and not in_cell(text)


def hamlet_kinds(heading: str) -> tuple[str, ...]:
    """The kinds of hamlet that a column's heading names: "Ấp/khu phố" → ("ap", "khu_pho")."""
    key = search_key(heading)
    kinds = []
    while key:
        kind, rest = OPENINGS[HAMLET].split(f"{key} x")
        if kind:
            is_short = key.split()[0] in SHORT[HAMLET]
            kinds += [] if is_short and SAME_SHORT.get(kind) in kinds else [kind]
            key = rest.removesuffix("x").strip()
        else:
            key = key.partition(" ")[2]
    return tuple(dict.fromkeys(kinds))


def _pieces(found: list[Found]) -> tuple[Piece, ...]:
    return tuple(Piece(each.levels, each.kind, each.name, weak=not each.kind) for each in found)


_GOES_ON = re.compile(r"\s*\((?:tiếp(?: theo)?|tiep(?: theo)?|tt)\.?\)$", re.IGNORECASE)
_WORDS = "|".join(word.lower() for level in (HAMLET, 3) for word in WORDS[level].values())
_WORD = rf"(?:{_WORDS}|tổ|tdp|kp)\b"
_SEVERAL = rf"(?:các|hai|ba|bốn|\d+|{_WORD})"
_OLD_NAME = re.compile(
    r"(?P<now>[^()]+?)\s*\((?:(?P<old>[^()]+?)\s+(?:cũ|cu|trước đây|trước \d[\d/.]*)"
    r"|(?:cũ|tên cũ|trước đây|trước|nguyên) ?(?:là|:)? [^()]+"
    r"|(?:được |mới |do )*(?:sáp nhập|sát nhập|hợp nhất|thành lập|ghép|nhập từ|đổi tên)\b[^()]*"
    rf"|(?:từ|gồm|trên cơ sở|nhập|gộp|tách|chia tách)(?: từ)? {_SEVERAL}[^()]*"
    rf"|{_WORD}[^()]*(?:\+|,|&|\bvà\b)[^()]*|mới)\)",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"[^()]+?(?: cũ|\s*\(cũ\))?[\s(,;–-]+"
    r"(?:(?:nay|hiện nay) (?:là|thuộc|(?:đã )?(?:đổi(?: tên)?|sáp nhập|nhập)(?: (?:thành|vào))?)"
    r"|(?:đã |được )*(?:sáp nhập|sát nhập|nhập|hợp nhất|đổi tên) (?:vào|thành))"
    r"\s+(?!từ\b)(?P<now>[^()]+?)\s*\)?",
    re.IGNORECASE,
)
_PROVINCE_BEHIND = (
    r"\s*[,(–-]\s*(?!(?:ban|phòng|văn|hội|đảng|ủy|năm|tháng|ngày|quý|kỳ)\b)"
    r"([^\W\d_]+(?: [^\W\d_]+){1,2})\)?\s*$"
)
_PARTY_COMMITTEE = re.compile(
    r"(?:đảng (?:ủy|uỷ)|đảng bộ)"
    r"(?P<name>(?: (?!khối|cơ|công|quân|bộ|sở|ban)[^\W_]+){1,4})",
    re.IGNORECASE,
)
_NAME = r"(?=[^\W\d_a-zđ])[^\W\d_]+(?: (?=[^\W\d_a-zđ])[^\W\d_]+){0,3}"
_PAIR = re.compile(
    rf"(?P<district>{_NAME})(?:\s*[–-]\s*|,\s+)(?P<province>{_NAME})\s*(?=[:.(]|[–-] |$)"
)
_OFFICE = re.compile(
    r"(?:(?:tỉnh|thành|thị|quận|huyện) (?:ủy|đoàn)"
    r"|ban (?:tổ chức|tuyên giáo|dân vận|nội chính|thường vụ|chấp hành|chỉ huy|tg|dv|tc)"
    r"|phòng (?:nội vụ|tài chính|lao động|tư pháp|giáo dục|văn hóa|kinh tế|nông nghiệp|nv|gd)"
    r"|hội (?:nông dân|phụ nữ|lhpn|liên hiệp|cựu chiến binh|ccb|nd|đồng)|đoàn thanh niên"
    r"|văn phòng|trung tâm|cơ quan|ủy ban|ubkt|ubmttq|mttq|ubnd|hđnd|công an|thanh tra)(?: |$)"
)
_PARTY_CELL = re.compile(r"^\s*(?:chi bộ|cb)\b[\s:.-]*", re.IGNORECASE)
_SCHOOL = re.compile(
    r"(?:nhà trường|mầm non|mẫu giáo|tiểu học|thcs|thpt|th|mn|y tế|giáo dục|chính quyền|khối"
    r"|hợp tác|htx|doanh nghiệp|ngân hàng|quỹ|bệnh viện|tòa án|hưu trí|dân quân|đoàn)\b(?! xá)"
)
_DATE_LINE = re.compile(r"(?P<place>[^,\d]+),? ?ngày\b.{0,6}\btháng\b", re.IGNORECASE)
# What sheets are called that name no place; "Tràng Lương", "Bằng Lang" and "Tổng Cọt" do.
_NO_PLACE = re.compile(
    r"trang(?: tính)?(?= ?\d|$)|(?:sheet|biểu|bảng|ds|danh sách|dm|danh mục|ghi chú|th|phụ lục|pl"
    r"|tổng(?: hợp| cộng| số|$)|mẫu(?: số| báo| danh|(?= ?\d)|$)|hướng dẫn|data|dữ liệu|chart"
    r"|cấp (?:tw|tỉnh|huyện|xã|thôn|ấp|cơ)|cấp$)\b|\d*$|sheet"
)
_NO_PLACE_PLAIN = re.compile(
    r"trang(?: tinh)?(?= ?\d|$)|(?:sheet|bieu|bang(?= ?\d| tong| ke|$)|ds|danh sach|dm|danh muc"
    r"|ghi chu|th|phu luc|pl|tong(?: hop| cong| so|$)|mau(?: so| bao| danh|(?= ?\d)|$)|huong dan"
    r"|data|du lieu|chart|cap (?:tw|tinh|huyen|xa|thon|ap|co)|cap$)\b|\d*$|sheet"
)
_ORDINAL = re.compile(
    r"(?:[*+•–-]\s*)+|(?P<letter>[A-ZĐ]|[IVXL]+)\s*[.)/–-]\s*|\d+(?:\.\d+)*\s*[.)/–-]\s*|\d+\s+"
    r"|\((?:\d{1,2}|[a-zđ]|[IVXL]+)\)\s+|[Pp]hần \d+\s*[:.–-]\s*"
)


def _without_ordinal(text: str) -> str:
    """The text without "1.", "II-", "A.", "*" before it; "X. An Hóa" and "P. 3" are left alone."""
    text = nfc(text)
    while ordinal := _ORDINAL.match(text):
        rest = text[ordinal.end() :]
        if ordinal["letter"] and _is_short_word(ordinal["letter"]) and not _opens(rest):
            break
        text = rest
    return text.rstrip(": ")


def _is_short_word(letter: str) -> bool:
    return any(search_key(letter) in opening.short for opening in OPENINGS.values())


def _opens(text: str) -> bool:
    name = spelled(text)
    return name.startswith("cấp ") or any(
        opening.split(f"{name} x")[0] for opening in OPENINGS.values()
    )
