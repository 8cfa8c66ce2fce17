"""The cells of one line by field: their texts and days, and every fault found in them."""

import datetime as dt
from functools import lru_cache

from cadres.intake.headings.role_columns import ROLE_FIELDS
from cadres.intake.layout.layout_parts import LONGEST
from cadres.intake.problems import ERROR, WARNING, Problem
from cadres.intake.rows.units_within import units_within
from cadres.intake.rows.values import (
    PLACES,
    is_excel_error,
    own_facts,
    raw_of,
    read_text,
    text_of,
    values_of,
)
from cadres.intake.texts.days import (
    is_unended,
    is_unknown,
    part_reason,
    read_done,
    read_last,
    read_loosely,
    read_range,
    read_reason,
)
from cadres.intake.texts.ditto import DITTO
from cadres.intake.texts.held_until import read_held
from cadres.vietnamese import PartialDate, parse_date, search_key

EXAMPLE = "VÍ DỤ:"  # what the name in the template's example row begins with
UNCLEAR = {
    True: "ô này có vẻ không chỉ ghi tên một người; hãy ghi mỗi người ở một dòng của danh sách.",
    False: "dòng này ghi nhiều người mà ô này không rõ là của ai; hãy ghi mỗi người ở một dòng "
    "của danh sách.",
}  # by whether it is the name's cell
# Where "as above" can be meant.
REPEATED = {
    "ethnicity", "workplace", "gender", "old_unit", "start", "end", "end_reason", "decision_no",
    "decision_date", *ROLE_FIELDS, *PLACES,
}  # fmt: skip
# Fields of which a person's further lines may add more, and the day of a decision.
SEVERAL = {"note", "decision_no", *ROLE_FIELDS}
UNITS = {"workplace", *PLACES}  # whose names may go on there
NO_LAST_DAY = "là lý do thôi mà không có ngày thôi; hiểu là còn giữ chức."
FOR_EVER = 9999  # the year of last days that are none
YOUNGEST = 16  # years at the start of a post


