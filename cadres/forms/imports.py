"""The form of an imported list."""

from django import forms

from .fields import DayField


class ImportForm(forms.Form):
    """A list to import, and the day of whose tree its places are read."""

    file = forms.FileField(
        label="Tệp danh sách",
        help_text="Tệp Excel, ODS hoặc CSV, không quá 10 MB; mẫu nào cũng được.",
        error_messages={"required": "Chưa chọn tệp.", "empty": "Tệp này trống."},
        widget=forms.FileInput(
            {
                "class": "form-control",
                "accept": ".xlsx,.xls,.ods,.csv,.txt",
                "aria-describedby": "file-help",
            }
        ),
    )
    day = DayField(
        label="Theo địa giới ngày",
        required=False,
        help_text="Để trống: ngày chốt số liệu ghi trong tệp, hoặc ngày bắt đầu muộn nhất.",
        widget=forms.TextInput(
            {"class": "form-control", "placeholder": "23/9/2020", "aria-describedby": "day-help"}
        ),
    )
