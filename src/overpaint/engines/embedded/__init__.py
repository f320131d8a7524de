"""Classical editing on the CPU: no weights, no network. The default engine.

    language/    instruction -> plan            plan.py      what was understood, as data
    looks/  styles/  text/  background/  recolor/  objects/  geometry/
                                               one family of edits each: apply(step, pictures, rng),
                                               pictures[0] is edited, pictures[n] is Image n
    cutout/  regions/  pixels/                  what the families share
    canvas.py    the size that was asked for    refusals/    what it says when it cannot
                                               offers/      what works on this picture instead
    engine.py    instruction -> plan (understanding.py), in the server; edit.py goes on to a child
    editing.py   plan -> steps (making.py) -> images, or a refusal with offers, in the children

It says what it cannot do, never pretends to be Qwen, and never answers with the input unchanged.
"""
