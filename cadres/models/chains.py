"""Since when a post or a case has lasted without a break: views in sql/chains.sql."""

from django.db import models

from .assignments import Appointment, ConcurrentAssignment


class PostChain(models.Model):
    """The unbroken holding that an appointment continues.

    `since` is its first day, 1/1/0001 where that is not known; `terms` is which term of the holder
    it is.
    """

    appointment = models.OneToOneField(
        Appointment, models.DO_NOTHING, primary_key=True, related_name="chain"
    )
    since = models.DateField()
    terms = models.IntegerField()

    class Meta:
        managed = False
        db_table = "post_chain"

    def __str__(self):
        return f"{self.appointment}, {self.since}"


class CaseChain(models.Model):
    """The same of the unbroken case that a concurrent assignment continues."""

    assignment = models.OneToOneField(
        ConcurrentAssignment, models.DO_NOTHING, primary_key=True, related_name="chain"
    )
    since = models.DateField()

    class Meta:
        managed = False
        db_table = "case_chain"

    def __str__(self):
        return f"{self.assignment}, {self.since}"
