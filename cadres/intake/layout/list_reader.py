"""Reading one list from below its header to where it ends: people, blocks, totals, the rest."""

from collections.abc import Iterable

from cadres.intake.headings.header import Header, find_header
from cadres.intake.headings.names_with_days import with_days
from cadres.intake.headings.people_within import people_within
from cadres.intake.headings.role_columns import POST_FIELDS
from cadres.intake.headings.rows import may_begin
from cadres.intake.layout.bare_blocks import COMMUNE, bare_block, numbered_alike
from cadres.intake.layout.block_rows import Block, outline, without_continued
from cadres.intake.layout.broken_cells import goes_on
from cadres.intake.layout.filled import is_text
from cadres.intake.layout.inherited import differing_fields, inherited, merged_down
from cadres.intake.layout.layout_parts import Claim, Layout, ListLine
from cadres.intake.layout.lines import (
    BLANK,
    BLOCK,
    DATA,
    FURTHER,
    HEADER,
    OTHER,
    TOTAL,
    VACANT,
    Line,
    LineReader,
)
from cadres.intake.layout.page_units import unit_above
from cadres.intake.layout.people_beside import people_beside
from cadres.intake.layout.several_people import People, part_merged, part_people
from cadres.intake.layout.stated import said_level, stated_in_summary, stated_in_total
from cadres.intake.places.words import FIELDS
from cadres.intake.texts.surroundings import is_signature, opens_title

SETTLING = DATA, BLOCK, TOTAL, HEADER, VACANT  # kinds of rows that a list goes on with
PLACES = {"commune", "hamlet", "workplace"}
# Facts that make a person's further line a line by itself.
APART = {"start", "end", "decision_no", "decision_date", *PLACES, *POST_FIELDS}


