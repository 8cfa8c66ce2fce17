"""Keeping the catalogue: positions, pairings with their posts and papers, legal documents.

The catalogue is the nation's: only administrators of the whole country write here.
"""

from collections.abc import Collection, Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Max, Model, ProtectedError

from cadres.access import is_administrator, reach_of
from cadres.changes import (
    Change,
    StaleError,
    check_unchanged,
    event_model,
    history_of_catalogue,
    token_of,
)
from cadres.models import (
    CountedLeg,
    LegalDocument,
    Pairing,
    PairingBasis,
    PairingLeg,
    PlaceRule,
    Position,
)

from .writing import recorded

PARTS = (PairingLeg, PairingBasis)

# Whether a post of a level in the first set can lie as the rule asks to one in the second.
LIES = {
    PlaceRule.SAME: lambda first, second: first == second,
    PlaceRule.SECOND_WITHIN_FIRST: lambda first, second: first < second,
    PlaceRule.FIRST_WITHIN_SECOND: lambda first, second: first > second,
    PlaceRule.ANY: lambda first, second: True,
}


def may_keep(user) -> bool:
    """Whether the user keeps the catalogue of the whole country."""
    return is_administrator(user) and reach_of(user).nationwide


def keep(*, user, row: Position | LegalDocument, reason: str = "", seen: str = "") -> Model:
    """Write a position or a legal document, new or changed; refusals are ValidationErrors.

    `seen` is the `catalogue_token` of the row when it was read; StaleError when it changed since.
    """
    with _keeping(user, reason):
        _check_unchanged(row, seen)
        row.full_clean()
        row.save()
    return row


def keep_pairing(
    *,
    user,
    pairing: Pairing,
    first: Collection[Position],
    second: Collection[Position],
    documents: Iterable[LegalDocument] = (),
    reason: str = "",
    seen: str = "",
) -> Pairing:
    """Write a pairing, new or changed, with both sets of positions and the papers it rests on.

    ValidationErrors are keyed by the pairing's fields; StaleError as in `keep`.
    """
    with _keeping(user, reason):
        _check_unchanged(pairing, seen)
        pairing.full_clean()
        _check_levels(pairing, first, second)
        pairing.save()
        sides = {CountedLeg.FIRST: first, CountedLeg.SECOND: second}
        legs = {(post.pk, side) for side, posts in sides.items() for post in posts}
        _set(PairingLeg, pairing, ("position_id", "side"), legs)
        _set(PairingBasis, pairing, ("legal_document_id",), {(each.pk,) for each in documents})
    return pairing


def remove(*, user, row: Position | LegalDocument, reason: str = "", seen: str = "") -> None:
    """Delete what nothing in the register rests on; ValidationError for what is used.

    A pairing is never deleted: its cases and the rulings on them would go with it.
    """
    if isinstance(row, Pairing):
        raise ValidationError("Mô hình không xóa được; hãy ghi ngày cuối áp dụng.")
    with _keeping(user, reason):
        _check_unchanged(row, seen)
        try:
            row.delete()
        except ProtectedError as used:
            name = row._meta.verbose_name.capitalize()
            raise ValidationError(f"{name} này đang được dùng trong sổ, không xóa được.") from used


def catalogue_token(row: Model) -> str:
    """What a form remembers: the number of the last change of a row and of a pairing's parts."""
    if row.pk is None:
        return ""
    parts = [_last_event(model, row) for model in PARTS] if isinstance(row, Pairing) else []
    return ".".join(map(str, [token_of(row), *parts]))


def changes_since(row: Model, seen: str) -> list[Change]:
    """What changed in a row, and in a pairing's parts, after a form remembered `seen`."""
    tables = [type(row), *PARTS]
    parts = zip(tables, seen.split("."), strict=False)
    last = {model._meta.model_name: int(part) for model, part in parts}
    changes = history_of_catalogue(row)
    return [change for change in changes if change.event > last.get(change.table, 0)]


def _keeping(user, reason):
    if not may_keep(user):
        raise PermissionDenied("Chỉ quản trị viên của cả nước được sửa danh mục.")
    return recorded(user=user, reason=reason)


def _check_unchanged(row: Model, seen: str) -> None:
    """Lock the row; StaleError when it, or a part of it, is no longer what was seen."""
    if row.pk is None:
        return
    check_unchanged(row, None)
    if seen and seen != catalogue_token(row):
        raise StaleError(row, int(seen.split(".")[0]))


def _last_event(model: type[Model], pairing: Pairing) -> int:
    events = event_model(model).objects.filter(pairing=pairing.pk)
    return events.aggregate(last=Max("pgh_id"))["last"] or 0


def _check_levels(pairing: Pairing, first, second) -> None:
    """A pairing whose levels contradict its rule would never have a case.

    Without any position it only describes: a model of three posts is counted by its pairs.
    """
    faults = {}
    counted = first if pairing.counted_leg == CountedLeg.FIRST else second
    strangers = [str(post) for post in counted if post.level != pairing.level]
    if strangers:
        faults["level"] = f"Vế được tính có chức danh không thuộc cấp này: {'; '.join(strangers)}."
    if bool(first) != bool(second):
        empty = "second" if first else "first"
        faults[empty] = "Hãy chọn chức danh cho cả hai vế, hoặc để trống cả hai."
    lies = LIES[pairing.place_rule]
    pairs = [(one.level, other.level) for one in first for other in second]
    if pairs and not any(lies(*levels) for levels in pairs):
        faults["place_rule"] = "Cấp của các chức danh đã chọn không cho phép quan hệ đơn vị này."
    if faults:
        raise ValidationError(faults)


def _set(model, pairing: Pairing, columns: tuple[str, ...], wanted: set[tuple]) -> None:
    """Make the rows of a pairing's part those that are wanted, touching only the differences."""
    known = {
        tuple(values): pk
        for pk, *values in model.objects.filter(pairing=pairing).values_list("pk", *columns)
    }
    gone = [pk for values, pk in known.items() if values not in wanted]
    if gone:
        model.objects.filter(pk__in=gone).delete()
    new = sorted(wanted - known.keys())
    model.objects.bulk_create(
        [model(pairing=pairing, **dict(zip(columns, values, strict=True))) for values in new]
    )
