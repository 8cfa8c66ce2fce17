"""The words of a title as tokens: folded, with joining marks between them and phrases as one."""

import re
from functools import lru_cache
from typing import NamedTuple

from cadres.intake.places.scan import DASHED
from cadres.intake.places.words import BON
from cadres.intake.titles.joints import COMMA, DOT, JOINER, LINE, MARK, SPACE, joint
from cadres.intake.titles.words import (
    ACCENTED_PHRASES,
    CITY_COMMITTEE,
    MEANINGS,
    PHRASES,
    SHORT_COMMITTEES,
    SHORT_KINDS,
)
from cadres.vietnamese import match_key, search_key

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036F]|(?<=\w)['’‘ʼ`´](?=\w))+")
_GLUED_NUMBER = re.compile(r"([^\W\d_]{1,3})(\d+)")
_NUMBERED = {*SHORT_KINDS, "ap"}  # words to which a number may be glued ("KP3", "ấp5")
_GLUED_COMMITTEE = re.compile(
    rf"([A-ZĐ]{{2,}})({CITY_COMMITTEE}|{'|'.join(SHORT_COMMITTEES).upper()})"
)
_TERM = re.compile(
    r"\(?(?:nhiệm k[ỳì]|NK)\s*:?\s*\d{4}\s*[-–—/]\s*\d{4}\)?|kh(?:óa|oá)\s+[IVXLC]+\b",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    r"\b([bcptđ])/(?=(?:thư|tịch|trưởng|thôn|ấp|bản|xóm|bộ|tác|ủy|uỷ)\b)", re.IGNORECASE
)
# "Chi bộ Đảng": every chi bộ is the Party's.
_PARTY_CELL = re.compile(r"(?<=chi bộ)\s+đảng\b(?!\s*(?:ủy|uỷ|bộ|viên))", re.IGNORECASE)
# What a civil servant of several fields looks after, in brackets: no second post.
_FIELD = re.compile(
    r"\b(?P<office>(?:công chức|cc|cán bộ)\s[^(),;\n]+)(?P<field>\((?!kiêm)"
    r"(?:phụ trách |lĩnh vực |mảng )?(?:lđ|lao động|chính sách|văn h(?:óa|oá)|văn thư|thông tin"
    r"|môi trường|đất đai|địa chính|xây dựng|nông nghiệp|giao thông|tư pháp|hộ tịch|kế toán"
    r"|tài chính|thống kê|văn phòng|một cửa|xã hội)[^()]*\))",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?:(?<=[\s;,])|^)\(?(?P<label>\d{1,2}|[a-đ](?=\s?[.)/–-]\s)|[IVX]{1,4})"
    r"(?:(?P<mark>[.)/])\s*|\s?[-–]\s+|[-–])(?=[^\W\d])"
)
_ORDERS = ("1 2 3 4 5 6 7 8 9".split(), [*"abcdđe"], "I II III IV V VI".split())
# What a cell calls each of its posts: "Đảng: Bí thư chi bộ", "Chức danh chính: Trưởng ấp".
_LABEL = re.compile(
    r"(?:^|[\n;,.+•–-])\s*(?:chức (?:vụ|danh) )?"
    r"(?:(?:(?:công tác|khối|bên|về) )?(?:đảng|chính quyền|đoàn thể|mttq|mặt trận)"
    r"|(?:mttq|mặt trận)(?:,| và) đoàn thể|chính|thứ (?:nhất|hai|ba)|(?<=danh )[123])"
    r"\s*:(?=\s*[^\W\d])",
    re.IGNORECASE,
)
# "kiêm" and "kiêm nhiệm" shortened between two titles; alone or behind "Cán bộ" KN is another.
_SHORT_JOIN = re.compile(
    r"(?<=[\s(,;+–-])(?:k\s?[/.]\s?n(?:h|hiệm)?|đ\s?[/.]\s?thời(?:\s+là)?"
    r"|(?<!bộ )(?<!viên )kn)\b[.:]?(?=\s*[^\W\d])",
    re.IGNORECASE,
)
_LONGEST = max(map(len, PHRASES))
COMMUNES_OF_DOAN = {"ket", "xa", "dao", "lap", "thuong", "tung", "bai"}  # Đoàn Kết, Đoàn Xá …
# Behind these bodies stands the word of their unit.
SEATED = {"ubnd", "hdnd", "mttq", "uy", "du", "ub", "hd", "hlhpn", "hnd", "hccb", "bchqs", "doan"}


