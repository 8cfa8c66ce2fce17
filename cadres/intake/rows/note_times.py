"""The times that a note gives of posts: "Thôi Trưởng bon từ 01/6/2022", "giữ chức từ 3/2017".

Notes speak of much else: of joining the Party, of decisions, of what is planned and of what was
before. So only a clause that begins with the word for leaving or holding, or with the time itself,
is understood; of what is half understood nothing is taken, and it is told.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from cadres.intake.texts.days import read_loosely
from cadres.intake.titles.post_words import begins_with_post
from cadres.vietnamese import PartialDate, nfc

NOTE_NOT_READ = "note_not_read"  # what problems of clauses that are left are called

SINCE, PLAIN, PAPER = "since", "plain", "paper"  # how a time is said

_PART = r"(?:(?:đầu|giữa|cuối) )?"
_SIGN = r" ?[/.-] ?"
_TIME = (
    r"(?<![\d/.-])(?:"
    rf"(?:ngày )?\d{{1,2}}{_SIGN}\d{{1,2}}{_SIGN}\d{{4}}"
    r"|(?:ngày \d{1,2} )?tháng \d{1,2} năm \d{4}"
    rf"|{_PART}(?:tháng |t)?\d{{1,2}}{_SIGN}\d{{4}}|{_PART}(?:năm )?\d{{4}}"
    rf"|{_PART}quý (?:iv|i{{1,3}}|[1-4])(?: ?[/.,-] ?| năm | )\d{{4}}"
    r")(?![\d]|[/-]\w| ?[-–] ?\d)"
)
_TIMES = re.compile(_TIME)
_CLAUSES = re.compile(r"[\n;]+|(?<=\w\w\w)\.\s+|(?<![\s.])[\s.]+$")
_DECIDED = r"(?P<decided>(?:có )?(?:qđ|quyết định)(?: (?:cho|về việc|v/v))? )?"
_OPENING = rf"(?:đã |nay |hiện )*{_DECIDED}(?:được |bị |cho )*"
_ALL = (
    r"(?:thôi việc|nghỉ (?:hưu|việc|công tác|hẳn)(?: trước tuổi)?|từ trần|qua đời|hy sinh"
    rf"|(?:chuyển (?:công tác|việc|ngành)(?: khác)?|nghỉ|mất|chết)"
    rf"(?= (?:(?:theo|về|đến|sang|lên|ra|tại) [^,;(]+? )?(?:(?:kể )?từ |vào )?{_TIME}))(?!\w)"
)
_POSTS = (
    r"(?:phó |p\.? ?)?(?:bí thư|chủ tịch|trưởng|tổ trưởng|chi hội|chi ủy|ủy viên"
    r"|(?:thôn|xóm|khối) trưởng|btcb|pbtcb|bt|ct|pct|ta|tt)\b"
)
_OF_POST = (
    r"(?:thôi|miễn nhiệm|bãi nhiệm|cách chức|từ chức|không còn(?= (?:giữ|làm|kiêm))"
    rf"|(?:nghỉ|bàn giao)(?= (?:(?:làm|giữ|chức|chức vụ|chức danh) )*{_POSTS}))(?!\w)"
    r"(?: (?:giữ|làm|đảm nhiệm))?"
)
_LEAVING = re.compile(
    r"\b(?:thôi|nghỉ (?:hưu|việc|theo|chế độ)|miễn nhiệm|bãi nhiệm|cách chức|từ trần|bàn giao"
    r"|không tái cử|(?:hết|mãn) nhiệm kỳ|chuyển sang (?:làm|giữ))\b"
)
# Who is gone, since nobody knows when; a pensioner ("nghỉ hưu") may well hold a post.
_GONE = re.compile(
    r"(?:đã |nay |hiện )*(?:nghỉ việc|thôi việc|từ trần|qua đời|hy sinh|không tái cử"
    r"|(?:thôi|không còn) (?:giữ|làm|đảm nhiệm|kiêm)(?: [^\d,;(]*)?|hết kiêm nhiệm"
    r"|(?:được |bị )?(?:miễn|bãi) nhiệm(?: [^\d,;(]*)?)"
    r"|(?:đã|nay) (?:mất|chết|nghỉ|thôi)(?! hưu)(?: [^\d,;(]*)?"
)
_LEFT = re.compile(
    rf"(?:(?:kể )?(?:(?:từ|vào|đến(?: hết)?) )?(?P<lead>{_TIME})[,:]? )?{_OPENING}"
    rf"(?:(?P<all>{_ALL})|{_OF_POST})(?P<rest>.*)"
)
# Further ways of saying from when or to when one post is held: "BTCB: 3/2015", "được bầu làm …".
_OF_ONE = [
    re.compile(form)
    for form in (
        rf"(?P<of>{_POSTS}[^,;(:\d]*?) ?: ?(?:kể )?(?:từ )?(?P<start>{_TIME})",
        r"(?:đã |được )*(?:bầu|bổ nhiệm|chỉ định|phê chuẩn|công nhận|bổ sung)"
        r"(?: (?:bổ sung|giữ chức(?: danh| vụ)?|làm|giữ|kiêm))*"
        rf" (?P<of>{_POSTS}[^,;(\d]*?) (?:kể )?(?:từ |vào )?(?P<start>{_TIME})",
        r"(?:mới |vừa |đã |được )*"
        r"(?:bầu|bổ nhiệm|chỉ định|phê chuẩn|công nhận|nhận nhiệm vụ)(?P<of>)"
        rf"(?: kiêm nhiệm)? (?:(?:kể )?từ |vào )?(?P<start>{_TIME})",
        rf"(?:giữ(?: chức)? |làm )?(?P<of>{_POSTS}[^,;(\d]*?) (?:đến|tới)(?: hết)?"
        rf" (?P<end>{_TIME})",
        rf"(?:giữ(?: chức)?|đảm nhiệm)(?P<of>) (?:đến|tới)(?: hết)? (?P<end>{_TIME})",
    )
]
# What a cell of first or last days says post by post.
_DAYS_OF_POSTS = {
    name: [
        re.compile(
            rf"(?:(?:{word}) )?(?:giữ |kiêm )?(?P<of>{_POSTS}[^:\d(]*?) ?[:–-]? ?(?:(?:{lead}) )*"
            rf"(?P<day>{_TIME}{open_end})"
        ),
        re.compile(rf"(?P<day>{_TIME}{open_end}) ?\((?:(?:{word}) )?(?P<of>{_POSTS}[^()\d]*)\)"),
    ]
    for name, word, lead, open_end in (
        ("start", "làm|bầu|bổ nhiệm", "từ|kể từ", ""),
        ("end", "thôi|nghỉ", "từ|đến|hết", "|nay"),
    )
}
_SHORT_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2}[/.-]\d{1,2}[/.-])(\d\d)(?![\d/.-])")
_HELD = re.compile(
    r"(?:(?:được )?(?:giữ chức|đảm nhiệm|nhận nhiệm vụ|bổ nhiệm|bầu|chỉ định|kiêm nhiệm|kiêm|giữ"
    r"|làm|là)(?!\w)"
    r"(?: thêm)? ?)?"
    rf"(?P<of>[^,;(]*?) ?\b(?:kể )?từ (?P<start>{_TIME})"
    rf"(?: ?(?:đến|tới|-) ?(?:nay|(?P<end>{_TIME})))?"
)
# A further post that is held, of which the note says no day.
_FURTHER = re.compile(
    r"(?:đã |hiện |đang |còn |và )*(?:kiêm(?: nhiệm)?|đồng thời(?: là| làm)?)"
    r"(?: (?:thêm|giữ|chức danh|chức vụ|chức))* (?P<of>.+)",
    re.IGNORECASE,
)
_UNTIL = re.compile(rf"(?:đến|tới)(?: hết)? {_TIME}")
# What is not so yet, no longer so, or only for a while.
_OTHERWISE = re.compile(
    r"\b(?:dự kiến|sẽ|đề nghị|đề xuất|kế hoạch|chuẩn bị|chờ|xin|chưa|không|nguyên|cựu|trước|tạm"
    r"|thai sản|phép|ốm|bệnh|điều trị|học|việc riêng|nếu|lại)\b"
)
# What a post still waits for: whether it is held already is not said ("chưa có QĐ" is of a paper).
_PENDING = re.compile(
    r"\b(?:(?:đang |còn )?chờ|chưa(?: được)?)(?: (?!có\b)[^,;(\d]{1,30}?)??"
    r" (?:phê chuẩn|chuẩn y|công nhận)\b"
)
# A concurrent post that is only planned.
_PLANNED = re.compile(
    r"\b(?:dự kiến|sẽ|(?:đang |được )?(?:đề nghị|đề xuất)|có kế hoạch|có phương án)"
    r"(?: (?:được|cho|bố trí|phân công|giao|giữ|làm|thêm|thực hiện|để))*"
    r" (?:kiêm|đồng thời|nhất thể hóa)\b(?: (?:nhiệm|thêm|là|làm|giữ|chức danh|chức vụ|chức)\b)*"
    rf"(?P<of> {_POSTS}.*)?"
)
PENDING = "nói là chưa được phê chuẩn hay công nhận; dòng vẫn được ghi là đang giữ, hãy kiểm tra."
PLANNED = "nói là mới dự kiến kiêm nhiệm; dòng vẫn được ghi là đang giữ, hãy kiểm tra."
# What says nothing of whether somebody left.
_NO_SUCCESSOR = re.compile(
    r"[,(;]? ?\b(?:hiện |nay )?chưa (?:có|bố trí|bầu|kiện toàn|cử|bổ sung)\b[^,;]*"
    r"|\bkhông (?:còn|tái cử)\b"
)
_OF_OTHERS = re.compile(r"\b(?:thay|đ/c|đồng chí|ông|bà|vợ|chồng)\b")
_REPLACES = re.compile(  # whoever is replaced has left: the day is that of the one who came
    r"(?:lên |làm )?thay (?:thế |cho )?(?:đ/c|đồng chí|ông|bà|anh|chị)"
    r"(?: (?!nghỉ|thôi|mất|chuyển|từ |kể )[^\W\d]+){1,5} (?=(?:kể )?từ )"
)
_CONTINUED = re.compile(r"[,(](?!\s*(?:kể từ|từ|vào|ngày|tháng|theo|qđ|quyết định)\b|\s*\d)")
_NUMBER = re.compile(r"\b(?:qđ|nq|nđ|tb|kl|số|quyết định|nghị (?:quyết|định)|khóa)(?: số)?[ :]*$")
_PAPER = re.compile(r"\b(?:qđ|nq|tb|quyết định|nghị quyết|thông báo|số)\b[^,;]*$")
_ELSEWHERE = re.compile(r"\b(?:sinh|đảng|nhiệm kỳ|nk|giai đoạn|đến|tới)(?: ngày| năm)? ?$")
_POST_ENDS = re.compile(
    r"\b(?:kể từ|từ|vào|ngày|tháng|năm|quý|đầu|giữa|cuối|theo|do|vì|để|tại|sau)\b|[,(]"
)
_MOVED_TO = re.compile(r"(?:về|đến|sang|lên|ra|tại)\b")
_NO_POST = re.compile(
    r"\b(?:(?:các |cả )?(?:hai |2 )?(?:chức vụ|chức danh|chức|nhiệm vụ))\b|\bkiêm nhiệm\b|\bkiêm\b"
)


class NotedTime(NamedTuple):
    """A clause, and the first or the last day that it gives.

    `of` are the words for the post, "" for all posts; `is_second`: only the concurrent ones are
    meant. Without any day a post is only named, or it is not clear which time is meant; `doubt`
    says why a day is not taken, `field` whose cell says it.
    """

    clause: str
    of: str = ""
    is_second: bool = False
    start: PartialDate | None = None
    end: PartialDate | None = None
    doubt: str = ""
    field: str = "note"


@lru_cache(maxsize=10_000)
def times_in(note: str, latest: dt.date) -> tuple[NotedTime, ...]:
    """What the clauses of a note say of when posts were taken up or left."""
    note = _SHORT_YEAR.sub(lambda short: f"{short[1]}{_year(short[2], latest)}", note)
    clauses = (nfc(clause) for clause in _CLAUSES.split(note))
    found = (each for clause in clauses if clause for each in _in_clause(clause, latest))
    return tuple(found)


def _in_clause(clause: str, latest: dt.date) -> Iterable[NotedTime]:
    """What a clause says, or each of its parts if all of them say it of one post."""
    if _PENDING.search(clause.lower()):
        return [NotedTime(clause, doubt=PENDING)]
    if planned := _PLANNED.search(clause.lower()):
        return [NotedTime(clause, _post(planned["of"] or "")[0], doubt=PLANNED)]
    if not re.search(r"\d{4}", clause):
        further = _FURTHER.fullmatch(clause)
        if further and begins_with_post(further["of"]):
            return [NotedTime(clause, further["of"])]
        return [NotedTime(clause)] if _GONE.fullmatch(clause.lower()) else []
    parts = [_held(part, latest) for part in clause.split(", ")]
    if len(parts) > 1 and all(part and part.of for part in parts):
        return parts
    if both := _begun_and_left(clause, parts[0], latest):
        return both
    if _UNTIL.fullmatch(clause.lower()):
        return [NotedTime(clause)]
    return [each for each in [_left(clause, latest) or _held(clause, latest)] if each]


def _begun_and_left(clause: str, begun: NotedTime | None, latest: dt.date) -> list[NotedTime]:
    """Both days of a clause whose first part says since when, and the rest until when."""
    rest = clause.partition(", ")[2]
    if not (rest and begun and begun.start) or begun.end or _PAPER.search(rest.lower()):
        return []
    left = _left(rest, latest)
    return [begun, left] if left and left.end else []


@lru_cache(maxsize=1000)
def days_of_posts(name: str, text: str, latest: dt.date) -> tuple[NotedTime, ...]:
    """The first or last days ("start", "end") that a cell says post by post, first ones of several:
    "BTCB: nay; TA: 5/2021", "5/2021 (TA)".
    """
    found, forms = [], _DAYS_OF_POSTS[name]
    for clause in filter(None, (nfc(part) for part in re.split(r"[\n;,]", text))):
        said = next(filter(None, (form.fullmatch(clause.lower()) for form in forms)), None)
        day = _day(said["day"], latest) if said and said["day"] != "nay" else None
        if not said or said["day"] != "nay" and not day:
            return ()
        if day:
            found.append(NotedTime(clause, nfc(said["of"]), field=name)._replace(**{name: day}))
    return tuple(found) if name == "end" or len(found) > 1 else ()


def _year(short: str, latest: dt.date) -> int:
    return latest.year - (latest.year - int(short)) % 100


def _left(clause: str, latest: dt.date) -> NotedTime | None:
    """The last day of a clause that begins with a leaving; another with such a word is doubtful."""
    text = clause.lower()
    if not _TIMES.search(text):
        return None
    found = _LEFT.fullmatch(text)
    if _OTHERWISE.search(_NO_SUCCESSOR.sub("", text).replace("trước tuổi", "")):
        return None
    if found:
        return _understood(clause, found, latest) or NotedTime(clause)
    return NotedTime(clause) if _LEAVING.search(text) and not _OF_OTHERS.search(text) else None


def _understood(clause: str, found: re.Match, latest: dt.date) -> NotedTime | None:
    rest = found["rest"]
    continued = _CONTINUED.search(rest)
    if continued and _TIMES.search(rest, continued.start()):
        return None
    said = rest[: continued.start()] if continued else rest
    retired = "hưu" in (found["all"] or "")  # which is decided long before
    kinds = (SINCE,) if retired and found["decided"] else (SINCE, PLAIN, PAPER)[: 3 - retired]
    own = _meant(said, kinds[:2])  # "2020, nghỉ 2021": what stands before it is another day
    day = _day(own or found["lead"] or _meant(said, kinds), latest)
    of, is_second = _post(said)
    if not day or of and found["all"] and not _MOVED_TO.match(of):
        return None
    return NotedTime(clause, "" if found["all"] else of, is_second and not found["all"], end=day)


def _meant(text: str, kinds: tuple[str, ...]) -> str:
    """The one time of a text that says when: "từ …" before others, a paper's day after them."""
    times = defaultdict(list)
    for found in _TIMES.finditer(text):
        before = text[: found.start()]
        if _ELSEWHERE.search(before):
            return ""
        if _NUMBER.search(before) and not found[0].startswith("ngày"):
            continue
        is_paper = found[0].startswith("ngày") and _PAPER.search(before)
        times[SINCE if before.endswith("từ ") else PAPER if is_paper else PLAIN].append(found[0])
    said = next((times[kind] for kind in kinds if times[kind]), ())
    return said[0] if len(said) == 1 else ""


