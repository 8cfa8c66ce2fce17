"""The tables of a comparison: a row a level, pairing or child, with every term of its sum."""

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass

from cadres import vietnamese
from cadres.models import Level, Locality

from .comparison import Comparison, Term, counted
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

    No case can leave one level or pairing for another, so that the total is the sum of their rows.
    One that went from one child to another is nothing to the total.
    """
    fixed = counted(comparison, ("level", "pairing"), user)
    figures = {"level": _regrouped(fixed, 0), "pairing": _regrouped(fixed, 1)}
    place = comparison.question.place
    if place is None or place.level < Level.HAMLET:
        figures["child"] = counted(comparison, ("child",), user)
    total = Counter()
    for (term, *_), count in fixed.items():
        total[term] += count
    return Compared(
        Line(
            "Tổng số",
            None,
            {term: total[term] for term in Term},
            comparison.opening,
            comparison.question,
        ),
        {by: lines_by(by, found, comparison, user) for by, found in figures.items()},
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


def _regrouped(figures: Counter, at: int) -> Counter:
    """The figures of a table by several dimensions, by the one at that place among them."""
    found = Counter()
    for (term, *keys), count in figures.items():
        found[term, keys[at]] += count
    return found


def shown_terms(comparison: Comparison) -> list[Term]:
    """All terms; corrections only where it is asked what was known."""
    corrections = (Term.ADDED, Term.TAKEN_OFF)
    return [term for term in Term if comparison.known or term not in corrections]
