"""Python's collector of cycles, which searches in vain while a list is read."""

import gc
from contextlib import contextmanager


@contextmanager
def without_collector():
    """The collector waits: a list makes many objects that stay, and none in circles."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
