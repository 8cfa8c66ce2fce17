"""The totals that a file states, beside what is counted in the rows that they speak of."""

from dataclasses import dataclass

from cadres.intake.layout import Claim, Layout
from cadres.intake.lists import ReadList
from cadres.intake.plan import Line


@dataclass(frozen=True)
class CheckedClaim:
    """A total of a file: its `number`, and the lines and cases counted above it."""

    sheet: str
    row: int
    label: str
    number: int
    lines: int
    cases: int


def check_claims(read: ReadList, cases: dict[Line, int]) -> list[CheckedClaim]:
    """Count for each total that the file states; `cases` are numbers of cases by row."""
    return [
        CheckedClaim(
            claim.sheet,
            claim.row,
            claim.label,
            claim.number,
            claim.lines,
            sum(cases.get((claim.sheet, number), 0) for number in _lines_of(claim, layout)),
        )
        for layout in read.layouts
        for claim in layout.claims
    ]


def _lines_of(claim: Claim, layout: Layout) -> list[int]:
    """The rows that a total speaks of: the last `claim.lines` above it."""
    above = [line.number for line in layout.lines if line.number < claim.row]
    return list(dict.fromkeys(above[-claim.lines :])) if claim.lines else []