def _post(text: str) -> tuple[str, bool]:
    """The words for the post that was left, and whether only the concurrent ones are meant."""
    ends = [found.start() for found in (_POST_ENDS.search(text), _TIMES.search(text)) if found]
    said = text[: min(ends, default=len(text))]
    of = nfc(_NO_POST.sub(" ", said)).strip(" :.-")
    return of, not of and "kiêm" in said


def _held(clause: str, latest: dt.date) -> NotedTime | None:
    text = _REPLACES.sub("", clause.lower(), count=1)
    found = _HELD.fullmatch(text) or next(filter(None, (f.fullmatch(text) for f in _OF_ONE)), None)
    if not found or any(each.search(text) for each in (_OTHERWISE, _OF_OTHERS, _LEAVING)):
        return None
    said = found.groupdict("")
    start, end = (_day(said.get(name, ""), latest) for name in ("start", "end"))
    if any(said.get(name) and not day for name, day in (("start", start), ("end", end))):
        return None
    of = nfc(_NO_POST.sub(" ", found["of"]))
    return NotedTime(clause, of, not of and "kiêm" in text, start, end)


def _day(text: str, latest: dt.date) -> PartialDate | None:
    try:
        return read_loosely(text, latest)[0] if text else None
    except ValueError:
        return None
