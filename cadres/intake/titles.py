"""Which position a written title means, by the catalogue's titles and aliases, never guessed."""

from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property

from cadres.vietnamese import search_key

CLOSE = 0.85  # similarity (difflib) from which a title is named as a candidate
FIELDS = {1: "province", 2: "district", 3: "commune", 4: "hamlet"}
UNITS = {1: "tỉnh", 2: "huyện", 3: "xã", 4: "thôn, ấp, khu phố"}


@dataclass(frozen=True)
class Post:
    """A position of the catalogue as it may be written.

    `titles` gives, by kind of locality, the title said there; `others` are its aliases and short
    forms, said at any kind.
    """

    id: int
    level: int
    titles: dict[str, str]
    others: tuple[str, ...] = ()
    keys: frozenset[str] = field(init=False)

    def __post_init__(self):
        keys = {search_key(text) for text in (*self.titles.values(), *self.others)}
        object.__setattr__(self, "keys", frozenset(keys - {""}))


@dataclass(frozen=True)
class TitleFault:
    """Why a title gives no position; `field_name` is the path's column that it rather concerns."""

    kind: str
    message: str
    field_name: str = ""


class PostIndex:
    """The catalogue, ready to find the position of a title."""

    def __init__(self, posts: list[Post]):
        self.posts = posts
        self.by_key: dict[str, list[Post]] = {}
        for post in posts:
            for key in post.keys:
                self.by_key.setdefault(key, []).append(post)
        self._found: dict[tuple, Post | TitleFault] = {}

    def find(self, title: str, kinds: dict[int, str]) -> Post | TitleFault:
        """Return the position that a title means in a row that names a place at these levels.

        `kinds` gives the kind of locality by level ("phuong" for 3 …). Of several positions the
        one is taken whose title is said just so at that kind of locality, then the one at the
        deepest level.
        """
        question = (title, *sorted(kinds.items()))
        if question not in self._found:
            self._found[question] = self._find(title, kinds)
        return self._found[question]

    def _find(self, title, kinds):
        key = search_key(title)
        posts = self.by_key.get(key, [])
        if not posts:
            return self._unknown(title, key, kinds)
        here = [post for post in posts if post.level in kinds]
        if not here:
            return _missing_place(title, posts)
        exact = [post for post in here if self._key_at(post, kinds[post.level]) == key]
        deepest = max(post.level for post in exact or here)
        best = [post for post in exact or here if post.level == deepest]
        if len(best) > 1:
            return TitleFault(
                "ambiguous_post", f"chức danh “{title}” có nhiều nghĩa trong danh mục."
            )
        return best[0]

    def _key_at(self, post, kind):
        return self._said[post.id].get(kind)

    @cached_property
    def _said(self):
        return {
            post.id: {kind: search_key(title) for kind, title in post.titles.items()}
            for post in self.posts
        }

    def _unknown(self, title, key, kinds):
        near = {}
        for post in self.posts:
            if post.level in kinds:
                for text in (*post.titles.values(), *post.others):
                    near[search_key(text)] = text
        close = get_close_matches(key, near, n=3, cutoff=CLOSE)
        hint = f" Gần giống: {', '.join(f'“{near[k]}”' for k in close)}." if close else ""
        return TitleFault("unknown_post", f"không có chức danh “{title}” trong danh mục.{hint}")


def _missing_place(title, posts) -> TitleFault:
    level = max(post.level for post in posts)
    message = f"chức danh “{title}” thuộc {UNITS[level]}, nhưng dòng này chưa ghi {UNITS[level]}."
    return TitleFault(f"missing_{FIELDS[level]}", message, FIELDS[level])
