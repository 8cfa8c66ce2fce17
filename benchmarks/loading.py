"""Loads an invented nation by COPY, with every trigger and constraint at work."""

import io
from collections.abc import Callable

import numpy as np
import pandas as pd
import pgtrigger
from django.db import connection, models

from cadres.changes import event_model
from cadres.knowledge import FACTS
from cadres.loaders.catalogue import load_catalogue
from cadres.models import Appointment, Decision, Level, Locality, LocalityVersion, Person, Position

from .nation import END, TERMS, Nation

ISSUERS = {1: "QĐ/TU", 2: "QĐ/HU", 3: "QĐ/ĐU", 4: "QĐ/CB"}  # by the level of the post
CHUNK = 100_000  # appointments a statement


def load(nation: Nation, say: Callable[[str], None]) -> None:
    """Fill a migrated database that holds no catalogue yet; tell `say` how far it is."""
    load_catalogue()
    places = load_places(nation.places)
    say(f"{sum(map(len, places.values())):,} localities")
    people = _ids(Person, len(nation.people))
    copy(Person, nation.people.assign(id=people))
    say(f"{len(people):,} people")
    rows = _appointments(nation, places, people)
    papers = _decisions(nation)
    rows["start_decision_id"] = papers["id"].to_numpy()
    copy(Decision, papers.drop_duplicates("id"))
    say(f"{papers['id'].nunique():,} decisions")
    for start in range(0, len(rows), CHUNK):
        copy(Appointment, rows.iloc[start : start + CHUNK])
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # or the next chunk is derived by the plan of a smaller table
        say(f"{min(start + CHUNK, len(rows)):,} of {len(rows):,} appointments")
    _age_history()
    say("its history was written a year ago")


def _age_history() -> None:
    """Make the load look as old as a year, so that what changed since can be asked."""
    with pgtrigger.ignore(), connection.cursor() as cursor:
        for model in FACTS:
            events = event_model(model)._meta.db_table
            year = "pgh_created_at = pgh_created_at - interval '1 year'"
            cursor.execute(f"UPDATE {events} SET {year}")
            cursor.execute(f"ANALYZE {events}")  # or all of it is still taken for new


def copy(model: type[models.Model], rows: pd.DataFrame) -> None:
    """COPY rows, with `id`, into a model's table; fields that are not given get their defaults."""
    for field in model._meta.concrete_fields:
        if not field.generated and field.column not in rows:
            rows = rows.assign(**{field.column: field.get_default()})
    text = io.StringIO(rows.to_csv(index=False, header=False, na_rep=r"\N"))
    columns = ", ".join(f'"{column}"' for column in rows.columns)
    with connection.cursor() as cursor:
        cursor.copy_expert(
            rf"COPY {model._meta.db_table} ({columns}) FROM STDIN (FORMAT csv, NULL '\N')", text
        )


def _ids(model: type[models.Model], count: int) -> np.ndarray:
    """The next free ids of a table, taken from its sequence."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [model._meta.db_table, count],
        )
        return np.array(cursor.fetchall(), dtype=int).ravel()


def load_places(invented: dict[Level, pd.DataFrame]) -> dict[Level, np.ndarray]:
    """Write `Nation.places`; the ids of each level's, in their order."""
    ids = {}
    for level, places in invented.items():
        ids[level] = _ids(Locality, len(places))
        copy(
            Locality, pd.DataFrame({"id": ids[level], "level": int(level), "name": places["name"]})
        )
        versions = places.assign(
            id=_ids(LocalityVersion, len(places)),
            locality_id=ids[level],
            level=int(level),
            period=f"[,{END})",
            parent_id=ids[level - 1][places["parent"]] if level > 1 else None,
        )
        copy(LocalityVersion, versions.drop(columns="parent"))
    return ids


def _appointments(nation: Nation, places, people) -> pd.DataFrame:
    rows = nation.appointments
    days = {name: rows[name].dt.strftime("%Y-%m-%d") for name in ("since", "until")}
    localities = np.empty(len(rows), dtype=int)
    for level, ids in places.items():
        at_level = (rows["level"] == level).to_numpy()
        localities[at_level] = ids[rows["place"][at_level]]
    return pd.DataFrame({
        "id": _ids(Appointment, len(rows)),
        "person_id": people[rows["person"]],
        "position_id": rows["position"].map(dict(Position.objects.values_list("code", "id"))),
        "locality_id": localities,
        "period": "[" + days["since"] + "," + days["until"] + ")",
    })  # fmt: skip


def _decisions(nation: Nation) -> pd.DataFrame:
    """The decision of each appointment: one a term and place."""
    rows = nation.appointments
    numbers = rows.groupby(["term", "level", "place"], sort=False).ngroup().to_numpy()
    return pd.DataFrame({
        "id": _ids(Decision, int(numbers.max()) + 1)[numbers],
        "number": [f"{number + 1}-{issuer}" for number, issuer in
                   zip(numbers, rows["level"].map(ISSUERS), strict=True)],
        "issued": rows["term"].map(lambda term: f"{TERMS[term]}-05-01").to_numpy(),
    })  # fmt: skip
