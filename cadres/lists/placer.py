"""One row after the other: its places and positions, and what is wrong or unclear with them."""

import re
from dataclasses import replace

from cadres.intake.levels import COMMUNE, DISTRICT
from cadres.intake.places.gazetteer import Resolved
from cadres.intake.places.words import FIELDS, HAMLET, OPENINGS, URBAN, WORDS, spelled
from cadres.intake.plan.asking import about_place, about_title
from cadres.intake.problems import WARNING, Line, Problem
from cadres.intake.questions import SKIP
from cadres.intake.rows.rows import Row
from cadres.intake.rows.standing import Standing
from cadres.intake.titles.around_posts import posts_not_held
from cadres.intake.titles.index import Post, TitleFault
from cadres.intake.titles.office_posts import (
    body_headed,
    goes_on,
    has_own_secretary,
    is_secretary,
    is_youth_union,
)
from cadres.intake.titles.written import WrittenTitle
from cadres.lists.noting import note_times
from cadres.lists.placed import NamedPost, Placed, PlacedList
from cadres.lists.post_days import check_days
from cadres.lists.post_levels import LevelCheck

_FORMER = re.compile(r"(?:nguyên|cựu)\s", re.IGNORECASE)
_COMMITTEE = re.compile(r"^(?!UV|Ủy viên|Uỷ viên).* TU$")
_CITY_COMMITTEE = re.compile(r"\bth(?:ành ủy|ành uỷ|u)\b", re.IGNORECASE)
BLOCS = {"role_party": "dang", "role_gov": "chinh_quyen", "role_union": "doan_the"}


def _kinds(row: Row, written) -> tuple[str, ...]:
    """The kinds of which a hamlet without its word may be: its head's, or those of the heading.

    In a ward or township also a kind that only its head has: "Trưởng khóm" below "Thôn, ấp".
    """
    if OPENINGS[HAMLET].split(spelled(row.path.hamlet))[0]:
        return row.hamlet_kinds
    said = {title.kind for _, title in written if title.kind in WORDS[HAMLET]}
    kinds = tuple(kind for kind in row.hamlet_kinds if kind in said)
    said = said if len(said) == 1 else set()
    return kinds or (*row.hamlet_kinds, *(said & URBAN if row.hamlet_kinds else said))


