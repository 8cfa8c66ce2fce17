"""The cases that a list states and those that accepting it adds, by level and pairing."""

from collections import Counter

from cadres.intake.plan.cases import Case
from cadres.intake.plan.claims import check_claims
from cadres.intake.plan.plan import NEW, SAME, UPDATE
from cadres.lists.catalogue import load_pairings
from cadres.lists.model_totals import checked_models, summed_in
from cadres.lists.stated_cases import cases_of_rows
from cadres.lists.totals import cases_by_line
from cadres.models import Pairing

from .lists import Accepted
from .previews import Preview


class StatedCases:
    """What the rows of a preview state by themselves: all of it, what the register has of it, and
    what is held up by rows that are wrong or to be asked about.
    """

    def __init__(self, preview: Preview):
        listed = preview.listed
        found = cases_of_rows(listed, load_pairings())
        self.stated, self.known, self.held = Counter(), Counter(), Counter()
        outcomes = preview.outcomes
        people = {each.line: listed.people_said[each.order] for each in listed.rows}
        new = {
            (people[each.row.line], each.position, each.locality)
            for each in preview.plan.appointments
        }
        for each in listed.rows:
            for case in found.get(each.order, ()):
                key = case.counted.level, case.pairing
                self.stated[key] += 1
                if outcomes[each.line] not in (NEW, UPDATE, SAME):
                    self.held[key] += 1
                elif new.isdisjoint((people[each.line], *post) for post in _posts(case)):
                    self.known[key] += 1
        totals = check_claims(preview.read, cases_by_line(listed, found))
        models = checked_models(summed_in(preview.read), listed, found)
        self.claims = [each.counted for each in (*totals, *models)]

    def beside(self, accepted: Accepted | None) -> list[list]:
        """Rows of level, pairing, its name, and the cases: those added to the register, stated,
        known to the register before, and held up.
        """
        names = {pk: (code, short) for pk, code, short in _pairings()}
        ids = {code: pk for pk, (code, _) in names.items()}
        added = accepted.by_pairing if accepted else {}
        counts = [added] + [
            Counter({(level, ids[code]): n for (level, code), n in by_pairing.items()})
            for by_pairing in (self.stated, self.known, self.held)
        ]
        order = {pk: index for index, pk in enumerate(names)}
        keys = sorted({*map(_plain, added), *counts[1]}, key=lambda each: (each[0], order[each[1]]))
        return [[*key, names[key[1]][1], *(count.get(key, 0) for count in counts)] for key in keys]


def _posts(case: Case) -> list[tuple]:
    """The position and the place of both posts."""
    return [(leg.position, leg.path[-1]) for leg in (case.counted, case.other)]


def _pairings():
    return Pairing.objects.values_list("pk", "code", "short")


def _plain(key) -> tuple[int, int]:
    return int(key[0]), key[1]
