"""Finding the header of a list: one to three rows of headings, wherever they stand."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from cadres.intake.headings.birth_columns import settle_births
from cadres.intake.headings.columns import field_of, heading_key
from cadres.intake.headings.names_with_days import settle_days
from cadres.intake.headings.numbers import settle_numbers
from cadres.intake.headings.people_columns import FEWEST, Group, posts_of_people, settle_people
from cadres.intake.headings.people_within import settle_within
from cadres.intake.headings.post_columns import (
    PostColumn,
    settle_posts,
    settle_start,
    settle_titles,
)
from cadres.intake.headings.role_columns import (
    ROLE_FIELDS,
    are_bodies,
    are_further,
    facts_of_roles,
    next_role,
    settle_roles,
)
from cadres.intake.headings.rows import anchor_row, are_numbers, headings_of, row_at, rows_around
from cadres.intake.headings.taken_and_left import posts_left
from cadres.intake.headings.weak import drop_marked, is_weak
from cadres.intake.problems import column_letter
from cadres.intake.questions import SKIP
from cadres.intake.sheets import Sheet

LOOKED_AT = 200  # rows below a header whose cells tell what a column holds


@dataclass(frozen=True)
class Header:
    """Rows `first` to `last` (1-based) and, by field, the 0-based column.

    `headings` gives the texts above each column, from the topmost down, `unmapped` the columns
    whose heading names no field, `left` those that an answer leaves aside. `of_roles` gives by the
    field of a further post the column right behind it that holds its own unit, `posts` the columns
    headed by posts, `people` by the field of a post the columns of whoever holds it, where a line
    names several people side by side. `by_cells` are the fields known only by what the cells below
    hold. `numbers` is the row of column numbers below, or 0. `made` gives for columns that no sheet
    has, of what the cells of names say besides, the names' column.
    """

    first: int
    last: int
    columns: dict[str, int]
    headings: dict[int, tuple[str, ...]] = field(default_factory=dict)
    unmapped: dict[int, str] = field(default_factory=dict)
    duplicates: dict[int, str] = field(default_factory=dict)
    left: dict[int, str] = field(default_factory=dict)
    of_roles: dict[str, dict[str, int]] = field(default_factory=dict)
    posts: dict[str, PostColumn] = field(default_factory=dict)
    people: dict[str, Group] = field(default_factory=dict)
    by_cells: frozenset[str] = frozenset()
    numbers: int = 0
    made: dict[int, int] = field(default_factory=dict)

    @cached_property
    def place(self) -> tuple[int, int]:
        """Its first row and column, which tell it from all other headers of its sheet."""
        return self.first, min(self.headings, default=0)

    @property
    def rows(self) -> range:
        """The rows of headings."""
        return range(self.first, self.last + 1)

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The fields of its columns of posts, the main one first."""
        return tuple(name for name in ROLE_FIELDS if name in self.columns)

    @cached_property
    def of_women(self) -> "Header | None":
        """The header of the people whose names stand in a column for women, if there is one."""
        if "female_name" not in self.columns:
            return None
        columns = self.columns | {"full_name": self.columns["female_name"]}
        return replace(self, columns={n: c for n, c in columns.items() if n != "female_name"})

    @property
    def read(self) -> set[int]:
        """The columns of which something is read, those of people side by side among them."""
        own = {c for facts in self.of_roles.values() for c in facts.values()}
        beside = {c for group in self.people.values() for c in group.columns.values()}
        return {*self.columns.values(), *own, *beside}

    @cached_property
    def lacks_posts(self) -> bool:
        """Whether no column says a person's first post: there is none, or each adds a further."""
        return all(name in self.posts and self.posts[name].adds for name in self.roles)

    @property
    def is_headed_only(self) -> bool:
        """Whether only the heading of the names says a post, of which a title may say more."""
        return self.roles == ("role1",) and "role1" in self.posts

    @cached_property
    def has_further_only(self) -> bool:
        """Whether its only column of posts is headed as one of further posts."""
        texts = self.headings.get(self.columns.get("roles"), ("",))  # a made column has none
        return self.roles == ("roles",) and field_of(texts) == "role2"

    @property
    def end(self) -> int:
        """The last row that is not part of the list's lines."""
        return max(self.last, self.numbers)

    def letter(self, name: str) -> str:
        """The column's letter, or "" when the sheet has no such column."""
        column = self.columns.get(name)
        return "" if column is None else column_letter(self.made.get(column, column))

    def heading(self, column: int) -> str:
        """What stands above a column, in one line."""
        return " – ".join(self.headings.get(column, ()))

    def key(self, column: int) -> str:
        """What answers about a column's heading are kept by."""
        return answer_key(self.headings[column])


