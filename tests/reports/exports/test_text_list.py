import csv
import io

import pytest

from reports.columns import COLUMNS, dressed, with_facts
from reports.exports.text_list import list_text, safe
from reports.tallies import cases
from tests.reports.exports.conftest import DAY, case


def read(world, user=None, **changes) -> list[list[str]]:
    text = "".join(list_text(world.question.but(**changes), user or world.leader))
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:])))


def test_it_holds_every_column_of_every_case_in_the_order_of_the_page(peopled):
    heads, *rows = read(peopled)
    expected = dressed(with_facts(cases(peopled.question, peopled.leader)).in_order(), DAY)
    assert heads == [column.title for column in COLUMNS]
    assert rows == [[column.text(stretch) for column in COLUMNS] for stretch in expected]
    assert len(rows) == 6


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "-2+3", "+3", "＝1+1"])
def test_a_name_that_looks_like_a_formula_is_marked_as_text(world, name):
    case(world, 4, world.hamlets[0], name)
    assert read(world)[1][1] == f"'{name}"


def test_other_texts_stay_as_they_are():
    assert [safe(text) for text in ("Lê Văn An", "23/9/2020", "A1", "")] == [
        *("Lê Văn An", "23/9/2020", "A1", "")
    ]


def test_it_comes_as_a_download_of_the_users_own_cases(client, peopled):
    client.force_login(peopled.commune_staff)
    response = client.get("/truong-hop.csv", {"day": "23/9/2020"})
    assert "danh-sach-kiem-nhiem_an-thuy_2020-09-23.csv" in response["Content-Disposition"]
    assert b"".join(response.streaming_content).decode().count("\r\n") == 4
    outside = client.get("/truong-hop.csv", {"place": peopled.province.pk})
    assert outside.status_code == 404
