"""Compares a list with the register: what accepting it would write, and all that is wrong with it.

The comparing is pure (`cadres.intake`), the queries are in `people`; `placing` finds the places and
positions first.
"""

import datetime as dt
from collections.abc import Mapping

from cadres.access import Reach
from cadres.intake.collector import without_collector
from cadres.intake.levels import COMMUNE
from cadres.intake.places.gazetteer import NewHamlet
from cadres.intake.places.words import FIELDS
from cadres.intake.plan.asking import about_person
from cadres.intake.plan.holdings import HoldingBook
from cadres.intake.plan.people import KnownPerson, NewPerson, PersonIndex
from cadres.intake.plan.plan import NEW, SAME, UPDATE, NewAppointment, Plan
from cadres.intake.plan.takeovers import settle, takeovers
from cadres.intake.problems import WARNING
from cadres.intake.questions import SEAT
from cadres.intake.rows.lists import ReadList
from cadres.lists.hamlet_names import similar_hamlets
from cadres.lists.people import describe_people, load_held, load_people
from cadres.lists.placed import Placed, PlacedList
from cadres.lists.placer import place_field
from cadres.lists.placing import place_list
from cadres.lists.totals import wrong_totals
from cadres.periods import span
from cadres.progress import report
from cadres.reached_places import ReachedPlaces

Person = KnownPerson | NewPerson  # of the register, or not yet


def match_list(
    read: ReadList,
    *,
    reach: Reach,
    day: dt.date | None = None,
    answers: Mapping[str, str] | None = None,
    sender: int | None = None,
) -> Plan:
    """Compare a list with the register: what it would write, and everything wrong with it.

    `day` and `sender` are as in `place_list`. `reach` is where the user may write; rows outside are
    problems, and nothing about the people there is told. `answers` settle questions of an earlier
    plan: by key one of the question's choices, for all its cells alike; without one a fault stays a
    fault.
    """
    listed = place_list(read, day=day, answers=answers, sender=sender)
    return match_placed(listed, read, reach=reach, answers=answers)


@without_collector()
def match_placed(
    listed: PlacedList, read: ReadList, *, reach: Reach, answers: Mapping[str, str] | None = None
) -> Plan:
    """`match_list` of rows whose places and positions were looked up already."""
    plan = Plan(listed.day, listed.problems)
    given = [each for each in listed.rows if _gives_posts(each)]
    reached = ReachedPlaces(reach, (its.standing for each in given for its in each.posts))
    placed = [each for each in given if _may_write(each, reached, plan)]
    _match_people_and_posts(placed, listed, reach, plan, answers or {})
    plan.problems += wrong_totals(read, listed)
    plan.aside = listed.aside
    plan.questions = listed.questions.asked(answers or {}, plan.aside)
    _sort_problems(plan, read)
    return plan


def _gives_posts(each: Placed) -> bool:
    """Whether a row says whole who holds what, and since when."""
    return bool(each.is_whole and each.posts and each.row.start and each.row.full_name)


def _may_write(each: Placed, reached: ReachedPlaces, plan: Plan) -> bool:
    """Whether the user may write what a row gives, on its days."""
    if reached.nationwide or all(
        (its.standing, span(*each.days_of(its))) in reached for its in each.posts
    ):
        return True
    message = "ngoài phạm vi được phân công nhập."
    if all(reached.reaches(its.standing) for its in each.posts):
        message = "vào thời gian giữ chức này, đơn vị ngoài phạm vi được phân công nhập."
    row, field = each.row, FIELDS[max(each.found.places)]
    plan.problems.append(row.problem(place_field(row, field), "out_of_scope", message))
    return False


def _match_people_and_posts(placed, listed: PlacedList, reach, plan, answers) -> None:
    people = PersonIndex(load_people([each.row for each in placed], reach), answers)
    plan.localities = {place for each in placed for place in each.post_places()}
    book = HoldingBook(*load_held(plan.localities), plan.day)
    found = _find_people(placed, people, plan)
    people.forget()  # a long list has much to remember for its posts too
    _enter_posts(found, people.aside, book, plan)
    _settle_seats(book, placed, listed, plan, answers)
    plan.problems += book.collisions()
    _complete(plan, book, people)
    listed.aside |= people.aside
    _ask_about_people(people, listed, reach)
    _collect([each for each in placed if each.line not in people.aside], plan)


