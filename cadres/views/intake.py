"""Lists that come in as files: sending one, the batches sent, and the template to fill in."""

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cadres.actions.batches import receive
from cadres.forms.imports import ImportForm
from cadres.jobs import reap, start
from cadres.lists.template import list_template as template_workbook
from cadres.models import ImportBatch

from . import for_editors

LISTED = 30  # batches on a page
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@for_editors
def import_list(request):
    """Receive a file as a batch, which is then read in the background; list the batches."""
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        batch = receive(
            user=request.user, name=file.name, content=file.read(), day=form.cleaned_data["day"]
        )
        start(batch, "read", request.user)
        return redirect("batch", batch.pk)
    visible = ImportBatch.objects.visible_to(request.user)
    reap(visible)
    batches = (
        visible.without_content()
        .defer("summary")
        .annotate(outcomes=F("summary__outcomes"), written=F("summary__written"))
    )
    page = Paginator(batches, LISTED).get_page(request.GET.get("page"))
    return render(request, "cadres/import_list.html", {"form": form, "page": page})


@for_editors
@require_safe
def list_template(request):
    """The standard template as a file."""
    response = HttpResponse(template_workbook(), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="mau-danh-sach.xlsx"'
    return response
