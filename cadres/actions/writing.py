"""What every write has in common: one transaction, a reason, the scope, refusals in Vietnamese."""

from collections.abc import Iterable
from contextlib import contextmanager

import pghistory
from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, OperationalError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from cadres.access import editing_reach_of
from cadres.reached_places import ReachedPlaces

CHANGED_MEANWHILE = "Sổ vừa có thay đổi trái với việc này. Hãy tải lại trang và thử lại."
BUSY = "Có người khác đang ghi những mục này. Chưa có gì được ghi; hãy thử lại."
WAITED_IN_VAIN = {"40P01", "55P03"}  # PostgreSQL: deadlock detected, lock not available


@contextmanager
def recorded(*, user, reason: str = ""):
    """One transaction whose history rows say who and why.

    What the database refuses comes out as ValidationError with the constraint's own sentence.
    """
    context = {"user": user.pk, "username": user.get_username()} if user else {}
    if reason:
        context["reason"] = reason
    try:
        with without_deadlock(), transaction.atomic(), pghistory.context(**context):
            yield
    except IntegrityError as refused:
        raise ValidationError(_sentence(refused)) from refused


@contextmanager
def rehearsed():
    """A transaction that is taken back: what is written within shows what would come of it."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def check_places(user, targets: Iterable[tuple[int, DateRange]]) -> None:
    """Refuse (PermissionDenied) unless the user may write at every (locality id, period).

    A target is within the scope when its locality is so at some time of the period.
    """
    targets = set(targets)
    reached = ReachedPlaces(editing_reach_of(user), {locality for locality, _ in targets})
    if not all(target in reached for target in targets):
        raise PermissionDenied("Đơn vị nằm ngoài phạm vi được phân công.")


@contextmanager
def without_deadlock():
    """A deadlock with another writer, of which PostgreSQL ends one, becomes ValidationError."""
    try:
        yield
    except OperationalError as failed:
        if getattr(failed.__cause__, "pgcode", None) not in WAITED_IN_VAIN:
            raise
        raise ValidationError(BUSY) from failed


def _sentence(refused: IntegrityError) -> str:
    """The message of the constraint that the database names."""
    name = getattr(getattr(refused.__cause__, "diag", None), "constraint_name", None)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return constraint.violation_error_message
    return CHANGED_MEANWHILE
