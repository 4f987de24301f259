"""The encoder: windows of sentences, and a network that is worked out as its layers say."""

from __future__ import annotations

import hashlib
import json
import math
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from reader.practices.encoder import HEADING, LEAD_IN, LONGEST, WINDOW, Encoder, load_encoder, windows
from reader.practices.read import Read
from reader.practices.word_pieces import WordPieces
from reader.resources import resource_path, resource_text

LETTERS = WordPieces(["[UNK]", "[CLS]", "[SEP]", *"abcdefgh", "."])
A, B, C, DOT = 3, 4, 5, 11
START, END = 1, 2


def read(own: str, lead_in: str = "", heading: str = "", section: int = 0) -> Read:
    return Read(own, lead_in, heading, section, {})


def test_sentences_of_a_section_stand_together_after_its_heading() -> None:
    sentences = [read("a", heading="c"), read("b .", heading="c"), read("a", heading="b", section=1)]
    first, second = windows(sentences, LETTERS)
    assert first.pieces == [START, C, END, A, END, B, DOT, END]
    assert first.sentences == [(3, 4, 0), (5, 7, 1)]
    assert (second.pieces, second.sentences) == ([START, B, END, A, END], [(3, 4, 2)])


def test_the_lead_in_stands_before_the_first_sentence_of_a_window_alone() -> None:
    [window] = windows([read("a", lead_in="c c"), read("b", lead_in="c c")], LETTERS)
    assert window.pieces == [START, END, C, C, END, A, END, B, END]


def test_a_sentence_that_does_not_fit_begins_a_window() -> None:
    found = list(windows([read("a " * 100, heading="b")] * 5, LETTERS))
    assert [[number for *_, number in window.sentences] for window in found] == [[0, 1], [2, 3], [4]]
    assert all(len(window.pieces) <= WINDOW for window in found)
    assert all(window.pieces[:3] == [START, B, END] for window in found)


