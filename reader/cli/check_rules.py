"""`policy-reader rules check`: does a file of one's own rules hold, and find what it says it finds?"""

from __future__ import annotations

import sys
from argparse import Namespace

from reader.errors import RulebookError


def run(arguments: Namespace) -> int:
    """Check each file, print rule by rule how its cases went, and return 0 if all hold.

    The first fault of a file is one line that names its place; the files after it are checked all the same.
    """
    from reader.cli.terminal import harmless
    from reader.practices import check_own_rules
    from reader.practices.cases import failures

    wrong = 0
    for path in arguments.files:
        try:
            book = check_own_rules(path)
        except RulebookError as error:
            sys.stderr.write(f"policy-reader: {' '.join(harmless(str(error)).split())}\n")
            wrong += 1
            continue
        count = len(book.own)
        sys.stdout.write(f"{path.name}: {count} {'rule' if count == 1 else 'rules'}\n")
        for rule in book.own:
            found = list(failures([rule], book))
            cases = len(rule.hits) + len(rule.misses)
            wrong += len(found)
            mark = "wrong" if found else "right" if cases else "no cases"
            sys.stdout.write(f"  {rule.id:<32} {mark:<9} {cases - len(found)} of {cases} cases\n")
            sys.stdout.write("".join(f"    {failure}\n" for failure in found))
    return 1 if wrong else 0
