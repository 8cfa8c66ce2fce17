"""Places in time: a locality is only an identity; its name, kind, code and parent are dated."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from cadres.querysets import LocalityQuerySet, LocalityVersionQuerySet

from .documents import LegalDocument
from .history import tracked
from .keys import Initials, NaturalKey, SearchKey, generated_key


class Level(models.IntegerChoices):
    """Cấp. A hamlet is counted as a level though it is not an administrative one."""

    PROVINCE = 1, "cấp tỉnh"
    DISTRICT = 2, "cấp huyện"
    COMMUNE = 3, "cấp xã"
    HAMLET = 4, "thôn, ấp, khu phố"

    @property
    def slug(self) -> str:
        """The level's name in addresses and in JSON."""
        return {1: "tinh", 2: "huyen", 3: "xa", 4: "thon"}[self.value]

    @classmethod
    def from_slug(cls, slug: str) -> "Level":
        """The level of a slug; KeyError for an unknown one."""
        return {level.slug: level for level in cls}[slug]


class Kind(models.TextChoices):
    """Loại đơn vị: the word that stands before a locality's name."""

    PROVINCE = "tinh", "Tỉnh"
    CITY = "thanh_pho", "Thành phố"
    TOWN = "thi_xa", "Thị xã"
    URBAN_DISTRICT = "quan", "Quận"
    DISTRICT = "huyen", "Huyện"
    WARD = "phuong", "Phường"
    TOWNSHIP = "thi_tran", "Thị trấn"
    COMMUNE = "xa", "Xã"
    SPECIAL_ZONE = "dac_khu", "Đặc khu"
    THON = "thon", "Thôn"
    LANG = "lang", "Làng"
    AP = "ap", "Ấp"
    BAN = "ban", "Bản"
    BUON = "buon", "Buôn"
    BON = "bon", "Bon"
    PLEI = "plei", "Plei"
    PHUM = "phum", "Phum"
    SOC = "soc", "Sóc"
    XOM = "xom", "Xóm"
    KHU = "khu", "Khu"
    KHU_PHO = "khu_pho", "Khu phố"
    TO_DAN_PHO = "to_dan_pho", "Tổ dân phố"
    KHU_DAN_CU = "khu_dan_cu", "Khu dân cư"
    KHU_VUC = "khu_vuc", "Khu vực"
    KHOI = "khoi", "Khối"
    KHOI_PHO = "khoi_pho", "Khối phố"
    KHOM = "khom", "Khóm"
    TIEU_KHU = "tieu_khu", "Tiểu khu"
    PHO = "pho", "Phố"
    DIEM_DAN_CU = "diem_dan_cu", "Điểm dân cư"

    @classmethod
    def of_name(cls, name: str) -> "Kind | None":
        """The kind that a full name opens with ("Khu phố Mỹ Lợi" → KHU_PHO), longest word first."""
        folded = f"{name.lower()} "
        by_length = sorted(cls, key=lambda kind: -len(kind.label))
        return next(
            (kind for kind in by_length if folded.startswith(f"{kind.label.lower()} ")), None
        )


class Locality(models.Model):
    """Đơn vị: who a place is through all its names. It keeps its level for life.

    The database keeps `name` and `order_key` as the newest version has them: for display without
    a day, and for the official order (by code, then by name with numbers in natural order).
    """

    level = models.PositiveSmallIntegerField("cấp", choices=Level.choices)
    name = models.CharField("tên hiện nay", max_length=200, blank=True, editable=False)
    order_key = models.TextField(blank=True, editable=False, db_collation="C")

    objects = LocalityQuerySet.as_manager()

    class Meta:
        verbose_name = "đơn vị"
        verbose_name_plural = "đơn vị"

    def __str__(self):
        return self.name

    def version_on(self, day) -> "LocalityVersion | None":
        """The name, kind, code and parent on a day, or None when it did not exist then."""
        return self.versions.on(day).first()


