"""A workbook is saved as openpyxl saves it, and told about by its rows."""

from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from cadres.intake.returns.told_saving import saved


def test_a_workbook_is_saved_whole_and_its_rows_are_told():
    book, told = Workbook(), []
    for row in range(1, 1_201):
        book.active.append([row, f"Dòng {row}"])
    book.active["B1200"].comment = Comment("Sai", "Sổ")
    book.create_sheet("Hai")["C3"] = "ấp"
    content = saved(book, lambda done, rows: told.append((done, rows)))
    assert told == [(500, 1_203), (1_000, 1_203)]
    again = load_workbook(BytesIO(content))
    assert again.sheetnames == ["Sheet", "Hai"]
    last = again["Sheet"]["B1200"]
    assert (last.value, last.comment.text, again["Hai"]["C3"].value) == ("Dòng 1200", "Sai", "ấp")
