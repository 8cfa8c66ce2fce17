"""Fields that read what people type: days, partial dates. Where the keyboard starts in a form."""

from django import forms

from cadres import vietnamese


class DayField(forms.CharField):
    """A whole day as people write it: 23/9/2020."""

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return None
        try:
            return vietnamese.parse_day(text)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class PartialDateField(forms.CharField):
    """A day, a month or a year as people write it; cleans to `vietnamese.PartialDate` or None."""

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return None
        try:
            return vietnamese.parse_date(text)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class Started(forms.BaseForm):
    """A form in which the keyboard starts at one field."""

    def start_at(self, name: str):
        """Where the keyboard starts."""
        for field in self.fields.values():
            field.widget.attrs.pop("autofocus", None)
        self.fields[name].widget.attrs["autofocus"] = True

    def start_at_fault(self):
        """Let the keyboard start at the first field with an error."""
        if wrong := [name for name in self.fields if name in self.errors]:
            self.start_at(wrong[0])
