"""Posts that stand above people instead of beside them: in a list's title, or in its blocks.

"DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG ẤP" says what everybody below holds. Such a text counts where
the list has no column of posts, and only if the catalogue explains all of it; it is always told.
"""

import re
from dataclasses import replace
from itertools import takewhile

from cadres.intake.headings.header import Header
from cadres.intake.layout.layout import Layout
from cadres.intake.places.words import HAMLET
from cadres.intake.problems import WARNING, Line, Problem
from cadres.intake.rows.lists import ReadList, missing_column
from cadres.intake.titles.index import PostIndex
from cadres.intake.titles.post_words import (
    begins_with_post,
    has_post,
    is_choice,
    joins,
    one_kind,
    without_remarks,
)
from cadres.intake.titles.words import KIND_LEVELS
from cadres.intake.titles.written import WrittenTitle
from cadres.vietnamese import match_key

Posts = tuple[WrittenTitle, ...]

# Words before the posts of a title, and from where on it speaks of the day, the area or the paper.
_OPENING = re.compile(
    r"(?:danh sách|biểu mẫu|biểu|bảng|tổng hợp|thống kê|báo cáo|phụ lục|kết quả|tình hình|số liệu"
    r"|rà soát|theo dõi|trích ngang|số \d+[\d/.-]*|\d+[:.)/]?|[ivx]+[:.)/-]|[a-d][.)/-]"
    r"|các|những|đồng chí|đ/c|cán bộ|đảng viên|người|trường hợp|hiện|đang|được|giữ|đảm nhiệm"
    r"|đảm nhận|bố trí|thực hiện"
    r"|mô hình|loại hình|hình thức|nhóm|đối với|(?:thứ|số)(?= \d)"
    r"|nhất thể hóa|nhất thể hoá|việc|về|chức danh|chức vụ|hai|là|làm|kiêm nhiệm|kiêm"
    r"|[:–-])(?:[\s:,–-]+|$)",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?<![\s,;:.–-])[\s,;:.–-]*+"
    r"\b(?:năm \d|nhiệm kỳ|giai đoạn|tính đến|đến (?:ngày|tháng|năm|hết|thời|\d)"
    r"|trên địa bàn|trong (?:toàn )?(?:tỉnh|huyện|xã|đảng bộ)|thuộc|toàn (?:tỉnh|huyện|xã|đảng bộ)"
    r"|của |tại |ở |đợt |quý |tháng \d|số liệu|đơn vị|đvt|kèm theo|ban hành kèm|thời điểm"
    r"|(?:sáu|6|9) tháng|(?:gồm )?\d+ (?:người|đồng chí|đ/c|trường hợp)).*",
    re.IGNORECASE,
)
# What says that they do not hold the posts, or hold them no more.
_NOT_HELD = re.compile(
    r"\b(?:dự kiến|thôi|nghỉ|chưa|không|quy hoạch|nguyên|miễn nhiệm|đề nghị|đề xuất|giới thiệu)\b"
)
_FURTHER = re.compile(
    r"(?<![\s,])[\s,]*+\b(?:kiêm|đồng thời)(?: (?:nhiệm|là|giữ|các|thêm|chức|danh|vụ|khác))*$",
    re.IGNORECASE,
)
_TWO = 2  # posts that a text has to name that nothing says to be a title


def posts_above(read: ReadList, titles: PostIndex) -> tuple[ReadList, dict[Line, Posts]]:
    """The posts of lines in lists without a column of posts, and the list with what is to be told.

    A list of which no line gets any keeps its fault of lacking the column.
    """
    given: dict[Line, Posts] = {}
    problems: list[Problem] = []
    faults = {
        missing_column(layout.sheet.name, header, "role1"): (layout, header)
        for layout in read.layouts
        for header in layout.headers
        if header.lacks_posts
    }
    rows = {row.line for row in read.rows}
    said_posts = {row.line: row.titles.get("roles", "") for row in read.rows}
    for problem in read.problems:
        found, told = _of_list(read, *faults[problem], titles) if problem in faults else ({}, [])
        given |= found
        told += [_without(line) for line, posts in found.items() if not posts and line in rows]
        problems += told or [problem]
    for layout, header in [(each, one) for each in read.layouts for one in each.headers]:
        if header.is_headed_only:
            found, told = _of_list(read, layout, header, titles)
            said = {
                head for post in titles.parse(header.posts["role1"].title) for head in post.heads
            }
            if any(said.isdisjoint(post.heads) for posts in found.values() for post in posts):
                given |= found
                problems += told
        elif header.has_further_only:
            found, told = _of_list(read, layout, header, titles)
            found = _beside_further(said_posts, found, titles)
            given |= found
            problems += told if found else []
    return replace(read, problems=problems), given


def _beside_further(
    said: dict[Line, str], found: dict[Line, Posts], titles: PostIndex
) -> dict[Line, Posts]:
    """Of the posts above lines those beside which a line says one further post, and another."""
    kept = {}
    for line, posts in found.items():
        further = titles.parse(said.get(line, "")) if posts else ()
        heads = {head for post in further for head in post.heads}
        if len(further) == 1 and all(heads.isdisjoint(post.heads) for post in posts):
            kept[line] = posts
    return kept


