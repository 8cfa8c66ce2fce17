"""Choosers: what they offer for a text, what they take for certain, and what they refuse."""

import datetime as dt

import pytest
from django import forms

from cadres.forms.choosers import NEW, PersonField, PlaceField, PositionField
from cadres.forms.papers import DecisionFields
from tests.build import appoint, person, place
from tests.world import DAY, World

NEW_TREE = dt.date(2025, 7, 2)


def data(name, text="", pk="", of=None, at=""):
    """The data of a chooser; the choice was made among the rows of the text unless said."""
    return {f"{name}": pk, f"{name}-q": text, f"{name}-of": text if of is None else of} | (
        {f"{name}-at": at} if at else {}
    )


@pytest.fixture
def form_of(world: World):
    """A bound form with one chooser."""

    def build(field, typed=None, user="staff", day=DAY, initial=None, **options):
        class OneChooser(forms.Form):
            row = field

            def __init__(self, *args):
                super().__init__(*args, initial={"row": initial} if initial else None)
                self.fields["row"].prepare(user=world.users[user], day=day, **options)

        return OneChooser(typed)

    return build


def offered(form) -> tuple[list[str], str]:
    """(titles of the rows, title of the one picked)."""
    found = form.fields["row"].found(form.fields["row"].chosen(form["row"].value()))
    titles = {option.pk: option.title for option in found["options"]}
    return list(titles.values()), titles.get(found["picked"], "")


PLACES = [
    ("xa dong mot", ["Xã Đông Một"], "Xã Đông Một"),
    ("XĐM", ["Xã Đông Một"], "Xã Đông Một"),
    ("đ m", ["Xã Đông Một"], "Xã Đông Một"),
    ("x dong mot", ["Xã Đông Một"], "Xã Đông Một"),
    ("p tay hai", ["Phường Tây Hai"], "Phường Tây Hai"),
    ("kp 1", ["Khu phố 1"], "Khu phố 1"),
    ("a10", ["Ấp 10"], "Ấp 10"),
    ("ấp 1", ["Ấp 1", "Ấp 10"], "Ấp 1"),
    ("1", ["Ấp 1", "Khu phố 1"], ""),
    ("1, dong mot", ["Ấp 1"], "Ấp 1"),
    ("dong", ["Huyện Đông", "Xã Đông Một"], "Huyện Đông"),
    ("xa xa", [], ""),
    ("?!", [], ""),
]


@pytest.mark.parametrize(("text", "rows", "picked"), PLACES)
def test_a_place_is_found_by_what_people_type(form_of, text, rows, picked):
    assert offered(form_of(PlaceField(), data("row", text))) == (rows, picked)


def test_a_place_is_looked_up_in_the_tree_of_the_day(form_of):
    assert offered(form_of(PlaceField(), data("row", "dong"), day=NEW_TREE))[0] == ["Xã Đông"]


def test_only_places_of_the_level_and_within_the_editing_scope_are_offered(form_of):
    assert offered(form_of(PlaceField(), data("row", "ap"), level=4))[0] == [
        "Ấp 1",
        "Ấp 2",
        "Ấp 10",
    ]
    assert offered(form_of(PlaceField(), data("row", "tay"), user="commune"))[0] == []
    assert (
        offered(form_of(PlaceField(), data("row", "dong"), user="leader", editable=True))[0] == []
    )


def test_the_tree_is_walked_from_the_top_of_the_scope(form_of, world):
    ward = world.places["Phường Tây Hai"].pk
    assert offered(form_of(PlaceField(), {}))[0] == ["Tỉnh An Hòa"]
    assert offered(form_of(PlaceField(), {}, user="commune"))[0] == ["Xã Đông Một"]
    assert offered(form_of(PlaceField(), data("row", at=str(ward)), level=4))[0] == ["Khu phố 1"]


def test_the_open_place_decides_between_places_of_one_name(form_of, world):
    ward = world.places["Phường Tây Hai"]
    place(4, ward, "Ấp 2", end="2025-07-01")
    assert offered(form_of(PlaceField(), data("row", "ap 2")))[1] == ""
    typed = data("row", "ap 2", at=str(world.places["Xã Đông Một"].pk))
    form = form_of(PlaceField(), typed)
    assert form.is_valid()
    assert form.cleaned_data["row"] == world.places["Ấp 2"]


REFUSED = [
    (data("row"), "Chưa chọn đơn vị."),
    (data("row", "1"), "Có nhiều đơn vị hợp với “1”; hãy chọn một."),
    (data("row", "xyz"), "Không có đơn vị nào tên “xyz” trong phạm vi được phân công."),
    (data("row", "1", "999999999"), "Không tìm thấy đơn vị đã chọn; hãy chọn lại."),
    (data("row", "1", "x"), "Không tìm thấy đơn vị đã chọn; hãy chọn lại."),
]


@pytest.mark.parametrize(("typed", "sentence"), REFUSED)
def test_a_choice_that_is_none_is_refused_with_a_sentence(form_of, typed, sentence):
    assert form_of(PlaceField(), typed).errors == {"row": [sentence]}


def test_a_choice_made_for_another_text_does_not_count(form_of, world):
    stale = data("row", "ap 2", str(world.places["Ấp 10"].pk), of="ap 10")
    form = form_of(PlaceField(), stale)
    assert form.is_valid()
    assert form.cleaned_data["row"] == world.places["Ấp 2"]