class ListReader:
    """Reads one list from below its header to where it ends."""

    def __init__(self, layout: Layout, header: Header, titled: range = range(0)):
        self.layout, self.header = layout, header
        self.reader = LineReader(header, layout.aside)
        self.blocks: tuple[Block, ...] = ()
        self.texts: tuple[str, ...] = ()
        self.counted = self.since = 0
        self.by_level = False  # whether the summary below sums up by levels, so all of the list
        self.pending: list[int] = []  # rows of which only what follows tells what they are
        self.person = 0  # the row of the person right above
        self.merged: dict[int, int] = {}  # rows of areas merged down the names, with its first
        self.parted: dict[int, People] = {}
        self._open_title(titled, FIELDS)

    def read(self, start: int) -> int:
        """Read on from a row; return the row of the next list's header, or 0 at the end."""
        rows = self.layout.sheet.rows
        for number in range(start, len(rows) + 1):
            row = rows[number - 1]
            self._enter_merged(number)
            first = self._people_within(row)[0] if self.header.made else row
            line = self.reader.read(first, self.person > 0)
            if self._goes_on(number, line.kind) or self._is_second(number, line.kind):
                continue
            if line.kind in (DATA, OTHER) and (block := self._block_like_others(number)):
                line = Line(BLOCK, block=block)
            self.person = number if line.kind == DATA else 0
            if self._begins_list(number, line.kind):
                self._settle("notes")
                return number
            self._take(number, row, line)
            if self.reader.summing and line.kind in (BLOCK, OTHER):
                self._level_of_summary(number, row)
        self._finish()
        return 0

    def _enter_merged(self, number: int) -> None:
        """Note the area merged down the names that begins at a row, and its people."""
        sheet = self.layout.sheet
        if not sheet.merges:
            return
        if merged := merged_down(sheet, number, self.header.columns.get("full_name")):
            self.merged |= dict.fromkeys(merged, number)
            self.parted |= part_merged(sheet, merged, self.header)

    def _take(self, number: int, row, line) -> None:
        """Note a row by its kind; what a row beside the list is, only the next ones tell."""
        if line.kind in SETTLING:
            self._settle_above(line.kind, row)
        if line.kind == DATA:
            self._person(number)
        elif line.kind == BLOCK:
            self._open(number, line.block)
        elif line.kind == TOTAL:
            self._total(number, row, line)
        elif line.kind == HEADER:
            self.layout.skipped[number] = line.why
        elif line.kind == VACANT:
            self.layout.skipped[number] = "vacant"
        elif line.kind == BLANK:
            self.layout.skipped.setdefault(number, "blank")
        else:
            self.pending.append(number)

    def _settle_above(self, kind: str, row: list) -> None:
        """What stands between the list's rows; above a header it may be a title."""
        if kind == HEADER:
            self._open_title(self.pending, [COMMUNE])
        self._settle("notes")

    def _person(self, number: int) -> None:
        """Note the person of a row, or the several ones."""
        row = self.layout.sheet.rows[number - 1]
        if self.header.people and (beside := people_beside(row, self.header)):
            self._note(number, beside)
            return
        if self.header.made:
            people = self._people_within(row)
            if len(people) > 1:
                self.layout.parted[number] = len(people)
            self._note(number, [(self.header, cells) for cells in people])
            return
        header = self._header_of(row)
        people = self.parted.get(number) or part_people(row, header)
        if people.unclear:
            self.layout.unclear[number] = people.unclear
        elif people.named > 1:
            self.layout.parted[number] = people.named
        self._note(number, [(header, cells) for cells in people.rows])

    def _people_within(self, row: list) -> list[list]:
        """The cells of each person of a row, with what the cell of names says besides."""
        made, groups = self.header.made, [*self.header.people.values()]
        if groups or not made:
            return [with_days(row, groups, made)]
        return people_within(row, self.header.columns, made)

    def _header_of(self, row: list) -> Header:
        """The header of whoever a row names, in the column for men or in that for women."""
        women = self.header.of_women
        column = women.columns["full_name"] if women else len(row)
        return women if column < len(row) and row[column] != "" else self.header

    def _note(self, number: int, people: list[tuple[Header, list]]) -> None:
        for header, cells in people:
            self.layout.lines.append(ListLine(number, header, self.texts, cells))
        self.counted += len(people)
        self.since += len(people)

    def _is_second(self, number: int, kind: str) -> bool:
        """Whether a row is a person's further line, which adds a post to the line above.

        One that has days or a decision of its own is a line by itself, of the same person.
        """
        if number in self.parted:
            return False
        area = self.merged.get(number, number)
        is_merged = self.person > 0 and area == self.merged.get(self.person)
        if not (kind == DATA and is_merged or kind == FURTHER):
            return False
        rows, first = self.layout.sheet.rows, self.person
        person, row = rows[first - 1], rows[number - 1]
        differing = differing_fields(row, person, self.header)
        if not differing & APART:
            self._second(number)
            return True
        if kind == FURTHER or not differing & PLACES:
            rows[number - 1] = inherited(row, person, self.header)
            self.layout.shared |= {first, number}
        if kind == FURTHER:
            self.layout.heirs[number] = first
            self._person(number)
        return kind == FURTHER

    def _goes_on(self, number: int, kind: str) -> bool:
        """Whether a row holds the ends of cells that a copied page breaks, which then belong to the
        line above.
        """
        rows, may_go_on = self.layout.sheet.rows, kind in (DATA, OTHER, FURTHER)
        if not (self.person and may_go_on) or self.header.made or self.header.people:
            return False
        if broken := goes_on(rows[number - 1], rows[self.person - 1], self.header):
            self._second(number)
        return broken

    def _second(self, number: int) -> None:
        """Note a row as a further line of the person above."""
        self.layout.more.setdefault(self.person, []).append(number)
        self.layout.shared.add(self.person)
        self.layout.skipped[number] = "second line of the person above"

    def _settle(self, why: str) -> None:
        for number in self.pending:
            self.layout.skipped[number] = why
        self.pending = []

    def _open_title(self, rows: Iterable[int], levels: Iterable[int]) -> None:
        """Begin a block where a title above the same header again, or a further one, names a unit:
        its page may be that of another commune."""
        found = [
            (max(unit.levels), number, unit.text)
            for number in rows
            for text in filter(is_text, self.layout.sheet.rows[number - 1])
            if without_continued(text) not in self.layout.above
            if (unit := unit_above(text, self.layout.beside))
        ]
        level, number, text = max(found, default=(0, 0, ""))
        if level in levels:
            self.blocks, self.texts = (Block(text, "", level, number),), (text,)

    def _open(self, number: int, block: tuple[str, str, int]) -> None:
        text, style, level = block
        self.layout.skipped[number] = f"block: {FIELDS.get(level, 'level')}"
        if not self.blocks and text in self.layout.above:
            return  # what stands above the first page stands above the next again
        self.blocks = outline(self.blocks, Block(text, style, level, number))
        self.texts = tuple(each.text for each in self.blocks)

    def _block_like_others(self, number: int) -> tuple[str, str, int] | None:
        """What a row says that only what is around it tells to be a block."""
        rows = self.layout.sheet.rows
        like = numbered_alike(rows[number - 1], self.blocks) if self.header.lacks_posts else None
        return like or bare_block(rows, number, self.blocks, self.reader.stt)

    def _total(self, number: int, row, line) -> None:
        self.layout.skipped[number] = "subtotal" if line.why == "subtotal" else "total"
        if line.why == "total part":
            return
        if self.reader.summing:
            if self.by_level:
                self._summed(number, row, line.label, line.label_column)
            return
        lines = self.since if line.why == "subtotal" else self.counted
        said = line.label, line.label_column, self.header, self.layout.aside
        for column, value, post in stated_in_total(row, *said, lines):
            stated = number, column, line.label, value, lines
            self.layout.claims.append(Claim(self.layout.sheet.name, *stated, post=post))
        if line.why == "subtotal":
            self.since = 0

    def _summed(self, number: int, row: list, label: str, column: int) -> None:
        """Note what a row of a summary states of all the lines above, or of those of a level."""
        if stated := stated_in_summary(row, column, self.layout.aside):
            at, value = stated
            claim = Claim(self.layout.sheet.name, number, at, label, value, self.counted, True)
            self.layout.claims.append(claim)

    def _level_of_summary(self, number: int, row: list) -> None:
        """Note the row of a summary that speaks of a level."""
        texts = ((column, cell) for column, cell in enumerate(row) if is_text(cell))
        said = next((each for each in texts if said_level(each[1])), None)
        if said:
            self.by_level = True
            self._summed(number, row, said[1], said[0])

    def _begins_list(self, number: int, kind: str) -> bool:
        """Whether a row is the header of another list.

        One like this list's own is, if a title stands above it and says what people hold.
        """
        if kind == HEADER and self.header.lacks_posts:
            rows = self.layout.sheet.rows
            texts = [cell for row in self.pending for cell in rows[row - 1] if cell != ""]
            return any(opens_title(str(text)) and text not in self.layout.above for text in texts)
        return kind not in (*SETTLING, BLANK) and self._is_next_header(number)

    def _is_next_header(self, number: int) -> bool:
        """Whether another list begins here, under a header of its own."""
        if not may_begin(self.layout.sheet, number):
            return False
        found = find_header(self.layout.sheet, number)
        return bool(found) and found.first == number and "full_name" in found.columns

    def _finish(self) -> None:
        """What is left below the list: whoever signs it, a summary, or notes."""
        signed = False
        summary = 0
        for number in self.pending:
            texts = [str(cell) for cell in self.layout.sheet.rows[number - 1] if cell != ""]
            signed = signed or any(is_signature(text) for text in texts)
            if signed:
                why = "signature"
            elif len(texts) > 1 or summary == number - 1:
                why, summary = "summary table", number
            else:
                why = "notes"
            self.layout.skipped[number] = why
