"""Concurrent assignments follow from appointments; a ruling says that one is not counted."""

from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models

from cadres.querysets import StretchQuerySet

from .appointments import Appointment
from .history import tracked
from .pairings import Pairing
from .people import Person
from .places import Level, Locality
from .precision import Precision


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
