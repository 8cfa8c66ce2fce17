"""Which position a written title means, by the catalogue's titles and aliases, never guessed."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import lru_cache

from cadres.intake.levels import COMMUNE, HAMLET
from cadres.intake.places.words import FIELDS, UNITS, WORDS
from cadres.intake.titles.text import written_titles
from cadres.intake.titles.vocabulary import Vocabulary
from cadres.intake.titles.words import ALSO_AT, KIND_LEVELS, ONLY_AT
from cadres.intake.titles.written import WrittenTitle
from cadres.lifetimes import Lifetime
from cadres.vietnamese import match_key, search_key

CLOSE = 0.85  # similarity (difflib) from which a title is named as a candidate
COMPARED = 60  # titles that share most words with an unknown one are compared with it
PART_TIME = "khong_chuyen_trach"
# Which blocs of the catalogue a column Đảng, Chính quyền or Đoàn thể holds.
COLUMN_BLOCS = {
    "dang": {"dang"},
    "chinh_quyen": {"hdnd", "ubnd", "chuyen_mon", "khong_chuyen_trach"},
    "doan_the": {"mttq", "khong_chuyen_trach"},
}
CHAIRMAN = ("chủ tịch", "ct")
CHAIRED = {"hdnd", "ubnd"}
MEMBER = ("ủy viên", "uv")
_HEAD = re.compile(rf"Trưởng ({'|'.join(word.lower() for word in WORDS[HAMLET].values())})$")
UNIONS, YOUTH = "doan_the", ("doan", "chi doan")  # "Bí thư" in a column Đoàn thể is theirs


@dataclass(frozen=True)
class Post:
    """A position of the catalogue as it may be written.

    `titles` gives, by kind of locality, the title said there; `others` are its aliases and short
    forms, said at any kind. `bloc` is a value of `models.Bloc`, `lifetime` when there was such a
    position.
    """

    id: int
    level: int
    titles: dict[str, str] = field(hash=False)
    others: tuple[str, ...] = ()
    bloc: str = ""
    lifetime: Lifetime = field(default=Lifetime(), compare=False)

    def texts(self) -> list[str]:
        """Every way of writing it, once; the head of a hamlet also as "Làng trưởng", a deputy head
        as "Phó phòng".
        """
        texts = (*self.titles.values(), *self.others)
        heads = (_HEAD.sub(r"\1 trưởng", text) for text in texts if _HEAD.fullmatch(text))
        deputies = (text.replace("Phó Trưởng", "Phó") for text in texts)
        return list(dict.fromkeys(filter(None, (*texts, *heads, *deputies))))

    def title_at(self, kind: str) -> str:
        """The official title at a locality of that kind."""
        return self.titles.get(kind) or next(iter(self.titles.values()), self.texts()[0])


@dataclass(frozen=True)
class TitleFault:
    """Why a title gives no position; `field_name` is the path's column that it rather concerns.

    `candidates` are posts that may be meant.
    """

    kind: str
    message: str
    field_name: str = ""
    candidates: tuple[Post, ...] = field(default=(), compare=False)


class PostIndex:
    """The catalogue, ready to take cells apart and to find the positions of their titles."""

    def __init__(self, posts: list[Post]):
        self.posts = posts
        texts = [(text, post.level) for post in posts for text in post.texts()]
        self.vocabulary = _vocabulary(tuple(texts))
        self.by_head: dict[str, list[Post]] = defaultdict(list)
        for post in posts:
            for text in post.texts():
                head = self.vocabulary.head_of.get((text, post.level))
                if head and post not in self.by_head[head.key]:
                    self.by_head[head.key].append(post)
        self.by_head = dict(self.by_head)
        self.near = _NearTitles(posts)
        self._parsed: dict[str, tuple[WrittenTitle, ...]] = {}
        self._found: dict[tuple, Post | TitleFault] = {}

    def parse(self, text: str) -> tuple[WrittenTitle, ...]:
        """Return the titles that a cell names, in order, each with its place words.

        Needs no context; `find` decides with it. Line ends count as joining marks, so the text
        should come as it is in the cell.
        """
        if text not in self._parsed:
            titles = written_titles(text, self.vocabulary, self.by_head)
            self._parsed[text] = tuple(self._neighbourly(titles))
        return self._parsed[text]

    def may_mean(self, title: WrittenTitle) -> list[Post]:
        """The positions that a title may mean wherever it stands."""
        return [] if title.rest else self._of_level(title, self._posts(title.heads))

    def find(
        self, title: str | WrittenTitle, kinds: dict[int, str], bloc: str = ""
    ) -> Post | TitleFault:
        """Return the position that a title means in a row that names a place at these levels.

        `kinds` gives the kind of locality by level ("phuong" for 3 …), the title's own places
        included; `bloc` the column's (dang, chinh_quyen, doan_the). Of several positions the one
        is taken whose level the title says, then the one at the deepest level of the row.
        """
        question = title, bloc, kinds.get(1), kinds.get(2), kinds.get(3), kinds.get(HAMLET)
        if question not in self._found:
            self._found[question] = self._find(title, kinds, bloc)
        return self._found[question]

    def find_at(
        self, title: WrittenTitle, office: str, kinds: dict[int, str], bloc: str = ""
    ) -> Post | TitleFault:
        """Return the position of an opening ("Trưởng ban") at the office that the row names."""
        whole = self.parse(_composed(title.text.split(), office.split()))
        if len(whole) != 1 or whole[0].rest:
            return TitleFault("ambiguous_post", "")
        return self.find(replace(whole[0], places={}), kinds, bloc)

    def _find(self, title, kinds, bloc):
        if isinstance(title, str):
            parsed = self.parse(title)
            title = parsed[0] if len(parsed) == 1 else WrittenTitle(title, (0, len(title)))
        posts = self._of_level(title, self._meant(title, bloc))
        if _is_called_otherwise(title, kinds, bloc):
            posts = [post for post in posts if post.level != HAMLET]
        if title.rest or not posts:
            return self._not_found(title, kinds, bloc)
        here = [post for post in posts if post.level in kinds]
        if title.doubtful and not {HAMLET} & {*kinds, *title.near}:
            return _ambiguous(title, here or posts, kinds)
        if not here:
            return _missing_place(title, posts)
        best = self._best(title, here, kinds, bloc)
        if not title.kind and COMMUNE in kinds and max(post.level for post in best) < COMMUNE:
            lower = self._openings(title, {COMMUNE: kinds[COMMUNE]}, bloc)
            best = [*lower, *best] if lower else best
        return _ambiguous(title, best, kinds) if len(best) > 1 else best[0]

    def _best(self, title, here, kinds, bloc) -> list[Post]:
        """Those said at just that kind, then at the deepest level; a union's at any level."""
        exact = [post for post in here if title.kind and kinds[post.level] == title.kind] or here
        deepest = max(post.level for post in exact)
        if bloc == UNIONS and not self._of_bloc(self._posts(title.heads), bloc):
            deepest = min(deepest, COMMUNE)  # the union of the commune or the cell of the hamlet
        return [post for post in exact if post.level >= deepest]

    def _meant(self, title, bloc) -> list[Post]:
        """The posts of the title's heads, those of the column's bloc if there are any."""
        posts = self._posts(title.heads)
        if bloc == UNIONS:
            posts += self._posts(f"{head} {body}" for head in title.heads for body in YOUTH)
        return self._of_bloc(posts, bloc) or posts

    def _of_bloc(self, posts, bloc) -> list[Post]:
        return [post for post in posts if post.bloc in COLUMN_BLOCS.get(bloc, ())]

    def _posts(self, heads: Iterable[str]) -> list[Post]:
        return list(dict.fromkeys(post for head in heads for post in self.by_head.get(head, ())))

    def _of_level(self, title, posts) -> list[Post]:
        """The posts at the level that the title says, or else that a neighbour sets.

        A post of the hamlet may name only its commune ("Bí thư chi bộ xã An Hóa").
        """
        levels = KIND_LEVELS.get(title.kind, ())
        if levels:
            said = [post for post in posts if post.level in levels]
            return said or [post for post in posts if post.level == HAMLET and 3 in levels]
        return [post for post in posts if post.level in title.near] or posts

    def _neighbourly(self, titles: list[WrittenTitle]) -> Iterable[WrittenTitle]:
        """The titles, each with the levels at which its neighbour sets it."""
        levels = [self._levels(title) for title in titles]
        for order, title in enumerate(titles):
            around = levels[order + 1 : order + 2]
            if title.doubtful:
                around = around + levels[max(order - 1, 0) : order]
            elif _is_membership(title):
                around = [self._said_levels(after) for after in titles[order + 1 : order + 2]]
            near = frozenset().union(*around)
            yield replace(title, near=near) if near and not title.kind else title

    def _levels(self, title) -> frozenset[int]:
        """The levels that a title sets for the one before: the hamlet, or a chairman's own."""
        posts = self._of_level(title, self._posts(title.heads))
        levels = frozenset(post.level for post in posts)
        is_chairman = title.heads and title.heads[0].startswith(CHAIRMAN)
        chairs = is_chairman and all(post.bloc in CHAIRED for post in posts)
        return levels if levels == {HAMLET} or chairs else frozenset()

    def _said_levels(self, title) -> frozenset[int]:
        """The levels of a title that says its own."""
        posts = self._of_level(title, self._posts(title.heads)) if title.kind else ()
        return frozenset(post.level for post in posts)

    def _not_found(self, title, kinds, bloc) -> TitleFault:
        if title.heads and not title.rest and (wide := self._openings(title, kinds, bloc)):
            return _ambiguous(title, wide, kinds)
        near = self.near.find(title.text, kinds)
        hint = f" Gần giống: {', '.join(f'“{text}”' for text in near)}." if near else ""
        message = f"không có chức danh “{title.text}” trong danh mục.{hint}"
        return TitleFault("unknown_post", message, candidates=tuple(near.values()))

    def _openings(self, title, kinds, bloc) -> list[Post]:
        """The posts whose titles begin so, where only the opening is written ("Chủ tịch")."""
        longer = [
            head
            for head in self.by_head
            if any(head.startswith(f"{opening} ") for opening in title.heads)
        ]
        posts = self._of_level(title, self._meant(replace(title, heads=tuple(longer)), bloc))
        here = [post for post in posts if post.level in kinds]
        deepest = max((post.level for post in here), default=0)
        here = [post for post in here if post.level == deepest]
        return [post for post in here if post.bloc != PART_TIME] or here


