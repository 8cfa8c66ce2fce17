"""Which units have no figures: of those the register knows nobody in any post on the day.

That is not the same as no case: "chưa có báo cáo" is never printed as 0.
"""

from django.db.models import Exists, OuterRef, QuerySet

from cadres.models import Appointment, LocalityVersion
from cadres.querysets import COLUMNS
from reports.questions import Question


def units_below(question: Question, user) -> QuerySet[LocalityVersion]:
    """The units directly below the place on the day, in official order.

    `is_reported`: somebody holds a post there, or anywhere below.
    """
    units = LocalityVersion.objects.on(question.day).children_of(question.place)
    units = units if user is None else units.visible_to(user)
    level = units.order_by("level").values_list("level", flat=True).first()
    held = Appointment.objects.on(question.day).filter(
        locality__versions__period__contains=question.day,
        **{f"locality__versions__{COLUMNS[level]}": OuterRef("locality")} if level else {},
    )
    return units.annotate(is_reported=Exists(held)).in_order()
