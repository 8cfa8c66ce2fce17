"""How much of what a clerk reads from a workbook was read: right and total for each field.

`score` compares what `manage.py read_workbook FILE --json` prints with the JSON beside a sample;
`differences` lists the cells that differ. Both sides have the shape that README.md describes.

Spelling of tone marks (hoà, hòa), case of titles and runs of spaces do not matter; a sheet is
known by its name or, where names differ (text files, old encodings), by its place in the file.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

LEVELS = ("province", "district", "commune", "hamlet")
ALWAYS = ("full_name", "birth", "gender", "start", "end", "decision_no")
WHERE_TOLD = (
    "ethnicity", "decision_date", "end_reason", "note",
    "duplicate_of", "same_person_as", "namesake_of", "suggest",
)  # fmt: skip
BEFORE, TODAY = (
    "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ",
    "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy",
)
OLD_TONES = dict(zip(BEFORE.split(), TODAY.split(), strict=True))
OLD_TONE = re.compile(rf"(?<!q)({'|'.join(OLD_TONES)})(?!\w)")

Fields = dict[str, tuple[int, int]]


def plain(text):
    """Text without differences that do not matter; anything else as it is."""
    if not isinstance(text, str):
        return text
    text = unicodedata.normalize("NFC", text).replace("’", "'").casefold()
    text = " ".join(text.split())
    return OLD_TONE.sub(lambda match: OLD_TONES[match[0]], text)


@dataclass
class Tally:
    """Counts right and total by field, and keeps what differs."""

    counts: dict[str, list[int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def compare(self, name: str, where: str, read, expected) -> None:
        self.count(name, where, read == expected, read, expected)

    def count(self, name: str, where: str, right: bool, read="", expected="") -> None:
        pair = self.counts.setdefault(name, [0, 0])
        pair[0] += right
        pair[1] += 1
        if not right:
            self.wrong.append(f"{where}: {name} is {read!r}, should be {expected!r}")


def score(read: dict, expected: dict) -> Fields:
    """Right and total by field; what is not right is told by `differences`."""
    return {name: tuple(pair) for name, pair in _tally(read, expected).counts.items()}


def differences(read: dict, expected: dict) -> list[str]:
    """One line for each cell, record or problem that differs, in the order of the expectation."""
    return _tally(read, expected).wrong


def add(totals: Fields, more: Fields) -> Fields:
    """Scores of several workbooks together."""
    names = dict.fromkeys([*totals, *more])
    pairs = {name: (totals.get(name, (0, 0)), more.get(name, (0, 0))) for name in names}
    return {name: (a[0] + b[0], a[1] + b[1]) for name, (a, b) in pairs.items()}


def _tally(read: dict, expected: dict) -> Tally:
    tally = Tally()
    names = _sheet_names(read, expected)
    for sheet in expected["sheets"]:
        _sheet(tally, names.get(sheet["name"]), sheet)
    for sheet in read["sheets"]:
        if sheet["name"] not in {one and one["name"] for one in names.values()}:
            tally.count("sheets", sheet["name"], False, "read", "no such sheet")
    back = {one["name"]: name for name, one in names.items() if one}
    records = _by_row(read["records"], back)
    _records(tally, records, expected)
    _rows(tally, names, records, expected)
    _problems(tally, back, read, expected)
    for name in ("expect", "expect_open"):
        if name in expected:
            _totals(tally, name, read.get(name) or {}, expected[name])
    return tally


def _sheet_names(read: dict, expected: dict) -> dict[str, dict | None]:
    """Each expected sheet's name with the sheet read for it."""
    by_name = {sheet["name"]: sheet for sheet in read["sheets"]}
    wanted = [sheet["name"] for sheet in expected["sheets"]]
    rest = [sheet for sheet in read["sheets"] if sheet["name"] not in wanted]
    unmatched = [name for name in wanted if name not in by_name]
    if len(rest) == len(unmatched):
        by_name |= dict(zip(unmatched, rest, strict=True))
    return {name: by_name.get(name) for name in wanted}


def _sheet(tally: Tally, read: dict | None, expected: dict) -> None:
    name = expected["name"]
    missing = read is None and "why" not in expected
    tally.count("sheets", name, not missing, "not read", "read")
    read = read or {}
    tally.compare("header_rows", name, read.get("header_rows", []), expected["header_rows"])
    columns, wanted = read.get("columns", {}), expected["columns"]
    free = expected.get("columns_allowed", {})
    for one in sorted(set(columns) | set(wanted)):
        if one not in free or columns.get(one) not in (None, free[one]):
            tally.compare("columns", f"{name}, {one}", columns.get(one), wanted.get(one))
    if posts := expected.get("post_columns"):
        tally.compare("columns", f"{name}, posts", read.get("post_columns"), posts)
    for key in ("hidden_rows", "hidden_columns"):
        if key in expected or read.get(key):
            tally.compare(key, name, sorted(read.get(key, [])), sorted(expected.get(key, [])))
    unmapped = read.get("unmapped_columns", {})
    for letter, text in expected.get("unmapped_columns", {}).items():
        texts = plain(unmapped.get(letter)), plain(text)
        tally.compare("unmapped_columns", f"{name}!{letter}", *texts)


