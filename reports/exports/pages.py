"""Where the pages of a printed sheet end, so that who signs never stands on a page alone.

A spreadsheet cannot keep rows together, and heeds page breaks only in a sheet that is printed at a
scale instead of fitted to a width. So the scale is worked out from the columns' widths, and every
page is ended here: a page that was left to the program would put all those behind it elsewhere.
"""

from collections import deque

POINTS = 72 / 25.4  # in a millimetre
WIDTH, HEIGHT = (297 - 30 - 15) * POINTS, (210 - 20 - 20) * POINTS  # of a landscape A4, printed on
DIGIT, PADDING = 9, 7  # pixels, 96 an inch, that a column takes for a digit and around them
ROW = 16.5  # points of a row without a height of its own
KEPT = 3  # rows that go with the signatures
BREAKS = 1000  # of the last pages; Excel takes 1,026 in a sheet
SMALLER = 0.8  # of its scale a sheet may be printed at, to be on one page
SPARE = 0.97  # of a page is used: printers differ


class Pages:
    """How the rows written so far fill the pages, in points. `breaks` are rows that begin one."""

    def __init__(self):
        self.scale, self.room, self.repeated = 100, float("inf"), 0.0
        self.whole = self.filled = 0.0  # all that was written; what of it is on the last page
        self.breaks = deque(maxlen=BREAKS)
        self._leading = []  # rows at the end that go with the next one
        self._last = deque(maxlen=KEPT)

    def add(self, row: int, height: float, *, leads: bool = False):
        """Put a row below those before; one that `leads` goes with the next, as a title does."""
        if self.filled + height > self.room:
            leading = self._leading or [(row, 0)]
            self.breaks.append(leading[0][0])
            self.filled = self.repeated + sum(high for _, high in leading)
        self.filled += height
        self.whole += height
        self._leading = [*self._leading, (row, height)] if leads else []
        self._last.append((row, height))

    def begin(self, scale: int, heads: tuple[int, int]):
        """From here on rows are the table's; its `heads`, just written, are on every page."""
        self.scale, self.room = scale, HEIGHT * SPARE * 100 / scale
        first, last = heads
        self.repeated = sum(height for row, height in self._last if first <= row <= last)
        self._last.clear()

    def end_with(self, height: float):
        """End the sheet with rows of that height, which go with the last ones before."""
        if self.filled + height <= self.room and not self.breaks:
            return
        on_one_page = int(100 * HEIGHT * SPARE / (self.whole + height))
        if on_one_page >= self.scale * SMALLER:
            self.scale = on_one_page
            self.breaks.clear()
            return
        kept = [*self._last]
        while len(kept) > 1 and self.repeated + sum(h for _, h in kept) + height > self.room:
            kept.pop(0)
        if kept:
            self._begin_last_page(kept[0][0], fits=self.filled + height <= self.room)

    def _begin_last_page(self, start: int, *, fits: bool):
        """Move the last break up to `start`, or put one there where the page would not hold all."""
        moved = False
        while self.breaks and self.breaks[-1] > start:
            self.breaks.pop()
            moved = True
        if (moved or not fits) and start not in self.breaks:
            self.breaks.append(start)


def scale_of(widths: list[float]) -> int:
    """The percentage at which columns, given in digits, are as wide as the page; at most 100."""
    pixels = sum(int(width * DIGIT + 0.5) + PADDING for width in widths)
    return max(10, min(100, int(100 * WIDTH / (pixels * 72 / 96))))
