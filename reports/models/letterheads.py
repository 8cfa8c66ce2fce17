"""What an office prints above and below its papers: its own name, its number, who signs."""

import datetime as dt

from django.db import models
from django.utils import timezone

from cadres.access import editing_reach_of, reach_of
from cadres.changes import event_model
from cadres.facts import ONE_DAY
from cadres.models import Locality, LocalityVersion
from cadres.models.history import tracked
from cadres.querysets import within


class LetterheadQuerySet(models.QuerySet):
    """Letterheads of many offices."""

    def visible_to(self, user):
        """Those of the places within the user's scope."""
        return self._reached(reach_of(user))

    def editable_by(self, user):
        """Those of the places where the user may write."""
        return self._reached(editing_reach_of(user))

    def kept_on(self, place, day: dt.date | None):
        """A place's letterhead as it was kept when a day ended, from the history; now without one.

        None where none was kept.
        """
        if day is None:
            return self.filter(locality=place).first()
        end = timezone.make_aware(dt.datetime.combine(day + ONE_DAY, dt.time()))
        events = event_model(self.model).objects.filter(locality=place, pgh_created_at__lt=end)
        last = events.order_by("pgh_id").last()
        return None if last is None or last.pgh_label == "delete" else last

    def _reached(self, reach):
        if reach.nationwide:
            return self
        return self.filter(
            locality__in=LocalityVersion.objects.filter(within(reach)).values("locality")
        )


@tracked()
class Letterhead(models.Model):
    """Thể thức văn bản of a place's papers (36-HD/VPTW, appendix 3); no place: the country's.

    What is left empty is as `exports.letterhead.organisation` makes it from the place's name.
    Lines of `recipients` stand below "Nơi nhận", each with its dash. The history keeps who signed
    earlier.
    """

    locality = models.ForeignKey(
        Locality, models.CASCADE, null=True, blank=True, related_name="letterheads",
        verbose_name="đơn vị",
    )  # fmt: skip
    superior = models.CharField("cơ quan cấp trên", max_length=120, blank=True)
    body = models.CharField("cơ quan ban hành", max_length=120, blank=True)
    symbol = models.CharField("ký hiệu văn bản", max_length=40, blank=True)
    place = models.CharField("nơi ghi trước ngày tháng", max_length=60, blank=True)
    maker = models.CharField("người lập biểu", max_length=80, blank=True)
    authority = models.CharField("ký thay mặt, ký thay", max_length=80, blank=True)
    post = models.CharField("chức vụ người ký", max_length=80, blank=True)
    signer = models.CharField("họ và tên người ký", max_length=80, blank=True)
    recipients = models.TextField("nơi nhận", max_length=1000, blank=True)

    objects = LetterheadQuerySet.as_manager()

    class Meta:
        verbose_name = "thể thức văn bản"
        verbose_name_plural = "thể thức văn bản"
        constraints = [
            models.UniqueConstraint(
                fields=["locality"],
                nulls_distinct=False,
                name="letterhead_once",
                violation_error_message="Đơn vị này đã có thể thức văn bản.",
            ),
        ]

    def __str__(self):
        return f"Thể thức văn bản – {self.locality or 'cả nước'}"
