"""What resolutions set: how many localities are to have a pairing, by when."""

from django.db import models
from django.db.models import F, Q

from cadres import vietnamese
from cadres.access import editing_reach_of, reach_of
from cadres.models import LegalDocument, Level, Locality, Pairing
from cadres.models.history import tracked


class TargetQuerySet(models.QuerySet):
    """Targets of many places."""

    def visible_to(self, user):
        """Those of the places that the user may see; of the whole country for everybody."""
        places = Locality.objects.visible_to(user)
        return self.filter(Q(place=None) | Q(place__in=places)) if reach_of(user) else self.none()

    def editable_by(self, user):
        """Those of the places where the user may write."""
        if editing_reach_of(user).nationwide:
            return self
        return self.filter(place__in=Locality.objects.editable_by(user))


@tracked()
class Target(models.Model):
    """Chỉ tiêu: by `due`, so many localities of the pairing's level at a place are covered.

    Either `percent` of the localities that there are then, or a `number` of them. Progress is
    measured from `start` on. No place means the whole country.
    """

    pairing = models.ForeignKey(
        Pairing, models.PROTECT, verbose_name="mô hình kiêm nhiệm", related_name="targets"
    )
    place = models.ForeignKey(
        Locality, models.PROTECT, null=True, blank=True, verbose_name="đơn vị", related_name="+"
    )
    percent = models.DecimalField(
        "tỷ lệ phải đạt (%)", max_digits=5, decimal_places=2, null=True, blank=True
    )
    number = models.PositiveIntegerField("số đơn vị phải đạt", null=True, blank=True)
    start = models.DateField("tính tiến độ từ ngày")
    due = models.DateField("thời hạn")
    legal_document = models.ForeignKey(
        LegalDocument, models.PROTECT, null=True, blank=True, verbose_name="văn bản",
        related_name="targets",
    )  # fmt: skip
    note = models.CharField("ghi chú", max_length=300, blank=True)

    objects = TargetQuerySet.as_manager()

    class Meta:
        verbose_name = "chỉ tiêu"
        verbose_name_plural = "chỉ tiêu"
        ordering = ["due", "pairing__order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pairing", "place", "due"],
                nulls_distinct=False,
                name="target_once",
                violation_error_message="Đơn vị này đã có chỉ tiêu của mô hình đó với thời hạn đó.",
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) ^ Q(number__isnull=True),
                name="target_percent_or_number",
                violation_error_message="Hãy nhập hoặc tỷ lệ, hoặc số đơn vị phải đạt.",
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__gt=0, percent__lte=100),
                name="target_percent_in_range",
                violation_error_message="Tỷ lệ phần trăm phải lớn hơn 0 và không quá 100.",
            ),
            models.CheckConstraint(
                condition=Q(number__isnull=True) | Q(number__gt=0),
                name="target_number_positive",
                violation_error_message="Số đơn vị phải đạt phải lớn hơn 0.",
            ),
            models.CheckConstraint(
                condition=Q(due__gt=F("start")),
                name="target_due_after_start",
                violation_error_message="Thời hạn phải sau ngày bắt đầu tính tiến độ.",
            ),
        ]

    def __str__(self):
        return f"{self.pairing.code}: {self.goal_text} đến {vietnamese.format_day(self.due)}"

    @property
    def level(self) -> Level:
        """The level of the localities that are counted."""
        return Level(self.pairing.level)

    @property
    def goal_text(self) -> str:
        """ "80%", "62,5%" or "120 đơn vị"."""
        if self.percent is None:
            return f"{vietnamese.format_number(self.number)} đơn vị"
        shown = self.percent.normalize()
        return f"{vietnamese.format_number(shown if shown % 1 else int(shown))}%"
