"""The list: the people whom a figure counted."""

from django.http import Http404
from django.utils.decorators import method_decorator
from django_filters.views import FilterView
from django_tables2 import SingleTableMixin

from cadres.models import AssignmentStretch, Locality
from cadres.views import scoped
from reports.columns import dressed, with_facts
from reports.filters import CaseFilter
from reports.forms import SavedFilterForm
from reports.questions import Question, Unit
from reports.tables import CaseTable
from reports.tallies import tally

from .saved_filters import listed_for

PER_PAGE = 50


def turned(table: CaseTable, request, question: Question) -> CaseTable:
    """The table at the page that is asked, its cases ready for the columns."""
    table.paginate(per_page=PER_PAGE)
    page = table.page = table.paginator.get_page(request.GET.get("page"))
    dressed(page.object_list.data, question.day, first=page.start_index())
    return table


@method_decorator(scoped, name="dispatch")
class CaseList(SingleTableMixin, FilterView):
    """The cases of a question, 50 a page. Faults in its parameters stand beside their fields."""

    model = AssignmentStretch
    filterset_class = CaseFilter
    table_class = CaseTable
    template_name = "reports/case_list.html"
    table_pagination = False  # ours, below: theirs lets the address set the size of a page
    strict = False

    def get_filterset(self, filterset_class):
        try:
            return super().get_filterset(filterset_class)
        except Locality.DoesNotExist:
            raise Http404 from None

    def get_table_data(self):
        return with_facts(self.object_list).in_order()

    def get_table_kwargs(self):
        return {"question": self.filterset.question}

    def get_table(self, **kwargs):
        table = super().get_table(**kwargs)
        return turned(table, self.request, self.filterset.question)

    def get_context_data(self, **kwargs):
        question = self.filterset.question
        context = super().get_context_data(**kwargs)
        figure = None
        if question.unit != Unit.CASES:
            figure = tally(question, [], self.request.user).to_dict("records")[0]
        return context | {
            "question": question,
            "place_name": question.place_name,
            "figure": figure,
            "unit": Unit(question.unit).label,
            "is_narrowed": bool(question.filters),
            "saved_filters": listed_for(self.request.user),
            "saved_filter_form": SavedFilterForm(user=self.request.user, address=question.query),
            "without_filters": question.without_filters,
        }
