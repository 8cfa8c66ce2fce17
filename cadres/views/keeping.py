"""What the pages that change posts share: try, say what follows for the cases, write."""

import datetime as dt
from collections.abc import Callable, Iterable
from types import SimpleNamespace

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from cadres.access import may_edit
from cadres.actions.writing import check_places, rehearsed
from cadres.consequences import CaseChange, Consequences, observe, tally_by_level
from cadres.facts import ends_in_words, nearest_day
from cadres.gazette import Gazette
from cadres.models import Appointment, ConcurrentAssignment, LocalityVersion
from cadres.vietnamese import format_number

NAMED = 2  # cases that a message names; more are counted
LISTED = 100  # cases that a preview lists for each kind of change
VERBS = {"ended": "kết thúc", "begun": "bắt đầu", "altered": "thay đổi"}
# Where a form says what is wrong with a field of the model.
PLACES_OF_ERRORS = {
    "period": ("last", "first", "day"),
    "locality": ("place",),
    "position": ("position",),
}


def tried(form, cases, write: Callable, *, really: bool) -> Consequences | None:
    """Do what a valid form asks, or only rehearse it; None when it was refused.

    The refusal is then among the form's errors. StaleError passes.
    """
    if not form.is_valid():
        return None
    try:
        with transaction.atomic() if really else rehearsed():
            return observe(cases, write)
    except ValidationError as refused:
        add_refusal(form, refused)
        return None


def add_refusal(form, refused: ValidationError) -> None:
    """What an action refused, beside the fields where the form has them."""
    by_field = refused.message_dict if hasattr(refused, "error_dict") else {"": refused.messages}
    for name, sentences in by_field.items():
        fields = [field for field in PLACES_OF_ERRORS.get(name, (name,)) if field in form.fields]
        form.add_error(fields[0] if fields else None, sentences)


def cases_of(people: Iterable[int]):
    """The cases of some people."""
    return ConcurrentAssignment.objects.filter(person__in=set(people))


def may_write_at(user, locality: int, period) -> bool:
    """Whether the user may write at a place at some time of the period."""
    try:
        check_places(user, [(locality, period)])
    except PermissionDenied:
        return False
    return may_edit(user)


def told(consequences: Consequences) -> str:
    """What a write did to the cases, as a message says it after "Đã ghi."; "" for nothing."""
    sentences = []
    for kind, verb in VERBS.items():
        changes = getattr(consequences, kind)
        if not changes:
            continue
        count = f"{format_number(len(changes))} trường hợp kiêm nhiệm {verb}"
        named = "; ".join(f"{change.case.pairing}" for change in changes[:NAMED])
        sentences.append(f"{count}: {named}." if len(changes) <= NAMED else f"{count}.")
    return " ".join(sentences)


def outcome(consequences: Consequences | None, day: dt.date) -> list[dict] | None:
    """What follows for the cases, kind by kind, for `cadres/_consequences.html`.

    Places are called as on the day of their case nearest to `day`.
    """
    if consequences is None:
        return None
    gazette = Gazette(change.case.locality_id for change in consequences.changes)
    return [
        {
            "verb": verb,
            "count": len(changes),
            "levels": list(tally_by_level(changes).items()),
            "lines": [_line(change, gazette, day) for change in changes[:LISTED]],
            "more": max(len(changes) - LISTED, 0),
        }
        for kind, verb in VERBS.items()
        if (changes := getattr(consequences, kind))
    ]


def post(held: Appointment, gazette: Gazette, day: dt.date) -> dict:
    """A post under the names of its day nearest to `day`."""
    version, path = _named(held.locality_id, held.period, gazette, day)
    since, until = ends_in_words(held)
    return {
        "held": held,
        "title": held.position.title_at(version.kind if version else None),
        "place": version.name if version else held.locality.name,
        "path": path,
        "since": since,
        "until": until,
    }


def case_ends(case: ConcurrentAssignment) -> tuple[str, str]:
    """The first and the last day of a case as exactly as they are known."""
    start, end = case.precisions()
    row = SimpleNamespace(period=case.period, start_precision=start, end_precision=end)
    return ends_in_words(row)


def standing_day(held: Appointment, day: dt.date) -> dt.date:
    """The day nearest to `day` on which a post was held while its place existed."""
    versions = held.locality.versions.filter(period__overlap=held.period)
    return _standing(versions, nearest_day(held.period, day))


def _line(change: CaseChange, gazette: Gazette, day: dt.date) -> dict:
    version, path = _named(change.case.locality_id, change.case.period, gazette, day)
    return {
        "case": change.case,
        "place": version.name if version else change.case.locality.name,
        "path": path,
        "before": change.before and " – ".join(case_ends(change.before)),
        "after": change.after and " – ".join(case_ends(change.after)),
    }


def _named(locality: int, period, gazette: Gazette, day) -> tuple[LocalityVersion | None, str]:
    """A place as it was called, and where it lay, on the day of a period nearest to `day`."""
    day = _standing(gazette.versions[locality], nearest_day(period, day))
    version = gazette.on(locality, day)
    return version, gazette.path(version, day) if version else ""


def _standing(versions: Iterable[LocalityVersion], day: dt.date) -> dt.date:
    """The day nearest to `day` on which a place existed."""
    days = [nearest_day(version.period, day) for version in versions]
    return min(days, key=lambda each: abs(each - day), default=day)
