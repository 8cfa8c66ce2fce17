"""Writes of reports: the targets that resolutions set for a place, and its letterhead."""

from django.core.exceptions import PermissionDenied
from django.db.backends.postgresql.psycopg_any import DateRange

from cadres.access import editing_reach_of
from cadres.actions.writing import check_places, recorded
from cadres.changes import check_unchanged
from cadres.facts import ONE_DAY

from .models import Letterhead, Target


def set_target(*, user, target: Target, reason: str = "", seen: int | None = None) -> Target:
    """Write a target, new or changed; refusals are ValidationErrors.

    `seen` is the `token_of` the row when it was read; StaleError when it changed since.
    """
    with recorded(user=user, reason=reason):
        _check(user, target, seen)
        target.full_clean()
        target.save()
    return target


def remove_target(*, user, target: Target, reason: str = "", seen: int | None = None) -> None:
    """Delete a target; its history stays. StaleError as in `set_target`."""
    with recorded(user=user, reason=reason):
        _check(user, target, seen)
        target.delete()


def set_letterhead(*, user, letterhead: Letterhead, seen: int | None = None) -> Letterhead:
    """Write what a place's papers print around their tables; StaleError as in `set_target`."""
    with recorded(user=user, reason=""):
        place = letterhead.locality
        if not (place or editing_reach_of(user).nationwide):
            raise PermissionDenied("Chỉ người nhập liệu toàn quốc được ghi thể thức của cả nước.")
        if place:
            check_places(user, [(place.pk, DateRange(None, None))])
        if letterhead.pk:
            check_unchanged(letterhead, seen)
        letterhead.save()
    return letterhead


def _check(user, target: Target, seen: int | None) -> None:
    """Refuse (PermissionDenied) what lies beyond the scope, as it is and as it was."""
    places = {target.place_id}
    if target.pk:
        check_unchanged(target, seen)
        places.add(Target.objects.values_list("place", flat=True).get(pk=target.pk))
    if None in places and not editing_reach_of(user).nationwide:
        raise PermissionDenied("Chỉ người nhập liệu toàn quốc được ghi chỉ tiêu cả nước.")
    always = DateRange(target.start, target.due and target.due + ONE_DAY)
    check_places(user, [(place, always) for place in places if place])
