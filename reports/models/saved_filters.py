"""Questions that users keep under a name."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from cadres.access import reach_of, scopes_of
from cadres.models import Locality, LocalityVersion


class SavedFilterQuerySet(models.QuerySet):
    """Saved filters of many users."""

    def visible_to(self, user):
        """The user's own, and those shared at a place where, or below which, the user is."""
        shared = Q(is_shared=True, place=None)
        scopes = [scope.locality_id for scope in scopes_of(user) if scope.locality_id]
        if scopes:
            placed = LocalityVersion.objects.filter(locality__in=scopes).filter(
                Q(locality=OuterRef("place"))
                | Q(commune=OuterRef("place"))
                | Q(district=OuterRef("place"))
                | Q(province=OuterRef("place"))
            )
            shared |= Q(is_shared=True) & Exists(placed)
        if not reach_of(user):
            return self.none()
        return self.filter(Q(user=user) | shared)


class SavedFilter(models.Model):
    """Bộ lọc đã lưu: a question of the list of cases under a name.

    `query` holds its parameters as an address does, the day only where the user wanted it kept.
    It is read again with the reader's own scope, so sharing shows nobody more than before.
    Shared at `place` (none: the whole country), everybody there and below sees it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_filters",
        verbose_name="người dùng",
    )  # fmt: skip
    name = models.CharField("tên bộ lọc", max_length=80)
    query = models.CharField("điều kiện", max_length=1000)
    is_shared = models.BooleanField("dùng chung", default=False)
    place = models.ForeignKey(
        Locality, models.CASCADE, null=True, blank=True, verbose_name="đơn vị dùng chung"
    )

    objects = SavedFilterQuerySet.as_manager()

    class Meta:
        verbose_name = "bộ lọc đã lưu"
        verbose_name_plural = "bộ lọc đã lưu"
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "name"],
                name="saved_filter_name_once",
                violation_error_message="Anh, chị đã có bộ lọc tên này.",
            ),
        ]

    def __str__(self):
        return self.name
