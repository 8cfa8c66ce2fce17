"""The unit that a title or a letterhead amid a sheet names, for the page below it."""

import re
from functools import lru_cache

from cadres.intake.places.text import Piece, in_block_row, in_organisation, in_title
from cadres.intake.places.words import HAMLET
from cadres.intake.texts.surroundings import opens_title
from cadres.vietnamese import match_key

_LETTERHEAD = re.compile(
    r"(?:đảng (?:ủy|bộ)|ủy ban|ubnd|(?:huyện|thị|thành|quận) ủy|xã|phường|thị trấn|đặc khu)\b"
)


@lru_cache(maxsize=1000)
def unit_above(text: str, of_hamlets: bool = False) -> Piece | None:
    """The lowest unit that a title or a letterhead names, if it is one only; above one of several
    lists side by side it may be a hamlet, `of_hamlets`."""
    if of_hamlets and (found := in_block_row(text)) and found[0].kind and HAMLET in found[0].levels:
        return found[0]
    is_title = opens_title(text)
    if not (is_title or _LETTERHEAD.match(match_key(text))):
        return None
    pieces = in_title(text) if is_title else in_organisation(text)
    units = [piece for piece in pieces if piece.kind and HAMLET not in piece.levels]
    lowest = max((max(piece.levels) for piece in units), default=0)
    found = [piece for piece in units if max(piece.levels) == lowest]
    return found[0] if len(found) == 1 else None
