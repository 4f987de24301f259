"""Write the weights of the encoder (reader/practices/encoder.py) as whole numbers of eight bits with scales.

And read them back, for a training that goes on from what ships.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources/encoder"
# The names of a layer's parts in the network as it was published, by ours. A dense step is stored transposed there.
PARTS = {
    "joined": "attention.output.dense",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "first": "attention.output.LayerNorm",
    "second": "output.LayerNorm",
}
_SPECIAL = ("[CLS]", "[SEP]", "[UNK]")


def kept_pieces(vocabulary: Sequence[str]) -> list[int]:
    """Return the numbers of the pieces that ship: those of folded text, which is ASCII, and the special ones used."""
    return [n for n, piece in enumerate(vocabulary) if piece in _SPECIAL or (piece.isascii() and piece[:2] != "[u")]


def arrays_of(
    state: Mapping[str, np.ndarray], vocabulary: Sequence[str], practices: Sequence[str]
) -> dict[str, np.ndarray]:
    """Return what ships of a trained network: its arrays by our names, the large ones in eight bits.

    Args:
        state: the network's arrays, by the names of the training script ("b." before those of BERT).
        vocabulary: all pieces that it was trained with, in order.
        practices: the ids of the practices in the order of its outputs.
    """
    layers = 1 + max(int(name.split(".")[3]) for name in state if name.startswith("b.encoder.layer."))
    about = {"practices": list(practices), "layers": layers, "heads": 12}
    result = {"about": np.frombuffer(json.dumps(about).encode(), np.uint8)}
    words = state["b.embeddings.word_embeddings.weight"][kept_pieces(vocabulary)]
    result["words"], scale = eight_bits(words.T)
    result["words"], result["words.scale"] = np.ascontiguousarray(result["words"].T), scale[:, None]
    # Sentences are all of the first kind (BERT has two): what it adds is added to the places.
    places = state["b.embeddings.position_embeddings.weight"] + state["b.embeddings.token_type_embeddings.weight"][0]
    result["places"] = places.astype(np.float16).astype(np.float32)[:256]
    result["scale"] = state["b.embeddings.LayerNorm.weight"]
    result["shift"] = state["b.embeddings.LayerNorm.bias"]
    for number in range(layers):
        own = f"b.encoder.layer.{number}."
        parts = [own + f"attention.self.{name}" for name in ("query", "key", "value")]
        _dense(result, f"{number}.attention", np.concatenate([state[f"{part}.weight"] for part in parts]))
        result[f"{number}.attention_bias"] = np.concatenate([state[f"{part}.bias"] for part in parts])
        for name, part in PARTS.items():
            if part.endswith("LayerNorm"):
                result[f"{number}.{name}_scale"] = state[f"{own}{part}.weight"]
                result[f"{number}.{name}_shift"] = state[f"{own}{part}.bias"]
            else:
                _dense(result, f"{number}.{name}", state[f"{own}{part}.weight"])
                result[f"{number}.{name}_bias"] = state[f"{own}{part}.bias"]
    result["out"], result["out_bias"] = np.ascontiguousarray(state["out.weight"].T), state["out.bias"]
    return result


def state_of(arrays: Mapping[str, np.ndarray], state: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Return a network's state with the weights that ship in the place of its own: `arrays_of` read back.

    Args:
        arrays: what ships, as `arrays_of` returned it.
        state: the state of a network of as many layers, as it was published. Its rows of the word pieces stay, which no
            training changes, and so do its places beyond those that ship.
    """
    result = dict(state)
    kinds = state["b.embeddings.token_type_embeddings.weight"]
    places = state["b.embeddings.position_embeddings.weight"].copy()
    places[: len(arrays["places"])] = arrays["places"] - kinds[0]
    result["b.embeddings.position_embeddings.weight"] = places
    result["b.embeddings.LayerNorm.weight"] = arrays["scale"]
    result["b.embeddings.LayerNorm.bias"] = arrays["shift"]
    for number in range(json.loads(arrays["about"].tobytes())["layers"]):
        own = f"b.encoder.layer.{number}."
        weights = np.split(_whole(arrays, f"{number}.attention"), 3)
        shifts = np.split(arrays[f"{number}.attention_bias"], 3)
        for name, weight, shift in zip(("query", "key", "value"), weights, shifts, strict=True):
            result[f"{own}attention.self.{name}.weight"] = weight
            result[f"{own}attention.self.{name}.bias"] = shift
        for name, part in PARTS.items():
            if part.endswith("LayerNorm"):
                result[f"{own}{part}.weight"] = arrays[f"{number}.{name}_scale"]
                result[f"{own}{part}.bias"] = arrays[f"{number}.{name}_shift"]
            else:
                result[f"{own}{part}.weight"] = _whole(arrays, f"{number}.{name}")
                result[f"{own}{part}.bias"] = arrays[f"{number}.{name}_bias"]
    result["out.weight"], result["out.bias"] = arrays["out"].T, arrays["out_bias"]
    return result


def _whole(arrays: Mapping[str, np.ndarray], name: str) -> np.ndarray:
    return np.ascontiguousarray((arrays[name] * arrays[f"{name}.scale"]).T)


def read() -> dict[str, np.ndarray]:
    """Return the arrays in `resources/encoder`."""
    with np.load(FOLDER / "en.npz", allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


def _dense(result: dict[str, np.ndarray], name: str, weights: np.ndarray) -> None:
    result[name], result[f"{name}.scale"] = eight_bits(np.ascontiguousarray(weights.T))


def eight_bits(columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return whole numbers from -127 to 127, and for each column what they are to be multiplied by."""
    scale = (np.abs(columns).max(0) / 127 + 1e-12).astype(np.float32)
    return np.round(columns / scale).astype(np.int8), scale


def write(arrays: Mapping[str, np.ndarray], vocabulary: Sequence[str]) -> None:
    """Write the arrays and the pieces to `resources/encoder`; the same arrays give the same bytes."""
    FOLDER.mkdir(exist_ok=True)
    with zipfile.ZipFile(FOLDER / "en.npz", "w") as archive:
        for name in sorted(arrays):
            data = io.BytesIO()
            np.lib.format.write_array(data, arrays[name], allow_pickle=False)
            entry = zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0))  # no time of writing
            archive.writestr(entry, data.getvalue(), zipfile.ZIP_DEFLATED, 9)
    digest = hashlib.sha256((FOLDER / "en.npz").read_bytes()).hexdigest()
    (FOLDER / "en.sha256").write_text(f"{digest}  en.npz\n", encoding="utf-8")
    pieces = [vocabulary[number] for number in kept_pieces(vocabulary)]
    (FOLDER / "pieces.txt").write_text("\n".join(pieces), encoding="utf-8")
