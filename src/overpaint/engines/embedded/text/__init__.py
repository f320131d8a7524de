"""Lettering: replaced, removed or added, and read again afterwards.

reading       what stands where (OCR)              locating     the words that an instruction names
ink           which pixels of a line are letters   fitting      type laid on them: how large, how spaced
course        how a line lies: perspective, arc    lettering    all of that for one line, and its face
underlay      outlines and shadows                 blocks       letters that each stand on something
parts         what of a line goes, and its hole    placing      where new words go
typesetting   a line of type, drawn                proofreading reads the result
rewriting  erasing  adding                         one each for what a step may ask for
"""

from overpaint.engines.embedded.text.apply import apply, warm

__all__ = ["apply", "warm"]
