"""One typed or pasted line: who, since when, by which decision, and the posts with their places.

"bà Đào Thị Xuân Thu, Phó Chủ tịch Hội LHPN xã, Bí thư Chi bộ thôn Đông Dũng, từ 3/2017".
"""

from dataclasses import dataclass, field, replace

from cadres.intake.sentences import around as around
from cadres.intake.sentences import words as words
from cadres.intake.sentences.line import Line, Mark, Said
from cadres.intake.sentences.moves import parted, take_moved
from cadres.intake.sentences.names import GENDERS
from cadres.intake.sentences.noise import NOISE
from cadres.intake.sentences.papers import take_decisions, with_papers
from cadres.intake.sentences.taken_up import Times, part_times
from cadres.intake.sentences.typed import composed
from cadres.intake.titles.index import PostIndex
from cadres.intake.titles.written import WrittenTitle
from cadres.vietnamese import PartialDate

OTHERS = ("other", "predecessor")  # facts that name somebody else
# What a line says besides, which is no fact of the posts.
BESIDE = {
    "former": around.FORMER,
    "counted": around.COUNTED,
    "general": around.GENERAL,
    "planned": around.PLANNED,
    "denied": around.DENIED,
    "other": around.KIN,
    "residence": around.RESIDENCE,
}


@dataclass(frozen=True)
class Left:
    """Posts that the line says were left, since when; without titles those of the line are."""

    text: str
    titles: tuple[WrittenTitle, ...] = ()
    since: PartialDate | None = None


