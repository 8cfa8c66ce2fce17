"""Decisions: correcting what the register says of a paper, and keeping its scanned copy."""

import io
import uuid
import zipfile

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
