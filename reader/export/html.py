"""Write an annotated policy as one self-contained, accessible HTML page.

In: an AnnotatedPolicy. Out: text. Nothing is loaded and nothing runs: no script, no image, one inline style sheet that
the content security policy allows by its hash. Marks are tint, underline style and a label, so print loses nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence

from reader.export.annotated_policy import AnnotatedPolicy
from reader.export.contents import TITLES, Part
from reader.export.escaping import escape_html as esc
from reader.export.html_parts import (
    actions_html,
    dismissed_html,
    gaps_html,
    glance_html,
    legend_html,
    notes_html,
    points_html,
    words_html,
)
from reader.export.html_text import section_html
from reader.export.wording import AID, provenance_lines
from reader.report import EXPLAINED
from reader.resources import resource_text

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; \
base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}: annotated summary</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the summary</a>
<header>
<p class="kind">Annotated summary of a privacy policy</p>
<h1>{title}</h1>
{provenance}
<p class="aid">{aid}</p>
{notices}
</header>
<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>
{contents}
</nav>
<main id="main">
{body}
</main>
<footer><p>{aid}</p></footer>
</body>
</html>
"""

# Each part by its anchor; of a policy in a language that is not explained, only the last three may be shown.
WRITERS = (
    (Part.GLANCE, "glance", glance_html),
    (Part.ACTIONS, "actions", actions_html),
    (Part.GAPS, "gaps", gaps_html),
    (Part.POINTS, "points", points_html),
    (Part.DISMISSED, "dismissed", dismissed_html),
    (Part.WORDS, "hard-words", words_html),
    (Part.NOTES, "notes", notes_html),
)
CLAIMS = (Part.GLANCE, Part.ACTIONS, Part.GAPS, Part.POINTS)


def write_html(policy: AnnotatedPolicy, read_on: str = "") -> str:
    """Return the whole annotated summary as an HTML page."""
    style = "\n" + resource_text("export/report.css")
    shown = [(name, title, content) for name, title, content in _parts(policy) if content]
    lines = provenance_lines(policy.report, read_on) if Part.PROVENANCE in policy.contents else ()
    return PAGE.format(
        hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii"),
        style=style,
        title=esc(policy.title),
        aid=AID,
        provenance='<dl class="provenance">'
        + "".join(f"<div><dt>{label}</dt><dd>{esc(value)}</dd></div>" for label, value in lines)
        + "</dl>"
        if lines
        else "",
        notices="".join(f'<p class="notice">{esc(notice)}</p>' for notice in policy.report.document.notices),
        contents=_contents(policy, shown),
        body="\n".join(
            f'<section id="{name}" aria-labelledby="{name}-t"><h2 id="{name}-t">{title}</h2>\n{content}</section>'
            for name, title, content in shown
        ),
    )


def _parts(policy: AnnotatedPolicy) -> list[tuple[str, str, str]]:
    """Return anchor, title and content of each part that was chosen."""
    explained = policy.report.document.language == EXPLAINED  # else nothing was looked for, and nothing may be said
    found = [
        (name, TITLES[part], write(policy))
        for part, name, write in WRITERS
        if part in policy.contents and (explained or part not in CLAIMS)
    ]
    if policy.contents.by_section:
        legend = legend_html(policy) if Part.TEXT in policy.contents else ""
        found.append(("text", TITLES[Part.SECTIONS], legend + "".join(section_html(policy))))
    return found


def _contents(policy: AnnotatedPolicy, parts: Sequence[tuple[str, str, str]]) -> str:
    risks = {section.section.id: 0 for section in policy.sections}
    for point in policy.points:
        risks[point.section] = risks.get(point.section, 0) + 1
    sections = "".join(
        f'<li><a href="#s{entry.number}"><span class="number">§{entry.number}</span> {esc(entry.section.title)}</a>'
        + _count(risks[entry.section.id])
        + "</li>"
        for entry in (policy.sections if policy.contents.by_section else ())
    )
    links = "".join(f'<li><a href="#{name}">{title}</a></li>' for name, title, _ in parts)
    return f'<ul class="parts">{links}</ul>\n' + (f'<ol class="sections">{sections}</ol>' if sections else "")


def _count(risks: int) -> str:
    return f' <span class="count">{risks} {"risk" if risks == 1 else "risks"}</span>' if risks else ""