class Placer:
    """Looks up one row after the other; what is wrong or unclear goes to the list."""

    def __init__(self, placed: PlacedList, standing: Standing, titles, answers):
        self.placed, self.standing = placed, standing
        self.titles, self.answers = titles, answers
        self.levels = LevelCheck(titles)
        self.aside: set[Line] = set()

    def place(self, order: int, row: Row, written) -> Placed:
        context = self.standing.context(row)
        path = self.standing.path(row, written)
        kinds = _kinds(row, written)
        found = self._resolve(row, path, context, kinds)
        if found.faults and found.faults[0].kind == "ambiguous_place":
            path, found = self._as_posts_say(row, path, context, kinds, written) or (path, found)
        if found.kinds.get(DISTRICT) == "thanh_pho":
            written = self._of_city(written)
        each = Placed(order, row, path, found)
        if found.faults or found.notes or found.answered:
            self._report_place(each)
        self._tell_not_held(each)
        for field_name, title in written:
            self._match(each, field_name, title, context)
        self.placed.problems += self.levels.check(each)
        self.placed.problems += note_times(each, self.titles)
        self.placed.problems += check_days(each, self.placed.day, self._ask)
        return each

    def _of_city(self, written):
        """The titles of a line of a city, whose "TU" beside a post of the city is its Thành ủy.

        It is Tỉnh ủy where the line writes Thành ủy otherwise, or names a member: "UVBTV TU".
        """
        titles = [title for _, title in written]
        is_told = any(title.kind == "thanh_pho" for title in titles)
        if not is_told or any(_CITY_COMMITTEE.search(title.text) for title in titles):
            return written
        return [(name, self._at_city_committee(title)) for name, title in written]

    def _at_city_committee(self, title: WrittenTitle) -> WrittenTitle:
        if not _COMMITTEE.search(title.text):
            return title
        [said, *_] = self.titles.parse(f"{title.text[:-2]}Thành ủy")
        return replace(title, heads=said.heads, kind=said.kind)

    def _as_posts_say(self, row: Row, path, context, kinds, written) -> tuple | None:
        """The path and the place where two communes have the name, and the posts say of which kind
        theirs is: "Chủ tịch UBND thị trấn"; a warning tells it.
        """
        said = {title.kind for _, title in written} & WORDS[COMMUNE].keys()
        name = path.commune
        if len(said) != 1 or not name or OPENINGS[COMMUNE].split(spelled(name))[0]:
            return None
        path = path._replace(commune=f"{WORDS[COMMUNE][said.pop()]} {name}")
        found = self._resolve(row, path, context, kinds).copy()
        if COMMUNE not in found.places:
            return None
        found.note(COMMUNE, name, found.names[COMMUNE])
        return path, found

    def _resolve(self, row: Row, path, context, kinds: tuple[str, ...]) -> Resolved:
        """The place of a path: a unit of before, if the row's posts were left while it stood, or a
        hamlet in it."""
        gazetteer = self.placed.gazetteer
        found = gazetteer.resolve(path, context, kinds)
        if found.former and row.end:
            old = gazetteer.former.gazetteer.resolve(path, (), kinds)
            stood = not old.faults and gazetteer.former.stood(old, row.end.last_day())
            return old if stood else found
        return found

    def _report_place(self, each: Placed) -> None:
        row, found = each.row, each.found
        for fault in found.faults:
            if fault.kind == "missing_province" and fault.field not in row.header.columns:
                message = "không có cột tỉnh và cũng không thấy tên tỉnh ở đâu trong tệp."
                self.placed.problems.append(
                    Problem(row.sheet, row.header.last, "", fault.kind, message)
                )
            else:
                field_name = place_field(row, fault.field)
                self.placed.problems.append(row.problem(field_name, fault.kind, fault.message))
        for note in found.notes:
            field_name = place_field(row, note.field)
            self.placed.problems.append(row.problem(field_name, note.kind, note.message, WARNING))
        self._ask_places(each, found, lambda fault: place_field(row, fault.field))

    def _tell_not_held(self, each: Placed) -> None:
        """Say which posts of the row's cells are not written, since nobody holds them now."""
        for field_name, text in each.row.titles.items():
            for said in posts_not_held(text):
                message = f"“{said}” không phải chức danh đang giữ; không ghi."
                problem = each.row.problem(field_name, "read_as", message, WARNING)
                self.placed.problems.append(problem)

    def _ask_places(self, each: Placed, found: Resolved, field_of) -> None:
        for fault in (*found.faults, *found.answered):
            if question := about_place(fault):
                problem = each.row.problem(field_of(fault), fault.kind, fault.message)
                self._ask(each, question, problem)

    def _ask(self, each: Placed, question, problem: Problem) -> str:
        """The answer to a question at a cell, "" for none among its choices."""
        self.placed.questions.ask(question, problem)
        answer = self.answers.get(question.key, "")
        if answer == SKIP:
            self.aside.add(each.line)
        return answer if answer in dict(question.choices) else ""

    def _match(self, each: Placed, field_name: str, title: WrittenTitle, context) -> None:
        """Find a position; a title whose own level is missing is told at that level's column."""
        found = self._found(each, field_name, title, context)
        bloc = BLOCS.get(field_name, "")
        post = self._post_in_row(each.row, field_name, title, found, bloc)
        if isinstance(post, TitleFault):
            if self._is_former(each, field_name, title):
                return
            post = self._answered(each, field_name, title, post, found, bloc)
        if isinstance(post, TitleFault):
            self._report_title(each, field_name, title, post, found)
        elif same := [one for one in each.named if (post, found) == (one.post, one.found)]:
            self._report_repeated(each.row, field_name, title, same[0])
        else:
            each.named.append(NamedPost(field_name, title, found, post))

    def _post_in_row(self, row: Row, field_name, title, found, bloc) -> Post | TitleFault:
        """The position by the title; else as one of the office, or of the body above the column."""
        post = self._post(title, found, bloc)
        if row.office:
            post = self._at_office(title, row.office, post, found, bloc)
        if isinstance(post, TitleFault) and (body := _body_above(row.header, field_name)):
            there = self.titles.find_at(title, body, found.kinds, bloc)
            post = there if isinstance(there, Post) else post
        return post

    def _at_office(self, title, office: str, post, found, bloc) -> Post | TitleFault:
        """The position at the row's office where the title does not say at which body."""
        is_own = is_secretary(title.text) and has_own_secretary(office)
        is_own = is_own and (HAMLET not in found.kinds or is_youth_union(office))
        is_open = isinstance(post, TitleFault) and (
            post.kind == "ambiguous_post" or goes_on(title.text, office)
        )
        if not (is_own or is_open):
            return post
        there = self.titles.find_at(title, office, found.kinds, bloc)
        if isinstance(there, Post):
            return there
        message = f"không có chức danh “{title.text}” của “{office}” trong danh mục."
        return TitleFault("unknown_post", message) if is_own else post

    def _found(self, each: Placed, field_name: str, title: WrittenTitle, context) -> Resolved:
        """Where a title's post lies; what is wrong with a place of its own is told there."""
        found = each.found
        if title.places:
            path = self.standing.title_path(each.path, context, found, title)
            if path != each.path:
                is_sure = field_name in each.row.held_at or _is_worded(title)
                kinds = each.row.hamlet_kinds if is_sure else ()
                found = self._resolve(each.row, path, context, kinds)
        if found.faults and not each.found.faults:
            for fault in found.faults:
                problem = each.row.problem(field_name, fault.kind, fault.message)
                self.placed.problems.append(problem)
            self._ask_places(each, found, lambda fault: field_name)
        return found

    def _is_former(self, each: Placed, field_name: str, title: WrittenTitle) -> bool:
        """Whether a title is one of before, beside those that are held; then it is told."""
        if not (each.named and _FORMER.match(title.text)):
            return False
        message = f"“{title.text}” là chức danh trước đây, không ghi."
        self.placed.problems.append(each.row.problem(field_name, "read_as", message, WARNING))
        return True

    def _post(self, title: WrittenTitle, found: Resolved, bloc: str) -> Post | TitleFault:
        """The position, which a unit or hamlet that is written but not found settles no less."""
        if found.faults:
            levels = {*found.names, *(fault.level for fault in found.faults)} - found.kinds.keys()
            unfound = {level: _kind_written(found, level) for level in levels}
            meant = self.titles.find(title, found.kinds | unfound, bloc)
            if isinstance(meant, Post) and meant.level in unfound:
                name = FIELDS[meant.level]
                return TitleFault(f"missing_{name}", "", name, (meant,))
        return self.titles.find(title, found.kinds, bloc)

    def _answered(self, each, field_name, title, fault, found, bloc) -> Post | TitleFault:
        """The position that a person chose for a title, else its fault."""
        question = about_title(title, fault, found.kinds, bloc)
        if question is None:
            return fault
        answer = self._ask(each, question, each.row.problem(field_name, fault.kind, fault.message))
        chosen = (post for post in fault.candidates if str(post.id) == answer)
        return next((post for post in chosen if post.level in found.places), fault)

    def _report_once(self, problem: Problem) -> None:
        """Both titles of a line may lack the same hamlet."""
        last = self.placed.problems[-1:]
        told = [(each.sheet, each.row, each.column, each.kind) for each in last]
        if (problem.sheet, problem.row, problem.column, problem.kind) not in told:
            self.placed.problems.append(problem)

    def _report_repeated(self, row: Row, field_name: str, title, first: NamedPost) -> None:
        """A post given twice, unless headings name it in pairs or beside a column of posts."""
        if field_name and row.header.posts.keys().isdisjoint({field_name, first.field}):
            message = f"“{title.text}” ghi hai lần trong một dòng."
            self.placed.problems.append(row.problem(field_name, "repeated_post", message))

    def _report_title(self, each, field_name, title, fault: TitleFault, found) -> None:
        row = each.row
        if not (found.faults and fault.field_name):
            column = _place_column(row, fault.field_name) or field_name
            self._report_once(row.problem(column, fault.kind, fault.message))
        is_placeless = fault.kind.startswith("missing_") and len(fault.candidates) == 1
        meant = fault.candidates[0] if is_placeless else None
        each.named.append(NamedPost(field_name, title, found, None, meant))


