"""Addresses of the register's pages."""

from django.urls import path

from .views import (
    appointments,
    cases,
    catalogue,
    catalogue_lists,
    choosers,
    decisions,
    entry,
    intake,
    intake_batch,
    many_posts,
    merges,
    people,
    places,
    reviews,
    search,
    session,
    undo,
)

urlpatterns = [
    path("dang-nhap/", session.sign_in, name="sign-in"),
    path("dang-xuat/", session.sign_out, name="sign-out"),
    path("tim/", search.search, name="search"),
    # Entering
    path("them-truong-hop/", entry.case_new, name="case-new"),
    path("them-truong-hop/doc-cau/", entry.case_read, name="case-read"),
    path("them-truong-hop/xem-truoc/", entry.case_preview, name="case-preview"),
    path("them-chuc-danh/", entry.appointment_new, name="appointment-new"),
    path("chon/don-vi/", choosers.choose_place, name="choose-place"),
    path("chon/can-bo/", choosers.choose_person, name="choose-person"),
    path("chon/chuc-danh/", choosers.choose_position, name="choose-position"),
    path("chon/quyet-dinh/", choosers.choose_decision, name="choose-decision"),
    # Keeping
    path("giu-chuc/<int:pk>/thoi/", appointments.end, name="appointment-end"),
    path("giu-chuc/<int:pk>/chuyen/", appointments.move, name="appointment-move"),
    path("giu-chuc/<int:pk>/sua/", appointments.correct, name="appointment-correct"),
    path("nhiem-ky/", many_posts.many_posts, name="many-posts"),
    path("thay-doi/<slug:table>/<int:event>/hoan-tac/", undo.undo_change, name="change-undo"),
    path("truong-hop/<int:pk>/", cases.case, name="case"),
    path("can-xem-lai/", reviews.reviews, name="reviews"),
    path("can-xem-lai/<slug:slug>/", reviews.review, name="review"),
    # People and papers
    path("can-bo/<int:pk>/", people.person, name="person"),
    path("can-bo/<int:pk>/sua/", people.person_edit, name="person-edit"),
    path("can-bo/<int:pk>/gop/<int:other>/", merges.merge, name="person-merge"),
    path("gop-ho-so/<int:pk>/tach/", merges.unmerge, name="person-unmerge"),
    path("quyet-dinh/<int:pk>/", decisions.decision, name="decision"),
    path("quyet-dinh/<int:pk>/sua/", decisions.decision_edit, name="decision-edit"),
    path("quyet-dinh/<int:pk>/tep/", decisions.decision_file, name="decision-file"),
    # Places
    path("don-vi/", places.place_picker, name="place-picker"),
    # Lists
    path("nhap-danh-sach/", intake.import_list, name="import-list"),
    path("nhap-danh-sach/mau.xlsx", intake.list_template, name="list-template"),
    path("nhap-danh-sach/<int:pk>/", intake_batch.batch, name="batch"),
    path("nhap-danh-sach/<int:pk>/tien-do/", intake_batch.batch_progress, name="batch-progress"),
    path("nhap-danh-sach/<int:pk>/tra-loi/", intake_batch.batch_answer, name="batch-answer"),
    path("nhap-danh-sach/<int:pk>/doc-lai/", intake_batch.batch_read, name="batch-read"),
    path("nhap-danh-sach/<int:pk>/ghi/", intake_batch.batch_accept, name="batch-accept"),
    path(
        "nhap-danh-sach/<int:pk>/da-danh-dau.xlsx",
        intake_batch.batch_annotated,
        name="batch-annotated",
    ),
    path("nhap-danh-sach/<int:pk>/xoa/", intake_batch.batch_delete, name="batch-delete"),
    path("nhap-danh-sach/<int:pk>/hoan-tac/", intake_batch.batch_undo, name="batch-undo"),
    # Catalogue
    path("danh-muc/", catalogue_lists.catalogue, name="catalogue"),
    path("danh-muc/chuc-danh/", catalogue_lists.position_list, name="position-list"),
    path("danh-muc/chuc-danh/moi/", catalogue.position_edit, name="position-new"),
    path("danh-muc/chuc-danh/<int:pk>/", catalogue.position_edit, name="position-edit"),
    path(
        "danh-muc/chuc-danh/<int:pk>/dang-giu/",
        catalogue_lists.position_holders,
        name="position-holders",
    ),
    path("danh-muc/mo-hinh/", catalogue_lists.pairing_list, name="pairing-list"),
    path("danh-muc/mo-hinh/moi/", catalogue.pairing_edit, name="pairing-new"),
    path("danh-muc/mo-hinh/<int:pk>/", catalogue.pairing_edit, name="pairing-edit"),
    path("danh-muc/van-ban/", catalogue.document_list, name="document-list"),
    path("danh-muc/van-ban/moi/", catalogue.document_edit, name="document-new"),
    path("danh-muc/van-ban/<int:pk>/", catalogue.document_edit, name="document-edit"),
]
