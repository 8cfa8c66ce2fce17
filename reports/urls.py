"""Addresses of what is asked and counted."""

from django.urls import path

from .views import case_list, dashboard, exports, localities, saved_filters

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("truong-hop/", case_list.CaseList.as_view(), name="case-list"),
    path("tong-hop.xlsx", exports.tally_workbook, name="tally-workbook"),
    path("truong-hop.xlsx", exports.list_workbook, name="list-workbook"),
    path("don-vi/<int:pk>/", localities.locality, name="locality"),
    path("don-vi/<int:pk>/chuc-danh/<int:position>/", localities.post_holders, name="post-holders"),
    path("bo-loc/", saved_filters.save, name="saved-filter-new"),
    path("bo-loc/<int:pk>/xoa/", saved_filters.delete, name="saved-filter-delete"),
]
