"""The form of an imported list."""

from django import forms

from .fields import DayField


class ImportForm(forms.Form):
    """A list to import, and the day of whose tree its places are read."""

    file = forms.FileField(
        label="Tệp danh sách",
        help_text="Tệp Excel hoặc ODS theo mẫu chuẩn, không quá 10 MB.",
        error_messages={"required": "Chưa chọn tệp.", "empty": "Tệp này trống."},
        widget=forms.FileInput(
            {"class": "form-control", "accept": ".xlsx,.xls,.ods", "aria-describedby": "file-help"}
        ),
    )
    day = DayField(
        label="Theo địa giới ngày",
        required=False,
        help_text="Để trống: ngày bắt đầu muộn nhất trong danh sách.",
        widget=forms.TextInput(
            {"class": "form-control", "placeholder": "23/9/2020", "aria-describedby": "day-help"}
        ),
    )
