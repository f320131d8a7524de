"""From an instruction, in English or Chinese, to a plan.

grammar        the whole: instruction -> Plan     spelling     the near word, asked about, never acted on

atoms          quoted texts come out first        short_forms  short words in full, one spelling
traditional    Chinese in one script
slips          what the keys slipped on           homophones   the same in Chinese, by sound
bare_texts     texts without quotes

tagging        phrases and values become tags     numbers      the values that no list can hold
lexicon        what phrases mean                  kinds        what a word may do
words/         phrases, listed                    compounds/   phrases, composed of lists
phrases        how they are listed

parts          what stands between pauses         clauses      patterns over kinds of words
taking         the clauses that parts make up     viewpoints   as if another image were edited
ambiguous      words with a second meaning        neighbours   words that the next ones settle
rewordings     a clause in plainer words          agreement    whether steps contradict each other
mentions       named here, acted on there         contrasts    green, not red
exchanges      the new colour said first
rules/         what the clauses of a family mean  ordering     the steps, where they agree

keeping        what shall stay as it is           asides       what asks for nothing
laments        what is wrong, and what mends it   narrating    why, in words that need not be known
circumstances  why, in words that are known       diagnosis/   why nothing was understood

telling        a plan as a line for people        described    a plan as data
names          of what plans are made of          answers      both, for those who call
unwanted       negative prompts
"""
