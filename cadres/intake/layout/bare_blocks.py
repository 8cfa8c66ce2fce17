"""Rows that name a unit without its word above lines numbered anew: "Quới Thành", "2 | Tam Phước".

Only what stands below tells them from people and notes, so they are told by the numbers there: they
begin again, or only the units have any; or by a name that stood so before. Where the numbers go on
through the whole list, such a name has to stand above its first line and above a later one.
"""

import re
from functools import lru_cache

from cadres.intake.layout.block_rows import Block, read_block
from cadres.intake.layout.filled import is_mark, is_text
from cadres.intake.levels import COMMUNE, DISTRICT
from cadres.intake.places.text import is_bare_unit
from cadres.intake.texts.person_names import begins_with_family

AHEAD = 200  # rows from a name within which another one, or the last number, is looked for
SAID = 3  # facts of a line, with fewer of which it may be no person's
_FIRST = re.compile(r"\s*0*1(?:\.0)?[.)]?\s*")  # the number of a block's first line
_ORDINAL = re.compile(r"\s*0*(\d{1,4})(?:\.0)?[.)]?\s*")
# How many there are, behind the name.
_COUNT = re.compile(
    r"\s*[:(–-]?\s*\d+\s*(?:người|đ/c|đồng chí|cán bộ|trường hợp)\)?\s*$", re.IGNORECASE
)
_BODY = re.compile(r"(?:đảng bộ|đảng [uủ][yỷ]|ubnd|đơn vị)\s*:?\s+(?=\S)", re.IGNORECASE)


def numbered_alike(row: list, blocks: tuple[Block, ...]) -> tuple[str, str, int] | None:
    """The text, style and level of a row that holds one text, numbered as some block before.

    In a list whose blocks say the posts it ends them: "3. Các chức danh khác".
    """
    filled = [cell for cell in row if cell != ""]
    if len(filled) != 1 or not is_text(filled[0]):
        return None
    text, style, level, _ = read_block(filled[0])
    return (text, style, level) if style and any(b.style == style for b in blocks) else None


def bare_block(
    rows: list[list], number: int, blocks: tuple[Block, ...], stt: int
) -> tuple[str, str, int] | None:
    """The text, style and level of the block that a row begins with nothing but a name in it, and
    perhaps its number; `stt` is the column of numbers.

    It is of the level of the blocks before, which it is like; the first may have nothing before it
    where another one follows. With an enumerator before the name the numbers below may go on.
    """
    row = rows[number - 1]
    if len(row) - row.count("") > 2:
        return None
    marks = [cell for cell in row if cell != "" and is_mark(cell)]
    names = [cell for cell in row if cell != "" and not is_mark(cell)]
    if len(names) != 1 or not is_text(names[0]):
        return None
    text, style, level, is_bare = _heading(names[0])
    begins, is_open = _below(rows, number, stt)
    goes_on = style and blocks and not level or _is_like_the_last(rows, row, blocks)
    if not (begins or is_open or goes_on):
        return None
    if level:
        return None if marks else (text, style, level)
    level = max((block.level for block in blocks), default=0)
    is_like = level in (DISTRICT, COMMUNE) or not level and (blocks or marks or style)
    if not is_bare or (marks or not begins) and begins_with_family(text):
        return None
    if not is_like and not (begins and _comes_again(rows, number, stt)):
        return None
    return text, style or "decimal" * len(marks), level


@lru_cache(maxsize=20_000)
def _heading(text: str) -> tuple[str, str, int, bool]:
    """A text without its enumerator, the enumerator's style, the level of the unit whose word it
    has, and whether it is a name alone, but for the body of the unit: "Đảng ủy An Phước".
    """
    text, style, level, named = read_block(text)
    name = _BODY.sub("", _COUNT.sub("", text), count=1)
    is_bare = not named and is_bare_unit(name)
    return name if is_bare else text, style, level, is_bare


def _below(rows: list[list], number: int, stt: int) -> tuple[bool, bool]:
    """Whether the numbers of the lines start again below a row, and whether the line there has
    none."""
    below = next((row for row in rows[number : number + 3] if any(cell != "" for cell in row)), [])
    first = below[stt] if 0 <= stt < len(below) else ""
    is_open = first == "" and len(below) - below.count("") > SAID
    return bool(_FIRST.fullmatch(str(first))), is_open


def _comes_again(rows: list[list], number: int, stt: int) -> bool:
    """Whether a name stands alone at the same place further below, right above a numbered line."""
    place = _filled(rows[number - 1])
    return any(
        _filled(rows[at]) == place
        and is_text(text := rows[at][place[0]])
        and _heading(text)[3]
        and not begins_with_family(text)
        and _is_numbered(rows, at + 1, stt)
        for at in range(number, min(len(rows), number + AHEAD))
    )


def _is_numbered(rows: list[list], number: int, stt: int) -> bool:
    """Whether the numbers of the lines begin anew below a row, or go on from those above it."""
    if _below(rows, number, stt)[0]:
        return True
    above = (_number(row, stt) for row in reversed(rows[max(0, number - 1 - AHEAD) : number - 1]))
    last = next(filter(None, above), 0)
    return last > 0 and number < len(rows) and _number(rows[number], stt) == last + 1


def _number(row: list, stt: int) -> int:
    """The ordinal number of a line, 0 for none."""
    cell = row[stt] if 0 <= stt < len(row) else ""
    found = _ORDINAL.fullmatch(str(cell)) if len(row) - row.count("") > SAID else None
    return int(found[1]) if found else 0


def _filled(row: list) -> list[int]:
    return [at for at, cell in enumerate(row) if cell != ""]


def _is_like_the_last(rows: list[list], row: list, blocks: tuple[Block, ...]) -> bool:
    """Whether a row is filled as that of the last block, which was such a name as well."""
    if not blocks or not _heading(blocks[-1].text)[3]:
        return False
    return _filled(row) == _filled(rows[blocks[-1].row - 1])
