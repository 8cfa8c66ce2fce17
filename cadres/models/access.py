"""Who may see and do what: a user's role on a locality and everything below it."""

from django.conf import settings
from django.db import models

from .history import tracked
from .places import Locality


class Role(models.TextChoices):
    VIEWER = "viewer", "Xem"
    EDITOR = "editor", "Nhập liệu"
    APPROVER = "approver", "Duyệt"
    ADMINISTRATOR = "administrator", "Quản trị"


@tracked()
class Scope(models.Model):
    """Phân công: a role on a locality, what lies below it and what it was formed from.

    No locality means the whole country. `default_day` is the cut-off day on which the user's
    pages open (ngày chốt số liệu); none means today.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="scopes", verbose_name="người dùng"
    )
    locality = models.ForeignKey(
        Locality, models.PROTECT, null=True, blank=True, verbose_name="đơn vị"
    )
    role = models.CharField("vai trò", max_length=15, choices=Role.choices)
    default_day = models.DateField("ngày chốt số liệu", null=True, blank=True)

    class Meta:
        verbose_name = "phân công"
        verbose_name_plural = "phân công"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "locality"],
                nulls_distinct=False,
                name="scope_once",
                violation_error_message="Người dùng đã được phân công ở đơn vị này.",
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()} – {self.locality or 'cả nước'}"
