"""Views that tell since when a post or a case has lasted without a break; the heads judged."""

import django.db.models.deletion
from django.db import migrations, models

from cadres.sql import script


def _of(target: str):
    return models.OneToOneField(
        on_delete=django.db.models.deletion.DO_NOTHING,
        primary_key=True,
        related_name="chain",
        serialize=False,
        to=target,
    )


class Migration(migrations.Migration):
    dependencies = [("cadres", "0011_history_in_order")]
    operations = [
        migrations.RunSQL(script("chains"), "DROP VIEW post_chain, case_chain"),
        migrations.CreateModel(
            name="CaseChain",
            fields=[
                ("assignment", _of("cadres.concurrentassignment")),
                ("since", models.DateField()),
            ],
            options={"db_table": "case_chain", "managed": False},
        ),
        migrations.CreateModel(
            name="PostChain",
            fields=[
                ("appointment", _of("cadres.appointment")),
                ("since", models.DateField()),
                ("terms", models.IntegerField()),
            ],
            options={"db_table": "post_chain", "managed": False},
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(
                condition=models.Q(("local_status", ""), _negated=True),
                fields=["position", "locality"],
                name="appointment_judged",
            ),
        ),
    ]
