"""What a user may see and do: everything at, below and before the localities of their scopes."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field

from django.apps import apps
from django.utils import timezone

NATION = "vn"  # the whole country as a place in an address
EDITING_ROLES = frozenset({"editor", "approver", "administrator"})


@dataclass(frozen=True)
class Reach:
    """The localities, by level, whose subtrees a user may see; or the whole country."""

    nationwide: bool = False
    localities: dict[int, frozenset[int]] = field(default_factory=dict)

    def __bool__(self):
        return self.nationwide or bool(self.localities)


def scopes_of(user) -> list:
    """The user's scopes, read once a request; none for a visitor."""
    if not user.is_authenticated or not user.is_active:
        return []
    if not hasattr(user, "_scopes"):
        user._scopes = list(user.scopes.select_related("locality").order_by("id"))
    return user._scopes


def default_place(user):
    """The locality on which the user's pages open, of the first scope; None: the whole country."""
    scopes = scopes_of(user) if user else []
    return scopes[0].locality if scopes else None


def default_day(user) -> dt.date:
    """The day on which the user's pages open: the cut-off day of the first scope, else today."""
    scopes = scopes_of(user) if user else []
    return (scopes[0].default_day if scopes else None) or timezone.localdate()


def reach_of(user) -> Reach:
    """Everything the user may see. Superusers without a scope see the whole country."""
    if not hasattr(user, "_reach"):
        user._reach = _reach(user, scopes_of(user))
    return user._reach


def may_edit(user) -> bool:
    """Whether the user may write anywhere at all; each write still checks its own target."""
    return _is_superuser(user) or any(scope.role in EDITING_ROLES for scope in scopes_of(user))


def is_administrator(user) -> bool:
    """Whether the user keeps the catalogue and the accounts."""
    return _is_superuser(user) or any(scope.role == "administrator" for scope in scopes_of(user))


def editing_reach_of(user) -> Reach:
    """Where the user may write."""
    if not hasattr(user, "_editing_reach"):
        mine = [scope for scope in scopes_of(user) if scope.role in EDITING_ROLES]
        user._editing_reach = _reach(user, mine)
    return user._editing_reach


def narrowed_to(user, place):
    """The user as somebody who may write only at a place and below it; as he is for None.

    Of a place around his own all of these are left; of one elsewhere nothing.
    """
    if place is None:
        return user
    reach = editing_reach_of(user)
    narrowed = copy(user)
    if reach.nationwide or type(place).objects.editable_by(user).filter(pk=place.pk).exists():
        narrowed._editing_reach = _with_predecessors([(place.level, place.pk)])
    else:
        own = frozenset().union(*reach.localities.values())
        below = place.versions.model.objects.under(place).filter(locality__in=own)
        narrowed._editing_reach = _with_predecessors(below.values_list("level", "locality"))
    return narrowed


def _is_superuser(user) -> bool:
    return bool(user.is_active and user.is_superuser)


def _reach(user, scopes) -> Reach:
    if _is_superuser(user) or any(scope.locality_id is None for scope in scopes):
        return Reach(nationwide=True)
    return _with_predecessors((scope.locality.level, scope.locality_id) for scope in scopes)


def _with_predecessors(places: Iterable[tuple[int, int]]) -> Reach:
    """The reach of some places, (level, id), and of what went wholly into them."""
    found = defaultdict(set)
    for level, pk in places:
        found[level].add(pk)
    wave = set().union(*found.values())
    while wave:
        wave = _predecessors(wave, found)
    return Reach(localities={level: frozenset(ids) for level, ids in found.items()})


def _predecessors(wave, found) -> set[int]:
    """Add to `found` the localities that went wholly into those of `wave`; return the new ones.

    A locality that was divided is left out: which of its people went where is not known.
    """
    rows = apps.get_model("cadres", "Succession").objects.filter(new__in=wave, extent="whole")
    new = set()
    for old, level in rows.values_list("old", "old__level"):
        if old not in found[level]:
            found[level].add(old)
            new.add(old)
    return new
