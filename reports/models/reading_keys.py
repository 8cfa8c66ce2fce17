"""Keys with which other systems read figures: each at one place, only its hash kept."""

import datetime as dt
import hashlib
import secrets

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Value, When
from django.utils import timezone

from cadres.access import reach_of
from cadres.models import Locality, LocalityVersion, Role, Scope
from cadres.querysets import within

CALLS_A_MINUTE = 60
MINUTE = dt.timedelta(minutes=1)
PREFIX = "skn_"  # by which a key is known where it was pasted by mistake


def hash_of(key: str) -> str:
    """What is kept of a key. Keys are long and random, so a plain hash cannot be searched."""
    return hashlib.sha256(key.encode()).hexdigest()


class ReadingKeyQuerySet(models.QuerySet):
    """Keys of many places."""

    def visible_to(self, user):
        """Those of the places within the user's scope."""
        reach = reach_of(user)
        if reach.nationwide:
            return self
        places = LocalityVersion.objects.filter(within(reach)).values("locality")
        return self.filter(locality__in=places)


class ReadingKey(models.Model):
    """Khóa truy cập số liệu: reads tallies at `locality` and below (none: the whole country).

    It names nobody and lists nobody; it is revoked, never deleted, so that who had one stays known.
    """

    name = models.CharField("tên hệ thống dùng khóa", max_length=80)
    locality = models.ForeignKey(
        Locality, models.PROTECT, null=True, blank=True, verbose_name="đơn vị"
    )
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created = models.DateTimeField("ngày cấp", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="người cấp"
    )
    revoked = models.DateTimeField("ngày thu hồi", null=True, blank=True, editable=False)
    minute = models.DateTimeField(null=True, editable=False)
    calls = models.PositiveIntegerField(default=0, editable=False)

    objects = ReadingKeyQuerySet.as_manager()

    class Meta:
        verbose_name = "khóa truy cập số liệu"
        verbose_name_plural = "khóa truy cập số liệu"
        ordering = ["-created"]

    def __str__(self):
        return self.name

    @classmethod
    def issue(cls, *, name: str, locality: Locality | None, user) -> tuple["ReadingKey", str]:
        """A new key, and its text, which is told this once."""
        text = PREFIX + secrets.token_urlsafe(32)
        made = cls.objects.create(
            name=name, locality=locality, digest=hash_of(text), created_by=user
        )
        return made, text

    def revoke(self):
        """Refuse it from now on."""
        self.revoked = self.revoked or timezone.now()
        self.save(update_fields=["revoked"])

    def may_call(self, now: dt.datetime) -> bool:
        """Count a call; whether it is within the calls of a minute. Processes share the count."""
        fresh = When(minute__gt=now - MINUTE, then=F("calls") + 1)
        same = When(minute__gt=now - MINUTE, then=F("minute"))
        ReadingKey.objects.filter(pk=self.pk).update(
            calls=Case(fresh, default=Value(1)), minute=Case(same, default=Value(now))
        )
        self.refresh_from_db(fields=["calls", "minute"])
        return self.calls <= CALLS_A_MINUTE


class KeyBearer:
    """Whoever calls with a key, with the scope of a viewer at its place."""

    is_authenticated = is_active = True
    is_superuser = False

    def __init__(self, key: ReadingKey):
        self._scopes = [Scope(locality=key.locality, role=Role.VIEWER)]


def bearer_of(text: str) -> ReadingKey | None:
    """The key with that text, unless it was revoked."""
    keys = ReadingKey.objects.select_related("locality")
    return keys.filter(digest=hash_of(text), revoked=None).first()
