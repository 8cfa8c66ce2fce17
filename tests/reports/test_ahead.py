"""What is read ahead is what would be read otherwise, and its faults come where it is used."""

import threading

import pytest
from django.db import connection

from reports.ahead import DEPTH, read_ahead


def numbers(count, fault=None):
    with connection.cursor() as cursor:
        for number in range(count):
            cursor.execute("SELECT %s", [number])
            yield cursor.fetchone()[0]
    if fault:
        raise fault


@pytest.mark.django_db
def test_batches_come_in_their_order_from_another_thread():
    seen = set()

    def told():
        for number in numbers(20):
            seen.add(threading.get_ident())
            yield number

    assert list(read_ahead(told())) == list(range(20))
    assert seen
    assert threading.get_ident() not in seen


@pytest.mark.django_db
def test_it_sees_what_the_transaction_wrote():
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE seen (number int); INSERT INTO seen VALUES (7)")

    def read():
        with connection.cursor() as cursor:
            cursor.execute("SELECT number FROM seen")
            yield from cursor.fetchall()

    assert list(read_ahead(read())) == [(7,)]


@pytest.mark.django_db
def test_a_fault_of_the_reading_comes_after_what_was_read():
    read = read_ahead(numbers(2, fault=ValueError("gone")))
    assert [next(read), next(read)] == [0, 1]
    with pytest.raises(ValueError, match="gone"):
        next(read)


@pytest.mark.django_db
def test_who_stops_early_ends_the_reading():
    began = []

    def told():
        for number in numbers(1000):
            began.append(number)
            yield number

    read = read_ahead(told())
    assert next(read) == 0
    read.close()
    assert len(began) <= DEPTH + 3
    assert list(numbers(1)) == [0]  # the connection is ours again
