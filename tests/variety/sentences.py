"""Sentences about invented people, written in one of many ways, with what they say."""

import datetime as dt
import unicodedata
from dataclasses import dataclass
from functools import partial
from random import Random

from tests.variety.people import WORD, Someone

HONORIFICS = {
    "nam": ("ông ", "Ông ", "Anh ", "anh "), "nu": ("bà ", "Bà ", "Chị ", "cô "),
}  # fmt: skip
COMRADES = "đồng chí ", "Đồng chí ", "đ/c ", "Đ/c ", "Đ/c: "
BIRTHS = (
    " (sinh năm {year})", " (SN {year})", " ({year})", ", sinh năm {year}", " sinh ngày {day}",
    " (SN: {year})",
)  # fmt: skip
HOLDING = (
    ", ", " - ", " – ", ": ", " là ", " hiện là ", " giữ chức ", " được bầu làm ", " làm ",
    " được điều động về giữ chức ", " đã chuyển sang làm ", ", hiện là ", " đang giữ chức vụ ",
    " tiếp tục giữ chức ", " tái đắc cử chức danh ", " giữ cương vị ",
    " được bổ nhiệm giữ chức ", " hiện đảm nhiệm ", ", chức vụ: ",
)  # fmt: skip
JOINING = " kiêm ", ", ", " đồng thời là ", " và ", " - ", " kiêm nhiệm ", ", kiêm ", "; "
STARTS = (
    ", từ {month}", " từ {month}", ", từ ngày {day}", " từ tháng {month}", " kể từ ngày {day}",
    ", từ {words}", " từ năm {year}", ", từ {month} đến nay",
)  # fmt: skip
# Letters as they come from a PDF, from an old keyboard, from the web.
LETTERS = (
    partial(unicodedata.normalize, "NFD"), lambda text: text.replace("Đ", "Ð").replace("đ", "ð"),
    lambda text: text.replace(" ", "\u00a0"), lambda text: text.replace("ủy", "uỷ"),
)  # fmt: skip
TELLING = "", "", "", " cho biết", " chia sẻ, mô hình này hiệu quả", "."


@dataclass
class Sentence:
    """A sentence and its facts: gender "" where it does not tell it, places by level."""

    text: str
    name: str
    gender: str
    birth: tuple[int, ...]
    codes: list[str]
    places: dict[int, str]
    start: tuple[int, ...]
    decision: str


def write_sentence(random: Random, each: Someone) -> Sentence:
    """Put somebody's posts into words."""
    said = Sentence("", each.name, "", (), list(each.titles), {}, (), "")
    person = _person(random, each, said)
    posts = _posts(random, each, said)
    start, said.start = _start(random, each.start)
    decision = ""
    if random.random() < 0.25:
        said.decision = each.decision
        decision = f" theo Quyết định số {each.decision}"
    if random.random() < 0.7:
        said.text = f"{person}{random.choice(HOLDING)}{posts}{start}{decision}"
        said.text += "" if start or decision else random.choice(TELLING)
    else:
        mark = random.choice((" ", " ", ", ", " - ", ": "))
        said.text = f"{posts}{mark}{person}{start}{decision}"
    if random.random() < 0.2:
        said.text = random.choice(LETTERS)(said.text)
    return said


def _person(random: Random, each: Someone, said: Sentence) -> str:
    name = each.name.upper() if random.random() < 0.15 else each.name
    honorific = ""
    if random.random() < 0.6:
        honorific = random.choice(random.choice((HONORIFICS[each.gender], COMRADES)))
        said.gender = "" if honorific in COMRADES else each.gender
    birth = ""
    if random.random() < 0.4:
        form = random.choice(BIRTHS)
        birth = form.format(year=each.birth.year, day=f"{each.birth:%d/%m/%Y}")
        whole = (each.birth.year, each.birth.month, each.birth.day)
        said.birth = whole if "{day}" in form else whole[:1]
    return honorific + name + birth


def _posts(random: Random, each: Someone, said: Sentence) -> str:
    """The titles, with the hamlet behind one of them and the units behind the last."""
    titles = list(each.titles.values())
    of_hamlet = [at for at, code in enumerate(each.titles) if code.endswith("-thon")]
    if of_hamlet:
        at = random.choice(of_hamlet)
        word = WORD[each.hamlet[0]].lower()
        has_word = titles[at].lower().endswith(word)
        titles[at] += f" {each.hamlet[1]}" if has_word else f" {word} {each.hamlet[1]}"
        said.places[4] = f"{word} {each.hamlet[1]}"
    if len(of_hamlet) < len(titles) or random.random() < 0.7:
        said.places[3] = each.commune.name
        last = len(titles) - 1 if len(titles) - 1 in of_hamlet else None
        titles[-1] += f"{' ' if last is None else ', '}{each.commune.name[0].lower()}"
        titles[-1] += each.commune.name[1:]
    return random.choice(JOINING).join(titles)


def _start(random: Random, day: dt.date) -> tuple[str, tuple[int, ...]]:
    if random.random() < 0.4:
        return "", ()
    form = random.choice(STARTS)
    words = f"ngày {day.day} tháng {day.month} năm {day.year}"
    text = form.format(
        month=f"{day.month}/{day.year}", day=f"{day:%d/%m/%Y}", year=day.year, words=words
    )
    parts = day.year, day.month, day.day
    return text, parts[: 3 if "{day}" in form or "{words}" in form else 1 + ("{month}" in form)]
