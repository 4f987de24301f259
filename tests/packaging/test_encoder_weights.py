"""What is written of a trained network is read back as it was, but for the eight bits."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from encoder_weights import PARTS, arrays_of, state_of

VOCABULARY = ("[CLS]", "[SEP]", "[UNK]", "nut", "##s")
WIDTH, WIDE, PRACTICES = 4, 8, ("gnawing", "hoarding")


def network(seed: int) -> dict[str, np.ndarray]:
    """Return the state of a network of two layers, drawn by chance."""
    draw = np.random.default_rng(seed)

    def some(*shape: int) -> np.ndarray:
        return draw.normal(size=shape).astype(np.float32)

    state = {
        "b.embeddings.word_embeddings.weight": some(len(VOCABULARY), WIDTH),
        "b.embeddings.position_embeddings.weight": some(512, WIDTH),
        "b.embeddings.token_type_embeddings.weight": some(2, WIDTH),
        "b.embeddings.LayerNorm.weight": some(WIDTH),
        "b.embeddings.LayerNorm.bias": some(WIDTH),
        "out.weight": some(len(PRACTICES), 2 * WIDTH),
        "out.bias": some(len(PRACTICES)),
    }
    for layer in range(2):
        own = f"b.encoder.layer.{layer}."
        dense = {f"attention.self.{name}": (WIDTH, WIDTH) for name in ("query", "key", "value")}
        dense |= {"attention.output.dense": (WIDTH, WIDTH), "intermediate.dense": (WIDE, WIDTH)}
        dense |= {"output.dense": (WIDTH, WIDE)}
        for name, shape in dense.items():
            state |= {f"{own}{name}.weight": some(*shape), f"{own}{name}.bias": some(shape[0])}
        for name in PARTS.values():
            if name.endswith("LayerNorm"):
                state |= {f"{own}{name}.weight": some(WIDTH), f"{own}{name}.bias": some(WIDTH)}
    return state


def test_what_ships_goes_into_a_network_and_comes_out_the_same() -> None:
    trained, published = network(1), network(2)
    published["b.embeddings.word_embeddings.weight"] = trained["b.embeddings.word_embeddings.weight"]
    ships = arrays_of(trained, VOCABULARY, PRACTICES)
    state = state_of(ships, published)
    assert state.keys() == trained.keys()
    again = arrays_of(state, VOCABULARY, PRACTICES)
    for name, array in ships.items():
        assert np.abs(again[name].astype(float) - array.astype(float)).max() <= (1 if array.dtype == np.int8 else 2e-3)
    for name in ("b.encoder.layer.1.attention.self.key.weight", "b.encoder.layer.0.output.dense.weight"):
        assert np.abs(state[name] - trained[name]).max() < 0.05
        assert np.abs(state[name] - published[name]).max() > 0.5
