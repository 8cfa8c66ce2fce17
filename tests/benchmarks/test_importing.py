"""The benchmark of imports on few rows: all ways write the same facts."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection, transaction

from benchmarks import importing, lists, loading, nation, ours, peer, peer_admin
from cadres.actions.list_rows import ONE_DAY
from cadres.loaders.catalogue import load_catalogue
from cadres.models import Appointment, AssignmentStretch, LocalityVersion

pytestmark = pytest.mark.django_db
ROWS = 24
PEER_FACTS = (
    "person__number", "person__full_name", "person__birth", "place__path", "title__name",
    "start", "end", "decision__number", "decision__issued",
)  # fmt: skip


@pytest.fixture(scope="module")
def rows(django_db_setup, django_db_blocker):
    """A short list of Bến Tre, whose places are loaded; undone at the end."""
    places = nation.invent_places(["83"], nation.generator())
    with django_db_blocker.unblock(), transaction.atomic():
        load_catalogue()
        loading.load_places(places)
        yield lists.invent_list(places, ROWS)
        transaction.set_rollback(True)


def listed(rows) -> list[tuple]:
    """What a list says: number, name, birth, place, title, first and last day, decision."""
    return sorted(
        (row[0], row[1], row[2], peer.path_of(row[lists.PATH]), title, *row[-4:])
        for row in rows
        for title in lists.TITLES
    )


def written_by_us() -> list[tuple]:
    posts = Appointment.objects.order_by("person", "-is_main").select_related(
        "person", "position", "start_decision"
    )
    numbers = {pk: number for number, pk in enumerate(sorted({p.person_id for p in posts}), 1)}
    found = []
    for post in posts:
        place = LocalityVersion.objects.get(locality=post.locality_id)
        above = [place.province, place.district, place.commune, place]
        last = post.period.upper and post.period.upper - ONE_DAY
        paper = post.start_decision
        found.append((
            numbers[post.person_id], post.person.full_name, post.person.birth,
            peer.path_of(each.name for each in above), post.position.title_at("thon"),
            post.period.lower, last or "", paper.number, paper.issued,
        ))  # fmt: skip
    return sorted(found)


def written_by_peer() -> list[tuple]:
    return sorted(
        (int(number), *facts, end or "", *paper)
        for number, *facts, end, paper in (
            (*row[:-2], row[-2:]) for row in peer.Post.objects.values_list(*PEER_FACTS)
        )
    )


def test_ours_writes_what_the_list_says_with_its_cases(rows):
    with transaction.atomic():
        took = ours.import_list(lists.workbook(rows))
        assert written_by_us() == listed(rows)
        assert AssignmentStretch.objects.count() == ROWS
        transaction.set_rollback(True)
    assert list(took) == ["read", "match", "write"]


@pytest.mark.parametrize("do", [peer_admin.import_as_admin, peer.import_tuned, peer.import_as_new])
def test_the_peer_writes_what_the_list_says(rows, do):
    content = lists.workbook(rows)
    paths = {peer.path_of(row[lists.PATH]) for row in rows}
    with peer.tables(paths, set(lists.TITLES)):
        do(content)
        assert written_by_peer() == listed(rows)


def test_the_report_names_every_way(rows, capsys):
    with transaction.atomic():
        importing.report_ours(lists.workbook(rows))
        transaction.set_rollback(True)
    importing.report_peer(rows, ROWS // 2, 1.0)
    printed = capsys.readouterr().out
    for words in ("ours, with history", "its admin does", "tuned,", "that all is new", "2 × 12"):
        assert words in printed
    assert "benchmarks_person" not in connection.introspection.table_names()


def test_the_peak_of_memory_counts_the_reader_too():
    peak = ours.Peak()
    peak.start()
    held = "held = bytearray(60_000_000); held[::4096] = b'x' * len(held[::4096])"
    subprocess.run([sys.executable, "-c", f"{held}; import time; time.sleep(0.3)"], check=True)
    own = int(Path("/proc/self/statm").read_text().split()[1]) * 4096
    assert peak.most * 1024**2 > own + 50_000_000
