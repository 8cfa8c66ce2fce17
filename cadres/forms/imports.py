"""The form by which a list comes in."""

from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError

from cadres.intake.problems import DOCUMENT

from .fields import DayField

MOST = 10 * 1024**2  # bytes of a file
KINDS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt")
DOCUMENTS = (".doc", ".docx", ".odt", ".pdf")


class ImportForm(forms.Form):
    """A list to read, and the day of whose tree its places are read."""

    file = forms.FileField(
        label="Tệp danh sách",
        help_text="Tệp Excel, ODS hoặc CSV, không quá 10 MB; mẫu nào cũng được.",
        error_messages={"required": "Chưa chọn tệp.", "empty": "Tệp này trống."},
        widget=forms.FileInput(
            {
                "class": "form-control",
                "accept": ",".join(KINDS),
                "aria-describedby": "id_file_helptext",
            }
        ),
    )
    day = DayField(
        label="Theo địa giới ngày",
        required=False,
        help_text="Để trống: ngày chốt số liệu ghi trong tệp, hoặc ngày bắt đầu muộn nhất.",
        widget=forms.TextInput({"class": "form-control", "placeholder": "23/9/2020"}),
    )

    def clean_file(self):
        """The file, when its kind and size may be read."""
        file = self.cleaned_data["file"]
        kind = PurePath(file.name).suffix.lower()
        if kind in DOCUMENTS:
            raise ValidationError(DOCUMENT)
        if kind not in KINDS:
            raise ValidationError(
                f"Không đọc được loại tệp “{kind or file.name}”. Hãy gửi tệp Excel (.xlsx, .xls), "
                "OpenDocument (.ods), .csv hoặc .txt."
            )
        if file.size > MOST:
            raise ValidationError("Tệp lớn hơn 10 MB. Hãy chia thành nhiều tệp nhỏ hơn.")
        return file
