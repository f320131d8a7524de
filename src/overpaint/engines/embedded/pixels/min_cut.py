"""The minimum cut on part of a pixel grid, as the maximum flow from a source to a sink.

An own one, because the usual library, PyMaxflow, is under the GPL, and SciPy, whose `maximum_flow` knows whole numbers
alone, is not among the dependencies.

A tree grows from each terminal along the edges that still carry something (`_meeting`). Where the two touch, what fits
is sent along the path between the terminals (`_augment`); nodes that this cuts off look for another parent in their
tree, or leave it (`_adopt`).

Source: Boykov, Kolmogorov, "An Experimental Comparison of Min-Cut/Max-Flow Algorithms for Energy Minimization in
Vision" (2004).
"""

import numpy as np

from overpaint.engines.embedded.pixels.compiled import compiled, inlined

_NOBODY, _TERMINAL, _ORPHAN = -1, 4, 5  # parents that are no direction
_SOURCE, _SINK = 1, 2  # the trees
_NOWHERE = -1
_FAR = 1 << 30  # farther from a terminal than any node
_FIRST, _LAST = 0, 1  # of the queue

# An array of these and not an array of each: hundreds of thousands of calls pass it on.
_NODE = np.dtype(
    [
        ("excess", np.float32),  # what the source can still give; < 0: what the sink can still take
        ("depth", np.int32),  # steps to the terminal, as they were at the time of the stamp
        ("stamp", np.int32),
        ("next_queued", np.int32),  # that of the last one is itself; _NOWHERE outside of the queue
        ("next_orphan", np.int32),
        ("tree", np.int8),  # of a node that has a parent
        ("parent", np.int8),  # the direction of a neighbour, or one of those that are none
    ],
    align=True,
)


@compiled
def min_cut(pays: np.ndarray, edges: np.ndarray, neighbours: np.ndarray) -> np.ndarray:
    """The nodes (N,) bool on the side that takes, in the cheapest cut.

    `pays` (N,) float32 is what a node costs there, `edges` (N, 4) float32 [x, k] what it costs that its neighbour k
    takes and x does not, `neighbours` (N, 4) int32 the nodes to the right, left, below and above, or -1. The direction
    opposite to k is k ^ 1.
    """
    left = edges.copy()  # what each edge still carries
    nodes = np.zeros(len(pays), _NODE)
    queue = np.full(2, _NOWHERE, np.int32)  # nodes that a tree may grow from
    _plant(nodes, queue, pays)
    now = 0
    while True:
        x, k = _meeting(nodes, queue, left, neighbours)
        if x == _NOWHERE:
            break
        now += 1
        orphan = _augment(nodes, left, neighbours, x, k)
        _adopt(nodes, queue, left, neighbours, orphan, now)
    takes = np.zeros(len(pays), np.bool_)
    for x in range(len(pays)):
        # the source keeps and the sink takes; nodes in neither tree keep what they have
        takes[x] = nodes[x].parent != _NOBODY and nodes[x].tree == _SINK
    return takes


@inlined
def _plant(nodes: np.ndarray, queue: np.ndarray, pays: np.ndarray) -> None:
    """Begin each tree with the nodes that cost, or gain, something by themselves."""
    for x in range(len(nodes)):
        node = nodes[x]
        node.excess = pays[x]
        node.next_queued = _NOWHERE
        node.parent = _NOBODY
        if pays[x] != 0:
            node.tree = _SOURCE if pays[x] > 0 else _SINK
            node.parent = _TERMINAL
            node.depth = 1
            _enqueue(nodes, queue, x)


@inlined
def _enqueue(nodes: np.ndarray, queue: np.ndarray, x: int) -> None:
    if nodes[x].next_queued != _NOWHERE:
        return
    nodes[x].next_queued = x
    if queue[_FIRST] == _NOWHERE:
        queue[_FIRST] = x
    else:
        nodes[queue[_LAST]].next_queued = x
    queue[_LAST] = x


@inlined
def _dequeue(nodes: np.ndarray, queue: np.ndarray) -> None:
    x = queue[_FIRST]
    queue[_FIRST] = nodes[x].next_queued if x != queue[_LAST] else _NOWHERE
    nodes[x].next_queued = _NOWHERE


@inlined
def _room(left: np.ndarray, tree: int, upper: int, k: int, lower: int) -> np.float32:
    """What fits between a node and its neighbour k, which is or may become its child: from the source, or to the sink."""
    room: np.float32 = left[upper, k] if tree == _SOURCE else left[lower, k ^ 1]
    return room


@inlined
def _meeting(
    nodes: np.ndarray, queue: np.ndarray, left: np.ndarray, neighbours: np.ndarray
) -> tuple[int, int]:
    """Grow both trees until they touch: a node of the source's and the direction of its neighbour in the sink's.

    `_NOWHERE` when neither can grow any more.
    """
    while queue[_FIRST] != _NOWHERE:
        x = queue[_FIRST]
        node = nodes[x]
        for k in range(4 if node.parent != _NOBODY else 0):
            y = neighbours[x, k]
            if y < 0 or _room(left, node.tree, x, k, y) <= 0:
                continue
            other = nodes[y]
            is_free = other.parent == _NOBODY
            if not is_free and other.tree != node.tree:
                return (x, k) if node.tree == _SOURCE else (y, k ^ 1)
            if is_free or (other.depth > node.depth + 1 and other.stamp <= node.stamp):
                other.tree = node.tree
                other.parent = k ^ 1
                other.depth = node.depth + 1
                other.stamp = node.stamp
            if is_free:
                _enqueue(nodes, queue, y)
        _dequeue(nodes, queue)
    return _NOWHERE, 0


