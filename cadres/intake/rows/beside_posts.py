"""Days and decisions that stand in the order of a line's posts: each post has its own.

"02/6/2020 ⏎ 30/6/2021" beside "Bí thư Đảng ủy ⏎ Chủ tịch HĐND xã". They go behind their posts,
as if the cell of posts said them.
"""

import re
from collections.abc import Iterable, Mapping

from cadres.intake.problems import WARNING
from cadres.intake.rows.cells import Cells
from cadres.intake.rows.note_times import days_of_posts
from cadres.intake.rows.values import text_of
from cadres.intake.texts.days import PAPER_NUMBER, read_day
from cadres.intake.titles.post_words import begins_with_post
from cadres.vietnamese import match_key

BULLETS = " \t-+*•–;,."
UNCLEAR_PAPERS = "unclear_decisions"
_MARKS = re.compile(r"\s*[\n;]\s*|\s*,\s+|\s+và\s+")
_NUMBERED = re.compile(rf"\W*(?:[^\W\d]+\W+){{0,6}}?{PAPER_NUMBER}", re.IGNORECASE)
_ORDINAL = re.compile(r"\W*(\d{1,2})(?:[.)/]|\s?-)\s+")
_STRONG = r"\s*[,;]?\s*\b(?:kiêm(?: nhiệm)?|đồng thời(?: là| làm)?)\b\s*|\s*[;+&]\s*|\s+và\s+"
# What joins posts, from what does nothing else to what also stands within titles and days.
_JOINTS = [
    re.compile(f"{_STRONG}{weaker}", re.IGNORECASE)
    for weaker in ("", r"|\s*,\s*", r"|\s*[,/]\s*", r"|\s*[,/–-]\s*")
]

_PARTY_POST = re.compile(
    r"\W*(?:\d+[.)]\s*)?(?:q\.? ?|quyền )?(?:phó )?(?:bí thư|p?bt(?:cb)?|chi ủy)\b"
)
_PARTY_PAPER = re.compile(
    r"-\s*(?:QĐ|NQ|TB)\s*/\s*(?:ĐU|ĐB|HU|TU|ThU|QU|CB|TVĐU|BTV)", re.IGNORECASE
)
_STATE_PAPER = re.compile(r"/\s*(?:QĐ|NQ)\s*-\s*(?:UBND|HĐND|CT)", re.IGNORECASE)

Titles = Mapping[str, str]


def with_their_own(cells: Cells, titles: Titles) -> Titles:
    """The titles, each with its day and its decision behind it, where there are as many of these as
    posts. The cells of days and decisions then hold none for all of them.
    """
    values = cells.values
    if not (_is_several(values.get("start")) or _is_several(values.get("decision_no"))):
        return titles
    start = values.get("start")
    named = start.__class__ is str and days_of_posts("start", start, cells.today)
    days, papers = [] if named else _days(start), _papers(values.get("decision_no"))
    if max(len(days), len(papers)) < 2:
        return titles
    posts = _posts(titles, len(days) if len(days) > 1 else len(papers))
    flat = [post for each in posts.values() for post in each]
    said = _with_papers(cells, _with_days(cells, flat, days), papers)
    if said == flat:
        return titles
    left = iter(said)
    return {name: ";\n".join(next(left) for _ in each) for name, each in posts.items()}


def _with_days(cells: Cells, posts: list[str], days: list[str]) -> list[str]:
    """The posts, each with its day behind it if there are as many."""
    if not 1 < len(days) == len(posts):
        return posts
    _take(cells, "start", f"ô này ghi {len(days)} ngày; hiểu là ngày của từng chức danh.")
    return [f"{post} (từ {day})" for post, day in zip(posts, days, strict=True)]


