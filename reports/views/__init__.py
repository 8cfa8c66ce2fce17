"""The pages of figures, and the papers and files that are made of them."""

from django.http import Http404

from cadres.models import Locality
from reports.filters import read_question
from reports.questions import Question


def question_or_404(data, user) -> tuple[Question, dict[str, list[str]]]:
    """As `read_question`; a place outside the user's scope is not found."""
    try:
        return read_question(data, user)
    except Locality.DoesNotExist:
        raise Http404 from None
