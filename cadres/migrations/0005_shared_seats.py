"""Positions may become single-seat while some are shared; the holders part later."""

from django.db import migrations

from cadres.sql import script


class Migration(migrations.Migration):
    dependencies = [("cadres", "0004_entry_and_search")]
    operations = [migrations.RunSQL(script("shared_seats"))]
