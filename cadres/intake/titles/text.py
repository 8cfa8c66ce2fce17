"""What a cell says, taken apart: its titles in order, each with its place words and the rest.

The cheapest reading wins: known titles cost little, words that nothing explains cost much. So the
longest known title is preferred, and a mark inside it ("Kinh tế - Xã hội") divides nothing.
"""

from collections.abc import Iterator
from dataclasses import replace

from cadres.intake.titles.around_posts import posts_held
from cadres.intake.titles.days import take_days
from cadres.intake.titles.papers import take_papers
from cadres.intake.titles.places import HAMLET, PlaceWords
from cadres.intake.titles.tokens import COMMA, DOT, LINE, MARK, tokens_of
from cadres.intake.titles.vocabulary import Vocabulary
from cadres.intake.titles.words import FILLERS, HOLDINGS, IN_CHARGE, KIND_LEVELS, ONLY_AT
from cadres.intake.titles.written import Part, WrittenTitle, groups_of, written
from cadres.vietnamese import nfc, search_key

# What the parts of a reading cost.
TITLE, OPENING, UNMARKED = 1.0, 1.2, 3.0
FIELD_BELOW = 1.5  # of a field of work on a line of its own, which rather goes on with a title
HOLDING, UNKNOWN = 0.5, 10.0
COMMITTEE, COMMUNE = ("đảng", "ủy"), 3
LONGEST = 1_000  # characters; a longer text is no list of posts
# What came before: nothing, a title, an opening that is no whole title, words not understood.
START, AFTER_TITLE, AFTER_OPENING, AFTER_UNKNOWN = "start", "title", "opening", "unknown"


def written_titles(text: str, vocabulary: Vocabulary, posts_of: dict) -> list[WrittenTitle]:
    """The titles of a cell in order. `posts_of` tells by head which have posts at all."""
    if len(text) > LONGEST:
        return [WrittenTitle(nfc(text[:LONGEST]), (0, len(text)), rest=nfc(text))]
    text, papers = take_papers(text)
    text, days = take_days(posts_held(text))
    tokens = tokens_of(text)
    if not tokens:
        return []
    reading = _Reading(text, tokens, vocabulary, posts_of)
    groups = groups_of(reading.parts(), tokens)
    titles = [written(group, text, tokens) for group in groups]
    titles = [
        replace(title, start=said.start, end=said.end) if said else title
        for title, said in _with_said(titles, days)
    ]
    return [
        replace(title, paper=said.paper) if said else title
        for title, said in _with_said(titles, papers)
    ]


def _with_said(titles: list[WrittenTitle], said: tuple) -> Iterator[tuple[WrittenTitle, object]]:
    """The titles, each with what is said within or behind it, or before it where the cell begins
    so: "Trưởng thôn (từ 2022) thôn Hạ".
    """
    leading = bool(said) and said[0].at < titles[0].span[0]
    for title in titles:
        if leading:
            its = [each for each in said if each.at < title.span[0]][-1:]
        else:
            its = [each for each in said if each.at >= title.span[0]][:1]
        yield title, next(iter(its), None)


