"""What is kept for reports: questions, targets, letterheads and the keys of other systems."""

from .letterheads import Letterhead
from .reading_keys import KeyBearer, ReadingKey, bearer_of
from .saved_filters import SavedFilter
from .targets import Target, TargetQuerySet

__all__ = [
    "KeyBearer",
    "Letterhead",
    "ReadingKey",
    "SavedFilter",
    "Target",
    "TargetQuerySet",
    "bearer_of",
]
