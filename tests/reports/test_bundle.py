"""The script that draws charts in a page is a static file made on the spot."""

from django.contrib.staticfiles import finders

from reports import bundle


def test_it_is_found_where_every_static_file_is_looked_for():
    path = finders.find("charts/vega.js")
    assert finders.find("charts/vega.js", find_all=True) == [path]
    with open(path, encoding="utf-8") as script:
        assert script.read().rstrip().endswith(";")


def test_it_is_collected_with_the_others():
    found = [
        (name, storage.exists(name))
        for finder in finders.get_finders()
        if isinstance(finder, bundle.BundleFinder)
        for name, storage in finder.list([])
    ]
    assert found == [("charts/vega.js", True)]


def test_it_is_made_once_and_again_for_another_version(settings, tmp_path, monkeypatch):
    settings.BASE_DIR = tmp_path
    first = finders.find("charts/vega.js")
    (tmp_path / "var").joinpath(first).write_text("kept", encoding="utf-8")
    assert finders.find("charts/vega.js") == first
    with open(first, encoding="utf-8") as script:
        assert script.read() == "kept"
    monkeypatch.setattr("vl_convert.__version__", "another")
    assert finders.find("charts/vega.js") != first


def test_nothing_else_is_found_there():
    assert bundle.BundleFinder().find("charts/other.js") == []
