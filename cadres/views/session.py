"""Signing in and out."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.shortcuts import render

from . import came_from


class SignInForm(AuthenticationForm):
    """Django's own form in the words of an office."""

    error_messages = {
        "invalid_login": "Tên đăng nhập hoặc mật khẩu không đúng. Mật khẩu phân biệt chữ hoa, "
        "chữ thường.",
        "inactive": "Tài khoản này đã bị khóa.",
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, label in (("username", "Tên đăng nhập"), ("password", "Mật khẩu")):
            field: forms.Field = self.fields[name]
            field.label = label
            field.error_messages["required"] = f"Chưa nhập {label.lower()}."


sign_in = LoginView.as_view(
    template_name="cadres/sign_in.html",
    authentication_form=SignInForm,
    redirect_authenticated_user=True,
)
sign_out = LogoutView.as_view()  # POST only


def csrf_failure(request, reason=""):
    """The answer to a form of another session: a way back to its page, where the draft waits."""
    return render(request, "403_csrf.html", {"back": came_from(request)}, status=403)
