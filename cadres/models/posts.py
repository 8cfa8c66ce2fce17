"""Posts: the catalogue of positions. A post is a position at a locality."""

import datetime as dt

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q

from cadres.lifetimes import Lifetime
from cadres.querysets import PositionQuerySet

from .history import tracked
from .places import Kind, Level


class Bloc(models.TextChoices):
    """Khối: which part of the political system a position belongs to."""

    PARTY = "dang", "Đảng"
    COUNCIL = "hdnd", "HĐND"
    GOVERNMENT = "ubnd", "UBND"
    FRONT = "mttq", "MTTQ, đoàn thể"
    SPECIALIST = "chuyen_mon", "Chuyên môn"
    PART_TIME = "khong_chuyen_trach", "Không chuyên trách"


# How a party committee and a hamlet's head are called where the locality is of that kind.
COMMITTEES = {
    (Level.PROVINCE, Kind.PROVINCE): "Tỉnh ủy",
    (Level.PROVINCE, Kind.CITY): "Thành ủy",
    (Level.DISTRICT, Kind.CITY): "Thành ủy",
    (Level.DISTRICT, Kind.TOWN): "Thị ủy",
    (Level.DISTRICT, Kind.URBAN_DISTRICT): "Quận ủy",
    (Level.DISTRICT, Kind.DISTRICT): "Huyện ủy",
}
HEADS = {Kind.TO_DAN_PHO: "Tổ trưởng tổ dân phố"}


def always() -> DateRange:
    """A period that is open at both ends."""
    return DateRange()


@tracked()
class Position(models.Model):
    """Chức danh. `title` may hold {kind}, {committee} or {head}, filled in from the locality.

    `period` is when there was such a post anywhere in the country; an open end means that no such
    day is known. One province may have given it up earlier, which its appointments tell.
    """

    code = models.SlugField("mã", max_length=40, unique=True)
    title = models.CharField("tên chức danh", max_length=200)
    short = models.CharField("viết tắt", max_length=40, blank=True)
    level = models.PositiveSmallIntegerField("cấp", choices=Level.choices)
    bloc = models.CharField("khối", max_length=20, choices=Bloc.choices)
    is_head = models.BooleanField("người đứng đầu", default=False)
    single_seat = models.BooleanField("chỉ một người giữ", default=False)
    aliases = ArrayField(
        models.CharField(max_length=200), verbose_name="cách viết khác", default=list, blank=True
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    period = DateRangeField("thời gian có chức danh", default=always, blank=True)
    basis = models.CharField("căn cứ của thời gian", max_length=300, blank=True)
    verified = models.BooleanField("thời gian đã kiểm chứng", default=False)

    objects = PositionQuerySet.as_manager()

    class Meta:
        verbose_name = "chức danh"
        verbose_name_plural = "chức danh"
        ordering = ["level", "order", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(period__isempty=False),
                name="position_period_not_empty",
                violation_error_message="Ngày cuối phải sau ngày đầu có chức danh.",
            ),
        ]

    def __str__(self):
        # A form shows the row again as it was typed, also where its title cannot be read.
        return self.title_at(None) if self._title_reads(None) else self.title

    def clean(self):
        if self.level not in Level.values:
            return  # said by the field
        faults = {}
        if not self._title_reads(None, *Kind.values):
            faults["title"] = "Tên chức danh chỉ được dùng {kind}, {committee} và {head}."
        if self.pk and self.appointments.exclude(locality__level=self.level).exists():
            faults["level"] = "Chức danh đã có người giữ, không đổi cấp được."
        if faults:
            raise ValidationError(faults)

    @property
    def is_seat(self) -> bool:
        """Whether a place as a rule has one holder of it: always, or the head of a body.

        Two may hold a head's post, like a secretary's where a hamlet has several party cells.
        """
        return self.single_seat or self.is_head

    @property
    def lifetime(self) -> Lifetime:
        """Its days, and what they rest on."""
        last = self.period.upper and self.period.upper - dt.timedelta(days=1)
        return Lifetime(self.period.lower, last, self.basis, self.verified)

    @property
    def title_of_level(self) -> str:
        """The title for all localities of its level alike ("Chủ tịch UBND cấp xã")."""
        label = Level(self.level).label
        head = f"Trưởng {label}"
        return self.title.format(kind=label, committee=f"cấp ủy {label}", head=head)

    def _title_reads(self, *kinds: str | None) -> bool:
        """Whether the title can be said at localities of these kinds."""
        try:
            for kind in kinds:
                self.title_at(kind)
        except (AttributeError, LookupError, ValueError, TypeError):
            return False
        return True

    def title_at(self, kind: str | None) -> str:
        """The title as it is said at a locality of that kind ("Trưởng ấp"); generic for None."""
        if kind is None:
            words = {"kind": Level(self.level).label.removeprefix("cấp "), "committee": "cấp ủy"}
            return self.title.format(head="Trưởng thôn, ấp, khu phố", **words)
        label = Kind(kind).label.lower()
        return self.title.format(
            kind=label,
            committee=COMMITTEES.get((self.level, kind), "Đảng ủy"),
            head=HEADS.get(kind, f"Trưởng {label}"),
        )
