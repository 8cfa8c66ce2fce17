"""Columns headed by posts: "Bí thư chi bộ kiêm Trưởng ấp" over an x, a hamlet or a day.

Such a column is known by its heading and by what its cells hold, so that a column of titles or of
names under a similar heading is none.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cadres.intake.columns import field_of
from cadres.intake.days import SERIALS
from cadres.intake.place_words import HAMLET, OPENINGS, WORDS, spelled
from cadres.intake.post_words import (
    begins_with_post,
    dates_post,
    is_choice,
    joins,
    one_kind,
    without_remarks,
)
from cadres.intake.role_columns import POST_FIELDS, ROLE_FIELDS
from cadres.vietnamese import match_key, search_key

MARK, DAY, PLACE, NOTHING, OTHER = "mark", "day", "place", "", "other"
MARKS = {"x", "X", "×", "✓", "✔", "v", "V", "+"}
MOSTLY = 0.7  # of the cells below posts may say that these are held
LONGEST = 5  # words of a hamlet's name without its word

_NONE = {"", "0", "khong", "chua", "k", "ko", "khong co"}
_DAY = re.compile(
    r"(?:(?:từ|kể|ngày|tháng|năm) )*(?:\d{1,2} ?(?:[/.-]|tháng|năm) ?){0,2}(?:19|20)\d\d"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d\d",
)
_NUMBER = re.compile(r"\d{1,3}(?:[/.-]?\d{1,3})?[a-zđ]?")
_KINDS = {word.lower(): kind for kind, word in WORDS[HAMLET].items()}
_KIND = "|".join(sorted(_KINDS, key=len, reverse=True))
_KIND_WORD = re.compile(rf"\b({_KIND})\b(?! dân vận)")
_ASKING = re.compile(rf"\b(?:ghi|tên|phụ trách|tại|ở)\b.*\b(?:{_KIND}|địa bàn)\b")


class PostColumn(NamedTuple):
    """The posts of a heading; `ones`: the number 1 is a mark there, and no hamlet."""

    title: str
    ones: bool = False

    def says(self, cell) -> str:
        """How a cell says that the posts are held: MARK, DAY or PLACE; NOTHING or OTHER if not."""
        if self.ones and cell == 1:
            return MARK
        return said_by(cell)


def said_by(cell) -> str:
    """What a cell is below a post, by itself."""
    if isinstance(cell, dt.date):
        return DAY
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return DAY if cell in SERIALS or 1900 < cell < 2100 else PLACE if cell else NOTHING
    if not isinstance(cell, str):
        return NOTHING if cell is False else OTHER
    if cell in MARKS:
        return MARK
    key = match_key(cell)
    if not any(map(str.isalnum, key)) or search_key(key) in _NONE:
        return NOTHING
    if _DAY.fullmatch(key):
        return DAY
    return PLACE if len(key.split()) <= 2 * LONGEST and not begins_with_post(key) else OTHER


def settle_posts(
    headings: Mapping[int, tuple[str, ...]], columns: dict[str, int], rows: Iterable[list]
) -> dict[str, PostColumn]:
    """Give each column headed by posts a field of its own; return the posts by field.

    Without a column of names there is none: a summary counts people below such headings.
    """
    if "full_name" not in columns:
        return {}
    titles = {c: title for c, texts in headings.items() if (title := _title(c, texts, columns))}
    cells = [cell for row in _of_people(rows, columns) for cell in _cells(row, titles)]
    below = {column: [cell for at, cell in cells if at == column] for column in titles}
    evident = [_is_evident(cell, headings[column]) for column, cell in cells]
    if sum(evident) * 2 <= len(evident):
        return {}
    found = [c for c, own in below.items() if not own or _share(own) > MOSTLY][: len(POST_FIELDS)]
    ones = _are_ones(cell for column in found for cell in below[column])
    for name in [name for name, column in columns.items() if column in found]:
        del columns[name]
    posts = dict(zip(POST_FIELDS, sorted(found), strict=False))
    columns |= posts
    return {name: PostColumn(titles[column], ones) for name, column in posts.items()}


def settle_start(headings: Mapping[int, tuple[str, ...]], columns: dict[str, int]) -> None:
    """The only column of days, if it is headed as that of one post, dates all of a line."""
    taken = columns.values()
    dated = [c for c, texts in headings.items() if c not in taken and dates_post(texts[-1])]
    if "start" not in columns and len(dated) == 1:
        columns["start"] = dated[0]


def kinds_of_posts(headings: Iterable[str]) -> tuple[str, ...]:
    """The kinds of hamlet whose heads the headings name: "Trưởng ấp (khu phố)" → ap, khu_pho."""
    words = [word for text in headings for word in _KIND_WORD.findall(match_key(text))]
    return tuple(dict.fromkeys(_KINDS[word] for word in words))


def _title(column: int, texts: tuple[str, ...], columns: dict[str, int]) -> str:
    """The posts that the texts above a column name, "" for none or a choice between posts.

    A bare "Bí thư" below "Chi bộ" goes on with it.
    """
    taken = {at: name for name, at in columns.items()}
    if taken.get(column, ROLE_FIELDS[0]) not in ROLE_FIELDS and field_of(texts[-1:]):
        return ""
    title = one_kind(without_remarks(texts[-1]))
    if not begins_with_post(title) or is_choice(title, joins(" ".join(texts))):
        return ""
    is_bare = len(title.split()) <= 3 and len(texts) > 1 and match_key(title) in _BARE
    return f"{title} {texts[-2]}" if is_bare else title


_BARE = {"bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "ủy viên", "phó bí thư thường trực"}


def _of_people(rows: Iterable[list], columns: dict[str, int]) -> Iterable[list]:
    """The rows with a name; a total's numbers say nothing of posts."""
    name = columns["full_name"]
    for row in rows:
        text = row[name] if name < len(row) else ""
        if isinstance(text, str) and text and not search_key(text).startswith(("tong", "cong ")):
            yield row


def _cells(row: list, titles: Iterable[int]) -> Iterable[tuple[int, object]]:
    for column in titles:
        if column < len(row) and said_by(row[column]):
            yield column, row[column]


def _is_evident(cell, texts: tuple[str, ...]) -> bool:
    """Whether a cell says a post without doubt; a bare name does where the heading asks for it."""
    said = said_by(cell)
    if said != PLACE or not isinstance(cell, str):
        return said != OTHER
    is_named = OPENINGS[HAMLET].split(spelled(cell))[0] or _NUMBER.fullmatch(match_key(cell))
    return bool(is_named) or any(_ASKING.search(match_key(text)) for text in texts)


def _share(cells: list) -> float:
    return sum(said_by(cell) != OTHER for cell in cells) / len(cells)


def _are_ones(cells: Iterable) -> bool:
    """Whether people are marked with the number 1, to be summed up."""
    others = [cell for cell in cells if cell != 1]
    return all(said_by(cell) in (MARK, DAY) for cell in others)
