"""Places by what people type for them: a name without accents, a part of it, shortened, initials.

`rank` tells how well a place fits: as `candidates.fit`, a former or customary name CUSTOMARY,
initials last.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q

from cadres import vietnamese
from cadres.models import Kind, Level, LocalityAlias, LocalityVersion
from cadres.models.keys import Initials
from cadres.querysets import COLUMNS
from cadres.search.candidates import CANDIDATES, begins_a_word, fit

CUSTOMARY, INITIALS = 1, 9
WORD, TRIGRAM = 2, 3  # letters that may begin a word of a name, or stand anywhere in it
LONGEST_INITIALS = 8
WORDS = {kind: vietnamese.search_key(kind.label) for kind in Kind}
# How the words that open a place's name are shortened ("TT. Mỏ Cày", "P3", "KP 1").
SHORT = {
    "a": "ap", "h": "huyen", "kdc": "khu dan cu", "kp": "khu pho", "p": "phuong", "q": "quan",
    "t": "tinh", "tdp": "to dan pho", "tp": "thanh pho", "tt": "thi tran", "tx": "thi xa",
    "x": "xa",
}  # fmt: skip


def named(text: str, versions) -> list[LocalityVersion]:
    """Those of a queryset of versions that are called so, each with `rank`, in official order.

    "ấp 2, xã Đông Một" asks for one below the second. Where very many are called so, only some:
    `CANDIDATES` of those called exactly so, and as many of those whose name holds the text.
    """
    name, *around = (vietnamese.search_key(part) for part in text.split(","))
    for part in around:
        if part and part not in WORDS.values():  # a kind's word alone: the name is still to come
            versions = versions.filter(lies_below(part))
    found = candidates([name] if name else [], versions)
    for version in found:
        version.rank = rank(version, name)
    return sorted(found, key=lambda each: (each.level, each.code, each.sort_key, each.pk))


def candidates(names: Iterable[str], versions) -> list[LocalityVersion]:
    """The versions that one of some folded names may mean, each with its `customary` names."""
    keys = {key for name in names for key in spellings(name)}
    if not keys:
        return []
    customary = _customary(keys)
    versions = versions.alias(letters=Initials("name"))
    holds = _holds(keys)
    nets = [
        versions.filter(_called(keys, customary)),
        # Units apart from hamlets, which are ten times as many: first, and by a smaller index.
        versions.filter(holds, level__lt=Level.HAMLET).order_by("level", "pk"),
        versions.filter(holds, level=Level.HAMLET).order_by("pk"),
    ]
    found: dict[int, LocalityVersion] = {}
    for net in nets:
        if len(found) < CANDIDATES:
            found |= {version.pk: version for version in net[:CANDIDATES]}
    for version in found.values():
        version.customary = customary.get(version.locality_id, set())
    return list(found.values())


def rank(candidate: LocalityVersion, name: str) -> int | None:
    """How well a candidate fits a folded name, with or without its kind's word; None: not."""
    keys = spellings(name)
    bare = candidate.search_key.removeprefix(f"{WORDS[candidate.kind]} ")
    fits = [fit(own, key) for key in keys for own in (candidate.search_key, bare) if key in own]
    if fits:
        return min(fits)
    if candidate.customary & _glued(keys):
        return CUSTOMARY
    return INITIALS if vietnamese.initials(candidate.name) in initials_meant(name) else None


def spellings(key: str) -> list[str]:
    """A folded name as typed and, opened by a shortened word, in full ("p3" → "phuong 3")."""
    word, _, name = key.partition(" ")
    if not name:  # glued to a number
        word, name = word.rstrip("0123456789"), word[len(word.rstrip("0123456789")) :]
    return [key, f"{SHORT[word]} {name}"] if word in SHORT and name else [key]


def initials_meant(key: str) -> set[str]:
    """The initials of full names that a folded text may mean ("hkt b" → "xhktb" …)."""
    letters = key.replace(" ", "")
    if not 1 < len(letters) <= LONGEST_INITIALS:
        return set()
    return {letters, *(vietnamese.initials(word) + letters for word in WORDS.values())}


def lies_below(name: str) -> Q:
    """Versions below a unit that ever had a name which holds this folded one."""
    below = Q(pk__in=[])
    for level, ids in _units_called(name).items():
        below |= Q(**{f"{COLUMNS[level]}__in": ids, "level__gt": level})
    return below


def at_or_below(name: str) -> Q:
    """Versions whose name holds this folded one, and those at or below such a unit."""
    keys = spellings(name)
    around = _holds(keys) | Q(search_key__in=_full_names(keys))
    for level, ids in _units_called(name).items():
        around |= Q(**{f"{COLUMNS[level]}__in": ids})
    return around


def _units_called(name: str) -> dict[Level, set[int]]:
    """The units that ever had a name which holds a folded one, by level.

    They are read before, or the planner takes them for rarer than they are and walks all hamlets.
    """
    keys = spellings(name)
    versions = LocalityVersion.objects.alias(letters=Initials("name"))
    holding = versions.filter(_holds(keys), level__lt=Level.HAMLET)
    # Of every level and by itself, so that the index on initials is used.
    called = versions.filter(_called(keys, _customary(keys)))
    rows = holding.values_list("locality", "level").union(called.values_list("locality", "level"))
    found = defaultdict(set)
    for locality, level in rows:
        if level < Level.HAMLET:
            found[level].add(locality)
    return found


def _holds(keys: Iterable[str]) -> Q:
    """Versions whose name holds a key; two letters only where a word begins, one letter never."""
    holds = Q(pk__in=[])
    for key in keys:
        if len(key) >= TRIGRAM:
            holds |= Q(search_key__contains=key)
        elif len(key) == WORD:
            holds |= begins_a_word(key)
    return holds


def _called(keys: Iterable[str], customary: Iterable[int]) -> Q:
    """Versions whose full name a key is, or its initials; and of these localities.

    The initials, which have an index, also find the exact names.
    """
    names = _full_names(keys)
    exactly = Q(letters__in={vietnamese.initials(name) for name in names}, search_key__in=names)
    by_initials = Q(letters__in={letters for key in keys for letters in initials_meant(key)})
    return exactly | by_initials | Q(locality__in=list(customary))


def _full_names(keys: Iterable[str]) -> set[str]:
    """The keys, and each behind the word of every kind."""
    return {name for key in keys for name in (key, *(f"{word} {key}" for word in WORDS.values()))}


def _glued(keys: Iterable[str]) -> set[str]:
    """Names as `LocalityAlias` keeps them: with or without the kind's word, without spaces."""
    bare = {key.removeprefix(f"{word} ") for key in keys for word in WORDS.values()}
    return {name.replace(" ", "") for name in _full_names(keys) | bare}


def _customary(keys: Iterable[str]) -> dict[int, set[str]]:
    """The localities with a former or customary name among the keys, and these names."""
    found = defaultdict(set)
    known = LocalityAlias.objects.filter(key__in=_glued(keys))
    for locality, key in known.values_list("locality", "key"):
        found[locality].add(key)
    return found
