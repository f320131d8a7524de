"""Classical editing on the CPU: no weights, no network. The default engine.

    language/    instruction -> plan            plan.py      what was understood, as data
    looks/  text/  background/  recolor/        one family of edits each: apply(step, pictures, rng)
    cutout/  pixels/                            what the families share
    canvas.py    the size that was asked for    refusals.py  what it says when it cannot
    engine.py    plan -> steps -> images, in child processes

It says what it cannot do, never pretends to be Qwen, and never answers with the input unchanged.
"""
