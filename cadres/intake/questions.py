"""What a list leaves open: a person decides, once for all the cells alike."""

from dataclasses import dataclass

SKIP = "skip"
HEADING, PLACE, TITLE, PERSON, FAULT = "heading", "place", "title", "person", "fault"

Answers = dict[str, str]  # question key → chosen value


@dataclass(frozen=True)
class Question:
    """Something that a person must decide; the answer applies to all rows alike.

    `key` is the same for every read of this file or a corrected one, such as
    "place|3|<parent id>|an hoa tay". `choices` are pairs of value and label; SKIP leaves the rows
    or the column aside where that is allowed. `cells` says where it stands: sheet, row (None for
    the sheet), column letter ("" for the row).
    """

    key: str
    kind: str
    text: str
    choices: tuple[tuple[str, str], ...]
    cells: tuple[tuple[str, int | None, str], ...]
