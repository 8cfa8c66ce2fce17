"""What stands around a list as places: the office, the title, a sheet's name, and its blocks."""

from dataclasses import dataclass

from cadres.intake.layout.layout import Layout
from cadres.intake.places.text import (
    Piece,
    in_block_row,
    in_date_line,
    in_organisation,
    in_sheet_name,
    in_title,
)
from cadres.intake.places.words import HAMLET

Pieces = tuple[Piece, ...]


@dataclass(frozen=True)
class Around:
    """The places that one sheet's surroundings name, from outside inwards.

    `texts` are those of its letterhead and of its title, `dated` that of the place-and-date line,
    which counts where those say nothing, `name` that of the sheet's own name, which is `called`.
    """

    texts: tuple[Pieces, ...] = ()
    dated: Pieces = ()
    name: Pieces = ()
    called: str = ""

    def all(self) -> tuple[Pieces, ...]:
        """Everything that names a place."""
        return tuple(filter(None, (*self.texts, self.dated, self.name)))


def around_sheet(layout: Layout) -> Around:
    """The places named above a sheet's list, and by the sheet's name if it holds a list."""
    dated = next(filter(None, map(in_date_line, layout.above)), ())
    office, title = ("\n".join(texts) for texts in _parted(layout))
    name = in_sheet_name(layout.called) if layout.header else ()
    called = layout.called if layout.header else ""
    return Around((in_organisation(office), in_title(title)), dated, name, called)


def in_blocks(texts: tuple[str, ...]) -> tuple[tuple[Pieces, ...], str]:
    """The units that the blocks above a line name, outermost first, and the hamlet they name."""
    found = [in_block_row(text) for text in texts]
    hamlets = [piece.text for pieces in found for piece in pieces if _is_hamlet(piece)]
    return tuple(filter(None, found)), hamlets[-1] if hamlets else ""


def _is_hamlet(piece: Piece) -> bool:
    return bool(piece.kind) and HAMLET in piece.levels


def _parted(layout: Layout) -> tuple[list[str], list[str]]:
    """The texts of the office and those of the title, without the line of place and day."""
    texts = [text for text in layout.above if not in_date_line(text)]
    of_office = set(layout.office)
    office = [text for text in texts if text in of_office]
    return office, [text for text in texts if text not in of_office]
