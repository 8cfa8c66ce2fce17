import pytest
from django.urls import reverse

from reports.exports import CONTENT_TYPE
from tests.reports.exports.conftest import cached, source_of

ADDRESSES = ["tally-workbook", "list-workbook"]


def get(client, user, name, **parameters):
    client.force_login(user)
    return client.get(reverse(name), {"day": "23/9/2020"} | parameters)


@pytest.mark.parametrize(
    ("name", "file"), list(zip(ADDRESSES, ["kiem-nhiem", "danh-sach-kiem-nhiem"], strict=True))
)
def test_the_file_comes_as_a_download_named_after_place_and_day(client, peopled, name, file):
    response = get(client, peopled.leader, name)
    assert response.status_code == 200
    assert response["Content-Type"] == CONTENT_TYPE
    named = f"{file}_ben-tre_2020-09-23.xlsx"
    assert response["Content-Disposition"] == (
        f"attachment; filename=\"{named}\"; filename*=UTF-8''{named}"
    )


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_visitor_signs_in_first(client, world, name):
    response = client.get(reverse(name))
    assert (response.status_code, response.url) == (
        302,
        f"{reverse('sign-in')}?next={reverse(name)}",
    )


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_place_outside_the_scope_is_not_found(client, peopled, name):
    neighbour, province = peopled.communes[1], peopled.province
    for place in (neighbour, province):
        assert get(client, peopled.commune_staff, name, place=place.pk).status_code == 404
    own = get(client, peopled.commune_staff, name, place=peopled.communes[0].pk)
    assert own.status_code == 200


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_commune_accounts_file_counts_only_its_own(client, peopled, name):
    facts = source_of(get(client, peopled.commune_staff, name).content)
    assert (facts["Đơn vị"], facts["Tổng số"]) == ("Xã An Thủy", 3)


@pytest.mark.parametrize("name", ADDRESSES)
def test_what_cannot_be_read_is_refused_with_a_sentence_for_each(client, peopled, name):
    response = get(client, peopled.leader, name, day="32/9/2020", unit="nha")
    page = response.content.decode()
    assert response.status_code == 400
    assert "Không đọc được ngày “32/9/2020”; ngày viết theo dạng 23/9/2020." in page
    assert "Không có đơn vị tính “nha”." in page


@pytest.mark.parametrize(
    ("parameters", "heads"),
    [
        ({}, ["Đơn vị", "Tổng số", "Cấp tỉnh", "Cấp huyện", "Cấp xã", "Thôn, ấp, khu phố"]),
        ({"rows": "level"}, ["Cấp", "Tổng số"]),
        ({"rows": "pairing", "level": "xa"}, ["Mô hình kiêm nhiệm", "Tổng số"]),
        ({"rows": "pairing", "columns": "level", "level": "xa"}, [
            "Mô hình kiêm nhiệm", "Tổng số", "Cấp xã"]),
    ],
)  # fmt: skip
def test_the_address_says_the_rows_and_columns(client, peopled, parameters, heads):
    response = get(client, peopled.leader, "tally-workbook", **parameters)
    rows = cached(response.content, "Tổng hợp")
    found = next(row for row in rows if row[0] == "STT")
    assert found[1 : 1 + len(heads)] == heads
    assert set(found[1 + len(heads) :]) <= {""}


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"rows": "tuoi"}, "Không tổng hợp được theo “tuoi”."),
        ({"rows": "level", "columns": "level"}, "Dòng và cột của bảng phải khác nhau."),
    ],
)
def test_other_rows_and_columns_are_refused(client, peopled, parameters, sentence):
    response = get(client, peopled.leader, "tally-workbook", **parameters)
    assert response.status_code == 400
    assert sentence in response.content.decode()


@pytest.mark.parametrize("name", ADDRESSES)
def test_files_are_only_for_reading(client, peopled, name):
    client.force_login(peopled.leader)
    assert client.post(reverse(name)).status_code == 405


def test_the_address_in_the_source_gives_the_same_file_again(client, peopled):
    for name in ADDRESSES:
        facts = source_of(get(client, peopled.leader, name, gender="nu").content)
        again = source_of(client.get(facts["Địa chỉ để xuất lại"]).content)
        moment = "Thời điểm xuất"
        assert {key: value for key, value in again.items() if key != moment} == {
            key: value for key, value in facts.items() if key != moment
        }
