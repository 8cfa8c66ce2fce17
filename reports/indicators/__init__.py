"""Indicators: shares and figures that leaders ask for beside the cases, each with its lists."""

from .coverages import Coverage, coverage, coverage_by_child
from .not_locals import NotLocal, not_local
from .targets import Progress, progress, targets_for

__all__ = [
    "Coverage",
    "NotLocal",
    "Progress",
    "coverage",
    "coverage_by_child",
    "not_local",
    "progress",
    "targets_for",
]
