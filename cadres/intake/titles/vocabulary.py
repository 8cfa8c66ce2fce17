"""The catalogue's titles as a tree of words, to find those with which a run of tokens begins."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from cadres.intake.levels import HAMLET
from cadres.intake.titles.tokens import JOINER, LINE, MARK, Token, tokens_of
from cadres.intake.titles.words import (
    COMMITTEES,
    KIND_LEVELS,
    KIND_WORDS,
    MEANINGS,
    OPENINGS,
    PHRASES,
    YOUTH_UNIONS,
)
from cadres.vietnamese import search_key

TYPED_PLAIN, WRONG_ACCENT, LINE_END = 0.1, 0.3, 2.0  # what a title costs that is written so
_OF_STREETS = ("dân", "phố")  # "Tổ trưởng dân phố" heads a Tổ dân phố, no Phố
_OPENERS = {
    *(search_key(opening).split()[0] for opening in OPENINGS),
    *(kind for kind, levels in KIND_LEVELS.items() if levels == (HAMLET,)),
    *("bt", "pbt", "btcb", "pbtcb", "pct", "tb", "ptb", "cn", "pcn", "uv", "uvbtv", "cvp", "cht"),
}
_MOST_MEANINGS = 8
NOT_SHORTENED = "phố"  # P is Phó: TP is no Trưởng phố


@dataclass(frozen=True)
class Head:
    """A title without the word and name of its locality.

    `words` are spelled as in the catalogue, `marks` the gaps (by the number of words before) in
    which it has a mark, `kind` the kind of locality that its words say ("trưởng ấp").
    """

    words: tuple[str, ...]
    marks: frozenset[int] = frozenset()
    kind: str = ""

    @property
    def key(self) -> str:
        """What it is known by."""
        return " ".join(self.words)

    @property
    def opens(self) -> bool:
        """Whether it begins with a word that begins titles only ("bí thư …", "trưởng …")."""
        return search_key(self.words[0]) in _OPENERS


@dataclass(frozen=True)
class Match:
    """Titles that tokens up to `end` may mean, all written equally well."""

    end: int
    heads: tuple[Head, ...]
    cost: float


class Vocabulary:
    """Heads of titles. Built from texts with the level of their post."""

    def __init__(self, texts: Iterable[tuple[str, int]]):
        self._tree: dict = {}
        self.heads: dict[str, Head] = {}
        self.head_of: dict[tuple[str, int], Head] = {}
        tokens = {text: tokens_of(text) for text, _ in texts}
        whole = {tuple(token.spelled for token in each) for each in tokens.values()}
        for text, level in texts:
            if tokens[text]:
                self.head_of[text, level] = self._enter(_head(tokens[text], level, whole))
        for opening in OPENINGS:
            self._enter(_head(tokens_of(opening), HAMLET, set()))

    def _enter(self, head: Head) -> Head:
        if known := self.heads.get(head.key):
            head = Head(known.words, known.marks | head.marks, known.kind)
        self.heads[head.key] = head
        node = self._tree
        for word in head.words:
            node = node.setdefault(search_key(word) if "_" not in word else word, {})
        node[None] = [*(key for key in node.get(None, ()) if key != head.key), head.key]
        return head

    def starting(self, tokens: list[Token], start: int, plain: bool) -> list[Match]:
        """The titles that begin at a token, at most one match an end; `plain`: no accent at all."""
        found: dict[int, tuple[float, list[Head]]] = {}
        for end, head, cost in self._walk(tokens, start, start, self._tree, (), (), plain):
            best, heads = found.get(end, (cost, []))
            if cost < best:
                best, heads = cost, []
            if cost == best and head not in heads:
                heads = [*heads, head]
            found[end] = (best, heads)
        return [Match(end, tuple(heads), cost) for end, (cost, heads) in found.items()]

    def _walk(self, tokens, start, index, node, words, crossed, plain):
        """Each title on the way down: where it ends, its head, its cost.

        `words` are those written so far (None for one that an abbreviation stands for), `crossed`
        the gaps with a mark.
        """
        for head in self._ending(node, words, crossed, plain):
            lines = sum(token.sep == LINE for token in tokens[start + 1 : index])
            yield index, head[0], head[1] + lines * LINE_END
        if index == len(tokens) or index > start and tokens[index].sep == JOINER:
            return
        token = tokens[index]
        if index > start and token.sep >= MARK:
            crossed = (*crossed, len(words))
        for below, read in _below(node, token):
            follow = words + read
            yield from self._walk(tokens, start, index + 1, below, follow, crossed, plain)

    def _ending(self, node, words, crossed, plain) -> Iterator[tuple[Head, float]]:
        for key in node.get(None, ()):
            head = self.heads[key]
            cost = _misspelt(words, head.words, plain)
            if cost is not None and head.marks.issuperset(crossed):
                yield head, cost


def _below(node: dict, token: Token) -> Iterator[tuple[dict, tuple]]:
    """The nodes to which a token leads, and the words that it was read as."""
    if token.key in node:
        yield node[token.key], (token.spelled,)
    for meaning in meanings(token):
        below = node
        for word in meaning:
            below = below.get(word, {})
        if below:
            yield below, (None,) * len(meaning)


def _head(tokens: list[Token], level: int, whole: set) -> Head:
    """The head of a text: without the word of the locality at its end, if it is one of its own.

    At the hamlet only where the rest is a title too: "bí thư chi bộ ấp", but not "trưởng ấp".
    """
    words = tuple(token.spelled for token in tokens)
    marks = frozenset(i for i, token in enumerate(tokens) if i and token.sep >= MARK)
    last = "to_dan_pho" if words[-2:] == _OF_STREETS else _kind(words[-1])
    is_of_level = last and (level in KIND_LEVELS[last] and words[-1] not in YOUTH_UNIONS)
    if is_of_level and len(words) > 1 and (level < HAMLET or words[:-1] in whole):
        return Head(words[:-1], frozenset(mark for mark in marks if mark < len(words) - 1))
    return Head(words, marks, last or _kind(words[0]))


_KINDS = {word: kind for kind, word in KIND_WORDS.items()}


def _kind(word: str) -> str:
    """The kind of locality that a word of a title says."""
    said = _KINDS.get(word) or COMMITTEES.get(word) or YOUTH_UNIONS.get(word)
    return said or (word if word in KIND_LEVELS and "_" in word else "")


def _misspelt(written, words, plain) -> float | None:
    """What the accents cost; None where they make it another word ("ban" for "bản")."""
    cost = 0.0
    for given, word in zip(written, words, strict=True):
        if given is None and word == NOT_SHORTENED:
            return None
        if given is None or given == word or plain and given.isascii():
            continue
        if KIND_WORDS.get(search_key(word)) in (given, word):
            return None
        cost += TYPED_PLAIN if given.isascii() else WRONG_ACCENT
    return cost


def meanings(token: Token) -> tuple[tuple[str, ...], ...]:
    """What an abbreviation may mean, in words; nothing for a word with accents."""
    return _meanings(token.key) if token.spelled.replace("đ", "d") == token.key else ()


# Abbreviations that are not put together from others: CTMT is no Chủ tịch of the Front.
WHOLE = frozenset({"ctmt"})


@lru_cache(maxsize=20_000)
def _meanings(key: str) -> tuple[tuple[str, ...], ...]:
    found = [tuple(text.split()) for text in MEANINGS.get(key, ())]
    for cut in range(1, len(key) if key not in WHOLE else 0):
        front, back = key[:cut], key[cut:]
        if front in MEANINGS and (back in MEANINGS or (back,) in PHRASES):
            bodies = [PHRASES[back,]] if (back,) in PHRASES else MEANINGS[back]
            found += [(*a.split(), *b.split()) for a in MEANINGS[front] for b in bodies]
    return tuple(found[:_MOST_MEANINGS])
