"""What a list says against itself without keeping a row from being read."""

from collections.abc import Iterator
from dataclasses import replace

from cadres.intake.plan.holdings import HoldingBook
from cadres.intake.problems import WARNING, Problem
from cadres.intake.rows.lists import ReadList
from cadres.lists.catalogue import seats
from cadres.lists.matching import appointments_of
from cadres.lists.placed import PlacedList
from cadres.lists.totals import Cases, wrong_totals


def remarks(read: ReadList, listed: PlacedList, cases: Cases) -> list[Problem]:
    """Totals that nothing comes to, and single seats that the list gives to two at a time."""
    found = [*_seats_given_twice(listed), *wrong_totals(read, listed, cases)]
    return [replace(each, severity=WARNING) for each in dict.fromkeys(found)]


def _seats_given_twice(listed: PlacedList) -> Iterator[Problem]:
    """As the preview tells them; who is who goes by what the rows say."""
    book = HoldingBook([], seats(), listed.day)
    for each in listed.rows:
        if each.is_whole and each.row.start and each.row.full_name:
            for appointment in appointments_of(each, listed.people_said[each.order]):
                book.enter(appointment)
    return (each for each in book.collisions() if each.kind == "seat_taken")
