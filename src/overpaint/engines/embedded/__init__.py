"""Classical editing on the CPU: no weights, no network. The default engine.

    grammar     instruction -> Plan          plan        what was understood, as data
    refusals    what it says when it cannot  engine      plan -> steps -> images
    looks, background, text, recolor         one family of edits each: apply(step, pictures, rng)

It says what it cannot do, never pretends to be Qwen, and never answers with the input unchanged.
"""
