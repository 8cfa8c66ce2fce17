"""The report as a Word file, by a template that people edit in Word."""

import datetime as dt
import io

from django.conf import settings
from django.core.exceptions import ValidationError
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from reports import charts
from reports.questions import Question

from .contents import contents_of, pictures_of

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CHART_WIDTH = 160  # millimetres


def report_document(
    question: Question, user, *, before: dt.date, now: dt.datetime, issued: dt.date | None = None
) -> bytes:
    """The report of a question. ValidationError where its sums do not add up, or where the
    template names something that there is not."""
    contents = contents_of(question, user, before=before, now=now, issued=issued)
    template = DocxTemplate(settings.REPORT_TEMPLATE)
    contents["coverage_chart"] = ""  # where there is nothing to cover
    for name, svg in pictures_of(question, user).items():
        png = io.BytesIO(charts.png(svg))
        contents[name] = InlineImage(template, png, width=Mm(CHART_WIDTH))
    words = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    try:
        template.render(contents, words)
    except TemplateError as error:
        raise ValidationError(
            f"Mẫu báo cáo có chỗ không đọc được: {error}. Hãy sửa mẫu trong Word."
        ) from error
    content = io.BytesIO()
    template.save(content)
    return content.getvalue()
