"""Whatever way a sentence is written, its facts are read as they were meant."""

from random import Random

import pytest

from cadres.intake.sentences.sentence import read_sentence
from tests.cadres.intake.shipped import code_of, shipped_index
from tests.samples.score import plain
from tests.variety.people import invent
from tests.variety.sentences import write_sentence

SENTENCES = 60

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]


def _parts(date) -> tuple:
    return tuple(part for part in (date.year, date.month, date.day) if part) if date else ()


@pytest.mark.parametrize("seed", range(SENTENCES))
def test_a_sentence_is_read_as_it_was_meant(seed):
    random = Random(seed)
    someone = random.choice(invent(random).people)
    said = write_sentence(random, someone)
    index = shipped_index()
    read = read_sentence(said.text, index)
    kinds = {1: "tinh", 2: "huyen", 3: someone.commune.kind}
    kinds |= {4: someone.hamlet[0]} if someone.hamlet else {}
    assert (plain(read.full_name), read.gender) == (plain(said.name), said.gender), said.text
    assert (_parts(read.birth), _parts(read.start)) == (said.birth, said.start), said.text
    found = [code_of(index.find(title, kinds)) for title in read.titles]
    assert found == said.codes, said.text
    places = {level: plain(name) for level, name in said.places.items()}
    assert {level: plain(name) for level, name in read.places.items()} == places, said.text
    assert (read.decision_number, read.unread) == (said.decision, ()), said.text
