"""Decisions: which one a number and a day mean, correcting it, and keeping its scanned copy."""

import datetime as dt
import io
import uuid
import zipfile
from collections import defaultdict
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile

from cadres.changes import check_unchanged
from cadres.models import Decision

from .writing import recorded

LARGEST = 10 * 1024**2  # bytes
WRONG_KIND = "Tệp phải là PDF, Word (.docx), JPG hoặc PNG."
SIGNATURES = {"pdf": b"%PDF-", "jpg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n"}
TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "jpg": "image/jpeg",
    "png": "image/png",
}


def kind_of_file(content: bytes) -> str:
    """What a file is by its content, a key of TYPES, whatever its name says.

    Raises ValidationError for any other content and for more than LARGEST bytes.
    """
    if len(content) > LARGEST:
        raise ValidationError("Tệp lớn hơn 10 MB.")
    for kind, signature in SIGNATURES.items():
        if content.startswith(signature):
            return kind
    if _is_word(content):
        return "docx"
    raise ValidationError(WRONG_KIND)


def ensure_decision(*, user, number: str, issued: dt.date | None, issuer: str = "") -> Decision:
    """The decision that the user means by number, day and issuer, created when there is none."""
    papers = Decision.objects.visible_to(user).filter(number=number, issued=issued)
    if meant := _meant(list(papers), issuer):
        return meant
    paper = Decision(number=number, issued=issued, issuer=issuer)
    paper.full_clean()
    paper.save()
    return paper


def find_decisions(*, user, papers: Iterable[tuple]) -> dict[tuple, int]:
    """The ids of the decisions that the user means by number and day, as far as there are any.

    `papers` are pairs (number, issued); `user` None is the command line, which sees all decisions.
    """
    wanted, known = set(papers), defaultdict(list)
    seen = Decision.objects.visible_to(user) if user else Decision.objects.all()
    seen = seen.filter(number__in={number for number, _ in wanted})
    for each in seen.only("number", "issued", "issuer"):
        known[each.number, each.issued].append(each)
    found = {paper: _meant(known[paper]) for paper in wanted & known.keys()}
    return {paper: meant.pk for paper, meant in found.items() if meant}


def _meant(papers: list[Decision], issuer: str = "") -> Decision | None:
    """The one of some decisions of one number and day that is meant, among those that a user sees:
    every commune numbers its own papers.

    Without an issuer it is the one that names none, else the only one, whoever issued it. Of
    several nobody knows which, and none is taken.
    """
    found = [each for each in papers if each.issuer == issuer] or ([] if issuer else papers)
    return found[0] if len(found) == 1 else None


def correct_decision(
    *,
    user,
    decision: Decision,
    reason: str = "",
    seen: int | None = None,
    content: bytes | None = None,
    **fields,
) -> None:
    """Write columns of a decision and, given `content`, its file; an earlier file is kept on disk.

    The file gets a name of our own: an uploader's name is never a path.
    Raises StaleError, ValidationError, PermissionDenied.
    """
    with recorded(user=user, reason=reason):
        if not Decision.objects.editable_by(user).filter(pk=decision.pk).exists():
            raise PermissionDenied("Quyết định nằm ngoài phạm vi được phân công.")
        check_unchanged(decision, seen)
        for name, value in fields.items():
            setattr(decision, name, value)
        decision.full_clean()
        if content is not None:
            name = f"{uuid.uuid4().hex}.{kind_of_file(content)}"
            decision.file.save(name, ContentFile(content), save=False)
        decision.save()


def _is_word(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return "word/document.xml" in package.namelist()
    except zipfile.BadZipFile:
        return False
