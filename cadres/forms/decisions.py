"""The form of a decision."""

from django import forms

from cadres.actions.decisions import LARGEST, kind_of_file
from cadres.models import Decision
from cadres.vietnamese import format_day, nfc

from .fields import DayField

TEXT = {"class": "form-control", "autocomplete": "off"}


class DecisionForm(forms.ModelForm):
    """What the register says of a decision, and a copy of it; `content` is the copy's bytes."""

    issued = DayField(
        label="Ngày quyết định", required=False, widget=forms.TextInput(TEXT),
        help_text="ngày/tháng/năm",
    )  # fmt: skip
    upload = forms.FileField(
        label="Tệp bản chụp", required=False,
        help_text="PDF, Word (.docx), JPG hoặc PNG, không quá 10 MB. Để trống: giữ tệp đang có.",
        error_messages={"empty": "Tệp này trống."},
        widget=forms.FileInput({"class": "form-control", "accept": ".pdf,.docx,.jpg,.jpeg,.png"}),
    )  # fmt: skip
    reason = forms.CharField(
        label="Lý do sửa", required=False, max_length=300, widget=forms.TextInput(TEXT),
        help_text="Ghi vào lịch sử thay đổi.",
    )  # fmt: skip
    field_order = ["number", "issued", "issuer", "title", "upload", "reason"]
    content: bytes | None = None

    class Meta:
        model = Decision
        fields = ["number", "issuer", "title"]
        widgets = {
            "number": forms.TextInput(TEXT | {"placeholder": "12-QĐ/TU"}),
            "issuer": forms.TextInput(TEXT),
            "title": forms.Textarea(TEXT | {"rows": 3}),
        }

    def __init__(self, data=None, files=None, *, instance: Decision):
        issued = format_day(instance.issued) if instance.issued else ""
        super().__init__(data, files, instance=instance, initial={"issued": issued})

    def clean_number(self):
        return nfc(self.cleaned_data["number"])

    def clean_issuer(self):
        return nfc(self.cleaned_data["issuer"])

    def clean_upload(self):
        """The upload, its content read once and judged by its signature."""
        upload = self.cleaned_data["upload"]
        if upload:
            self.content = upload.read(LARGEST + 1)
            kind_of_file(self.content)
        return upload

    def corrected(self) -> dict:
        """The columns that were typed."""
        return {name: self.cleaned_data[name] for name in (*self.Meta.fields, "issued")}
