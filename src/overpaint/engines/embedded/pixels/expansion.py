"""Labels for parts of a pixel grid by a series of minimum cuts: in each of them one label may take over nodes.

Source: Boykov, Veksler, Zabih, "Fast Approximate Energy Minimization via Graph Cuts" (2001).
"""

import numpy as np

from overpaint.engines.embedded.pixels.compiled import compiled
from overpaint.engines.embedded.pixels.min_cut import min_cut


def expanded(
    labels: np.ndarray, looks: np.ndarray, costs: np.ndarray, neighbours: np.ndarray, sweeps: int
) -> np.ndarray:
    """Labels (N,) int64 of nodes, improved until no single label can gain by taking over more nodes.

    `looks` (K, N, C) float32 is how each node looks under each label, `costs` (K, N) float32 what a label costs
    there by itself; two neighbours of different labels cost as much as their looks differ under the two.
    `neighbours` (N, 4) int32 are the nodes to the right, left, below and above, or -1.
    """
    labels = labels.copy()
    idle = 0
    for label in [*range(len(looks))] * sweeps:
        gains = _expansion(labels, label, looks, costs, neighbours)
        taken = min_cut(*gains, neighbours)
        idle = idle + 1 if np.array_equal(labels[taken], np.full(int(taken.sum()), label)) else 0
        labels[taken] = label
        if idle >= len(looks):
            break
    return labels


def neighbours_in(nodes: np.ndarray) -> np.ndarray:
    """For each pixel of `nodes` (H, W) bool in reading order, those to the right, left, below and above: (N, 4)."""
    number = np.full((nodes.shape[0] + 2, nodes.shape[1] + 2), -1, np.int32)
    inner = number[1:-1, 1:-1]
    inner[nodes] = np.arange(int(nodes.sum()), dtype=np.int32)
    around = (number[1:-1, 2:], number[1:-1, :-2], number[2:, 1:-1], number[:-2, 1:-1])
    return np.stack([side[nodes] for side in around], axis=1)


def warm() -> None:
    """Compile the expansion and the cut now, or load what an earlier process has compiled."""
    neighbours = neighbours_in(np.ones((2, 2), bool))
    looks = np.arange(8, dtype=np.float32).reshape(2, 4, 1)
    expanded(np.zeros(4, np.int64), looks, np.zeros((2, 4), np.float32), neighbours, 1)


@compiled
def _expansion(
    labels: np.ndarray, label: int, looks: np.ndarray, costs: np.ndarray, neighbours: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """What each node pays for taking `label` rather than keeping its own (N,), and the edges (N, 4)."""
    count, channels = looks.shape[1], looks.shape[2]
    pays = np.zeros(count, np.float32)
    edges = np.zeros((count, 4), np.float32)
    for x in range(count):
        own = labels[x]
        pays[x] += costs[label, x] - costs[own, x]
        for k in (0, 2):
            y = neighbours[x, k]
            if y < 0:
                continue
            other = labels[y]
            both_keep = np.float32(0)
            x_takes = np.float32(0)
            y_takes = np.float32(0)
            for c in range(channels):
                both_keep += abs(looks[own, x, c] - looks[other, x, c])
                both_keep += abs(looks[own, y, c] - looks[other, y, c])
                x_takes += abs(looks[label, x, c] - looks[other, x, c])
                x_takes += abs(looks[label, y, c] - looks[other, y, c])
                y_takes += abs(looks[own, x, c] - looks[label, x, c])
                y_takes += abs(looks[own, y, c] - looks[label, y, c])
            pays[x] += x_takes - both_keep
            pays[y] -= x_takes
            edges[x, k] += max(x_takes + y_takes - both_keep, np.float32(0))
    return pays, edges
