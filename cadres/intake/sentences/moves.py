"""Posts that somebody leaves for another, where the line only says what was decided."""

import re

from cadres.intake.sentences.line import Line
from cadres.intake.titles.written import WrittenTitle

_MOVING = re.compile(r"\b(?:điều\s+động|luân\s+chuyển|thuyên\s+chuyển)(?!\w)", re.IGNORECASE)
_TAKES_UP = re.compile(
    r"\b(?:(?:đến|về|sang|lên|xuống)\s+)?(?:giữ(?:\s+chức(?:\s+vụ|\s+danh)?)?|đảm\s+(?:nhiệm|nhận)|nhận\s+nhiệm\s+vụ|làm)(?!\w)",
    re.IGNORECASE,
)
_JOINS = re.compile(r"[\s,]*\b(?:và\s+)?tham\s+gia(?!\w)", re.IGNORECASE)
_DEPUTY = "phó "
_STANDING = " thường trực"
_FOR_NOW = ("quyen", "phu_trach")  # who acts for the head is still the deputy


def take_moved(line: Line) -> tuple[int, int] | None:
    """Where the line names the posts from which somebody is moved, between name and new post.

    "Điều động ông A, Trưởng phòng …, giữ chức …"; without such a word both may be held at once.
    """
    moving = _MOVING.search(line.text, 0, line.behind_name)
    taking = _TAKES_UP.search(line.text, line.behind_name)
    if not moving or not taking:
        return None
    joins = _JOINS.search(line.text, line.behind_name, taking.start())
    span = line.behind_name, joins.start() if joins else taking.start()
    if not any(title.heads for title in line.titles_in(span)):
        return None
    return line.cut_trimmed("left", *span)


def parted(
    titles: tuple[WrittenTitle, ...], text: str, left: list[WrittenTitle]
) -> tuple[tuple[WrittenTitle, ...], tuple[WrittenTitle, ...]]:
    """The titles held, and those given up: that the line says are left, and those of a deputy who
    takes up the head's post of the same body.
    """
    given_up = tuple(
        title
        for order, title in enumerate(titles)
        if any(_is_same(title, other) for other in left)
        or any(_becomes(title, later, text) for later in titles[order + 1 :])
    )
    return tuple(title for title in titles if title not in given_up), given_up


def _is_same(title: WrittenTitle, other: WrittenTitle) -> bool:
    """Whether two titles name one post, each once with its place or without."""
    is_same_place = not (title.places and other.places) or title.places == other.places
    return is_same_place and bool({*title.heads} & {*other.heads})


def _becomes(title: WrittenTitle, later: WrittenTitle, text: str) -> bool:
    is_taken_up = _TAKES_UP.search(text, title.span[1], later.span[0])
    return bool(is_taken_up) and _succeeds(title, later)


def _succeeds(title: WrittenTitle, later: WrittenTitle) -> bool:
    """Whether one is the deputy of the other, who does not only act for the time being."""
    heads = {
        head.removeprefix(_DEPUTY).replace(_STANDING, "")
        for head in title.heads
        if head.startswith(_DEPUTY)
    }
    is_same_place = not (title.places and later.places) or title.places == later.places
    return later.holding not in _FOR_NOW and is_same_place and bool(heads & {*later.heads})
