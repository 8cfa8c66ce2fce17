"""The totals that a file states, as faults where no count of its rows comes to them."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from cadres.intake.layout.summary import SummedRow
from cadres.intake.plan.cases import Case
from cadres.intake.plan.claims import CheckedClaim, check_claims
from cadres.intake.problems import WARNING, Line, Problem, column_letter
from cadres.intake.rows.lists import ReadList
from cadres.lists.catalogue import load_pairings
from cadres.lists.model_totals import CheckedModel, checked_models, summed_in
from cadres.lists.placed import PlacedList
from cadres.lists.stated_cases import cases_of_rows
from cadres.vietnamese import format_number

Cases = Mapping[int, list[Case]]  # by the order of the row


def cases_by_line(listed: PlacedList, cases: Cases) -> dict[Line, Counter]:
    """The cases of each line by level, those of several people in it together."""
    by_line: dict[Line, Counter] = defaultdict(Counter)
    for each in listed.rows:
        by_line[each.line].update(case.counted.level for case in cases.get(each.order, ()))
    return by_line


def wrong_totals(read: ReadList, listed: PlacedList, cases: Cases | None = None) -> list[Problem]:
    """A warning at each total that is neither the lines nor the cases that it may speak of.

    Lines that are wrong or left aside may have been counted or not.
    """
    summed = summed_in(read)
    if not summed and not any(layout.claims for layout in read.layouts):
        return []
    if cases is None:
        cases = cases_of_rows(listed, load_pairings())
    sure = {each.line for each in listed.rows if each.is_whole} - listed.aside
    checked = check_claims(read, cases_by_line(listed, cases), sure)
    wrong = [_wrong(each.sheet, each, _told(each)) for each in checked if each.is_wrong]
    of_models = [each for each in checked_models(summed, listed, cases) if each.is_wrong]
    return wrong + [_wrong(each.sheet, each.stated, _told_of_model(each)) for each in of_models]


def _wrong(sheet: str, stated: CheckedClaim | SummedRow, message: str) -> Problem:
    at = stated.row, column_letter(stated.column)
    return Problem(sheet, *at, "wrong_total", message, WARNING)


def _told(claim: CheckedClaim) -> str:
    """What the total states and what was counted."""
    stated, lines, cases = map(format_number, (claim.number, claim.lines, claim.cases))
    if claim.post:
        return f"dưới “{claim.post}” dòng này ghi {stated}, nhưng đếm được {lines} người giữ."
    return f"dòng này ghi {stated}, nhưng đếm được {lines} dòng, {cases} trường hợp."


def _told_of_model(model: CheckedModel) -> str:
    stated, cases = format_number(model.stated.number), format_number(model.cases)
    return f"“{model.stated.label}” ghi {stated}, nhưng đếm được {cases} trường hợp."
