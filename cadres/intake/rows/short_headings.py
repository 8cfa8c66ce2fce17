"""Posts that the heading of names says in short and the list's title in full.

"Họ tên Trưởng ban" below "DANH SÁCH TRƯỞNG BAN CÔNG TÁC MẶT TRẬN": of what board they are heads,
only the title says.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from cadres.intake.headings.header import Header
from cadres.intake.problems import WARNING, Problem
from cadres.intake.rows.lists import ReadList
from cadres.intake.rows.posts_above import posts_named, title_of
from cadres.intake.rows.rows import Row
from cadres.intake.titles.index import PostIndex
from cadres.vietnamese import nfc

Column = tuple[str, tuple[int, int], str]  # sheet, place of the header, field


def in_full(read: ReadList, titles: PostIndex) -> ReadList:
    """The list with the posts of such headings as its titles say them, which is told."""
    full: dict[Column, tuple[str, str]] = {}
    told: list[Problem] = []
    for layout in read.layouts:
        for header in layout.headers:
            for name, short in _headed(header):
                if said := _said_in(title_of(read, layout, header), short, titles):
                    full[layout.sheet.name, header.place, name] = short, said
                    told.append(_told(layout.sheet.name, header, name, said))
    if not full:
        return read
    rows = [_in_full(row, full) for row in read.rows]
    return replace(read, rows=rows, problems=[*read.problems, *told])


def _headed(header: Header) -> Iterator[tuple[str, str]]:
    """The fields of columns of names below a post, with that post."""
    for name, column in header.posts.items():
        if column.named:
            yield name, column.title


def _said_in(rows: list[str], short: str, titles: PostIndex) -> str:
    """The one post that a title's rows say, if it begins with those words and is another; else "".

    "Tổ trưởng" of a list of "Tổ trưởng Tổ bảo vệ an ninh, trật tự" is no head of a hamlet.
    """
    begins = re.compile(rf"\b{re.escape(short)}\b\s+\w", re.IGNORECASE)
    for text in map(nfc, rows):
        if found := begins.search(text):
            posts = posts_named(text[found.start() :], titles, least=1, more=True)
            heads = {head for post in titles.parse(short) for head in post.heads}
            is_other = len(posts) == 1 and heads.isdisjoint(posts[0].heads)
            return posts[0].text if is_other else ""
    return ""


def _in_full(row: Row, full: dict[Column, tuple[str, str]]) -> Row:
    said = dict(row.titles)
    for name, text in said.items():
        short, post = full.get((row.sheet, row.header.place, name), ("", ""))
        if short and text.startswith(short):
            said[name] = post + text.removeprefix(short)
    return row._replace(titles=said)


def _told(sheet: str, header: Header, name: str, said: str) -> Problem:
    heading = header.heading(header.columns[name])
    message = f"“{heading}” được hiểu là {said}, như tiêu đề danh sách ghi."
    return Problem(sheet, header.last or None, header.letter(name), "read_as", message, WARNING)
