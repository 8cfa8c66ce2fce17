"""What the tests of sentences read with: the shipped catalogue, and codes of positions."""

from cadres.intake.sentences.sentence import ReadSentence, read_sentence
from tests.cadres.intake.shipped import code_of, shipped_index

EVERYWHERE = {1: "tinh", 2: "huyen", 3: "xa", 4: "thon"}


def read(text: str) -> ReadSentence:
    return read_sentence(text, shipped_index())


def codes(text: str) -> list[str]:
    """The positions held, in their order."""
    return codes_of(read(text).titles)


def codes_of(titles) -> list[str]:
    index = shipped_index()
    return [code_of(index.find(title, EVERYWHERE)) for title in titles if title.heads or title.rest]


def unread(text: str) -> list[str]:
    return [text[slice(*span)] for span in read(text).unread]


def said(text: str, fact: str) -> list[str]:
    """What was read as a fact."""
    return [text[mark.start : mark.end] for mark in read(text).marks if mark.fact == fact]
