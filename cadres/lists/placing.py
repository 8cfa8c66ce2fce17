"""Finds the places and positions that a list's rows name, in the tree of its day."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from django.utils import timezone

from cadres.intake.collector import without_collector
from cadres.intake.places.path import Path
from cadres.intake.places.text import Piece
from cadres.intake.plan.repeats import find_repeats
from cadres.intake.problems import ERROR, Problem
from cadres.intake.rows.lists import ReadList
from cadres.intake.rows.posts_above import posts_above
from cadres.intake.rows.rows import Places, Row
from cadres.intake.rows.short_headings import in_full
from cadres.intake.rows.standing import Standing, paths_above, paths_named
from cadres.intake.titles.index import PostIndex
from cadres.intake.titles.written import WrittenTitle
from cadres.lists.catalogue import load_titles
from cadres.lists.lengths import check_lengths
from cadres.lists.place_days import check_places
from cadres.lists.placed import PlacedList
from cadres.lists.placer import Placer
from cadres.lists.tree import load_gazetteer
from cadres.models import LocalityVersion
from cadres.progress import report

Titles = list[list[tuple[str, WrittenTitle]]]  # of each row, with the field of their column


@without_collector()
def place_list(
    read: ReadList,
    *,
    day: dt.date | None = None,
    answers: Mapping[str, str] | None = None,
    sender: int | None = None,
) -> PlacedList:
    """Find the places and positions that the rows name, and what rows say against each other.

    Places are read in the tree of `day`; none means the day that the list states, else its latest
    first day, since a list is drawn up by the units of its own time. `answers` are those to
    questions that a list left open, by key. `sender` is the locality whose office sent the list:
    there its rows lie as far as it says nothing else, if that locality stands in the tree.
    """
    day = day or read.day or _latest_start(read.rows)
    answers, titles = answers or {}, load_titles()
    read, given = posts_above(in_full(read, titles), titles)
    written = _written(read.rows, titles, given)
    home = [pk for pk in (sender,) if pk and LocalityVersion.objects.on(day).filter(locality=pk)]
    paths, around = _places_named(read, written)
    gazetteer = load_gazetteer(paths, day, around=around, context=home, answers=answers)
    placed = PlacedList(day, gazetteer, [], list(read.problems))
    standing = Standing(gazetteer, read.around, read.place, home=tuple(home))
    placed.problems += standing.about_names()
    placer = Placer(placed, standing, titles, answers)
    for order, (row, each) in enumerate(zip(read.rows, written, strict=True)):
        report("match", order, 2 * len(written))
        placed.rows.append(placer.place(order, row, each))
    placed.problems += check_places(placed.rows)
    placed.problems += check_lengths(placed.rows)
    placed.leave_aside(placer.aside)
    placed.problems = _told_once(placed.problems)
    _mark_faulty(placed)
    _compare_rows(placed)
    return placed


def _latest_start(rows: list[Row]) -> dt.date:
    """The latest first day of the rows up to today; today where none has one."""
    today = timezone.localdate()
    begun = (row.start.first_day() for row in rows if row.start)
    return max((day for day in begun if day <= today), default=today)


def _places_named(read: ReadList, written: Titles) -> tuple[set[Path], set[tuple[Piece, ...]]]:
    """All paths that the rows and the lines above them name, and the pieces of each text around."""
    blocks = {pieces for row in read.rows for pieces in row.blocks}
    paths = {path for row, each in zip(read.rows, written, strict=True)
             for path in paths_named(row, each)}  # fmt: skip
    around = {pieces for each in read.around.values() for pieces in each.all()}
    return paths | paths_above(blocks), around | blocks | {read.place} - {()}


def _written(rows: list[Row], titles: PostIndex, given) -> Titles:
    """Each row's titles with the field of their column; one list for all cells alike.

    `given` are by line the posts that stand above it, in no column.
    """
    known: dict[tuple, list] = {}
    written = []
    for row in rows:
        cells = tuple(row.titles.items()), tuple(row.held_at.items())
        if cells not in known:
            known[cells] = [
                (field, _held_at(each, row.held_at.get(field, ())))
                for field, text in row.titles.items()
                for each in titles.parse(text)
            ]
        above = [("", each) for each in given.get(row.line, ())]
        written.append([*above, *known[cells]] if above else known[cells])
    return written


def _held_at(title: WrittenTitle, places: Places) -> WrittenTitle:
    """A title with the places that its cell names below the heading."""
    return replace(title, places={**title.places, **dict(places)}) if places else title


def _told_once(problems: list[Problem]) -> list[Problem]:
    """Without what is missing in cells of which an error of Excel is told already."""
    broken = {(one.sheet, one.row, one.column) for one in problems if one.kind == "excel_error"}
    if not broken:
        return problems
    return [
        one
        for one in problems
        if not one.kind.startswith("missing_") or (one.sheet, one.row, one.column) not in broken
    ]


def _mark_faulty(placed: PlacedList) -> None:
    """Rows with an error, or left aside, give nothing."""
    faulty = {(each.sheet, each.row) for each in placed.problems if each.severity == ERROR}
    faulty |= placed.aside
    for each in placed.rows:
        each.is_whole = not each.found.faults and each.line not in faulty


def _compare_rows(placed: PlacedList) -> None:
    """Mark the rows that say what an earlier one said."""
    said = (each for each in placed.rows if each.is_whole and each.posts and each.row.full_name)
    problems, placed.repeats = find_repeats(said)
    placed.problems += problems
    for each in placed.rows:
        if each.order in placed.repeats:
            each.is_whole = False
