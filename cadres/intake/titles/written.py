"""Titles as a cell says them: made of the parts into which its reading was taken apart."""

from dataclasses import dataclass, field
from typing import NamedTuple

from cadres.intake.titles.papers import DecisionPaper
from cadres.intake.titles.tokens import COMMA, JOINER, MARK, Token
from cadres.intake.titles.vocabulary import Head
from cadres.intake.titles.words import DOUBTFUL
from cadres.vietnamese import PartialDate, nfc


@dataclass(frozen=True)
class WrittenTitle:
    """A title as a cell says it, before it is known which post is meant.

    `text` is the fragment as written and `span` its start and end in the cell. `heads` are the
    titles that its words may mean, `kind` the kind of locality that they say ("xã"), `places` the
    place words by level ({4: "ấp 5"}), `holding` a value of `models.Holding`, `rest` what was not
    understood. `near` are the levels at which a neighbouring title sets a title that says none.
    `doubtful`: it may mean something else, unless the place or a neighbour is of the hamlet.
    `start` and `end` are the first and the last day held and `paper` the decision, where the cell
    says them.
    """

    text: str
    span: tuple[int, int]
    heads: tuple[str, ...] = ()
    kind: str = ""
    places: dict[int, str] = field(default_factory=dict)
    holding: str = ""
    rest: str = ""
    near: frozenset[int] = frozenset()
    doubtful: bool = False
    start: PartialDate | None = None
    end: PartialDate | None = None
    paper: DecisionPaper | None = None

    def __hash__(self):
        """By what tells most titles apart: each is looked up again and again."""
        return hash((self.text, self.kind, self.span))


class Part(NamedTuple):
    """A part of a reading: tokens from `start` to `end`."""

    sort: str  # title, place, holding, filler, unknown
    start: int
    end: int
    heads: tuple[Head, ...] = ()
    kind: str = ""
    place: tuple[int, str] | None = None
    holding: str = ""


def groups_of(parts: list[Part], tokens: list[Token]) -> list[list[Part]]:
    """The parts of each title together; place words alone go to the title before, or the next."""
    groups: list[list[Part]] = []
    parts = [part for part in parts if part.sort != "filler"]
    for part, after in zip(parts, [*parts[1:], None], strict=False):
        is_led = after and after.sort == "title" and tokens[after.start].sep < MARK
        leads = part.sort == "holding" and is_led  # "BTCB (phụ trách Trưởng ấp)"
        if not groups or leads or _begins(part, groups[-1], tokens[part.start].sep):
            groups.append([])
        groups[-1].append(part)
    return groups


def _begins(part: Part, group: list[Part], sep: int) -> bool:
    """Whether a part begins another title than the group's."""
    is_titled = any(each.sort == "title" for each in group)
    if part.sort == "title":
        return is_titled or sep >= COMMA and any(each.sort == "unknown" for each in group)
    if part.sort == "unknown":
        return sep >= COMMA and (is_titled or sep == JOINER)
    if part.sort == "holding":
        return is_titled and sep >= COMMA
    return False


def written(group: list[Part], text: str, tokens: list[Token]) -> WrittenTitle:
    """The title that the parts of a group say."""
    start, end = tokens[group[0].start].start, tokens[group[-1].end - 1].end
    if text[end : end + 1] == ")" and "(" in text[start:end]:
        end += 1
    title = next((part for part in group if part.sort == "title"), None)
    doubtful = bool(title) and _is_doubtful(title, tokens)
    places, unread = _places_of(group)
    rest = ""
    if unread:
        rest = text[tokens[unread[0].start].start : tokens[unread[-1].end - 1].end]
    return WrittenTitle(
        nfc(text[start:end]),
        (start, end),
        tuple(head.key for head in title.heads) if title else (),
        "" if doubtful else _said_kind(title, group, tokens),
        places,
        next((part.holding for part in group if part.holding), ""),
        nfc(rest),
        doubtful=doubtful,
    )


def _places_of(group: list[Part]) -> tuple[dict[int, str], list[Part]]:
    """The places by level, and what is not understood: words, or a second place of a level."""
    places: dict[int, str] = {}
    unread = []
    for part in group:
        if part.sort == "unknown" or part.place and part.place[0] in places:
            unread.append(part)
        elif part.place:
            places.setdefault(*part.place)
    return places, unread


def _said_kind(title, group, tokens) -> str:
    """The kind that the title's own words say, or a place right behind it."""
    if title is None or title.kind:
        return title.kind if title else ""
    for part in group:
        if part.sort == "place" and part.start >= title.end:
            return part.kind if tokens[part.start].sep < COMMA else ""
    return ""


def _is_doubtful(title: Part, tokens) -> bool:
    return title.end - title.start == 1 and tokens[title.start].key in DOUBTFUL
