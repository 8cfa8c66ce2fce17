"""Forms about questions."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.http import urlencode

from cadres.access import NATION, reach_of, scopes_of
from cadres.models import Locality
from cadres.vietnamese import nfc

from .models import SavedFilter
from .questions import Question

OWN = ""
UNREADABLE = "Điều kiện lọc không đọc được; hãy lọc lại rồi lưu."


class SavedFilterForm(forms.ModelForm):
    """A name for the question of an address, and with whom it is shared."""

    address = forms.CharField(widget=forms.HiddenInput, required=False, max_length=2000)
    keep_day = forms.BooleanField(
        label="Giữ cả ngày",
        required=False,
        widget=forms.CheckboxInput({"class": "form-check-input"}),
    )
    shared_at = forms.ChoiceField(
        label="Ai dùng", required=False, widget=forms.Select({"class": "form-select"})
    )

    class Meta:
        model = SavedFilter
        fields = ["name"]
        widgets = {"name": forms.TextInput({"class": "form-control", "autocomplete": "off"})}

    def __init__(self, data=None, *, user, address=""):
        mine = SavedFilter(user=user)
        super().__init__(data, instance=mine, initial={"address": address}, prefix="saved")
        self.fields["shared_at"].choices = [(OWN, "Chỉ tôi"), *_places_of(user)]

    def clean_name(self):
        return nfc(self.cleaned_data["name"])

    def clean(self):
        """The question is read with the user's scope and kept in its own words."""
        typed = super().clean()
        try:
            question = Question.from_query(
                QueryDict(typed.get("address", "")), user=self.instance.user
            )
        except (ValidationError, Locality.DoesNotExist):
            raise ValidationError(UNREADABLE) from None
        kept = question.parameters
        if not typed.get("keep_day"):
            del kept["day"]
        shared_at = typed.get("shared_at", OWN)
        self.instance.query = urlencode(kept)
        self.instance.is_shared = shared_at != OWN
        self.instance.place_id = int(shared_at) if shared_at.isdecimal() else None
        return typed

    def _get_validation_exclusions(self):
        """The owner is not typed, but the name is to be his only one."""
        return super()._get_validation_exclusions() - {"user"}


def _places_of(user) -> list[tuple[str, str]]:
    """Where the user may share: at each of his scopes."""
    places = {scope.locality for scope in scopes_of(user)}
    if reach_of(user).nationwide:
        return [(NATION, "Mọi người trong cả nước")]
    return [(str(place.pk), f"Mọi người ở {place.name}") for place in places if place]
