"""A sentence from which one fact after another is taken, so that what nobody took can be told."""

import re
from dataclasses import dataclass, replace

from cadres.intake.sentences import around as around
from cadres.intake.sentences import words as words
from cadres.intake.sentences.names import GENDERS, Names
from cadres.intake.sentences.typed import with_usual_tones
from cadres.intake.texts.days import read_day
from cadres.intake.titles.index import PostIndex
from cadres.intake.titles.written import WrittenTitle
from cadres.vietnamese import PartialDate, person_name

ABOUT = {"gender": "gender", "people": "ethnic_group", "start": "birth"}  # its parts' facts


@dataclass(frozen=True)
class Mark:
    """What was read from `start` to `end`: person, birth, title, start, end, decision, left …"""

    fact: str
    start: int
    end: int


@dataclass(frozen=True)
class Said:
    """What a fact's pattern found, where; all empty where the line does not say it."""

    span: tuple[int, int] | None = None
    name: str = ""
    number: str = ""
    posts: tuple[int, int] | None = None
    all: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None


class Line:
    """What is taken becomes a joining mark, so that all else keeps its place."""

    def __init__(self, text: str, index: PostIndex):
        self.text, self.index = text, index
        self.left = re.sub(r"[|\t\n]", ";", with_usual_tones(text))  # a row of a table
        self.left = re.sub(r"\b[tT](?=\d{1,2}\s?/\s?\d{4})", " ", self.left)  # "t7/2021"
        self.name, self.behind_name = "", 0
        self.then = Said()  # since when the posts behind it are held, beside those before it
        self.marks: list[Mark] = []
        self.faults: list[str] = []
        self.unheard: list[tuple[int, int]] = []  # what somebody tells, with posts in it

    def take(self, fact: str, pattern: re.Pattern) -> Said:
        """The first place where the line says a fact."""
        found = pattern.search(self.left)
        if not found:
            return Said()
        parts = found.groupdict()
        said = Said(
            span=found.span(),
            name=parts.get("name") or parts.get("behind") or "",
            number=parts.get("number") or "",
            posts=next((found.span(key) for key in ("posts", "body") if parts.get(key)), None),
            all=parts.get("all") or "",
            start=self._date(parts.get("lead") or parts.get("start") or parts.get("issued")),
            end=self._date(parts.get("end")),
        )
        self._cut(fact, *found.span())
        return said

    def take_all(self, fact: str, pattern: re.Pattern) -> list[Said]:
        """Every place where the line says a fact."""
        said = []
        while (one := self.take(fact, pattern)).span:
            said.append(one)
        return said

    def take_part(self, fact: str, pattern: re.Pattern) -> Said:
        """The part `cut` of the first place where a pattern is found; its `lead` says nothing."""
        found = pattern.search(self.left)
        if not found:
            return Said()
        parts = found.groupdict()
        self._cut(fact, *found.span("cut"))
        if "lead" in parts:
            self._blank(*found.span("lead"))
        if "when" in parts:
            self._cut(fact, *found.span("when"))
        posts = found.span("posts") if "posts" in parts else None
        return Said(span=found.span("cut"), posts=posts)

    def take_behind(self, fact: str, pattern: re.Pattern, at: int) -> PartialDate | None:
        """The day that a pattern says right behind a place; what leads to it stays."""
        found = pattern.match(self.left, at)
        if not found:
            return None
        self._cut(fact, *found.span("cut"))
        return self._date(found["start"])

    def blank_telling(self) -> None:
        """Leave out who tells; behind posts also all that is told."""
        found = around.TELLING.search(self.left)
        while found:
            end = found.end()
            if self._names_posts(self.left[: found.start()]):
                end = len(self.left)
                if self._names_posts(self.left[found.end() :]):
                    self.unheard.append((found.start(), end))
            self._blank(found.start(), end)
            found = around.TELLING.search(self.left)

    def _names_posts(self, text: str) -> bool:
        return any(title.heads for title in self.index.parse(text))

    def count(self, pattern: re.Pattern) -> int:
        """How often the line says a fact."""
        return sum(1 for _ in pattern.finditer(self.left))

    def blank(self, pattern: re.Pattern) -> None:
        """Leave out words that say nothing, as if a comma stood there."""
        self.left = pattern.sub(lambda found: "," + " " * (len(found[0]) - 1), self.left)

    def titles_in(self, span: tuple[int, int] | None) -> tuple[WrittenTitle, ...]:
        """The titles that a stretch of the text names."""
        return self._titles(self.text[slice(*span)]) if span else ()

    def take_person(self) -> tuple[str, str]:
        """The name and the gender of who is addressed, begins the line or follows a mark."""
        named = Names(self.left, self.index).first()
        if not named:
            return "", ""
        written = self.left[named.begin : named.end]
        self._cut("person", named.begin, named.end, back_to=named.at)
        self.behind_name, self.name = named.end, written
        self.left = re.sub(  # said again of another post
            rf"(?<=[:,;–-])(\s*){re.escape(written)}(?=\s*[;,.]|\s*$)",
            lambda found: ";".rjust(len(found[0])),
            self.left,
        )
        self.blank(words.again(written.split()[-1]))
        return person_name(self.text[named.begin : named.end]), named.gender

    def take_others(self) -> None:
        """Leave out whom else the line names, with all that is said of them.

        They have the posts behind their names, or else those before them in their clause.
        """
        named = next(Names(self.left, self.index).others(self.behind_name), None)
        while named and self.left[named.begin : named.end] == self.name:
            self._blank(named.at, named.end)
            named = next(Names(self.left, self.index).others(self.behind_name), None)
        if not named or not self.name:
            return
        before = max(self.left.rfind(mark, 0, named.at) for mark in ";,.")
        clause = self.left[before + 1 : named.begin]
        is_led = self._names_posts(clause) and bool(
            named.at == named.begin or around.LED.search(clause)
        )
        start = before + 1 if is_led else named.at
        self.cut_trimmed("other", start, len(self.left))

    def take_about(self) -> dict:
        """The gender, the ethnic group and the bare date of birth right behind the name."""
        said = {"gender": "", "people": "", "start": ""}
        while self.behind_name and (found := words.ABOUT.match(self.left, self.behind_name)):
            (group,) = (name for name, written in found.groupdict().items() if written)
            if said[group]:
                break  # a second day is another
            said[group] = found[group]
            self._cut(ABOUT[group], *found.span(group))
            self.behind_name = found.end()
        return {
            "gender": GENDERS.get(said["gender"].lower(), ""),
            "ethnic_group": said["people"],
            "birth": self._date(said["start"]),
        }

    def part_opening(self) -> Said:
        """Leave unread the words before a colon that name neither post nor person; a place that
        they name is of the posts.
        """
        end = self.left.find(":")
        opening = self.left[: max(end, 0)]
        said = self.index.parse(opening)
        is_place = said and all(title.places and not title.rest for title in said)
        if is_place or self._names_posts(opening) or words.ENDS_ADDRESSING.search(opening):
            return Said()
        if Names(opening, self.index).first():
            return Said()
        self.unheard += [_trimmed(part) for part in re.finditer(r"[^;]*\w[^;]*", opening)]
        self._blank(0, end + 1)
        return Said(posts=(0, end))

    def blank_where(self) -> None:
        """Leave out the word between a person and the place: "ông Lê Văn Ba ở thôn Đông"."""
        if self.behind_name and (found := words.WHERE.match(self.left, self.behind_name)):
            self._blank(*found.span(1))

    def take_titles(self, cell: str = "") -> tuple[WrittenTitle, ...]:
        """The titles, and places that stand alone, without other words.

        A secretary of nothing is the one of the cell that the line named before.
        """
        titles = [self._without_tail(each) for each in self._titles(self.left)]
        titles = [self._of_cell(each, cell) for each in titles] if cell else titles
        titles = tuple(each for each in titles if each.heads or not each.rest)
        self.marks += [Mark("title", *title.span) for title in titles]
        for title in titles:
            self._blank(*title.span)
        if any(title.start for title in titles):
            for found in list(words.TITLE_DAYS.finditer(self.left)):
                self._cut("start", *found.span())
            for found in list(words.TITLE_DAY.finditer(self.left)):
                if self._date(found[0]) in [title.start for title in titles]:
                    self._cut("start", *found.span())
        return titles

    def unread(self) -> tuple[tuple[int, int], ...]:
        """Where words were left over."""
        parts = re.finditer(r"[^,;\n]*\w[^,;\n]*", self.left)
        spans = (_trimmed(part) for part in parts)
        spans = [each for each in spans if not words.JOINING.fullmatch(self.left[slice(*each)])]
        return tuple(sorted([*spans, *self.unheard]))

    def _titles(self, text: str) -> tuple[WrittenTitle, ...]:
        return tuple(title for title in self.index.parse(text) if title.heads or title.places)

    def _of_cell(self, title: WrittenTitle, cell: str) -> WrittenTitle:
        said = words.SECRETARY.search(title.text)
        if not said:
            return title
        (whole,) = self.index.parse(f"{said[0]} chi bộ {cell}")[:1]
        return replace(
            title, heads=whole.heads, kind=whole.kind, places=whole.places | title.places
        )

    def _without_tail(self, title: WrittenTitle) -> WrittenTitle:
        """A title with a place without what the sentence goes on with behind it, in small letters
        or with a few capitals that nobody knows.

        "Bí thư Chi bộ thôn Đông (xã Hồng Phong) luôn gương mẫu": that is left unread.
        """
        begin = title.text.rfind(title.rest) if title.rest else -1
        if begin < 1 or not title.places or not words.GOES_BESIDE.match(title.rest):
            return title
        shorter = self.index.parse(title.text[:begin])
        if len(shorter) != 1 or shorter[0].rest or shorter[0].heads != title.heads:
            return title
        start, end = title.span[0], title.span[0] + len(shorter[0].text)
        places = shorter[0].places
        return replace(title, text=shorter[0].text, span=(start, end), places=places, rest="")

    def cut_trimmed(self, fact: str, start: int, end: int) -> tuple[int, int]:
        """Take a stretch without the marks around it; gives where it stands."""
        written = self.text[start:end]
        end = start + len(written.rstrip(" ,;–-"))
        start += len(written) - len(written.lstrip(" ,;–-"))
        self._cut(fact, start, end)
        return start, end

    def remark(self, fact: str, span: tuple[int, int]) -> None:
        """Say otherwise what was read at a place."""
        self.marks = [
            replace(mark, fact=fact) if (mark.start, mark.end) == span else mark
            for mark in self.marks
        ]

    def _date(self, written) -> PartialDate | None:
        if not written or written.lower() == "nay":
            return None
        written = words.MONTH_IN_WORDS.sub(
            lambda found: str(words.MONTHS.index(found[0].lower()) + 1), written
        )
        try:
            return read_day(re.sub(r"^tháng\s+(?=\d{1,2}\s?[/.-])", "", written, flags=re.I))
        except ValueError as fault:
            self.faults.append(str(fault))
            return None

    def _cut(self, fact, start, end, back_to=None) -> None:
        while end > start and self.left[end - 1] in " ,":
            end -= 1
        said = self.left[start:end]
        self.marks.append(Mark(fact, end - len(said.lstrip(" ,;")), end))
        self._blank(start if back_to is None else back_to, end)

    def _blank(self, start, end) -> None:
        self.left = f"{self.left[:start]};{' ' * (end - start - 1)}{self.left[end:]}"


def _trimmed(part: re.Match) -> tuple[int, int]:
    text = part[0]
    start = part.start() + len(text) - len(text.lstrip(" .:()-–"))
    return start, part.start() + len(text.rstrip(" .:()-–"))
