"""A sentence from which one fact after another is taken, so that what nobody took can be told."""

import re
from dataclasses import dataclass

from cadres.intake.sentences import words as words
from cadres.intake.texts.days import read_day
from cadres.intake.titles.index import PostIndex
from cadres.intake.titles.written import WrittenTitle
from cadres.vietnamese import PartialDate, person_name

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
GENDERS = {"man": "nam", "woman": "nu", "nam": "nam", "nữ": "nu"}
AMID = {"Anh", "ANH", "Cô", "CÔ"}  # words of address that many people are called
FEWEST, MOST = 2, 6  # words of a person's name


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
        self.left = re.sub(r"[|\t\n]", ";", text)  # a row pasted from a table
        self.behind_name = 0
        self.marks: list[Mark] = []
        self.faults: list[str] = []

    def take(self, fact: str, pattern: re.Pattern) -> Said:
        """The first place where the line says a fact."""
        found = pattern.search(self.left)
        if not found:
            return Said()
        parts = found.groupdict()
        said = Said(
            span=found.span(),
            name=parts.get("name") or "",
            number=parts.get("number") or "",
            posts=found.span("posts") if parts.get("posts") else None,
            all=parts.get("all") or "",
            start=self._date(parts.get("lead") or parts.get("start")),
            end=self._date(parts.get("end")),
        )
        self._cut(fact, *found.span())
        return said

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
        for back_to, begin, said in self._openings():
            end = self._name_end(begin)
            if end is None:
                continue
            name = person_name(self.left[begin:end])
            self._cut("person", begin, end, back_to=back_to)
            self.behind_name = end
            return name, next((GENDERS[key] for key, word in said.items() if word), "")
        return "", ""

    def _openings(self) -> list[tuple[int, int, dict]]:
        """Where a name may begin, the likeliest first: what belongs to it begins, the name begins,
        the words of address.

        "Anh" or "Cô" amid capitals may be part of a name that begins before it.
        """
        start = words.NUMBER.match(self.left).end()
        addressed = [
            (address.start(), address.end(), address.groupdict())
            for address in words.ADDRESS.finditer(self.left)
            if not self._is_of_place(address)
        ]
        amid = [each for each in addressed if self._is_amid_name(*each[:2])]
        begins = [each for each in addressed if each not in amid]
        begins.append((0, start, {}))
        marks = re.finditer(r"[:;,–-]\s*(?=[^\W\d_])", self.left)
        begins += [
            (mark.end(), mark.end(), {})
            for mark in marks
            if self._is_named(mark.end()) or self._is_introduced(mark.end())
        ]
        begins += [(at, at, {}) for at in self._behind_posts()]
        return begins + amid

    def take_about(self) -> tuple[str, PartialDate | None]:
        """The gender and the bare date of birth right behind the person's name."""
        gender, birth = "", None
        while self.behind_name and (found := words.ABOUT.match(self.left, self.behind_name)):
            fact = "gender" if found["gender"] else "birth"
            if found["gender"]:
                gender = GENDERS[found["gender"].lower()]
            else:
                birth = self._date(found["start"])
            self._cut(fact, *found.span("gender" if found["gender"] else "start"))
            self.behind_name = found.end()
        return gender, birth

    def take_titles(self) -> tuple[WrittenTitle, ...]:
        """The titles, and places that stand alone, without other words."""
        titles = self._titles(self.left)
        titles = tuple(each for each in titles if each.heads or not each.rest)
        self.marks += [Mark("title", *title.span) for title in titles]
        for title in titles:
            self._blank(*title.span)
        if any(title.start for title in titles):
            for found in list(words.TITLE_DAYS.finditer(self.left)):
                self._cut("start", *found.span())
        return titles

    def unread(self) -> tuple[tuple[int, int], ...]:
        """Where words were left over."""
        parts = re.finditer(r"[^,;\n]*\w[^,;\n]*", self.left)
        spans = (_trimmed(part) for part in parts)
        return tuple(span for span in spans if not words.JOINING.fullmatch(self.left[slice(*span)]))

    def _titles(self, text: str) -> tuple[WrittenTitle, ...]:
        return tuple(title for title in self.index.parse(text) if title.heads or title.places)

    def _is_of_place(self, address: re.Match) -> bool:
        """Whether a word of address is part of a place: "xã Bà Điểm", but "Trưởng ấp bà Lò Hoa"."""
        behind_unit = words.UNIT.search(self.left[: address.start()].rstrip())
        if not behind_unit or address["comrade"] or not address[0].lstrip()[0].isalpha():
            return False
        return not self._is_named(address.end(), middle_only=address[0].strip() in AMID)

    def _is_amid_name(self, begin, end) -> bool:
        """Whether a word of address may be one of a name: "Trần Anh Tuấn", no mark before it."""
        is_amid = self.left[begin:end].strip() in AMID and self.left[:begin][-1:].isalpha()
        return is_amid and not self._is_named(end)

    def _is_named(self, begin, middle_only: bool = False) -> bool:
        """Whether three words begin here, the first or the second of them as in common names."""
        run = re.match(r"([^\W\d_]+) ([^\W\d_]+) [^\W\d_]", self.left[begin:])
        if not run or not run[0][-1].isupper():
            return False
        is_family = run[1].lower() in words.SURNAMES and not middle_only
        return is_family or run[2].lower() in words.MIDDLES

    def _is_introduced(self, begin) -> bool:
        """Whether a common surname and one word more follow a colon: "Ấp 2: Huỳnh Út, 1967"."""
        run = re.match(r"([^\W\d_]+) [^\W\d_]+(?=\s*(?:[,(;]|$))", self.left[begin:])
        is_led = self.left[:begin].rstrip().endswith(":")
        return bool(run) and is_led and run[1].lower() in words.SURNAMES

    def _behind_posts(self) -> list[int]:
        """Where names may begin right behind a post or its place, the last first.

        "Bí thư Đảng ủy xã Tân Dân Đỗ Văn Thắng"; behind the word of a unit its name goes on.
        """
        found = (at.end() for at in words.WORD_BEGINS.finditer(self.left))
        return [at for at in found if self._is_named(at) and self._ends_post(at)][::-1]

    def _ends_post(self, end) -> bool:
        """Whether the text before ends with a post, or with a place that has a name."""
        before = re.split(r"[;,]", self.left[:end])[-1].strip()
        titles = self.index.parse(before)
        if not titles or titles[-1].rest:
            return False
        return bool(titles[-1].places or titles[-1].heads) and not words.UNIT.search(before)

    def _name_end(self, begin) -> int | None:
        """Where a name ends that begins here: at a mark, or where a title begins."""
        found, ends = list(_WORD.finditer(self.left, begin)), []
        position = begin
        for word in found[:MOST]:
            between = self.left[position : word.start()]
            if between.strip(" ") or not word[0][0].isupper():
                break
            ends += [word.end()] * (2 if "'" in word[0] or "’" in word[0] else 1)  # K'Brông
            position = word.end()
        if not found or found[0].start() != begin:
            return None
        return next((end for end in ends[: FEWEST - 2 : -1] if self._ends_name(begin, end)), None)

    def _ends_name(self, begin, end) -> bool:
        rest = self.left[end:]
        if self._names_other(self.left[begin:end]):
            return False
        if not rest.strip() or words.BEHIND_NAME.match(rest):
            return True
        titles = self.index.parse(rest)
        if not titles or titles[0].rest or not titles[0].heads:
            return False
        return not rest[: titles[0].span[0]].strip() and not self._cuts_title(end, titles[0])

    def _cuts_title(self, end, title: WrittenTitle) -> bool:
        """Whether the word before a title begins it: "Phó" before "Bí thư"."""
        longer = self.index.parse(self.left[self.left.rfind(" ", 0, end) + 1 :])[0]
        return longer.heads != title.heads

    def _names_other(self, text: str) -> bool:
        """Whether a text is a title or a place rather than a name; Kiên Sóc Kha is one."""
        said = [title for title in self.index.parse(text) if title.heads or title.places]
        first = text.split()[0].lower()
        places = [place for title in said for place in title.places.values()]
        is_amid = len(text.split()) == 3 and not any(p.lower().startswith(first) for p in places)
        return bool(said) and (not is_amid or any(title.heads for title in said))

    def _date(self, written) -> PartialDate | None:
        if not written or written.lower() == "nay":
            return None
        try:
            return read_day(re.sub(r"^tháng\s+(?=\d{1,2}\s?[/.-])", "", written, flags=re.I))
        except ValueError as fault:
            self.faults.append(str(fault))
            return None

    def _cut(self, fact, start, end, back_to=None) -> None:
        while end > start and self.left[end - 1] in " ,":
            end -= 1
        self.marks.append(Mark(fact, start, end))
        self._blank(start if back_to is None else back_to, end)

    def _blank(self, start, end) -> None:
        self.left = f"{self.left[:start]};{' ' * (end - start - 1)}{self.left[end:]}"


def _trimmed(part: re.Match) -> tuple[int, int]:
    text = part[0]
    start = part.start() + len(text) - len(text.lstrip(" .:()-–"))
    return start, part.start() + len(text.rstrip(" .:()-–"))
