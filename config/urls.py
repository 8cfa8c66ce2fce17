"""All addresses: the register's, the reports' and the administration's."""

from django.urls import include, path

from cadres.admin import site

urlpatterns = [
    path("", include("reports.urls")),
    path("", include("cadres.urls")),
    path("quan-tri/", site.urls),
]
