"""What the environment decides, and what it may not leave out."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.formats import date_format, number_format

ROOT = Path(__file__).resolve().parents[2]


def load_settings(**environment) -> subprocess.CompletedProcess:
    environment = os.environ | {"DEBUG": "false"} | environment
    code = [sys.executable, "-c", "import config.settings"]
    return subprocess.run(code, cwd=ROOT, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("key", ["", "insecure-key-for-development"])
def test_without_debug_a_missing_or_default_secret_key_is_refused(key):
    refused = load_settings(SECRET_KEY=key)
    assert refused.returncode != 0
    assert "ImproperlyConfigured: Set SECRET_KEY" in refused.stderr


def test_a_secret_key_of_ones_own_is_enough_to_start():
    assert load_settings(SECRET_KEY="a-key-of-ones-own").returncode == 0


def test_with_debug_the_default_secret_key_will_do():
    assert load_settings(SECRET_KEY="", DEBUG="true").returncode == 0


def test_the_version_is_the_first_heading_of_the_change_log():
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert headings[0] == settings.VERSION


def test_dates_and_numbers_are_written_the_vietnamese_way():
    assert date_format(date(2020, 9, 23)) == "23/09/2020"
    assert number_format(1017, force_grouping=True) == "1.017"
    assert number_format(76.28) == "76,28"


def test_pages_may_run_nothing_that_is_not_a_file_of_ours(client):
    policy = client.get("/quan-tri/login/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