@lru_cache(maxsize=2)
def _vocabulary(texts: tuple[tuple[str, int], ...]) -> Vocabulary:
    """The vocabulary of a catalogue that has not changed since the last list."""
    return Vocabulary(texts)


class _NearTitles:
    """Titles by their words, to find those most like one that is not known."""

    def __init__(self, posts: list[Post]):
        self.titles = [(search_key(text), text, post) for post in posts for text in post.texts()]
        self.by_word: dict[str, list[int]] = defaultdict(list)
        for number, (key, _, _) in enumerate(self.titles):
            for word in set(key.split()):
                self.by_word[word].append(number)

    def find(self, text: str, kinds: dict[int, str]) -> dict[str, Post]:
        """The titles at these levels that are written nearly so, at most three, best first."""
        key = search_key(text)
        shared = Counter()
        for word in set(key.split()):
            shared.update(self.by_word.get(word, ()))
        matcher, scored = SequenceMatcher(b=key), []
        for number, _ in shared.most_common(COMPARED):
            other, title, post = self.titles[number]
            matcher.set_seq1(other)
            if post.level in kinds and matcher.quick_ratio() >= CLOSE:
                scored.append((matcher.ratio(), title, post))
        near: dict[str, Post] = {}
        for ratio, title, post in sorted(scored, key=lambda each: -each[0]):
            if ratio >= CLOSE and post not in near.values() and len(near) < 3:
                near[title] = post
        return near


