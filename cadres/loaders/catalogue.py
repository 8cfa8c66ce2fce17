"""Loads the catalogue: positions, pairings and the legal documents they rest on.

What is there already stays as it is, for staff edit the catalogue in the interface; only positions
and pairings whose code is missing are created, pairings with their posts and their basis. Positions
that never had any days get those of the file: registers from before 0.7 have none.
"""

from dataclasses import dataclass
from datetime import timedelta

import pghistory
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q

from cadres.changes import event_model
from cadres.loaders import documents, files
from cadres.models import (
    CountedLeg,
    LegalDocument,
    Level,
    Pairing,
    PairingBasis,
    PairingLeg,
    Position,
)
from cadres.statistics import analyze

POSITIONS, PAIRINGS = "positions.csv", "pairings.csv"
FILES = (documents.FILE, POSITIONS, PAIRINGS)
REASON = "Nạp danh mục chức danh và mô hình kiêm nhiệm"


@dataclass
class Summary:
    """How many rows were created."""

    documents: int = 0
    positions: int = 0
    days: int = 0
    pairings: int = 0


def load_catalogue(*, force: bool = False) -> Summary:
    """Create what the files hold and the register does not.

    Files that are as they were when last loaded are not even read, unless `force`.
    """
    with transaction.atomic(), pghistory.context(reason=REASON):
        if files.unchanged(FILES) and not force:
            return Summary()
        before = LegalDocument.objects.count()
        papers = documents.load_documents()
        summary = Summary(
            documents=LegalDocument.objects.count() - before,
            positions=create_positions(),
            days=fill_days(),
            pairings=create_pairings(papers),
        )
        files.remember(FILES)
        analyze(Position, Pairing, PairingLeg)
    return summary


def create_positions() -> int:
    """Create the positions whose code is missing; how many."""
    known = set(Position.objects.values_list("code", flat=True))
    missing = [
        Position(
            code=row["code"],
            title=row["title"],
            short=row["short"],
            level=Level.from_slug(row["level"]),
            bloc=row["bloc"],
            is_head=row["is_head"] == "1",
            single_seat=row["single_seat"] == "1",
            aliases=list(filter(None, row["aliases"].split("|"))),
            order=int(row["order"]),
            **days_of(row),
        )
        for row in files.rows(POSITIONS)
        if row["code"] not in known
    ]
    return len(Position.objects.bulk_create(missing))


def days_of(row: dict[str, str]) -> dict:
    """The days of a position's row, what they rest on, and whether that was verified."""
    verified = row["verified"] == "1"
    return {"period": period_of(row), "basis": row["basis"], "verified": verified}


def period_of(row: dict[str, str]) -> DateRange:
    """From the first day (`from`) to the last (`to`), each open where the cell is empty."""
    start, last = documents.day(row["from"]), documents.day(row["to"])
    return DateRange(start, last and last + timedelta(days=1))


def fill_days() -> int:
    """Give the positions that never had days those of the file; how many.

    Staff may have taken days away on purpose: the history tells.
    """
    dated = {row["code"]: days_of(row) for row in files.rows(POSITIONS) if row["from"] or row["to"]}
    unbounded = Q(period__lower_inf=True, period__upper_inf=True)
    had_days = event_model(Position).objects.exclude(unbounded).values("pgh_obj")
    bare = Position.objects.filter(unbounded, code__in=dated).exclude(pk__in=had_days)
    filled = [_with(position, dated[position.code]) for position in bare]
    return Position.objects.bulk_update(filled, ["period", "basis", "verified"]) if filled else 0


def _with(position: Position, days: dict) -> Position:
    for name, value in days.items():
        setattr(position, name, value)
    return position


def create_pairings(papers: dict[str, LegalDocument]) -> int:
    """Create the pairings whose code is missing, with legs and basis; how many."""
    positions = list(Position.objects.all())
    known = set(Pairing.objects.values_list("code", flat=True))
    missing = [row for row in files.rows(PAIRINGS) if row["code"] not in known]
    pairings = Pairing.objects.bulk_create(pairing_of(row) for row in missing)
    legs, basis = [], []
    for row, pairing in zip(missing, pairings, strict=True):
        for side, column in ((CountedLeg.FIRST, "first"), (CountedLeg.SECOND, "second")):
            chosen = select(positions, row[column])
            legs += [PairingLeg(pairing=pairing, position=post, side=side) for post in chosen]
        basis += [
            PairingBasis(pairing=pairing, legal_document=papers[number])
            for number in row["basis"].split()
        ]
    PairingLeg.objects.bulk_create(legs)
    PairingBasis.objects.bulk_create(basis)
    return len(pairings)


def pairing_of(row: dict[str, str]) -> Pairing:
    """The pairing of a row; its `to` is the last day on which the model may exist."""
    return Pairing(
        code=row["code"],
        name=row["name"],
        short=row["short"],
        level=Level.from_slug(row["level"]),
        place_rule=row["place_rule"],
        counted_leg=int(row["counted_leg"]),
        period=period_of(row),
        counts=row["counts"] == "1",
        note=row["note"],
        order=int(row["order"]),
    )


def select(positions: list[Position], words: str) -> list[Position]:
    """The positions that the words name, in the order of the catalogue.

    A word is a code, a level ("xa"), a level and bloc ("xa:chuyen_mon"), or one of these after a
    minus sign, which takes them out. ValueError for a word that names none.
    """
    chosen = set()
    for word in words.split():
        named = {post for post in positions if word.removeprefix("-") in names_of(post)}
        if not named:
            raise ValueError(f"No position is named by {word!r}.")
        chosen = chosen - named if word.startswith("-") else chosen | named
    return [post for post in positions if post in chosen]


def names_of(post: Position) -> tuple[str, str, str]:
    """The words by which a pairing can name the position."""
    level = Level(post.level).slug
    return post.code, level, f"{level}:{post.bloc}"
