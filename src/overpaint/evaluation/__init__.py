"""How well the engines do, measured on material that lies in `evaluation/`."""
