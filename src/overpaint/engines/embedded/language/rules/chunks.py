"""A clause cut into the pieces that a family of edits is made of, such as a place, a fill and a subject.

Rules that look at chunks ask which there are and what stands beside them; in which order people say them matters only
where it carries the meaning.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from overpaint.engines.embedded.language.clauses import Clause, coded, pattern
from overpaint.engines.embedded.language.kinds import Kind, Tags


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tags with one role together; a word by itself has its kind for a role.

    `before` and `after` are the roles of its neighbours, `pause` that of the pause where one stands between.
    """

    role: str
    tags: Tags
    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """The first word, folded."""
        return self.tags[0].text.casefold()

    def has(self, *kinds: Kind) -> bool:
        """Whether any tag is of one of the kinds."""
        return any(tag.kind in kinds for tag in self.tags)


def chunks_of(clause: Clause, pieces: Mapping[str, str]) -> tuple[Chunk, ...]:
    """The chunks from left to right: `pieces` are patterns by role, of which the first that fits is taken."""
    codes, found, start = coded(clause.tags), list[Chunk](), 0
    while start < len(clause.tags):
        role, end = str(clause.tags[start].kind), start + 1
        for name, kinds in pieces.items():
            match = pattern(kinds).match(codes, start)
            if match and match.end() > start:
                role, end = name, match.end()
                break
        found.append(Chunk(role, clause.tags[start:end]))
        start = end
    return _beside_each_other(found, clause)


def _beside_each_other(chunks: list[Chunk], clause: Clause) -> tuple[Chunk, ...]:
    paused = {id(tag) for before, tag in pairwise(clause.spoken) if before.kind is Kind.pause}
    for place, (chunk, following) in enumerate(pairwise(chunks)):
        is_apart = id(following.tags[0]) in paused
        chunks[place] = replace(chunks[place], after="pause" if is_apart else following.role)
        chunks[place + 1] = replace(following, before="pause" if is_apart else chunk.role)
    return tuple(chunks)
