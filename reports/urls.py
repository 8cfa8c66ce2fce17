"""Addresses of what is asked and counted."""

from django.urls import path

from .views import (
    case_list,
    dashboard,
    exports,
    indicator,
    letterheads,
    localities,
    long_lists,
    machines,
    papers,
    saved_filters,
    targets,
)

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("tong-quan/<slug:slug>/", dashboard.part, name="dashboard-part"),
    path("truong-hop/", case_list.CaseList.as_view(), name="case-list"),
    path("tong-hop.xlsx", exports.tally_workbook, name="tally-workbook"),
    path("truong-hop.xlsx", exports.list_workbook, name="list-workbook"),
    path("don-vi/<int:pk>/", localities.locality, name="locality"),
    path("don-vi/<int:pk>/chuc-danh/<int:position>/", localities.post_holders, name="post-holders"),
    path("truong-hop.csv", exports.list_text, name="list-text"),
    path("so-lieu/tong-hop.json", machines.tally_json, name="tally-json"),
    path("danh-muc/khoa/", machines.keys, name="reading-keys"),
    path("danh-muc/khoa/<int:pk>/thu-hoi/", machines.revoke, name="reading-key-revoke"),
    path("truong-hop/tep/", long_lists.begin, name="long-list-new"),
    path("truong-hop/tep/<uuid:key>/", long_lists.watch, name="long-list"),
    path("truong-hop/tep/<uuid:key>.xlsx", long_lists.fetch, name="long-list-file"),
    path("bao-cao/", papers.papers, name="papers"),
    path("bao-cao/the-thuc/", letterheads.letterhead, name="letterhead"),
    path("bao-cao/bao-cao.docx", papers.report, {"ending": "docx"}, name="report-document"),
    path("bao-cao/bao-cao.pdf", papers.report, {"ending": "pdf"}, name="report-pdf"),
    path("bao-cao/<slug:slug>.pdf", papers.form_page, name="form-pdf"),
    path("bao-cao/<slug:slug>.xlsx", papers.form_file, name="form-workbook"),
    path("chi-tieu/", indicator.indicators, name="indicators"),
    path("chi-tieu/nghi-quyet/them/", targets.target_new, name="target-new"),
    path("chi-tieu/nghi-quyet/<int:pk>/", targets.target_edit, name="target-edit"),
    path("chi-tieu/<slug:slug>/", indicator.indicator, name="indicator"),
    path("chi-tieu/<slug:slug>/danh-sach.xlsx", indicator.indicator_list, name="indicator-list"),
    path("bo-loc/", saved_filters.save, name="saved-filter-new"),
    path("bo-loc/<int:pk>/xoa/", saved_filters.delete, name="saved-filter-delete"),
]
