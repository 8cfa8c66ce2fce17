"""`python -m benchmarks`: build the invented nation, unless it stands already, and measure."""

import argparse
import json
import os

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from benchmarks import exporting, load, loading, measure, nation  # they need the models
    from benchmarks.database import use_database

    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="?", choices=["all", "exporting"], default="all")
    parser.add_argument("--way", choices=list(exporting.WAYS), help="one way of exporting, as JSON")
    parser.add_argument("--small", action="store_true", help="every tenth province only")
    parser.add_argument("--rebuild", action="store_true", help="build the nation again")
    parser.add_argument("--load", action="store_true", help="only ten leaders at the dashboard")
    options = parser.parse_args()
    codes = nation.province_codes()[:: 10 if options.small else 1]
    name = "kiem_nhiem_bench_small" if options.small else "kiem_nhiem_bench"
    use_database(
        name, codes, lambda say: loading.load(nation.invent(codes), say), rebuild=options.rebuild
    )
    if options.way:
        print(json.dumps(exporting.measure(options.way)))
    elif options.load:
        load.report()
    elif options.what == "exporting":
        exporting.report(["--small"] if options.small else [])
    else:
        measure.report()
        exporting.report(["--small"] if options.small else [])


if __name__ == "__main__":
    main()