def _complete(plan: Plan, book: HoldingBook, people: PersonIndex) -> None:
    """What the rows add to posts and people of the register, and the most that each row does."""
    plan.ends, plan.decisions, plan.unchanged = book.ends, book.decisions, book.unchanged
    plan.end_reasons, plan.holdings = book.end_reasons, book.holdings
    plan.codes, plan.births = people.codes, people.births
    plan.lines |= dict.fromkeys(book.completed | people.completed, UPDATE)
    for appointment in plan.appointments:  # one by one: a long list has many
        plan.lines[appointment.row.line] = NEW


def _find_people(placed, people: PersonIndex, plan) -> list[tuple[Placed, Person | None]]:
    """Each row with the person of whom it speaks; None where nobody can tell."""
    found = []
    for order, each in enumerate(placed, len(placed)):
        report("match", order, 2 * len(placed))
        person, problems = people.find(each.row, each.places(), each.found.unit)
        plan.problems += problems
        found.append((each, person))
    return found


def _enter_posts(found, aside, book: HoldingBook, plan) -> None:
    """Note the posts of the rows whose person is known; those that the register lacks are new."""
    for each, person in found:
        # Of several people in one row none is written when one of them is left aside.
        if person is None or each.line in aside:
            continue
        who = person if isinstance(person, NewPerson) else person.id
        for appointment in appointments_of(each, who):
            is_new, problems = book.enter(appointment)
            plan.problems += problems
            if is_new:
                plan.appointments.append(appointment)
            plan.lines[each.row.line] = SAME


def _settle_seats(book: HoldingBook, placed, listed: PlacedList, plan, answers) -> None:
    """Ask of each seat that is taken whether its holder leaves; where he does, he is gone.

    In the list's order.
    """
    found = sorted(takeovers(book), key=lambda each: (each.wanted.order, each.wanted.field))
    rows = {each.order: each for each in placed} if found else {}
    for each in found:
        question = each.question(_seat(rows[each.wanted.order], each.wanted))
        asked_at = each.wanted.row.problem(each.wanted.field, SEAT, question.text)
        listed.questions.ask(question, asked_at)
        plan.problems += settle(book, each, question, answers)


def _seat(each: Placed, wanted: NewAppointment) -> str:
    """The post that a row gives, with its place; a hamlet with its commune, for many are alike."""
    for named in each.posts:
        if (named.post.id, named.place) == (wanted.position, wanted.locality):
            names, level = named.found.names, named.post.level
            within = f", {names[COMMUNE]}" if level > COMMUNE in names else ""
            return f"“{named.written.text}” ở {names[level]}{within}"
    raise LookupError(wanted)


def _ask_about_people(people: PersonIndex, listed: PlacedList, reach: Reach) -> None:
    """The doubtful ones side by side, as the register has them."""
    told = describe_people({each for doubt in people.doubts for each in doubt.people}, reach)
    for doubt in people.doubts:
        candidates = [(each, told[each]) for each in doubt.people]
        question = about_person(doubt.key, doubt.problem.message, candidates)
        listed.questions.ask(question, doubt.problem)


def appointments_of(each: Placed, person):
    """A row's posts; days and a decision beside a title are its own, the row's all the others'."""
    row = each.row
    for order, named in enumerate(each.posts):
        start, end = each.days_of(named)
        yield NewAppointment(
            person,
            named.post.id,
            named.place,
            start,
            end,
            each.paper_of(named),
            is_main=order == 0,
            row=row,
            field=named.field,
            order=each.order,
            holding=named.written.holding,
            end_reason=each.row.end_reason if end else "",
        )


def _collect(placed, plan) -> None:
    """The new hamlets and people, each once."""
    plan.hamlets = list(
        dict.fromkeys(
            place for each in placed for place in each.post_places() if isinstance(place, NewHamlet)
        )
    )
    plan.persons = list(
        dict.fromkeys(
            each.person for each in plan.appointments if isinstance(each.person, NewPerson)
        )
    )
    _check_hamlets(placed, plan)


def _check_hamlets(placed, plan) -> None:
    """New hamlets whose names are nearly one."""
    alike = list(similar_hamlets(plan.hamlets))
    first_rows = {}
    for each in placed if alike else ():
        for place in each.post_places():
            first_rows.setdefault(place, each.row)
    for hamlet, message in alike:
        problem = first_rows[hamlet].problem("hamlet", "similar_hamlets", message, WARNING)
        plan.problems.append(problem)


def _sort_problems(plan: Plan, read: ReadList) -> None:
    """By sheet as in the list, then by row and column; each once."""
    sheets = {name: order for order, name in enumerate(read.sheets)}
    plan.problems = sorted(
        dict.fromkeys(plan.problems),
        key=lambda problem: (
            sheets[problem.sheet], problem.row or 0, len(problem.column), problem.column,
        ),
    )  # fmt: skip
