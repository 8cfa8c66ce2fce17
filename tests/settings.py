"""The settings under test: the application's own, quick and independent of a local .env."""

import os

os.environ.update(DEBUG="false", SECRET_KEY="only-for-tests", HTTPS="false")  # noqa: S106

from config.settings import *  # noqa: E402, F403

# What a test writes need not survive a power cut.
DATABASES["default"]["CONN_MAX_AGE"] = 0  # noqa: F405 – a server of a test leaves no session open
DATABASES["default"]["OPTIONS"]["options"] += " -c synchronous_commit=off"  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# What is queued is done at once; tests of the queue start a worker of their own.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
