"""People. Namesakes are ordinary: nothing is unique on a name."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q

from cadres import vietnamese
from cadres.querysets import PersonQuerySet

from .history import tracked
from .keys import PersonSortKey, SearchKey, generated_key
from .precision import Precision


class Gender(models.TextChoices):
    MALE = "nam", "Nam"
    FEMALE = "nu", "Nữ"


@tracked(exclude=("search_key", "sort_key"))
class Person(models.Model):
    """Cán bộ. `birth` with its precision: a year alone is stored as its first day.

    A record that was merged into another one stays, without posts, so that the merge can be undone.
    """

    full_name = models.CharField("họ và tên", max_length=120)
    birth = models.DateField("ngày sinh", null=True, blank=True)
    birth_precision = models.CharField(
        max_length=5, choices=Precision.choices, default=Precision.DAY
    )
    gender = models.CharField("giới tính", max_length=3, choices=Gender.choices, blank=True)
    ethnic_group = models.CharField("dân tộc", max_length=40, blank=True)
    home_place = models.CharField("quê quán", max_length=200, blank=True)
    party_admission = models.DateField("ngày vào Đảng", null=True, blank=True)
    education = models.CharField("trình độ chuyên môn", max_length=100, blank=True)
    political_theory = models.CharField("lý luận chính trị", max_length=100, blank=True)
    personnel_code = models.CharField("số hiệu cán bộ", max_length=30, blank=True)
    note = models.TextField("ghi chú", blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False,
        related_name="merged_records", verbose_name="đã gộp vào",
    )  # fmt: skip
    search_key = generated_key(SearchKey, "full_name")
    sort_key = generated_key(PersonSortKey, "full_name")

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "cán bộ"
        verbose_name_plural = "cán bộ"
        ordering = ["sort_key", "birth", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(full_name=""),
                name="person_has_name",
                violation_error_message="Cán bộ phải có họ và tên.",
            ),
        ]
        indexes = [
            GinIndex(OpClass(F("search_key"), name="gin_trgm_ops"), name="person_search"),
            models.Index(fields=["sort_key", "birth"], name="person_sort"),
            models.Index(
                fields=["personnel_code"], name="person_code", condition=~Q(personnel_code="")
            ),
        ]

    def __str__(self):
        return self.full_name

    @property
    def birth_text(self) -> str:
        """The birth as it is known: "18/11/1979", "11/1979", "1979" or ""."""
        return vietnamese.format_partial(self.birth, self.birth_precision) if self.birth else ""


@tracked(found_by=("kept", "gone"))
class PersonMerge(models.Model):
    """Gộp hồ sơ: two records were one person. Keeps all that is needed to part them again.

    `before` holds what the kept record said until then, field by field; `moved` the appointments
    that changed hands; `removed` the history rows (by table) of what stood twice and was left out.
    """

    kept = models.ForeignKey(
        Person, models.PROTECT, related_name="merges", verbose_name="hồ sơ giữ lại"
    )
    gone = models.ForeignKey(
        Person, models.PROTECT, related_name="+", verbose_name="hồ sơ được gộp"
    )
    before = models.JSONField(default=dict)
    moved = models.JSONField(default=list)
    removed = models.JSONField(default=dict)
    reason = models.CharField("lý do", max_length=300)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    merged_at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = "gộp hồ sơ"
        verbose_name_plural = "gộp hồ sơ"
        constraints = [
            models.CheckConstraint(
                condition=~Q(kept=F("gone")),
                name="person_merge_of_two",
                violation_error_message="Hai hồ sơ cần gộp phải khác nhau.",
            ),
        ]

    def __str__(self):
        return f"{self.gone} → {self.kept}"
