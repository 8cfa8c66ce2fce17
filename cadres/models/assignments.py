"""Appointments are facts that people enter; concurrent assignments follow from them."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from cadres.querysets import AppointmentQuerySet, StretchQuerySet

from .documents import Decision
from .history import tracked
from .keys import ForConstraint
from .pairings import Pairing
from .people import Person
from .places import Level, Locality
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


@tracked(found_by=("first", "second"))
class Ruling(models.Model):
    """Không tính: the department's word that two posts of a pairing are no case, with the reason.

    It speaks of the facts, not of the derived row, and so outlives every refresh.
    """

    pairing = models.ForeignKey(Pairing, models.CASCADE)
    first = models.ForeignKey(Appointment, models.CASCADE, related_name="+")
    second = models.ForeignKey(Appointment, models.CASCADE, related_name="+")
    reason = models.CharField("lý do", max_length=300)
    ruled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, verbose_name="người quyết định"
    )
    ruled_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "kết luận không tính"
        verbose_name_plural = "kết luận không tính"
        constraints = [
            models.UniqueConstraint(
                fields=["pairing", "first", "second"],
                name="ruling_once",
                violation_error_message="Trường hợp này đã có kết luận.",
            ),
        ]

    def __str__(self):
        return self.reason


class ConcurrentAssignment(models.Model):
    """Trường hợp kiêm nhiệm: derived by the database (sql/derivation.sql), never typed.

    `period` is the overlap of both appointments, the pairing's life and, for posts at two places,
    of the time in which one lay within the other. `counted` is false where the pairing does not
    count or a ruling says so.
    """

    pairing = models.ForeignKey(Pairing, models.DO_NOTHING, db_constraint=False, db_index=False)
    person = models.ForeignKey(
        Person, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="assignments"
    )
    first = models.ForeignKey(
        Appointment, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    second = models.ForeignKey(
        Appointment, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    locality = models.ForeignKey(
        Locality, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    period = DateRangeField("thời gian kiêm nhiệm")
    started = models.DateField("ngày bắt đầu")
    counted = models.BooleanField("được tính")

    class Meta:
        verbose_name = "trường hợp kiêm nhiệm"
        verbose_name_plural = "trường hợp kiêm nhiệm"
        constraints = [
            models.UniqueConstraint(
                fields=["person", "pairing", "first", "second", "started"],
                name="concurrent_assignment_key",
            ),
        ]
        indexes = [
            models.Index(fields=["pairing"], name="concurrent_assignment_pairing"),
        ]

    def __str__(self):
        return f"{self.person}: {self.pairing}"

    def precisions(self, legs=None) -> tuple[str, str]:
        """How exactly the first and the last day are known: as the posts that they come from.

        `legs` are the two appointments where they are at hand already.
        """
        legs = legs or (self.first, self.second)
        starts = [leg.start_precision for leg in legs if leg.period.lower == self.period.lower]
        ends = [leg.end_precision for leg in legs if leg.period.upper == self.period.upper]
        return (starts or [Precision.DAY])[0], (ends or [Precision.DAY])[0]


class AssignmentStretch(models.Model):
    """A counted assignment while its locality lay in one province, district and commune.

    Derived. Days are half-open; an open start is 1/1/0001 and an open end 31/12/9999, so that one
    index on (valid_to, valid_from) answers "on a day".
    """

    assignment = models.ForeignKey(
        ConcurrentAssignment,
        models.DO_NOTHING,
        db_constraint=False,
        related_name="stretches",
        db_index=False,
    )
    pairing = models.ForeignKey(Pairing, models.DO_NOTHING, db_constraint=False, db_index=False)
    person = models.ForeignKey(Person, models.DO_NOTHING, db_constraint=False)
    locality = models.ForeignKey(
        Locality, models.DO_NOTHING, db_constraint=False, related_name="stretches"
    )
    level = models.PositiveSmallIntegerField("cấp", choices=Level.choices)
    province = models.ForeignKey(
        Locality, models.DO_NOTHING, db_constraint=False, related_name="+", db_index=False
    )
    district = models.ForeignKey(
        Locality,
        models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        db_index=False,
        null=True,
    )
    commune = models.ForeignKey(
        Locality,
        models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        db_index=False,
        null=True,
    )
    valid_from = models.DateField()
    valid_to = models.DateField()

    objects = StretchQuerySet.as_manager()

    class Meta:
        verbose_name = "trường hợp kiêm nhiệm theo thời gian"
        verbose_name_plural = "trường hợp kiêm nhiệm theo thời gian"
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "valid_from"], name="assignment_stretch_key"
            ),
        ]
        indexes = [
            models.Index(
                fields=["valid_to", "valid_from"],
                include=["level", "pairing", "province", "person"],
                name="stretch_day",
            ),
            models.Index(
                fields=["province", "valid_to", "valid_from"],
                include=["level", "district", "commune", "locality", "pairing", "person"],
                name="stretch_province",
            ),
            models.Index(
                fields=["district", "valid_to", "valid_from"],
                include=["level", "commune", "locality", "pairing", "person"],
                name="stretch_district",
            ),
            models.Index(
                fields=["commune", "valid_to", "valid_from"],
                include=["level", "locality", "pairing", "person"],
                name="stretch_commune",
            ),
        ]

    def __str__(self):
        return f"{self.assignment} ({self.valid_from:%d/%m/%Y})"
