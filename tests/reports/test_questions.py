"""A question survives its journey through an address."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from cadres.models import Bloc, Gender, Level, Locality, Scope
from reports.dimensions import MINORITY, UNKNOWN, AgeBand, pairs_of_blocs
from reports.questions import Question, Unit
from tests.build import day, pairing, place, position

pytestmark = pytest.mark.django_db


@pytest.fixture
def models():
    low = position("a", 4)
    return place(1, name="Tỉnh Bến Tre"), pairing("A1", [low], [position("b", 4)])


@given(data=st.data())
@settings(max_examples=60)
def test_to_an_address_and_back_is_the_same_question(models, data):
    locality, model = models
    question = Question(
        day=data.draw(st.dates(min_value=day("1950-01-01"), max_value=day("2050-01-01"))),
        place=data.draw(st.sampled_from([None, locality])),
        level=data.draw(st.sampled_from([None, *Level])),
        pairing=data.draw(st.sampled_from([None, model])),
        bloc=data.draw(st.sampled_from(["", *Bloc.values])),
        blocs=data.draw(st.sampled_from(["", *dict(pairs_of_blocs())])),
        gender=data.draw(st.sampled_from(["", *Gender.values, UNKNOWN])),
        age=data.draw(st.sampled_from(["", *AgeBand.values, UNKNOWN])),
        ethnic=data.draw(st.sampled_from(["", "Kinh", "H’Mông", MINORITY, UNKNOWN])),
        year=data.draw(st.sampled_from(["", "2018", UNKNOWN])),
        name=data.draw(st.sampled_from(["", "Nguyễn Văn Ấn", "a&b=c", "Y Sâm"])),
        unit=data.draw(st.sampled_from(Unit.values)),
    )
    assert Question.from_query(QueryDict(question.query)) == question


def test_what_is_missing_comes_from_the_users_scope(models):
    user = User.objects.create(username="lanh-dao")
    Scope.objects.create(
        user=user, locality=models[0], role="viewer", default_day=day("2020-09-23")
    )
    assert Question.from_query({}, user=user) == Question(day("2020-09-23"), models[0])


def test_people_may_write_the_day_as_they_write_it(models):
    assert Question.from_query({"day": "23/9/2020"}).day == day("2020-09-23")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("day", "31/2/2020"),
        ("day", "9/2020"),
        ("level", "bang"),
        ("pairing", "Z9"),
        ("bloc", "x"),
        ("gender", "x"),
        ("age", "40"),
        ("ethnic", "***"),
        ("year", "18"),
        ("year", "２０１８"),
        ("blocs", "dang"),
        ("blocs", "dang-x"),
        ("unit", "x"),
        ("place", "abc"),
        ("name", "***"),
    ],
)
def test_a_value_that_cannot_be_read_is_named(models, key, value):
    with pytest.raises(ValidationError) as error:
        Question.from_query({key: value})
    assert list(error.value.message_dict) == [key]
    assert value in error.value.message_dict[key][0]


def test_a_place_outside_the_scope_does_not_exist(models):
    user = User.objects.create(username="can-bo-xa")
    Scope.objects.create(user=user, locality=place(1), role="viewer")
    with pytest.raises(Locality.DoesNotExist):
        Question.from_query({"place": str(models[0].pk)}, user=user)


def test_only_a_nationwide_scope_may_ask_about_the_whole_country(models):
    user = User.objects.create(username="quan-tri")
    Scope.objects.create(user=user, locality=models[0], role="viewer")
    with pytest.raises(Locality.DoesNotExist):
        Question.from_query({"place": "vn"}, user=user)
    user = User.objects.create(username="trung-uong")
    for locality in (models[0], None):
        Scope.objects.create(user=user, locality=locality, role="viewer")
    assert Question.from_query({"place": "vn"}, user=user).place is None


def test_a_question_says_its_place_day_unit_and_filters_in_words(models):
    question = Question(
        day("2020-09-23"),
        models[0],
        level=Level.HAMLET,
        blocs="dang-ubnd",
        gender="nu",
        age=AgeBand.UP_TO_40,
        ethnic=MINORITY,
        year=UNKNOWN,
        name="Út",
    )
    assert question.without_filters == Question(day("2020-09-23"), models[0])
    assert (question.place_name, question.day_text, question.unit_text, question.filters) == (
        "Tỉnh Bến Tre",
        "Số liệu đến ngày 23/9/2020",
        "Đvt: trường hợp",
        [
            ("Cấp", "thôn, ấp, khu phố"),
            ("Khối của hai chức danh", "Đảng – UBND"),
            ("Giới tính", "Nữ"),
            ("Nhóm tuổi", "Từ 40 tuổi trở xuống"),
            ("Dân tộc", "Dân tộc thiểu số"),
            ("Năm bắt đầu", "Chưa rõ"),
            ("Họ và tên có", "Út"),
        ],
    )


def test_two_blocs_may_be_asked_in_either_order(models):
    asked = {Question.from_query({"blocs": text}).blocs for text in ("ubnd-dang", "dang-ubnd")}
    assert asked == {"dang-ubnd"}