@inlined
def _augment(nodes: np.ndarray, left: np.ndarray, neighbours: np.ndarray, x: int, k: int) -> int:
    """Send what fits from terminal to terminal over the edge from x to its neighbour k; the first orphan of this."""
    y = neighbours[x, k]
    above = _fitting(nodes, left, neighbours, x, _SOURCE)
    flow = min(left[x, k], above, _fitting(nodes, left, neighbours, y, _SINK))
    left[x, k] -= flow
    left[y, k ^ 1] += flow
    orphan = _send(nodes, left, neighbours, x, _SOURCE, flow, _NOWHERE)
    return _send(nodes, left, neighbours, y, _SINK, flow, orphan)


@inlined
def _fitting(nodes: np.ndarray, left: np.ndarray, neighbours: np.ndarray, x: int, tree: int) -> np.float32:
    """What fits on the way between x and the terminal of its tree."""
    flow = np.float32(np.inf)
    while nodes[x].parent != _TERMINAL:
        k = nodes[x].parent
        up = neighbours[x, k]
        flow = min(flow, _room(left, tree, up, k ^ 1, x))
        x = up
    given: np.float32 = abs(nodes[x].excess)
    return min(flow, given)


@inlined
def _send(
    nodes: np.ndarray,
    left: np.ndarray,
    neighbours: np.ndarray,
    x: int,
    tree: int,
    flow: np.float32,
    orphan: int,
) -> int:
    """Send `flow` on the way between x and the terminal of its tree; the first orphan, before those there were."""
    sent = flow if tree == _SOURCE else -flow
    while nodes[x].parent != _TERMINAL:
        k = nodes[x].parent
        up = neighbours[x, k]
        left[up, k ^ 1] -= sent
        left[x, k] += sent
        if _room(left, tree, up, k ^ 1, x) <= 0:
            orphan = _orphaned(nodes, x, orphan)
        x = up
    nodes[x].excess -= sent
    return _orphaned(nodes, x, orphan) if nodes[x].excess == 0 else orphan


@inlined
def _orphaned(nodes: np.ndarray, x: int, orphan: int) -> int:
    """Cut x off from its parent; the first orphan then."""
    nodes[x].parent = _ORPHAN
    nodes[x].next_orphan = orphan
    return x


@inlined
def _adopt(
    nodes: np.ndarray, queue: np.ndarray, left: np.ndarray, neighbours: np.ndarray, orphan: int, now: int
) -> None:
    """Give each orphan the parent that is nearest to the terminal of its tree; where there is none it leaves the tree."""
    while orphan != _NOWHERE:
        x = orphan
        node = nodes[x]
        orphan = node.next_orphan
        nearest, nearest_k = _FAR, _NOWHERE
        for k in range(4):
            y = neighbours[x, k]
            if y < 0 or nodes[y].parent == _NOBODY or nodes[y].tree != node.tree:
                continue
            if _room(left, node.tree, y, k ^ 1, x) > 0:
                steps = _steps_to_terminal(nodes, neighbours, y, now)
                if steps < nearest:
                    nearest, nearest_k = steps, k
        if nearest_k == _NOWHERE:
            orphan = _set_free(nodes, queue, left, neighbours, x, orphan)
        else:
            node.parent = nearest_k
            node.depth = nearest + 1
            node.stamp = now


@inlined
def _steps_to_terminal(nodes: np.ndarray, neighbours: np.ndarray, x: int, now: int) -> int:
    """How far x is from the terminal of its tree, or `_FAR` where the way ends at an orphan.

    All nodes on the way know their depth afterwards, so that nothing is walked twice at one time.
    """
    y, steps = x, 0
    while nodes[y].parent == _ORPHAN or nodes[y].stamp != now:
        if nodes[y].parent == _ORPHAN:
            return _FAR
        if nodes[y].parent == _TERMINAL:
            nodes[y].stamp = now
        else:
            y = neighbours[y, nodes[y].parent]
            steps += 1
    steps += int(nodes[y].depth)
    y, depth = x, steps
    while nodes[y].stamp != now:
        nodes[y].stamp = now
        nodes[y].depth = depth
        depth -= 1
        y = neighbours[y, nodes[y].parent]
    return steps


@inlined
def _set_free(
    nodes: np.ndarray, queue: np.ndarray, left: np.ndarray, neighbours: np.ndarray, x: int, orphan: int
) -> int:
    """Take x out of its tree, which may grow there again; its children are orphans too: the first one then."""
    node = nodes[x]
    for k in range(4):
        y = neighbours[x, k]
        if y < 0 or nodes[y].parent == _NOBODY or nodes[y].tree != node.tree:
            continue
        if _room(left, node.tree, y, k ^ 1, x) > 0:
            _enqueue(nodes, queue, y)
        if nodes[y].parent == k ^ 1:
            orphan = _orphaned(nodes, y, orphan)
    node.parent = _NOBODY
    node.stamp = 0
    return orphan
