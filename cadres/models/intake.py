"""Lists that came in as files: each one a batch, its rows staged until a person accepts them."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from cadres.querysets import ImportBatchQuerySet

from .places import Locality

NATION = 0  # among the places of a batch: the whole country


class ImportState(models.TextChoices):
    """What is happening or has happened to a batch."""

    UPLOADED = "uploaded", "chờ đọc"
    READING = "reading", "đang đọc"
    READY = "ready", "chờ duyệt"
    MARKING = "marking", "đang đánh dấu lỗi"
    FAILED = "failed", "không đọc được"
    WRITING = "writing", "đang ghi"
    ACCEPTED = "accepted", "đã ghi vào sổ"
    FORETELLING = "foretelling", "đang thử hoàn tác"
    UNDOING = "undoing", "đang hoàn tác"
    UNDONE = "undone", "đã hoàn tác"


class RowOutcome(models.TextChoices):
    """What accepting a batch does with a row or a cell; HEAD and BLOCK govern other rows."""

    NEW = "new", "mới"
    UPDATE = "update", "bổ sung"
    SAME = "same", "giống sổ"
    DOUBTFUL = "doubtful", "cần hỏi"
    WRONG = "wrong", "sai"
    ASIDE = "aside", "để lại"
    HEAD = "head", "tiêu đề"
    BLOCK = "block", "mục"


class ImportBatch(models.Model):
    """Lô nhập: a file, what was answered about it, and what came of it.

    `name` is only shown, never a path. `places` are the communes, districts and provinces of its
    rows, and whatever the sender may write at (NATION for everything) while some rows are not
    placed: who may write at all of them may see the batch. `notice` is the sentence by which the
    last work ended otherwise than asked. `annotated` is the file with its faults marked, once asked
    for. `context` is the history context of what was written.
    """

    name = models.TextField("tên tệp")
    content = models.BinaryField()
    annotated = models.BinaryField(null=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+",
        verbose_name="người gửi",
    )  # fmt: skip
    username = models.CharField("tên người gửi", max_length=150)
    place = models.ForeignKey(
        Locality, models.SET_NULL, null=True, related_name="+", verbose_name="đơn vị gửi"
    )
    day = models.DateField("theo địa giới ngày", null=True)
    state = models.CharField(
        "trạng thái", max_length=12, choices=ImportState.choices, default=ImportState.UPLOADED
    )
    notice = models.TextField(blank=True)
    answers = models.JSONField(default=dict)
    places = ArrayField(models.BigIntegerField())
    summary = models.JSONField(default=dict)
    digest = models.CharField(max_length=64, blank=True)
    context = models.UUIDField(null=True)
    created_at = models.DateTimeField("gửi lúc", auto_now_add=True)
    read_at = models.DateTimeField("đọc lúc", null=True)
    accepted_at = models.DateTimeField("ghi lúc", null=True)
    undone_at = models.DateTimeField("hoàn tác lúc", null=True)

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        verbose_name = "lô nhập"
        verbose_name_plural = "lô nhập"
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.name} (lô {self.pk})"

    @property
    def reason(self) -> str:
        """What the history says of everything that the batch wrote."""
        return f"Nhập danh sách {self}"


class ImportJob(models.Model):
    """The last work on a batch: waiting until `started_at`, then as far as `percent` says.

    Whoever works holds an advisory lock of the database all the while (cadres/jobs.py).
    """

    batch = models.OneToOneField(ImportBatch, models.CASCADE, primary_key=True, related_name="job")
    task = models.UUIDField(null=True)
    stage = models.TextField(blank=True)
    percent = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    beat_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "việc trên lô nhập"
        verbose_name_plural = "việc trên lô nhập"

    def __str__(self):
        return f"{self.stage} {self.percent}%"

    @property
    def seconds(self) -> int:
        """For how long somebody has been at work."""
        return (timezone.now() - self.started_at).seconds if self.started_at else 0


class ImportRow(models.Model):
    """A row of a batch's workbook: `cells` as shown there, from column A.

    `marks` say what is to be said of single cells: by column letter ("" for the whole row) pairs
    of an outcome (see `intake.staged`) and a sentence. `why` says what a row around the list is.
    """

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="rows", db_index=False)
    sheet = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    outcome = models.CharField(max_length=8, choices=RowOutcome.choices)
    cells = models.JSONField()
    marks = models.JSONField()
    why = models.TextField(blank=True)

    class Meta:
        verbose_name = "dòng của lô nhập"
        verbose_name_plural = "dòng của lô nhập"
        ordering = ["sheet", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "sheet", "number"],
                name="import_row_once",
                violation_error_message="Dòng này của trang tính đã có trong lô.",
            ),
        ]

    def __str__(self):
        return f"{self.batch_id}: {self.sheet}, {self.number}"


class RememberedHeading(models.Model):
    """What a sender's unknown heading was once said to mean: a field, or that it is left aside.

    A sender is a locality, or a user who has the whole country.
    """

    place = models.ForeignKey(Locality, models.CASCADE, null=True, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    heading = models.TextField()
    field = models.CharField(max_length=30)

    class Meta:
        verbose_name = "tiêu đề đã hỏi"
        verbose_name_plural = "tiêu đề đã hỏi"
        constraints = [
            models.UniqueConstraint(
                fields=["place", "user", "heading"],
                nulls_distinct=False,
                name="remembered_heading_once",
                violation_error_message="Tiêu đề này của người gửi đã được trả lời.",
            ),
            models.CheckConstraint(
                condition=Q(place=None) ^ Q(user=None),
                name="remembered_heading_has_one_sender",
                violation_error_message="Tiêu đề đã hỏi là của một đơn vị hoặc một người dùng.",
            ),
        ]

    def __str__(self):
        return f"{self.heading}: {self.field}"