class _Reading:
    """The search for the cheapest reading."""

    def __init__(self, text, tokens, vocabulary, posts_of):
        self.tokens, self.vocabulary, self.posts_of = tokens, vocabulary, posts_of
        self.plain = text.isascii()
        self.places = PlaceWords(text, tokens)

    def parts(self) -> list[Part]:
        """The parts of the cheapest reading, from the first token to the last."""
        best = [{} for _ in range(len(self.tokens) + 1)]
        best[0][START] = (0.0, None, None)
        for index in range(len(self.tokens)):
            for before, (cost, *_) in list(best[index].items()):
                for part, after, price in self._from(index, before):
                    known = best[part.end].get(after)
                    if known is None or cost + price < known[0]:
                        best[part.end][after] = (cost + price, part, before)
        index, parts = len(self.tokens), []
        after = min(best[index], key=lambda state: best[index][state][0])
        while index:
            _, part, after = best[index][after]
            parts.append(part)
            index = part.start
        return parts[::-1]

    def _from(self, index, before) -> Iterator[tuple[Part, object, float]]:
        """What may stand here: the part, what it is to the next, what it costs."""
        yield from self._titles(index, before)
        yield from self._places(index, before)
        yield from self._holdings(index, before)
        if count := self._filler(index, before):
            yield Part("filler", index, index + count), before, 0.0
        yield Part("unknown", index, index + 1), AFTER_UNKNOWN, UNKNOWN

    def _titles(self, index, before):
        if before == HAMLET and self.places.is_township(index):
            return
        sep = self.tokens[index].sep
        is_marked = index == 0 or sep >= DOT or before == START
        for match in self.vocabulary.starting(self.tokens, index, self.plain):
            heads = tuple(head for head in match.heads if self._may_start(head, sep, before))
            if not heads:
                continue
            is_known = any(head.key in self.posts_of for head in heads)
            price = match.cost + (TITLE if is_known else OPENING) + (not is_marked) * UNMARKED
            price += FIELD_BELOW * (sep == LINE and not any(head.opens for head in heads))
            kinds = {head.kind for head in heads} - {""}
            kind = kinds.pop() if len(kinds) == 1 else ""
            part = Part("title", index, match.end, heads, kind)
            yield part, AFTER_TITLE if is_known else AFTER_OPENING, price
            if kind:
                yield from self._named(part, price)
            elif is_known and (level := self._level_behind(heads)):
                for end, place, cost in self.places.called(match.end, level):
                    yield part._replace(end=end, place=place), place[0], price + cost

    def _named(self, part, price):
        """A title with the name that its own word opens; TB leaves open which word that is."""
        is_open = self.tokens[part.end - 1].key in ONLY_AT
        for end, (level, name), cost in self.places.named(part.kind, part.end):
            place = level, name.partition(" ")[2] if is_open else name
            yield part._replace(end=end, place=place), level, price + cost

    def _level_behind(self, heads) -> int:
        """The level of the unit whose bare name may follow titles, 0 for none.

        A hamlet's behind posts that only hamlets have, a commune's behind its committee.
        """
        levels = {post.level for head in heads for post in self.posts_of.get(head.key, ())}
        if levels == {HAMLET}:
            return HAMLET
        are_of_committee = all(head.words[-2:] == COMMITTEE for head in heads)
        return COMMUNE if levels == {COMMUNE} and are_of_committee else 0

    def _may_start(self, head, sep, before) -> bool:
        """A title that names only a field of work ("Văn hóa - Xã hội") needs a clear beginning."""
        if before == AFTER_OPENING and sep < MARK:
            return False
        if head.opens:
            return sep >= DOT or before == START or len(head.words) > 1
        is_clear = before not in (AFTER_OPENING, AFTER_UNKNOWN)
        return before == START or sep >= COMMA or sep >= LINE and is_clear

    def _places(self, index, before):
        if before == START and index:
            return
        after_title = before in (AFTER_TITLE, AFTER_OPENING)
        for kind, end, place, price in self.places.at(index, after_title):
            level = place[0] if place else KIND_LEVELS[kind][-1]
            if isinstance(before, int) and not self._may_nest(index, level, before):
                continue
            part = Part("place", index, end, kind=kind, place=place)
            yield part, level, price + (2.0 if index == 0 else 0.0)
        if isinstance(before, int):
            for end, place, price in self.places.bare(index, before):
                yield Part("place", index, end, place=place), place[0], price

    def _may_nest(self, index, level, before) -> bool:
        """Whether a place goes on to the unit around it, where no mark stands between.

        Without accents "Doan Xa 2" could be a unit "xã 2", so there the word has to be small.
        """
        token = self.tokens[index]
        is_small = self.places.is_cased and not token.name
        return token.sep >= MARK or level < before and (is_small or not self.plain)

    def _holdings(self, index, before):
        """A kind of holding; "phụ trách" after a title may say of what, to the next comma."""
        count, holding = self._holding(index)
        if not holding or isinstance(before, int) and self._goes_on_with_name(index):
            return
        after = START if before in (START, AFTER_UNKNOWN) or self._sep(index) >= DOT else before
        yield Part("holding", index, index + count, holding=holding), after, HOLDING
        end = index + count
        is_limited = holding == IN_CHARGE and before != START and self._sep(index) < COMMA
        if is_limited and not self._opens_title(end):
            while end < len(self.tokens) and self._sep(end) < COMMA:
                end += 1
            yield Part("filler", index, end), before, 2 * HOLDING

    def _opens_title(self, index) -> bool:
        """Whether a known title begins at a token as only titles do."""
        matches = self.vocabulary.starting(self.tokens, index, self.plain)
        heads = (head for match in matches for head in match.heads)
        return any(head.opens and head.key in self.posts_of for head in heads)

    def _goes_on_with_name(self, index) -> bool:
        """Whether a word is one more of the name before it: xã Ngô Quyền."""
        is_named = self.tokens[index].name or not self.places.is_cased
        return is_named and self._sep(index) < DOT

    def _sep(self, index) -> int:
        return self.tokens[index].sep

    def _holding(self, index) -> tuple[int, str]:
        for count in (2, 1):
            run = self._run(index, count)
            if holding := HOLDINGS.get(run) or self.plain and _PLAIN_HOLDINGS.get(run):
                return count, holding
        is_short = self.tokens[index].spelled == "q" and index + 1 < len(self.tokens)
        return (1, "quyen") if is_short and not self.tokens[index + 1].key.isdigit() else (0, "")

    def _filler(self, index, before) -> int:
        is_of = self.tokens[index].spelled in _OF and not self._ends_name(index)
        if before != START and self._sep(index) < DOT and not is_of:
            return 0
        return next((n for n in (3, 2, 1) if self._run(index, n) in _FILLERS), 0)

    def _ends_name(self, index) -> bool:
        """Whether a word in capitals with nothing behind it ends a name: thôn Sở Tại."""
        after = self.tokens[index + 1 : index + 2]
        return self.tokens[index].name and (not after or after[0].sep >= MARK)

    def _run(self, index, count) -> str:
        """So many words from here on; "" where the text has fewer."""
        run = self.tokens[index : index + count]
        return " ".join(token.spelled for token in run) if len(run) == count else ""


_PLAIN_HOLDINGS = {search_key(word): holding for word, holding in HOLDINGS.items()}
_FILLERS = frozenset(FILLERS)
_OF = frozenset(("của", "tại", "thuộc", "chuyên", "không", "bán"))
