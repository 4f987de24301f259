"""A survey as Parquet, for DuckDB, pandas, Spark: the long table of `answers`, compressed, a thousand policies a group.

pyarrow is the optional extra "survey": 170 MB installed, which a reader of one policy has no use for.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

from reader.survey.answers import NAMES, NUMBERS, TRUTHS, Value, answers, storable
from reader.survey.model import Table

ROWS = 50_000  # of one group: 20 MB in memory


def write(table: Table, path: Path) -> None:
    """Write a survey as one Parquet file."""
    write_answers(answers(table), path, {"rulebook": table.rulebook, "schema": "policy-reader/survey-answers/1"})


def write_answers(rows: Iterable[dict[str, Value]], path: Path | BytesIO, about: dict[str, str]) -> None:
    """Write rows of the long table as one Parquet file, in groups, so that memory does not grow with them."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    shape = schema(pa).with_metadata(about)
    left = iter(rows)
    with pq.ParquetWriter(path, shape, compression="zstd") as writer:
        while batch := list(islice(left, ROWS)):
            writer.write_table(pa.Table.from_pylist([_safe(row) for row in batch], shape))


def schema(pa: Any) -> Any:
    """Return the columns with their types; words that repeat are kept once."""
    repeated = pa.dictionary(pa.int32(), pa.string())
    kinds = dict.fromkeys(NAMES, repeated) | dict.fromkeys(NUMBERS, pa.int32()) | dict.fromkeys(TRUTHS, pa.bool_())
    return pa.schema(list((kinds | {"quote": pa.string()}).items()))


def _safe(row: dict[str, Value]) -> dict[str, Value]:
    return {name: storable(value) if isinstance(value, str) else value for name, value in row.items()}
