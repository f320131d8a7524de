"""Overpaint: self-hosted image editing by instruction, with the APIs people already call."""
