"""The form of a case as a typed sentence fills it: what the clerk then looks through and confirms.

Nothing is written, and nobody and no place is chosen here: the form's own fields find them within
the user's scope and show candidates.
"""

import datetime as dt
from dataclasses import dataclass, field

from cadres.forms.case_entry import pairings_on
from cadres.forms.chooser import Chosen
from cadres.intake.problems import as_sentence
from cadres.intake.sentences.sentence import ReadSentence, read_sentence
from cadres.intake.sentences.typed import composed
from cadres.intake.titles.index import Post, TitleFault
from cadres.intake.titles.words import KIND_LEVELS
from cadres.intake.titles.written import WrittenTitle
from cadres.lists.catalogue import load_titles
from cadres.models import CountedLeg, Kind, Pairing, PairingLeg
from cadres.vietnamese import format_day

LONGEST = 500  # characters of a sentence
SIDES = {CountedLeg.FIRST: "first", CountedLeg.SECOND: "second"}
FACTS = {
    "person": "cán bộ", "birth": "ngày sinh", "title": "chức danh", "start": "từ ngày",
    "end": "đến ngày", "decision": "quyết định", "gender": "giới tính", "ethnic_group": "dân tộc",
    "left": "thôi giữ chức", "former": "trước đây", "predecessor": "người giữ trước",
    "issuer": "nơi quyết định", "residence": "nơi ở, quê quán", "other": "người khác",
    "planned": "dự kiến", "counted": "số người", "general": "chủ trương, mô hình",
    "denied": "không giữ",
}  # fmt: skip
ASIDE = {
    "former": "chức danh trước đây, không điền.",
    "residence": "nơi ở hoặc quê quán, không điền.",
    "other": "của người khác, không điền.",
    "counted": "nói về nhiều người, không điền.",
    "general": "nói về chủ trương, mô hình hoặc nhiều người, không điền.",
    "denied": "câu nói không giữ, không điền.",
    "planned": "mới dự kiến, không điền.",
    "predecessor": "không điền; khi ghi, phần mềm hỏi về người đang giữ chức danh.",
}


@dataclass
class ReadCase:
    """What a sentence gives: the fields' initial values, and sentences about what is not sure.

    `leaver` is whoever the sentence says gave up a post: their record is where that is entered.
    """

    sentence: ReadSentence
    initial: dict = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    leaver: str = ""

    def pieces(self) -> list[tuple[str, str]]:
        """The sentence in pieces: (text, the fact read there or "")."""
        pieces, end, text = [], 0, self.sentence.text
        for mark in self.sentence.marks:
            if mark.start < end:
                continue  # within what was said of somebody else, or by whom
            pieces += [
                (text[end : mark.start], ""),
                (text[mark.start : mark.end], FACTS[mark.fact]),
            ]
            end = mark.end
        return [piece for piece in [*pieces, (text[end:], "")] if piece[0]]


def read_case(text: str, day: dt.date) -> ReadCase:
    """Read a sentence for the form of a case; pairings are those that live on the day."""
    index = load_titles()
    text = composed(text)
    told = ReadCase(read_sentence(text[:LONGEST], index))
    sentence = told.sentence
    if len(text) > LONGEST:
        told.notes.append(f"Câu dài quá {LONGEST} ký tự: chưa đọc từ “{text[LONGEST:][:40]}…”.")
    told.notes += sentence.faults
    told.notes += [
        f"Chưa đọc được: “{sentence.text[start:end]}”." for start, end in sentence.unread
    ]
    _tell_aside(told)
    posts = _posts(told, index)
    told.initial |= _person(sentence) | _times(sentence)
    if pairing := _pairing(told, list(posts), day):
        _fill(told, pairing, posts)
    else:
        dated = next(filter(_is_timed, posts.values()), None)
        told.initial |= _own_times("first", dated) if dated else {}
    return told


def _tell_aside(told: ReadCase) -> None:
    """Say what the sentence tells of posts that are no more: the form enters none of these."""
    sentence = told.sentence
    for left in sentence.left:
        if sentence.titles and not left.titles and left.since:
            told.notes.append(f"“{left.text}” được hiểu là ngày cuối giữ chức.")
        else:
            told.notes.append(f"“{left.text}”: chức danh đã ghi thì cho thôi ở hồ sơ của cán bộ.")
            told.leaver = sentence.full_name
    for mark in sentence.marks:
        if why := ASIDE.get(mark.fact):
            told.notes.append(f"“{sentence.text[mark.start : mark.end]}”: {why}")


