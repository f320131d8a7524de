"""The vocabulary, as tables: phrases in English and Chinese, and what they mean.

asking     please, articles        looks      of a whole picture    nouns      the picture, people, text
doing      verbs                   amounts    how much              things     whatever else is shown
joining    in, of, not             styles     drawing manners       animals    of these, what can pose
besides    why, what for           scenery    what scenes are of    garments   what people wear
events     what happened, and      positions  where in the picture  colors     their names and shades
           politeness, by words    beyond     what no edit does     frames     turning, cutting, edges
seconds    second meanings
"""
