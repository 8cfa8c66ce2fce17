"""Columns of posts: which is the first, which holds all, and whose unit stands beside."""

import re
from collections.abc import Iterable

from cadres.vietnamese import match_key

ROLE_FIELDS = ("role1", "role2", "role3", "roles", "role_party", "role_gov", "role_union")


def next_role(name: str, columns) -> str:
    """Two columns headed alike for further posts are the second and the third post."""
    if name == "role2" and "role2" in columns and "role3" not in columns:
        return "role3"
    if name == "roles" and "roles" in columns and "role2" not in columns:
        return "role2"
    return name


def settle_roles(columns: dict[str, int]) -> dict[str, int]:
    """A single column for posts holds them all; beside another one it holds the first."""
    if "role3" in columns and "role2" not in columns:
        columns["role2"] = columns.pop("role3")
    if "roles" in columns and "role1" in columns and "role2" not in columns:
        columns["role2"] = columns.pop("roles")
    present = [name for name in ROLE_FIELDS if name in columns]
    if present in (["role1"], ["role2"]):
        columns["roles"] = columns.pop(present[0])
    elif "roles" in present and {"role2", "role3"} & set(present) and "role1" not in present:
        columns["role1"] = columns.pop("roles")
    return columns


def units_of_roles(columns: dict[str, int], duplicates: dict[int, str]) -> dict[str, int]:
    """By further post its column "Đơn vị", which stands right behind it; no duplicate any more."""
    behind = {columns[name] + 1: name for name in ("role2", "role3") if name in columns}
    units = {behind[c]: c for c, name in duplicates.items() if name == "workplace" and c in behind}
    for column in units.values():
        del duplicates[column]
    return units


MARKS = {"x", "X", "×", "✓", "✔", "v", "V", "+"}
MOSTLY = 0.7  # of a column's texts are marks
_POST = re.compile(
    r"(?:phó |p\.? ?)?(?:bí thư|chủ tịch|trưởng|tổ trưởng|ủy viên|chi hội trưởng|chánh|giám đốc"
    r"|chủ nhiệm|chỉ huy|btcb|bt|pbt|ct|pct|tb|uvbtv|uvbch)\b"
)


def marked_posts(
    headings: dict[int, tuple[str, ...]], columns: dict[str, int], rows: Iterable[list]
) -> dict[int, str]:
    """The columns that name a post in their heading and hold only marks, with the post.

    "Bí thư chi bộ | Trưởng ấp" over x and x says two posts of one person.
    """
    fields = {column: name for name, column in columns.items()}
    named = {
        column: texts[-1]
        for column, texts in headings.items()
        if fields.get(column, "roles") in ROLE_FIELDS and _POST.match(match_key(texts[-1]))
    }
    cells = [(column, row[column]) for row in rows for column in named if column < len(row)]
    texts = {column: [c for at, c in cells if at == column and _is_text(c)] for column in named}
    shares = {
        column: sum(cell in MARKS for cell in found) / len(found)
        for column, found in texts.items()
        if found
    }
    if not any(share > MOSTLY for share in shares.values()):
        return {}
    return {c: post for c, post in named.items() if shares.get(c, 1) > MOSTLY}


def _is_text(cell) -> bool:
    """Not empty, and no number of a total."""
    return isinstance(cell, str) and cell != ""


def settle_marked(columns: dict[str, int], marked: dict[int, str]) -> None:
    """Columns of marks are the first, second and third post, unless others are."""
    for name, column in list(columns.items()):
        if column in marked:
            del columns[name]
    if not any(name in columns for name in ROLE_FIELDS):
        columns |= dict(zip(ROLE_FIELDS[:3], sorted(marked), strict=False))
