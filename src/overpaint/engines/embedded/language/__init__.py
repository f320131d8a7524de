"""From an instruction, in English or Chinese, to a plan.

atoms        quoted texts come out first       tagging    the longest known phrases become tags
clauses      patterns over kinds of words      rules      the table of patterns and the steps they give
keeping      what shall stay as it is          grammar    the whole: instruction -> Plan, or a refusal
diagnosis    why it was not understood         spelling   the near word, offered, never acted on
lexicon      the vocabulary, from kinds, speech, things, nouns, color_names and numbers
"""
