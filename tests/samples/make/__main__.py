"""python -m tests.samples.make [03 05 …] writes the sample workbooks anew, all or those named."""

import sys
from importlib import import_module
from pathlib import Path

NUMBERS = sorted(path.stem[4:] for path in Path(__file__).parent.glob("list*.py"))

for number in sys.argv[1:] or NUMBERS:
    import_module(f".list{number}", __package__).make()
