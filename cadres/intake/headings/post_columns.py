"""Columns headed by posts: "Bí thư chi bộ kiêm Trưởng ấp" over an x, a hamlet or a day.

Such a column is known by its heading and by what its cells hold, so that a column of titles or of
names under a similar heading is none.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cadres.intake.headings.columns import field_of, is_foreign, is_group
from cadres.intake.headings.role_columns import POST_FIELDS, ROLE_FIELDS
from cadres.intake.places.words import FIELDS, HAMLET, NO_WORD, OPENINGS, SHORT, WORDS, spelled
from cadres.intake.texts.days import SERIALS
from cadres.intake.texts.person_names import begins_with_family
from cadres.intake.texts.surroundings import is_signature
from cadres.intake.texts.vacancy import is_vacant
from cadres.intake.titles.post_words import (
    adds_post,
    begins_with_post,
    dates_post,
    is_choice,
    joins,
    one_kind,
    without_opening,
    without_remarks,
)
from cadres.vietnamese import match_key, search_key

MARK, DAY, PLACE, NOTHING, OTHER = "mark", "day", "place", "", "other"
MARKS = {"x", "X", "×", "✓", "✔", "v", "V", "+"}
YES = {"có", "đang giữ", "có giữ", "có kiêm", "có kiêm nhiệm"}
LEVELS = tuple(FIELDS.values())
OTHERWISE = (*LEVELS, "start")  # what columns of posts are headed as, too
MOSTLY = 0.7  # of the cells below posts may say that these are held
LONGEST = 10  # words of a place

_NONE = {"", "0", "khong", "chua", "k", "ko", "khong co", "khong kiem", "khong giu"}
_DAY = re.compile(
    r"(?:(?:từ|kể|ngày|tháng|năm) )*(?:\d{1,2} ?(?:[/.-]|tháng|năm) ?){0,2}(?:19|20)\d\d"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d\d",
)
_PAPER = re.compile(r"\d\s*[-/]\s*(?:qđ|nq|tb|kl|cv|bb)\b")
_NUMBER = re.compile(r"\d{1,3}(?:[/.-]?\d{1,3})?[a-zđ]?")
_KINDS = {word.lower(): kind for kind, word in WORDS[HAMLET].items()}
_KINDS |= {short: kind for short, kind in SHORT[HAMLET].items() if short in NO_WORD}
_KIND = "|".join(sorted(_KINDS, key=len, reverse=True))
_KIND_WORD = re.compile(rf"\b({_KIND})\b(?! dân vận)")
_ASKING = re.compile(rf"\b(?:ghi|tên|phụ trách|tại|ở)\b.*\b(?:{_KIND}|địa bàn)\b")
_OF_HAMLET = re.compile(rf"\bchi bộ (?:{_KIND})(?:\W+(?:{_KIND}|tổ))*$")


class PostColumn(NamedTuple):
    """The posts of a heading.

    `adds`: they are further ones ("Kiêm Trưởng ấp") beside a post that stands elsewhere. `ones`:
    the number 1 is a mark there, and no hamlet. `bare`: a name without its word is a hamlet.
    `named`: the cells name who holds them.
    """

    title: str
    adds: bool = False
    ones: bool = False
    bare: bool = True
    named: bool = False

    def says(self, cell) -> str:
        """How a cell says that the posts are held: MARK, DAY or PLACE; NOTHING or OTHER if not."""
        if self.ones and cell == 1 or self.named and cell != "":
            return MARK
        said = said_by(cell)
        return OTHER if said == PLACE and not (self.bare or _names_hamlet(cell)) else said

    def holds(self, row: list, column: int | None) -> bool:
        """Whether a row's cell in this column says that the posts are held."""
        cell = "" if column is None or column >= len(row) else row[column]
        is_none = isinstance(cell, str) and is_vacant(cell)
        return not is_none and self.says(cell) not in (NOTHING, OTHER)


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
    if key in YES:
        return MARK
    if not any(map(str.isalnum, key)) or search_key(key) in _NONE:
        return NOTHING
    if _DAY.fullmatch(key):
        return DAY
    is_other = len(key.split()) > LONGEST or begins_with_post(key) or _PAPER.search(key)
    return OTHER if is_other else PLACE


def settle_posts(
    headings: Mapping[int, tuple[str, ...]], columns: dict[str, int], rows: Iterable[list]
) -> dict[str, PostColumn]:
    """Give each column headed by posts a field of its own; return the posts by field.

    Without a column of names there is none: a summary counts people below such headings.
    """
    if "full_name" not in columns:
        return {}
    titles = {c: title for c, texts in headings.items() if (title := _title(c, texts, columns))}
    cells = [
        (column, cell, _is_evident(cell, headings[column]))
        for row in _of_people(rows, columns)
        for column, cell in _cells(row, titles)
        if cell not in headings[column]  # which may stand once more at the top of a page
    ]
    evident = [said_by(cell) for _, cell, is_evident in cells if is_evident]
    if len(evident) * 2 <= len(cells):
        return {}
    bare = evident.count(PLACE) * 2 >= len(evident)  # a name without its word is a hamlet
    below = {column: [each[1:] for each in cells if each[0] == column] for column in titles}
    found = [c for c, own in below.items() if not own or _share(own, bare) > MOSTLY]
    found = sorted(found)[: len(POST_FIELDS)]
    ones = _are_ones(cell for column in found for cell, _ in below[column])
    return {
        name: PostColumn(titles[column], adds_post(headings[column][-1]), ones, bare)
        for name, column in _given_fields(found, columns).items()
    }


