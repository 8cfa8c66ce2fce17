"""What a post means at the office that its row names: "Bí thư" of a department's own Party body.

A bare "Bí thư" is that of the unit, but not at "Đảng ủy Sở Y tế" or "Chi bộ cơ quan UBND xã": such
bodies are none of the catalogue's.
"""

import re
from functools import lru_cache

from cadres.vietnamese import match_key

_SECRETARY = re.compile(
    r"(?:q\.? ?|quyền )?(?:phó )?(?:bí thư|p?bt)(?: (?:thường trực|tt|chuyên trách))?"
    r"(?: (?:đảng ủy|đu|đảng bộ))?"
)
_BODIES = (
    r"(?:các )?(?:cơ quan|khối|quân sự|công an|văn phòng|ubnd|ủy ban|hđnd|mttq|mặt trận|đoàn thể|sở"
    r"|trường|trạm|bệnh viện|trung tâm|phòng|doanh nghiệp|công ty|hợp tác xã|htx|chi cục|tòa án"
    r"|viện kiểm sát|thi hành án|kho bạc|thuế|ngân hàng|quỹ|ban quản lý|bộ phận|bộ đội|biên phòng"
    r"|chợ|hưu trí|y tế|giáo dục)\b"
)
_OFFICES = (
    r"(?:sở|trường|bệnh viện|công an|ban chqs|ban chỉ huy quân sự|bộ chỉ huy|trạm|hợp tác xã|htx"
    r"|công ty|trung tâm|chi cục|tòa án|viện kiểm sát|kho bạc|ban quản lý|phòng)\b"
)
_PARTY = re.compile(rf"(?:chi bộ|đảng ủy|đảng bộ) {_BODIES}")
_OWN = re.compile(_OFFICES)
_YOUTH = re.compile(
    r"(?:(?:huyện|tỉnh|thành|thị|quận|xã|chi) đoàn|đoàn (?:tn|thanh niên|tncs|xã))\b"
)

_BODY_ALONE = re.compile(
    r"(?:(?:các|chức danh|chức vụ|chức|khối|trong|bên|ở|thuộc|tại) )*"
    r"(hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân|(?:ub ?)?mttq|mặt trận tổ quốc)"
)

# What else stands alone in a row above its people.
_FURTHER = re.compile(
    r"(?:ban (?!chấp hành|thường vụ)|văn phòng|thanh tra|ủy ban kiểm tra|ubkt|ubmttq|mttq"
    r"|(?:(?:ủy ban|ub) )?(?:mặt trận|mttq|mt tổ quốc)|ubmt|hội (?!đồng)|chi (?:hội|đoàn)"
    r"|liên đoàn|lđlđ|ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân)\b"
)


@lru_cache(maxsize=2000)
def is_secretary(title: str) -> bool:
    """Whether a title names the secretary of a Party body without saying of which."""
    return bool(_SECRETARY.fullmatch(match_key(title).strip(" .,()")))


@lru_cache(maxsize=2000)
def has_own_secretary(office: str) -> bool:
    """Whether an office has a Party body, or a youth union, of its own."""
    key = match_key(office)
    return bool(_PARTY.match(key) or _OWN.match(key)) or is_youth_union(office)


@lru_cache(maxsize=2000)
def is_youth_union(office: str) -> bool:
    """Whether an office is the youth union's of a unit, whose secretary is nobody else's."""
    return bool(_YOUTH.match(match_key(office)))


@lru_cache(maxsize=2000)
def goes_on(title: str, office: str) -> bool:
    """Whether a title ends with the word that the name of its office begins with: "Chủ tịch Hội"
    at "Hội Nông dân".
    """
    return match_key(title).split()[-1:] == match_key(office).split()[:1] != []


@lru_cache(maxsize=2000)
def body_headed(heading: str) -> str:
    """The one body whose posts stand below a heading, "" for none or several: "HĐND"."""
    found = _BODY_ALONE.fullmatch(match_key(heading))
    return found[1] if found else ""


def is_party_body(text: str) -> bool:
    """Whether a text names a Party body of no unit: "Chi bộ Quân sự"."""
    return bool(_PARTY.match(match_key(text)))


def office_above(blocks: tuple[str, ...]) -> str:
    """The innermost of the blocks over a line if it is an office, else ""."""
    return blocks[-1] if blocks and _is_office(blocks[-1]) else ""


def heads_block(text: str) -> bool:
    """Whether a row with nothing else names an office, in small letters as no person's name is."""
    return any(word[0].islower() for word in text.split()) and _is_office(text)


@lru_cache(maxsize=2000)
def _is_office(text: str) -> bool:
    return has_own_secretary(text) or bool(_FURTHER.match(match_key(text)))
