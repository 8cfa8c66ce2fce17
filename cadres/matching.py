"""Compares a list with the register: places, titles, people and posts, in this order.

The comparing is pure (`cadres.intake`), the queries are in `cadres.lookups`.
"""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from cadres.access import Reach
from cadres.intake.holdings import HoldingBook
from cadres.intake.lists import ReadList
from cadres.intake.people import NewPerson, PersonIndex
from cadres.intake.places import HAMLET, Gazetteer, NewHamlet, Resolved
from cadres.intake.plan import DecisionPaper, NewAppointment, Plan
from cadres.intake.problems import ERROR, WARNING, Problem
from cadres.intake.repeats import Said, find_repeats
from cadres.intake.rows import Path, Row
from cadres.intake.title_text import WrittenTitle
from cadres.intake.titles import FIELDS, Post
from cadres.lookups import load_gazetteer, load_held, load_people, load_province, load_titles
from cadres.vietnamese import match_key, search_key

BLOCS = {"role_party": "dang", "role_gov": "chinh_quyen", "role_union": "doan_the"}


@dataclass
class NamedPost:
    """A post that a cell names: the column's field, the text, and the position if it is known.

    `found` is where the post lies: at the row's place unless the title names another. `meant` is
    the position of a title whose place is missing.
    """

    field: str
    written: WrittenTitle
    found: Resolved
    post: Post | None = None
    meant: Post | None = None


@dataclass
class Placed:
    """A row whose place and titles were looked up; `is_whole` when no error concerns it."""

    order: int
    row: Row
    path: Path
    found: Resolved
    named: list[NamedPost]
    is_whole: bool = True

    @property
    def posts(self) -> list[tuple[str, Post, Resolved]]:
        """The positions found, with the field of their column and where they lie."""
        return [(each.field, each.post, each.found) for each in self.named if each.post]

    def places(self) -> set[int]:
        """The row's unit and its hamlet, if the register knows it."""
        places = {self.found.unit, self.found.places.get(HAMLET)}
        return {place for place in places if isinstance(place, int)}

    def post_places(self) -> list[int | NewHamlet]:
        """The localities of the row's posts."""
        return [found.places[post.level] for _, post, found in self.posts]


@dataclass
class PlacedList:
    """All rows of a list with their places and posts in the tree of `day`."""

    day: dt.date
    gazetteer: Gazetteer
    rows: list[Placed]
    problems: list[Problem]


def place_list(read: ReadList, *, day: dt.date | None = None) -> PlacedList:
    """Find the places and positions that the rows name, and what rows say against each other.

    Places are read in the tree of `day`; none means the day that the list states, else its latest
    first day, since a list is drawn up by the units of its own time.
    """
    begun = (row.start.first_day() for row in read.rows if row.start)
    today = timezone.localdate()
    day = day or read.day or max((each for each in begun if each <= today), default=today)
    titles = load_titles()
    written = [_written(row, titles) for row in read.rows]
    paths = [_whole_path(row, each) for row, each in zip(read.rows, written, strict=True)]
    if province := load_province(set(paths), day):
        paths = [path if path.province else path._replace(province=province) for path in paths]
    own = {
        _title_path(path, title)
        for path, each in zip(paths, written, strict=True)
        for _, title in each
    }
    placed = PlacedList(day, load_gazetteer({*paths, *own}, day), [], list(read.problems))
    faulty = {(each.sheet, each.row) for each in read.problems if each.severity == ERROR}
    for order, row in enumerate(read.rows):
        found = placed.gazetteer.resolve(paths[order])
        each = Placed(order, row, paths[order], found, [])
        problems = _report_place(each, found)
        problems += _match_titles(each, written[order], titles, placed.gazetteer)
        placed.problems += problems
        each.is_whole = (row.sheet, row.number) not in faulty and not any(
            problem.severity == ERROR for problem in problems
        )
        placed.rows.append(each)
    _compare_rows(placed)
    return placed


def match_list(read: ReadList, *, reach: Reach, day: dt.date | None = None) -> Plan:
    """Compare a list with the register: what it would write, and everything wrong with it.

    `day` is as in `place_list`. `reach` is where the user may write; rows outside are problems, and
    nothing about the people there is told.
    """
    listed = place_list(read, day=day)
    plan = Plan(listed.day, len(read.rows), listed.problems)
    placed = [each for each in listed.rows if _may_write(each, reach, plan)]
    _match_people_and_posts(placed, reach, plan)
    _sort_problems(plan, read)
    return plan


def _written(row: Row, titles) -> list[tuple[str, WrittenTitle]]:
    return [(field, each) for field, text in row.titles.items() for each in titles.parse(text)]


def _whole_path(row: Row, written) -> Path:
    """The row's place, completed by the places that its titles name."""
    path = list(row.path)
    for _, title in written:
        for level, name in title.places.items():
            path[level - 1] = path[level - 1] or name
    return Path(*path)


def _report_place(each: Placed, found: Resolved) -> list[Problem]:
    row, problems = each.row, []
    for field, kind, message in found.faults:
        if kind == "missing_province" and field not in row.header.columns:
            message = "không có cột tỉnh và cũng không thấy tên tỉnh ở đâu trong tệp."
            problems.append(Problem(row.sheet, row.header.last, "", kind, message))
        else:
            problems.append(row.problem(_place_field(row, field), kind, message, ERROR))
    for field, kind, message in found.notes:
        problems.append(row.problem(_place_field(row, field), kind, message, WARNING))
    return problems


def _place_field(row: Row, field: str) -> str:
    return field if field in row.header.columns else "workplace"


