"""The rows below a header: people, the blocks that govern them, totals, and what ends the list."""

import re
from dataclasses import dataclass

from cadres.intake.headings.columns import field_of
from cadres.intake.headings.header import Header
from cadres.intake.headings.repeated import repeats
from cadres.intake.headings.role_columns import ROLE_FIELDS
from cadres.intake.layout.block_rows import read_block
from cadres.intake.layout.filled import (
    COUNT,
    as_text,
    is_mark,
    is_text,
    looks_like_person,
    may_name,
    names_unit,
    signs_only,
    surely_names,
)
from cadres.intake.layout.inherited import has_only_day_of_decision
from cadres.intake.layout.nameless import is_of_somebody
from cadres.intake.texts.ditto import DITTO
from cadres.intake.texts.leaving import heads_change
from cadres.intake.texts.person_names import may_be_name, take_birth
from cadres.intake.texts.surroundings import is_signature, numbers_page, says_who_signs
from cadres.intake.texts.vacancy import is_vacant
from cadres.intake.titles.office_posts import heads_block
from cadres.intake.titles.post_words import begins_with_post, gives_posts
from cadres.vietnamese import match_key

REPEATED = "repeated header"  # why a row is passed over
DATA, BLOCK, TOTAL, OTHER, BLANK, HEADER = "data", "block", "total", "other", "blank", "header"
VACANT = "vacant"  # a post that nobody holds
FURTHER = "further"  # a further post of the person above

# What may stand beside a further post of the person above.
OF_POST = (
    *ROLE_FIELDS, "start", "end", "end_reason", "decision_no", "decision_date", "note", "hamlet",
    "commune", "workplace",
)  # fmt: skip
BIRTHS = "birth", "birth_male", "birth_female"
PERSON = (*BIRTHS, "start", "decision_no", "decision_date", "end")

_TOTAL = re.compile(
    r"(?:[*+-]\s*)?(?:tổng(?: số| cộng| cấp| hợp)?\b|cộng\b|tong (?:so|cong)\b|cong\b|tc:|"
    r"trong đó\b|toàn (?:huyện|tỉnh|xã)\b)"
)
_SUMMARY = re.compile(r"(?:tổng|tong) (?:hợp|hop)\b")  # below it a table counts by posts or units
_PART = re.compile(
    r"(?:[*+–-]\s*)+(?:trong đó|nữ|nam|dân tộc|tuổi|trình độ)|trong đó|(?:mang|chuyển) sang\b"
    r"|cộng (?:mang|chuyển)"
)
# What only tables of counts are headed with.
_COUNTED = frozenset(
    """tổng|tổng số|tổng cộng|cộng|số lượng|số người|số trường hợp|số đơn vị|số đồng chí|số ca|sl
    tỷ lệ|tỷ lệ %|tỷ lệ (%)|tỉ lệ|tỉ lệ %|tỉ lệ (%)|đã thực hiện|kết quả""".replace(
        "\n    ", "|"
    ).split("|")
)
NAME_OPENINGS = "họ ", "tên", "họ,", "ho ", "ten"  # of a heading for names


@dataclass
class Line:
    """One row below the header: its kind, for a block what it says, for a total its label."""

    kind: str
    why: str = ""
    block: tuple[str, str, int] | None = None
    label: str = ""
    label_column: int = -1


