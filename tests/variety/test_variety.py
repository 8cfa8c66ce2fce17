"""Whatever way a list is written, its people are read as they were meant, and nobody else is."""

from dataclasses import replace
from random import Random

import pytest

from cadres.intake.rows.lists import read_list
from cadres.lists.catalogue import post_of
from cadres.lists.recognition import state_list
from cadres.models import Position
from tests.samples.score import plain
from tests.variety.files import file_of
from tests.variety.people import DAY, TWO_TIERS, invent
from tests.variety.sheets import reading, write
from tests.variety.ways import draw

LISTS, MISSPELT = 36, 12
TODAY = DAY.replace(year=2026)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]


@pytest.fixture(scope="module")
def titles(loaded_register, django_db_blocker):
    """The official titles of the catalogue, by code."""
    with django_db_blocker.unblock():
        return {each.code: post_of(each) for each in Position.objects.all()}


def _day(said) -> str | None:
    parts = [said[part] for part in ("year", "month", "day") if part in said] if said else []
    return "-".join(f"{part:02d}" for part in parts) or None


def _said(record: dict) -> dict:
    """What was read of a line, as `sheets.reading` has it."""
    return {
        "name": record["full_name"],
        "birth": _day(record["birth"]),
        "start": _day(record["start"]),
        "gender": record["gender"],
        "end": _day(record["end"]),
        "decision": record["decision_no"],
        "decision_day": record.get("decision_date") and _day(record["decision_date"]),
        "place": record["locality"],
        "titles": sorted(role["title"] for role in record["roles"]),
    }


def _plain(said: dict) -> dict:
    return {
        name: list(map(plain, value)) if isinstance(value, list) else plain(value)
        for name, value in said.items()
    }


@pytest.mark.parametrize("day", [DAY, TWO_TIERS])
@pytest.mark.parametrize("seed", range(LISTS))
def test_a_list_is_read_as_it_was_meant(seed, day, titles):
    random = Random(seed)
    officials = invent(random, day)
    ways = draw(random, officials)
    sheets = write(random, ways, officials)

    def title_of(code, each):
        kind = each.hamlet[0] if code.endswith("-thon") else each.commune.kind
        return titles[code].title_at(kind)

    read = read_list(file_of(sheets, ways.encoding), today=TODAY, name="Danh sách")
    stated = state_list(read, day=day)
    names = [sheet["name"] for sheet in stated["sheets"]]
    found = {
        (names.index(each["sheet"]), each["row"]): _plain(_said(each)) for each in stated["records"]
    }
    meant = {
        (order, row): _plain(reading(each, ways, officials, title_of))
        for order, sheet in enumerate(sheets)
        for row, each in sheet.meant.items()
    }
    assert found == meant, ways
    assert [each for each in stated["problems"] if each["severity"] == "error"] == [], ways


@pytest.mark.parametrize("seed", range(MISSPELT))
def test_a_misspelt_commune_is_a_fault_and_never_another_one(seed):
    random = Random(seed)
    officials = invent(random)
    ways = replace(draw(random, officials), unit="column", repeated="same", encoding="plain")
    [sheet] = write(random, ways, officials)
    row = random.choice(list(sheet.meant))
    name = sheet.meant[row].commune.name
    at = random.randrange(len(name) - 2, len(name))
    misspelt = name[:at] + random.choice("bđkx") + name[at:]
    sheet.rows[row - 1] = [misspelt if cell == name else cell for cell in sheet.rows[row - 1]]
    stated = state_list(read_list(file_of([sheet], ways.encoding), today=TODAY), day=DAY)
    faults = {each["row"] for each in stated["problems"] if each["severity"] == "error"}
    assert faults == {row}, misspelt
