# ruff: noqa: S311 - what is drawn by chance here is no secret
"""Train the encoder (reader/practices/encoder.py) further on annotated policies.

    python packaging/train_encoder.py BASE FOLDER... [--measure FOLDER...] [--write]
    python packaging/train_encoder.py BASE FOLDER... --anew [--more FOLDER...] [--unmarked FOLDER...]
        [--measure FOLDER...] [--write]

BASE holds a published encoder: config.json, model.safetensors and tokenizer.json of all-MiniLM-L6-v2 (Apache-2.0,
https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2; its model.safetensors has the SHA-256 `PUBLISHED`).
The others are folders of annotated policies (packaging/training_data.py); those of `--measure` are only measured, after
each pass, and no policy is learned that shares a fifth of its runs of eight words with one of them.

The network learns to tell the practices of each sentence of a window at once, from the mean and the maximum of its
pieces. Training goes on from the weights that ship, by the marks alone, and what comes out is the mean of the weights
over the last thousand steps or so (Polyak and Juditsky 1992; Izmailov et al. 2018), which reads unseen policies and odd
wording better than the weights of any one step.

`--anew` begins from the published weights instead, with two networks. The first has all six layers; the one that ships
has its layers `KEPT`, takes half the time, and is taught by it (Hinton et al. 2015): on the annotated policies and
those of `--more` by the marks and the first one's judgement alike, on texts of `--unmarked`, which nobody annotated, by
that alone. On unseen policies it is as good.

In half of the policies of a pass four in ten of the sentences that state nothing are left out, and a fifth of the
written sentences comes in by turns. The rows of the word pieces stay as they were published, so that words which no
annotated policy has keep their sense.

Needs torch and transformers, which the program does not; on two cores a pass over 1,031 policies takes twelve
minutes. (What ships was trained by these steps in several runs, from 312 policies to all that there are now; another
run gives other weights.)
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from encoder_weights import arrays_of, read, state_of, write
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from training_data import Policy, policies_in, score, written
from transformers import BertModel

from reader.load import load
from reader.practices import load_rulebook
from reader.practices.detector import read_sentences
from reader.practices.encoder import Window, windows
from reader.practices.read import Read
from reader.practices.taxonomy import shipped_taxonomy
from reader.practices.word_pieces import WordPieces
from reader.segment import segment

PUBLISHED = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
PASSES, PASSES_TAUGHT, PASSES_ON = 4, 5, 6
KEPT = (0, 2, 4)  # layers of the network that ships
UNMARKED_SHARE = 0.5  # of the unmarked texts, in a pass
MOST_UNMARKED = 1200  # sentences of a text
RATE, RATE_ON = 2e-4, 1.2e-4  # the steepest step
WARMING, HELD = 0.06, 0.4  # the share of the steps until it, and, where the mean is kept, until it goes down again
MEAN = 0.999  # what each step keeps of the mean of those before it
HEAD_RATE, HEAD_RATE_TAUGHT = 10, 5  # times as steep for the last layer, which begins from nothing
PIECES = 2048  # in a step
WRITTEN, WRITTEN_SHARE = 0.5, 0.2  # what a written sentence counts, and how many of them are in a pass
THINNED, LEFT_OUT = 0.5, 0.4
START = -4.0  # the log odds that a practice begins with
FROM = -0.5  # log odds from which the figures printed hold a practice stated
ALIKE = 0.2

Labels = dict[int, tuple[np.ndarray, np.ndarray]]  # by number of the sentence: what it states, and what that counts


class Network(nn.Module):
    """The published network, and a layer that tells the practices from the mean and the maximum of a sentence."""

    def __init__(self, base: Path, practices: int) -> None:
        super().__init__()
        # The program works out the unit by tanh, so it is learned so.
        self.b = BertModel.from_pretrained(base, add_pooling_layer=False, hidden_act="gelu_pytorch_tanh")
        self.b.embeddings.word_embeddings.weight.requires_grad = False
        self.out = nn.Linear(2 * self.b.config.hidden_size, practices)
        self.drop = nn.Dropout(0.1)
        nn.init.zeros_(self.out.weight)
        nn.init.constant_(self.out.bias, START)

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor, owner: torch.Tensor, count: int) -> torch.Tensor:
        """Return the log odds of each practice for each of `count` sentences; `owner` numbers them, -1 for none."""
        x = self.b(input_ids=pieces, attention_mask=mask).last_hidden_state.float()
        flat = owner.reshape(-1)
        own = flat >= 0
        flat, x = flat[own], x.reshape(-1, x.shape[-1])[own]
        size = torch.zeros(count).index_add_(0, flat, torch.ones(len(flat)))
        mean = torch.zeros(count, x.shape[-1]).index_add_(0, flat, x) / size[:, None]
        most = torch.full((count, x.shape[-1]), -1e4).scatter_reduce_(0, flat[:, None].expand_as(x), x, "amax")
        return self.out(self.drop(torch.cat([mean, most], 1)))


class Examples:
    """Windows with what their sentences state."""

    def __init__(self, policies: Sequence[Policy], pieces: WordPieces, ids: Sequence[str]) -> None:
        self.policies, self.pieces, self.ids = policies, pieces, ids
        self.unmarked: list[Policy] = []
        self.taught: dict[int, np.ndarray] = {}  # by the policy's identity: what another network holds likely
        self.written: list[tuple[Window, Labels]] = []
        for (own, lead_in, heading), names, only in written(ids):
            [window] = windows([Read(own, lead_in, heading, 0, {})], pieces)
            counts = np.full(len(ids), 0.0 if only else WRITTEN, np.float32)
            if only:
                counts[ids.index(only)] = WRITTEN
            self.written.append((window, {0: (self._stated(names), counts)}))

    def of_a_pass(self) -> list[tuple[Window, Labels]]:
        """Return the windows of one pass, drawn anew."""
        result = []
        unmarked = random.sample(self.unmarked, round(len(self.unmarked) * UNMARKED_SHARE))
        for policy in (*self.policies, *unmarked):
            kept = range(len(policy.sentences))
            if policy.labels and random.random() < THINNED:
                kept = [n for n in kept if policy.labels[n] or random.random() > LEFT_OUT]
            all_count = np.full(len(self.ids), policy.weight, np.float32)
            for window in windows([policy.sentences[n] for n in kept], self.pieces):
                labels = {n: (self._of(policy, kept[n]), all_count) for *_, n in window.sentences}
                result.append((window, labels))
        return result + random.sample(self.written, round(len(self.written) * WRITTEN_SHARE))

    def _of(self, policy: Policy, number: int) -> np.ndarray:
        """Return what a sentence states: as marked, as another network judges it, or half and half."""
        taught = self.taught.get(id(policy))
        if not policy.labels:
            return taught[number]
        marked = self._stated(policy.labels[number])
        return marked if taught is None else (marked + taught[number]) / 2

    def _stated(self, names: set[str]) -> np.ndarray:
        return np.array([name in names for name in self.ids], np.float32)


def steps(found: Sequence[Window], pieces: int) -> list[list[int]]:
    """Return the numbers of windows of about one length together, so many pieces a step, in any order."""
    result: list[list[int]] = [[]]
    for number in sorted(range(len(found)), key=lambda n: len(found[n].pieces) + random.random() * 24):
        longest = max(len(found[n].pieces) for n in [*result[-1], number])
        if result[-1] and longest * (len(result[-1]) + 1) > pieces:
            result.append([])
        result[-1].append(number)
    random.shuffle(result)
    return result


def told(network: Network, together: Sequence[Window]) -> tuple[torch.Tensor, list[tuple[int, int]]]:
    """Return the log odds of the sentences of windows, and for each its window and its number there."""
    length = max(len(window.pieces) for window in together)
    pieces, mask = (torch.zeros(len(together), length, dtype=torch.long) for _ in range(2))
    owner = torch.full((len(together), length), -1, dtype=torch.long)
    rows = []
    for number, window in enumerate(together):
        pieces[number, : len(window.pieces)] = torch.tensor(window.pieces)
        mask[number, : len(window.pieces)] = 1
        for start, end, sentence in window.sentences:
            owner[number, start:end] = len(rows)
            rows.append((number, sentence))
    with torch.autocast("cpu", torch.bfloat16):
        return network(pieces, mask, owner, len(rows)), rows


def train(
    network: Network,
    examples: Examples,
    measured: Sequence[Policy],
    passes: int,
    rate: float = RATE,
    *,
    head: int = 1,
    held: float = 0.0,
) -> Network:
    """Train, and print after each pass how right the network alone is on the policies to be measured.

    Args:
        network: is trained in place.
        examples: what it learns.
        measured: may be empty.
        passes: over the examples.
        rate: the steepest step; for the last layer `head` times as steep.
        head: see `rate`.
        held: the share of the steps until which it stays so steep; then the mean of the weights over the steps is kept.

    Returns:
        The mean of the network over the steps where it is kept, or else the network.
    """
    own = [p for name, p in network.named_parameters() if p.requires_grad and not name.startswith("out.")]
    groups = [{"params": own, "lr": rate}, {"params": list(network.out.parameters()), "lr": rate * head}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(MEAN)) if held else None
    result = network if mean is None else mean.module
    schedule = None
    for number in range(passes):
        found = examples.of_a_pass()
        order = steps([window for window, _ in found], PIECES)
        if schedule is None:
            schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, _slope(passes * len(order), held))
        network.train()
        total = 0.0
        for together in order:
            odds, rows = told(network, [found[n][0] for n in together])
            labels = [found[together[window]][1][sentence] for window, sentence in rows]
            states, counts = (torch.tensor(np.stack(column)) for column in zip(*labels, strict=True))
            loss = nn.functional.binary_cross_entropy_with_logits(odds.float(), states, reduction="none")
            loss = (loss * counts).sum() / len(rows)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            if mean is not None:
                mean.update_parameters(network)
            total += loss.item()
        print(f"pass {number + 1}: loss {total / len(order):.3f}", flush=True)
        if measured:
            print(score(measured, list(judged(result, examples, measured))), flush=True)
    return result


def _slope(count: int, held: float) -> Callable[[int], float]:
    """Return how steep each step is, as a share of the steepest: up, level until `held`, and down to nothing."""

    def slope(step: int) -> float:
        return min(1.0, (step + 1) / (count * WARMING)) * max(0.01, min(1.0, (1 - step / (count + 1)) / (1 - held)))

    return slope


def odds_of(network: Network, policy: Policy, pieces: WordPieces) -> np.ndarray:
    """Return the log odds of each practice for each sentence of a policy."""
    network.eval()
    with torch.no_grad():
        return np.concatenate(
            [told(network, [window])[0].float().numpy() for window in windows(policy.sentences, pieces)]
        )


def judged(network: Network, examples: Examples, policies: Sequence[Policy]) -> Iterator[list[dict[str, float]]]:
    """Yield, for each policy, what the network alone holds each sentence to state."""
    for policy in policies:
        rows = odds_of(network, policy, examples.pieces)
        yield [{n: 1.0 for n, value in zip(examples.ids, row, strict=True) if value > FROM} for row in rows.tolist()]


def taught_by(first: Network, base: Path, examples: Examples) -> Network:
    """Return a network of some of the first one's layers, to be trained on examples which that has judged."""
    for policy in (*examples.policies, *examples.unmarked):
        examples.taught[id(policy)] = 1 / (1 + np.exp(-odds_of(first, policy, examples.pieces)))
    second = Network(base, len(examples.ids))
    second.load_state_dict(first.state_dict())
    return _of_kept_layers(second)