@tracked(exclude=("search_key", "sort_key"))
class LocalityVersion(models.Model):
    """What a locality was called, what kind it was and where it lay during `period`.

    `period` is half-open; an open start or end means "not known" or "still so".
    `province`, `district` and `commune` repeat the ancestors (itself included); the database sets
    them from the parent, and moves them when the parent moves.
    """

    locality = models.ForeignKey(
        Locality, models.CASCADE, related_name="versions", verbose_name="đơn vị"
    )
    period = DateRangeField("thời gian")
    level = models.PositiveSmallIntegerField("cấp", choices=Level.choices, editable=False)
    kind = models.CharField("loại", max_length=20, choices=Kind.choices)
    name = models.CharField("tên đầy đủ", max_length=200)
    code = models.CharField("mã", max_length=10, blank=True)
    parent = models.ForeignKey(
        Locality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="child_versions",
        verbose_name="đơn vị cấp trên",
        db_index=False,
    )
    province = models.ForeignKey(
        Locality, models.PROTECT, null=True, editable=False, related_name="+", db_index=False
    )
    district = models.ForeignKey(
        Locality, models.PROTECT, null=True, editable=False, related_name="+", db_index=False
    )
    commune = models.ForeignKey(
        Locality, models.PROTECT, null=True, editable=False, related_name="+", db_index=False
    )
    legal_document = models.ForeignKey(
        LegalDocument, models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )
    note = models.CharField("ghi chú", max_length=300, blank=True)
    search_key = generated_key(SearchKey, "name")
    sort_key = generated_key(NaturalKey, "name")

    objects = LocalityVersionQuerySet.as_manager()

    class Meta:
        verbose_name = "giai đoạn của đơn vị"
        verbose_name_plural = "giai đoạn của đơn vị"
        constraints = [
            ExclusionConstraint(
                name="locality_version_no_overlap",
                expressions=[
                    ("locality", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Đơn vị này đã có tên, loại khác trong thời gian đó.",
            ),
            models.CheckConstraint(
                condition=Q(level=Level.PROVINCE, parent__isnull=True)
                | Q(level__gt=Level.PROVINCE, parent__isnull=False),
                name="locality_version_parent_by_level",
                violation_error_message="Đơn vị dưới cấp tỉnh phải có đơn vị cấp trên.",
            ),
            models.CheckConstraint(
                condition=Q(period__isempty=False),
                name="locality_version_period_not_empty",
                violation_error_message="Ngày kết thúc phải sau ngày bắt đầu.",
            ),
        ]
        indexes = [
            models.Index(fields=["parent"], name="locality_version_parent"),
            models.Index(fields=["province", "level"], name="locality_version_province"),
            models.Index(fields=["district", "level"], name="locality_version_district"),
            models.Index(fields=["commune", "level"], name="locality_version_commune"),
            GinIndex(OpClass(F("search_key"), name="gin_trgm_ops"), name="locality_version_search"),
            models.Index(Initials("name"), name="locality_version_initials"),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        if self.parent_id and self.parent.level >= self.locality.level:
            raise ValidationError({"parent": "Đơn vị cấp trên phải thuộc cấp cao hơn."})


@tracked()
class Succession(models.Model):
    """Sắp xếp đơn vị: on `day` the old locality became the new one, wholly or in part."""

    class Extent(models.TextChoices):
        WHOLE = "whole", "toàn bộ"
        PART = "part", "một phần"

    old = models.ForeignKey(
        Locality, models.PROTECT, related_name="successions", verbose_name="đơn vị cũ"
    )
    new = models.ForeignKey(
        Locality, models.PROTECT, related_name="predecessions", verbose_name="đơn vị mới"
    )
    day = models.DateField("ngày")
    extent = models.CharField("mức độ", max_length=5, choices=Extent.choices)
    legal_document = models.ForeignKey(
        LegalDocument, models.PROTECT, null=True, blank=True, verbose_name="văn bản"
    )

    class Meta:
        verbose_name = "sắp xếp đơn vị"
        verbose_name_plural = "sắp xếp đơn vị"
        constraints = [
            models.UniqueConstraint(
                fields=["old", "new", "day"],
                name="succession_once",
                violation_error_message="Việc sắp xếp này đã được ghi.",
            ),
            models.CheckConstraint(
                condition=~Q(old=F("new")),
                name="succession_between_two",
                violation_error_message="Đơn vị cũ và đơn vị mới phải khác nhau.",
            ),
        ]

    def __str__(self):
        return f"{self.old} → {self.new}"


class LocalityAlias(models.Model):
    """A former or customary name, only for matching what people write; `key` has no spaces."""

    locality = models.ForeignKey(Locality, models.CASCADE, related_name="aliases")
    key = models.CharField("tên gấp dấu, viết liền", max_length=120)

    class Meta:
        verbose_name = "tên gọi khác"
        verbose_name_plural = "tên gọi khác"
        indexes = [models.Index(fields=["key"], name="locality_alias_key")]
        constraints = [
            models.UniqueConstraint(
                fields=["locality", "key"],
                name="locality_alias_once",
                violation_error_message="Tên gọi này đã có.",
            ),
        ]

    def __str__(self):
        return self.key
