"""Qwen-Image-Edit itself, on the modules of diffusers and transformers: an edit is a state that goes on step by step.

What an edit is made of, in the order that it runs: `inputs` (pictures as the model wants them), `text` (what the
instruction says, seen together with the pictures), `autoencoder` (pixels and latents), `schedule` (how much noise when),
`denoiser` (one forward pass), `steps` (all of it, for one output). `editions` tells the published models apart.

Only the engine's own process imports this package's torch parts.
"""
