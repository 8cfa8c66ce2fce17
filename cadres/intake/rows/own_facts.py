"""What columns of its own say of one post, written behind its title as a cell of posts would."""

from cadres.intake.texts.days import read_paper


def with_own(title: str, own: dict[str, str]) -> str:
    """A title with its own unit, days and decision, by field."""
    unit, first, last = (own.get(name, "") for name in ("workplace", "start", "end"))
    if unit:
        title = f"{title}, {unit}"
    if first or last:
        days = [f"từ {first}"] * bool(first) + [f"đến {last}"] * bool(last)
        title = f"{title} ({' '.join(days)})"
    number, issued = read_paper(" ".join(own.get("decision_no", "").split()))
    issued = issued or own.get("decision_date", "")
    if number:
        title = f"{title} (số {number}{f' ngày {issued}' if issued else ''})"
    return title