def _posts(told: ReadCase, index) -> dict[int, WrittenTitle]:
    """The positions named, each with how its title is written; what is not sure becomes a note."""
    kinds = kinds_of(told.sentence)
    posts = {}
    for title in told.sentence.titles:
        found = _meant(index.find(title, kinds))
        if isinstance(found, Post):
            posts.setdefault(found.id, title)
        elif title.heads or title.rest:
            told.notes.append(as_sentence(found.message))
    return posts


def _meant(found: Post | TitleFault) -> Post | TitleFault:
    """The post also where only its place is not said: the form asks for it."""
    is_clear = isinstance(found, TitleFault) and len(found.candidates) == 1
    return found.candidates[0] if is_clear and found.kind.startswith("missing_") else found


def kinds_of(sentence: ReadSentence) -> dict[int, str]:
    """The kinds of locality that the places and the titles say, by level."""
    kinds = {level: Kind.of_name(name) for level, name in sentence.places.items()}
    for title in sentence.titles:
        if title.kind:
            kinds.setdefault(KIND_LEVELS[title.kind][-1], title.kind)
    return {level: str(kind) for level, kind in kinds.items() if kind}


def _person(sentence: ReadSentence) -> dict:
    if not sentence.full_name:
        return {}
    year = f" {sentence.birth.year}" if sentence.birth else ""
    said = {
        "person": Chosen(text=f"{sentence.full_name}{year}"),
        "gender": sentence.gender,
        "ethnic_group": sentence.ethnic_group,
    }
    return said | ({"birth": str(sentence.birth)} if sentence.birth else {})


def _times(sentence: ReadSentence) -> dict:
    """The days and the decision, of the first post; the second is as the first."""
    said = {
        "first_from": sentence.start,
        "first_to": sentence.end,
        "first_number": sentence.decision_number,
        "first_issued": sentence.decision_date,
    }
    return {name: str(value) for name, value in said.items() if value}


def _own_times(name: str, title: WrittenTitle) -> dict:
    """The days and the decision of one post, which the line says of it alone."""
    paper = title.paper
    said = {
        "from": title.start,
        "to": title.end,
        "number": paper and paper.number,
        "issued": paper and paper.issued and format_day(paper.issued),
    }
    return {f"{name}_{key}": str(value) for key, value in said.items() if value}


def _is_timed(title: WrittenTitle) -> bool:
    return bool(title.start or title.end or title.paper)


def _tell_untimed(told: ReadCase, titles: list[WrittenTitle]) -> None:
    """Say of which post the line says neither day nor decision, though it does of the other."""
    if any(map(_is_timed, titles)):
        told.notes += [
            f"Ngày và quyết định trong câu không phải của “{title.text}”; xem lại chức danh này."
            for title in titles
            if not _is_timed(title) and not told.sentence.start
        ]


def _pairing(told: ReadCase, posts: list[int], day) -> Pairing | None:
    """The pairing of two of the posts, one that counts first; further ones are told of."""
    sides: dict[int, dict[int, set[int]]] = {}
    for pairing, side, position in PairingLeg.objects.filter(position__in=posts).values_list(
        "pairing", "side", "position"
    ):
        sides.setdefault(pairing, {}).setdefault(side, set()).add(position)
    both = [
        pk for pk, legs in sides.items() if len(legs) == 2 and len(set().union(*legs.values())) > 1
    ]
    found = list(pairings_on(day).filter(pk__in=both).order_by("-counts", "order"))
    if len(found) > 1:
        others = ", ".join(pairing.code for pairing in found[1:])
        told.notes.append(f"Câu còn hợp với mô hình {others}; đang điền {found[0].code}.")
    elif not found and len(posts) > 1:
        told.notes.append("Các chức danh này không thành mô hình kiêm nhiệm nào trong ngày đó.")
    return found[0] if found else None


def _fill(told: ReadCase, pairing: Pairing, posts: dict[int, WrittenTitle]) -> None:
    """The pairing, its positions, how and since when each is held, and where it is counted."""
    told.initial["pairing"] = pairing.pk
    legs = PairingLeg.objects.filter(pairing=pairing, position__in=posts)
    for side, position in legs.order_by("-pk").values_list("side", "position"):
        name = SIDES[CountedLeg(side)]
        told.initial[f"{name}_position"] = position
        title = posts[position]
        told.initial[f"{name}_holding"] = title.holding
        told.initial |= _own_times(name, title)
    _tell_untimed(told, [posts[pk] for pk in dict(legs.values_list("side", "position")).values()])
    places = told.sentence.places
    if pairing.level in places:
        around = [places[level] for level in sorted(places, reverse=True) if level < pairing.level]
        told.initial["place"] = Chosen(text=", ".join([places[pairing.level], *around]))