def _given_fields(found: list[int], columns: dict[str, int]) -> dict[str, int]:
    """The columns by the fields that they have now, in place of what they were taken for."""
    for name in [name for name, column in columns.items() if column in found]:
        del columns[name]
    posts = dict(zip(POST_FIELDS, found, strict=False))
    columns |= posts
    return posts


def settle_start(headings: Mapping[int, tuple[str, ...]], columns: dict[str, int]) -> None:
    """The only column of days, if it is headed as that of one post, dates all of a line."""
    taken = columns.values()
    dated = [c for c, texts in headings.items() if c not in taken and dates_post(texts[-1])]
    if "start" not in columns and len(dated) == 1:
        columns["start"] = dated[0]


def settle_titles(
    headings: Mapping[int, tuple[str, ...]],
    columns: dict[str, int],
    posts: Mapping[str, PostColumn],
    rows: Iterable[list],
    duplicates: Mapping[int, str],
) -> frozenset[str]:
    """In a list without a column of posts, the only unknown column that holds titles is it.

    Return the fields given, which no heading names: "Mô hình thực hiện" over "BT kiêm CT UBND".
    What is headed as a unit or a term but holds titles ("Chức danh – Thôn" over "Trưởng thôn",
    "Giữ chức vụ") holds posts too, also beside the units themselves, one of the `duplicates`.
    """
    if "full_name" not in columns or posts:
        return frozenset()
    people = list(_of_people(rows, columns))
    free = [name for name in ("roles", "role2", "role3") if name not in columns]
    given = dict(zip(free, _headed_otherwise(people, columns, duplicates), strict=False))
    columns |= given
    if given:
        return frozenset(given)
    if any(name in columns for name in ROLE_FIELDS):
        return frozenset()
    unknown = set(headings) - set(columns.values())
    found = [column for column in unknown if _hold_titles(people, column)]
    if len(found) != 1:
        return frozenset()
    columns["roles"] = found[0]
    return frozenset({"roles"})


def _headed_otherwise(
    people: list[list], columns: dict[str, int], duplicates: Mapping[int, str]
) -> list[int]:
    """The columns headed as units or terms that hold titles; these have another column, or none."""
    headed = [(columns[name], name) for name in OTHERWISE if name in columns]
    headed += [(column, name) for column, name in duplicates.items() if name in OTHERWISE]
    titles = {column: name for column, name in sorted(headed) if _hold_titles(people, column)}
    for column, name in headed:
        if columns.get(name) in titles:
            del columns[name]
        if column not in titles:
            columns.setdefault(name, column)
    return list(titles)


def _hold_titles(rows: list[list], column: int) -> bool:
    cells = [row[column] for row in rows if column < len(row) and row[column] != ""]
    titles = [isinstance(cell, str) and begins_with_post(cell) for cell in cells]
    return bool(cells) and sum(titles) >= len(cells) * MOSTLY and len(cells) * 2 >= len(rows)


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
    if any(map(is_foreign, texts[:-1])):
        return ""  # "CT" below "Ngày vào Đảng" is no chairman
    title = without_opening(one_kind(without_remarks(texts[-1])))
    if not begins_with_post(title) or is_choice(title, joins(" ".join(texts))):
        return ""
    return title if match_key(title) not in _BARE else _with_body(title, texts[:-1])


def _with_body(title: str, above: tuple[str, ...]) -> str:
    """A bare "Bí thư" with the body above it; a bare "CT" may mean anything else."""
    body = above[-1] if above and not is_group(above[-1]) else ""
    if body and search_key(body) not in _BLOCS:
        return f"{title} {body}"
    return title if len(title) > SHORT else ""


SHORT = 3  # letters of an abbreviation
_BARE = {
    "bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "ủy viên", "bt", "pbt", "ct", "pct", "tb",
    "ptb", "uv",
}  # fmt: skip
_BLOCS = {"dang", "khoi dang", "chinh quyen", "khoi chinh quyen", "doan the", "khoi doan the"}


def _of_people(rows: Iterable[list], columns: dict[str, int]) -> Iterable[list]:
    """The rows with a name, above whoever signs; a total's numbers say nothing of posts."""
    name = columns["full_name"]
    for row in rows:
        text = row[name] if name < len(row) else ""
        if isinstance(text, str) and is_signature(text):
            return
        if isinstance(text, str) and text and not search_key(text).startswith(("tong", "cong ")):
            yield row


def _cells(row: list, titles: Iterable[int]) -> Iterable[tuple[int, object]]:
    for column in titles:
        if column < len(row) and said_by(row[column]):
            yield column, row[column]


def _is_evident(cell, texts: tuple[str, ...]) -> bool:
    """Whether a cell says a post without doubt; a bare name does where the heading asks for it.

    "Bí thư chi bộ thôn" does, if the name is nobody's.
    """
    said = said_by(cell)
    if said != PLACE:
        return said != OTHER
    if _names_hamlet(cell) or any(_ASKING.search(match_key(text)) for text in texts):
        return True
    return bool(_OF_HAMLET.search(match_key(texts[-1]))) and not begins_with_family(cell)


def _names_hamlet(cell) -> bool:
    """Whether a cell has a number, or a name behind the word of a hamlet."""
    if not isinstance(cell, str):
        return True
    return bool(OPENINGS[HAMLET].split(spelled(cell))[0] or _NUMBER.fullmatch(match_key(cell)))


def _share(cells: list[tuple], bare: bool) -> float:
    """How many of a column's cells say that its posts are held."""
    fitting = (is_evident or bare and said_by(cell) == PLACE for cell, is_evident in cells)
    return sum(fitting) / len(cells)


def _are_ones(cells: Iterable) -> bool:
    """Whether people are marked with the number 1, to be summed up."""
    others = [cell for cell in cells if cell != 1]
    return all(said_by(cell) in (MARK, DAY) for cell in others)