def _title_path(path: Path, title: WrittenTitle) -> Path:
    """The place of a title: the row's, unless it names another ("Trưởng ấp 6" in a row of ấp 5)."""
    own = list(path)
    for level, name in sorted(title.places.items()):
        if match_key(own[level - 1]) != match_key(name):
            own[level - 1] = name
            own[level:] = [""] * (len(own) - level)
    return Path(*own)


def _match_titles(each: Placed, written, titles, gazetteer: Gazetteer) -> list[Problem]:
    """Find the positions; a title whose own level is missing is told at that level's column."""
    row, problems = each.row, []
    for field, title in written:
        found = gazetteer.resolve(_title_path(each.path, title))
        if found.faults and not each.found.faults:
            problems += [row.problem(field, kind, message) for _, kind, message in found.faults]
        post = titles.find(title, found.kinds, BLOCS.get(field, ""))
        if not isinstance(post, Post):
            if not (found.faults and post.field_name):
                column = post.field_name if post.field_name in row.header.columns else field
                problems.append(row.problem(column, post.kind, post.message))
            is_placeless = post.kind.startswith("missing_") and len(post.candidates) == 1
            meant = post.candidates[0] if is_placeless else None
            each.named.append(NamedPost(field, title, found, None, meant))
        elif any((post, found) == (other, where) for _, other, where in each.posts):
            message = f"“{title.text}” ghi hai lần trong một dòng."
            problems.append(row.problem(field, "repeated_post", message))
        else:
            each.named.append(NamedPost(field, title, found, post))
    return problems


def _compare_rows(placed: PlacedList) -> None:
    """Mark the rows that say what an earlier one said."""
    said = [
        Said(each.row, frozenset((p.id, where.places.get(p.level)) for _, p, where in each.posts))
        for each in placed.rows
        if each.is_whole and each.posts and each.row.full_name
    ]
    problems, dropped = find_repeats(said)
    placed.problems += problems
    for each in placed.rows:
        if (each.row.sheet, each.row.number) in dropped:
            each.is_whole = False


def _may_write(each: Placed, reach: Reach, plan: Plan) -> bool:
    """Whether a row gives posts that the user may write."""
    row = each.row
    if not (each.is_whole and each.posts and row.start and row.full_name):
        return False
    if all(_is_within(reach, found, post.level) for _, post, found in each.posts):
        return True
    message = "ngoài phạm vi được phân công nhập."
    field = FIELDS[max(each.found.places)]
    plan.problems.append(row.problem(_place_field(row, field), "out_of_scope", message))
    return False


def _is_within(reach: Reach, found: Resolved, level: int) -> bool:
    return reach.nationwide or any(
        found.places.get(above) in reach.localities.get(above, ()) for above in range(1, level + 1)
    )


def _match_people_and_posts(placed: list[Placed], reach: Reach, plan: Plan) -> None:
    people = PersonIndex(load_people([each.row for each in placed], reach))
    plan.localities = {place for each in placed for place in each.post_places()}
    book = HoldingBook(*load_held(plan.localities), plan.day)
    for each in placed:
        person, problems = people.find(each.row, each.places())
        plan.problems += problems
        if person is None:
            continue
        for appointment in _appointments(each, person):
            is_new, problems = book.enter(appointment)
            plan.problems += problems
            if is_new:
                plan.appointments.append(appointment)
    plan.problems += book.collisions()
    plan.ends, plan.decisions, plan.unchanged = book.ends, book.decisions, book.unchanged
    plan.codes = people.codes
    _collect(placed, plan)


def _appointments(each: Placed, person):
    row = each.row
    decision = None
    if row.decision_number:
        decision = DecisionPaper(row.decision_number, row.decision_date)
    for order, (field, post, found) in enumerate(each.posts):
        yield NewAppointment(
            person if isinstance(person, NewPerson) else person.id,
            post.id,
            found.places[post.level],
            row.start,
            row.end,
            decision,
            is_main=order == 0,
            row=row,
            field=field,
            order=each.order,
        )


def _collect(placed, plan) -> None:
    """The new hamlets and people, each once."""
    hamlets = dict.fromkeys(place for each in placed for place in each.post_places())
    plan.hamlets = [hamlet for hamlet in hamlets if isinstance(hamlet, NewHamlet)]
    plan.persons = list(
        dict.fromkeys(
            each.person for each in plan.appointments if isinstance(each.person, NewPerson)
        )
    )
    _check_hamlets(placed, plan)


def _check_hamlets(placed, plan) -> None:
    """New hamlets whose names differ in accents only: a slip, or two places."""
    alike = defaultdict(list)
    for hamlet in plan.hamlets:
        alike[hamlet.commune, search_key(hamlet.name)].append(hamlet)
    first_rows = {}
    for each in placed:
        for place in each.post_places():
            first_rows.setdefault(place, each.row)
    for hamlets in alike.values():
        for hamlet in hamlets[1:]:
            message = f"“{hamlet.name}” và “{hamlets[0].name}” chỉ khác dấu; hãy xem có phải một."
            row = first_rows[hamlet]
            plan.problems.append(row.problem("hamlet", "similar_hamlets", message, WARNING))


def _sort_problems(plan: Plan, read: ReadList) -> None:
    """By sheet as in the list, then by row and column; each once."""
    sheets = {name: order for order, name in enumerate(read.sheets)}
    plan.problems = sorted(
        dict.fromkeys(plan.problems),
        key=lambda problem: (
            sheets[problem.sheet], problem.row or 0, len(problem.column), problem.column,
        ),
    )  # fmt: skip
