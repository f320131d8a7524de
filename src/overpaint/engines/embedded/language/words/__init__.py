"""The vocabulary, as tables: phrases in English and Chinese, and what they mean.

asking     please, articles        looks      of a whole picture    nouns      what pictures show
doing      verbs                   amounts    how much              garments   what people wear
joining    in, of, not             styles     drawing manners       colors     their names and shades
besides    why, what for           scenery    what scenes are of    positions  where in the picture
frames     turning, cutting, edges, several pictures                beyond     what no edit here does
events     what happened, and politeness: word by word
"""
