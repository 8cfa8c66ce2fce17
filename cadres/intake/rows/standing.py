"""Where the rows of a list stand: what is around them, then their own words, then their titles."""

from collections.abc import Iterable, Mapping

from cadres.intake.levels import COMMUNE, HAMLET
from cadres.intake.places.gazetteer import Gazetteer, Place, Resolved
from cadres.intake.places.initials import of_letters
from cadres.intake.places.path import Path
from cadres.intake.problems import WARNING, Problem
from cadres.intake.rows.around import Around, Pieces
from cadres.intake.rows.rows import Row
from cadres.intake.titles.written import WrittenTitle
from cadres.vietnamese import match_key, search_key

Context = tuple[int, ...]
Written = Iterable[tuple[str, WrittenTitle]]  # the field of the column, and a title in it


def paths_named(row: Row, written: Written) -> list[Path]:
    """The paths that a row's own words name, as far as they tell without the tree."""
    own = list(row.path)
    for piece in row.workplace:
        level = max(piece.levels)
        if piece.kind:
            own[level - 1] = own[level - 1] or piece.text
    paths = [Path(*own)]
    for _, title in written:
        if title.places:
            named = list(own)
            for level, name in sorted(title.places.items()):
                named[level - 1] = name
            paths.append(Path(*named))
    return paths


def paths_above(blocks: Iterable[Pieces]) -> set[Path]:
    """The paths of the units that blocks name by their word, as the texts tell them."""
    paths = set()
    for pieces in blocks:
        units = {max(piece.levels): piece.text for piece in pieces if piece.kind}
        paths.add(Path(*(units.get(level, "") for level in range(1, COMMUNE + 1))))
    return paths - {Path()}


