"""The posts of one line as its cells name them: titles, and columns headed by posts."""

import re
from functools import lru_cache

from cadres.intake.headings.post_columns import DAY, MARK, PLACE, PostColumn
from cadres.intake.headings.role_columns import POST_FIELDS
from cadres.intake.places.text import in_cell, without_old_name
from cadres.intake.places.words import HAMLET
from cadres.intake.problems import ERROR, WARNING
from cadres.intake.rows.cells import Cells
from cadres.intake.rows.own_facts import with_own
from cadres.intake.rows.values import text_of
from cadres.intake.texts.vacancy import is_vacant
from cadres.vietnamese import match_key

Places = tuple[tuple[int, str], ...]  # levels with what is written for them

# A unit behind a mark is no further post: "Bí thư chi bộ thôn 1, xã Gia Huynh".
_UNIT = (
    r"(?!\s*(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|ấp|bản|buôn|xóm"
    r"|khu|khóm|khối|làng|tổ dân phố|tdp) (?!trưởng|đội|đoàn|phó|phố trưởng|dân vận))"
)
_JOINED = re.compile(rf"\bkiêm\b|\bđồng thời\b|[,;+&/\n]{_UNIT}|\w\s*[-–]{_UNIT}\s*\w")


def read_titles(cells: Cells) -> tuple[dict[str, str], dict[str, Places]]:
    """The texts that name posts by field, the main one first, and by field where some are held.

    Only the cells of columns headed by posts say where: at a hamlet.
    """
    said, places = [], []
    for name in cells.header.roles:
        text = cells.text(name)
        if not text or _is_vacant(text):
            continue
        column = cells.header.posts.get(name)
        title, place = _below_post(cells, name, column) if column else (cells.raw(name), "")
        said += [(name, title)] if title else []
        places += [(name, places_below(place))] if place else []
    titles = _once(tuple(said))
    _tell_missing(cells, titles)
    return titles, _once(tuple(places))


_is_vacant = lru_cache(maxsize=10_000)(is_vacant)  # of titles, which many lines share


@lru_cache(maxsize=10_000)
def _once(texts: tuple[tuple[str, object], ...]) -> dict:
    """What is said by field: many lines say the same, and are never changed."""
    return dict(texts)


@lru_cache(maxsize=20_000)
def places_below(text: str) -> Places:
    """The places of a cell below a post: "Ấp 1, xã An Hóa", "Chi bộ ấp 4", "2/5", "Trong"."""
    text = without_old_name(text)
    if not _PARTED.search(text):
        return ((HAMLET, text),)
    named = {max(piece.levels): piece.text for piece in in_cell(text) if piece.kind}
    return tuple(named.items()) if HAMLET in named else ((HAMLET, text),)


_PARTED = re.compile(r"[,;()–]|\s-|-\s|\b(?:chi bộ|xã|phường|thị trấn|đặc khu)\b", re.IGNORECASE)


def _below_post(cells: Cells, name: str, column: PostColumn) -> tuple[str, str]:
    """The posts of a column's heading, and where a cell below says that they are held."""
    said = column.says(cells.values[name])
    if said == MARK:
        return with_own(column.title, cells.own.get(name, {})), ""
    if said == PLACE:
        return column.title, text_of(cells.values[name])
    if said == DAY:
        day = cells.date(name)
        return f"{column.title} (từ {day})" if day else column.title, ""
    return (cells.raw(name) if said else ""), ""


def _tell_missing(cells: Cells, titles: dict[str, str]) -> None:
    columns = cells.header.columns
    if cells.header.posts:
        if not titles and not cells.header.lacks_posts:
            name = next(name for name in POST_FIELDS if name in columns)
            cells.report(name, "missing_post", "không đánh dấu chức danh nào.")
        return
    if len(titles) > 1:
        return  # of three columns one may stay empty
    if "role1" in columns:
        severity = WARNING if titles else ERROR
        message = "thiếu chức danh thứ nhất."
        cells.required("role1", titles.get("role1"), "missing_post", message, severity)
    elif not titles:
        cells.required("roles", "", "missing_post", "thiếu chức danh.")
    is_alone = "role2" not in titles and not cells.is_one_of_several
    is_alone = is_alone and not _JOINED.search(match_key(titles.get("role1", "")))
    if "role1" in titles and is_alone and "role2" in columns:
        message = "không có chức danh thứ hai; chỉ ghi một chức danh."
        cells.report("role2", "missing_post", message, WARNING)
