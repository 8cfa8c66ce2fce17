"""What a list leaves open: a person decides, once for all the cells alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from cadres.vietnamese import PartialDate, parse_date

SKIP = "skip"
REPLACE = "replace"
HEADING, PLACE, TITLE, PERSON = "heading", "place", "title", "person"
FAULT, SEAT = "fault", "seat"

Answers = dict[str, str]  # question key → chosen value


@dataclass(frozen=True)
class Question:
    """Something that a person must decide; the answer applies to all rows alike.

    `key` is the same for every read of this file or a corrected one, such as
    "place|3|<parent id>|an hoa tay". `choices` are pairs of value and label; SKIP leaves the rows
    or the column aside where that is allowed. `cells` says where it stands: sheet, row (None for
    the sheet), column letter ("" for the row). With `last`, the choice REPLACE has a last day: the
    one proposed, and between which ones (ISO); another one is answered as "replace:30/6/2020".
    """

    key: str
    kind: str
    text: str
    choices: tuple[tuple[str, str], ...]
    cells: tuple[tuple[str, int | None, str], ...]
    last: tuple[str, str, str] | None = None

    def allows(self, answer: str) -> bool:
        """Whether this is one of the choices."""
        return is_answer({"choices": self.choices, "last": self.last}, answer)


def is_answer(question: Mapping, answer: str) -> bool:
    """Whether an answer is a choice of a question that was kept (see `Question`)."""
    chosen = answer.partition(":")[0] if question.get("last") else answer
    if chosen not in {value for value, _ in question["choices"]}:
        return False
    if chosen == answer:
        return True
    last = day_chosen(answer)
    _, earliest, latest = question["last"]
    return last is not None and earliest <= last.last_day().isoformat() <= latest


def day_chosen(answer: str) -> PartialDate | None:
    """The last day that an answer names, if it is one."""
    try:
        return parse_date(answer.partition(":")[2])
    except ValueError:
        return None
