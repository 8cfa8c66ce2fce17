"""Columns that say what they are headed with only where nothing else does."""

import re
from collections.abc import Collection, Mapping

from cadres.intake.headings.columns import field_of, heading_key
from cadres.intake.headings.post_columns import MARKS
from cadres.intake.headings.role_columns import COMMON_ROLES
from cadres.intake.headings.taken_and_left import ends_posts

_TERM = re.compile(r"nhiem ky|.*\b(?:bo nhiem|bau|chi dinh) lai|.*\btai cu")
_STATE = re.compile(r"(?:hien|tinh) trang|trang thai")


def is_weak(name: str, texts: tuple[str, ...]) -> bool:
    """Whether a term says since when, a reason or a state stands for a remark, or a decision ended
    posts."""
    key = heading_key(texts[-1])
    if name == "note":
        return key.startswith("ly do") or bool(_STATE.fullmatch(key))
    if name in ("decision_no", "decision_date"):
        return ends_posts(texts)
    return bool(_TERM.fullmatch(key))


def drop_marked(headings: Mapping, columns: dict[str, int], posts: Collection, rows: list) -> None:
    """Leave a column headed as further posts that only has marks, where others say which."""
    for name in [name for name in COMMON_ROLES if name in columns]:
        column = columns[name]
        others = posts or set(COMMON_ROLES) & columns.keys() - {name}
        if not others or field_of(headings.get(column, ("",))) not in ("role2", "role3"):
            continue
        cells = {row[column] for row in rows if column < len(row)} - {""}
        if cells and cells <= MARKS:
            del columns[name]
