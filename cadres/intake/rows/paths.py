"""The place that the columns of a line name, without what stands around the names."""

import re
from functools import lru_cache

from cadres.intake.levels import COMMUNE, HAMLET
from cadres.intake.places.hamlets import LETTERED
from cadres.intake.places.path import Path
from cadres.intake.places.text import in_cell, names_office, without_old_name
from cadres.intake.places.words import OPENINGS, spelled
from cadres.intake.texts.vacancy import is_vacant

_OF_COMMUNE = re.compile(
    r"^\s*(?:(?:đảng (?:bộ|ủy|uỷ)|đb|đu|ubnd|hđnd|ubmttq(?: vn)?|mttq)"
    r"[\s:.-]+(?=(?:xã|phường|thị trấn|đặc khu|[xp]\.|tt)\b|[xp]\. ?\w)"
    r"|đảng (?:bộ|ủy|uỷ)\s+(?!các|khối|cơ|công|quân|bộ|sở|ban))",
    re.IGNORECASE,
)
_OF_HAMLET = re.compile(
    r"^\s*(?:chi bộ|cb|chi đoàn|ban ctmt"
    r"|chi hội(?: (?:nông dân|phụ nữ|cựu chiến binh|nd|pn|ccb|nct))?)\b[\s:.-]*(?=\w)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"^\s*(?:\d{1,2}[.)]\s+(?=[^\W\d])|[IVX]{1,4}[.)]\s*(?=(?:Xã|Phường|Thị trấn|Đặc khu|TT)\b))"
)
# How a commune is classed, behind its name: "Xã Đại Hiệp (loại 1)", "(xã NTM)", "(ĐBKK)".
_CLASSED = re.compile(
    r"\s*\((?:(?:xã|phường|thị trấn|đơn vị) )?(?:(?:loại|hạng|vùng|khu vực|kv) ?[\dIVXABC]{1,3}"
    r"|đbkk|đặc biệt khó khăn|ntm|nông thôn mới|biên giới|miền núi|bãi ngang|135|trọng điểm)\)$",
    re.IGNORECASE,
)
ENDS = " .,;:*"  # no part of a name
_OLD = re.compile(r"\b(?:cũ|trước|nay)\b", re.IGNORECASE)
_KINDS = frozenset(OPENINGS[HAMLET].accented.values())


@lru_cache(maxsize=20_000)
def path_of(*names: str) -> Path:
    """The path that the texts of its columns say, from the province down."""
    path = Path(*(without_old_name(_ORDINAL.sub("", _name(text))) for text in names))
    commune = _OF_COMMUNE.sub("", path.commune)
    hamlet = _OF_HAMLET.sub("", path.hamlet)
    path = path._replace(commune="" if names_office(commune) else commune, hamlet=hamlet)
    return path if path.commune or not hamlet else _with_units_behind(path)


def _name(text: str) -> str:
    """A name, none where a cell says that there is none, or only what kind of place: "Ấp"."""
    text = text.rstrip(ENDS)
    if text.endswith(")"):
        text = _CLASSED.sub("", text)
    return "" if text == "0" or is_vacant(text) or spelled(text) in _KINDS else text


def _with_units_behind(path: Path) -> Path:
    """The path with the units that its hamlet's cell says behind the name: "Ấp 3, xã Mỹ Thạnh"."""
    hamlet, *above = in_cell(path.hamlet) or [None]
    units = {max(piece.levels): piece.text for piece in above if piece.kind}
    is_hamlet = hamlet and (
        HAMLET in hamlet.levels if hamlet.kind else LETTERED.fullmatch(hamlet.name)
    )
    if not is_hamlet or COMMUNE not in units or _OLD.search(path.hamlet):
        return path
    own = (said or units.get(level, "") for level, said in enumerate(path[:COMMUNE], 1))
    return Path(*own, hamlet.text)
