"""The cases that a list states and those that accepting it adds, by level and pairing."""

from collections import Counter
from dataclasses import astuple

from cadres.intake.claims import check_claims
from cadres.intake.plan import Line
from cadres.lookups import load_pairings
from cadres.models import Pairing
from cadres.recognition import cases_of_rows

from .lists import Accepted
from .previews import Preview


class StatedCases:
    """What the rows of a preview state by themselves, whatever the register has already."""

    def __init__(self, preview: Preview):
        listed = preview.listed
        found = cases_of_rows(listed, load_pairings(listed.day))
        self.by_pairing: Counter = Counter()
        by_line: Counter[Line] = Counter()
        for each in listed.rows:
            by_line[each.row.line] += len(found.get(each.order, ()))
            for case in found.get(each.order, ()):
                self.by_pairing[case.counted.level, case.pairing] += 1
        self.claims = [list(astuple(each)) for each in check_claims(preview.read, by_line)]

    def beside(self, accepted: Accepted | None) -> list[list]:
        """Rows of level, pairing, its name, the cases added to the register, the cases stated."""
        names = {pk: (code, short) for pk, code, short in _pairings()}
        ids = {code: pk for pk, (code, _) in names.items()}
        added = accepted.by_pairing if accepted else {}
        stated = {(level, ids[code]): n for (level, code), n in self.by_pairing.items()}
        order = {pk: index for index, pk in enumerate(names)}
        keys = sorted({*map(_plain, added), *stated}, key=lambda each: (each[0], order[each[1]]))
        return [
            [level, pk, names[pk][1], added.get((level, pk), 0), stated.get((level, pk), 0)]
            for level, pk in keys
        ]


def _pairings():
    return Pairing.objects.values_list("pk", "code", "short")


def _plain(key) -> tuple[int, int]:
    return int(key[0]), key[1]
