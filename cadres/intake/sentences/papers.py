"""The decisions of a line, each of the posts that stand with it where the line names several."""

from dataclasses import replace

from cadres.intake.sentences.line import Line, Said
from cadres.intake.sentences.words import DECISION, UNNUMBERED
from cadres.intake.titles.papers import DecisionPaper
from cadres.intake.titles.written import WrittenTitle

_UNCLEAR = "Câu có nhiều quyết định (số {}); chưa rõ mỗi quyết định là của chức danh nào."


def take_decisions(line: Line) -> list[Said]:
    """The decisions that a line names, one that it names again only once; else one by its day."""
    said: dict[str, Said] = {}
    for each in line.take_all("decision", DECISION):
        if each.start or each.number not in said:
            said[each.number] = each
    if not said:
        said[""] = line.take("decision", UNNUMBERED)
    return [each for each in said.values() if each.span]


def with_papers(
    titles: tuple[WrittenTitle, ...], decisions: list[Said], line: Line
) -> tuple[tuple[WrittenTitle, ...], Said]:
    """The titles with their own decisions, and the one decision of all of them.

    Of several each is of the posts behind it up to the next or, where a post comes first, of those
    before it. Where one is left without a post, none is given and all are told.
    """
    if len(decisions) < 2:
        return titles, (decisions or [Said()])[0]
    leads = not titles or decisions[0].span[0] < titles[0].span[0]
    papers = [_beside(title, decisions, leads) for title in titles]
    if not {each.number for each in decisions} <= {each.number for each in papers}:
        line.faults.append(_UNCLEAR.format(", số ".join(each.number for each in decisions)))
        return titles, Said()
    given = zip(titles, map(paper_of, papers), strict=True)
    return tuple(replace(title, paper=title.paper or paper) for title, paper in given), Said()


def paper_of(decision: Said) -> DecisionPaper | None:
    """A decision as a title has it; one of whose day only the month is said has none."""
    if not decision.number:
        return None
    day = decision.start
    return DecisionPaper(decision.number, day.first_day() if day and day.day else None)


def _beside(title: WrittenTitle, decisions: list[Said], leads: bool) -> Said:
    """The decision of a title: the last before it, or the first behind it."""
    if leads:
        return [each for each in decisions if each.span[0] < title.span[0]][-1]
    behind = (each for each in decisions if each.span[0] >= title.span[1])
    return next(behind, Said())