def nameless_heading(column: int) -> tuple[str, ...]:
    """What a column without a heading is called, so that it can be asked about."""
    return (f"{column_letter(column)} (không có tiêu đề)",)


def is_nameless(key: str) -> bool:
    """Whether answers of that key are about a column without a heading."""
    return key.endswith(answer_key(nameless_heading(0))[1:])


def answer_key(texts: tuple[str, ...]) -> str:
    """A heading as the answers about it are keyed: the texts above the column, folded."""
    return heading_key(" ".join(texts))


def find_header(sheet: Sheet, start: int = 1, answers: dict[str, str] | None = None):
    """Return the first `Header` at or below row `start`, or None when there is no list.

    `answers` gives fields for headings that the vocabulary does not know, by `answer_key`; SKIP
    leaves the column aside.
    """
    answers = answers or {}
    anchor = anchor_row(sheet, start)
    if anchor is None:
        return None
    first, last = rows_around(sheet, anchor, start)
    below = sheet.rows[last : last + LOOKED_AT]
    headings = _headings(sheet, first, last, below, answers)
    columns, duplicates = _assign(headings, answers, sheet.hidden_columns)
    people, made = _settle_people(sheet, headings, columns, duplicates, below)
    settle_births(columns, below)
    of_roles = facts_of_roles(columns, duplicates)
    open_ones = {c: texts for c, texts in headings.items() if answer_key(texts) not in answers}
    posts = _settle_posts(people, open_ones, columns, below)
    if not {"full_name", *ROLE_FIELDS} & columns.keys():
        return None  # neither people nor posts: a summary by unit
    settle_start(headings, columns)
    settle_numbers(headings, columns, below)
    drop_marked(headings, columns, posts, below)
    header = Header(
        first,
        last,
        columns,
        headings,
        of_roles=of_roles,
        posts=posts,
        people=people if len(people) >= FEWEST else {},
        by_cells=settle_titles(open_ones, columns, posts, below, duplicates),
        made=made,
        numbers=last + 1 if are_numbers(row_at(sheet, last + 1)) else 0,
    )
    return _with_the_rest(header, duplicates, answers)


def _headings(sheet: Sheet, first: int, last: int, below, answers) -> dict[int, tuple[str, ...]]:
    """The texts above each column that has a heading, or of which an answer says what it holds."""
    headings = dict(headings_of(sheet, first, last))
    headings |= _answered_without_heading(sheet, last, headings, answers)
    return {c: texts for c, texts in headings.items() if not _is_spread(c, headings, below)}


def _settle_people(sheet: Sheet, headings, columns, duplicates, below):
    """The groups of columns of people side by side, and the columns made of what names say too."""
    people = settle_people(headings, columns, duplicates, below)
    made = settle_within(headings, columns, sheet.width)
    if len(people) >= FEWEST:
        made = settle_days([*people.values()], below, sheet.width)
    return people, made


def _settle_posts(people: dict[str, Group], open_ones, columns, below) -> dict[str, PostColumn]:
    """The columns headed by posts; whoever stands below one may hold others, marked beside."""
    posts = posts_of_people(people)
    if len(people) >= FEWEST:
        return posts
    name = columns.get("full_name") if people else None
    others = {c: texts for c, texts in open_ones.items() if c != name}
    return posts | settle_posts(others, columns, below)


