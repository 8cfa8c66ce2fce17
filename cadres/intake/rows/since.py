"""First days and decisions that share a cell: "31/QĐ-UBND, 02/01/2018; từ 06/01/2018" below the
decision, "01/7/2025 theo QĐ 15-QĐ/TU" below the first day.
"""

import re

from cadres.intake.texts.days import read_day, read_paper

LONGEST, SHORTEST = 300, 12  # letters of a cell that says both
_SINCE = re.compile(
    r"[\s,;:.(–-]+(?:(?:thực hiện|giữ chức|đảm nhiệm|kiêm nhiệm|(?:có )?hiệu lực|áp dụng|tính)\s+)*"
    r"(?:kể\s+)?từ\s+(?P<day>(?:ngày\s+|tháng\s+|năm\s+)?\d[\d\s/.-]*(?:năm\s+\d{4})?)[\s).;]*",
    re.IGNORECASE,
)
_BY_PAPER = re.compile(
    r"(?P<day>[^,;(]*?\d{4})[\s,;(–-]+(?:theo\s+)?"
    r"(?P<paper>(?:quyết định|nghị quyết|qđ|nq|số)\b[^()]*\d[^()]*)\)?",
    re.IGNORECASE,
)


def take_since(values: dict) -> None:
    """Part a line's first day from its decision, unless a cell of its own says another day."""
    said = values.get("decision_no")
    if said.__class__ is not str or len(said) > LONGEST or "từ" not in said.casefold():
        return
    found = next((each for each in _SINCE.finditer(said) if each.end() == len(said)), None)
    if found and found.start() and _agree(values.get("start", ""), found["day"]):
        values["decision_no"] = said[: found.start()]
        values.setdefault("start", found["day"].strip())


def take_paper(values: dict) -> None:
    """Part a line's decision from its first day, unless a cell of its own says another one."""
    said = values.get("start")
    is_long = said.__class__ is str and SHORTEST <= len(said) <= LONGEST
    if not (is_long and (found := _BY_PAPER.fullmatch(said))):
        return
    paper = " ".join(found["paper"].split())
    own = values.get("decision_no", paper)
    if isinstance(own, str) and read_paper(own)[0] == read_paper(paper)[0]:
        values["start"] = found["day"]
        values.setdefault("decision_no", paper)


def _agree(day, other: str) -> bool:
    """Whether two texts mean one day, or the first says none."""
    try:
        return day == "" or read_day(day) == read_day(other)
    except ValueError:
        return False
