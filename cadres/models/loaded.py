"""Which shipped data files were loaded, so that loading again takes no time."""

from django.db import models


class LoadedFile(models.Model):
    """A data file of cadres/catalogue as it was when it was last loaded."""

    name = models.CharField(max_length=100, primary_key=True)
    checksum = models.CharField(max_length=64)
    loaded_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "tệp dữ liệu đã nạp"
        verbose_name_plural = "tệp dữ liệu đã nạp"

    def __str__(self):
        return self.name
