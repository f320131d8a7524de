"""What several families do with pixels: light and colour, guided smoothing, filling holes, faces."""