class Cells:
    """The cells of one line by field, and the problems found in them so far.

    A person's further lines add their posts. A ditto mark stands for the value in `above`, the
    cells of the line before within the same block; so does an empty cell of the fields in `once`,
    the units and the hamlet that are said once for several lines.

    Read in the order of `rows.rows`, for a cell may say what is another's ("1/7/2019 - nghỉ hưu"):
    then it goes to the `values` of that field, if these say nothing.
    """

    def __init__(self, layout, line, today, above=None, once=frozenset()):
        sheet, number, header = layout.sheet, line.number, line.header
        self.sheet, self.number, self.header, self.today = sheet.name, number, header, today
        self.day = min(layout.day or today, today)  # of the list's figures
        self.problems, self.dittos = [], []
        self.is_one_of_several = number in layout.shared
        self.long, self.rows = layout.long, (number, *layout.more.get(number, ()))
        self.own = own_facts(line.cells, header) if header.of_roles else {}
        self.values = values_of(line.cells, header)
        for further in self.rows[1:]:
            self._add_line(values_of(sheet.rows[further - 1], header))
        if not DITTO.isdisjoint(line.cells):
            self._repeat(above or {})
        if once and self.values:
            self._say_again(once, above or {})
        if given := self.values.get("given_name"):
            before = self.values.get("full_name", "")
            self.values["full_name"] = f"{text_of(before)} {text_of(given)}".strip()
        self._join_birth()
        self._tell_row(layout)

    def _join_birth(self) -> None:
        """Day, month and year of birth may stand in columns of their own, "12/3" for the first two;
        of that a spreadsheet made a day of whatever year."""
        parts = [self.values.pop(name, "") for name in ("birth_day", "birth_month")]
        year = self.values.get("birth", "")
        if year != "" and parts[1] != "":
            parts = [f"{p.day}/{p.month}" if isinstance(p, dt.date) else text_of(p) for p in parts]
            self.values["birth"] = "/".join(part for part in (*parts, text_of(year)) if part)

    def _tell_row(self, layout) -> None:
        """What is to be said of the row as a whole."""
        number, sheet, columns = self.number, layout.sheet, self.header.columns
        if number in sheet.hidden_rows:
            self.report("", "hidden_row", "dòng bị ẩn trong tệp, vẫn được đọc.", WARNING)
        if (number, columns.get("full_name")) in sheet.struck:
            message = "dòng bị gạch ngang trong tệp, vẫn được đọc; hãy xem người này đã thôi chưa."
            self.report("", "struck_row", message, WARNING)
        if number in layout.heirs:
            message = f"dòng không ghi họ tên; hiểu là của người ở dòng {layout.heirs[number]}."
            self.report("full_name", "read_as", message, WARNING)
        if people := layout.parted.get(number):
            name = self.values.get("full_name", "")
            message = f"ô này ghi {people} người, mỗi dòng một người; ở đây đọc là {name}."
            self.report("full_name", "read_as", message, WARNING)
        for name in layout.unclear.get(number, ()):
            self.report(name, "several_people", UNCLEAR[name == "full_name"])

    def _add_line(self, values) -> None:
        """Further posts of the person go below the first, in their column."""
        for name, value in values.items():
            before = self.values.setdefault(name, value)
            if before != value and name in SEVERAL:
                self.values[name] = f"{raw_of(before)}\n{raw_of(value)}"
            elif before != value and name in UNITS:
                self.values[name] = f"{raw_of(before)} {raw_of(value)}"

    def _repeat(self, above) -> None:
        for name, value in list(self.values.items()):
            if name in REPEATED and isinstance(value, str) and value in DITTO:
                if name in above:
                    self.values[name] = above[name]
                    self.dittos.append((name, value))
                else:
                    del self.values[name]
                    message = f"“{value}” không có gì ở trên để lặp lại."
                    self.report(name, "nothing_above", message)

    def _say_again(self, once: frozenset[str], above) -> None:
        """What is said once for several lines: their hamlet, and their units.

        A line without a unit may also be of the one around them all; its titles say so.
        """
        again = {"hamlet"} & once - self.values.keys()
        if not once & self.values.keys() - {"hamlet"}:
            is_within = bool({"hamlet"} & (again | self.values.keys()))
            again |= once if is_within else once & units_within(self.values, above)
        said = {name: above[name] for name in again - self.values.keys() if name in above}
        self.values |= said
        self.dittos += [(name, "") for name in said]

    def tell_dittos(self, told: set) -> None:
        """Tell once a column that its marks are read as the cell above."""
        for name, value in self.dittos:
            if (self.header.place, name) not in told:
                told.add((self.header.place, name))
                mark = f"“{value}”" if value else "ô trống"
                message = f"{mark} được hiểu là như ô ở dòng trên; các dòng dưới cũng vậy."
                self.report(name, "as_above", message, WARNING)

    def are_empty(self) -> bool:
        return not (self.values.keys() - {"stt"})

    def are_example(self) -> bool:
        name = self.values.get("full_name", "")
        return isinstance(name, str) and ":" in name and text_of(name).upper().startswith(EXAMPLE)

    def report(self, name, kind, message, severity=ERROR) -> None:
        column = self.header.letter(name)
        self.problems.append(Problem(self.sheet, self.number, column, kind, message, severity))

    def text(self, name) -> str:
        """The cell's text; an Excel error is reported once and then counts as empty."""
        value = self.values.get(name, "")
        if value == "":
            return ""
        text, faults = read_text(name, value)
        if faults:
            for fault in faults:
                self.report(name, *fault)
            if is_excel_error(value):
                del self.values[name]
        return text

    def note(self) -> str:
        """The note with its line ends, whole also where only its beginning is read."""
        note = self.text("note") and self.raw("note")
        for number in self.rows if note and self.long else ():
            whole = self.long.get((number, self.header.columns["note"]), "")
            note = note.replace(whole[:LONGEST], whole, 1)
        return note

    def raw(self, name) -> str:
        """The cell's text with its line ends."""
        return raw_of(self.values[name])

    def date(self, name) -> PartialDate | None:
        """The day, month or year; what is read otherwise than written is told."""
        value = self.values.get(name, "")
        if value == "":
            return None
        if value.__class__ is dt.date and value.year < FOR_EVER:
            return parse_date(value)
        if self._is_no_day(name, value):
            return None
        if name == "end" and isinstance(value, str):
            value = self._without_reason(value)
        try:
            read, exactly = self._read_day(name, value)
        except ValueError as fault:
            found = self._from_range(name, value) or self._from_reason(name, value)
            found = found or self._from_act(name, value) or self._from_words(name, value)
            return found or self._report_date(name, fault)
        if not exactly:
            self.report(name, "read_as", f"“{text_of(value)}” được hiểu là {read}.", WARNING)
        return read

    def _read_day(self, name, value) -> tuple[PartialDate, bool]:
        if isinstance(value, dt.date):
            return parse_date(value), True
        latest = _years_before(self.today, YOUNGEST) if name.startswith("birth") else self.today
        return (read_last if name == "end" else read_loosely)(value, latest)

    def _is_no_day(self, name, value) -> bool:
        """Whether a cell says no day, or that there is none; an error of Excel's is told."""
        if is_excel_error(value):
            return not self.text(name)
        if not isinstance(value, str):
            return name == "end" and is_unended(text_of(value))
        if name != "end":
            return is_unknown(value)
        return is_unknown(value) or is_unended(value) or self._is_reason(value)

    def _is_reason(self, value: str) -> bool:
        """Whether a cell for the last day and its reason says the reason alone, which is told."""
        heading = self.header.heading(self.header.columns.get("end", -1))
        if any(map(str.isdigit, value)) or "ly do" not in search_key(heading):
            return False
        self.values.setdefault("end_reason", value)
        self.report("end", "missing_end", f"“{value}” {NO_LAST_DAY}", WARNING)
        return True

    def _from_range(self, name, value) -> PartialDate | None:
        """The first day of a range; the last goes to its own column where that is empty."""
        days = read_range(value, self.today) if name == "start" and isinstance(value, str) else None
        if not days:
            return None
        last = days.last if days.last and days.last.first_day() <= self.day else None
        if last:
            self.values.setdefault("end", str(last))
        if not days.exactly or last != days.last:
            until = f" đến {last}" if last else ", chưa thôi"
            message = f"“{text_of(value)}” được hiểu là từ {days.first}{until}."
            self.report(name, "read_as", message, WARNING)
        return days.first

    def _without_reason(self, value: str) -> str:
        """The last day in front of its reason: "1/7/2019 - nghỉ hưu"."""
        day, reason = part_reason(value, self.today) or (value, "")
        if reason:
            self.values.setdefault("end_reason", reason)
        return day

    def _from_reason(self, name, value) -> PartialDate | None:
        """The last day behind its reason: "Nghỉ hưu 1/7/2019"."""
        found = read_reason(value, self.today) if name == "end" and isinstance(value, str) else None
        if not found:
            return None
        self.values.setdefault("end_reason", found[0])
        return found[1]

    def _from_act(self, name, value) -> PartialDate | None:
        """The first day behind what was done on it: "Bổ nhiệm 1/7/2019"."""
        return read_done(value) if name == "start" and isinstance(value, str) else None

    def _from_words(self, name, value) -> PartialDate | None:
        """The first day of a cell that says in words when posts were held, and why no more."""
        held = read_held(value, self.today) if name == "start" and isinstance(value, str) else None
        for said, text in (("end", held.last), ("end_reason", held.reason)) if held else ():
            if text:
                self.values.setdefault(said, text)
        return held and held.first

    def _report_date(self, name, fault) -> None:
        kind = "impossible_birth" if name.startswith("birth") else "impossible_date"
        self.report(name, kind, str(fault))

    def required(self, name, value, kind, message, severity=ERROR):
        """The value; when there is none it is reported, unless the cell's fault already was."""
        if not value and name in self.header.columns and not self.is_told(name):
            self.report(name, kind, message, severity)
        return value

    def is_told(self, name: str) -> bool:
        """Whether a fault of the field's cell was reported."""
        column = self.header.letter(name)
        return any(problem.column == column for problem in self.problems)


@lru_cache(maxsize=8)
def _years_before(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year - years, 12, 31)
