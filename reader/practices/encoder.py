"""Encoder: a small neural network that reads each sentence among its neighbours and tells which practices it states.

In: the sentences of a document as the second reader sees them. Out: the log odds of each practice for each sentence.
It is a transformer (Vaswani et al. 2017, as in BERT: Devlin et al. 2019) that began as all-MiniLM-L6-v2 (Apache-2.0)
and was trained further by `packaging/train_encoder.py` on annotated policies. Sentences are read in windows, as many
as fit, so that "it", "these companies" and a list's lead-in are read with what they stand for; a sentence's practices
are told from the mean and the maximum of its word pieces.

`resources/encoder/` holds the weights as whole numbers of eight bits with scales, and the word pieces.
"""

from __future__ import annotations

import io
import json
import os
from array import array
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from multiprocessing import parent_process
from threading import Lock
from typing import TYPE_CHECKING, Any

from reader.practices.word_pieces import WordPieces
from reader.resources import resource_path, resource_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.practices.read import Read

    _Floats = NDArray[np.float32]

WINDOW = 256  # word pieces that are read together; the network was trained with as many
LONGEST = 160  # pieces of a sentence that are read
HEADING, LEAD_IN = 24, 48  # pieces of a heading and of a lead-in that are read
_TOGETHER = 1024  # pieces worked out at once: more take more memory and are no faster
_WORKERS = 8  # threads at most: each takes some 20 MB
_ONE_AT_A_TIME = Lock()  # of the threads that ask for the network first, one loads it
_EPSILON = 1e-12  # in the layer normalisation, as the network was trained


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces that are read together, and where in them each sentence stands: start, end, its number."""

    pieces: list[int]
    sentences: list[tuple[int, int, int]]


def windows(sentences: Sequence[Read], pieces: WordPieces) -> Iterator[Window]:
    """Yield the sentences of a document in windows, a section's after its heading.

    Each section begins a window, so that what is put in above changes nothing here; before the first sentence of a
    window stand the heading and the lead-in of that.

    Args:
        sentences: those of a document, in order.
        pieces: what the network knows.
    """
    window = Window([], [])
    section = None
    for number, sentence in enumerate(sentences):
        own = pieces.of(sentence.own)[:LONGEST] or [pieces.unknown]
        if window.sentences and (sentence.section != section or len(window.pieces) + len(own) + 2 > WINDOW):
            yield window
            window = Window([], [])
        if not window.pieces:
            window.pieces.extend([pieces.start, *pieces.of(sentence.heading)[:HEADING], pieces.end])
            if sentence.lead_in:
                window.pieces.extend([*pieces.of(sentence.lead_in)[:LEAD_IN], pieces.end])
        section = sentence.section
        start = len(window.pieces)
        window.pieces.extend([*own, pieces.end])
        window.sentences.append((start, start + len(own), number))
    if window.sentences:
        yield window


@dataclass(frozen=True, slots=True)
class _Layer:
    """One layer: attention (weights of query, key and value side by side), then two dense steps."""

    attention: _Floats
    attention_bias: _Floats
    joined: _Floats
    joined_bias: _Floats
    first_scale: _Floats
    first_shift: _Floats
    wide: _Floats
    wide_bias: _Floats
    narrow: _Floats
    narrow_bias: _Floats
    second_scale: _Floats
    second_shift: _Floats


class Encoder:
    """The trained network.

    Args:
        arrays: its weights by name, as `packaging/train_encoder.py` writes them.
        pieces: the word pieces that it knows.
    """

    def __init__(self, arrays: Any, pieces: WordPieces) -> None:
        about = json.loads(bytes(arrays["about"]))
        self.practices: tuple[str, ...] = tuple(about["practices"])
        self._heads: int = about["heads"]
        self._pieces = pieces
        self._words = arrays["words"]
        self._word_scales = arrays["words.scale"]
        self._places = arrays["places"]
        self._scale, self._shift = arrays["scale"], arrays["shift"]
        self._out, self._bias = _whole(arrays, "out"), arrays["out_bias"]
        names = _Layer.__slots__
        self._layers = [
            _Layer(*(_whole(arrays, f"{number}.{name}") for name in names)) for number in range(about["layers"])
        ]

    def log_odds(self, sentences: Sequence[Read], step: Callable[[float], None] | None = None) -> list[array[float]]:
        """Return the log odds of each practice for each sentence of a document.

        Args:
            sentences: those of a document, in order.
            step: called now and then with the share done, 0 to 1; what it raises stops the work.
        """
        odds: list[array[float]] = []
        with closing(self._read_all(_batches(windows(sentences, self._pieces)))) as read:
            for rows in read:
                odds += (array("d", row) for row in rows)
                if step is not None:
                    step(len(odds) / len(sentences))
        return odds

    def _read_all(self, batches: Iterator[Sequence[Window]]) -> Generator[list[list[float]]]:
        """Yield what is read of each batch, in order; several are worked out at a time where there are processors."""
        first = list(islice(batches, 2))
        # The processes of a survey are as many as there are processors already.
        workers = 1 if parent_process() is not None else min(os.cpu_count() or 1, _WORKERS)
        if len(first) < 2 or workers < 2:
            yield from map(self._read, chain(first, batches))
            return
        pool = ThreadPoolExecutor(workers)
        waiting: deque[Future[list[list[float]]]] = deque()
        try:
            for together in chain(first, batches):
                waiting.append(pool.submit(self._read, together))
                if len(waiting) > 2 * workers:  # no more than that is kept in memory
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)

    def _read(self, together: Sequence[Window]) -> list[list[float]]:
        """Return the log odds of the sentences in windows, in order."""
        import numpy as np

        pieces = np.concatenate([window.pieces for window in together])
        places = np.concatenate([np.arange(len(window.pieces)) for window in together])
        lengths = [len(window.pieces) for window in together]
        x = self._words[pieces] * self._word_scales[pieces] + self._places[places]
        x = _normal(x, self._scale, self._shift)
        for layer in self._layers:
            x = _normal(x + self._attend(x, layer, lengths), layer.first_scale, layer.first_shift)
            wide = _gelu(x @ layer.wide + layer.wide_bias)
            x = _normal(x + (wide @ layer.narrow + layer.narrow_bias), layer.second_scale, layer.second_shift)
        offset = 0
        rows = []
        for window in together:
            for start, end, _ in window.sentences:
                own = x[offset + start : offset + end]
                rows.append(np.concatenate([own.mean(0), own.max(0)]))
            offset += len(window.pieces)
        # Rounded, as the last digits depend on the machine's processor.
        odds: list[list[float]] = np.round(np.stack(rows) @ self._out + self._bias, 2).tolist()
        return odds

    def _attend(self, x: _Floats, layer: _Layer, lengths: Sequence[int]) -> _Floats:
        """Return what each piece takes from the others of its window."""
        import numpy as np

        width = x.shape[1]
        size = width // self._heads
        both = x @ layer.attention + layer.attention_bias
        both[:, :width] *= size**-0.5
        mixed = np.empty_like(x)
        start = 0
        for length in lengths:
            part = both[start : start + length].reshape(length, 3, self._heads, size).transpose(1, 2, 0, 3)
            query, key, value = part
            weights = query @ key.transpose(0, 2, 1)
            weights -= weights.max(2, keepdims=True)
            np.exp(weights, out=weights)
            weights /= weights.sum(2, keepdims=True)
            mixed[start : start + length] = (weights @ value).transpose(1, 0, 2).reshape(length, width)
            start += length
        return mixed @ layer.joined + layer.joined_bias


def _batches(found: Iterator[Window]) -> Iterator[list[Window]]:
    """Yield windows together, at most so many pieces."""
    together: list[Window] = []
    for window in found:
        if together and sum(len(other.pieces) for other in together) + len(window.pieces) > _TOGETHER:
            yield together
            together = []
        together.append(window)
    if together:
        yield together


def _whole(arrays: Any, name: str) -> _Floats:
    """Return an array, made of eight bits and a scale for each column if it is kept so."""
    import numpy as np

    array = arrays[name]
    if array.dtype == np.int8:
        array = array * arrays[f"{name}.scale"]
    return np.ascontiguousarray(array, np.float32)


def _normal(x: _Floats, scale: _Floats, shift: _Floats) -> _Floats:
    """Return rows with mean 0 and variance 1, scaled and shifted (layer normalisation: Ba et al. 2016)."""
    x -= x.mean(1, keepdims=True)
    x *= ((x * x).mean(1, keepdims=True) + _EPSILON) ** -0.5
    x *= scale
    x += shift
    return x


def _gelu(x: _Floats) -> _Floats:
    """Return the Gaussian error linear unit of each number, by tanh (Hendrycks and Gimpel 2016)."""
    import numpy as np

    t = x * x
    t *= 0.044715
    t += 1
    t *= x
    t *= 0.7978845608028654  # the root of 2 / pi
    np.tanh(t, out=t)
    t += 1
    t *= x
    t *= 0.5
    return t


def load_encoder() -> Encoder:
    """Return the network that ships with the program."""
    with _ONE_AT_A_TIME:
        return _load()


@cache
def _load() -> Encoder:
    import numpy as np

    with np.load(io.BytesIO(resource_path("encoder/en.npz").read_bytes()), allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    return Encoder(arrays, WordPieces(resource_text("encoder/pieces.txt").split("\n")))
