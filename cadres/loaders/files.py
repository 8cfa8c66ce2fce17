"""The shipped data files: their rows, and which state of them was loaded last."""

import csv
import hashlib
from pathlib import Path

from django.db import connection

from cadres.models import LoadedFile

CATALOGUE = Path(__file__).resolve().parent.parent / "catalogue"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a data file as dicts of strings by column name."""
    with (CATALOGUE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def unchanged(names: tuple[str, ...]) -> bool:
    """Whether all the files are as they were when last loaded.

    Keeps other loaders out until the transaction ends, so that two at once load nothing twice.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {LoadedFile._meta.db_table} IN EXCLUSIVE MODE")
    loaded = LoadedFile.objects.filter(name__in=names).values_list("name", "checksum")
    return dict(loaded) == checksums(names)


def remember(names: tuple[str, ...]) -> None:
    """Store the files' checksums as loaded."""
    for name, checksum in checksums(names).items():
        LoadedFile.objects.update_or_create(name=name, defaults={"checksum": checksum})


def checksums(names: tuple[str, ...]) -> dict[str, str]:
    """The SHA-256 of each file, in hexadecimal."""
    return {name: hashlib.sha256((CATALOGUE / name).read_bytes()).hexdigest() for name in names}
