"""One typed or pasted line: who, since when, by which decision, and the posts with their places.

"bà Đào Thị Xuân Thu, Phó Chủ tịch Hội LHPN xã, Bí thư Chi bộ thôn Đông Dũng, từ 3/2017".
"""

from dataclasses import dataclass, field, replace

from cadres.intake.sentences import words as words
from cadres.intake.sentences.line import GENDERS, Line, Mark
from cadres.intake.titles.index import PostIndex
from cadres.intake.titles.written import WrittenTitle
from cadres.vietnamese import PartialDate

# What a line says besides, which is no fact of the posts.
BESIDE = {
    "former": words.FORMER,
    "predecessor": words.PREDECESSOR,
    "residence": words.RESIDENCE,
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

    `titles` are those held, `left` those given up. `places` are the written places by level, those
    of all titles together. `start` and `end` hold for every title that has no day of its own.
    `marks` tell what was read where, `unread` the stretches with words that were not. `faults` are
    Vietnamese sentences.
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
    line = Line(text, index)
    line.blank(words.LABEL)
    decision = line.take("decision", words.DECISION)
    labelled = _take_labelled(line)
    line.blank(words.TERM)
    left = _take_left(line)
    lead = line.take("start", words.LEAD).start if words.NOISE.search(line.left) else None
    issuer = line.take("issuer", words.ISSUER)
    for fact, pattern in BESIDE.items():
        line.take(fact, pattern)
    start, end = _take_days(line)
    line.blank(words.NOISE)
    person = _take_person(line, labelled)
    titles = line.take_titles()
    titles_left = [title for each in left for title in each.titles]
    around = [*line.titles_in(issuer.posts), *line.titles_in(decision.posts)]
    return ReadSentence(
        text=text,
        **person,
        titles=titles,
        **_dated(titles, left, start or lead, end),
        places=_places([*titles, *titles_left], around),
        decision_number=decision.number,
        decision_date=decision.start,
        marks=tuple(sorted(line.marks, key=lambda mark: mark.start)),
        unread=line.unread(),
        faults=tuple(line.faults),
    )


def _take_labelled(line: Line) -> dict:
    """The birth, the ethnic group and the gender that are called so."""
    return {
        "birth": line.take("birth", words.BIRTH).start,
        "ethnic_group": line.take("ethnic_group", words.ETHNIC_GROUP).name,
        "gender": GENDERS.get(line.take("gender", words.GENDER).name.lower(), ""),
    }


def _take_person(line: Line, labelled: dict) -> dict:
    """Who it is: the name, and what is said of the person beside it or by a label."""
    name, address = line.take_person()
    gender, birth = line.take_about()
    return labelled | {
        "full_name": name,
        "gender": address or gender or labelled["gender"],
        "birth": labelled["birth"] or birth,
    }


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
    while (said := line.take("left", words.LEAVING)).span:
        titles = () if said.all else line.titles_in(said.posts)
        left.append(Left(line.text[slice(*said.span)].strip(" ,"), titles, said.start))
    return tuple(left)


def _take_days(line: Line) -> tuple[PartialDate | None, PartialDate | None]:
    """The first and the last day of all posts; several first ones are left to their titles."""
    if line.count(words.START) > 1:
        return None, None
    period = line.take("start", words.PERIOD)
    if period.span:
        return period.start, period.end
    return line.take("start", words.START).start, line.take("end", words.END).end


def _places(titles, around) -> dict[int, str]:
    """The places of the titles, with the units above them that whoever appoints is of."""
    places: dict[int, str] = {}
    for title in titles:
        places = title.places | places
    inner = min(places, default=9)
    for title in around:
        places = {level: at for level, at in title.places.items() if level < inner} | places
    return places
