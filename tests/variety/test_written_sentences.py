"""Sentences as clerks, papers and offices write them are read as a careful clerk reads them.

`written_sentences.csv` has one a row, with the facts of the person whom the posts are of:
`posts` by code with their own days and decision ("thôi": given up), `unread` what is told.
"""

import csv
from pathlib import Path

import pytest

from cadres.intake.sentences.sentence import ReadSentence, read_sentence
from cadres.read_case import kinds_of
from tests.cadres.intake.shipped import code_of, shipped_index

ROWS = list(
    csv.DictReader(Path(__file__).with_name("written_sentences.csv").open(encoding="utf-8"))
)


def _post(told: ReadSentence, title) -> str:
    """A post with the words for its days and its own decision."""
    start, end = title.start or told.start, title.end or told.end
    said = [code_of(shipped_index().find(title, kinds_of(told)))]
    said += [f"từ {start}"] if start else []
    said += [f"đến {end}"] if end else []
    return " ".join(said + ([f"QĐ {title.paper.number}"] if title.paper else []))


def _posts(told: ReadSentence) -> str:
    posts = [_post(told, title) for title in told.titles if title.heads or title.rest]
    for left in told.left:
        codes = [code_of(shipped_index().find(title, kinds_of(told))) for title in left.titles]
        posts += [f"thôi {code}" + (f" {left.since}" if left.since else "") for code in codes]
    return "; ".join(posts)


@pytest.mark.parametrize("row", ROWS, ids=[str(line) for line in range(2, len(ROWS) + 2)])
def test_a_written_sentence_is_read_as_a_careful_clerk_reads_it(row):
    told = read_sentence(row["text"], shipped_index())
    assert row == {
        "text": row["text"],
        "name": told.full_name,
        "gender": told.gender,
        "birth": str(told.birth or ""),
        "posts": _posts(told),
        "places": "; ".join(told.places[level] for level in sorted(told.places, reverse=True)),
        "decision": told.decision_number,
        "unread": "; ".join(told.text[start:end] for start, end in told.unread),
    }