def _with_the_rest(header: Header, duplicates: dict[int, str], answers: dict[str, str]) -> Header:
    """The header with the columns of which nothing is read: headed as others, left, or unknown."""
    read = header.read
    duplicates = {column: name for column, name in duplicates.items() if column not in read}
    others = header.headings.keys() - read - duplicates.keys()
    rest = {column: header.heading(column) for column in sorted(others)}
    left = {c: text for c, text in rest.items() if answers.get(header.key(c)) == SKIP}
    unmapped = {c: text for c, text in rest.items() if c not in left}
    return replace(header, duplicates=duplicates, left=left, unmapped=unmapped)


def _answered_without_heading(sheet: Sheet, last: int, headings, answers) -> dict:
    """The columns without a heading of which a person said what they hold."""
    columns = range(sheet.width if any(map(is_nameless, answers)) else 0)
    named = {column: nameless_heading(column) for column in columns if column not in headings}
    return {
        column: texts
        for column, texts in named.items()
        if answer_key(texts) in answers
        and any(column < len(row) for row in islice(sheet.rows, last, None))
    }


def _assign(headings, answers, hidden: frozenset[int]) -> tuple[dict[str, int], dict[int, str]]:
    """The column of each field, and the columns whose field another column has already."""
    columns: dict[str, int] = {}
    duplicates: dict[int, str] = {}
    left = posts_left(headings)
    for column, texts in sorted(headings.items()):
        name = answers.get(answer_key(texts)) or field_of(texts)
        if not name or name == SKIP or column in left:
            continue
        name = next_role(name, columns, is_further=are_further(texts))
        if name == "role_gov" and name in columns and are_bodies(texts, headings[columns[name]]):
            name = next((free for free in ("role2", "role3") if free not in columns), name)
        if name == "full_name" and _is_second_half(texts, column, columns, headings):
            columns["given_name"] = column
        elif name in columns:
            weak = {at for at in (column, columns[name]) if is_weak(name, headings[at])}
            _settle_double(column, name, weak or hidden, columns, duplicates)
        else:
            columns[name] = column
    _part_party_units(headings, columns, duplicates)
    if "decision_no" not in columns and _is_paper_with_day(headings, columns):
        columns["decision_no"] = columns.pop("decision_date")
    family = columns.pop("family_name", None)
    if family is not None and "full_name" in columns:
        columns["given_name"], columns["full_name"] = columns["full_name"], family
    return settle_roles(columns), duplicates


def _is_paper_with_day(headings, columns: dict[str, int]) -> bool:
    """Whether the only column of a decision is headed "QĐ, ngày", so that it holds both."""
    column = columns.get("decision_date")
    return column is not None and heading_key(headings[column][-1]) == "quyet dinh ngay"


def _settle_double(column: int, name: str, weak, columns, duplicates) -> None:
    """Of two columns of one field the second is a duplicate, unless one of them says it weakly, or
    is hidden."""
    if weak.isdisjoint((column, columns[name])):
        duplicates[column] = name
    elif column not in weak:
        columns[name] = column


def _part_party_units(headings, columns: dict[str, int], duplicates: dict[int, str]) -> None:
    """Of "Đảng bộ" and "Chi bộ" side by side the first says the commune."""
    if "workplace" not in columns or "commune" in columns:
        return
    units = [columns["workplace"], *(c for c, name in duplicates.items() if name == "workplace")]
    keys = {heading_key(headings[column][-1])[:7]: column for column in units}
    if {"dang bo", "chi bo"} <= {key.strip() for key in keys}:
        columns["commune"] = keys["dang bo"]
        columns["workplace"] = next(c for key, c in keys.items() if key.startswith("chi bo"))
        for column in units:
            duplicates.pop(column, None)


def _is_spread(column: int, headings, below: list[list]) -> bool:
    """Whether a heading only spreads from the column before, as its cells do: nothing is below."""
    if headings[column] != headings.get(column - 1):
        return False
    return all(column >= len(row) or row[column] == "" for row in below)


def _is_second_half(texts, column: int, columns, headings) -> bool:
    """Whether a heading stands over two columns, of which this one has the given names."""
    first = columns.get("full_name")
    return first == column - 1 and headings[first][0] == texts[0]