def _by_row(records: list[dict], back: dict) -> dict[tuple, dict]:
    """The records by sheet and row; further ones of a row also by their order in it."""
    found = {}
    for record in records:
        at = back.get(record["sheet"], record["sheet"]), record["row"]
        order = sum(other[:2] == at for other in found) if at in found else 0
        found[(*at, order + 1) if order else at] = record
    return found


def _records(tally: Tally, records: dict, expected: dict) -> None:
    wanted = _by_row(expected["records"], {})
    for at in records:
        tally.count("records invented", _at(at), at in wanted, "a record", "none")
    for at, record in wanted.items():
        tally.count("records found", _at(at), at in records, "no record", record["full_name"])
        if at in records:
            _record(tally, _at(at), records[at], record)


def _record(tally: Tally, where: str, read: dict, expected: dict) -> None:
    unsure = expected.get("unsure", ())
    for name in ALWAYS + tuple(name for name in WHERE_TOLD if name in expected):
        if name not in unsure:
            _value(tally, name, where, read.get(name), expected.get(name))
    for level, one, other in zip(LEVELS, read["locality"], expected["locality"], strict=True):
        if level not in unsure:
            tally.compare(level, where, plain(one), plain(other))
    if "roles" not in unsure:
        _roles(tally, where, read["roles"], expected["roles"])
    cases = [Counter((c["level"], c["model"]) for c in side["cases"]) for side in (read, expected)]
    tally.compare("cases", where, *(sorted(counted.elements()) for counted in cases))


def _value(tally: Tally, name: str, where: str, read, expected) -> None:
    if name == "full_name" and read and expected:
        # A name's case counts: it has to be restored.
        cased = [
            OLD_TONE.sub(lambda m: OLD_TONES[m[0]], text).replace("’", "'")
            for text in (read, expected)
        ]
        tally.compare(name, where, *cased)
    else:
        tally.compare(name, where, plain(read), plain(expected))


def _roles(tally: Tally, where: str, read: list, expected: list) -> None:
    """Each expected post once in any order; a post too many counts as one wrong."""
    left = [(plain(role["title"]), role["level"], role) for role in read]
    for role in expected:
        titles = [plain(title) for title in (role["title"], *role.get("also", ()))]
        found = next((one for one in left if one[0] in titles), None)
        said = [each[:2] for each in left]
        tally.count("roles", where, found is not None, said, role["title"])
        if found:
            tally.compare("levels", f"{where}, {role['title']}", found[1], role["level"])
            left.remove(found)
            for name in ("start", "decision_no"):
                if name in role and "start" in found[2]:
                    values = plain(found[2][name]), plain(role[name])
                    tally.compare(f"{name} of roles", f"{where}, {role['title']}", *values)
    for title, *_ in left:
        tally.count("roles", where, False, title, "no such post")


def _rows(tally: Tally, names: dict, records: dict, expected: dict) -> None:
    """Every row that is not empty is a header, a record or skipped; blank rows may be left out,
    and so may the second line of a person, which belongs to a record.
    """
    for sheet in expected["sheets"]:
        read = names[sheet["name"]] or {}
        seen = {*read.get("header_rows", []), *(s["row"] for s in read.get("skipped_rows", []))}
        seen |= {row for name, row, *_ in records if name == sheet["name"]}
        for skipped in sheet["skipped_rows"]:
            if not skipped["why"].startswith(("blank", "second line")):
                at = f"{sheet['name']}!{skipped['row']}"
                tally.count("rows told", at, skipped["row"] in seen, "not told", skipped["why"])


def _problems(tally: Tally, back: dict, read: dict, expected: dict) -> None:
    """Kinds joined by | are as good as each other. What is allowed is neither asked nor wrong."""
    found = [_problem(p, back) for p in read["problems"] if p["row"] is not None]
    allowed = {(p["sheet"], p["row"], p["column"]) for p in expected.get("problems_allowed", ())}
    for problem in expected["problems"]:
        at, kind, severity = _problem(problem, {})
        match = next((f for f in found if f[0] == at and f[1] in kind.split("|")), None)
        right = match is not None and match[2] == severity
        tally.count("problems found", _at(at), right, match, (kind, severity))
        if match:
            found.remove(match)
            tally.count("problems invented", _at(at), True)
    for at, kind, severity in found:
        fine = at in allowed or (*at[:2], None) in allowed
        tally.count("problems invented", _at(at), fine, (kind, severity), "none")


def _problem(problem: dict, back: dict) -> tuple:
    sheet = back.get(problem["sheet"], problem["sheet"])
    return (sheet, problem["row"], problem["column"]), problem["kind"], problem["severity"]


def _totals(tally: Tally, name: str, read: dict, expected: dict) -> None:
    for level, number in expected["by_level"].items():
        tally.compare(name, f"{name} {level}", read.get("by_level", {}).get(level), number)
    for key in ("cases", "persons"):
        tally.compare(name, f"{name} {key}", read.get(key), expected[key])


def _at(at: tuple) -> str:
    return "!".join(str(part) for part in at if part is not None)
