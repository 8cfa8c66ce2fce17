"""What the forms of entry have in common, and the form of one appointment by itself.

Each is one flat form; the fields of a post carry its name in front ("first_from").
"""

from django import forms
from django.utils.html import format_html

from cadres.access import default_day
from cadres.models import (
    Gender,
    Holding,
    Locality,
    Person,
)
from cadres.proposals import Post, Proposal, Seat
from cadres.vietnamese import parse_day

from .choosers import PersonField, PlaceField, PositionField
from .fields import DayField, PartialDateField, Started
from .papers import issued_field, number_field, other_day, paper_of

ORDINALS = {"first": "thứ nhất", "second": "thứ hai"}
GENDERS = [("", "Chưa rõ"), *Gender.choices]
HOLDINGS = [("", "–"), *Holding.choices]
DATE_HINT = "ngày, tháng hoặc năm"


def _text(field: forms.Field, **attrs) -> forms.Field:
    field.widget.attrs |= {"class": "form-control", "autocomplete": "off", **attrs}
    return field


def select(choices, label, **options) -> forms.ChoiceField:
    widget = forms.Select(attrs={"class": "form-select"})
    return forms.ChoiceField(choices=choices, label=label, widget=widget, **options)


def _date(label, hint="") -> PartialDateField:
    return _text(PartialDateField(label=label, required=False, help_text=hint), inputmode="numeric")


def _checkbox(label) -> forms.BooleanField:
    widget = forms.CheckboxInput(attrs={"class": "form-check-input"})
    return forms.BooleanField(label=label, required=False, widget=widget)


def _post_fields(name: str, ordinal: str) -> dict[str, forms.Field]:
    """The fields that every post has. What is said of several posts says of which one."""
    fields = {
        "from": _date("Từ ngày", "" if ordinal == "thứ hai" else DATE_HINT),
        "to": _date("Ngày cuối giữ chức", "" if ordinal == "thứ hai" else "trống: đang giữ"),
        "holding": select(HOLDINGS, "Hình thức", required=False),
        "number": number_field(),
        "issued": issued_field(),
        "holder_ends": _checkbox("Người đang giữ chức danh"),
    }
    for field in fields.values():
        field.label = _of_post(field.label, ordinal)
    return {f"{name}_{key}": field for key, field in fields.items()}


def _of_post(label: str, ordinal: str) -> str:
    """A label that names its post where labels stand alone; in the form its group does."""
    if not ordinal:
        return label
    return format_html('{}<span class="of-post"> (chức danh {})</span>', label, ordinal)


