"""What an e-mail address looks like in a text. In: text. Out: matches."""

from __future__ import annotations

import re

EMAIL = re.compile(r"(?<![@\w.+-])[\w.+-]{1,64}@(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63})+)")
