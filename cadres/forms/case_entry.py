"""The form of a case: two posts of a pairing, at one place or at two."""

from django import forms
from django.db.models import Exists, OuterRef

from cadres.models import (
    Appointment,
    CountedLeg,
    Level,
    Locality,
    Pairing,
    PairingLeg,
    PlaceRule,
    Position,
)

from .chooser import LIMIT
from .choosers import PlaceField, PositionField
from .entry import ORDINALS, EntryForm, select

SIDES = {"first": 1, "second": 2}


class CaseForm(EntryForm):
    """Two posts of a pairing. `place` is where the case is counted."""

    names = ("first", "second")
    pairing = forms.ModelChoiceField(
        Pairing.objects.none(),
        label="Mô hình",
        empty_label="– chọn, như gõ A1 –",
        widget=forms.Select(attrs={"class": "form-select"}),
    )
    place = PlaceField(label="Đơn vị")
    other_place = PlaceField(label="Đơn vị của chức danh kia", required=False)
    main = select(
        [("", "chưa nêu"), ("first", "chức danh thứ nhất"), ("second", "chức danh thứ hai")],
        "Chức danh chính",
        required=False,
    )
    field_order = ("day", "pairing", "place", "other_place", "person")

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["pairing"].queryset = pairings_on(self.looked_up)
        self.model = self._pairing()
        self.positions = self._positions()
        self.counted = "second" if self.model and self.model.counted_leg == 2 else "first"
        self.other = "first" if self.counted == "second" else "second"
        here = {"user": self.user, "day": self.looked_up, "editable": True}
        self.fields["place"].prepare(**here, level=self.model and self.model.level)
        self.fields["place"].ask_of_pairing()
        above = self.is_cross_place and self.other_lies_above
        level = self._level_of(self.other)
        self.fields["other_place"].prepare(**here, level=level, walked=not above)
        self._ask_other_place()
        for name, offered in self.positions.items():
            self._offer(name, offered)
        self.start_at("place" if self.model else "pairing")

    def _ask_other_place(self):
        if not self.is_cross_place:
            del self.fields["other_place"]
            return
        field = self.fields["other_place"]
        field.label = f"Đơn vị của chức danh {ORDINALS[self.other]}"
        if self.other_lies_above:
            field.help_text = "để trống: đơn vị cấp trên"

    def _pairing(self) -> Pairing | None:
        asked = str(self["pairing"].value() or "")
        offered = self.fields["pairing"].queryset
        return offered.filter(pk=int(asked)).first() if asked.isdecimal() else None

    def _positions(self) -> dict[str, list[Position]]:
        """The positions of each post; none before a pairing is chosen."""
        legs = PairingLeg.objects.filter(pairing=self.model).select_related("position")
        legs = list(legs.order_by("position__level", "position__order", "position__code"))
        return {
            name: [leg.position for leg in legs if leg.side == side] for name, side in SIDES.items()
        }

    def _level_of(self, name: str) -> int | None:
        return self.positions[name][0].level if self.positions[name] else None

    @property
    def is_cross_place(self) -> bool:
        return bool(self.model) and self.model.place_rule != PlaceRule.SAME

    @property
    def other_lies_above(self) -> bool:
        """Whether the place of the other post follows from the counted one."""
        within = {1: PlaceRule.FIRST_WITHIN_SECOND, 2: PlaceRule.SECOND_WITHIN_FIRST}
        return self.model.place_rule == within[self.model.counted_leg]

    def _offer(self, name: str, offered: list[Position]):
        """Where the pairing leaves a choice, a select, or a chooser when there are many.

        Left empty it means the one that the person holds already.
        """
        if len(offered) < 2:
            return
        label = f"Chức danh {ORDINALS[name]}"
        if len(offered) > LIMIT:
            hint = f"{PositionField.hint}; để trống: chức danh đang giữ ở đó"
            field = PositionField(label=label, required=False, help_text=hint)
            field.prepare(user=self.user, day=self.looked_up, leg=(self.model.pk, SIDES[name]))
        else:
            choices = [("", "– chọn chức danh –"), *((each.pk, str(each)) for each in offered)]
            field = select(choices, label, required=False)
        self.fields[f"{name}_position"] = field

    def posts(self, cleaned):
        places = {self.counted: cleaned["place"], self.other: self._other_place(cleaned)}
        positions = {name: self._position(name, cleaned, places[name]) for name in self.names}
        if not all([*positions.values(), *places.values()]):
            return []
        first = self._post("first", positions["first"], places["first"], cleaned)
        second = self._post("second", positions["second"], places["second"], cleaned, like=first)
        return [first, second]

    def _position(self, name, cleaned, place) -> Position | None:
        asked = cleaned.get(f"{name}_position")
        offered = self.positions[name]
        if len(offered) == 1:
            return offered[0]
        if asked:
            return asked if isinstance(asked, Position) else offered_as(asked, offered)
        held = self._held_at(place, cleaned["person"], offered)
        if len(held) == 1:
            return held[0]
        self.add_error(f"{name}_position", "Chưa chọn chức danh.")
        return None

    def _held_at(self, place, who, offered) -> list[Position]:
        """Which of the positions the person holds at a place on the day."""
        if place is None or who.pk is None:
            return []
        posts = Appointment.objects.on(self.looked_up).filter(person=who, locality=place)
        held = set(posts.values_list("position", flat=True))
        return [position for position in offered if position.pk in held]

    def _other_place(self, cleaned) -> Locality | None:
        """Where the other post is: the same place, the one chosen, or the one above."""
        if not self.is_cross_place or cleaned.get("other_place"):
            return cleaned.get("other_place") or cleaned["place"]
        if not self.other_lies_above:
            self.add_error("other_place", "Chưa chọn đơn vị của chức danh kia.")
            return None
        version = cleaned["place"].version_on(self.looked_up)
        columns = {Level.PROVINCE: "province", Level.DISTRICT: "district", Level.COMMUNE: "commune"}
        above = getattr(version, columns[self._level_of(self.other)], None)
        if above is None:
            self.add_error("other_place", "Chưa rõ đơn vị cấp trên; hãy chọn.")
        return above

    def doubts(self, consequences):
        mine = [
            change for change in consequences.changes if change.case.pairing_id == self.model.pk
        ]
        if mine:
            return []
        return [
            f"Hai chức danh này không thành trường hợp {self.model.code} nào; xem lại thời gian."
        ]


def offered_as(pk: str, offered: list[Position]) -> Position | None:
    """The position of an id among those offered."""
    return next((each for each in offered if str(each.pk) == pk), None)


def pairings_on(day):
    """The pairings that live on a day and have posts on both sides."""
    legs = PairingLeg.objects.filter(pairing=OuterRef("pk"))
    return Pairing.objects.filter(
        *(Exists(legs.filter(side=side)) for side in CountedLeg), period__contains=day
    )
