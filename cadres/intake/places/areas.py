"""Where a name of a level is looked for, given what is known around it."""

from cadres.intake.places.words import spelled


def area_of(found, chains, level) -> tuple[int, ...]:
    """The localities in which a name of a level is looked for."""
    unit = found.unit
    own = max(found.places, default=0)
    areas = {
        chain[deepest] if deepest > own else unit
        for chain in chains
        for deepest in [max((each for each in chain if each < level), default=0)]
        if deepest or unit
    }
    return tuple(sorted(areas)) or ((unit,) if unit else ())


def agrees(chain, found) -> bool:
    """Whether a context lies where the row's own words are, or above."""
    return all(chain.get(level, place) == place for level, place in found.places.items())


def without_cu(name: str) -> str:
    """A name without "(cũ)" or "(mới)" after it, "" if it has none."""
    words = spelled(name).split()
    return " ".join(words[:-1]) if words[-1:] in (["cũ"], ["mới"], ["cu"]) else ""
