"""The tables of a comparison: a row a level, pairing or child, with every term of its sum."""

from collections.abc import Hashable
from dataclasses import dataclass

from cadres import vietnamese
from cadres.models import Level, Locality

from .comparison import BY, Comparison, Tables, Term
from .crosstables import heads
from .questions import Question


@dataclass(frozen=True)
class Line:
    """A row of the table by a dimension, or the total: its figures by term.

    `opening` and `closing` are the row's questions, None where there is no such row on that day.
    """

    label: str
    key: Hashable
    figures: dict[Term, int]
    opening: Question | None
    closing: Question | None

    @property
    def difference(self) -> int:
        return self.figures[Term.CLOSING] - self.figures[Term.OPENING]

    @property
    def difference_text(self) -> str:
        """ "+3", "−2" or "0"."""
        sign = "+" if self.difference > 0 else "−" if self.difference < 0 else ""
        return f"{sign}{vietnamese.format_number(abs(self.difference))}"


@dataclass(frozen=True)
class Compared:
    """The answer: the total, and the rows by each dimension of BY."""

    total: Line
    by: dict[str, list[Line]]


def compared(comparison: Comparison, user=None) -> Compared:
    """All figures of a comparison.

    No case can leave one level or pairing for another. One that went from one child to another is
    nothing to the total.
    """
    place = comparison.question.place
    has_children = place is None or place.level < Level.HAMLET
    tables = Tables(comparison, BY if has_children else ("level", "pairing"), user)
    whole = tables.table(())
    total = {term: whole[term,] for term in Term}
    return Compared(
        Line("Tổng số", None, total, comparison.opening, comparison.question),
        {by: lines_by(by, tables.table((by,)), comparison, user) for by in tables.by},
    )


def lines_by(by: str, figures: dict, comparison: Comparison, user=None) -> list[Line]:
    """The rows of the table by a dimension that have any figure, first those of the closing day."""
    found = {key for (_, key), count in figures.items() if count}
    ends = [comparison.question, comparison.opening]
    closing, opening = ({h.key: h for h in heads(by, end, found, user)} for end in ends)
    labels = {key: head.label for key, head in (opening | closing).items()}
    if missing := found - labels.keys():  # units that only the tree of then had there
        labels |= {pk: place.name for pk, place in Locality.objects.in_bulk(missing).items()}
    order = [key for key in dict.fromkeys([*closing, *opening, *labels]) if key in found]
    return [
        Line(
            labels[key],
            key,
            {term: figures.get((term, key), 0) for term in Term},
            opening[key].question if key in opening else None,
            closing[key].question if key in closing else None,
        )
        for key in order
    ]


def shown_terms(comparison: Comparison) -> list[Term]:
    """All terms; corrections only where it is asked what was known."""
    corrections = (Term.ADDED, Term.TAKEN_OFF)
    return [term for term in Term if comparison.known or term not in corrections]
