"""Which person of the register a row speaks of; somebody new when it is nobody there."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from cadres.intake.plan.asking import NEW
from cadres.intake.problems import ERROR, WARNING, Line, Problem
from cadres.intake.questions import SKIP
from cadres.intake.rows.rows import Row
from cadres.vietnamese import PartialDate, format_partial, known_parts, may_be_one_day


@dataclass(frozen=True)
class KnownPerson:
    """Somebody in the register; `places` are the localities of their posts, and their communes.

    `outside`: none of the posts lies where the user may write, so nothing may be told of them.
    """

    id: int
    key: str
    birth: dt.date | None
    precision: str
    code: str = ""
    places: frozenset[int] = frozenset()
    outside: bool = False

    @property
    def born(self) -> tuple[int, ...]:
        """Year, month and day of birth as far as they are known."""
        return known_parts(self.birth, self.precision)


@dataclass(eq=False, slots=True)
class NewPerson:
    """Somebody whom the register does not have yet; `key` is the folded name."""

    full_name: str
    key: str
    birth: PartialDate | None
    gender: str
    ethnic_group: str
    code: str

    @property
    def born(self) -> tuple[int, ...]:
        """As of a known person."""
        return _born(self.birth)


@dataclass(frozen=True)
class Doubt:
    """Who of some people of the register a row speaks of, or whether of somebody new.

    Without people of the register: whether a row is written at all, without its personnel code.
    """

    key: str
    people: tuple[int, ...]
    problem: Problem


class PersonIndex:
    """People of the register and of the list so far.

    A row speaks of the person with its personnel code; without one, of the person with its folded
    name and birth who holds or held a post in the same commune (or at the same unit above). A
    namesake born on another day is somebody else. People outside the user's reach are nobody's
    namesakes; only that a personnel code is taken is told.

    Where several may be meant, or one who serves elsewhere, or one here whose birth is less known
    than the row's or better (1970 and 18/11/1970), a person says who it is: `answers` give by the
    doubt's key the id, NEW or SKIP. `doubts` are all of them, `aside` the lines skipped.
    """

    def __init__(self, known: list[KnownPerson], answers: Mapping[str, str] | None = None):
        self.answers = answers or {}
        self.doubts: list[Doubt] = []
        self.aside: set[Line] = set()
        self.by_code = defaultdict(list)
        self.by_name = defaultdict(list)
        # By folded name, birth and a place of a row that spoke of them.
        self.listed: dict[tuple, tuple[KnownPerson | NewPerson, ...]] = {}
        self.new_by_code: dict[str, NewPerson] = {}
        self.codes: dict[int, str] = {}  # to be entered for people who had none
        self.births: dict[int, PartialDate] = {}  # better known than in the register
        self.completed: set[Line] = set()  # the rows that give these
        for person in known:
            if not person.outside:
                self.by_name[person.key].append(person)
            if person.code:
                self.by_code[person.code].append(person)

    def find(
        self, row: Row, places: set[int], unit: int | None = None
    ) -> tuple[KnownPerson | NewPerson | None, list[Problem]]:
        """Return the person (None when it cannot be told) and the problems of telling.

        `places` are the row's unit and hamlet, as far as the register knows them; `unit` is where
        rows alike are asked about together.
        """
        if row.personnel_code:
            person, problems = self._by_code(row)
            if any(problem.severity == WARNING for problem in problems):
                return self._without_code(row, places, unit, problems)
            if person or problems:
                self._complete_birth(person, row)
                return person, problems
        return self._by_name(row, places, unit)

    def forget(self) -> None:
        """Let go of who was spoken of, once no row is left to be found."""
        self.listed, self.by_name = {}, {}

    def _by_code(self, row):
        known = self.by_code.get(row.personnel_code, [])
        new = self.new_by_code.get(row.personnel_code)
        if any(person.outside for person in known):
            message = "số hiệu cán bộ này đã dùng ở đơn vị khác; hãy liên hệ cấp trên."
            return None, [row.problem("officer_code", "code_elsewhere", message)]
        if len(known) > 1:
            message = f"số hiệu {row.personnel_code} có ở {len(known)} người trong sổ."
            return None, [row.problem("officer_code", "ambiguous_person", message)]
        person = known[0] if known else new
        if person and not _may_be(person, row):
            return None, [self._of_another(row, in_register=bool(known))]
        return person, []

    def _without_code(self, row, places, unit, problems):
        """Whom a row speaks of whose code another line of the list has; a person says if so."""
        key = f"person|code|{row.personnel_code}|{row.name_key}|{row.birth or ''}"
        self.doubts.append(Doubt(key, (), problems[0]))
        if self.answers.get(key) == SKIP:
            self.aside.add(row.line)
            return None, problems
        found, more = self._by_name(row._replace(personnel_code=""), places, unit)
        return found, problems + more

    def _of_another(self, row, *, in_register: bool) -> Problem:
        """A code of somebody else: of the register an error, of the list a slip in one of two."""
        where = "trong sổ" if in_register else "ở dòng khác của danh sách"
        message = (
            f"số hiệu {row.personnel_code} {where} là của người có họ tên hoặc ngày sinh khác."
        )
        severity = ERROR if in_register else WARNING
        return row.problem("officer_code", "code_of_another", message, severity)

    def _by_name(self, row, places, unit) -> tuple[KnownPerson | NewPerson | None, list[Problem]]:
        name, birth = row.name_key, row.birth
        listed = [p for at in places for p in self.listed.get((name, birth, at), ())]
        known = self.by_name.get(name, ())
        person, problems = _new(row), []
        if listed or known:
            person, problems = self._of_name(row, places, unit, _unique(listed), known)
        if person:
            self._remember(person, row, {unit} if unit in places else places)
        return person, problems

    def _of_name(self, row, places, unit, here, known) -> tuple:
        """Which of those of a name is meant: in the list so far `here`, in the register `known`."""
        namesakes = [p for p in known if _fits(p, row)]
        same = [p for p in namesakes if _is_same(p, row)]
        here = [p for p in here if _fits(p, row)] or [p for p in same if p.places & places]
        if len(here) == 1:
            return here[0], []
        if here:
            return self._settle(row, here, _several(row, len(here)), unit)
        if near := [p for p in namesakes if p.places & places and _may_be(p, row)]:
            about = _unique([*near, *same]) if row.birth else near
            return self._settle(row, about, _less_known(row, near), unit)
        if same and row.birth:
            return self._settle(row, same, _elsewhere(row), unit)
        return _new(row), []

    def _settle(self, row, about, problem: Problem, unit) -> tuple:
        """Who is meant where several may be: as a person said, else somebody new or nobody."""
        key = f"person|{unit or 0}|{row.name_key}|{row.birth or ''}"
        known = {str(each.id): each for each in about if isinstance(each, KnownPerson)}
        if known:
            self.doubts.append(Doubt(key, tuple(each.id for each in known.values()), problem))
        answer = self.answers.get(key, "")
        if answer == SKIP:
            self.aside.add((row.sheet, row.number))
            return None, [replace(problem, severity=WARNING)]
        if known and (answer == NEW or answer in known):
            return known.get(answer) or _new(row), []
        return (_new(row) if problem.severity == WARNING else None), [problem]

    def _remember(self, person, row, places) -> None:
        """Note who was spoken of where; whoever shares the row's hamlet shares its unit."""
        name, birth = row.name_key, row.birth
        for place in places:
            listed = self.listed.get((name, birth, place), ())
            if person not in listed:
                self.listed[name, birth, place] = (*listed, person)
        self._complete_birth(person, row)
        if not row.personnel_code:
            return
        if isinstance(person, NewPerson):
            person.code = row.personnel_code
            self.new_by_code[row.personnel_code] = person
        elif not person.code:
            self.codes[person.id] = row.personnel_code
            self.completed.add(row.line)

    def _complete_birth(self, person, row) -> None:
        """A person of the register gets the day of birth of which it has the year alone."""
        if isinstance(person, KnownPerson) and len(_born(row.birth)) > len(person.born):
            self.births.setdefault(person.id, row.birth)
            self.completed.add(row.line)


