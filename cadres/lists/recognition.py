"""What a workbook says by itself, before anybody compares it with the people of the register."""

import re
from collections import Counter

from cadres.intake.places.gazetteer import Gazetteer, Resolved
from cadres.intake.places.words import FIELDS, HAMLET, WORDS, kind_said
from cadres.intake.plan.cases import Case
from cadres.intake.plan.statement import (
    LEVELS,
    date_statement,
    problem_statement,
    sheet_statement,
)
from cadres.intake.rows.lists import ReadList
from cadres.intake.rows.rows import Row
from cadres.lists.catalogue import load_pairings
from cadres.lists.placed import NamedPost, Placed, PlacedList
from cadres.lists.placing import place_list
from cadres.lists.remarks import remarks
from cadres.lists.stated_cases import cases_of_rows

# The pairings by the posts that they join; others are told by their code.
MODELS = {
    "T1": "BT-CT_HDND", "T3": "TB_DV-CT_MTTQ", "T4": "TB_TC-GD_SNV", "T5": "CN_UBKT-CTTR",
    "H1": "BT-CT_UBND", "H2": "BT-CT_HDND", "H3": "TB_TC-TP_NV", "H4": "CN_UBKT-CTTR",
    "H5": "TB_TG-GD_TTBDCT", "H6": "TB_DV-CT_MTTQ", "X1": "BT-CT_UBND", "X2": "BT-CT_HDND",
    "X6": "CT_MTTQ-TK_DV", "A1": "BTCB-HEAD", "A2": "BTCB-TB_CTMT", "A5": "XA-BTCB",
}  # fmt: skip
_MEMBER = re.compile(
    r"\s*(?:(?P<short>đuv)|đảng (?:ủy|uỷ) viên)(?:\s+(?P<at>xã|phường|thị trấn|đặc khu))?\b",
    re.IGNORECASE,
)


def state_list(read: ReadList, *, day=None) -> dict:
    """Return {"day", "sheets", "records", "problems", "expect", …} of a list; writes nothing.

    `remarks` are as `problems`, but keep no row from being read: wrong totals, seats given twice.

    A record's cases are those that its posts add to those of the same person in earlier rows; rows
    with an error give none. `expect` counts them by level, and the people who have any;
    `expect_open` leaves out those that ended by the day of the tree.
    """
    placed = place_list(read, day=day)
    cases = cases_of_rows(placed, load_pairings())
    people = placed.people_said
    likenesses = _likenesses(placed, people)
    sheets = {name: order for order, name in enumerate(read.sheets)}
    problems = sorted(
        dict.fromkeys(placed.problems),
        key=lambda each: (sheets[each.sheet], each.row or 0, len(each.column), each.column),
    )
    return {
        "day": placed.day.isoformat(),
        "sheets": [sheet_statement(layout) for layout in read.layouts],
        "records": [
            _record(each, cases[each.order], placed.gazetteer)
            | _probably(_suggested(each.found, placed.gazetteer))
            | likenesses.get(each.order, {})
            for each in placed.rows
        ],
        "problems": [problem_statement(each) for each in problems],
        "remarks": [problem_statement(each) for each in remarks(read, placed, cases)],
        "expect": _totals(placed.rows, cases, people),
        "expect_open": {"as_of": _day(placed.day)}
        | _totals([each for each in placed.rows if _is_open(each, placed.day)], cases, people),
    }


def _totals(rows: list[Placed], cases: dict[int, list[Case]], people: dict[int, int]) -> dict:
    """The cases of some rows by level, and the people who have any."""
    levels = Counter(case.counted.level for each in rows for case in cases[each.order])
    return {
        "by_level": {LEVELS[level]: levels[level] for level in LEVELS},
        "cases": sum(levels.values()),
        "persons": len({people[each.order] for each in rows if cases[each.order]}),
    }


def _is_open(each: Placed, day) -> bool:
    """Whether a row's posts had not ended by a day; an end in a year may be its last day."""
    if each.end is None:
        return True
    last = each.end.last_day()
    return last > day or last == day and each.end.precision != "day"


def _probably(suggested: dict[str, str]) -> dict:
    return {"suggest": suggested} if suggested else {}


def _record(each: Placed, cases: list[Case], gazetteer: Gazetteer) -> dict:
    row = each.row
    return {
        "sheet": row.sheet,
        "row": row.number,
        "full_name": row.full_name or None,
        "birth": date_statement(row.birth),
        "gender": row.gender or None,
        "locality": _locality(each),
        "roles": [_role(named, each, gazetteer) | _its_own(named, each) for named in each.named],
        "start": date_statement(each.start),
        "end": date_statement(each.end),
        "decision_no": each.paper.number if each.paper else None,
        **_further(each),
        "cases": [
            {"level": LEVELS[case.counted.level], "model": MODELS.get(case.pairing, case.pairing)}
            for case in cases
        ],
    }