def shipped(base: Path, ids: Sequence[str]) -> Network:
    """Return the network that ships, to be trained on."""
    network = _of_kept_layers(Network(base, len(ids)))
    state = state_of(read(), {name: array.numpy() for name, array in network.state_dict().items()})
    network.load_state_dict({name: torch.from_numpy(array) for name, array in state.items()})
    return network


def _of_kept_layers(network: Network) -> Network:
    network.b.encoder.layer = nn.ModuleList([network.b.encoder.layer[number] for number in KEPT])
    return network


def unmarked_in(folders: Sequence[Path]) -> Iterator[Policy]:
    """Yield the texts of folders as policies without marks."""
    for path in sorted(path for folder in folders for path in folder.iterdir() if path.suffix in (".md", ".txt")):
        yield Policy(path.stem, 1.0, list(read_sentences(segment(load(path)), load_rulebook()))[:MOST_UNMARKED])


def unlike(policies: Sequence[Policy], measured: Sequence[Policy]) -> list[Policy]:
    """Return the policies without those that share text with one to be measured."""
    runs = [_runs(policy) for policy in measured]
    kept = []
    for policy in policies:
        own = _runs(policy)
        if all(len(own & other) <= ALIKE * min(len(own), len(other)) for other in runs):
            kept.append(policy)
        else:
            print("left out:", policy.name)
    return kept


