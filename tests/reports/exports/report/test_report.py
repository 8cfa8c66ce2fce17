import datetime as dt
import io

import pytest
from django.core.exceptions import ValidationError
from docx import Document
from docx.shared import Mm

from reports.exports.forms import form_of
from reports.exports.report.contents import contents_of
from reports.exports.report.facts import check_sum, facts_of
from reports.exports.report.pdf import form_pdf, report_pdf
from reports.exports.report.word import report_document
from reports.models import Letterhead, Target
from tests.reports.exports.conftest import NOW, case

BEFORE = dt.date(2019, 9, 23)


def contents(world, before=BEFORE, **changes) -> dict:
    return contents_of(world.question.but(**changes), world.leader, before=before, now=NOW)


def written(world, **changes):
    """The report as python-docx opens it."""
    question = world.question.but(**changes)
    made = report_document(question, world.leader, before=BEFORE, now=NOW)
    return Document(io.BytesIO(made))


def lines(paper) -> list[str]:
    return [paragraph.text for paragraph in paper.paragraphs if paragraph.text.strip()]


def cells(table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_its_sentences_say_what_was_counted(peopled):
    case(peopled, 3, peopled.communes[1], "Mai Văn Mới", start="2020-01-01")
    told = contents(peopled)
    assert told["total_sentence"] == (
        "Đến ngày 23/9/2020, Tỉnh Bến Tre có 7 trường hợp kiêm nhiệm, gồm: cấp tỉnh 1; "
        "cấp huyện 1; cấp xã 2; thôn, ấp, khu phố 3; do 6 người đảm nhiệm."
    )
    assert told["change_sentence"] == "So với ngày 23/9/2019 (6 trường hợp), tăng 1 trường hợp."
    assert [list(row.values()) for row in told["levels"]] == [
        ["Tổng số", "6", "7", "+1"],
        ["Cấp tỉnh", "1", "1", "0"],
        ["Cấp huyện", "1", "1", "0"],
        ["Cấp xã", "1", "2", "+1"],
        ["Thôn, ấp, khu phố", "3", "3", "0"],
    ]
    assert [list(row.values()) for row in told["pairings"]] == [
        ["A1. Bí thư – Chủ tịch 4", "3", "3/3", "100,00%", ""],
        ["H1. Bí thư – Chủ tịch 2", "1", "1/2", "50,00%", ""],
        ["T1. Bí thư – Chủ tịch 1", "1", "1/1", "100,00%", ""],
        ["X1. Bí thư – Chủ tịch 3", "2", "2/2", "100,00%", ""],
    ]


def test_a_sum_that_is_none_is_not_written():
    check_sum("Tổng số", 1017, [2, 26, 180, 809])
    with pytest.raises(ValidationError) as refused:
        check_sum("Tổng số trường hợp", 1017, [2, 26, 180, 808])
    assert refused.value.messages == [
        "Không lập được báo cáo: tổng số trường hợp là 1.017 nhưng các phần cộng lại là "
        "2 + 26 + 180 + 808 = 1.016."
    ]


def test_levels_that_do_not_make_the_total_refuse_the_sentence(peopled):
    facts = facts_of(peopled.question, peopled.leader, before=BEFORE, today=NOW.date())
    facts.by_level.rows.pop()
    with pytest.raises(ValidationError, match="các phần cộng lại"):
        facts.total_sentence  # noqa: B018


def test_a_place_without_cases_gets_plain_sentences(world):
    told = contents(world)
    assert told["total_sentence"] == "Đến ngày 23/9/2020, Tỉnh Bến Tre có 0 trường hợp kiêm nhiệm."
    assert told["change_sentence"] == "So với ngày 23/9/2019 (0 trường hợp), không đổi."
    assert [list(row.values()) for row in told["pairings"]] == [
        ["Chưa có mô hình nào được thực hiện", "0", "", "", ""]
    ]


def test_a_target_is_told_with_its_verdict(peopled):
    Target.objects.create(
        pairing=peopled.pairings[2],
        place=peopled.province,
        percent=100,
        start=dt.date(2019, 1, 1),
        due=dt.date(2020, 12, 31),
    )
    assert contents(peopled)["targets"] == [
        "Bí thư – Chủ tịch 2: chỉ tiêu 100% đến ngày 31/12/2020; đạt 1/2 (50,00%); đúng tiến độ."
    ]


def test_the_word_file_has_the_partys_layout(peopled):
    Letterhead.objects.create(
        locality=peopled.province,
        authority="K/T TRƯỞNG BAN",
        post="PHÓ TRƯỞNG BAN",
        signer="Trần Văn Ký",
        recipients="Ban Thường vụ Tỉnh ủy,\nLưu.",
    )
    paper = written(peopled)
    head, *tables, foot = paper.tables
    left, right = head.rows[0].cells
    assert left.text.split("\n") == ["TỈNH ỦY BẾN TRE", "BAN TỔ CHỨC", "*", "Số      -BC/BTCTU"]
    assert right.text.split("\n") == [
        *("ĐẢNG CỘNG SẢN VIỆT NAM", "", "Bến Tre, ngày 05 tháng 10 năm 2020")
    ]
    assert foot.rows[0].cells[0].text.split("\n") == [
        *("Nơi nhận:", "- Ban Thường vụ Tỉnh ủy,", "- Lưu.")
    ]
    signed = [line for line in foot.rows[0].cells[1].text.split("\n") if line]
    assert signed == ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Trần Văn Ký"]
    assert lines(paper)[:2] == [
        "BÁO CÁO",
        "tình hình, kết quả kiêm nhiệm chức danh của Tỉnh Bến Tre",
    ]
    section = paper.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert abs(section.left_margin - Mm(30)) < Mm(0.1)
    assert paper.styles["Normal"].font.name == "Times New Roman"
    assert len(tables) == 2
    assert len(paper.inline_shapes) == 2


def test_the_word_files_numbers_are_those_that_were_counted(peopled):
    told, paper = contents(peopled), written(peopled)
    assert told["total_sentence"] in lines(paper)
    assert told["change_sentence"] in lines(paper)
    levels, pairings = paper.tables[1:3]
    assert cells(levels)[1:] == [list(row.values()) for row in told["levels"]]
    assert cells(pairings)[1:] == [list(row.values()) for row in told["pairings"]]
    assert told["source"] in paper.sections[0].footer.paragraphs[0].text


def test_no_brace_of_the_template_is_left(peopled):
    paper = written(peopled)
    texts = lines(paper) + [text for table in paper.tables for row in cells(table) for text in row]
    assert not [text for text in texts if "{" in text or "}" in text]


def test_what_people_typed_stays_text(peopled):
    Letterhead.objects.create(locality=peopled.province, signer="A & <b>B</b> {{ x }}")
    foot = written(peopled).tables[-1]
    assert "A & <b>B</b> {{ x }}" in foot.rows[0].cells[1].text


def test_the_department_edits_the_template_in_its_own_words(peopled, settings, tmp_path):
    edited = Document(settings.REPORT_TEMPLATE)
    first = next(line for line in edited.paragraphs if "total_sentence" in line.text)
    first.insert_paragraph_before("Kính gửi: Ban Thường vụ. {{ total_sentence }}")
    first._p.getparent().remove(first._p)
    edited.save(tmp_path / "sua.docx")
    settings.REPORT_TEMPLATE = tmp_path / "sua.docx"
    told = contents(peopled)["total_sentence"]
    assert f"Kính gửi: Ban Thường vụ. {told}" in lines(written(peopled))
    assert told not in lines(written(peopled))


def test_a_template_that_names_what_there_is_not_is_refused(peopled, settings, tmp_path):
    edited = Document()
    edited.add_paragraph("{{ tong_so }}")
    edited.save(tmp_path / "sua.docx")
    settings.REPORT_TEMPLATE = tmp_path / "sua.docx"
    with pytest.raises(ValidationError, match="Mẫu báo cáo có chỗ không đọc được"):
        written(peopled)


def test_the_pdf_needs_no_font_of_the_machine(peopled):
    made = report_pdf(peopled.question, peopled.leader, before=BEFORE, now=NOW)
    assert made.startswith(b"%PDF-")
    assert b"LibertinusSerif" in made


@pytest.mark.parametrize("slug", ["phu-luc-1", "phu-luc-2", "phu-luc-3"])
def test_each_form_is_set_as_pdf(peopled, slug):
    form = form_of(slug, peopled.question.but(gender="nu"), peopled.leader, before=BEFORE)
    made = form_pdf(form, peopled.leader, now=NOW)
    assert made.startswith(b"%PDF-")
    assert b"LibertinusSerif-Bold" in made
    assert b"BoldItalic" not in made  # that cut lacks ườ, ợ and others


@pytest.mark.parametrize("slug", ["phu-luc-1", "phu-luc-2", "phu-luc-3"])
def test_a_form_without_cases_is_set_as_pdf(world, slug):
    form = form_of(slug, world.question.but(place=world.hamlets[0]), world.leader, before=BEFORE)
    assert form_pdf(form, world.leader, now=NOW).startswith(b"%PDF-")


def test_a_name_with_marks_of_typst_is_only_text(peopled):
    case(peopled, 4, peopled.hamlets[0], '#read("/etc/passwd") *$ A_')
    form = form_of("phu-luc-1", peopled.question, peopled.leader, before=BEFORE)
    assert form_pdf(form, peopled.leader, now=NOW).startswith(b"%PDF-")


def test_the_addresses_answer_with_their_kinds(client, peopled):
    client.force_login(peopled.leader)
    for name, kind in (("docx", "officedocument.wordprocessingml"), ("pdf", "application/pdf")):
        response = client.get(f"/bao-cao/bao-cao.{name}", {"day": "23/9/2020"})
        assert response.status_code == 200
        assert kind in response["Content-Type"]
        named = f'filename="bao-cao-kiem-nhiem_ben-tre_2020-09-23.{name}"'
        assert named in response["Content-Disposition"]