def posts_named(
    text: str, titles: PostIndex, least: int = _TWO, *, more: bool = False, joined: bool = False
) -> Posts:
    """The posts that a title or a block gives to all below; () if it says anything else.

    Places in it are those of the list, which are read apart. A row of posts with commas is of
    several people, unless it is said that they are held together, there or in the list's title
    (`joined`). A text that nothing says to be a title, or that speaks of further posts, has to name
    at least two, unless `more` posts are said elsewhere.
    """
    key = match_key(text)
    said = _REST.sub("", one_kind(without_remarks(text)))
    start = _skipped(said)
    opening, said = said[:start], said[start:].rstrip(" ,;:.–-")
    is_held = begins_with_post(said) and not _NOT_HELD.search(key)
    if not is_held or is_choice(said, joined or joins(opening)):
        return ()
    posts = titles.parse(_FURTHER.sub("", said))
    needed = least if not opening or joins(opening) and not more else 1
    if len(posts) < needed or not all(_is_known(post, titles) for post in posts):
        return ()
    named = tuple(map(_anywhere, posts))
    goes_on = any(_FURTHER.search(text) for text in (said, *(post.text for post in named)))
    if goes_on and not more:
        return ()
    return tuple(replace(post, text=_FURTHER.sub("", post.text)) for post in named)


def _anywhere(post: WrittenTitle) -> WrittenTitle:
    """A title without the places behind it, whose kind is not the post's: the list's unit."""
    text = post.text
    is_of_place = not post.places.keys().isdisjoint(KIND_LEVELS.get(post.kind, ()))
    for place in post.places.values():
        text = re.sub(rf"(?<![\s,–-])[\s,–-]*+{re.escape(place)}", "", text, flags=re.IGNORECASE)
    return replace(post, text=text, places={}, kind="" if is_of_place else post.kind)


def _skipped(text: str) -> int:
    at = 0
    while found := _OPENING.match(text, at):
        at = found.end()
    return at


def _is_known(post: WrittenTitle, titles: PostIndex) -> bool:
    """Whether the catalogue explains a title, which names no hamlet: many people hold it."""
    is_clear = not (post.rest or post.doubtful or HAMLET in post.places)
    return is_clear and any(head in titles.by_head for head in post.heads)


def _of_list(
    read: ReadList, layout: Layout, header: Header, titles: PostIndex
) -> tuple[dict[Line, Posts], list[Problem]]:
    """The posts of each line below a header, and what is told of them; nothing if none has any."""
    sheet = layout.sheet.name
    rows = title_of(read, layout, header)
    title = _in_title(rows, titles, more=bool(header.roles))
    joined = any(map(joins, rows))
    found: dict[Line, Posts] = {}
    told = {}
    for number, _, blocks, _ in layout.lines_of(header):
        block, posts = _in_blocks(blocks, titles, joined)
        found[sheet, number] = posts = posts if block else title
        told |= {(block, posts): None} if posts else {}
    return (found, [_told(sheet, header, *each) for each in told]) if told else ({}, [])


def _in_title(rows: list[str], titles: PostIndex, more: bool) -> Posts:
    """The posts of a title's rows; what follows them there may speak of anything but posts."""
    if any(_NOT_HELD.search(match_key(row)) for row in rows):
        return ()
    for count in range(len(rows), 0, -1):
        if posts := posts_named(" ".join(rows[:count]), titles, more=more):
            return posts
        if has_post(rows[count - 1]) or joins(rows[count - 1]):
            break
    return ()


def _in_blocks(blocks: tuple[str, ...], titles: PostIndex, joined: bool) -> tuple[str, Posts]:
    """The innermost block that speaks of posts, and those that it gives."""
    for text in reversed(blocks):
        posts = posts_named(text, titles, least=1, joined=joined)
        if posts or has_post(text):
            return text, posts
    return "", ()


def title_of(read: ReadList, layout: Layout, header: Header) -> list[str]:
    """The rows of a list's title; a list that goes on has that of the sheet before."""
    if not header.rows:
        before = takewhile(lambda each: each is not layout, read.layouts)
        layout = [each for each in before if each.own_headers][-1]
        header = layout.own_headers[-1]
    return layout.title(header)


def _told(sheet: str, header: Header, block: str, posts: Posts) -> Problem:
    source = f"mục “{block}”" if block else "tiêu đề danh sách"
    named = "; ".join(post.text for post in posts)
    lacking = "" if header.is_headed_only else "không có cột chức danh; "
    message = f"{lacking}theo {source}, hiểu mỗi người bên dưới giữ: {named}."
    return Problem(sheet, header.last or None, "", "read_as", message, WARNING)


def _without(line: Line) -> Problem:
    return Problem(*line, "", "missing_post", "thiếu chức danh.")