class Standing:
    """The localities around each row, from the letterhead inwards, and the path of its words.

    Where a list says nothing, it lies at the `place` that it was given with, else at `home`.
    `doubtful` are the sheets of which title and name say two communes, and these, `shortened` those
    whose names are a commune's letters, and which.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        around: Mapping[str, Around],
        place: Pieces = (),
        home: Context = (),
    ):
        self.gazetteer = gazetteer
        given = gazetteer.locate(place) if place else home or gazetteer.home
        said = {name: self._said(each, given) for name, each in around.items()}
        everywhere = self._agreed(filter(None, said.values())) or given
        self.doubtful: dict[str, str] = {}
        self.shortened: dict[str, str] = {}
        self._are_named = sum(bool(each.name) for each in around.values()) > 1
        self.of_sheet = {
            name: self._below_name(name, each, said[name] or everywhere)
            for name, each in around.items()
        }
        self._unfound_in = {
            name: self._unfound(each.texts, said[name] or given, in_running_text=True)
            for name, each in around.items()
        }
        self._contexts: dict[tuple, Context] = {}
        self._paths: dict[tuple, Path] = {}

    def about_names(self) -> Iterable[Problem]:
        """What the names of sheets are read as, or leave open."""
        for sheet, commune in self.shortened.items():
            message = f"tên trang tính được hiểu là “{commune}”."
            yield Problem(sheet, None, "", "read_as", message, WARNING)
        for sheet, communes in self.doubtful.items():
            message = f"tên trang tính và tiêu đề khác nhau ({communes}); không lấy đơn vị nào."
            yield Problem(sheet, None, "", "other_commune", message, WARNING)

    def context(self, row: Row) -> Context:
        """The localities known from around a row."""
        question = row.sheet, row.blocks
        if question not in self._contexts:
            of_sheet = self.of_sheet.get(row.sheet, ())
            self._contexts[question] = self._inwards(row.blocks, of_sheet)
        return self._contexts[question]

    def path(self, row: Row, written: Written) -> Path:
        """A row's path: its columns, its workplace, and what its titles say beyond them."""
        context = self.context(row)
        question = row.path, row.workplace, row.blocks, row.sheet
        if question not in self._paths:
            self._paths[question] = self._below_unfound(row, self._own_path(row, context))
        path = self._paths[question]
        named = [title.places for _, title in written if title.places]
        return self._completed(path, context, named) if named else path

    def title_path(
        self, path: Path, context: Context, found: Resolved, title: WrittenTitle
    ) -> Path:
        """The place of a title: the row's, unless it names another ("Trưởng ấp 6" at ấp 5)."""
        own = list(path)
        for level, name in sorted(title.places.items()):
            if _is_named(own[level - 1], name):
                continue
            own[level - 1] = name
            if level != HAMLET and not self._is_same(own[:level], context, found, level):
                own[level:] = [""] * (len(own) - level)
        return Path(*own)

    def _is_same(self, names, context, found, level) -> bool:
        named = self.gazetteer.resolve(Path(*names), context)
        return named.places.get(level) == found.places.get(level)

    def _said(self, around: Around, given: Context) -> Context:
        """What a sheet's own letterhead and title say, nothing where they name no place."""
        for texts in (around.texts, [around.dated]):
            if (found := self._inwards(texts, given)) != given or any(map(self._locates, texts)):
                return found
        return ()

    def _locates(self, pieces: Pieces) -> bool:
        """Whether a text names a place of the tree."""
        return bool(pieces and self.gazetteer.locate(pieces))

    def _below_name(self, sheet: str, around: Around, said: Context) -> Context:
        """The locality of a sheet's name; of two communes, one in its title, neither is it.

        A lone sheet that is called as its district is not the list of the town of that name.
        """
        named = self._inwards([around.name], said)
        if not self._are_named and self._are_called(said, around.name):
            return said
        communes = [self._communes(said), self._communes(named)]
        if named == said and not communes[0] and (short := self._of_letters(around.called, said)):
            self.shortened[sheet] = short.name
            return (short.id,)
        if not all(communes) or communes[0] >= communes[1]:
            return named
        places = [self.gazetteer.places[each[0]] for each in (named, said)]
        self.doubtful[sheet] = " hay ".join(f"“{place.name}”" for place in places)
        return tuple(dict.fromkeys(place.parent for place in places))

    def _are_called(self, context: Context, pieces: Pieces) -> bool:
        """Whether a name without any word is that of a district of the context."""
        units = [self.gazetteer.places[each] for each in context]
        names = [search_key(piece.name) for piece in pieces if not piece.kind]
        return any(
            unit.level < COMMUNE and search_key(unit.name).endswith(f" {name}")
            for unit in units
            for name in names
        )

    def _communes(self, context: Context) -> set[int]:
        """The communes of a context, none where one of its localities is of a higher level."""
        found = {chain.get(COMMUNE) for chain in self.gazetteer.chains(context)}
        return set() if None in found else found

    def _of_letters(self, called: str, said: Context) -> Place | None:
        """The commune of one district that a sheet's name stands for by its letters."""
        units = [self.gazetteer.places[each] for each in said]
        if [unit.level for unit in units] != [COMMUNE - 1]:
            return None
        return of_letters(called, self.gazetteer.below[said, COMMUNE])

    def _inwards(self, texts: Iterable[Pieces], context: Context) -> Context:
        for pieces in texts:
            context = (self.gazetteer.locate(pieces, context) if pieces else ()) or context
        return context

    def _below_unfound(self, row: Row, path: Path) -> Path:
        """The path, in the unit that a block or a title names though the tree has no such unit.

        Else a post of that unit would be taken for one of the unit around it.
        """
        known = self._levels(self.context(row))
        of_sheet = self._unfound_in.get(row.sheet, {})
        unfound = {level: name for level, name in of_sheet.items() if level not in known}
        unfound |= self._unfound(row.blocks, self.of_sheet.get(row.sheet, ()))
        for level, name in sorted(unfound.items()):
            if not any(path[level - 1 : COMMUNE]):
                path = Path(*path[: level - 1], name, *path[level:])
        return path

    def _unfound(
        self, texts: Iterable[Pieces], context: Context, in_running_text: bool = False
    ) -> dict[int, str]:
        """By level the units that texts name by their word and that are not found.

        What follows such a word in running text may be anything: there a known name is like it,
        and a unit that is known from around stands. A block governs its rows instead of that.
        """
        unfound: dict[int, str] = {}
        for pieces in texts:
            found = self.gazetteer.locate(pieces, context) if pieces else ()
            context = found or context
            known = self._levels(context) if found or in_running_text else set()
            units = [each for each in pieces if max(each.levels) <= COMMUNE]
            if found and units:
                unfound = {level: name for level, name in unfound.items() if level not in known}
            for piece in units:
                level = max(piece.levels)
                is_unknown = piece.kind and piece.name and level not in known
                if is_unknown and (not in_running_text or self.gazetteer.resembles(piece, context)):
                    unfound[level] = piece.text
        return unfound

    def _levels(self, context: Context) -> set[int]:
        """The levels of the localities of a context and of those around them."""
        return {level for chain in self.gazetteer.chains(context) for level in chain}

    def _agreed(self, contexts: Iterable[Context]) -> Context:
        """The lowest locality on which all agree, a level with two says nothing."""
        chains = [chain for each in contexts for chain in self.gazetteer.chains(each)]
        agreed: Context = ()
        for level in range(1, COMMUNE + 1):
            known = {chain[level] for chain in chains if level in chain}
            if len(known) > 1:
                break
            agreed = tuple(known) or agreed
        return agreed

    def _own_path(self, row: Row, context: Context) -> Path:
        path = row.path
        if not row.workplace:
            return path
        if any(path[:COMMUNE]):
            unit = self.gazetteer.resolve(path._replace(hamlet=""), context).unit
            context = (unit,) if unit else context
        named = self.gazetteer.path_of(row.workplace, context)
        return Path(*(own or other for own, other in zip(path, named, strict=True)))

    def _completed(self, path: Path, context: Context, named: list[dict[int, str]]) -> Path:
        """The path with what titles say of the levels that it and its surroundings leave open.

        A post at another unit says nothing of where the row lies.
        """
        known = self.gazetteer.resolve(path, context).names
        own = list(path)
        for places in named:
            if not all(_is_named(known.get(at, name), name) for at, name in places.items()):
                continue
            for level, name in places.items():
                own[level - 1] = own[level - 1] or ("" if level in known else name)
        return Path(*own)


def _is_named(known: str, name: str) -> bool:
    """Whether a name is that of a unit, with the word of its kind or without."""
    known, name = match_key(known), match_key(name)
    return known == name or known.endswith(f" {name}")
