"""Addresses of the register's pages."""

from django.urls import path

from .views import intake, people, places, session

urlpatterns = [
    path("dang-nhap/", session.sign_in, name="sign-in"),
    path("dang-xuat/", session.sign_out, name="sign-out"),
    path("don-vi/", places.place_picker, name="place-picker"),
    path("can-bo/<int:pk>/", people.person, name="person"),
    path("nhap-danh-sach/", intake.import_list, name="import-list"),
    path("nhap-danh-sach/mau.xlsx", intake.list_template, name="list-template"),
]
