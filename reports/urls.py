"""Addresses of what is asked and counted."""

from django.urls import path

from .views import case_list, dashboard, exports

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("truong-hop/", case_list.CaseList.as_view(), name="case-list"),
    path("tong-hop.xlsx", exports.tally_workbook, name="tally-workbook"),
    path("truong-hop.xlsx", exports.list_workbook, name="list-workbook"),
]