def _composed(opening: list[str], office: list[str]) -> str:
    """An opening and its office in one: "Chánh Văn phòng" at "Văn phòng Đảng ủy"."""
    keys = [[match_key(word) for word in words] for words in (opening, office)]
    shared = next((n for n in (2, 1) if keys[0][-n:] == keys[1][:n]), 0)
    return " ".join((*opening, *office[shared:]))


def _is_called_otherwise(title, kinds, bloc) -> bool:
    """Whether an abbreviation is the head's at a hamlet of another kind than the row's."""
    opening, kind = match_key(title.text).partition(" ")[0].strip("."), kinds.get(HAMLET)
    return ONLY_AT.get(opening) == title.kind != kind and (opening, bloc, kind) not in ALSO_AT


def _ambiguous(title, posts, kinds) -> TitleFault:
    named = list(dict.fromkeys(post.title_at(kinds.get(post.level, "")) for post in posts))
    which = ", ".join(f"“{text}”" for text in named[:4])
    which += " hoặc chức danh khác" if len(named) > 4 else ""
    message = f"chức danh “{title.text}” chưa rõ là chức danh nào: {which}."
    if len(named) == 1:
        message = f"chức danh “{title.text}” chưa rõ. Có phải {which}?"
    return TitleFault("ambiguous_post", message, candidates=tuple(posts))


def _missing_place(title, posts) -> TitleFault:
    level = max(post.level for post in posts)
    message = f"dòng này có chức danh thuộc {UNITS[level]} nhưng chưa ghi {UNITS[level]}."
    return TitleFault(f"missing_{FIELDS[level]}", message, FIELDS[level], tuple(posts))


def _is_membership(title) -> bool:
    """Whether it is a seat in a body, which goes with the post named next."""
    return bool(title.heads) and title.heads[0].startswith(MEMBER)
