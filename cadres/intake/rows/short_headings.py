"""Posts that the heading of names says in short and the list's title in full.

"Họ tên Trưởng ban" below "DANH SÁCH TRƯỞNG BAN CÔNG TÁC MẶT TRẬN": of what board they are heads,
only the title says. What a heading says by itself is never said otherwise.
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

Column = tuple[str, int, str]  # sheet, first row of the header, field


def in_full(read: ReadList, titles: PostIndex) -> ReadList:
    """The list with the posts of such headings as its titles say them, which is told."""
    full: dict[Column, tuple[str, str]] = {}
    told: list[Problem] = []
    for layout in read.layouts:
        for header in layout.headers:
            for name, short in _unknown(header, titles):
                if said := _said_in(title_of(read, layout, header), short, titles):
                    full[layout.sheet.name, header.first, name] = short, said
                    told.append(_told(layout.sheet.name, header, name, said))
    if not full:
        return read
    rows = [_in_full(row, full) for row in read.rows]
    return replace(read, rows=rows, problems=[*read.problems, *told])


def _unknown(header: Header, titles: PostIndex) -> Iterator[tuple[str, str]]:
    """The fields of columns of names below a post that the catalogue does not know."""
    for name, column in header.posts.items():
        if column.named:
            heads = [head for post in titles.parse(column.title) for head in post.heads]
            if not any(head in titles.by_head for head in heads):
                yield name, column.title


def _said_in(rows: list[str], short: str, titles: PostIndex) -> str:
    """The one post that a title's rows say and that begins with those words; "" if none does."""
    begins = re.compile(rf"\b{re.escape(short)}\b\s+\w", re.IGNORECASE)
    for text in map(nfc, rows):
        if found := begins.search(text):
            posts = posts_named(text[found.start() :], titles, least=1, more=True)
            return posts[0].text if len(posts) == 1 else ""
    return ""


def _in_full(row: Row, full: dict[Column, tuple[str, str]]) -> Row:
    said = dict(row.titles)
    for name, text in said.items():
        short, post = full.get((row.sheet, row.header.first, name), ("", ""))
        if short and text.startswith(short):
            said[name] = post + text.removeprefix(short)
    return row._replace(titles=said)


def _told(sheet: str, header: Header, name: str, said: str) -> Problem:
    heading = header.heading(header.columns[name])
    message = f"“{heading}” được hiểu là {said}, như tiêu đề danh sách ghi."
    return Problem(sheet, header.last or None, header.letter(name), "read_as", message, WARNING)
