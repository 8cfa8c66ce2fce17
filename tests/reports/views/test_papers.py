import pytest

from tests.reports.exports.conftest import source_of


def get(client, world, user="leader", **parameters):
    client.force_login(world.users[user])
    return client.get("/bao-cao/", parameters)


def test_the_page_leads_to_every_form_of_the_question_asked(client, world):
    place = world.places["Huyện Đông"].pk
    page = get(client, world, place=place, day="23/9/2020", before="1/1/2019").content.decode()
    for number in (1, 2, 3):
        link = (
            f"/bao-cao/phu-luc-{number}.xlsx?day=2020-09-23&amp;place={place}&amp;before=2019-01-01"
        )
        assert link in page


def test_without_another_day_the_year_before_is_compared(client, world):
    page = get(client, world).content.decode()
    assert 'name="before" value="23/9/2019"' in page
    assert "&amp;before=2019-09-23" in page


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("31/2/2019", "Không đọc được ngày so sánh “31/2/2019”; ngày viết theo dạng 23/9/2019."),
        ("23/9/2020", "Ngày so sánh phải trước ngày chốt số liệu."),
    ],
)
def test_a_day_that_cannot_be_compared_is_told_and_makes_no_file(client, world, before, sentence):
    page = get(client, world, before=before)
    assert page.status_code == 200
    assert sentence in page.content.decode()
    file = client.get("/bao-cao/phu-luc-2.xlsx", {"before": before})
    assert file.status_code == 400
    assert sentence in file.content.decode()


def test_the_address_in_the_source_gives_the_same_file_again(client, world):
    client.force_login(world.users["leader"])
    moment = "Thời điểm xuất"
    for number in (1, 2, 3):
        first = source_of(client.get(f"/bao-cao/phu-luc-{number}.xlsx").content)
        again = source_of(client.get(first["Địa chỉ để xuất lại"]).content)
        assert first | {moment: ""} == again | {moment: ""}


def test_a_form_is_named_after_place_and_day(client, world):
    client.force_login(world.users["leader"])
    response = client.get("/bao-cao/phu-luc-1.xlsx")
    assert 'filename="phu-luc-1_an-hoa_2020-09-23.xlsx"' in response["Content-Disposition"]


def test_a_list_too_long_for_paper_is_offered_as_a_workbook(client, world, monkeypatch):
    monkeypatch.setattr("reports.views.papers.LONG", 7)
    client.force_login(world.users["leader"])
    refused = client.get("/bao-cao/phu-luc-1.pdf")
    assert refused.status_code == 400
    assert "Danh sách quá dài để in thành PDF; hãy tải Excel." in refused.content.decode()
    assert client.get("/bao-cao/phu-luc-2.pdf").status_code == 200
    assert client.get("/bao-cao/phu-luc-1.xlsx").status_code == 200