class LineReader:
    """Tells what each row below a header is; once somebody has signed, only whole lines count."""

    def __init__(self, header: Header, aside: frozenset[int] = frozenset()):
        self.header, self.aside = header, aside
        columns = header.columns
        self.name = columns.get("full_name", -1)
        self.names = [group.columns["full_name"] for group in header.people.values()] or [
            columns[field] for field in ("full_name", "female_name") if field in columns
        ]
        self.stt = columns.get("stt", -1)
        self.roles = [columns[field] for field in header.roles]
        groups = [columns, *(group.columns for group in header.people.values())]
        self.facts = list({each[field] for each in groups for field in PERSON if field in each})
        self.of_post = {columns[field] for field in OF_POST if field in columns}
        self.says_births = not (header.people or any(name in columns for name in BIRTHS))
        self.signed = self.summing = False

    def read(self, row: list, after_person: bool = False) -> Line:
        """The kind of a row, which may stand right below a person's; a person is told first."""
        width = len(row)
        name = self._name(row)
        is_named = is_text(name)
        has_role = any(column < width and is_text(row[column]) for column in self.roles)
        facts = len([column for column in self.facts if column < width and row[column] != ""])
        heads_counts = self._heads_counts(row)
        if heads_counts or is_named and _is_heading(name) or self._is_numbered_heading(row):
            self.summing |= heads_counts and not repeats(self.header, row)
            return Line(HEADER, REPEATED) if repeats(self.header, row) else Line(OTHER)
        if is_vacant(name) if is_named else self._has_vacant_posts(row):
            return Line(VACANT)
        is_nobody = (has_role or after_person) and (not is_named or name in DITTO)
        if is_nobody and (beside := self._of_no_person(row, name, has_role, after_person)):
            return Line(beside)
        if is_named:
            if has_role and facts or facts > 1 and not self._is_total(name):
                if repeats(self.header, row):
                    return Line(HEADER, REPEATED)
                self.signed = self.summing = False
                return Line(DATA)
        elif has_role and facts:
            return self._nameless(row)
        return self._other(row, name, has_role, facts)

    def _of_no_person(self, row, name, has_role: bool, after_person: bool) -> str:
        """What a row is that names nobody: of those who sign, or more of the person above, a post
        or the day of the decision; "" if it is neither.
        """
        if not has_role:
            return FURTHER if has_only_day_of_decision(row, self.header) else ""
        if not is_text(name) and self._signs(row):
            return OTHER
        return FURTHER if after_person and self._is_further(row, name) else ""

    def _name(self, row) -> object:
        """The name that a row has; of several side by side the first that is somebody's."""
        if len(self.names) == 1:
            return row[self.names[0]] if self.names[0] < len(row) else ""
        names = [row[column] for column in self.names if column < len(row) and row[column] != ""]
        told = (each for each in names if is_text(each) and not is_vacant(each))
        return next(told, names[0] if names else "")

    def _has_vacant_posts(self, row) -> bool:
        """Whether what stands for the posts of nobody says that nobody holds them."""
        titles = [row[c] for c in self.roles if c < len(row) and row[c] != ""]
        return bool(titles) and all(is_text(each) and is_vacant(each) for each in titles)

    def _is_total(self, name: str) -> bool:
        return self.summing or bool(_TOTAL.match(match_key(name)))

    def _is_numbered_heading(self, row) -> bool:
        """Whether a row heads a table, this one's or another's below: "STT, Mô hình, Số lượng"."""
        stt = row[self.stt] if 0 <= self.stt < len(row) else ""
        return is_text(stt) and field_of((stt,)) == "stt"

    def _heads_counts(self, row) -> bool:
        """Whether a row heads a table of counts below the list: "Nội dung | Nam | Nữ | Cộng"."""
        texts = []
        for at, cell in enumerate(row):
            if cell != "" and at not in self.aside:
                if cell.__class__ is not str:  # mostly the first, a line's number
                    return False
                texts.append(cell)
        if len(texts) < 2:
            return False
        keys = [text.casefold() for text in texts]
        counts = any(key in _COUNTED for key in keys[1:]) or keys == ["nam", "nữ"]
        return counts and not any(map(str.isdigit, "".join(texts))) and not read_block(texts[0])[3]

    def _is_further(self, row, name) -> bool:
        """Whether a row has a post and nothing of a person, or a ditto mark for the name: the post
        is one more of the person above.
        """
        if is_text(name) or name in DITTO:
            return name in DITTO and len(self.names) == 1
        filled = {c for c, cell in enumerate(row) if cell != "" and c not in self.aside}
        titles = [row[column] for column in self.roles if column < len(row) and row[column] != ""]
        signs = all(is_text(text) and is_signature(text) and text.isupper() for text in titles)
        signs = signs or any(map(signs_only, titles)) or any(map(numbers_page, titles))
        return filled <= self.of_post and not signs

    def _has_number(self, row) -> bool:
        return 0 <= self.stt < len(row) and row[self.stt] != ""

    def _signs(self, row) -> bool:
        """Whether a row without a name and a number is of those who sign: it says so, or it has
        only words where somebody's day or decision would stand.
        """
        filled = [cell for at, cell in enumerate(row) if cell != "" and at not in self.aside]
        if not all(map(is_text, filled)):
            return False
        says_so = any(map(says_who_signs, filled))
        self.signed = self.signed or says_so
        return says_so or self.signed and not any(map(str.isdigit, "".join(filled)))

    def _nameless(self, row) -> Line:
        if repeats(self.header, row):
            return Line(HEADER, REPEATED)
        first = next((cell for cell in row if is_text(cell)), "")
        return self._labelled(row) if _TOTAL.match(match_key(first)) else Line(DATA)

    def _other(self, row, name, has_role: bool, facts: int) -> Line:
        filled = [
            (column, cell)
            for column, cell in enumerate(row)
            if cell != "" and column not in self.aside
        ]
        if not filled:
            return Line(BLANK)
        if repeats(self.header, row):
            return Line(HEADER, REPEATED)
        total = self._labelled(row)
        if total.kind == TOTAL and not self._names_posts(filled):
            self.summing = self.summing or bool(_SUMMARY.match(match_key(total.label)))
            return total
        texts = [cell for _, cell in filled if is_text(cell)]
        is_marked = self._has_number(row) and is_mark(row[self.stt])
        is_ones = has_role and is_text(name) and (is_marked or self._is_holder(row, name))
        if not (is_ones or self._gives_posts(texts)):
            self.signed = self.signed or any(map(is_signature, texts))
        if self.signed:
            return Line(OTHER)
        if is_text(name) and not is_marked and _is_of_columns(name):
            return Line(OTHER)
        is_marked = is_marked and has_role and not names_unit(filled)
        if not is_marked and (block := self._block(filled)):
            return Line(BLOCK, block=block)
        is_poor = not self.summing and self._is_poor_line(row, filled, name, facts)
        return Line(DATA if is_marked or is_poor else OTHER)

    def _is_poor_line(self, row, filled, name, facts: int) -> bool:
        """Whether a row speaks of a person although much of it is empty."""
        if facts and is_of_somebody(row, self.stt, self.facts):
            return True
        has_role = any(column < len(row) and is_text(row[column]) for column in self.roles)
        if not is_text(name):
            # A title and nothing else is of whoever signs the list.
            alone = len(filled) == 1
            return has_role and not alone and self._only_in(filled, self.roles + self.facts)
        if self.says_births and take_birth(name)[1]:
            return may_be_name(take_birth(name)[0])
        of_columns = len(filled) > 1 and all(c in self.header.headings for c, _ in filled)
        known = facts or self._has_number(row) or of_columns and surely_names(name)
        return has_role or bool(known) and looks_like_person(name)

    def _is_holder(self, row, name: str) -> bool:
        """Whether a row has a person's name and a post, each in its column: nobody who signs."""
        titles = [row[column] for column in self.roles if column < len(row)]
        return may_name(name) and any(is_text(each) and begins_with_post(each) for each in titles)

    def _only_in(self, filled, columns) -> bool:
        return all(column in columns or column in self.header.headings for column, _ in filled)

    def _labelled(self, row) -> Line:
        """A total row, with its label; the label stands in one of the first filled cells."""
        for column, cell in enumerate(row[: max(self.name, self.stt, 1) + 2]):
            if is_text(cell) and _TOTAL.match(match_key(cell)):
                key = match_key(cell)
                if _PART.match(key):
                    return Line(TOTAL, "total part", label=cell, label_column=column)
                why = "total" if re.match(r"(?:tổng|tong|toàn)", key) else "subtotal"
                return Line(TOTAL, why, label=cell, label_column=column)
            if is_text(cell) and _PART.match(match_key(cell)):
                return Line(TOTAL, "total part", label=cell, label_column=column)
        return Line(OTHER)

    def _block(self, filled) -> tuple[str, str, int] | None:
        """What a row says that has a heading and nothing else, apart from an enumerator.

        How many there are may stand behind it.
        """
        filled = self._without_counts(filled)
        texts = [cell for _, cell in filled if is_text(cell)]
        marks = [cell for column, cell in filled if cell not in texts[-1:]]
        if not texts or not all(map(is_mark, marks)):
            return None
        column, heading = next((c, t) for c, t in reversed(filled) if is_text(t))
        if len(filled) > 2 and not read_block(heading)[3]:
            return None  # beside a unit may stand how many there are
        if column > max(self.name, self.stt, 0) + 1:
            return None
        text, style, level, named = read_block(heading)
        if marks:
            style = style or read_block(f"{as_text(marks[0]).rstrip('.')}. x")[1] or "dash"
        is_headed = named or style.lower() in ("letter", "roman") or heads_block(text)
        if not (is_headed or heads_change(text) or self._gives_posts([text])):
            return None
        return text, style, level

    def _names_posts(self, filled: list) -> bool:
        """Whether a row heads those below by their posts; how many they are may stand behind."""
        up_to_heading = self._without_counts(filled)
        return self._gives_posts([cell for _, cell in up_to_heading if is_text(cell)])

    def _without_counts(self, filled: list) -> list:
        """The cells up to a heading; behind posts a count may be a number alone."""
        while len(filled) > 1 and is_text(filled[-1][1]) and COUNT.fullmatch(filled[-1][1]):
            filled = filled[:-1]
        if self._gives_posts([cell for _, cell in filled if is_text(cell)]):
            while not is_text(filled[-1][1]):
                filled = filled[:-1]
        return filled

    def _gives_posts(self, texts: list[str]) -> bool:
        """Whether a row names only the posts of those below, for whom no column does."""
        named = [text for text in texts if not is_mark(text)]
        return self.header.lacks_posts and len(named) == 1 and gives_posts(named[0])


def _is_of_columns(name: str) -> bool:
    """Whether a text may head a column, and no lines."""
    return bool(field_of((name,))) and not (read_block(name)[3] or heads_change(name))


def _is_heading(name: str) -> bool:
    return name[:3].casefold() in NAME_OPENINGS and field_of((name,)) == "full_name"
