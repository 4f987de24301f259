"""The head of every page that the program writes: it stands alone, loads nothing, runs nothing.

In: a title (HTML, escaped by who writes the page) and a style sheet of ours. Out: the page up to the body's beginning.
The content security policy allows that one style sheet by its hash and nothing else.
"""

from __future__ import annotations

import base64
import hashlib

END = "</body>\n</html>\n"
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; \
base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""


def page_head(title: str, style: str) -> str:
    """Return a page from its doctype to the body's start tag."""
    style = "\n" + style
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return _HEAD.format(hash=digest, title=title, style=style)
