"""A case is ruled out and counted again."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cadres.actions.rulings import lift, rule_out
from cadres.models import AssignmentStretch, ConcurrentAssignment, Ruling


@pytest.fixture
def case(world):
    """The secretary and head of Ấp 1."""
    return ConcurrentAssignment.objects.get(person=world.people["Đặng Văn Đức"])


def test_a_case_that_is_ruled_out_is_kept_but_not_counted(world, case):
    ruling = rule_out(user=world.users["commune"], case=case, reason="tạm giao")
    assert (ruling.ruled_by.username, ruling.reason) == ("commune", "tạm giao")
    case.refresh_from_db()
    assert not case.counted
    assert not AssignmentStretch.objects.filter(assignment=case).exists()


def test_a_ruling_that_is_lifted_lets_the_case_count_again(world, case):
    ruling = rule_out(user=world.users["staff"], case=case, reason="tạm giao")
    lift(user=world.users["staff"], case=case, reason="đã có quyết định chính thức")
    case.refresh_from_db()
    assert case.counted
    assert not Ruling.objects.exists()
    events = Ruling.pgh_event_models["insert"].objects.filter(pgh_obj=ruling.pk)
    told = [
        (row.pgh_label, row.pgh_context.metadata["reason"]) for row in events.order_by("pgh_id")
    ]
    assert told == [("insert", "tạm giao"), ("delete", "đã có quyết định chính thức")]


def test_a_case_is_ruled_out_once(world, case):
    rule_out(user=world.users["staff"], case=case, reason="tạm giao")
    with pytest.raises(ValidationError) as refused:
        rule_out(user=world.users["commune"], case=case, reason="khác")
    assert refused.value.messages == ["Trường hợp này đã có kết luận."]


@pytest.mark.parametrize("user", ["neighbour", "leader"])
def test_nobody_rules_outside_the_scope(world, case, user):
    for write in (rule_out, lift):
        with pytest.raises(PermissionDenied):
            write(user=world.users[user], case=case, reason="x")
    assert not Ruling.objects.exists()