def test_an_optional_chooser_may_stay_empty_and_an_initial_row_is_shown(form_of, world):
    form = form_of(PlaceField(required=False), {})
    assert form.is_valid()
    assert form.cleaned_data["row"] is None
    shown = form_of(PlaceField(), initial=world.places["Ấp 2"])
    assert offered(shown) == (["Ấp 2"], "Ấp 2")
    assert 'value="Ấp 2"' in str(shown["row"])


def test_people_are_found_by_name_year_and_place(form_of, world):
    other = person("Đặng Văn Đức", "1980-05-02", gender="nam")
    appoint(other, world.positions["btcb-thon"], world.places["Khu phố 1"], "2019-02-01")

    def facts(text):
        form = form_of(PersonField(), data("row", text))
        field = form.fields["row"]
        return [
            option.facts for option in field.found(field.chosen(form["row"].value()))["options"]
        ]

    first = ("sinh 1/1/1970", "Bí thư chi bộ, Ấp 1, Xã Đông Một", "Trưởng ấp, Ấp 1, Xã Đông Một")
    second = ("sinh 2/5/1980", "Bí thư chi bộ, Khu phố 1, Phường Tây Hai")
    assert facts("dang van duc") == [first, second]
    assert facts("dang van duc 1980") == [second]
    assert facts("duc, ap 1") == [first]
    assert facts("duc, tay hai") == [second]


def test_of_namesakes_those_written_so_come_first_then_those_around_the_place(form_of, world):
    for name, where in (("Võ Văn Tám", "Khu phố 1"), ("Võ Văn Tâm", "Ấp 10")):
        appoint(person(name), world.positions["btcb-thon"], world.places[where], "2018-01-01")

    def first(text, near):
        near = str(world.places[near].pk)
        return offered(form_of(PersonField(label="Cán bộ"), data("row", text), near=near))[0][0]

    assert first("vo van tam", "Ấp 1") == "Võ Văn Tâm"  # Ấp 1 and Ấp 10 lie in one commune
    assert first("vo van tam", "Khu phố 1") == "Võ Văn Tám"
    assert first("Võ Văn Tâm", "Khu phố 1") == "Võ Văn Tâm"
    assert first("Võ Văn Tám", "Ấp 1") == "Võ Văn Tám"


def test_a_newcomer_is_taken_for_certain_only_where_nobody_is_called_so(form_of, world):
    assert offered(form_of(PersonField(), data("row", "lê thị mới 1985"), new=True)) == (
        ["Người mới: Lê Thị Mới"],
        "Người mới: Lê Thị Mới",
    )
    assert offered(form_of(PersonField(), data("row", "Đặng Văn Đức"), new=True)) == (
        ["Đặng Văn Đức", "Người mới: Đặng Văn Đức"],
        "",
    )


def test_a_newcomer_is_an_unsaved_person_born_in_the_year_typed(form_of):
    form = form_of(PersonField(), data("row", "lê thị mới 1985", NEW), new=True)
    assert form.is_valid()
    who = form.cleaned_data["row"]
    assert (who.pk, who.full_name, who.birth_text) == (None, "Lê Thị Mới", "1985")


def test_people_outside_the_scope_are_not_found(form_of):
    form = form_of(PersonField(), data("row", "Đỗ Văn Phố"), user="commune")
    assert form.errors == {
        "row": ["Không có cán bộ nào tên “Đỗ Văn Phố” trong phạm vi được phân công."]
    }


def test_positions_are_found_by_title_short_form_and_alias_at_a_level(form_of, world):
    world.positions["btcb-thon"].short = "BTCB"
    world.positions["btcb-thon"].aliases = ["Bí thư thôn"]
    world.positions["btcb-thon"].save()
    for text in ("btcb", "bi thu chi bo", "Bí thư thôn"):
        assert offered(form_of(PositionField(), data("row", text)))[1] == "Bí thư chi bộ"
    assert offered(form_of(PositionField(), data("row"), level=4))[0] == [
        "Bí thư chi bộ",
        "Trưởng thôn, ấp, khu phố",
    ]
    assert offered(form_of(PositionField(), data("row", "chu tich"), level=4))[0] == []


def test_the_day_of_a_decision_known_by_its_number_need_not_be_typed(world):
    who = world.people["Đặng Văn Đức"]
    form = DecisionFields({"decision_number": f"{who.pk}-QĐ/TU"})
    assert form.is_valid()
    assert form.decision_paper(world.users["staff"]) == (f"{who.pk}-QĐ/TU", dt.date(2017, 12, 25))
    assert form.decision_warning(world.users["staff"]) == ""


def test_a_number_known_with_another_day_is_said(world):
    who = world.people["Đặng Văn Đức"]
    typed = {"decision_number": f"{who.pk}-QĐ/TU", "decision_issued": "1/2/2018"}
    form = DecisionFields(typed)
    assert form.is_valid()
    assert form.decision_warning(world.users["staff"]) == (
        f"Số quyết định {who.pk}-QĐ/TU đã có trong sổ với ngày khác: 25/12/2017."
    )
    assert form.decision_warning(world.users["neighbour"]) == ""


def test_a_day_without_a_number_is_no_decision():
    form = DecisionFields({"decision_issued": "1/2/2018"})
    assert form.errors == {"decision_number": ["Có ngày quyết định thì phải có số quyết định."]}
