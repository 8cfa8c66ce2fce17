"""How a list is written: what stands where, and in which words, days and letters."""

from dataclasses import dataclass
from random import Random

from tests.variety.people import Officials

ENCODINGS = (
    "plain", "plain", "plain", "decomposed", "old tones", "no-break spaces", "TCVN3", "VNI",
    "csv", "csv UTF-16", "csv 1258",
)  # fmt: skip

JOINS = " kiêm ", " đồng thời là ", ", ", "; ", " - ", "\n", ", kiêm ", " và "


@dataclass
class Ways:
    """One way of writing for each thing; what cannot go together is settled by `draw`.

    `unit` says where communes stand, `hamlet` where hamlets do, `posts` how posts are divided;
    `repeated` what stands for a commune that is that of the line before.
    """

    unit: str  # column, short column, block, workplace, sheet
    hamlet: str  # column, bare column, title, none
    posts: str  # one, two, blocs, marks, lines
    join: str
    birth: str  # cell, text, month, year, two columns
    gender: str  # words, mark, none
    start: str  # cell, text, month, year, words
    end: str  # none, column, range
    decision: str  # none, one, two, joined
    name: str  # plain, capitals, honorific, parted
    repeated: str  # same, empty, ditto, merged
    headings: str  # plain, capitals, broken
    encoding: str
    left: int  # empty columns before the list
    has_letterhead: bool
    has_numbers: bool
    has_totals: bool
    has_signatures: bool
    repeats_header: bool
    is_biographical: bool


def draw(random: Random, officials: Officials) -> Ways:
    """A way of writing these officials that a careful clerk can read without a doubt."""

    def often(share: float) -> bool:
        return random.random() < share

    ways = Ways(
        unit=random.choice(("column", "column", "short column", "block", "workplace", "sheet")),
        hamlet=random.choice(("column", "bare column", "title")),
        posts=random.choice(("one", "one", "two", "blocs", "marks", "lines")),
        join=random.choice(
            (" kiêm ", " đồng thời là ", ", ", "; ", " - ", "\n", ", kiêm ", " và ")
        ),
        birth=random.choice(("cell", "text", "month", "year", "two columns")),
        gender=random.choice(("words", "mark", "none")),
        start=random.choice(("cell", "text", "month", "year", "words")),
        end=random.choice(("none", "column", "range")),
        decision=random.choice(("none", "one", "two", "joined")),
        name=random.choice(("plain", "plain", "capitals", "honorific", "parted")),
        repeated=random.choice(("same", "same", "empty", "ditto", "merged")),
        headings=random.choice(("plain", "plain", "capitals", "broken")),
        encoding=random.choice(ENCODINGS),
        left=random.choice((0, 0, 1)),
        has_letterhead=often(0.7),
        has_numbers=often(0.3),
        has_totals=often(0.4),
        has_signatures=often(0.5),
        repeats_header=often(0.15),
        is_biographical=often(0.3),
    )
    return _settled(ways, officials)


def _settled(ways: Ways, officials: Officials) -> Ways:
    _settle_posts(ways, officials)
    if ways.unit == "workplace" or len(officials.kinds) > 1:
        ways.hamlet = ways.hamlet.removeprefix("bare ")
    if ways.encoding.startswith("csv"):
        ways.unit = ways.unit.replace("sheet", "column")  # text has one sheet
    communes = {each.commune.name for each in officials.people}
    is_mostly_said = (
        len(communes) * 4 >= len(officials.people) * 3
    )  # then an empty cell is doubtful
    if ways.unit not in ("column", "short column") or is_mostly_said:
        ways.repeated = "same"
    if ways.start in ("words", "year") or ways.posts == "lines":
        ways.end = "none"
    if ways.birth == "two columns":
        ways.gender = "none"
    return ways


def _settle_posts(ways: Ways, officials: Officials) -> None:
    """Columns of posts are those of hamlets; marks, and lines without a name, say no hamlet."""
    if officials.of != "hamlets" and ways.posts in ("marks", "blocs"):
        ways.posts = "two"
    if ways.posts in ("marks", "lines") and ways.hamlet == "title":
        ways.hamlet = "column"
    if officials.of == "communes":
        ways.hamlet = "none"
