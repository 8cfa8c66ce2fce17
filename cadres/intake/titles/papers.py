"""The decisions that a cell of posts says beside its titles: "Trưởng ấp (QĐ số 12-QĐ/ĐU)"."""

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from cadres.intake.texts.days import PAPER_NUMBER, read_paper
from cadres.vietnamese import parse_date

_WORD = r"(?:theo\s+)?(?:quyết định|nghị quyết|qđ|nq)\b"
_SAID = re.compile(
    rf"\(\s*(?P<inside>(?:{_WORD}[^()]*?\d|số\s+[^()]*?\d|{PAPER_NUMBER})[^()]*)\)"
    rf"|[,;]\s*(?P<free>{_WORD}[^,;()\n]*?\b{PAPER_NUMBER}[^,;()\n]*)",
    re.IGNORECASE,
)
_LED = re.compile(r"theo\s+", re.IGNORECASE)


class DecisionPaper(NamedTuple):
    """A decision as a list names it."""

    number: str
    issued: dt.date | None


class SaidPaper(NamedTuple):
    """A decision, and where in the text it stands."""

    at: int
    paper: DecisionPaper


@lru_cache(maxsize=10_000)
def take_papers(text: str) -> tuple[str, tuple[SaidPaper, ...]]:
    """The text with blanks where it says decisions, so that all else stays in its place."""
    said = []

    def taken(found: re.Match) -> str:
        paper = _read(_LED.sub("", found["inside"] or found["free"], count=1))
        if paper is None:
            return found[0]
        said.append(SaidPaper(found.start(), paper))
        return " " * len(found[0])

    if "/" not in text and "-" not in text:
        return text, ()
    return _SAID.sub(taken, text), tuple(said)


def _read(text: str) -> DecisionPaper | None:
    """A number with its day; None where a day is none of the calendar."""
    number, day = read_paper(" ".join(text.split()))
    try:
        issued = parse_date(day) if day else None
    except ValueError:
        return None
    return DecisionPaper(number, issued.first_day() if issued else None) if number else None
