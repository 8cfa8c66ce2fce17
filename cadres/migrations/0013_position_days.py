"""When there was a position: its first and last day, what they rest on, whether verified."""

import django.contrib.postgres.fields.ranges
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import cadres.models.posts


class Migration(migrations.Migration):
    dependencies = [
        ("cadres", "0012_chains"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="position",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="position",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="position",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="position",
            name="basis",
            field=models.CharField(blank=True, max_length=300, verbose_name="căn cứ của thời gian"),
        ),
        migrations.AddField(
            model_name="position",
            name="period",
            field=django.contrib.postgres.fields.ranges.DateRangeField(
                blank=True,
                default=cadres.models.posts.always,
                verbose_name="thời gian có chức danh",
            ),
        ),
        migrations.AddField(
            model_name="position",
            name="verified",
            field=models.BooleanField(default=False, verbose_name="thời gian đã kiểm chứng"),
        ),
        migrations.AddField(
            model_name="positionevent",
            name="basis",
            field=models.CharField(blank=True, max_length=300, verbose_name="căn cứ của thời gian"),
        ),
        migrations.AddField(
            model_name="positionevent",
            name="period",
            field=django.contrib.postgres.fields.ranges.DateRangeField(
                blank=True,
                default=cadres.models.posts.always,
                verbose_name="thời gian có chức danh",
            ),
        ),
        migrations.AddField(
            model_name="positionevent",
            name="verified",
            field=models.BooleanField(default=False, verbose_name="thời gian đã kiểm chứng"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_positionevent" ("aliases", "basis", "bloc", "code", "id", "is_head", "level", "order", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short", "single_seat", "title", "verified") SELECT new_values."aliases", new_values."basis", new_values."bloc", new_values."code", new_values."id", new_values."is_head", new_values."level", new_values."order", new_values."period", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."short", new_values."single_seat", new_values."title", new_values."verified" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ae2e2a6941f2255263c5f6916db1405d8bd478b1",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f1fc9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="cadres_position",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_positionevent" ("aliases", "basis", "bloc", "code", "id", "is_head", "level", "order", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short", "single_seat", "title", "verified") SELECT new_values."aliases", new_values."basis", new_values."bloc", new_values."code", new_values."id", new_values."is_head", new_values."level", new_values."order", new_values."period", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."short", new_values."single_seat", new_values."title", new_values."verified" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d7d3a64dafbe514f5b4c3da4c27cf1db9049bdca",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cbe94",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="cadres_position",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_positionevent" ("aliases", "basis", "bloc", "code", "id", "is_head", "level", "order", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short", "single_seat", "title", "verified") SELECT old_values."aliases", old_values."basis", old_values."bloc", old_values."code", old_values."id", old_values."is_head", old_values."level", old_values."order", old_values."period", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."short", old_values."single_seat", old_values."title", old_values."verified" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="4412c37e642ec8bfd12475112139d5ac6bed1ba4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5e15b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="cadres_position",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="position",
            constraint=models.CheckConstraint(
                condition=models.Q(("period__isempty", False)),
                name="position_period_not_empty",
                violation_error_message="Ngày cuối phải sau ngày đầu có chức danh.",
            ),
        ),
    ]
