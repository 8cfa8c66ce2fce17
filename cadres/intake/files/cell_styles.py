"""The styles of an .xlsx that say something: of a day only its month or year, or struck through."""

from typing import NamedTuple

from cadres.intake.files.elements import scan
from cadres.intake.files.number_formats import BUILT_IN, shown_of_day
from cadres.intake.files.package import Package

STYLES = "xl/styles.xml"


class CellStyles(NamedTuple):
    """Numbers of cell styles as a sheet's XML writes them.

    `coarse` says by style what it shows of a day (see `Marks`); `struck` are those with a font that
    is struck through.
    """

    coarse: dict[bytes, str]
    struck: frozenset[bytes]

    @property
    def telling(self) -> set[bytes]:
        """All of them."""
        return {*self.coarse, *self.struck}


def read_styles(package: Package) -> CellStyles:
    """The telling styles of a workbook."""
    if STYLES not in package.members:
        return CellStyles({}, frozenset())
    reader = _Reader()
    scan(package, STYLES, reader.start, reader.end)
    return CellStyles(
        {b"%d" % at: shown for at, (shown, _) in enumerate(reader.styles) if shown},
        frozenset(
            b"%d" % at for at, (_, font) in enumerate(reader.styles) if font in reader.struck
        ),
    )


class _Reader:
    def __init__(self):
        self.formats = dict(BUILT_IN)
        self.styles: list[tuple[str, int]] = []  # what is shown of a day, and the font
        self.struck: set[int] = set()
        self.fonts = 0
        self.inside = ""

    def start(self, element, its) -> None:
        if element in ("fonts", "cellXfs"):
            self.inside = element
        elif element == "numFmt":
            self.formats[int(its["numFmtId"])] = shown_of_day(its.get("formatCode", ""))
        elif element == "font" and self.inside == "fonts":
            self.fonts += 1
        elif element == "strike" and self.inside == "fonts":
            if its.get("val", "1") not in ("0", "false"):
                self.struck.add(self.fonts - 1)
        elif element == "xf" and self.inside == "cellXfs":
            shown = self.formats.get(int(its.get("numFmtId", 0)), "")
            self.styles.append((shown, int(its.get("fontId", 0))))

    def end(self, element) -> None:
        if element == self.inside:
            self.inside = ""
