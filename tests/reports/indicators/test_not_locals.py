"""The shares of posts beside the figures."""

import datetime as dt

from cadres.models import Position
from reports.indicators import not_local
from reports.indicators.not_locals import breakdown_of
from reports.questions import Question
from tests.build import appoint, person, span


def test_a_holder_at_a_place_that_is_gone_fills_no_post(world):
    gone = world.people["Phạm Văn Xã"]
    gone.appointments.update(period=span("2018-01-01"))
    post = world.positions["bt-xa"]
    appoint(person(), post, world.places["Xã Đông"], "2025-07-01", local_status="not_local")
    question = Question(day=dt.date(2025, 7, 1), place=None)
    for user, posts in ((None, 3), (world.users["leader"], 2)):
        [found] = not_local(question, user)
        assert (found.posts, found.not_local, found.unfilled) == (posts, 1, posts - 1)


def test_of_a_post_that_is_no_more_the_list_says_so(world):
    post, question = world.positions["bt-xa"], Question(day=dt.date(2020, 9, 23), place=None)
    Position.objects.filter(pk=post.pk).update(period=span(None, "2020-01-01"))
    post.refresh_from_db()
    breakdown = breakdown_of(question, post)
    rows = breakdown.dress(list(breakdown.rows), question)
    assert {row.name: breakdown.columns[-1].text(row) for row in rows if not row.held} == {
        "Phường Tây Hai": "Không còn chức danh này", "Xã Xa": "Không còn chức danh này",
    }  # fmt: skip
    assert {row.person.full_name for row in rows if row.held} == {"Phạm Văn Xã"}
