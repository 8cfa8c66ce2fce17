"""`manage.py serve` refuses a port that it cannot have, before it touches anything."""

import socket

import pytest
from django.core.management import CommandError, call_command


def test_a_busy_port_is_told_before_anything_else_happens(monkeypatch):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        with pytest.raises(CommandError, match=f"Không mở được cổng {port}"):
            call_command("serve")


@pytest.mark.parametrize("port", ["tám nghìn", "70000", "-1"])
def test_a_port_that_is_no_port_is_refused(monkeypatch, port):
    monkeypatch.setenv("PORT", port)
    with pytest.raises(CommandError, match="không phải là số hiệu cổng"):
        call_command("serve")
