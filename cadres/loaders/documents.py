"""Legal documents: what the units and the pairings rest on."""

from datetime import date

from cadres.loaders import files
from cadres.models import LegalDocument

FILE = "legal_documents.csv"


def load_documents() -> dict[str, LegalDocument]:
    """Create the documents of the file that are missing; all of the file's by number.

    A document that is there already stays as staff left it.
    """
    known = {document.number: document for document in LegalDocument.objects.order_by("-id")}
    listed = files.rows(FILE)
    LegalDocument.objects.bulk_create(
        LegalDocument(
            number=row["number"],
            issued=day(row["issued"]),
            effective=day(row["effective"]),
            issuer=row["issuer"],
            title=row["title"],
            verified=row["verified"] == "1",
        )
        for row in listed
        if row["number"] not in known
    )
    numbers = [row["number"] for row in listed]
    return {
        document.number: document
        for document in LegalDocument.objects.filter(number__in=numbers).order_by("-id")
    }


def day(text: str) -> date | None:
    """The day written as YYYY-MM-DD, None for an empty cell."""
    return date.fromisoformat(text) if text else None
