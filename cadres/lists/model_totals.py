"""The totals by model that a summary states, held against the cases of the rows."""

from collections.abc import Iterable, Iterator, Mapping

from cadres.intake.layout.layout import Layout
from cadres.intake.layout.summary import SummedRow
from cadres.intake.plan.cases import Case, PairingRule
from cadres.intake.titles.index import Post, PostIndex
from cadres.lists.catalogue import load_pairings, load_titles
from cadres.lists.placed import Placed, PlacedList
from cadres.vietnamese import format_number

JOINED = 2  # posts of a model

Summed = tuple[Layout, SummedRow]
Cases = Mapping[int, list[Case]]  # by the order of the row


def wrong_models(
    summed: list[Summed], listed: PlacedList, cases: Cases
) -> Iterator[tuple[Layout, SummedRow, str]]:
    """The rows of summaries that name a model of the catalogue for sure and state a number that no
    count of its cases comes to, in its sheet or in all; with what is told there.
    """
    models, counting = Models(load_titles()), _Counting(listed, cases)
    for layout, row in summed:
        codes = models.of(row)
        spans = counting.spans(layout, row)
        if codes and not any(counting.agrees(row.number, codes, span) for span in spans):
            counted = counting.of(codes, spans[0])
            if counted or models.is_sure(row):
                stated, found = format_number(row.number), format_number(counted)
                message = f"“{row.label}” ghi {stated}, nhưng đếm được {found} trường hợp."
                yield layout, row, message


class Models:
    """Which pairings of the catalogue the label of a summary names."""

    def __init__(self, titles: PostIndex):
        self.titles = titles
        self.every = load_pairings(every=True)
        self.counting = {rule.code for rule in load_pairings()}
        self.level = {post.id: post.level for post in titles.posts}

    def of(self, row: SummedRow) -> set[str]:
        """The codes of those that it may mean; none where one of them does not count, for nobody
        knows what is added up there.
        """
        posts = self._posts(row.label)
        found = [rule for rule in self.every if len(posts) == JOINED and _joins(rule, *posts)]
        if row.level:
            found = [rule for rule in found if row.level in self._levels(rule)]
        codes = {rule.code for rule in found}
        return codes if codes <= self.counting else set()

    def is_sure(self, row: SummedRow) -> bool:
        """Whether the label says the level, so that even of a model without any case it speaks."""
        levels = {self.level[post] for posts in self._posts(row.label) for post in posts}
        return bool(row.level) or len(levels) == 1

    def _posts(self, label: str) -> list[frozenset[int]]:
        """The positions that each post of a label may mean, alike ones once."""
        meant = [self.titles.may_mean(title) for title in self.titles.parse(label)]
        return list(dict.fromkeys(map(_ids, meant))) if all(meant) else []

    def _levels(self, rule: PairingRule) -> set[int]:
        side = rule.first if rule.counted_leg == 1 else rule.second
        return {self.level[post] for post in side}


def _ids(posts: list[Post]) -> frozenset[int]:
    return frozenset(post.id for post in posts)


def _joins(rule: PairingRule, one: frozenset[int], other: frozenset[int]) -> bool:
    sides = (one, other), (other, one)
    return any(rule.first & first and rule.second & second for first, second in sides)


class _Counting:
    """The cases of a list's rows by model."""

    def __init__(self, listed: PlacedList, cases: Cases):
        self.listed, self.cases = listed, cases

    def spans(self, layout: Layout, row: SummedRow) -> list[list[Placed]]:
        """The rows of which a summary may speak: those above it, all, and those of one list."""
        rows, name = self.listed.rows, layout.sheet.name
        above = [each for each in rows if each.row.sheet == name and each.row.number < row.row]
        of_list: dict[tuple, list[Placed]] = {}
        for each in rows:
            of_list.setdefault((each.row.sheet, each.row.header.first), []).append(each)
        return [*filter(None, [above]), rows, *of_list.values()]

    def of(self, codes: Iterable[str], rows: list[Placed]) -> int:
        return sum(case.pairing in codes for each in rows for case in self._of_row(each))

    def agrees(self, number: int, codes: set[str], rows: list[Placed]) -> bool:
        """Whether a number may be that of the cases of one of these models, or of all.

        Nobody knows whether it has rows with a fault, posts that were left, and who makes cases of
        two models.
        """
        unsure = sum(not each.is_whole or each.line in self.listed.aside for each in rows)
        for chosen in [codes, *({code} for code in codes)]:
            found = [each for each in rows if self.of(chosen, [each])]
            least = sum(len(self._of_row(each)) == 1 and not each.says_end for each in found)
            if least <= number <= self.of(chosen, found) + unsure:
                return True
        return False

    def _of_row(self, each: Placed) -> list[Case]:
        return self.cases.get(each.order, [])
