"""`python -m benchmarks`: build the invented nation, unless it stands already, and measure."""

import argparse
import os

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from benchmarks import exporting, load, loading, measure, nation, report_pages  # need models
    from benchmarks.database import use_database

    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "what", nargs="?", choices=["all", "pages", "reports", "exporting", "load"], default="all"
    )
    parser.add_argument("--small", action="store_true", help="every tenth province only")
    parser.add_argument("--rebuild", action="store_true", help="build the nation again")
    options = parser.parse_args()
    codes = nation.province_codes()[:: 10 if options.small else 1]
    name = "kiem_nhiem_bench_small" if options.small else "kiem_nhiem_bench"
    use_database(
        name, codes, lambda say: loading.load(nation.invent(codes), say), rebuild=options.rebuild
    )
    if options.what in ("all", "pages"):
        measure.report()
    if options.what in ("all", "reports"):
        report_pages.report()
    if options.what in ("all", "exporting"):
        exporting.report(nation.ASKED_DAY)
    if options.what in ("all", "load"):
        load.report()


if __name__ == "__main__":
    main()
