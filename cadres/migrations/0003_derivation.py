"""The definition of a concurrent assignment and the triggers that keep it remembered."""

from django.db import migrations

from cadres.sql import script


class Migration(migrations.Migration):
    dependencies = [("cadres", "0002_register")]
    operations = [
        migrations.RunSQL(script("derivation")),
        migrations.RunSQL(script("refresh")),
        migrations.RunSQL(script("placement")),
        migrations.RunSQL(script("seats")),
    ]
