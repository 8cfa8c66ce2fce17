"""Pairings: which two posts held by one person make a case, decided by the department."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from .documents import LegalDocument
from .history import tracked
from .places import Level
from .posts import Position


class PlaceRule(models.TextChoices):
    """How the localities of the two posts must lie to each other."""

    SAME = "same", "cùng một đơn vị"
    SECOND_WITHIN_FIRST = "second_within_first", "chức danh thứ hai ở đơn vị trực thuộc"
    FIRST_WITHIN_SECOND = "first_within_second", "chức danh thứ nhất ở đơn vị trực thuộc"
    ANY = "any", "đơn vị bất kỳ"


class CountedLeg(models.IntegerChoices):
    """The post at whose locality and level the case is counted."""

    FIRST = 1, "chức danh thứ nhất"
    SECOND = 2, "chức danh thứ hai"


@tracked()
class Pairing(models.Model):
    """Mô hình kiêm nhiệm. `period` is when the model may exist; `counts` is the department's say.

    A pairing that does not count still classifies: its people are not "chưa phân loại".
    """

    code = models.CharField("mã", max_length=10, unique=True)
    name = models.CharField("tên mô hình", max_length=300)
    short = models.CharField("tên ngắn", max_length=80)
    level = models.PositiveSmallIntegerField("cấp tính", choices=Level.choices)
    place_rule = models.CharField("quan hệ đơn vị", max_length=20, choices=PlaceRule.choices)
    counted_leg = models.PositiveSmallIntegerField(
        "tính tại", choices=CountedLeg.choices, default=CountedLeg.FIRST
    )
    period = DateRangeField("thời gian áp dụng")
    counts = models.BooleanField("tính là trường hợp kiêm nhiệm", default=True)
    note = models.TextField("ghi chú", blank=True)
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    positions = models.ManyToManyField(Position, through="PairingLeg", related_name="pairings")
    legal_documents = models.ManyToManyField(
        LegalDocument, through="PairingBasis", verbose_name="căn cứ"
    )

    class Meta:
        verbose_name = "mô hình kiêm nhiệm"
        verbose_name_plural = "mô hình kiêm nhiệm"
        ordering = ["order", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(period__isempty=False),
                name="pairing_period_not_empty",
                violation_error_message="Ngày thôi áp dụng phải sau ngày bắt đầu.",
            ),
        ]

    def __str__(self):
        return f"{self.code} – {self.short}"


@tracked()
class PairingLeg(models.Model):
    """A position that may be the first (`side` 1) or the second (2) post of a pairing."""

    pairing = models.ForeignKey(
        Pairing, models.CASCADE, related_name="legs", verbose_name="mô hình"
    )
    position = models.ForeignKey(
        Position, models.PROTECT, related_name="legs", verbose_name="chức danh"
    )
    side = models.PositiveSmallIntegerField("vế", choices=CountedLeg.choices)

    class Meta:
        verbose_name = "chức danh của mô hình"
        verbose_name_plural = "chức danh của mô hình"
        constraints = [
            models.UniqueConstraint(
                fields=["position", "side", "pairing"],
                name="pairing_leg_once",
                violation_error_message="Chức danh này đã có trong vế đó của mô hình.",
            ),
        ]

    def __str__(self):
        return f"{self.pairing.code}.{self.side}: {self.position}"


@tracked()
class PairingBasis(models.Model):
    """A legal document that a pairing rests on."""

    pairing = models.ForeignKey(Pairing, models.CASCADE, verbose_name="mô hình")
    legal_document = models.ForeignKey(LegalDocument, models.PROTECT, verbose_name="văn bản")

    class Meta:
        verbose_name = "căn cứ của mô hình"
        verbose_name_plural = "căn cứ của mô hình"
        constraints = [
            models.UniqueConstraint(
                fields=["pairing", "legal_document"],
                name="pairing_basis_once",
                violation_error_message="Văn bản này đã là căn cứ của mô hình.",
            ),
        ]

    def __str__(self):
        return f"{self.pairing.code}: {self.legal_document}"