def test_a_sentence_put_in_far_above_changes_nothing_in_later_sections() -> None:
    sections = [read("a b c " * (10 + number % 7), heading="d", section=number // 6) for number in range(90)]
    more = [read("g h", heading="d"), *sections]
    encoder = Encoder(_network(1), LETTERS)
    assert encoder.log_odds(more)[7:] == encoder.log_odds(sections)[6:]


def test_long_texts_are_read_as_far_as_a_window_holds() -> None:
    [window] = windows([read("a " * 5000, lead_in="b " * 5000, heading="c " * 5000)], LETTERS)
    assert len(window.pieces) == HEADING + LEAD_IN + LONGEST + 4 <= WINDOW


def test_a_sentence_of_no_known_piece_is_one_unknown() -> None:
    [window] = windows([read("")], LETTERS)
    assert window.pieces == [START, END, 0, END]


WIDTH, HEADS, WIDE = 4, 2, 6


def _network(layers: int) -> dict[str, Any]:
    """Return a network of random weights, small enough to be worked out number by number."""
    random = np.random.default_rng(3)

    def some(*shape: int) -> np.ndarray[Any, np.dtype[np.float32]]:
        return random.normal(0, 0.5, shape).astype(np.float32)

    about = {"practices": ["x", "y"], "layers": layers, "heads": HEADS}
    arrays = {
        "about": np.frombuffer(json.dumps(about).encode(), np.uint8),
        "words": random.integers(-127, 128, (12, WIDTH)).astype(np.int8),
        "words.scale": np.full((12, 1), 0.01, np.float32),
        "places": some(WINDOW, WIDTH),
        "scale": 1 + some(WIDTH),
        "shift": some(WIDTH),
        "out": some(2 * WIDTH, 2),
        "out_bias": some(2),
    }
    shapes = {"attention": (WIDTH, 3 * WIDTH), "joined": (WIDTH, WIDTH), "wide": (WIDTH, WIDE), "narrow": (WIDE, WIDTH)}
    for number in range(layers):
        for name, shape in shapes.items():
            arrays[f"{number}.{name}"] = some(*shape)
            arrays[f"{number}.{name}_bias"] = some(shape[1])
        for name in ("first", "second"):
            arrays[f"{number}.{name}_scale"] = 1 + some(WIDTH)
            arrays[f"{number}.{name}_shift"] = some(WIDTH)
    return arrays


def _normal(row: list[float], scale: Any, shift: Any) -> list[float]:
    mean = sum(row) / len(row)
    spread = math.sqrt(sum((value - mean) ** 2 for value in row) / len(row) + 1e-12)
    return [(value - mean) / spread * float(a) + float(b) for value, a, b in zip(row, scale, shift, strict=True)]


def _dense(row: list[float], weights: Any, bias: Any) -> list[float]:
    return [sum(value * float(weights[i, j]) for i, value in enumerate(row)) + float(bias[j]) for j in range(len(bias))]


def _by_hand(arrays: dict[str, Any], pieces: list[int], spans: list[tuple[int, int]], layers: int) -> list[list[float]]:
    """Work out the network number by number, as its papers write it."""
    words, places = arrays["words"] * arrays["words.scale"], arrays["places"]
    x = [
        _normal([float(a + b) for a, b in zip(words[p], places[n], strict=True)], arrays["scale"], arrays["shift"])
        for n, p in enumerate(pieces)
    ]
    size = WIDTH // HEADS
    for layer in range(layers):
        own = {name.split(".", 1)[1]: array for name, array in arrays.items() if name.startswith(f"{layer}.")}
        parts = [_dense(row, own["attention"], own["attention_bias"]) for row in x]
        mixed: list[list[float]] = [[] for _ in x]
        for head in range(HEADS):
            at = slice(head * size, (head + 1) * size)
            query, key, value = ([row[k * WIDTH : (k + 1) * WIDTH][at] for row in parts] for k in range(3))
            for n, q in enumerate(query):
                near = [math.exp(sum(a * b for a, b in zip(q, k, strict=True)) / math.sqrt(size)) for k in key]
                total = sum(near)
                mixed[n] += [sum(w * v[i] for w, v in zip(near, value, strict=True)) / total for i in range(size)]
        for n, row in enumerate(mixed):
            joined = _dense(row, own["joined"], own["joined_bias"])
            first = [a + b for a, b in zip(x[n], joined, strict=True)]
            y = _normal(first, own["first_scale"], own["first_shift"])
            wide = _dense(y, own["wide"], own["wide_bias"])
            wide = [0.5 * v * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) for v in wide]
            narrow = _dense(wide, own["narrow"], own["narrow_bias"])
            x[n] = _normal([a + b for a, b in zip(y, narrow, strict=True)], own["second_scale"], own["second_shift"])
    result = []
    for start, end in spans:
        columns = list(zip(*x[start:end], strict=True))
        both = [sum(column) / len(column) for column in columns] + [max(column) for column in columns]
        result.append(_dense(both, arrays["out"], arrays["out_bias"]))
    return result


def test_the_network_is_worked_out_as_its_layers_say() -> None:
    arrays = _network(2)
    sentences = [read("a b .", heading="c"), read("d", heading="c"), *[read("a b c d e f g h " * 15, heading="c")] * 3]
    encoder = Encoder(arrays, LETTERS)
    odds = encoder.log_odds(sentences)
    for window in windows(sentences, LETTERS):
        spans = [(start, end) for start, end, _ in window.sentences]
        for expected, (*_, number) in zip(_by_hand(arrays, window.pieces, spans, 2), window.sentences, strict=True):
            assert list(odds[number]) == pytest.approx(expected, abs=0.006)
    assert encoder.practices == ("x", "y")


def test_eight_bits_stand_for_the_numbers_that_their_scales_make() -> None:
    arrays = _network(1)
    wide = arrays["0.wide"]
    scale = np.abs(wide).max(0) / 127
    arrays["0.wide"], arrays["0.wide.scale"] = np.round(wide / scale).astype(np.int8), scale.astype(np.float32)
    plain = _network(1)
    plain["0.wide"] = arrays["0.wide"] * arrays["0.wide.scale"]
    sentences = [read("a b c")]
    assert Encoder(arrays, LETTERS).log_odds(sentences) == Encoder(plain, LETTERS).log_odds(sentences)


def test_sentences_of_many_windows_keep_their_order() -> None:
    encoder = Encoder(_network(1), LETTERS)
    each_its_own_window = [read("a " * 155), read("b " * 155)]
    [first], [second] = (map(list, encoder.log_odds([sentence])) for sentence in each_its_own_window)
    together = encoder.log_odds(each_its_own_window * 40)
    assert len(together) == 80
    assert all(list(odds) == pytest.approx(first, abs=0.011) for odds in together[::2])
    assert all(list(odds) == pytest.approx(second, abs=0.011) for odds in together[1::2])
    assert first != pytest.approx(second, abs=0.1)


def test_batches_worked_out_side_by_side_give_what_they_give_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = Encoder(_network(1), LETTERS)
    sentences = [read(f"{'abcdefgh'[number % 8]} " * (20 + number % 130)) for number in range(400)]
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    shares: list[float] = []
    together = encoder.log_odds(sentences, shares.append)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert encoder.log_odds(sentences) == together
    assert shares == sorted(set(shares))
    assert shares[-1] == 1.0


def test_what_the_step_raises_stops_the_threads_too(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = Encoder(_network(1), LETTERS)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    told: list[float] = []

    def stop(share: float) -> None:
        told.append(share)
        raise InterruptedError

    with pytest.raises(InterruptedError):
        encoder.log_odds([read("a b c " * 50)] * 500, stop)
    assert len(told) == 1


def test_one_network_reads_for_several_threads_at_once() -> None:
    encoder = Encoder(_network(1), LETTERS)
    documents = [[read(f"{letter} b c " * (5 + number), heading=letter) for number in range(40)] for letter in "abcd"]
    in_turn = [encoder.log_odds(document) for document in documents]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(encoder.log_odds, documents)) == in_turn


def test_numpy_is_no_part_of_the_start() -> None:
    program = "import sys, reader.gui.main_window, reader.cli.main, reader.practices; print('numpy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.strip() == "False"


def test_nothing_to_read_gives_nothing() -> None:
    assert load_encoder().log_odds([]) == []


def test_two_readings_give_the_same_numbers() -> None:
    sentences = [read("we may record calls to our branches for training.", heading="your calls")]
    assert load_encoder().log_odds(sentences) == load_encoder().log_odds(sentences)


def test_the_network_that_ships_tells_a_plain_case_from_its_denial() -> None:
    encoder = load_encoder()
    column = encoder.practices.index("sell-data")
    [sells], [denies] = (
        encoder.log_odds([read(text, heading="who we share your data with")])
        for text in ("we may sell your personal data to other companies.", "we do not sell your personal data.")
    )
    assert sells[column] > denies[column] + 2


def test_the_digest_is_that_of_the_file() -> None:
    digest = hashlib.sha256(resource_path("encoder/en.npz").read_bytes()).hexdigest()
    assert resource_text("encoder/en.sha256") == f"{digest}  en.npz\n"
