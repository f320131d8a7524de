"""Lettering: replaced, removed or added, and read again afterwards.

reading       what stands where (OCR)              ink          which pixels of a line are letters
fitting       which face, how large, which curve   lettering    all of that for one line
typesetting   a new line in the manner of the old  placing      where it goes: line, slot, letter block
adding        new lettering where none was         proofreading reads the result
"""

from overpaint.engines.embedded.text.apply import apply, warm

__all__ = ["apply", "warm"]
