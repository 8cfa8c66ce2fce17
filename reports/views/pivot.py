"""The pivot: any two dimensions against each other, every figure a link to its list."""

from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.utils.http import urlencode

from cadres.views import scoped
from reports.crosstables import cross
from reports.dimensions import DIMENSIONS
from reports.exports.tally_sheet import title_of
from reports.filters import shown
from reports.questions import Unit

from . import question_or_404
from .exports import read_dimensions

DEFAULT = {"rows": "child", "then": None, "columns": "level"}


@scoped
def pivot(request):
    """The table `rows` × `columns` of the question asked, each row divided by `then`.

    It is child × level unless said otherwise."""
    question, faults = question_or_404(request.GET, request.user)
    try:
        asked = read_dimensions(request.GET)
    except ValidationError as error:
        asked = DEFAULT
        faults = {**faults, "columns": error.messages}
    context = {
        "question": question,
        "faults": faults,
        "form": shown(question, request.GET, faults.keys() - {"columns"}),
        "units": Unit.choices,
        "place_name": question.place_name,
        "dimensions": [(name, dimension.title) for name, dimension in DIMENSIONS.items()],
        **asked,
        "by": asked.values(),
        "dimensions_query": urlencode({name: value for name, value in asked.items() if value}),
        "title": title_of(question, **asked),
        "table": cross(question, **asked, user=request.user),
        "hidden": {
            key: value for key, value in question.parameters.items() if key not in ("day", "unit")
        },
    }
    return render(request, "reports/pivot.html", context)
