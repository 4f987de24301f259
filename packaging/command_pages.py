"""Write the man page and the shells' completions from the parser itself: `python packaging/command_pages.py`.

In: `reader.cli.parser`. Out: `packaging/linux/policy-reader.1`, `.bash`, `.zsh` and `.fish`, which are kept in the
repository; a test holds that they are what this would write. Run it after a change of the command line.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
NAME = "policy-reader"


def main() -> int:
    """Write all four."""
    for name, write in PAGES.items():
        (LINUX / name).write_text(write(), encoding="utf-8", newline="\n")
    return 0


def commands(parser: argparse.ArgumentParser, before: str = "") -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    """Yield each command ("library search"), what it does, and its parser."""
    for action in parser._actions:  # noqa: SLF001  argparse has no public list
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for choice in action._choices_actions:  # noqa: SLF001
                own = action.choices[choice.dest]
                name = f"{before} {choice.dest}".strip()
                yield name, str(choice.help), own
                yield from commands(own, name)


def options(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield what a command takes, besides other commands."""
    for action in parser._actions:  # noqa: SLF001
        if not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            yield action


def man_page() -> str:
    """Return the man page (troff)."""
    from reader.cli.parser import DESCRIPTION, make_parser

    lines = [
        '.TH POLICY\\-READER 1 "" "Policy Reader" "User Commands"',
        *(".SH NAME", "policy\\-reader \\- read a privacy policy in plain English, offline"),
        *(".SH SYNOPSIS", ".B policy\\-reader", "[\\fICOMMAND\\fR] [\\fIFILE\\fR ...]"),
        *(".SH DESCRIPTION", _troff(DESCRIPTION), ".PP"),
        "Without a command the files are opened in the window. It opens no network connection.",
        ".SH COMMANDS",
    ]
    for name, what, parser in commands(make_parser()):
        lines += [".SS " + _troff(name), _troff(what[0].upper() + what[1:]) + "."]
        for action in options(parser):
            if action.dest == "help":
                continue
            lines += [".TP", _invocation(action), _troff(str(action.help or "").replace("%%", "%"))]
    lines += [
        ".SH EXIT STATUS",
        "0 if all went well, 1 where the fault is ours, 2 where the file cannot be read or the command is wrong.",
        *(".SH FILES", ".TP", ".I ~/.local/share/policy\\-reader/library", "The library."),
        *(".TP", ".I ~/.config/policy\\-reader", "What you chose in the window, and rules of your own."),
        *(".SH ENVIRONMENT", ".TP", ".B POLICY_READER_HOME", "A folder to keep everything in instead."),
        *(".TP", ".B POLICY_READER_DEBUG", "If set, a fault of the program is shown with its whole trace."),
    ]
    return "\n".join(lines) + "\n"


def bash() -> str:
    """Return the completion for bash."""
    names = list(_words())
    cases = "\n".join(f'        "{name}") words="{" ".join(words)}" ;;' for name, words in names)
    known = "|".join(f'"{name}"' for name, _ in names if name)
    return f"""# Completion of {NAME} for bash; written by packaging/command_pages.py
_policy_reader() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" place="" word words
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "${{place:+$place }}$word" in
            {known}) place="${{place:+$place }}$word" ;;
        esac
    done
    case "$place" in
{cases}
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"; compgen -f -- "$current")
    compopt -o filenames 2>/dev/null
}}
complete -F _policy_reader {NAME}
"""


def fish() -> str:
    """Return the completion for fish."""
    from reader.cli.parser import make_parser

    lines = [f"# Completion of {NAME} for fish; written by packaging/command_pages.py"]
    for name, what, parser in commands(make_parser()):
        *before, last = name.split()
        where = f"__fish_seen_subcommand_from {before[-1]}" if before else "__fish_use_subcommand"
        lines.append(f"complete -c {NAME} -n '{where}' -a {last} -d {_quoted(what)}")
        for action in options(parser):
            flags = [_fish_flag(flag) for flag in action.option_strings if flag not in ("-h", "--help")]
            if flags:
                choices = f" -xa {_quoted(' '.join(map(str, action.choices)))}" if action.choices else ""
                more = choices or (" -r" if action.nargs != 0 else "")
                text = _quoted(str(action.help))
                lines.append(
                    f"complete -c {NAME} -n '__fish_seen_subcommand_from {last}' {' '.join(flags)}{more} -d {text}"
                )
    return "\n".join(lines) + "\n"


def zsh() -> str:
    """Return the completion for zsh."""
    from reader.cli.parser import make_parser

    top = [(name, what) for name, what, _ in commands(make_parser()) if " " not in name]
    listed = "\n".join(f"    {_quoted(name + ':' + what)}" for name, what in top)
    first = [(name, words) for name, words in _words() if name and " " not in name]
    cases = "\n".join(f"    {_quoted(name)}) next=({' '.join(words)}) ;;" for name, words in first)
    return f"""#compdef {NAME}
# Completion of {NAME} for zsh; written by packaging/command_pages.py
local -a commands next
commands=(
{listed}
)
if (( CURRENT == 2 )); then
    _describe command commands
    _files
    return
fi
case "${{words[2]}}" in
{cases}
esac
compadd -- $next
_files
"""


def _words() -> Iterator[tuple[str, list[str]]]:
    """Yield for each place on the command line ("", "library", "library search") the words that may come next."""
    from reader.cli.parser import make_parser

    parser = make_parser()
    for name, own in [("", parser), *((name, own) for name, _, own in commands(parser))]:
        flags = [flag for action in options(own) for flag in action.option_strings]
        nested = [each.split()[-1] for each, _, _ in commands(parser) if each.rpartition(" ")[0] == name]
        yield name, [*nested, *flags]


def _invocation(action: argparse.Action) -> str:
    shown = action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest.upper())
    if not action.option_strings:
        return f"\\fI{_troff(str(shown))}\\fR"
    value = "" if action.nargs == 0 else f" \\fI{_troff(str(shown))}\\fR"
    return ", ".join(f"\\fB{_troff(flag)}\\fR" for flag in action.option_strings) + value


def _troff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("“", "\\(lq").replace("”", "\\(rq")
    return re.sub(r"^([.'])", r"\\&\1", escaped)


def _fish_flag(flag: str) -> str:
    return f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "’") + "'"


PAGES: dict[str, Callable[[], str]] = {
    "policy-reader.1": man_page,
    "policy-reader.bash": bash,
    "policy-reader.zsh": zsh,
    "policy-reader.fish": fish,
}

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