def _new(row: Row) -> NewPerson:
    return NewPerson(
        row.full_name, row.name_key, row.birth, row.gender, row.ethnic_group, row.personnel_code
    )


def _several(row: Row, count: int) -> Problem:
    message = f"có {count} người cùng họ tên, ngày sinh ở đây; hãy ghi số hiệu cán bộ."
    return row.problem("full_name", "ambiguous_person", message)


def _less_known(row: Row, near: list[KnownPerson]) -> Problem:
    if not row.birth:
        message = "thiếu ngày sinh, mà trong sổ có người cùng họ tên ở đây."
    else:
        births = dict.fromkeys(
            format_partial(person.birth, person.precision) if person.birth else "không rõ ngày nào"
            for person in near
        )
        message = f"sổ có người cùng họ tên ở đây, sinh {' hoặc '.join(births)}."
    return row.problem("birth", "ambiguous_person", message)


def _elsewhere(row: Row) -> Problem:
    message = "sổ có người cùng họ tên, ngày sinh ở đơn vị khác; dòng này ghi là người mới."
    return row.problem("full_name", "namesake_elsewhere", message, WARNING)


def _fits(person, row) -> bool:
    """Whether the personnel codes allow them to be one person."""
    return not person.code or not row.personnel_code or person.code == row.personnel_code


def _is_same(person, row) -> bool:
    """Whether the name and the birth, with its precision, are the row's."""
    return person.key == row.name_key and person.born == _born(row.birth)


def _may_be(person, row) -> bool:
    """Whether the name is the row's, and the birth as far as both are known."""
    return person.key == row.name_key and may_be_one_day(person.born, _born(row.birth))


def _born(birth: PartialDate | None) -> tuple[int, ...]:
    return known_parts(birth.first_day(), birth.precision) if birth else ()


def _unique(people) -> list:
    return list(dict.fromkeys(people))
