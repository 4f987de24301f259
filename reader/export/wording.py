"""The fixed words of an export and the lines made from provenance, the same in every format."""

from __future__ import annotations

from reader import __version__
from reader.report import Report

AID = (
    "This is an automatic reading aid, not legal advice. It can miss things and misread them. "
    "Where it differs from the policy, the policy's own words win."
)
MADE_TITLE = "This part has no heading in the policy; the title was made from what it is about."
NOTHING = {
    "risks": "No risk points were found. That is no proof that there are none.",
    "protections": "No promises that protect you were found.",
    "rights": "No rights or choices were found.",
    "points": "No risk points were found.",
    "actions": "The policy gives nothing that you can do.",
    "not_stated": "Every question that was looked for is answered somewhere.",
}
_NOTHING_READ = {
    "risks": "No risk points were found in the part that was read.",
    "protections": "No promises that protect you were found in the part that was read.",
    "rights": "No rights or choices were found in the part that was read.",
    "points": "No risk points were found in the part that was read.",
    "actions": "The part that was read gives nothing that you can do.",
    "not_stated": "This cannot be told: part of the policy is in another language and was not read.",
}
LEGEND = (
    "Marks in the text: [H1] high risk, [M1] medium risk, [L1] low risk, [N1] your note. The number leads to the point."
)
# strftime would follow the machine's language.
FIRST_HALF = ("January", "February", "March", "April", "May", "June")
MONTHS = (*FIRST_HALF, "July", "August", "September", "October", "November", "December")


def nothing(report: Report, key: str) -> str:
    """Return what is said where a list is empty; of a policy that was read in part, no more than that is known."""
    return (_NOTHING_READ if report.document.unread else NOTHING)[key]


def long_date(day: str) -> str:
    """Return an ISO day as "4 May 2012"; anything else comes back as it is."""
    parts = day[:10].split("-")
    if len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts) and 1 <= int(parts[1]) <= 12:
        return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {int(parts[0])}"
    return day


def provenance_lines(report: Report, read_on: str = "") -> tuple[tuple[str, str], ...]:
    """Return label and value of all that is known of where the policy comes from and what read it."""
    came_from, summary = report.document.provenance, report.summary
    lines = (
        ("Site", came_from.site),
        ("Archived on", long_date(came_from.archived_on)),
        ("Address", came_from.address),
        ("File", came_from.file_name),
        ("SHA-256", came_from.sha256),
        ("Length", length_line(summary.words, summary.reading_minutes)),
        ("Rulebook", report.rulebook),
        ("Program", f"Policy Reader {__version__}"),
        ("Date read", long_date(read_on)),
    )
    return tuple((label, value) for label, value in lines if value)


def length_line(words: int, minutes: int) -> str:
    """Return the length of a policy in words, and in minutes where they are known."""
    if not words:
        return ""
    count = f"{words:,} words" if words != 1 else "1 word"
    return f"{count}, about {minutes} {'minute' if minutes == 1 else 'minutes'} to read" if minutes else count


def reading_line(report: Report) -> str:
    """Return how hard the policy is to read, how hard our words are, and how often it stays vague."""
    summary = report.summary
    if not summary.reading_grade:
        return ""
    line = f"Reading grade {summary.reading_grade:g} (school years)"
    line += f"; these plain sentences: {summary.plain_grade:g}" if summary.plain_grade else ""
    count = sum(vague.count for vague in summary.vague)
    if count:
        most = ", ".join(f"“{vague.word}” {vague.count}" for vague in summary.vague[:3])
        said = "1 vague word" if count == 1 else f"{count} vague words"
        line += f". {said} ({most}) {'leaves' if count == 1 else 'leave'} open what is really done"
    return line + "."


def contact_lines(email: str, phone: str, address: str, link: str) -> tuple[tuple[str, str], ...]:
    """Return label and value of each way to reach them that the policy gives."""
    ways = (("E-mail", email), ("Phone", phone), ("Write to", address), ("Page", link))
    return tuple((label, value) for label, value in ways if value)