class Token(NamedTuple):
    """A word or phrase; `key` is folded or a phrase's word, `spelled` keeps accents, lower case.

    `start` and `end` are its place in the text, `sep` what stands before it, `name` whether it
    begins with a capital or a digit, as the words of names do.
    """

    key: str
    spelled: str
    start: int
    end: int
    sep: int = SPACE
    name: bool = False


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text, joining words ("kiêm", "và") turned into what separates the next."""
    masked = _masked(text)
    raw, end = [], 0
    for word in _WORD.finditer(masked):
        sep = _separation(masked[end : word.start()])
        raw += _words(word[0], word.start(), sep)
        end = word.end()
    return _phrased(_joined(raw))


@lru_cache(maxsize=100_000)
def _folded(word: str) -> tuple[str, str]:
    spelled = match_key(word)
    return search_key(word), "bon" if spelled == BON else spelled


def _masked(text: str) -> str:
    """The text without terms of office and the dashes of names, numbers of a list as joiners.

    A slash that shortens a word ("T/thôn", "B/thư") joins nothing, "k/n" does.
    """
    text = _SLASHED.sub(r"\1.", text)
    text = _PARTY_CELL.sub(lambda found: " " * len(found[0]), text)
    text = _SHORT_JOIN.sub(lambda found: ";".ljust(len(found[0])), text)
    text = _FIELD.sub(lambda found: found["office"] + " " * len(found["field"]), text)
    text = _TERM.sub(lambda found: " " * len(found[0]), text)
    text = DASHED.sub(lambda found: found[1].ljust(len(found[0])), text)
    if _ORDINAL.match(text.lstrip()):
        text = _without_ordinals(text)
    return _LABEL.sub(_parting, text) if ":" in text else text


def _without_ordinals(text: str) -> str:
    """The text with joiners for the numbers of its posts: they have one mark behind them, and amid
    a line each is the one after the number before.
    """
    first = _ORDINAL.search(text)
    order = next((order for order in _ORDERS if first["label"] in order), [first["label"]])
    due = order[order.index(first["label"]) :]

    def taken(found: re.Match) -> str:
        nonlocal due
        label, is_amid = found["label"], text[: found.start()].strip(" ")[-1:] not in ("", "\n")
        if found["mark"] != first["mark"] or label not in (due[:1] if is_amid else due):
            return found[0]
        due = due[due.index(label) + 1 :]
        return _parting(found)

    return _ORDINAL.sub(taken, text)


def _parting(found: re.Match) -> str:
    """A joiner in the place of what was found."""
    return ";" + " " * (len(found[0]) - 1)


def _words(word: str, start: int, sep: int) -> list[Token]:
    """One token, or two where a number is glued to the word of a kind ("KP3"), or the committee to
    its body ("UBKTHU").
    """
    glued = _GLUED_NUMBER.fullmatch(word)
    is_glued = glued and _folded(glued[1])[0] in _NUMBERED
    if not is_glued and (glued := _GLUED_COMMITTEE.fullmatch(word)):
        is_glued = _is_abbreviation(search_key(glued[1]))
    if is_glued:
        middle = start + len(glued[1])
        return [
            _token(glued[1], start, sep),
            _token(glued[2], middle, SPACE),
        ]
    return [_token(word, start, sep)]


@lru_cache(maxsize=1000)
def _is_abbreviation(key: str) -> bool:
    """Whether a word stands for others or is put together from two that do: UBKT, TC, TBTG."""
    return _is_known(key) or any(
        key[:cut] in MEANINGS and _is_known(key[cut:]) for cut in range(1, len(key))
    )


def _is_known(key: str) -> bool:
    return key in MEANINGS or (key,) in PHRASES


def _token(word: str, start: int, sep: int) -> Token:
    key, spelled = _folded(word)
    named = word[0].isupper() or word[0].isdigit()
    return Token(key or spelled, spelled, start, start + len(word), sep, named)


def _separation(between: str) -> int:
    marks = between.strip(" \t\r\xa0")
    if not marks:
        return SPACE
    if any(mark in marks for mark in ";+|•"):
        return JOINER
    if "," in marks:
        return COMMA
    if marks.strip("\n"):
        return MARK if marks.strip(". \n") else DOT
    return LINE


def _joined(raw: list[Token]) -> list[Token]:
    """The tokens without joining words; the one behind them is separated by a joiner or a mark."""
    found, sep, index = [], SPACE, 0
    while index < len(raw):
        count, parting = joint(raw, index)
        if count:
            sep = max(sep, parting)
            index += count
            continue
        token = raw[index]
        found.append(token._replace(sep=max(sep, token.sep)) if sep else token)
        sep, index = SPACE, index + 1
    return found


def _phrased(tokens: list[Token]) -> list[Token]:
    """The tokens with each run of words that means one body as one token, the longest first."""
    found, index = [], 0
    while index < len(tokens):
        count, word = _phrase(tokens, index)
        if word == "xa_doan" and (_is_seat(found) or _is_of_doan(tokens, index + count)):
            count, word = 0, ""  # Chủ tịch UBND xã Đoàn Kết
        if word:
            first, last = tokens[index], tokens[index + count - 1]
            found.append(Token(word, word, first.start, last.end, first.sep, first.name))
        else:
            found.append(tokens[index])
        index += max(count, 1)
    return found


def _is_seat(found: list[Token]) -> bool:
    return bool(found) and found[-1].key in SEATED


def _is_of_doan(tokens: list[Token], index: int) -> bool:
    """Whether the words from the second on are those of a commune called Đoàn something."""
    following = tokens[index] if index < len(tokens) else None
    return following is not None and following.sep == SPACE and following.key in COMMUNES_OF_DOAN


def _phrase(tokens, index) -> tuple[int, str]:
    longest = 1
    while (
        longest < _LONGEST
        and index + longest < len(tokens)
        and tokens[index + longest].sep in (SPACE, DOT, LINE)
    ):
        longest += 1
    for count in range(longest, 0, -1):
        run = tokens[index : index + count]
        if word := PHRASES.get(tuple(token.key for token in run)):
            return count, word
        if count > 1 and (word := _accented(tuple((token.key, token.spelled) for token in run))):
            return count, word
    return 0, ""


_ACCENTED = {
    tuple(search_key(phrase).split()): (tuple(match_key(phrase).split()), meaning)
    for phrase, meaning in ACCENTED_PHRASES.items()
}


def _accented(run) -> str:
    """The phrase of these words when every accent written is the phrase's."""
    words, meaning = _ACCENTED.get(tuple(key for key, _ in run), ((), ""))
    agree = all(
        spelled in (word, key) for word, (key, spelled) in zip(words, run, strict=bool(words))
    )
    return meaning if agree else ""