def _runs(policy: Policy) -> set[tuple[str, ...]]:
    words = " ".join(read.own for read in policy.sentences).split()
    return {tuple(words[n : n + 8]) for n in range(len(words) - 7)}


def main() -> int:
    """Train, and write the network if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=Path)
    parser.add_argument("policies", nargs="+", type=Path)
    parser.add_argument("--anew", action="store_true")
    parser.add_argument("--more", nargs="*", type=Path, default=[])
    parser.add_argument("--unmarked", nargs="*", type=Path, default=[])
    parser.add_argument("--measure", nargs="*", type=Path, default=[])
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    if hashlib.sha256((args.base / "model.safetensors").read_bytes()).hexdigest() != PUBLISHED:
        raise SystemExit(f"{args.base}/model.safetensors is not the published network.")
    random.seed(0)
    torch.manual_seed(0)
    numbers = json.loads((args.base / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    vocabulary = sorted(numbers, key=numbers.__getitem__)
    ids = [practice.id for practice in shipped_taxonomy().practices]
    measured = list(policies_in(args.measure))
    policies = unlike(list(policies_in(args.policies)), measured)
    print(len(policies), "policies,", sum(len(policy.sentences) for policy in policies), "sentences", flush=True)
    examples = Examples(policies, WordPieces(vocabulary), ids)
    if args.anew:
        first = train(Network(args.base, len(ids)), examples, measured, PASSES, head=HEAD_RATE)
        examples.policies += unlike(list(policies_in(args.more)), measured)
        examples.unmarked = unlike(list(unmarked_in(args.unmarked)), measured)
        second = taught_by(first, args.base, examples)
        second = train(second, examples, measured, PASSES_TAUGHT, head=HEAD_RATE_TAUGHT)
    else:
        second = train(shipped(args.base, ids), examples, measured, PASSES_ON, RATE_ON, held=HELD)
    if args.write:
        state = {name: array.float().numpy() for name, array in second.state_dict().items()}
        write(arrays_of(state, vocabulary, ids), vocabulary)
    return 0


if __name__ == "__main__":
    sys.exit(main())