def _with_papers(cells: Cells, posts: list[str], papers: list[str]) -> list[str]:
    """The posts, each with its decision behind it if there are as many; of others none is kept."""
    if len(papers) < 2:
        return posts
    if len(papers) != len(posts) or _are_crossed(posts, papers):
        message = f"ô này ghi {len(papers)} quyết định, chưa rõ của chức danh nào; không ghi."
        _take(cells, "decision_no", message, UNCLEAR_PAPERS)
        return posts
    papers = _dated(cells, papers)
    message = f"ô này ghi {len(papers)} quyết định; hiểu là của từng chức danh."
    _take(cells, "decision_no", message)
    return [f"{post} ({paper})" for post, paper in zip(posts, papers, strict=True)]


def _are_crossed(posts: list[str], papers: list[str]) -> bool:
    """Whether in that order a Party post had a paper of the State and another one the reverse."""
    pairs = [
        (bool(_PARTY_POST.match(match_key(post))), bool(_PARTY_PAPER.search(paper)),
         bool(_STATE_PAPER.search(paper)))
        for post, paper in zip(posts, papers, strict=True)
    ]  # fmt: skip
    crossed = {party for party, of_party, of_state in pairs if (of_state if party else of_party)}
    return crossed == {True, False}


def _is_several(value) -> bool:
    if value.__class__ is not str:
        return False
    return "\n" in value or ";" in value or ", " in value or " và " in value


def _take(cells: Cells, name: str, message: str, kind="read_as") -> None:
    """Leave nothing in a cell that was read otherwise, and tell it."""
    cells.report(name, kind, message, WARNING)
    del cells.values[name]
    if name == "decision_no":
        cells.values.pop("decision_date", None)


def _dated(cells: Cells, papers: list[str]) -> list[str]:
    """The decisions, each with the day that a cell beside says of it or of all."""
    said = text_lines(cells.values.get("decision_date", ""))
    days = _each_a_day(said)
    if len(days) == 1:
        days = days * len(papers)
    if len(days) != len(papers) or any(re.search(r"\bngày\b", paper) for paper in papers):
        return papers
    return [f"{paper} ngày {day}" for paper, day in zip(papers, days, strict=True)]


def _posts(titles: Titles, count: int) -> dict[str, list[str]]:
    """The posts of each text: its lines, or what these join if that makes as many as asked for."""
    lines = {name: text_lines(text) for name, text in titles.items()}
    ways = [lines]
    for joint in _JOINTS:
        ways.append({name: [post for line in each for post in _joined(line, joint)]
                     for name, each in lines.items()})  # fmt: skip
    return next((way for way in ways if sum(map(len, way.values())) == count), lines)


def _joined(line: str, joint: re.Pattern) -> list[str]:
    """The posts that a line joins, if each of its parts begins as posts do."""
    parts = [part for part in joint.split(line) if part.strip()]
    return parts if all(map(begins_with_post, parts)) else [line]


def _days(said) -> list[str]:
    """The parts of a cell if each is a day, month or year."""
    return _each_a_day(part.strip(BULLETS) for part in _parts(said))


def _each_a_day(parts: Iterable[str]) -> list[str]:
    try:
        return [str(read_day(part)) for part in parts]
    except ValueError:
        return []


def _parts(said) -> list[str]:
    """The parts of a cell that say anything, without numbers before them: "1. 2/6/2020"."""
    parts = list(filter(_says, _MARKS.split(said) if isinstance(said, str) else ()))
    numbers = [_ORDINAL.match(part) for part in parts]
    if all(found and int(found[1]) == order for order, found in enumerate(numbers, 1)):
        return [part[found.end() :] for part, found in zip(parts, numbers, strict=True)]
    return parts


def _papers(said) -> list[str]:
    """The decisions of a cell, each with the day behind it."""
    papers: list[str] = []
    for part in _parts(said):
        if _NUMBERED.match(part) or not papers:
            papers.append(part.strip(BULLETS))
        else:
            papers[-1] += f" {part.strip(BULLETS)}"
    return papers if all(map(_NUMBERED.match, papers)) else papers[:1]


def text_lines(value) -> list[str]:
    """The lines of a cell that say anything."""
    text = value if isinstance(value, str) else text_of(value)
    return list(filter(_says, text.split("\n")))


def _says(text: str) -> bool:
    return any(map(str.isalnum, text))
