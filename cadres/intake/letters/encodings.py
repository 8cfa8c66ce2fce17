"""Text of old Vietnamese fonts, and other oddities of letters, made plain Unicode and reported."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from unicodedata import is_normalized, normalize

from cadres.intake.letters.legacy_letters import TCVN3, VNI
from cadres.intake.letters.legacy_texts import convert, find_encoding
from cadres.intake.problems import column_letter
from cadres.intake.sheets import Sheet
from cadres.vietnamese import format_number

ETH, DECOMPOSED, SPACES, INVISIBLE, TILDE = "eth", "decomposed", "spaces", "invisible", "tilde"
ODDITIES = {
    ETH: "có chữ Ð viết thay Đ",
    DECOMPOSED: "có dấu viết rời (Unicode tổ hợp)",
    SPACES: "có dấu cách đặc biệt",
    INVISIBLE: "có ký tự ẩn",
    TILDE: "có chữ Õ viết thay Ò",
}

_ETH_TO_D = str.maketrans("\u00d0\u00f0", "\u0110\u0111")
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile("[\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
# Text from PDF files has Õ for Ò in these words, none of which has an Õ in Vietnamese.
_FALSE_TILDE = re.compile(r"\b(?:HÕA|TÕA|PHÕNG)\b")
_ODD = re.compile(f"[\u00d0\u00f0Õ]|{_SPACE.pattern}|{_UNSEEN.pattern}")


@dataclass(frozen=True)
class Example:
    """A cell whose text changed: its row, its column's letter, the text before and after."""

    row: int
    column: str
    before: str
    after: str


@dataclass(frozen=True)
class Conversion:
    """What was changed in a sheet: `cells` from `encoding` ("TCVN3", "VNI" or ""), `oddities`.

    `oddities` are the numbers of cells by what was odd in them: a key of `ODDITIES`.
    """

    encoding: str
    cells: int
    oddities: dict[str, int]
    example: Example | None

    def __str__(self):
        parts = [
            f"{format_number(count)} ô {ODDITIES[kind]}" for kind, count in self.oddities.items()
        ]
        if self.encoding:
            font = {TCVN3: "TCVN3 (ABC)", VNI: "VNI"}[self.encoding]
            parts.insert(0, f"{format_number(self.cells)} ô dùng phông chữ {font}")
        text = f"Đã chuyển sang Unicode chuẩn: {'; '.join(parts)}."
        if self.example:
            its = self.example
            text += f" Ví dụ ô {its.column}{its.row}: “{its.before}” thành “{its.after}”."
        return text


def decode(sheet: Sheet) -> tuple[Sheet, Conversion | None]:
    """Return the sheet with plain Unicode text, and what was changed (None when nothing was).

    Text in TCVN3 or VNI letters is recognised for the whole sheet, and then converted cell by
    cell where a cell's letters fit, since sheets are put together from several sources. Letters
    are composed, Ð read as Đ, spaces of other kinds made ordinary, invisible characters removed.
    Line ends and runs of spaces stay.
    """
    cells = {value for row in sheet.rows for value in row if type(value) is str}
    cells = [text for text in cells if not text.isascii()]
    texts = [*cells, sheet.name]
    joined = "\n".join(texts)
    encoding = find_encoding(texts, joined)
    if not encoding and is_normalized("NFC", joined) and not _has_odd(joined):
        return sheet, None
    changes = _Changes(encoding, cells, sheet.name)
    if not changes.after:
        return sheet, None
    after = changes.after
    decoded = replace(
        sheet,
        name=after.get(sheet.name, sheet.name),
        rows=[[after.get(value, value) for value in row] for row in sheet.rows],
    )
    return decoded, changes.report(sheet)


def _has_odd(joined: str) -> bool:
    return bool(_ODD.search("".join(set(joined))))


class _Changes:
    """The texts that change, with what they become and why, and what to say of it."""

    def __init__(self, encoding: str, cells: list[str], name: str):
        """A sheet's `name` is in no font of the sheet: it is converted for its own sake only."""
        self.encoding, self.after, self.kinds = encoding, {}, {}
        self.converted = convert(cells, encoding) if encoding else {}
        self.converted |= convert([name], encoding) if encoding else {}
        for text in [*cells, name]:
            plain, kinds = _plain(self.converted.get(text, text))
            if plain != text:
                self.after[text], self.kinds[text] = plain, kinds

    def report(self, sheet: Sheet) -> Conversion:
        cells = Counter(value for row in sheet.rows for value in row if value in self.after)
        oddities = Counter()
        for text, count in cells.items():
            oddities.update(dict.fromkeys(self.kinds[text], count))
        return Conversion(
            self.encoding,
            sum(cells[text] for text in self.converted),
            {kind: oddities[kind] for kind in ODDITIES if oddities[kind]},
            self._example(sheet),
        )

    def _example(self, sheet: Sheet) -> Example | None:
        telling = self.converted or self.after.keys()
        for number, row in sheet.numbered_rows():
            for column, value in enumerate(row):
                if value in telling:
                    return Example(number, column_letter(column), value, self.after[value])
        return None


def _plain(text: str) -> tuple[str, list[str]]:
    """The text in plain Unicode, and the kinds of oddities that were in it."""
    if is_normalized("NFC", text) and not _ODD.search(text):
        return text, []
    kinds = []
    steps = (
        (ETH, lambda text: text.translate(_ETH_TO_D)),
        (INVISIBLE, lambda text: _UNSEEN.sub("", text)),
        (DECOMPOSED, lambda text: normalize("NFC", text)),
        (SPACES, lambda text: _SPACE.sub(" ", text)),
        (TILDE, lambda text: _FALSE_TILDE.sub(lambda word: word[0].replace("Õ", "Ò"), text)),
    )
    for kind, step in steps:
        changed = step(text)
        if changed != text:
            text, kinds = changed, [*kinds, kind]
    return text, kinds
