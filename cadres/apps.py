from django.apps import AppConfig


class CadresConfig(AppConfig):
    """The register: who holds what, where, from when to when; and how it gets in."""

    name = "cadres"
    verbose_name = "Sổ kiêm nhiệm"