def _place_column(row: Row, field_name: str) -> str:
    """The column whose cell lacks a place, the workplace's where that says places; else ""."""
    columns = row.header.columns
    if field_name in columns:
        return field_name
    is_said = field_name in FIELDS.values() and "workplace" in columns and row.office
    return "workplace" if is_said else ""


def _is_worded(title: WrittenTitle) -> bool:
    """Whether a title names its hamlet with the word of one, if it names any."""
    hamlet = title.places.get(HAMLET, "")
    return not hamlet or bool(OPENINGS[HAMLET].split(spelled(hamlet))[0])


def _kind_written(found: Resolved, level: int) -> str:
    """The kind whose word stands before a name that was not found."""
    said = (fault.written for fault in found.faults if fault.level == level)
    return OPENINGS[level].split(spelled(next(said, found.names.get(level, ""))))[0]


def place_field(row: Row, field_name: str) -> str:
    """The column where a fault of a place is told: its own, or the one that says it otherwise."""
    if field_name in row.header.columns:
        return field_name
    return next(iter(row.held_at), "workplace") if field_name == "hamlet" else "workplace"


def _body_above(header, field_name: str) -> str:
    """The body whose posts stand in a column: "HĐND" over "Chủ tịch"."""
    column = header.columns.get(field_name)
    return body_headed(header.headings[column][-1]) if column in header.headings else ""
