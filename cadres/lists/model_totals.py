"""The totals by model that a summary states, held against the cases of the rows."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from cadres.intake.layout.layout import Layout
from cadres.intake.layout.summary import SummedRow, summed_rows
from cadres.intake.plan.cases import Case, PairingRule
from cadres.intake.rows.lists import ReadList
from cadres.intake.titles.index import Post, PostIndex
from cadres.lists.catalogue import load_pairings, load_titles
from cadres.lists.placed import Placed, PlacedList

JOINED = 2  # posts of a model

Span = tuple  # which rows, see `_Counting.spans`
ALL = ("all",)
Summed = tuple[Layout, SummedRow]
Cases = Mapping[int, list[Case]]  # by the order of the row


class CheckedModel(NamedTuple):
    """What a row of a summary states of a model, and how many cases of it the list has."""

    sheet: str
    stated: SummedRow
    cases: int
    is_wrong: bool

    @property
    def counted(self) -> list:
        """What is shown of it, as of a total: of lines it says nothing."""
        row = self.stated
        return [self.sheet, row.row, row.label, row.number, None, self.cases]


def summed_in(read: ReadList) -> list[Summed]:
    """The rows of all summaries of a workbook."""
    return [(layout, row) for layout in read.layouts for row in summed_rows(layout)]


def checked_models(
    summed: list[Summed], listed: PlacedList, cases: Cases
) -> Iterator[CheckedModel]:
    """The rows of summaries that name a model of the catalogue for sure.

    One is wrong if no count of the model's cases, in its sheet or in all, comes to its number.
    """
    if not summed:
        return
    models, counting = Models(load_titles()), _Counting(listed, cases)
    for layout, row in summed:
        if not (codes := models.of(row)):
            continue
        spans = counting.spans(layout, row)
        right = (counting.agreeing(row.number, codes, span) for span in spans)
        agreeing = next((count for count in right if count is not None), None)
        counted = counting.of(codes, spans[0]) if agreeing is None else agreeing
        if agreeing is not None or counted or models.is_sure(row):
            yield CheckedModel(layout.sheet.name, row, counted, agreeing is None)


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
    """The cases of a list's rows by model; those of the same rows are counted once for all that
    summaries state.
    """

    def __init__(self, listed: PlacedList, cases: Cases):
        self.listed, self.cases = listed, cases
        self.of_sheet: dict[str, list[Placed]] = defaultdict(list)
        self.of_list: dict[tuple, list[Placed]] = defaultdict(list)
        for each in listed.rows:
            self.of_sheet[each.row.sheet].append(each)
            self.of_list[each.row.sheet, each.row.header.place].append(each)
        self.counted, self.unsure = cache(self._counted), cache(self._unsure)

    def spans(self, layout: Layout, row: SummedRow) -> list[Span]:
        """The rows of which a summary may speak: those above it, all, and those of one list."""
        name = layout.sheet.name
        rows = self.of_sheet.get(name, [])
        above = bisect_left(rows, row.row, key=lambda each: each.row.number)
        return [*([("above", name, above)] if above else []), ALL, *self.of_list]

    def _rows(self, span: Span) -> list[Placed]:
        if span == ALL:
            return self.listed.rows
        return self.of_list[span] if span in self.of_list else self.of_sheet[span[1]][: span[2]]

    def of(self, codes: Iterable[str], span: Span) -> int:
        return self.counted(frozenset(codes), span)[1]

    def agreeing(self, number: int, codes: set[str], span: Span) -> int | None:
        """The cases of one of these models, or of all, if a number may be theirs.

        Nobody knows whether it has rows with a fault, posts that were left, and who makes cases of
        two models.
        """
        for chosen in [codes, *({code} for code in codes)]:
            least, counted = self.counted(frozenset(chosen), span)
            if least <= number <= counted + self.unsure(span):
                return counted
        return None

    def _unsure(self, span: Span) -> int:
        aside = self.listed.aside
        return sum(not each.is_whole or each.line in aside for each in self._rows(span))

    def _counted(self, codes: frozenset[str], span: Span) -> tuple[int, int]:
        """How many rows make a case of these models for sure, and how many cases there are."""
        least = counted = 0
        for each in self._rows(span):
            cases = self.cases.get(each.order, [])
            found = sum(case.pairing in codes for case in cases)
            counted += found
            least += found == len(cases) == 1 and not each.says_end
        return least, counted
