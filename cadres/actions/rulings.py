"""Saying that two posts are no case, and taking that back."""

from cadres.models import ConcurrentAssignment, Ruling

from .writing import check_places, recorded


def rule_out(*, user, case: ConcurrentAssignment, reason: str) -> Ruling:
    """Rule that a case is not counted. Raises ValidationError when somebody ruled so already."""
    with recorded(user=user, reason=reason):
        check_places(user, [(case.locality_id, case.period)])
        ruling = Ruling(
            pairing=case.pairing, first=case.first, second=case.second, reason=reason, ruled_by=user
        )
        ruling.full_clean()
        ruling.save()
    return ruling


def lift(*, user, case: ConcurrentAssignment, reason: str) -> None:
    """Take the ruling on a case back; the history keeps it. Without a ruling nothing happens."""
    with recorded(user=user, reason=reason):
        check_places(user, [(case.locality_id, case.period)])
        Ruling.objects.filter(pairing=case.pairing, first=case.first, second=case.second).delete()
