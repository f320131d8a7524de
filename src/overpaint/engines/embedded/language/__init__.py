"""From an instruction, in English or Chinese, to a plan.

atoms        quoted texts come out first         short_forms  short words in full, one spelling
slips        what the keys slipped on            homophones   the same in Chinese, by sound
tagging      phrases of the lexicon become tags  parts        between pauses; the clauses
clauses      patterns over kinds of words        ambiguous    words with a second meaning
                                                 neighbours   words that the next ones settle
rules/       what the clauses of a family mean   keeping      what shall stay as it is
mentions     named here, acted on there          contrasts    green, not red
asides       what asks for nothing               ordering     the steps, where they agree
narrating    why, in words that need not be known
grammar      the whole: instruction -> Plan      bare_texts   texts without quotes
diagnosis    why it was not understood           spelling     the near word, asked about, never acted on
unwanted     negative prompts                    telling      a plan as a line for people
phrases      how the tables list their phrases
lexicon      the vocabulary: what words/ lists, and what compounds/ composes of lists
kinds        what a word may do                  numbers      what figures say
"""
