"""What a check asks for: every threshold of the evaluation, and nothing else.

Levels are 0..255 of a channel, shares 0..1 of pixels, correlations -1..1, distances Euclidean in CIE Lab.
"""

# Outside of what an edit had to touch
KEPT_LEVELS_MAX = 3.0  # mean difference
CHANGED_LEVELS = 12.0  # a pixel that differs by more has changed
CHANGED_SHARE_MAX = 0.02

# Lettering
TOLD_APART_MAX = 85.0  # per cent; text less like the old one than that is not the old one
HEIGHT_OFF_MAX = 0.35  # of the height that the letters had
INK_LAB_MAX = 25.0
INK_ASKED_LAB_MAX = 35.0
INK_ASKED_SHARE_MIN = 0.25
INK_LEFT_MAX = 0.3  # of the pixels that were ink

# Subject and background
IOU_MIN = 0.95
SUBJECT_CORRELATION_MIN = 0.93
SUBJECT_LEVELS_MAX = 22.0
EVEN_LEVELS_MAX = 10.0  # from the colour that was asked for
EVEN_SHARE_MIN = 0.95
WHITE_MIN = 247
RUN_LEVELS_MAX = 48.0  # at both ends of a colour run
RUN_DETAIL_MAX = 3.0
IMAGE_CORRELATION_MIN = 0.9
BLURRED_DETAIL_MAX = 0.5
SHARP_DETAIL_MIN = 0.8
BEHIND_LEVELS_MIN = 6.0  # what has changed at all
SCENE_CORRELATION_MAX = 0.6

# Colours of things
HUE_DEGREES_MAX = 22.0
HUE_SHARE_MIN = 0.9
GARMENT_SHARE_MIN = 0.7  # badges and buttons are no cloth
GRAY_CHROMA_MAX = 14.0
HUE_CHROMA_MIN = 4.0
SHADE_LIGHT_MAX, HIGHLIGHT_LIGHT_MIN = 12.0, 92.0  # L; beyond them a pixel tells no hue
SHADING_CORRELATION_MIN = 0.6

# Things that go, come or move
LIKE_LAB_MAX = 22.0  # so near to the thing's own colour is the thing
LEFT_SHARE_MAX = 0.03
GONE_CHANGED_MIN = 0.7  # of its pixels
STEP_LAB_MAX, LINE_LAB_MAX = 3.0, 1.5  # across its outline, and along it
OUTLINE_USUAL = 1.2  # times what such an outline meets elsewhere
LIGHT_GIVEN_MIN, LIGHT_GIVEN_MAX = 0.65, 2.0  # of the light that its shadow took
FILL_ROUGH_MIN, FILL_ROUGH_MAX = 0.5, 1.7  # of the fine detail around it
FILL_LAB_MAX = 18.0
ARRIVED_SHARE_MIN = 0.6  # of the thing's area
INSERTED_AREA_MIN, INSERTED_AREA_MAX = 0.01, 0.6
INSERTED_COLORS_MIN = 0.6  # correlation of two colour histograms
INSERTED_SHAPE_OFF_MAX = 0.3

# Looks
STRUCTURE_MIN = 0.7  # correlation of the brightness, or of its edges
GRAY_SPREAD_MAX = 2.0
GRAY_SSIM_MIN = 0.85
SEPIA_SHARE_MIN = 0.95
SEPIA_WARMTH_MIN = 15.0
WARMTH_LEVELS_MIN = 4.0
LIGHT_RATIO_MIN = 1.05
SPREAD_RATIO_MIN = 1.05
CHROMA_RATIO_MIN = 1.1
DETAIL_RATIO_MIN = 1.1
NOISE_RATIO_MAX = 0.85
NIGHT_LIGHT_MAX = 0.6
CORNER_LIGHT_MAX = 0.85
AGED_LAB_MIN, AGED_LAB_MAX = 4.0, 45.0
CLEARED_MIN = 1.03

# Styles
STYLE_STRUCTURE_MIN = 0.4
STYLE_LIGHT_MIN = 0.5  # correlation of the brightness, softened
PAPER_LIGHT_MIN = 165.0
BARE_LEVELS_MIN = 100.0  # from the middle grey: the ground of a line drawing
DRAWN_CHROMA_MAX = 12.0
WASHED_LIGHT_MIN = 1.03
WASHED_CHROMA_MAX = 6.0  # gained in the mean; paper is a little yellow
PAINTED_DETAIL_MAX = 0.7
PAINTED_LAB_MAX = 22.0
FLAT_SHARE_MIN = 0.4
PIXEL_RUN_SHARE_MIN = 0.8
BLUE_LEAD_MIN = 30.0
BLUE_SHARE_MIN = 0.9
LOUD_CHROMA_MIN = 1.25
RESTYLED_LAB_MIN = 5.0
PALETTE_NEARER_MAX = 0.7  # of the distance before

# Geometry
EXACT_LEVELS_MAX = 1.0
TURNED_CORRELATION_MIN = 0.95
TURNED_DEGREES_MAX = 1.0  # more is seen of what should be level
ASPECT_OFF_MAX = 0.015
SIDE_OFF_PX_MAX = 2
FOUND_CORRELATION_MIN = 0.98

# Speed, on one core, in s; memory in MB (10**6 bytes)
MEDIAN_S_MAX = 0.8
P95_S_MAX = 3.0
LARGE_S_MAX = 8.0
LARGE_PEAK_MB_MAX = 1200.0
FIRST_RATIO_MAX = 2.0

MET_SHARE_MIN = 0.95  # of the quality checks, over the set
PICTURES_PER_FAMILY_MIN = 12
