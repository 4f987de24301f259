"""Looks of the exported web page: templates that ship, and the user's own. In: a name or a file; out: a Template.

A template is HTML in Jinja's language, run in Jinja's sandbox. Its `<style>` is taken from the file itself, before
anything is filled in, and is all that the page's content security policy allows. What is filled in is always escaped:
a template that switches escaping off is refused.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import ExportError, ExportRequestError
from reader.export.escaping import printable
from reader.resources import resource_path, resource_text

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

REPORT = "report"
LARGEST = 500_000  # bytes of a template that is read at all
_STYLE = re.compile(r"<style(?P<with>\s+data-with=\"report\")?\s*>(?P<css>.*?)</style>", re.DOTALL | re.IGNORECASE)
_HEAD = re.compile(r"\A\s*\{#\s*(.*?)\s*#\}", re.DOTALL)

# A template is a small program: what it does with the values may fail in these ways.
_FAILS = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError, RecursionError, TypeError),
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Template:
    """A look: its name, what it says of itself, its file, and the file's text without and with its style."""

    name: str
    title: str
    file: str
    markup: str
    style: str


def template_names(folder: Path | None = None) -> tuple[str, ...]:
    """Return the names of the looks there are, the shipped first; `folder` holds the user's own."""
    order = [REPORT, "one-page", "evidence", "side-by-side"]
    order += sorted(path.stem for path in resource_path("templates").glob("*.html"))
    own = sorted(path.stem for path in folder.glob("*.html")) if folder is not None and folder.is_dir() else []
    return tuple(dict.fromkeys([*order, *own]))


def load_template(name: str, folder: Path | None = None) -> Template:
    """Return a look by its name, or by the path of its file; one of the user's own goes before one that ships.

    Raises:
        ExportError: if there is none of that name, or it is broken; the message names file and line.
    """
    own = folder / f"{name}.html" if folder is not None and re.fullmatch(r"[\w -]{1,80}", name) else None
    if name.lower().endswith((".html", ".htm")):
        path = Path(name).expanduser()
    elif own is not None and own.is_file():
        path = own
    elif name in template_names():
        path = resource_path(f"templates/{name}.html")
    else:
        raise ExportRequestError(f"There is no look “{name}”.", f"Choose one of: {', '.join(template_names(folder))}.")
    return parse_template(_read(path), path)


def parse_template(text: str, path: Path) -> Template:
    """Return the look that a text describes.

    Raises:
        ExportError: if it cannot be understood; the message names file and line.
    """
    styles = []

    def take(match: re.Match[str]) -> str:
        styles.append((resource_text("export/report.css") if match["with"] else "") + match["css"])
        return "\n" * match.group().count("\n")  # so that the lines keep their numbers

    markup = _STYLE.sub(take, text)
    head = _HEAD.match(text)
    template = Template(path.stem, head[1].split("\n")[0] if head else path.stem, str(path), markup, "\n".join(styles))
    _check(template)
    return template


def fill(template: Template, values: Mapping[str, Any]) -> str:
    """Return the body of the page.

    Raises:
        ExportError: if the template asks for what is not there; the message names file and line.
    """
    from jinja2 import TemplateError

    environment = _environment(template)
    try:
        return environment.get_template(template.name).render(values)
    except (TemplateError, *_FAILS) as error:
        frames = [
            frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == template.file
        ]
        raise _broken(template, frames[-1] if frames else 0, str(error)) from error


def safe_markup(html: str) -> Any:
    """Return HTML that our own writers made, for a template to place as it is."""
    from markupsafe import Markup

    return Markup(html)  # noqa: S704  built and escaped by reader.export alone


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise ExportError(f"The look {path} is larger than {LARGEST:,} bytes.", "Is it a template?")
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ExportError(f"The look {path} is no text in UTF-8.", "Save it as UTF-8.") from error
    except OSError as error:
        raise ExportError(f"The look {path} cannot be read: {error.strerror}.", "Check the name.") from error


def _check(template: Template) -> None:
    from jinja2 import TemplateSyntaxError, nodes

    try:
        tree = _environment(template).parse(template.markup)
    except TemplateSyntaxError as error:
        raise _broken(template, error.lineno, error.message or "") from error
    except RecursionError as error:
        raise _broken(template, None, "brackets stand in each other too deep") from error
    for switch in tree.find_all((nodes.ScopedEvalContextModifier, nodes.EvalContextModifier)):
        raise _broken(template, switch.lineno, "escaping cannot be switched off")
    for taking in tree.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
        raise _broken(template, taking.lineno, "a look is one file, and takes in no other")
    for filtered in tree.find_all(nodes.Filter):
        if filtered.name == "safe":
            raise _broken(template, filtered.lineno, "“safe” would let a policy's words become markup")


def _environment(template: Template) -> SandboxedEnvironment:
    from jinja2 import FunctionLoader, StrictUndefined  # late: only web pages need it, and it takes 60 ms
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: printable(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=0,
        loader=FunctionLoader(lambda _name: (template.markup, template.file, lambda: True)),
    )
    environment.globals = {}
    environment.filters.pop("safe")
    return environment


def _broken(template: Template, line: int | None, why: str) -> ExportError:
    where = f"{template.file}, line {line}" if line else template.file
    return ExportError(f"The look is broken: {where}: {why}.", "Mend that line, or choose another look.")
