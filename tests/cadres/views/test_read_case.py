"""A typed sentence fills the form of a case for the clerk to confirm, and writes nothing."""

import html
import unicodedata

import pytest

from cadres.models import Appointment, Person
from tests.build import place

PATH = "/them-truong-hop/doc-cau/"
SENTENCE = (
    "bà Lê Thị Mới, sinh năm 1975, Bí thư chi bộ kiêm Trưởng ấp 2, xã Đông Một, từ 3/2017, "
    "QĐ số 12-QĐ/ĐU ngày 25/2/2017"
)


@pytest.fixture
def read(client, world):
    """Have a sentence read as a user on 23/9/2020; the response."""

    def send(sentence, user="staff"):
        client.force_login(world.users[user])
        return client.post(PATH, {"sentence": sentence, "day": "23/9/2020"})

    return send


def filled(response) -> dict:
    """The form's filled fields, choosers by their text."""
    form = response.context["form"]
    values = {field.name: field.value() for field in form}
    return {name: getattr(value, "text", value) for name, value in values.items() if value}


def picked(response, name) -> str:
    """The title of the row that a chooser has picked."""
    field = response.context["form"].fields[name]
    found = field.found(response.context["form"][name].value())
    return next((row.title for row in found["options"] if row.pk == found["picked"]), "")


def test_a_sentence_fills_person_pairing_place_days_and_decision(read, world):
    assert filled(read(SENTENCE)) == {
        "day": "23/9/2020",
        "pairing": world.pairings["A1"].pk,
        "place": "ấp 2, xã Đông Một",
        "person": "Lê Thị Mới 1975",
        "birth": "1975",
        "gender": "nu",
        "first_from": "3/2017",
        "first_number": "12-QĐ/ĐU",
        "first_issued": "25/2/2017",
    }


def test_the_place_and_a_newcomer_are_found_within_the_scope(read):
    response = read(SENTENCE)
    assert picked(response, "place") == "Ấp 2"
    assert picked(response, "person") == "Người mới: Lê Thị Mới"


def test_somebody_of_that_name_is_offered_and_not_chosen(read):
    response = read("bà Nguyễn Thị Hai, Bí thư chi bộ kiêm Trưởng ấp 2")
    assert picked(response, "person") == ""
    assert "Nguyễn Thị Hai" in html.unescape(response.content.decode())


def test_a_place_that_may_be_two_is_left_to_the_clerk(read, world):
    place(4, world.places["Phường Tây Hai"], "Ấp 2", end="2025-07-01")
    assert picked(read("BTCB kiêm Trưởng ấp 2"), "place") == ""


def test_a_place_outside_the_scope_is_not_found(read):
    assert picked(read(SENTENCE, user="commune"), "place") == "Ấp 2"
    assert picked(read(SENTENCE, user="neighbour"), "place") == ""


def test_what_was_read_is_marked_and_what_was_not_is_told(read):
    page = html.unescape(read(f"{SENTENCE}, nhà ở cuối đường").content.decode())
    assert page.count('<span class="read-from">đọc từ câu</span>') == 8
    assert "Chưa đọc được: “nhà ở cuối đường”." in page


def test_an_unclear_title_is_told_with_its_candidates(read):
    page = html.unescape(read("ông Lê A Mới, Chủ tịch, xã Đông Một").content.decode())
    assert "Chức danh “Chủ tịch, xã Đông Một” chưa rõ là chức danh nào" in page


@pytest.mark.parametrize("sentence", ["", "???", SENTENCE, "x" * 5000])
def test_nothing_is_written(read, sentence):
    before = Appointment.objects.count(), Person.objects.count()
    assert read(sentence).status_code == 200
    assert (Appointment.objects.count(), Person.objects.count()) == before


def test_a_post_given_up_is_not_filled_in_but_leads_to_the_record(read):
    response = read("ông Lê Văn Mới, Bí thư chi bộ ấp 2, thôi làm Trưởng ấp 2 từ 5/2020")
    page = html.unescape(response.content.decode())
    assert "“thôi làm Trưởng ấp 2 từ 5/2020”: chức danh đã ghi thì cho thôi ở hồ sơ" in page
    assert 'href="/tim/?q=L%C3%AA%20V%C4%83n%20M%E1%BB%9Bi"' in page
    assert "pairing" not in filled(response)


def test_each_post_is_filled_with_its_own_days(read):
    values = filled(
        read("bà Lê Thị Mới, dân tộc Khmer, BTCB (từ 3/2017) kiêm Trưởng ấp 2 (từ 5/2019)")
    )
    assert (values["first_from"], values["second_from"]) == ("3/2017", "5/2019")
    assert values["ethnic_group"] == "Khmer"


@pytest.mark.parametrize(
    ("further", "told"),
    [
        ("; Chủ tịch UBND xã: Đỗ Thành Tâm", "của người khác, không điền"),
        (", dự kiến kiêm Bí thư Đảng ủy xã", "mới dự kiến, không điền"),
        (", không kiêm Bí thư Đảng ủy xã", "câu nói không giữ, không điền"),
        ("; xã có 12 bí thư chi bộ kiêm trưởng ấp", "nói về nhiều người, không điền"),
    ],
)
def test_what_is_said_of_other_posts_is_told_and_not_filled_in(read, world, further, told):
    response = read(f"{SENTENCE}{further}")
    assert told in html.unescape(response.content.decode())
    assert filled(response)["pairing"] == world.pairings["A1"].pk


def test_what_a_long_sentence_says_too_late_to_be_read_is_told(read):
    page = html.unescape(read(f"{SENTENCE}, {'a ' * 300}").content.decode())
    assert "Câu dài quá 500 ký tự: chưa đọc từ “" in page
    assert "Câu dài quá" not in html.unescape(read(SENTENCE).content.decode())


def test_a_sentence_pasted_in_parted_letters_is_read_as_a_typed_one(read):
    assert filled(read(unicodedata.normalize("NFD", SENTENCE))) == filled(read(SENTENCE))


def test_a_day_and_a_decision_of_one_post_are_filled_there_and_the_other_is_told(read):
    response = read(
        "Chỉ định bà Lê Thị Mới, Bí thư chi bộ ấp 2, xã Đông Một, giữ chức Trưởng ấp 2 từ 5/2019"
        " theo Quyết định số 8/QĐ-UBND ngày 3/5/2019"
    )
    values = filled(response)
    assert (values["second_from"], values["second_number"]) == ("5/2019", "8/QĐ-UBND")
    assert values["second_issued"] == "3/5/2019"
    assert not {"first_from", "first_number", "first_issued"} & {*values}
    told = "Ngày và quyết định trong câu không phải của “Bí thư chi bộ ấp 2, xã Đông Một”"
    assert told in html.unescape(response.content.decode())
