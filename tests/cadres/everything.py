"""The whole register, history included, to prove that something changed nothing."""

from django.apps import apps

from cadres.models import ImportBatch, ImportJob, ImportRow, RememberedHeading

STAGED = {ImportBatch, ImportJob, ImportRow, RememberedHeading}  # not in the register yet


def everything() -> dict[str, list[tuple]]:
    """All rows of all tables of the register, in the order of their columns' text."""
    return {
        model.__name__: sorted(model.objects.values_list(), key=repr)
        for model in apps.get_app_config("cadres").get_models()
        if model not in STAGED and model._meta.managed  # a view follows from the tables
    }
