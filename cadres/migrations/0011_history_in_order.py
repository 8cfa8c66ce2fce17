"""The last history row of a version that its parent's move split says what it became."""

from django.db import migrations

from cadres.sql import script


class Migration(migrations.Migration):
    dependencies = [("cadres", "0010_bulk_writing")]
    operations = [migrations.RunSQL(script("history_in_order"))]
