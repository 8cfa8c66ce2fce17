"""The questions that a list leaves open, gathered so that each is asked once for all its cells."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cadres.intake.places.faults import Fault
from cadres.intake.places.words import UNITS
from cadres.intake.problems import Line, Problem, as_sentence
from cadres.intake.questions import PERSON, PLACE, SKIP, TITLE, Question
from cadres.intake.titles.index import Post, TitleFault
from cadres.intake.titles.written import WrittenTitle
from cadres.vietnamese import format_day, match_key

LEAVE = (SKIP, "Để lại các dòng này, không nhập")
NEW = "new"
KEEP, CLOSE = "keep", "close"
NEW_PERSON = (NEW, "Người mới, chưa có trong sổ")
WITHOUT_CODE = (NEW, "Ghi dòng này không có số hiệu")
ASKED_TITLES = ("ambiguous_post", "unknown_post")


class Questions:
    """Questions by key, with the cells where each stands."""

    def __init__(self):
        self.by_key: dict[str, Question] = {}
        self.cells: dict[str, dict[tuple, None]] = {}

    def ask(self, question: Question, problem: Problem) -> None:
        """Ask at the cell of a problem; a question that was asked already gets one more cell."""
        self.by_key.setdefault(question.key, question)
        cell = problem.sheet, problem.row, problem.column
        self.cells.setdefault(question.key, {})[cell] = None

    def asked(self, answers: Mapping[str, str], aside: set[Line]) -> list[Question]:
        """All of them; of lines left aside only the questions whose answer was to do so."""
        found = []
        for key, question in self.by_key.items():
            is_skipped = answers.get(key) == SKIP
            stays = (cell for cell in self.cells[key] if is_skipped or cell[:2] not in aside)
            cells = tuple(stays)
            if cells:
                found.append(replace(question, cells=cells))
        return found


def about_place(fault: Fault) -> Question | None:
    """Which place a written one means; None where there is nothing to choose from."""
    if not fault.candidates:
        return None
    return Question(fault.key, PLACE, as_sentence(fault.message), (*fault.candidates, LEAVE), ())


def about_title(
    title: WrittenTitle, fault: TitleFault, kinds: dict[int, str], bloc: str
) -> Question | None:
    """Which position a title means in rows that go down to the same level; None as above."""
    if fault.kind not in ASKED_TITLES or not fault.candidates:
        return None
    key = f"title|{max(kinds, default=0)}|{bloc}|{match_key(title.text)}"
    choices = tuple((str(post.id), _label(post, kinds)) for post in fault.candidates)
    return Question(key, TITLE, as_sentence(fault.message), (*choices, LEAVE), ())


def about_days(post: Post, title: str, is_late: bool) -> Question:
    """What to do with rows that hold a post after the last day on which there was such a position.

    `is_late`: they begin it only then, so that it cannot have ended on that day.
    """
    life = post.lifetime
    text = f"“{title}” theo danh mục chỉ có {life.told}. Các dòng này ghi "
    text += "bắt đầu giữ sau ngày đó." if is_late else "còn giữ sau ngày đó."
    close = (CLOSE, f"Ghi thôi giữ từ hết ngày {format_day(life.last)}")
    keep = (KEEP, "Nơi này vẫn có chức danh đó: ghi như trong danh sách")
    choices = (keep, LEAVE) if is_late else (close, keep, LEAVE)
    return Question(f"days|{post.id}|{int(is_late)}", TITLE, text, choices, ())


def about_person(key: str, text: str, people: Iterable[tuple[int, str]]) -> Question:
    """Who of some people, given with what the register has of them, a row speaks of.

    Without any, its personnel code is that of another line.
    """
    choices = tuple((str(identity), label) for identity, label in people)
    other = NEW_PERSON if choices else WITHOUT_CODE
    return Question(key, PERSON, as_sentence(text), (*choices, other, LEAVE), ())


def _label(post: Post, kinds) -> str:
    return f"{post.title_at(kinds.get(post.level, ''))} ({UNITS[post.level]})"