@dataclass(frozen=True)
class ReadSentence:
    """The facts of a line; "" or None where it says nothing.

    `text` is the line in composed letters, `titles` are those held, `left` those given up. `places`
    are the written places by level, those of all titles together. `start` and `end` hold for every
    title that has no day of its own, the decision for every one without a paper. `marks` tell what
    was read where, `unread` the stretches with words that were not. `faults` are Vietnamese
    sentences.
    """

    text: str
    full_name: str = ""
    gender: str = ""
    birth: PartialDate | None = None
    ethnic_group: str = ""
    titles: tuple[WrittenTitle, ...] = ()
    left: tuple[Left, ...] = ()
    places: dict[int, str] = field(default_factory=dict)
    start: PartialDate | None = None
    end: PartialDate | None = None
    decision_number: str = ""
    decision_date: PartialDate | None = None
    marks: tuple[Mark, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()
    faults: tuple[str, ...] = ()


def read_sentence(text: str, index: PostIndex) -> ReadSentence:
    """Return what a line says; nothing is looked up and nothing guessed."""
    text = composed(text)
    line = Line(text, index)
    line.blank(words.LABEL)
    decisions = take_decisions(line)
    labelled = _take_labelled(line)
    line.blank(words.TERM)
    line.take_all("predecessor", around.PREDECESSOR)
    left = _take_left(line)
    bodies, start, end = _take_around(line)
    cell = line.take("title", around.CELL).name
    bodies += [_leave_out(line), *decisions]
    person = _take_person(line, labelled)
    titles, left, given_up = _take_posts(line, left, cell)
    deciding = [title for body in bodies for title in line.titles_in(body.posts)]
    titles, times = _timed(line, titles, decisions, Times(start, end))
    return ReadSentence(
        text=text,
        **person,
        titles=titles,
        **_dated(titles, left, times.start, times.end),
        places=_places([*titles, *_titles_of(left), *given_up], deciding),
        decision_number=times.decision.number,
        decision_date=times.decision.start,
        marks=tuple(sorted(line.marks, key=lambda mark: mark.start)),
        unread=line.unread(),
        faults=tuple(line.faults),
    )


def _leave_out(line: Line) -> Said:
    """Leave out the words that say nothing; gives the opening of the line."""
    line.blank(NOISE)
    opening = line.part_opening()
    line.blank(words.ITEM)
    line.blank_telling()
    return opening


def _timed(line: Line, titles: tuple, decisions: list[Said], times: Times) -> tuple:
    """The titles with the days and decisions of their own, and those of all titles together."""
    if not times.start and decisions and line.take("start", words.SINCE_SIGNED).span:
        times = times._replace(start=decisions[-1].start)
    titles, decision = with_papers(titles, decisions, line)
    return part_times(titles, times._replace(decision=decision), line)


def _take_around(line: Line) -> tuple[list[Said], PartialDate | None, PartialDate | None]:
    """Who decides, and the days of all posts, without what the line tells besides.

    Of an appointment the day may stand alone before it or behind it.
    """
    if around.PROPOSED.search(line.left):
        line.faults.append("Câu nói việc mới dự kiến hoặc đề nghị, chưa phải đã giữ chức danh.")
    is_appointing = bool(NOISE.search(line.left))
    lead = line.take("start", around.LEAD).start if is_appointing else None
    bodies = [
        line.take("issuer", pattern)
        for pattern in (around.ISSUER, around.VENUE, around.MEETING, around.HEADING)
    ]
    for pattern in (around.PAPER, around.PROPOSING, around.HANDING):
        line.take("issuer", pattern)
    line.take_part("former", around.BEFORE)
    line.take_part("former", around.OVER)
    for fact, pattern in BESIDE.items():
        line.take_all(fact, pattern)
    start, end = _take_days(line)
    if is_appointing and not (start or lead):
        lead = line.take("start", around.TAIL).start
    return bodies, start or lead, end


def _take_posts(line: Line, left: tuple[Left, ...], cell: str) -> tuple:
    """The posts held, the posts left, and as they were written where they were held."""
    left += _take_moved(line)
    titles, given_up = parted(line.take_titles(cell), line.text, _titles_of(left))
    for title in given_up:
        line.remark("left", title.span)
    known = [head for title in _titles_of(left) for head in title.heads]
    further = [title for title in given_up if not {*title.heads} & {*known}]
    return titles, left + tuple(Left(title.text, (title,)) for title in further), given_up


def _titles_of(left: tuple[Left, ...]) -> list[WrittenTitle]:
    return [title for each in left for title in each.titles]


def _take_labelled(line: Line) -> dict:
    """The birth, the ethnic group and the gender that are called so."""
    people = line.take("ethnic_group", words.ETHNIC_GROUP).name
    return {
        "birth": line.take("birth", words.BIRTH).start,
        "ethnic_group": people or line.take("ethnic_group", words.BARE_ETHNIC_GROUP).name,
        "gender": GENDERS.get(line.take("gender", words.GENDER).name.lower(), ""),
    }


def _take_person(line: Line, labelled: dict) -> dict:
    """Who it is: the name, and what is said of the person beside it or by a label."""
    name, address = line.take_person()
    beside = line.take_about()
    line.take_others()
    line.blank_where()
    said = {fact: labelled[fact] or beside[fact] for fact in labelled}
    if name and not said["birth"]:
        said["birth"] = line.take("birth", words.BARE_DAY).start
    people = said["ethnic_group"]
    return said | {
        "full_name": name,
        "gender": address or beside["gender"] or labelled["gender"] or _gender_again(line),
        "ethnic_group": people.title() if people.isalpha() and people.islower() else people,
    }


def _gender_again(line: Line) -> str:
    """The gender by which a person is spoken of behind the name, where nobody else is named."""
    if not line.name or any(mark.fact in OTHERS for mark in line.marks):
        return ""
    found = words.AGAIN.search(line.text, line.behind_name)
    return ("nam" if found["man"] else "nu") if found else ""


def _dated(titles, left: tuple[Left, ...], start, end) -> dict:
    """The posts left and the days of all posts: of who only leaves, the first is the last."""
    if not titles and start and not any(each.since for each in left):
        return {"left": tuple(replace(each, since=start) for each in left), "end": end}
    if titles and (last := next((each for each in left if not each.titles), None)):
        end = last.since or end
    return {"left": left, "start": start, "end": end}


def _take_left(line: Line) -> tuple[Left, ...]:
    """What the line says of posts given up, clause by clause."""
    left = []
    said = line.take_part("left", around.UNASSIGNED)
    while said.span or (said := line.take("left", around.LEAVING)).span:
        titles = () if said.all else line.titles_in(said.posts)
        since = said.start or line.take_behind("left", around.LEFT_SINCE, said.span[1])
        left.append(Left(line.text[slice(*said.span)].strip(" ,"), titles, since))
        said = Said()
    return tuple(left)


def _take_moved(line: Line) -> tuple[Left, ...]:
    """The posts from which somebody is moved to others."""
    span = take_moved(line)
    return (Left(line.text[slice(*span)], line.titles_in(span)),) if span else ()


def _take_days(line: Line) -> tuple[PartialDate | None, PartialDate | None]:
    """The first and the last day of all posts; several first ones are left to their titles."""
    line.then = line.take("start", words.NEXT_START)
    if max(line.count(words.START), line.count(words.PERIOD)) > 1:
        return None, None
    period = line.take("start", words.PERIOD)
    if period.span:
        return period.start, period.end
    return line.take("start", words.START).start, line.take("end", words.END).end


def _places(titles, deciding) -> dict[int, str]:
    """The places of the titles, with the units above them that whoever appoints is of."""
    places: dict[int, str] = {}
    for title in titles:
        places = title.places | places
    inner = min(places, default=9)
    for title in deciding:
        places = {level: at for level, at in title.places.items() if level < inner} | places
    return places
