"""The compound file that an .xls is: sectors chained by tables, streams listed in a directory."""

from itertools import islice
from struct import Struct, error, unpack_from

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = Struct("<I")
_LAST = 0xFFFFFFFA  # numbers from here on are no sectors
_ENTRY = 128  # bytes of a directory entry


class CompoundFile:
    """The streams of a compound file; raises ValueError when it is none or is damaged."""

    def __init__(self, content: bytes):
        if not content.startswith(SIGNATURE):
            raise ValueError("no compound file")
        self.content = content
        try:
            self._read_tables()
        except error as fault:
            raise ValueError("a damaged compound file") from fault

    def _read_tables(self) -> None:
        shift, mini_shift = unpack_from("<HH", self.content, 30)
        self.size, self.mini_size = 1 << min(shift, 16), 1 << min(mini_shift, 16)
        directory, self.cutoff, mini = unpack_from("<I4xII", self.content, 48)
        self.table = self._all_numbers(self._table_sectors())
        self.mini_table = self._all_numbers(self._chain(mini, self.table))
        self.entries = list(self._entries(self._joined(directory)))
        root = next((start for _, kind, start, _ in self.entries if kind == 5), _LAST)
        self.mini_stream = self._joined(root) if self.mini_table else b""

    @property
    def names(self) -> set[str]:
        """The names of all streams."""
        return {name for name, kind, _, _ in self.entries if kind == 2}

    def stream(self, *names: str) -> bytes:
        """The content of the first stream of one of these names."""
        for name, kind, start, size in self.entries:
            if name in names and kind == 2:
                if size >= self.cutoff:
                    return self._joined(start)[:size]
                pieces = (
                    self.mini_stream[n * self.mini_size : (n + 1) * self.mini_size]
                    for n in self._chain(start, self.mini_table)
                )
                return b"".join(pieces)[:size]
        raise ValueError("no such stream")

    def _table_sectors(self):
        """The sectors of the table: 109 are named in the header, more in a chain of sectors."""
        yield from (n for n in unpack_from("<109I", self.content, 76) if n < _LAST)
        following, count = unpack_from("<II", self.content, 68)
        for _ in range(min(count, len(self.content) // self.size)):
            if following >= _LAST:
                return
            *numbers, following = self._numbers(following)
            yield from (n for n in numbers if n < _LAST)

    def _chain(self, start: int, table: list[int]):
        for _ in range(len(table)):
            if start >= len(table):
                return
            yield start
            start = table[start]

    def _sector(self, number: int) -> bytes:
        return self.content[(number + 1) * self.size : (number + 2) * self.size]

    def _numbers(self, number: int) -> list[int]:
        sector = self._sector(number)
        return [n for (n,) in _WORD.iter_unpack(sector[: len(sector) // 4 * 4])]

    def _all_numbers(self, sectors) -> list[int]:
        return [number for sector in sectors for number in self._numbers(sector)]

    def _joined(self, start: int) -> bytes:
        return b"".join(map(self._sector, self._chain(start, self.table)))

    def _entries(self, directory: bytes):
        for at in islice(range(0, len(directory) - _ENTRY + 1, _ENTRY), 1_000):
            length, kind = unpack_from("<HB", directory, at + 64)
            name = directory[at : at + min(max(length - 2, 0), 62)].decode("utf-16-le", "replace")
            start, size = unpack_from("<II", directory, at + 116)
            yield name, kind, start, size
