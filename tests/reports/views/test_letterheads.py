from cadres.changes import token_of
from reports.exports.letterhead import Organisation, organisation
from reports.models import Letterhead
from reports.questions import Question
from tests.reports.exports.conftest import cached
from tests.world import DAY

TYPED = {
    "superior": "ĐẢNG BỘ HUYỆN ĐÔNG",
    "body": "ĐẢNG ỦY XÃ ĐÔNG MỘT",
    "symbol": "BC/ĐU",
    "place": "Đông Một",
    "maker": "Lê Thị Lập",
    "authority": "T/M BAN THƯỜNG VỤ",
    "post": "PHÓ BÍ THƯ",
    "signer": "Trần Văn Ký",
    "recipients": "Ban Tổ chức Huyện ủy,\n\nLưu Văn phòng",
}


def test_what_is_typed_is_printed_on_every_paper_of_the_place(client, world):
    commune = world.places["Xã Đông Một"]
    client.force_login(world.users["commune"])
    response = client.post("/bao-cao/the-thuc/", TYPED, follow=True)
    assert "Đã ghi thể thức văn bản của Xã Đông Một." in response.content.decode()
    assert organisation(Question(DAY, commune)) == Organisation(
        "ĐẢNG BỘ HUYỆN ĐÔNG",
        "ĐẢNG ỦY XÃ ĐÔNG MỘT",
        "PHÓ BÍ THƯ",
        "BC/ĐU",
        "Đông Một",
        "Lê Thị Lập",
        "T/M BAN THƯỜNG VỤ",
        "Trần Văn Ký",
        ("Ban Tổ chức Huyện ủy,", "Lưu Văn phòng"),
    )
    rows = cached(client.get("/bao-cao/phu-luc-3.xlsx").content, "Phụ lục 3")
    texts = [text for row in rows for text in row if text]
    assert texts[0] == "ĐẢNG BỘ HUYỆN ĐÔNG"
    assert texts[-8:] == [
        *("Đông Một, ngày …… tháng …… năm ……", "T/M BAN THƯỜNG VỤ", "NGƯỜI LẬP BIỂU"),
        *("PHÓ BÍ THƯ", "(Ký, ghi rõ họ và tên)", "(Ký, đóng dấu, ghi rõ họ và tên)"),
        *("Lê Thị Lập", "Trần Văn Ký"),
    ]


def test_it_is_written_over_not_beside(client, world):
    client.force_login(world.users["commune"])
    for body in ("ĐẢNG ỦY A", "ĐẢNG ỦY B"):
        client.post("/bao-cao/the-thuc/", {"body": body})
    assert [kept.body for kept in Letterhead.objects.all()] == ["ĐẢNG ỦY B"]


def test_what_is_left_empty_follows_the_places_name(client, world):
    client.force_login(world.users["commune"])
    client.post("/bao-cao/the-thuc/", {"signer": "Trần Văn Ký"})
    found = organisation(Question(DAY, world.places["Xã Đông Một"]))
    assert (found.body, found.signer, found.name) == (
        "ĐẢNG ỦY XÃ ĐÔNG MỘT",
        "BÍ THƯ",
        "Trần Văn Ký",
    )


def test_only_editors_of_the_place_write_it(client, world):
    place = world.places["Xã Đông Một"].pk
    for user, status in (("neighbour", 404), ("leader", 403), ("unassigned", 403)):
        client.force_login(world.users[user])
        response = client.post(f"/bao-cao/the-thuc/?place={place}", TYPED)
        assert response.status_code == status
    assert not Letterhead.objects.exists()


def test_the_page_of_papers_leads_there_who_may_write(client, world):
    link = "/bao-cao/the-thuc/?place="
    for user, shown in (("leader", False), ("staff", True)):
        client.force_login(world.users[user])
        assert (link in client.get("/bao-cao/").content.decode()) is shown


def test_a_letterhead_is_seen_within_the_scope(world):
    for place in (*world.places.values(), None):
        Letterhead.objects.create(locality=place)
    seen = Letterhead.objects.visible_to(world.users["neighbour"])
    assert {kept.locality.name for kept in seen} == {"Phường Tây Hai", "Khu phố 1"}


def test_who_signed_before_stays_in_the_history(client, world):
    client.force_login(world.users["commune"])
    for signer in ("Trần Văn Ký", "Lê Thị Ký"):
        client.post("/bao-cao/the-thuc/", {"signer": signer})
    page = " ".join(client.get("/bao-cao/the-thuc/").content.decode().split())
    assert "Lịch sử thay đổi" in page
    assert "sửa họ và tên người ký: Trần Văn Ký → Lê Thị Ký" in page


def test_who_was_overtaken_is_told_so_and_keeps_what_was_typed(client, world):
    client.force_login(world.users["commune"])
    client.post("/bao-cao/the-thuc/", {"signer": "Trần Văn Ký"})
    seen = token_of(Letterhead.objects.get())
    client.post("/bao-cao/the-thuc/", {"signer": "Lê Thị Ký", "seen": seen})
    page = client.post("/bao-cao/the-thuc/", {"signer": "Võ Văn Ký", "seen": seen}).content.decode()
    assert "Võ Văn Ký" in page
    assert Letterhead.objects.get().signer == "Lê Thị Ký"
