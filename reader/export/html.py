"""Write an annotated policy as one self-contained, accessible HTML page, in a look that a template gives.

In: an AnnotatedPolicy and a Template. Out: text. Nothing is loaded and nothing runs: no script, no image, one inline
style sheet that the content security policy allows by its hash. Marks are tint, underline style and a label, so print
loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import Any

from reader.export.annotated_policy import AnnotatedPolicy
from reader.export.contents import OVERVIEW, TITLES, Part
from reader.export.escaping import escape_html as esc
from reader.export.html_parts import (
    actions_html,
    dismissed_html,
    gaps_html,
    glance_html,
    legend_html,
    notes_html,
    overview_html,
    points_html,
    words_html,
)
from reader.export.html_text import section_html
from reader.export.template_values import data_values
from reader.export.templates import REPORT, Template, fill, load_template, safe_markup
from reader.export.wording import AID, provenance_lines
from reader.report import EXPLAINED
from reader.web_page import END, page_head

# Each part by its anchor and title; of a policy in a language that is not explained, nothing may be claimed.
WRITERS = (
    (Part.GLANCE, "glance", TITLES[Part.GLANCE], glance_html),
    (Part.ACTIONS, "actions", TITLES[Part.ACTIONS], actions_html),
    (Part.GLANCE, "overview", OVERVIEW, overview_html),
    (Part.GAPS, "gaps", TITLES[Part.GAPS], gaps_html),
    (Part.POINTS, "points", TITLES[Part.POINTS], points_html),
    (Part.DISMISSED, "dismissed", TITLES[Part.DISMISSED], dismissed_html),
    (Part.WORDS, "hard-words", TITLES[Part.WORDS], words_html),
    (Part.NOTES, "notes", TITLES[Part.NOTES], notes_html),
)
CLAIMS = (Part.GLANCE, Part.ACTIONS, Part.GAPS, Part.POINTS)


class ReadyPart:
    """A part as HTML for a template to place, made when it is asked for."""

    def __init__(self, anchor: str, title: str, make: Callable[[], str]) -> None:
        self.anchor, self.title, self._make = anchor, title, make

    @cached_property
    def html(self) -> Any:
        """The part's HTML, escaped already."""
        return safe_markup(self._make())


def write_html(policy: AnnotatedPolicy, read_on: str = "", template: Template | None = None) -> str:
    """Return the whole annotated summary as an HTML page.

    Raises:
        ExportError: if the template asks for what is not there; the message names file and line.
    """
    template = template or load_template(REPORT)
    lines = provenance_lines(policy.report, read_on) if Part.PROVENANCE in policy.contents else ()
    parts = list(_parts(policy))
    values = {
        "title": policy.title,
        "aid": AID,
        "language": policy.report.document.language,
        "notices": policy.report.document.notices,
        "provenance": [{"label": label, "value": value} for label, value in lines],
        "provenance_list": safe_markup(_provenance(lines)),
        "contents_list": safe_markup(_contents(policy, parts)),
        "legend": safe_markup(legend_html(policy) if Part.TEXT in policy.contents else ""),
        "parts": parts,
        **data_values(policy),
    }
    head = page_head(f"{esc(policy.title)}: annotated summary", template.style)
    return f"{head}{fill(template, values).strip()}\n{END}"


def _provenance(lines: Sequence[tuple[str, str]]) -> str:
    entries = "".join(f"<div><dt>{label}</dt><dd>{esc(value)}</dd></div>" for label, value in lines)
    return f'<dl class="provenance">{entries}</dl>' if entries else ""


def _parts(policy: AnnotatedPolicy) -> list[ReadyPart]:
    """Return each part that was chosen and has something to show."""
    explained = policy.report.document.language == EXPLAINED  # else nothing was looked for, and nothing may be said
    found = []
    for part, anchor, title, write in WRITERS:
        html = write(policy) if part in policy.contents and (explained or part not in CLAIMS) else ""
        if html:
            found.append(ReadyPart(anchor, title, partial(str, html)))
    if policy.contents.by_section:
        found.append(ReadyPart("text", TITLES[Part.SECTIONS], partial(_by_section, policy)))
    return found


def _by_section(policy: AnnotatedPolicy) -> str:
    legend = legend_html(policy) if Part.TEXT in policy.contents else ""
    return legend + "".join(section_html(policy))


def _contents(policy: AnnotatedPolicy, parts: Sequence[ReadyPart]) -> str:
    risks = {section.section.id: 0 for section in policy.sections}
    for point in policy.points:
        risks[point.section] = risks.get(point.section, 0) + 1
    sections = "".join(
        f'<li><a href="#s{entry.number}"><span class="number">§{entry.number}</span> {esc(entry.section.title)}</a>'
        + _count(risks[entry.section.id])
        + "</li>"
        for entry in (policy.sections if policy.contents.by_section else ())
    )
    links = "".join(f'<li><a href="#{part.anchor}">{part.title}</a></li>' for part in parts)
    return f'<ul class="parts">{links}</ul>\n' + (f'<ol class="sections">{sections}</ol>' if sections else "")


def _count(risks: int) -> str:
    return f' <span class="count">{risks} {"risk" if risks == 1 else "risks"}</span>' if risks else ""
