"""Posts of the district below lines of communes: told, since they may lack their commune."""

from collections.abc import Iterable

from cadres.intake.problems import WARNING, Problem
from cadres.intake.titles.index import COMMUNE, Post, PostIndex
from cadres.lists.placed import NamedPost, Placed


class LevelCheck:
    """Follows a list's rows, and tells of those without a commune below others that have one."""

    def __init__(self, titles: PostIndex):
        self.titles = titles
        self.with_communes: set[tuple] = set()  # blocks of sheets

    def check(self, placed: Placed) -> Iterable[Problem]:
        """What is to be told of a row, once for all its posts."""
        row, found = placed.row, placed.found
        block = row.sheet, row.blocks
        if COMMUNE in found.places:
            self.with_communes.add(block)
        elif block in self.with_communes and "commune" in row.header.columns and not found.faults:
            for named in filter(self._may_be_of_commune, placed.posts):
                unit = found.names[named.post.level]
                message = f"không ghi xã; “{named.written.text}” được hiểu là của {unit}."
                yield row.problem("commune", "read_as", message, WARNING)
                return

    def _may_be_of_commune(self, named: NamedPost) -> bool:
        """Whether communes have such a post too, and the title says no unit of its own."""
        if named.written.kind or named.written.places or named.post.level >= COMMUNE:
            return False
        below = self.titles.find(named.written, named.found.kinds | {COMMUNE: "xa"})
        return isinstance(below, Post) and below.level == COMMUNE
