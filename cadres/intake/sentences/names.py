"""Where a line names people: by an address, at its beginning, behind a mark or behind a post."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cadres.intake.sentences import words as words
from cadres.intake.titles.index import PostIndex
from cadres.intake.titles.written import WrittenTitle

GENDERS = {"man": "nam", "woman": "nu", "nam": "nam", "nữ": "nu"}
AMID = {"Anh", "ANH", "Cô", "CÔ"}  # words of address that many people are called
FEWEST, MOST = 2, 6  # words of a person's name
LONGEST_OPENING = 4  # words of which the first of a title are
_NEVER = {"LÀM", "GIỮ", "LÀ"}  # words of a line in capitals
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class Named(NamedTuple):
    """A person's name in a line: what belongs to it begins at `at`, the name at `begin`."""

    at: int
    begin: int
    end: int
    gender: str = ""


class Names:
    """Finds names of people in what is left of a line."""

    def __init__(self, left: str, index: PostIndex):
        self.left, self.index = left, index

    def first(self) -> Named | None:
        """The likeliest name of the person that the line is about."""
        return next(self._likely(), None)

    def others(self, behind: int) -> Iterator[Named]:
        """Further people behind a place of the line: who is addressed, introduced by a colon, or
        named behind a post of a clause of its own.

        Only so: a street, a school and a ward are called after people too.
        """
        colons = [at.end() for at in re.finditer(r":\s*(?=[^\W\d_])", self.left)]
        colons = [at for at in colons if self._is_named(at)]
        clauses = [at for at in self._behind_posts() if ";" in self.left[behind:at]]
        clauses += self._behind_units()
        introduced = [(at, at, {}) for at in {*colons, *filter(self._is_closed, clauses)}]
        for opening in sorted([*self._addressed(), *introduced], key=lambda each: each[1]):
            named = self._addressed_or_not(*opening)
            if opening[0] >= behind and named:
                yield named

    def _likely(self) -> Iterator[Named]:
        openings = self._openings()
        yield from filter(None, (self._addressed_or_not(*opening) for opening in openings))
        going_on = (self._named(at, at, {}, goes_on=True) for at in self._behind_posts())
        yield from filter(None, going_on)
        yield from filter(None, (self._named(at, at, {}) for at in self._behind_units()))

    def _addressed_or_not(self, at: int, begin: int, said: dict) -> Named | None:
        """A name that ends clearly or, of who is addressed, where the sentence goes on."""
        named = self._named(at, begin, said)
        return named or (self._named(at, begin, said, goes_on=True) if said else None)

    def _named(self, at: int, begin: int, said: dict, goes_on: bool = False) -> Named | None:
        end = self._name_end(begin, goes_on)
        if end is None:
            return None
        return Named(at, begin, end, next((GENDERS[key] for key, word in said.items() if word), ""))

    def _openings(self) -> list[tuple[int, int, dict]]:
        """Where a name may begin, the likeliest first: what belongs to it begins, the name begins,
        the words of address.

        "Anh" or "Cô" amid capitals may be part of a name that begins before it.
        """
        start = words.NUMBER.match(self.left).end()
        addressed = self._addressed()
        amid = [each for each in addressed if self._is_amid_name(*each[:2])]
        begins = self._nicknamed(addressed) + [each for each in addressed if each not in amid]
        begins += [] if self._is_called(start) else [(0, start, {})]
        marks = re.finditer(r"[:;,–()-]\s*(?=[^\W\d_])", self.left)
        begins += [
            (mark.end(), mark.end(), {})
            for mark in marks
            if self._is_named(mark.end()) or self._is_introduced(mark.end())
        ]
        begins += [(at, at, {}) for at in self._behind_posts()]
        return begins + amid

    def _addressed(self) -> list[tuple[int, int, dict]]:
        return [
            (address.start(), address.end(), address.groupdict())
            for address in words.ADDRESS.finditer(self.left)
            if not self._is_of_place(address)
        ]

    def _nicknamed(self, addressed) -> list[tuple[int, int, dict]]:
        """The whole name in brackets behind what somebody is called: "bà Sáu (Trần Thị Sáu)"."""
        found = [(each, words.NICKNAME.match(self.left, each[1])) for each in addressed]
        found = [(each, name.end()) for each, name in found if name]
        return [(at, end, said) for (at, _, said), end in found if self._is_named(end)]

    def _is_called(self, start) -> bool:
        """Whether a line begins with an address and one word more, which is no whole name."""
        run = re.match(r"([^\W\d_]+) [^\W\d_]+(?= *(?:[^\w\s]|$))", self.left[start:])
        return bool(run) and bool(words.ADDRESS.fullmatch(run[1]))

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
        if not run or self.left.startswith("Hồ Chí Minh", begin):
            return False
        family, middle = run[1].lower(), run[2].lower()
        if run[0].islower():
            return family in words.SURNAMES and middle in words.SMALL_MIDDLES
        if not run[0][-1].isupper():
            return False
        is_highlander = run[1] == "Y" and run[2][0].isupper()  # Y Sâm Niê
        is_family = is_highlander or family in words.SURNAMES
        return is_family and not middle_only or middle in words.MIDDLES

    def _is_introduced(self, begin) -> bool:
        """Whether a common surname and one word more follow a colon: "Ấp 2: Huỳnh Út, 1967"."""
        run = re.match(r"([^\W\d_]+) [^\W\d_]+(?=\s*(?:[,(;]|$))", self.left[begin:])
        is_led = self.left[:begin].rstrip().endswith(":")
        return bool(run) and is_led and run[1].lower() in words.SURNAMES

    def _behind_posts(self) -> list[int]:
        """Where names may begin right behind a post or its place, the last of the first clause
        first.

        "Bí thư Đảng ủy xã Tân Dân Đỗ Văn Thắng"; behind the word of a unit its name goes on.
        """
        found = (at.end() for at in words.WORD_BEGINS.finditer(self.left))
        named = [at for at in found if self._is_named(at) and self._ends_post(at)]
        return sorted(named, key=lambda at: (self.left.count(";", 0, at), -at))

    def _behind_units(self) -> list[int]:
        """Where a name stands right behind the word of a unit that another place names.

        "Bí thư Đoàn xã Dương Văn Sỹ kiêm Công chức xã Mỹ Thành": of two communes one is a person,
        by the middle word of a man's or a woman's name.
        """
        found = []
        for at in (each.end() for each in words.WORD_BEGINS.finditer(self.left)):
            unit = words.UNIT.search(self.left[:at].rstrip())
            run = re.match(r"[^\W\d_]+ ([^\W\d_]+) [^\W\d_]", self.left[at:])
            if unit and run and run[1].lower() in words.SMALL_MIDDLES:
                other = rf"\b{unit[0]}\s+(?!{run[0]})(?-i:[A-ZĐÂĂÊÔƠƯ\d])"
                if re.search(other, self.left, re.IGNORECASE):
                    found.append(at)
        return found

    def _is_closed(self, begin) -> bool:
        """Whether a mark follows the name that begins here."""
        end = self._name_end(begin)
        return end is not None and bool(re.match(r"\s*(?:[.,;:()–-]|$)", self.left[end:]))

    def _ends_post(self, end) -> bool:
        """Whether the text before ends with a post, or with a place that has a name."""
        before = re.split(r"[;,]", self.left[:end])[-1].strip()
        if before.lower().endswith(words.HALF_NAMES):
            return False
        titles = self.index.parse(before)
        if not titles or titles[-1].rest:
            return False
        return bool(titles[-1].places or titles[-1].heads) and not words.UNIT.search(before)

    def _name_end(self, begin: int, goes_on: bool = False) -> int | None:
        """Where a name ends that begins here: at a mark, or where a title begins."""
        run = self._run(begin)
        ends = [end for word, end in run for _ in range(2 if re.search("['’]", word) else 1)]
        if goes_on:  # K'Brông counts as two
            ends = ends[-1:] if len(ends) >= FEWEST else []
            is_end = self._goes_on_behind
        else:
            ends, is_end = ends[: self._fewest(run) - 2 : -1], self._ends_name
        return next((end for end in ends if is_end(begin, end)), None)

    def _run(self, begin) -> list[tuple[str, int]]:
        """The words that may be those of a name, each with its end: all with capitals or, behind
        a common surname, all in small letters.
        """
        run, position = [], begin
        for word in _WORD.finditer(self.left, begin):
            if len(run) == MOST or self.left[position : word.start()].strip(" "):
                break
            if word[0] in _NEVER:
                break
            is_small = not word[0][0].isupper()
            if is_small != (run[0][0][0].islower() if run else is_small):
                break
            run.append((word[0], word.end()))
            position = word.end()
        if not run or self.left[begin : begin + 1] != run[0][0][:1]:
            return []
        return run if run[0][0][0].isupper() or self._is_small_name(run) else []

    @staticmethod
    def _is_small_name(run) -> bool:
        family, middle = run[0][0], run[1][0] if len(run) > 1 else ""
        is_surely = family in words.SURNAMES and middle in words.SMALL_MIDDLES
        return is_surely or family in words.SMALL_SURNAMES

    @staticmethod
    def _fewest(run) -> int:
        return FEWEST + 1 if run and run[0][0][0].islower() else FEWEST

    def _goes_on_behind(self, begin, end) -> bool:
        """Whether words in small letters go on behind somebody who is addressed."""
        if self._names_other(self.left[begin:end]) or self._begins_title(begin):
            return False
        return bool(words.GOES_ON.match(self.left, end))

    def _begins_title(self, begin) -> bool:
        """Whether a title begins here: "đồng chí Phó Bí thư"."""
        run = self.left[begin:].split()[:LONGEST_OPENING]
        openings = (self.index.parse(" ".join(run[:count])) for count in range(1, len(run) + 1))
        return any(titles and titles[0].heads and not titles[0].rest for titles in openings)

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
        return bool(longer.heads) and not longer.rest and longer.heads != title.heads

    def _names_other(self, text: str) -> bool:
        """Whether a text is a title or a place rather than a name; Kiên Sóc Kha is one."""
        said = [title for title in self.index.parse(text) if title.heads or title.places]
        first = text.split()[0].lower()
        places = [place for title in said for place in title.places.values()]
        is_amid = len(text.split()) == 3 and not any(p.lower().startswith(first) for p in places)
        return bool(said) and (not is_amid or any(title.heads for title in said))
