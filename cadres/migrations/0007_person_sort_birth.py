"""The index in order of names goes on with the birth: the review list of doubles finds the few who
share a name and a year of birth, instead of reading all namesakes (0.1 s a province, not 0.6)."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cadres", "0006_plans"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="person", name="person_sort"),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["sort_key", "birth"], name="person_sort"),
        ),
    ]
