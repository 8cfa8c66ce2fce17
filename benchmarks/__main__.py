"""`python -m benchmarks`: build the invented nation, unless it stands already, and measure."""

import argparse
import os
import time

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
    parts = {
        "pages": measure.report,
        "reports": report_pages.report,
        "exporting": lambda: exporting.report(nation.ASKED_DAY),
        "load": load.report,
    }
    for name, report in parts.items():
        if options.what in ("all", name):
            start = time.monotonic()
            report()
            print(f"{name} took {time.monotonic() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
