"""django-import-export's own admin, used as a person does: the file, its preview, the confirmation.

The pages come from the library through Django's test client, with what they do besides importing:
the differences shown, and one log entry for each row, which is the history that it keeps.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import path, reverse
from import_export.admin import ImportMixin
from import_export.formats.base_formats import XLSX

from benchmarks.peer import PLAIN, Person, Post
from config import urls

ENTRY, CONFIRMATION = "import", "process_import"
ACCOUNT = "peer"
STATIC = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
MIDDLEWARE = [  # what an admin needs
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]

site = admin.AdminSite("peer")


class _ImportAdmin(ImportMixin, admin.ModelAdmin):
    formats = [XLSX]


@admin.register(Person, site=site)
class PersonAdmin(_ImportAdmin):
    resource_classes = PLAIN[:1]


@admin.register(Post, site=site)
class PostAdmin(_ImportAdmin):
    resource_classes = PLAIN[1:]


urlpatterns = [path("peer/", site.urls), *urls.urlpatterns]  # its pages stand in our frame


def import_as_admin(content: bytes) -> None:
    """Import a list with its admin's pages: people, then the posts of each role."""
    with _site() as client:
        for model_admin in site._registry.values():
            for index in range(len(model_admin.resource_classes)):
                _import(client, model_admin.model, index, content)


@contextmanager
def _site() -> Iterator[Client]:
    """Its pages, for somebody who may use them; nothing is left in tables that are not its own."""
    user = get_user_model().objects.create_superuser(ACCOUNT)
    try:
        with override_settings(
            ROOT_URLCONF=__name__,
            INSTALLED_APPS=[*settings.INSTALLED_APPS, "import_export"],
            STORAGES=settings.STORAGES | {"staticfiles": STATIC},  # nothing has collected the files
            MIDDLEWARE=MIDDLEWARE,
            ALLOWED_HOSTS=["*"],
        ):
            client = Client()
            client.force_login(user)
            yield client
    finally:
        LogEntry.objects.filter(user=user).delete()
        ContentType.objects.filter(app_label=Person._meta.app_label).delete()
        ContentType.objects.clear_cache()
        user.delete()


def _import(client: Client, model, resource: int, content: bytes) -> None:
    """One import by one resource of a model's admin; raises RuntimeError when it is refused."""
    file = SimpleUploadedFile("danh-sach.xlsx", content)
    chosen = {"format": 0, "resource": resource}
    preview = client.post(_page(model, ENTRY), chosen | {"import_file": file}, secure=True)
    confirmed = preview.context_data.get("confirm_form")
    if confirmed is None:
        raise RuntimeError(f"{model.__name__}: {preview.context_data['form'].errors}")
    done = client.post(_page(model, CONFIRMATION), confirmed.initial, secure=True)
    if done.status_code != 302:
        raise RuntimeError(f"{model.__name__}: {done.context_data['errors']}")


def _page(model, name: str) -> str:
    return reverse(f"{site.name}:{model._meta.app_label}_{model._meta.model_name}_{name}")
