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
from cadres.intake.places import HAMLET, NewHamlet, Resolved
from cadres.intake.plan import DecisionPaper, NewAppointment, Plan
from cadres.intake.problems import ERROR, WARNING
from cadres.intake.rows import Row
from cadres.intake.titles import FIELDS, Post
from cadres.lookups import load_gazetteer, load_held, load_people, load_titles
from cadres.vietnamese import search_key


@dataclass
class Placed:
    """A row whose place and titles are known: by field of the title, the position."""

    order: int
    row: Row
    found: Resolved
    posts: dict[str, Post]

    def places(self) -> set[int]:
        """The row's unit and its hamlet, if the register knows it."""
        places = {self.found.unit, self.found.places.get(HAMLET)}
        return {place for place in places if isinstance(place, int)}

    def post_places(self) -> list[int | NewHamlet]:
        """The localities of the row's posts."""
        return [self.found.places[post.level] for post in self.posts.values()]


def match_list(read: ReadList, *, reach: Reach, day: dt.date | None = None) -> Plan:
    """Compare a list with the register: what it would write, and everything wrong with it.

    Places are read in the tree of `day`; none means the latest first day in the list, since a list
    is drawn up by the units of its own time. `reach` is where the user may write; rows outside are
    problems, and nothing about the people there is told.
    """
    day = day or max((row.start.first_day() for row in read.rows if row.start), default=None)
    plan = Plan(day or timezone.localdate(), len(read.rows), list(read.problems))
    gazetteer = load_gazetteer({row.path for row in read.rows}, plan.day)
    titles = load_titles()
    placed = []
    for order, row in enumerate(read.rows):
        found = gazetteer.resolve(row.path)
        posts = _match_row(row, found, titles, reach, plan)
        if posts and row.start and row.full_name:
            placed.append(Placed(order, row, found, posts))
    _match_people_and_posts(placed, reach, plan)
    _sort_problems(plan, read)
    return plan


def _match_row(row, found, titles, reach, plan) -> dict[str, Post]:
    """The row's positions by field; what is wrong with its place and titles goes to the plan."""
    _report_place(row, found, plan)
    if found.faults:
        return {}
    posts = _match_titles(row, found, titles, plan)
    if not all(_is_within(reach, found, post.level) for post in posts.values()):
        message = "ngoài phạm vi được phân công nhập."
        plan.problems.append(row.problem(FIELDS[max(found.places)], "out_of_scope", message))
        return {}
    return posts


def _report_place(row, found, plan) -> None:
    for field, kind, message in found.faults:
        if field in row.header.columns or field != "province":  # its column is reported already
            plan.problems.append(row.problem(field, kind, message, ERROR))
    for field, kind, message in found.notes:
        plan.problems.append(row.problem(field, kind, message, WARNING))


def _match_titles(row, found, titles, plan) -> dict[str, Post]:
    posts = {}
    for field, title in row.titles.items():
        post = titles.find(title, found.kinds)
        if not isinstance(post, Post):
            plan.problems.append(row.problem(post.field_name or field, post.kind, post.message))
        elif post in posts.values():
            message = f"“{title}” ghi hai lần trong một dòng."
            plan.problems.append(row.problem(field, "repeated_post", message))
        else:
            posts[field] = post
    return posts


def _is_within(reach: Reach, found: Resolved, level: int) -> bool:
    return reach.nationwide or any(
        found.places.get(above) in reach.localities.get(above, ()) for above in range(1, level + 1)
    )


def _match_people_and_posts(placed: list[Placed], reach: Reach, plan: Plan) -> None:
    people = PersonIndex(load_people([each.row for each in placed], reach))
    plan.localities = {place for each in placed for place in each.post_places()}
    book = HoldingBook(*load_held(plan.localities), plan.day)
    seen: dict[tuple, Row] = {}
    for each in placed:
        person, problems = people.find(each.row, each.places())
        plan.problems += problems
        if person is None:
            continue
        wanted = list(_appointments(each, person))
        if _is_repeated(each.row, wanted, seen, plan):
            continue
        for appointment in wanted:
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
    for field, post in each.posts.items():
        yield NewAppointment(
            person if isinstance(person, NewPerson) else person.id,
            post.id,
            each.found.places[post.level],
            row.start,
            row.end,
            decision,
            is_main=field == "role1",
            row=row,
            field=field,
            order=each.order,
        )


def _is_repeated(row, wanted, seen, plan) -> bool:
    """Whether an earlier row says the same of the same person."""
    said = (
        wanted[0].person,
        frozenset((each.position, each.locality) for each in wanted),
        row.start,
        row.end,
    )
    first = seen.setdefault(said, row)
    if first is row:
        return False
    where = "" if first.sheet == row.sheet else f" của trang tính “{first.sheet}”"
    plan.problems.append(row.problem("", "duplicate_row", f"trùng dòng {first.number}{where}."))
    return True


def _collect(placed, plan) -> None:
    """The new hamlets and people, each once."""
    hamlets = dict.fromkeys(
        each.found.places[HAMLET] for each in placed if HAMLET in each.found.places
    )
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
        first_rows.setdefault(each.found.places.get(HAMLET), each.row)
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