def _further(each: Placed) -> dict:
    """What few lists tell: only that of it which the row says."""
    row = each.row
    told = {
        "ethnicity": row.ethnic_group,
        "decision_date": _issued(each),
        "end_reason": row.end_reason,
        "officer_code": row.personnel_code,
        "note": row.note,
    }
    return {name: value for name, value in told.items() if value}


def _locality(each: Placed) -> list[str | None]:
    """The official names from the province down; below a fault what is written."""
    return [each.found.names.get(level) for level in LEVELS]


def _suggested(found: Resolved, gazetteer: Gazetteer) -> dict[str, str]:
    """By field the name that was probably meant where a place is misspelt or lies elsewhere."""
    for fault in found.faults:
        places = [gazetteer.places[int(one)] for one, _ in fault.candidates if one.isdecimal()]
        if not places or fault.kind == "ambiguous_place":
            continue
        if "_not_in_" in fault.kind:
            above = gazetteer.places[places[0].parent]
            return {FIELDS[above.level]: above.name}
        return {fault.field: places[0].name}
    return {}


def _role(named: NamedPost, each: Placed, gazetteer: Gazetteer) -> dict:
    post = named.post or named.meant
    if post is None:
        level = max(each.found.kinds, default=1)
        level = HAMLET if each.path.hamlet else level
        return {"title": named.written.text, "level": LEVELS[level], "code": None}
    kind = (
        named.found.kinds.get(post.level)
        or kind_said(post.level, each.path[post.level - 1] or named.written.text)
        or _likely_kind(named.found, post.level, gazetteer)
    )
    title = _as_called(named.written.text, kind) or post.title_at(kind)
    return {"title": title, "level": LEVELS[post.level]}


def _likely_kind(found: Resolved, level: int, gazetteer: Gazetteer) -> str:
    """The kind of the unit that was probably meant, else the one that most there have."""
    if level == HAMLET:
        return ""
    asked = (one for fault in found.faults for one, _ in fault.candidates)
    meant = (int(one) for one in asked if one.isdecimal())
    kinds = (gazetteer.places[one].kind for one in meant if gazetteer.places[one].level == level)
    known = gazetteer.names((found.unit,) if found.unit else (), level).kinds
    return next(kinds, "") or next((kind for kind, _ in known.most_common(1)), "")


def _issued(each: Placed) -> dict | None:
    """The day of the decision, as exact as it is written."""
    row, paper = each.row, each.paper
    if paper and (paper.issued or paper.number != row.decision_number):
        return _day(paper.issued)
    return date_statement(row.decision_date)


def _its_own(named: NamedPost, each: Placed) -> dict:
    """A post's first day and decision, where the row's posts differ in these."""
    said = {(each.days_of(post)[0], each.paper_of(post)) for post in each.posts}
    if named.post is None or len(said) < 2:
        return {}
    paper = each.paper_of(named)
    return {
        "start": date_statement(each.days_of(named)[0]),
        "decision_no": paper.number if paper else None,
    }


def _as_called(text: str, kind: str) -> str:
    """A member of a Party committee by the name in use, as written or in full for "ĐUV".

    The register has the formal one, Ủy viên Ban Chấp hành Đảng bộ xã.
    """
    said = _MEMBER.match(text)
    if not said:
        return ""
    at = said["at"] or (WORDS[3].get(kind, "").lower() if said["short"] else "")
    return f"Đảng ủy viên {at}".strip()


def _likenesses(placed: PlacedList, people: dict[int, int]) -> dict[int, dict]:
    """By the order of the row, the earlier row that it repeats, continues, or only resembles."""
    first: dict[int, Row] = {}
    by_name: dict[str, Row] = {}
    found: dict[int, dict] = {}
    for each in placed.rows:
        row = each.row
        if not row.full_name:
            continue
        same = first.setdefault(people[each.order], row)
        alike = by_name.setdefault(row.name_key, row)
        if repeat := placed.repeats.get(each.order):
            name = "duplicate_of" if repeat.is_same else "same_person_as"
            found[each.order] = _reference(name, row, repeat.first)
        elif same is not row:
            found[each.order] = _reference("same_person_as", row, same)
        elif alike is not row:
            found[each.order] = _reference("namesake_of", row, alike)
    return found


def _reference(name: str, row: Row, other: Row) -> dict:
    """The other row's number, and its sheet where that is another one."""
    return {name: other.number} | ({} if other.sheet == row.sheet else {"of_sheet": other.sheet})


def _day(day) -> dict | None:
    return {"year": day.year, "month": day.month, "day": day.day} if day else None
