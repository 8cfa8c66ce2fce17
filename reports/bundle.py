"""The script that draws charts in a page, made here and never fetched.

Vega, Vega-Lite and Vega-Embed come bundled out of vl-convert. Making the bundle takes two seconds,
so it is kept under var/ for as long as the library's version stands. It is a static file like any
other: `collectstatic`, the development server and the tests all find it here.
"""

import os
from pathlib import Path

import vl_convert
from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "charts/vega.js"
SNIPPET = "window.vegaEmbed = vegaEmbed;"


class BundleFinder(BaseFinder):
    """Finds one file: the bundle, which it makes when it is not there yet."""

    def find(self, path, find_all=False, **kwargs):
        """The bundle's path when it is asked for; as a list for `find_all`."""
        if path != NAME:
            return []
        made = str(_made())
        return [made] if find_all else made

    def list(self, ignore_patterns):
        """The bundle, with the storage that holds it."""
        _made()
        yield NAME, FileSystemStorage(location=_root())

    def check(self, **kwargs):
        return []


def _root() -> Path:
    return settings.BASE_DIR / "var" / f"bundle-{vl_convert.__version__}"


def _made() -> Path:
    """The bundle's file; another process never sees half of it."""
    bundle = _root() / NAME
    if not bundle.exists():
        bundle.parent.mkdir(parents=True, exist_ok=True)
        half = bundle.with_suffix(f".{os.getpid()}")
        half.write_text(vl_convert.javascript_bundle(SNIPPET), encoding="utf-8")
        half.replace(bundle)
    return bundle
