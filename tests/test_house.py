"""The rooms of the house: imports run one way, and reading workbooks knows no database."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# What each room of the register may not take from, for it comes after.
LATER = {
    "intake": ("models", "lists", "search", "actions", "forms", "views"),
    "models": ("lists", "search", "actions", "forms", "views"),
    "lists": ("search", "actions", "forms", "views"),
    "search": ("actions", "forms", "views"),
    "actions": ("search", "forms", "views"),
    "forms": ("views",),
}
INTAKE = ROOT / "cadres" / "intake"
# Each room imports from those before it only; "" are the files beside the rooms.
ROOMS = (
    "", "letters", "files", "texts", "places", "titles", "headings", "layout", "rows", "plan",
    "returns", "sentences",
)  # fmt: skip


def imported(file: Path) -> set[str]:
    """The full names of the modules that a file imports, and of what it takes from them."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{_source(file, node)}.{alias.name}" for alias in node.names}
    return names


def _source(file: Path, node: ast.ImportFrom) -> str:
    """The full name of what a file imports from, also where it is said from the file's place."""
    if not node.level:
        return node.module
    package = file.relative_to(ROOT).parts[: -node.level]
    return ".".join([*package, *filter(None, [node.module])])


def room_of(name: str) -> str:
    part = name.removeprefix("cadres.intake.").partition(".")[0]
    return part if part in ROOMS else ""


def test_the_register_imports_nothing_from_the_reports():
    files = (file for file in (ROOT / "cadres").rglob("*.py") if "migrations" not in file.parts)
    taken = {file.name: {n for n in imported(file) if n.startswith("reports")} for file in files}
    assert {name: found for name, found in taken.items() if found} == {}


@pytest.mark.parametrize("room", LATER)
def test_a_room_of_the_register_imports_from_those_before_it(room):
    files = list((ROOT / "cadres" / room).rglob("*.py"))
    assert files
    later = tuple(f"cadres.{name}." for name in LATER[room])
    for file in files:
        taken = {each for each in imported(file) if f"{each}.".startswith(later)}
        assert taken == set(), file.name


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_of_the_intake_imports_from_those_before_it(room):
    files = list((INTAKE / room).glob("*.py"))
    assert files
    later = ROOMS[ROOMS.index(room) + 1 :]
    for file in files:
        taken = {each for each in imported(file) if each.startswith("cadres.intake.")}
        assert {each for each in taken if room_of(each) in later} == set(), file.name


def test_reading_workbooks_knows_neither_models_nor_requests():
    foreign = "django", "cadres.models", "cadres.lists", "cadres.views"
    for file in INTAKE.rglob("*.py"):
        assert {each for each in imported(file) if each.startswith(foreign)} == set(), file.name


def test_every_room_of_the_intake_is_known():
    folders = {each.name for each in INTAKE.iterdir() if each.is_dir()} - {"__pycache__"}
    assert folders == set(ROOMS) - {""}
