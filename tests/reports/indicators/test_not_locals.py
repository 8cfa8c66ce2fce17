"""The shares of posts beside the figures."""

import datetime as dt

from reports.indicators import not_local
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
