"""Styles: the picture as if it had been drawn, painted, printed or laid, or in the palette of another one.

drawing     in lines: sketch, ink, line art, blueprint, edges     flow      which way things run
painting    with a brush: oil, pointillism                        lines     where a pen would go
watercolor  in washes                                             brush     strokes of paint
printing    in few colours: cartoon, pop art, pixels              regions   palettes and flat colour
inlays      from pieces: mosaic, stained glass                    tiles     the plane cut into pieces
reference   palette and texture of Image n                        detail    faces, and where there is much to see
"""

from overpaint.engines.embedded.styles.apply import apply, at_scale, warm

__all__ = ["apply", "at_scale", "warm"]
