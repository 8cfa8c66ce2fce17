"""The benchmarks on one province: each measurement runs and gives the right answer."""

import re

import pytest
from django.db import transaction

from benchmarks import loading, measure, nation
from cadres import vietnamese
from cadres.models import Pairing
from reports.tallies import ALL, tally

pytestmark = pytest.mark.django_db
DAY = str(nation.ASKED_DAY)


@pytest.fixture(scope="module")
def invented(django_db_setup, django_db_blocker):
    """Bến Tre, loaded; undone at the end."""
    made = nation.invent(["83"])
    with django_db_blocker.unblock(), transaction.atomic():
        loading.load(made, say=lambda line: None)
        yield made
        transaction.set_rollback(True)


def answers(measurements):
    return {one.name: measure.timed(one, runs=1).answer for one in measurements}


def labelled(rows, own):
    """Rows of the bare SQL as `tally` gives them: ALL at margins, the place where no child is."""
    return {
        (*(ALL if margin else own if key is None else key for key, margin in keys), count)
        for *columns, count in rows
        for keys in [list(zip(columns[:2], columns[2:], strict=True))]
    }


def test_tallies_agree_in_the_three_ways(invented):
    yardstick = measure.stretches_in_duckdb()
    for asked in measure.tallies():
        found = answers(asked.ways(yardstick))
        own = asked.question.place.pk if asked.question.place else None
        counted = set(found["tally()"].itertuples(index=False, name=None))
        assert len(counted) > 10
        assert labelled(found["DuckDB"], own) == counted
        assert labelled(found["bare SQL"], own) == counted


def test_secretaries_who_head_their_hamlet_are_those_that_were_invented(invented):
    rows = invented.appointments
    held = rows[(rows["since"] <= DAY) & (rows["until"] > DAY) & (rows["level"] == 4)]
    posts = held.groupby(["person", "place"])["position"].agg(set)
    both = sum({"btcb-thon", "truong-thon"} <= titles for titles in posts)
    pairing = Pairing.objects.get(code="A1")
    total = tally(measure.NATION.but(pairing=pairing), [])["value"].item()
    assert total == both > 100


def test_each_way_of_deriving_finds_the_same_cases(invented):
    found = answers(measure.derivations())
    assert found.pop("one person, a post ends") == 1
    assert len(set(found.values())) == 1


def test_pages_list_fifty_cases_and_names_are_found(invented):
    found = answers(measure.lookups())
    names = [set(vietnamese.search_key(name).split()) for name in invented.people["full_name"]]
    for name in ("tran van dung", "dung"):
        matching = sum(set(name.split()) <= words for words in names)
        assert len(found[f"50 people named “{name}”"]) == min(matching, 50)
    for place in ("nation", "province"):
        links = re.findall(r'href="/can-bo/\d+/', found[f"list page of 50, {place}"])
        assert len(links) == 50


def test_the_report_names_every_measurement(invented, capsys):
    measure.report(runs=1)
    printed = capsys.readouterr().out
    everything = [*measure.derivations(), *measure.lookups(), *measure.tallies()]
    assert [one.name for one in everything if one.name not in printed] == []
