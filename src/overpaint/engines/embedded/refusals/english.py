"""Refusals in English."""

from overpaint.engines.embedded.plan import Position
from overpaint.engines.embedded.refusals.reasons import RefusalReason as R
from overpaint.engines.embedded.refusals.wording import Wording

ENGLISH = Wording(
    told={
        R.pose_or_garment: "Poses, and garments or accessories put on somebody, are beyond this engine ({words}).",
        R.generate: (
            "This engine edits the picture it is given and does not generate one from a description "
            "({words})."
        ),
        R.generate_object: "New objects, people, animals or weather cannot be made by this engine ({words}).",
        R.face: "Faces, skin and bodies are not reshaped or retouched by this engine ({words}).",
        R.hair: "Hair is not changed by this engine ({words}).",
        R.expression: "Expressions and the look of eyes are not changed by this engine ({words}).",
        R.age: "Nobody is made older or younger by this engine ({words}).",
        R.identity: "Nobody is turned into another person by this engine ({words}).",
        R.view: (
            "Another view of the same scene would have to be invented, since the picture shows only this one "
            "({words})."
        ),
        R.missing_image: "The instruction names {words}, but the number of images sent is {images}.",
        R.not_an_edit: "This asks for no edit; tell what to change in the picture.",
        R.empty: "The instruction asks for nothing; say what to change in the picture.",
        R.vague: "It is not said what shall change ({words}); name a look, a colour or a part of the picture.",
        R.absurd: "No picture can show this: {words}.",
        R.hostile: "This is no edit of a picture, and nothing was done about it ({words}).",
        R.not_understood: (
            "Not understood: {words}. Nothing was changed, since only part of what was asked could have been "
            "done."
        ),
        R.unexplained: (
            "Only part of this was understood, and these words were not: {words}. Nothing was changed, since "
            "half of what was asked is not what was asked."
        ),
        R.ungrounded: (
            "This engine finds things by their colour, not by their name ({words}); name the colour, and the "
            "place where there are several."
        ),
        R.incomplete: "Something is missing here ({words}): say what it shall become, how much, or where.",
        R.contradictory: "These exclude each other, so nothing was changed: {words}.",
        R.not_built: "This is understood, but this version of the engine does not do it: {words}.",
        R.unknown_scene: (
            "This background cannot be rendered: {words}. Those that can: mountains at sunset, a beach, a "
            "night sky, a snowfield, a studio, a forest, a city at dusk."
        ),
        R.unknown_style: (
            "This manner of drawing is not offered: {words}. Those that are: pencil sketch, ink, watercolor, "
            "oil painting, cartoon, pop art, pixel art, mosaic, pointillism, blueprint, stained glass, line "
            "art."
        ),
        R.text_unquoted: "Put the words that stand in the picture, and those to be written, in quotes.",
        R.language: "Instructions are understood in English and Chinese only ({words}).",
        R.subject_unclear: (
            "It is not clear where the subject ends and the background begins. A person seen from the front, "
            "or one thing before a calm background, works best."
        ),
        R.text_not_found: (
            'The text {words} was not found in the picture. Did you mean "{nearest}"? Read there, nearest '
            "first: {found}."
        ),
        R.text_not_erased: (
            "The text {words} is in the picture, but it could not be changed cleanly there, so nothing was "
            "changed."
        ),
        R.text_not_readable: "No text could be read in the picture.",
        R.glyph_missing: "These characters cannot be written, since no font here has them: {words}.",
        R.no_room_for_text: "There is no room to write {words} so that it reads; try fewer words or another place.",
        R.face_not_found: (
            "A garment is found by the face above it, and no face seen from the front was found in the "
            "picture."
        ),
        R.region_unclear: (
            "What is meant could not be told apart from what is around it, or nothing looks like that; so "
            "nothing was changed."
        ),
        R.region_ambiguous: (
            "Several things in the picture fit: {places}. Say where the one is that is meant, or whether it "
            "is the biggest or smallest."
        ),
        R.no_tilt: "How far the picture leans could not be told: no long line in it is nearly level or upright.",
        R.result_size: (
            "The result would have {size}; each side must have {side_min} to {side_max} px, and both "
            "together at most {pixels_max:,} pixels."
        ),
        R.size_twice: (
            "The instruction brings the picture to {size} and the request asks for {asked}; leave one of "
            "them out."
        ),
        R.frame_under_mask: (
            "The mask has the frame of Image 1, so with a mask the picture keeps it and cannot be turned, "
            "cropped, resized, extended or joined with another; leave out the mask or that part of the "
            "instruction."
        ),
        R.object_unclear: (
            "Things are found by their colour here, and nothing stands alone at that place; so say of which "
            "colour it is."
        ),
        R.object_cut_off: "The edge of the picture cuts it off, and moved away from there the missing part would show.",
        R.hole_too_large: (
            "Without it a hole of {share} % of the picture would remain, and what is behind that can be made "
            "up for {most} % at most."
        ),
        R.other_subject_unclear: (
            "In Image {image} it is not clear where the subject ends and the background begins. One thing "
            "before a calm background, or a cut-out with transparency, works best."
        ),
        R.nothing_changed: "The picture already looks as asked: the edit would change nothing.",
        R.background_twice: (
            "The instruction asks for a background and the option background=transparent for none; "
            "leave one of them out."
        ),
    },
    meant=' Did you mean "{meant}"?',
    possible=" What works here: {examples}.",
    beyond=" Free-form edits need the real model, Qwen-Image-Edit, on a GPU: see docs/engines.md.",
    places={
        Position.middle: "one in the center",
        Position.top: "one at the top",
        Position.bottom: "one at the bottom",
        Position.left: "one at the left",
        Position.right: "one at the right",
        Position.top_left: "one at the top left",
        Position.top_right: "one at the top right",
        Position.bottom_left: "one at the bottom left",
        Position.bottom_right: "one at the bottom right",
    },
    quotes=('"', '"'),
    comma=", ",
    enumeration=", ",
)