class EntryForm(Started, forms.Form):
    """The person and the posts that are entered together, and what stands against it.

    After `is_valid` the `proposal` can be written. Birth, gender and ethnic group are a newcomer's.
    """

    names: tuple[str, ...] = ()
    reuse = True

    day = _text(DayField(label="Theo ngày", help_text="địa giới, mô hình ngày này"))
    person = PersonField(label="Cán bộ")
    birth = _date("Ngày sinh", DATE_HINT)
    gender = select(GENDERS, "Giới tính", required=False)
    ethnic_group = _text(forms.CharField(label="Dân tộc", required=False, max_length=40))
    confirmed = _checkbox("Đã xem các lưu ý, vẫn ghi")

    def __init__(self, *args, user, **options):
        super().__init__(*args, **options)
        self.user, self.proposal, self.warnings = user, None, []
        self.looked_up = self._day()
        near = str(getattr(self["place"].value(), "pk", ""))
        self.fields["person"].prepare(user=user, day=self.looked_up, new=True, near=near)
        for name in self.names:
            self.fields |= _post_fields(name, ORDINALS[name] if len(self.names) > 1 else "")
        self.fields["confirmed"] = self.fields.pop("confirmed")  # asked after all others

    def _day(self):
        """The day to look things up on, also while what is typed is none."""
        try:
            return parse_day(str(self["day"].value() or ""))
        except ValueError:
            return default_day(self.user)

    def posts(self, cleaned) -> list[Post]:
        """The posts asked for; empty while anything needed is missing."""
        raise NotImplementedError

    def clean(self):
        cleaned = super().clean()
        for name in self.names:
            if cleaned.get(f"{name}_issued") and not cleaned.get(f"{name}_number"):
                self.add_error(f"{name}_number", "Có ngày quyết định thì phải có số quyết định.")
        posts = [] if self.errors else self.posts(cleaned)
        if posts:
            self._propose(posts, cleaned)
        return cleaned

    def _propose(self, posts, cleaned):
        """Rehearse the entry; what the register refuses or warns of becomes the form's errors."""
        person = self._person(cleaned)
        self.proposal = Proposal(self.user, person, posts, self.looked_up, reuse=self.reuse)
        rehearsed = self.proposal.consequences
        for name, sentence in self.proposal.faults:
            self.add_error(f"{name}_from" if name else None, sentence)
        for seat in self.proposal.seats:
            if not seat.is_resolved:
                self._refuse_seat(seat, cleaned.get("confirmed"))
        if rehearsed is None:
            return
        self.warnings = [*self._cautions(posts), *self.doubts(rehearsed)]
        if self.warnings and not cleaned.get("confirmed"):
            self.add_error("confirmed", "Hãy xem các lưu ý rồi đánh dấu vào ô này để ghi.")

    def _refuse_seat(self, seat: Seat, confirmed):
        holder = seat.holder.person
        if not seat.is_single:
            sentence = f"{holder} đang giữ; đánh dấu để cho thôi, hoặc xác nhận cả hai cùng giữ."
            if not confirmed:
                self.add_error(f"{seat.post.name}_holder_ends", sentence)
        elif seat.last is None:
            sentence = f"{holder} giữ chức danh này từ ngày đó trở đi; hãy sửa thời gian."
            self.add_error(f"{seat.post.name}_from", sentence)
        else:
            sentence = f"{holder} đang giữ; đánh dấu để cho thôi, hoặc sửa thời gian."
            self.add_error(f"{seat.post.name}_holder_ends", sentence)

    def doubts(self, consequences) -> list[str]:
        """What is odd about the cases that follow."""
        return []

    def _cautions(self, posts) -> list[str]:
        """What may be a slip: a namesake born alike, a second secretary, a decision's other day."""
        said = [
            f"Trong sổ đã có {who.full_name}, sinh {who.birth_text}. Nếu là một người, hãy chọn "
            "người đó ở ô Cán bộ."
            for who in self.proposal.namesakes
        ]
        typed = self["person"].value().text
        if self.proposal.person.pk is None and typed.isascii() and typed.islower():
            said.append(f"Họ tên “{self.proposal.person}” được gõ không dấu, không viết hoa.")
        said += [
            f"{seat.holder.position.title_at(None)} ở {seat.holder.locality} sẽ có hai người cùng "
            f"giữ, nếu không cho {seat.holder.person} thôi."
            for seat in self.proposal.seats
            if not seat.is_single and not seat.is_resolved
        ]
        for post in self.proposal.begun:
            title = post.position.title_at(None)
            if doubt := post.position.lifetime.doubt(post.first, post.last, self.looked_up):
                said.append(f"{title}: {doubt}.")
        papers = {post.paper for post in self.proposal.begun if post.paper}
        return said + [said for paper in papers if (said := other_day(paper, self.user))]

    def _person(self, cleaned) -> Person:
        """The person chosen, or the newcomer with what is known of one."""
        who = cleaned["person"]
        if who.pk is None:
            if birth := cleaned.get("birth"):
                who.birth, who.birth_precision = birth.first_day(), birth.precision
            who.gender, who.ethnic_group = cleaned["gender"], cleaned["ethnic_group"]
        return who

    def _post(self, name, position, locality, cleaned, like=None) -> Post:
        """One post of the form; what is left empty is as in the post `like`."""
        said = {key: cleaned.get(f"{name}_{key}") for key in ("from", "to", "holding")}
        paper = paper_of(cleaned.get(f"{name}_number"), cleaned.get(f"{name}_issued"), self.user)
        return Post(
            name=name,
            position=position,
            locality=locality,
            first=said["from"] or (like and like.first),
            last=said["to"] or (like and like.last),
            holding=said["holding"] or (like.holding if like else ""),
            paper=paper or (like and like.paper),
            is_main=cleaned.get("main") in (True, name),
            holder_ends=bool(cleaned.get(f"{name}_holder_ends")),
        )

    def fields_of(self, name: str) -> list[forms.BoundField]:
        """The fields of a post, for the page."""
        keys = ("position", "from", "to", "holding", "number", "issued")
        return [self[f"{name}_{key}"] for key in keys if f"{name}_{key}" in self.fields]


class AppointmentForm(EntryForm):
    """One post of a person who is no case, or not yet."""

    names = ("first",)
    reuse = False
    place = PlaceField(label="Đơn vị")
    main = _checkbox("Là chức danh chính")
    field_order = ("day", "place", "person")

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        here = {"user": self.user, "day": self.looked_up}
        self.fields["place"].prepare(**here, editable=True)
        self.fields["first_position"] = PositionField(label="Chức danh")
        self.fields["first_position"].prepare(**here)
        self.start_at("person" if isinstance(self.initial.get("place"), Locality) else "place")

    def posts(self, cleaned):
        return [self._post("first", cleaned["first_position"], cleaned["place"], cleaned)]
