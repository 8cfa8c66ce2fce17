"""The posts of a row that its note speaks of, each with the day when it was taken up or left."""

from cadres.intake.problems import WARNING
from cadres.intake.rows.note_times import NOTE_NOT_READ, NotedTime
from cadres.intake.titles.index import PostIndex, TitleFault
from cadres.intake.titles.written import WrittenTitle
from cadres.vietnamese import match_key

AMBIGUOUS = "ambiguous_post"
NOT_HERE = "nói tới chức danh mà dòng này không ghi; không ghi chức danh đó."
UNKNOWN = "không rõ là thôi chức danh nào của dòng này; không ghi ngày thôi."


def note_times(placed, titles: PostIndex):
    """Give the posts of a row the days that its note says of them; yield what is to be told."""
    for noted in placed.row.noted:
        if noted.start and noted.end:  # a whole term is an earlier one
            continue
        meant = _meant(noted, placed, titles)
        if noted.start or noted.end:
            yield from _dated(placed, noted, meant)
        elif noted.doubt:
            if meant:
                yield _told(placed, noted, NOTE_NOT_READ, noted.doubt)
        elif not meant:
            yield _told(placed, noted, NOTE_NOT_READ, NOT_HERE)


def _dated(placed, noted: NotedTime, meant: list | None):
    """Give the posts that a clause means its day; yield what is to be told of it."""
    if meant is None and noted.end:
        yield _told(placed, noted, NOTE_NOT_READ, UNKNOWN)
    elif meant == [] and noted.start:
        yield _told(placed, noted, NOTE_NOT_READ, NOT_HERE)
    elif meant and noted.doubt:
        yield _told(placed, noted, NOTE_NOT_READ, noted.doubt)
    elif meant:
        for named in meant:
            named.start = named.written.start or noted.start or named.start
            named.end = named.written.end or noted.end or named.end
        said = f"từ {noted.start}" if noted.start else f"đến {noted.end}"
        posts = ", ".join(f"“{named.written.text}”" for named in meant)
        yield _told(placed, noted, "read_as", f"được hiểu là giữ {posts} {said}.")


def _meant(noted: NotedTime, placed, titles: PostIndex) -> list | None:
    """The posts of the row that a clause means; None when its words name no post for certain."""
    if noted.is_second:
        return placed.posts[1:] or None
    each = [_post_of(title, placed, titles) for title in titles.parse(noted.of)]
    return None if not each or None in each else [named for meant in each for named in meant]


def _post_of(title: WrittenTitle, placed, titles: PostIndex) -> list | None:
    """The row's post that a title means, none if it means another; None if that is not clear."""
    if _is_elsewhere(title.places.values(), placed):
        return None
    found = titles.find(title, placed.found.kinds)
    if isinstance(found, TitleFault) and found.kind != AMBIGUOUS:
        return None
    posts = found.candidates if isinstance(found, TitleFault) else (found,)
    meant = [named for named in placed.posts if named.post in posts]
    return meant if len(meant) == 1 or posts and not meant else None


def _is_elsewhere(places, placed) -> bool:
    """Whether a title names a place that the row does not."""
    here = {match_key(name) for name in placed.found.names.values() if name}
    return not here.issuperset(map(match_key, places))


def _told(placed, noted: NotedTime, kind: str, said: str):
    return placed.row.problem(noted.field, kind, f"“{noted.clause}” {said}", WARNING)
