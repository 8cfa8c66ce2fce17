from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """What is asked, counted, frozen and handed up."""

    name = "reports"
    verbose_name = "Báo cáo"
