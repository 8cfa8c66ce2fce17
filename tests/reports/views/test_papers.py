import datetime as dt

import pytest
from django.utils import timezone

from cadres import vietnamese
from reports.models import Letterhead
from tests.past import age_history
from tests.reports.exports.conftest import cached, source_of


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


@pytest.fixture
def signers(world) -> dt.date:
    """The place of the leader had another signer until now; a day on which that one signed."""
    kept = Letterhead.objects.create(locality=world.places["Tỉnh An Hòa"], signer="Trần Văn Cũ")
    age_history(9, [Letterhead])
    kept.signer = "Lê Thị Mới"
    kept.save()
    return timezone.localdate() - dt.timedelta(3)


@pytest.mark.parametrize("slug", ["phu-luc-1", "phu-luc-2", "phu-luc-3"])
def test_a_paper_of_an_earlier_day_is_signed_as_it_was_then(client, world, signers, slug):
    client.force_login(world.users["leader"])
    issued = vietnamese.format_day(signers)
    for asked, signer in (({}, "Lê Thị Mới"), ({"issued": issued}, "Trần Văn Cũ")):
        content = client.get(f"/bao-cao/{slug}.xlsx", asked).content
        texts = [
            text for row in cached(content, slug.replace("phu-luc-", "Phụ lục ")) for text in row
        ]
        assert signer in texts
        dated = [text for text in texts if str(text).endswith(f"năm {signers.year}")]
        assert bool(dated) == bool(asked)
        assert ("Thể thức" in source_of(content)) == bool(asked)
    again = client.get(source_of(content)["Địa chỉ để xuất lại"]).content
    assert source_of(again)["Thể thức"].startswith("Thể thức và người ký như sổ ghi đến hết")


def test_the_page_says_whose_letterhead_an_earlier_paper_has(client, world, signers):
    page = get(client, world, issued=signers.isoformat()).content.decode()
    assert "Trần Văn Cũ" in page
    assert f"&amp;issued={signers.isoformat()}" in page
    assert "issued=" not in get(client, world).content.decode()


def test_a_paper_is_not_issued_in_days_to_come(client, world):
    day = (timezone.localdate() + dt.timedelta(1)).isoformat()
    assert "không được sau hôm nay" in get(client, world, issued=day).content.decode()
    assert client.get("/bao-cao/phu-luc-2.xlsx", {"issued": day}).status_code == 400


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
