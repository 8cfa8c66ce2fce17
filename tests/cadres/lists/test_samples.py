"""The sample workbooks are read as a careful clerk reads them; what is missed may not grow."""

import datetime as dt
import json
from pathlib import Path

import pytest

from cadres.intake.rows.lists import read_list
from cadres.lists.recognition import state_list
from tests.samples.score import score

SAMPLES = sorted(Path("tests/samples").glob("[0-9]*.json"))
TODAY = dt.date(2026, 11, 1)

# Cells that are read otherwise than the clerk does, by sample; mended ones are taken out.
MISSED: dict[str, int] = {}

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]


def read(path: Path, expected: dict) -> dict:
    """What the command prints of a sample for the day of its figures, as JSON has it."""
    said = state_list(read_list(path, today=TODAY), day=dt.date(**expected["expect_open"]["as_of"]))
    return json.loads(json.dumps({"file": path.name, **said}))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_read_as_a_clerk_reads_it(path):
    expected = json.loads(path.read_text())
    scores = score(read(path.with_name(expected["file"]), expected), expected)
    for field, (right, total) in scores.items():
        print(f"{path.stem:45} {field:20} {right:6} / {total}")
    missed = sum(total - right for right, total in scores.values())
    assert missed <= MISSED.get(path.stem, 0)
