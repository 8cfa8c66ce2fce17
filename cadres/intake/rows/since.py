"""A decision's cell that says since when, too: "31/QĐ-UBND, 02/01/2018; từ 06/01/2018"."""

import re

from cadres.intake.texts.days import read_day

_SINCE = re.compile(
    r"[\s,;:.(–-]+(?:(?:thực hiện|giữ chức|đảm nhiệm|kiêm nhiệm|(?:có )?hiệu lực|áp dụng|tính)\s+)*"
    r"(?:kể\s+)?từ\s+(?P<day>(?:ngày\s+|tháng\s+|năm\s+)?\d[\d\s/.-]*(?:năm\s+\d{4})?)[\s).;]*",
    re.IGNORECASE,
)


def take_since(values: dict) -> None:
    """Part a line's first day from its decision, unless a cell of its own says another day."""
    said = values.get("decision_no")
    if said.__class__ is not str or "từ" not in said.casefold():
        return
    found = next((each for each in _SINCE.finditer(said) if each.end() == len(said)), None)
    if found and found.start() and _agree(values.get("start", ""), found["day"]):
        values["decision_no"] = said[: found.start()]
        values.setdefault("start", found["day"].strip())


def _agree(day, other: str) -> bool:
    """Whether two texts mean one day, or the first says none."""
    try:
        return day == "" or read_day(day) == read_day(other)
    except ValueError:
        return False
