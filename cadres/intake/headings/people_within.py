"""People whose cell says more than their name: "Lê Văn Ba, 1970, Khmer, Bí thư chi bộ, Trưởng ấp".

Below a heading that names people and their posts columns are made for what the cells say besides;
several people stand on lines of their own.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from cadres.intake.headings.columns import fields_of_parts
from cadres.intake.headings.role_columns import ROLE_FIELDS
from cadres.intake.texts.person_names import may_be_name, read_name
from cadres.intake.texts.vacancy import is_vacant
from cadres.intake.titles.post_words import begins_with_post, has_post
from cadres.vietnamese import search_key

FACTS = "roles", "birth", "gender", "ethnicity"
_NAME = re.compile(
    r"\s*(?P<name>[^,:;()–\n]+?)(?P<nick>\s*\([^()\d]*\))?"
    r"(?=\s*(?:[,:;(–]|-\s|\s-|$)|\s*\n)"
)
# The posts may also stand before the name, parted from it by a mark or a form of address.
_BEHIND_POSTS = re.compile(
    r"(?P<posts>.+?)(?:\s*[:–]\s*|\s+-\s+|\s*,?\s+(?=(?:đồng chí|đ/c|ông|bà)\b))"
    r"(?P<name>[^,:;()\d]+?)\s*(?P<rest>[,;(].*)?",
    re.IGNORECASE | re.DOTALL,
)
_BORN = r"(?:\d{1,2}\s?[/.-]\s?){0,2}(?:19|20)\d\d"
_SAID = {
    "birth": rf"\b(?:sinh(?: năm| ngày)*|sn|ns)[\s.:]*(?P<said>{_BORN})",
    "ethnicity": r"\b(?:dân tộc|dt)\b[\s:]*(?P<said>[^,;:()–\d\n]+?)(?=\s*(?:[,;:()–\n]|$))",
}
_NEXT = re.compile(r"[\s,;:()–-]*(?P<said>[^,;:()–\n]+?)(?=\s*(?:[,;:()–\n]|-\s|\s-|$))")
_LABELLED = re.compile(
    r"\s*(?:sinh|sn|ns|năm sinh|ngày sinh|dân tộc|dt|giới tính)\b", re.IGNORECASE
)
_YEAR = re.compile(_BORN)
_GENDERS = {"nam": "Nam", "nu": "Nữ"}
_MARKS = " \t\n,;:()–-."
# The nation's ethnic groups, folded, with the names in use beside the official ones.
_ETHNIC = frozenset(
    """ba na|bo y|brau|bru van kieu|van kieu|cham|cho ro|chu ru|chut|co|co ho|k'ho|co lao|co tu|cong
    |dao|e de|gia rai|jrai|giay|gie trieng|ha nhi|hoa|hre|khang|khmer|kho me|kho mu|kinh|la chi
    |la ha|la hu|lao|lo lo|lu|ma|mang|mnong|m'nong|mong|hmong|h'mong|muong|ngai|nung|o du|pa then
    |phu la|pu peo|ra glai|raglai|ro mam|san chay|cao lan|san diu|si la|ta oi|tay|thai|tho|xinh mun
    |xo dang|xe dang|xtieng|stieng|s'tieng""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)


def settle_within(headings: Mapping, columns: dict[str, int], width: int) -> dict[int, int]:
    """Make columns for what the cells of names say besides; gives by each the names' own column."""
    name = columns.get("full_name")
    said = fields_of_parts(headings[name][-1]) if name is not None else set()
    has_posts = bool({*ROLE_FIELDS} & said)
    if not has_posts and "ethnicity" not in said:
        return {}
    if has_posts and "roles" in columns:
        columns["role2"] = columns.pop("roles")
    further = bool({*ROLE_FIELDS} & columns.keys())
    made = {}
    for fact in FACTS if has_posts else FACTS[1:]:
        field = "role1" if further and fact == "roles" else fact
        if field not in columns:
            columns[field] = width + len(made)
            made[columns[field]] = name
    return made


def people_within(row: list, columns: dict[str, int], made: dict[int, int]) -> list[list]:
    """The cells of each person of a row, in the columns made too."""
    name, first = columns["full_name"], min(made)
    cell = row[name] if name < len(row) else ""
    people = _people(cell) if isinstance(cell, str) else ()
    if any(each["roles"] for each in people) and not made.keys() & _columns_of_posts(columns):
        return [row]  # more is said than is asked
    rows = []
    for order, person in enumerate(people):
        cells = [_line_of(each, order, len(people)) for each in row[:first]]
        cells += [""] * (first + len(made) - len(cells))
        cells[name] = person["full_name"]
        for fact in made.keys() & {columns.get(each) for each in (*FACTS, "role1")}:
            field = next(each for each, column in columns.items() if column == fact)
            cells[fact] = person.get("roles" if field == "role1" else field, "")
        rows.append(cells)
    return rows or [row]


def _columns_of_posts(columns: dict[str, int]) -> set[int]:
    return {columns[name] for name in ("roles", "role1") if name in columns}


@lru_cache(maxsize=10_000)
def _people(cell: str) -> tuple[dict[str, str], ...]:
    """Who stands in a cell; a line that begins with nobody goes on with the one above."""
    texts: list[str] = []
    for line in cell.split("\n"):
        if texts and (_goes_on(line) or _person(line) is None):
            texts[-1] += f"\n{line}"
        else:
            texts.append(line)
    people = [_person(text) for text in texts]
    return tuple(people) if all(people) else ()


def _goes_on(line: str) -> bool:
    """Whether a line says a fact of the person above: "SN: 12/3/1985", "Mông"."""
    return not any(map(str.isalpha, line)) or bool(_LABELLED.match(line) or _fact(line))


def _person(text: str) -> dict[str, str] | None:
    """Name, birth, gender, ethnic group and posts; None for a text that begins with no name."""
    number = re.match(r"\s*(?:\d{1,3}\s*[.)/]|[-+*•–])\s*", text)
    rest = text[number.end() :] if number else text
    if begins_with_post(rest) and (turned := _BEHIND_POSTS.fullmatch(rest)):
        rest = f"{turned['name']}{turned['rest'] or ''}, {turned['posts']}"
    found = _NAME.match(rest)
    if not found or is_vacant(found["name"]) or has_post(found["name"]):
        return None
    if not may_be_name(found["name"]) and len(read_name(found["name"])[0].split()) != 1:
        return None
    said = {"full_name": rest[: found.end()].strip()}
    rest = rest[found.end() :]
    for fact, pattern in _SAID.items():
        if each := re.search(pattern, rest, re.IGNORECASE):
            said[fact] = each["said"].strip()
            rest = f"{rest[: each.start()].rstrip(_MARKS)}, {rest[each.end() :].lstrip(_MARKS)}"
    while (each := _NEXT.match(rest)) and (fact := _fact(each["said"])):
        said.setdefault(fact, _GENDERS.get(search_key(each["said"]), each["said"]))
        rest = rest[each.end() :]
    said["roles"] = rest.strip(_MARKS) if "(" not in rest.strip(_MARKS) else rest.lstrip(_MARKS)
    return said


def _fact(text: str) -> str:
    """Which fact a text between marks is by itself."""
    key = search_key(text)
    if _YEAR.fullmatch(text.strip()):
        return "birth"
    return "gender" if key in _GENDERS else "ethnicity" if key in _ETHNIC else ""


def _line_of(cell, order: int, people: int):
    """A person's own line of another cell, where it has one for each."""
    lines = cell.split("\n") if isinstance(cell, str) and people > 1 else []
    return lines[order] if len(lines) == people else cell
