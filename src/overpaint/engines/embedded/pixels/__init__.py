"""What several families do with pixels: light, colour, noise, guided smoothing, filling holes, faces."""
