"""One typed or pasted line: who, since when, by which decision, and the posts with their places.

"bà Đào Thị Xuân Thu, Phó Chủ tịch Hội LHPN xã, Bí thư Chi bộ thôn Đông Dũng, từ 3/2017".
"""

import re
from dataclasses import dataclass, field

from cadres.intake.days import read_day
from cadres.intake.title_text import WrittenTitle
from cadres.intake.titles import PostIndex
from cadres.vietnamese import PartialDate, person_name

_DATE = (
    r"(?:(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|tháng\s+\d{1,2}\s+năm\s+\d{4}"
    r"|(?:ngày\s+|tháng\s+)?\d{1,2}(?:\s?[/.-]\s?\d{1,2}){0,1}\s?[/.-]\s?\d{4}"
    r"|quý\s+(?:IV|I{1,3}|[1-4])(?:\s?[/.,-]\s?|\s+(?:năm\s+)?)\d{4}"
    r"|(?:(?:đầu|giữa|cuối)\s+)?(?:năm\s+)?\d{4})(?!\d)"
)
_FACTS = {
    "decision": re.compile(
        r"\b(?:theo\s+)?(?:quyết\s+định|QĐ)(?:\s+số|\s*:)?\s*(?P<number>\d+[\w./&-]*[^\W_])"
        rf"(?:\s*,?\s*(?P<date>ngày\s+{_DATE}))?",
        re.IGNORECASE,
    ),
    "birth": re.compile(
        rf"\b(?:sinh(?:\s+(?=ngày|tháng|năm|\d))|SN\.?\s*)(?P<date>{_DATE})", re.IGNORECASE
    ),
    "start": re.compile(rf"\b(?:kể\s+)?từ\s+(?P<date>{_DATE})", re.IGNORECASE),
    "end": re.compile(
        rf"\b(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?(?P<date>{_DATE}|nay)", re.IGNORECASE
    ),
}
# Words around a fact that say nothing themselves.
_NOISE = re.compile(
    r"\b(?:(?:hiện\s+nay|hiện|đang|nay)\s+(?=là|giữ|đảm)"
    r"|được\s+(?:bầu|bổ\s+nhiệm|chỉ\s+định|phê\s+chuẩn|phân\s+công)"
    r"(?:\s+(?:làm\b|giữ(?:\s+chức(?:\s+vụ|\s+danh)?)?))?"
    r"|đảm\s+nhiệm|đảm\s+nhận|nhiệm\s+k[ỳì]\s+\d{4}\s*[-–]\s*\d{4})(?!\w)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:^|[:;,(–-])\W*(?:(?:đồng chí|đ/c)\W*)?"
    r"(?:(?P<man>ông)|(?P<woman>bà)|đồng chí|đ/c|anh|chị|cô|thầy)\b[\s.:]*",
    re.IGNORECASE,
)
# A year right behind the name, between commas or in brackets, is the year of birth.
_BORN = re.compile(r"\s*[,(]\s*(?P<date>(?:19|20)\d\d)\s*(?=[,;)–-]|$)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_GENDERS = {"man": "nam", "woman": "nu"}
FEWEST, MOST = 2, 6  # words of a person's name


@dataclass(frozen=True)
class Mark:
    """What was read from `start` to `end`: person, birth, title, start, end or decision."""

    fact: str
    start: int
    end: int


@dataclass(frozen=True)
class ReadSentence:
    """The facts of a line; "" or None where it says nothing.

    `places` are the written places by level, those of all titles together. `marks` tell what was
    read where, `unread` the stretches with words that were not. `faults` are Vietnamese sentences.
    """

    text: str
    full_name: str = ""
    gender: str = ""
    birth: PartialDate | None = None
    titles: tuple[WrittenTitle, ...] = ()
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
    line = _Line(text, index)
    facts = {fact: line.take(fact, pattern) for fact, pattern in _FACTS.items()}
    line.blank(_NOISE)
    name, gender = line.take_person()
    birth = facts["birth"][1] or line.take_birth()
    titles = line.take_titles()
    number, issued = facts["decision"]
    return ReadSentence(
        text,
        name,
        gender,
        birth,
        titles,
        _places(titles),
        facts["start"][1],
        facts["end"][1],
        number,
        issued,
        tuple(sorted(line.marks, key=lambda mark: mark.start)),
        line.unread(),
        tuple(line.faults),
    )


class _Line:
    """A line from which one fact after another is taken; what is taken becomes a joining mark."""

    def __init__(self, text: str, index: PostIndex):
        self.left, self.index = text, index
        self.behind_name = 0
        self.marks: list[Mark] = []
        self.faults: list[str] = []

    def take(self, fact: str, pattern) -> tuple[str, PartialDate | None]:
        """The number and the day of the first such fact."""
        found = pattern.search(self.left)
        if not found:
            return "", None
        parts = found.groupdict()
        day = self._date(parts["date"])
        self._cut(fact, *found.span())
        return parts.get("number") or "", day

    def blank(self, pattern) -> None:
        """Leave out words that say nothing, as if a comma stood there."""
        self.left = pattern.sub(lambda found: "," + " " * (len(found[0]) - 1), self.left)

    def take_person(self) -> tuple[str, str]:
        """The name and the gender of the person with whom the line begins, or who is addressed."""
        start = len(self.left) - len(self.left.lstrip(" -–•\t"))
        for address in (*_ADDRESS.finditer(self.left), None):
            begin = address.end() if address else start
            end = self._name_end(begin)
            if end is None:
                continue
            name = person_name(self.left[begin:end])
            self._cut("person", begin, end, back_to=address.start() if address else 0)
            self.behind_name = end
            said = address.groupdict() if address else {}
            return name, next((_GENDERS[key] for key, word in said.items() if word), "")
        return "", ""

    def take_birth(self) -> PartialDate | None:
        """A bare year right behind the person's name."""
        found = _BORN.match(self.left, self.behind_name) if self.behind_name else None
        if not found:
            return None
        day = self._date(found["date"])
        self._cut("birth", *found.span("date"))
        return day

    def take_titles(self) -> tuple[WrittenTitle, ...]:
        """The titles, and place words that stand alone."""
        titles = tuple(
            title for title in self.index.parse(self.left) if title.heads or title.places
        )
        self.marks += [Mark("title", *title.span) for title in titles]
        for title in titles:
            self._blank(*title.span)
        return titles

    def unread(self) -> tuple[tuple[int, int], ...]:
        """Where words were left over."""
        parts = re.finditer(r"[^,;\n]*\w[^,;\n]*", self.left)
        spans = (_trimmed(part) for part in parts)
        return tuple(span for span in spans if not _is_joining(self.left[slice(*span)]))

    def _name_end(self, begin) -> int | None:
        """Where a name ends that begins here: at a mark, or where a title begins."""
        words, ends = list(_WORD.finditer(self.left, begin)), []
        position = begin
        for word in words[:MOST]:
            between = self.left[position : word.start()]
            if between.strip(" ") or not word[0][0].isupper():
                break
            ends.append(word.end())
            position = word.end()
        if not words or words[0].start() != begin:
            return None
        return next((end for end in ends[: FEWEST - 2 : -1] if self._ends_name(begin, end)), None)

    def _ends_name(self, begin, end) -> bool:
        rest = self.left[end:]
        if any(title.heads for title in self.index.parse(self.left[begin:end])):
            return False
        if not rest.strip() or re.match(r"\s*[,;:()–-]|\s+(?:là|giữ|làm)\b", rest):
            return True
        titles = self.index.parse(rest)
        if not titles or titles[0].rest or not titles[0].heads:
            return False
        return not rest[: titles[0].span[0]].strip()

    def _date(self, written) -> PartialDate | None:
        if not written or written.lower() == "nay":
            return None
        try:
            return read_day(re.sub(r"^tháng\s+(?=\d{1,2}\s?[/.-])", "", written, flags=re.I))
        except ValueError as fault:
            self.faults.append(str(fault))
            return None

    def _cut(self, fact, start, end, back_to=None) -> None:
        self.marks.append(Mark(fact, start, end))
        self._blank(start if back_to is None else back_to, end)

    def _blank(self, start, end) -> None:
        self.left = f"{self.left[:start]};{' ' * (end - start - 1)}{self.left[end:]}"


def _trimmed(part: re.Match) -> tuple[int, int]:
    text = part[0]
    start = part.start() + len(text) - len(text.lstrip(" .:()-–"))
    return start, part.start() + len(text.rstrip(" .:()-–"))


def _is_joining(text: str) -> bool:
    return (
        re.fullmatch(r"(?:\W|kiêm|nhiệm|đồng thời|là|làm|giữ|chức|vụ|danh|và)*", text) is not None
    )


def _places(titles) -> dict[int, str]:
    places: dict[int, str] = {}
    for title in titles:
        places = title.places | places
    return places
