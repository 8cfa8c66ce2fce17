"""The register's tables, one subject a file; import them from here."""

from .access import Role, Scope
from .appointments import Appointment, Holding, LocalStatus
from .assignments import AssignmentStretch, ConcurrentAssignment, Ruling
from .chains import CaseChain, PostChain
from .documents import Decision, LegalDocument
from .intake import (
    NATION,
    ImportBatch,
    ImportJob,
    ImportRow,
    ImportState,
    RememberedHeading,
    RowOutcome,
)
from .loaded import LoadedFile
from .pairings import CountedLeg, Pairing, PairingBasis, PairingLeg, PlaceRule
from .people import Gender, Person, PersonMerge
from .places import Kind, Level, Locality, LocalityAlias, LocalityVersion, Succession
from .posts import Bloc, Position
from .precision import Precision

__all__ = [
    "NATION",
    "Appointment",
    "AssignmentStretch",
    "Bloc",
    "CaseChain",
    "ConcurrentAssignment",
    "CountedLeg",
    "Decision",
    "Gender",
    "Holding",
    "ImportBatch",
    "ImportJob",
    "ImportRow",
    "ImportState",
    "Kind",
    "LegalDocument",
    "Level",
    "LoadedFile",
    "LocalStatus",
    "Locality",
    "LocalityAlias",
    "LocalityVersion",
    "Pairing",
    "PairingBasis",
    "PairingLeg",
    "Person",
    "PersonMerge",
    "PlaceRule",
    "Position",
    "PostChain",
    "Precision",
    "RememberedHeading",
    "Role",
    "RowOutcome",
    "Ruling",
    "Scope",
    "Succession",
]
