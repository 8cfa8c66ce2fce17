"""Appointments: who holds which post from when to when, the facts that people enter."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from cadres.querysets import AppointmentQuerySet

from .documents import Decision
from .history import tracked
from .keys import ForConstraint
from .people import Person
from .places import Locality
from .posts import Position
from .precision import Precision


class Holding(models.TextChoices):
    """Hình thức giữ chức. These are kinds of holding one post, never second posts."""

    ELECTED = "bau", "Bầu"
    APPOINTED = "bo_nhiem", "Bổ nhiệm"
    DESIGNATED = "chi_dinh", "Chỉ định"
    APPROVED = "phe_chuan", "Phê chuẩn"
    ACTING = "quyen", "Quyền"
    IN_CHARGE = "phu_trach", "Phụ trách"
    PROVISIONAL = "lam_thoi", "Lâm thời"
    SECONDED = "biet_phai", "Biệt phái"


class LocalStatus(models.TextChoices):
    """Whether the holder was judged a native of the place: declared with its ground."""

    UNJUDGED = "", "Chưa xác định"
    LOCAL = "local", "Là người địa phương"
    NOT_LOCAL = "not_local", "Không là người địa phương"


@tracked(exclude=("single_seat",), found_by=("person",))
class Appointment(models.Model):
    """Giữ chức: a person holds a position at a locality during `period` (half-open).

    `single_seat` repeats the position's flag so that the database can refuse a second holder; who
    leaves it open gets it from the database.
    """

    person = models.ForeignKey(
        Person, models.PROTECT, related_name="appointments", verbose_name="cán bộ", db_index=False
    )
    position = models.ForeignKey(
        Position, models.PROTECT, related_name="appointments", verbose_name="chức danh",
        db_index=False,
    )  # fmt: skip
    locality = models.ForeignKey(
        Locality, models.PROTECT, related_name="appointments", verbose_name="đơn vị"
    )
    period = DateRangeField("thời gian giữ chức")
    start_precision = models.CharField(
        max_length=5, choices=Precision.choices, default=Precision.DAY
    )
    end_precision = models.CharField(max_length=5, choices=Precision.choices, default=Precision.DAY)
    holding = models.CharField(
        "hình thức", max_length=10, choices=Holding.choices, blank=True
    )  # fmt: skip
    is_main = models.BooleanField("chức danh chính", default=False)
    start_decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="started",
        verbose_name="quyết định giữ chức",
    )  # fmt: skip
    end_decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="ended",
        verbose_name="quyết định thôi giữ chức",
    )  # fmt: skip
    end_reason = models.CharField("lý do thôi", max_length=200, blank=True)
    local_status = models.CharField(
        "người địa phương", max_length=10, choices=LocalStatus.choices, blank=True
    )
    local_ground = models.CharField("căn cứ xác định", max_length=300, blank=True)
    source = models.CharField("nguồn", max_length=200, blank=True)
    note = models.TextField("ghi chú", blank=True)
    single_seat = models.BooleanField(null=True, editable=False)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = "giữ chức"
        verbose_name_plural = "giữ chức"
        constraints = [
            ExclusionConstraint(
                name="appointment_not_twice",
                expressions=[
                    (ForConstraint("locality"), RangeOperators.EQUAL),
                    (ForConstraint("person"), RangeOperators.EQUAL),
                    (ForConstraint("position"), RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
                condition=Q(single_seat=False),  # of a single seat the next constraint says it all
                violation_error_message=(
                    "Người này đã giữ chức danh đó ở đơn vị đó trong thời gian trùng nhau."
                ),
            ),
            ExclusionConstraint(
                name="appointment_single_seat",
                expressions=[
                    ("locality", RangeOperators.EQUAL),
                    ("position", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
                condition=Q(single_seat=True),
                violation_error_message=(
                    "Chức danh này chỉ một người giữ, và đang có người khác giữ trong thời gian đó."
                ),
            ),
            models.CheckConstraint(
                condition=Q(period__isempty=False),
                name="appointment_period_not_empty",
                violation_error_message="Ngày thôi giữ chức không được trước ngày bắt đầu.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["person"], include=["position", "locality"], name="appointment_person"
            ),
            # Without the locality PostgreSQL may look for a seat among all posts of that title.
            models.Index(fields=["position", "locality"], name="appointment_position"),
            models.Index(
                fields=["position", "locality"],
                name="appointment_judged",
                condition=~Q(local_status=""),
            ),
        ]

    def __str__(self):
        return f"{self.person}: {self.position}, {self.locality}"

    def clean(self):
        if self.period and self.period.isempty:
            raise ValidationError({"period": "Ngày thôi giữ chức không được trước ngày bắt đầu."})
        if self.position_id:
            self.single_seat = self.position.single_seat
            if self.locality_id and self.locality.level != self.position.level:
                raise ValidationError({"position": "Chức danh này không thuộc cấp của đơn vị."})
