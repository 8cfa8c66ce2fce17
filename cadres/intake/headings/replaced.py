"""Two columns of names in one line, of whom the first leaves a post and the second takes it."""

import re

from cadres.intake.headings.header import Header
from cadres.vietnamese import search_key

_OPENING = r"(?:(?:ho va ten|ho ten|ten) (?:cua )?)?(?:nguoi|can bo|nhan su|dong chi) (?:duoc )?"
_MORE = r"(?: \w+){0,4}"
_LEAVES = re.compile(
    rf"{_OPENING}(?:thoi|nghi|cu|mien nhiem|tien nhiem|roi chuc|thay ra|di){_MORE}"
)
_COMES = re.compile(rf"{_OPENING}(?:thay|moi|ke nhiem|ke tiep|tiep nhan|nhan|vao){_MORE}")


def replaced_and_new(header: Header) -> tuple[int, int] | None:
    """The columns that name who leaves a post and who takes it, if the header has both.

    Where an answer leaves one of them aside, a line names one person.
    """
    found = [_first(header, form) for form in (_LEAVES, _COMES)]
    return None if None in found or header.left.keys() & {*found} else (found[0], found[1])


def _first(header: Header, form: re.Pattern) -> int | None:
    told = (
        column
        for column, texts in sorted(header.headings.items())
        if any(form.fullmatch(search_key(text)) for text in texts)
    )
    return next(told, None)
