"""The head of pages: the one style sheet is allowed by its hash, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re

from reader.web_page import END, page_head


def test_the_policy_names_the_hash_of_the_style_as_a_browser_counts_it() -> None:
    page = page_head("A &amp; B", "p { color: red }\n") + END
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in page
    assert "<title>A &amp; B</title>" in page
    assert page.startswith("<!DOCTYPE html>")
    assert page.endswith("</body>\n</html>\n")
