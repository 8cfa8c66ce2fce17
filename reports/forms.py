"""Forms about questions."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import QueryDict
from django.utils.http import urlencode

from cadres.access import NATION, reach_of, scopes_of
from cadres.forms.fields import DayField
from cadres.models import Locality, Pairing
from cadres.vietnamese import format_day, nfc, parse_number

from .models import Letterhead, SavedFilter, Target
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


TEXT = {"class": "form-control", "autocomplete": "off"}
DAY = TEXT | {"placeholder": "31/12/2025"}


class PercentField(forms.CharField):
    """A percentage as people write it: 80, 62,5 or 62,5%."""

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return None
        try:
            return parse_number(text)
        except ValueError as error:
            raise ValidationError(str(error)) from None


class TargetForm(forms.ModelForm):
    """What a resolution asks of a place, and why the row is written."""

    percent = PercentField(
        label="Tỷ lệ phải đạt (%)", required=False, widget=forms.TextInput(TEXT),
        help_text="Nhập tỷ lệ, hoặc số đơn vị; không nhập cả hai.",
    )  # fmt: skip
    start = DayField(
        label="Tính tiến độ từ ngày", widget=forms.TextInput(DAY),
        help_text="Mức của ngày này là điểm xuất phát; tiến độ tăng đều đến thời hạn.",
    )  # fmt: skip
    due = DayField(label="Thời hạn", widget=forms.TextInput(DAY), help_text="ngày/tháng/năm")
    reason = forms.CharField(
        label="Lý do", required=False, max_length=300, widget=forms.TextInput(TEXT),
        help_text="Ghi vào lịch sử thay đổi.",
    )  # fmt: skip
    field_order = ["pairing", "percent", "number", "start", "due", "legal_document", "note"]

    class Meta:
        model = Target
        fields = ["pairing", "percent", "number", "start", "due", "legal_document", "note"]
        widgets = {
            "pairing": forms.Select({"class": "form-select"}),
            "number": forms.TextInput(TEXT | {"inputmode": "numeric"}),
            "legal_document": forms.Select({"class": "form-select"}),
            "note": forms.TextInput(TEXT),
        }
        labels = {"legal_document": "Văn bản giao chỉ tiêu"}

    def __init__(self, data=None, *, instance: Target):
        said = {name: getattr(instance, name) for name in ("start", "due")}
        said = {name: format_day(day) for name, day in said.items() if day}
        if instance.percent is not None:
            said["percent"] = instance.goal_text
        super().__init__(data, instance=instance, initial=said)
        live = Q(counts=True, legs__isnull=False) | Q(pk=instance.pairing_id)
        self.fields["pairing"].empty_label = "Chọn mô hình"
        self.fields["legal_document"].empty_label = "Không có trong danh mục"
        self.fields["pairing"].queryset = Pairing.objects.filter(live).distinct()

    def clean_note(self):
        return nfc(self.cleaned_data["note"])


class LetterheadForm(forms.ModelForm):
    """What an office prints above and below its papers."""

    class Meta:
        model = Letterhead
        fields = [
            *("superior", "body", "symbol", "place", "maker"),
            *("authority", "post", "signer", "recipients"),
        ]
        help_texts = {
            "superior": "Ví dụ: TỈNH ỦY BẾN TRE. Để trống: theo tên đơn vị.",
            "body": "Ví dụ: BAN TỔ CHỨC. Để trống: theo tên đơn vị.",
            "symbol": "Viết sau số văn bản, ví dụ BC/BTCTU.",
            "place": "Ví dụ: Bến Tre.",
            "authority": "Ví dụ: T/M BAN THƯỜNG VỤ, K/T TRƯỞNG BAN.",
            "post": "Ví dụ: PHÓ TRƯỞNG BAN. Để trống: TRƯỞNG BAN hoặc BÍ THƯ.",
            "recipients": "Mỗi nơi một dòng, không cần gạch đầu dòng.",
        }
        widgets = {
            name: forms.TextInput({"class": "form-control", "autocomplete": "off"})
            for name in fields
        } | {"recipients": forms.Textarea({"class": "form-control", "rows": 4})}

    def clean(self):
        """Text in one Unicode form, without blanks around it."""
        return {
            key: "\n".join(nfc(line) for line in value.splitlines()) if value else value
            for key, value in super().clean().items()
        }
