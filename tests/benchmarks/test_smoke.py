"""The benchmarks on one province: each measurement runs and gives the right answer."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from python_calamine import CalamineWorkbook

from benchmarks import exporting, loading, measure, nation, pages, report_pages, timing
from cadres import vietnamese
from cadres.models import Appointment, Level, Pairing
from reports.questions import Question
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
    return {one.name: timing.timed(one, runs=1).answer for one in measurements}


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


def test_a_change_of_a_pairing_is_foreseen_for_all_its_cases(invented):
    [balance] = answers(measure.previews()).values()
    [hamlets] = balance.on_day
    counted = tally(measure.NATION.but(pairing=Pairing.objects.get(code="A1")), [])["value"].item()
    assert (hamlets.before, hamlets.removed, hamlets.after) == (counted, counted, 0)


def test_people_are_found_by_name(invented):
    found = answers(measure.lookups())
    names = [set(vietnamese.search_key(name).split()) for name in invented.people["full_name"]]
    for name in ("tran van dung", "dung"):
        matching = sum(set(name.split()) <= words for words in names)
        assert len(found[f"50 people named “{name}”"]) == min(matching, 50)


def answers_of(pages, scope):
    return {name: timing.timed(by_scope[scope], runs=1).answer for name, by_scope in pages.items()}


def test_pages_answer_in_every_scope_and_an_entry_writes_nothing(invented):
    before = Appointment.objects.count()
    for scope in ("nation", "province", "commune"):
        shown = answers_of(pages.visits(), scope)
        assert shown.pop("an entry, written") == ""
        assert '<p class="recorded">Ông Lê Văn Mới' in shown.pop("an entry, previewed")
        listed = set(re.findall(r'href="/can-bo/\d+/', shown.pop("a list of 50 cases")))
        assert (len(listed) > 40) == (scope != "commune")
        assert [name for name, page in shown.items() if not page] == []
    assert Appointment.objects.count() == before


def test_searches_find_what_was_invented(invented):
    for scope in ("nation", "province"):
        found = answers_of(pages.searches(), scope)
        unfound = {name.split(":")[0] for name, page in found.items() if "Không tìm thấy" in page}
        assert unfound == {"a name and year", "nothing"}, scope


def test_the_report_names_every_measurement(invented, capsys):
    measure.report(runs=1)
    printed = capsys.readouterr().out
    everything = [*measure.derivations(), *measure.previews(), *measure.lookups()]
    names = [one.name for one in (*everything, *measure.tallies())]
    names += [*pages.visits(), *pages.searches()]
    assert [name for name in names if name not in printed] == []


def test_each_way_of_exporting_writes_the_list(invented, tmp_path):
    question = Question(day=nation.ASKED_DAY, place=pages.a_province(), level=Level.PROVINCE)
    user = get_user_model().objects.create_superuser("exporting")
    counted = tally(question, [])["value"].item()
    for way, above in (("ours", 5), ("django-import-export", 1)):
        exporting.WAYS[way](tmp_path / "list.xlsx", question, user)
        sheet = CalamineWorkbook.from_path(tmp_path / "list.xlsx").get_sheet_by_index(0)
        assert len(sheet.to_python(skip_empty_area=False)) == above + counted > above


def test_every_page_and_paper_answers_and_the_report_names_it(invented, capsys):
    report_pages.report(runs=1)
    printed = capsys.readouterr().out
    assert [name for name in report_pages.reports() if name not in printed] == []
