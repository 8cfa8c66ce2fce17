"""Papers: the legal documents that rules rest on, and the decisions that start and end posts."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q

from cadres.querysets import DecisionQuerySet

from .history import tracked
from .keys import SearchKey, generated_key


@tracked()
class LegalDocument(models.Model):
    """Văn bản: a resolution, regulation, conclusion or directive."""

    number = models.CharField("số, ký hiệu", max_length=60)
    issued = models.DateField("ngày ban hành", null=True, blank=True)
    effective = models.DateField("ngày có hiệu lực", null=True, blank=True)
    issuer = models.CharField("cơ quan ban hành", max_length=200, blank=True)
    title = models.TextField("trích yếu", blank=True)
    verified = models.BooleanField("đã đối chiếu văn bản gốc", default=True)

    class Meta:
        verbose_name = "văn bản"
        verbose_name_plural = "văn bản"
        ordering = ["issued", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["number", "issued"],
                nulls_distinct=False,
                name="legal_document_once",
                violation_error_message="Văn bản có số và ngày ban hành này đã có.",
            ),
        ]

    def __str__(self):
        return self.number


@tracked(exclude=("search_key",))
class Decision(models.Model):
    """Quyết định: the paper that appoints to a post or ends it. Numbers repeat between issuers."""

    number = models.CharField("số quyết định", max_length=60)
    issued = models.DateField("ngày quyết định", null=True, blank=True)
    issuer = models.CharField("cơ quan ban hành", max_length=200, blank=True)
    title = models.TextField("trích yếu", blank=True)
    file = models.FileField("tệp", upload_to="decisions/%Y/", blank=True)
    search_key = generated_key(SearchKey, "number")

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = "quyết định"
        verbose_name_plural = "quyết định"
        ordering = ["issued", "number"]
        constraints = [
            # Without the issuer nothing says that two papers of one number and day are the same.
            models.UniqueConstraint(
                fields=["number", "issued", "issuer"],
                condition=~Q(issuer=""),
                nulls_distinct=False,
                name="decision_once",
                violation_error_message="Quyết định có số, ngày và cơ quan ban hành này đã có.",
            ),
            models.CheckConstraint(
                condition=~Q(number=""),
                name="decision_has_number",
                violation_error_message="Quyết định phải có số.",
            ),
        ]
        indexes = [
            GinIndex(OpClass(F("search_key"), name="gin_trgm_ops"), name="decision_search"),
        ]

    def __str__(self):
        return self.number
