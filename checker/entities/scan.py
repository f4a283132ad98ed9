"""One sentence -> the stretches that name somebody or something, before it is known who: "Inspector | Dora Quill".

A stretch (:class:`Spot`) has its listed name where there is one, the office it speaks of, and the words of the name
without titles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.entities.lexicon import Alias, Lexicon
from checker.entities.offices import OfficeTable
from checker.entities.runs import run_end
from checker.entities.shape import Capitals, is_initial
from checker.entities.spelling import fold
from checker.entities.spot import Spot, add, words_at
from checker.language.model import Token

_ARTICLES = frozenset({"the", "a", "an"})
_JOINTS = frozenset({"of", "&", "and", "for", "the", "'s", "'"})
_LONGEST_ACRONYM = 6
_LOUD_OPENING = 4
_FULL_NAME = 2
_SHORT_JOB = 6
_JOB_FEMALE = ("woman", "women", "person")
_JOB_ENDINGS = ("er", "or", "ist", "man", "men", "ian", "eer", "smith", "wright")


@dataclass(frozen=True, slots=True)
class Scanner:
    """Reads sentences of one article; ``is_known`` tells single words that open a sentence and still are names."""

    lexicon: Lexicon
    capitals: Capitals
    is_known: Callable[[str], bool]

    def spots(self, tokens: Sequence[Token], begin: int = 0) -> list[Spot]:
        """The stretches of one sentence from the token ``begin`` on, in order, none inside another."""
        found: list[Spot] = []
        small = self.lexicon.small
        at, end = begin, len(tokens)
        while at < end:
            token = tokens[at]
            after = at + 1
            if token.text[0].isupper():
                after = self._capital(tokens, at, found)
            elif token.lower in small or "-" in token.text:
                after = self.small(tokens, at, found)
            at = max(after, at + 1)
        return found

    def small(self, tokens: Sequence[Token], at: int, found: list[Spot]) -> int:
        """What begins without a capital there: "police", "al-Qaeda", "10 Downing Street"; where to read on."""
        token = tokens[at]
        if token.lower in self.lexicon.groups:
            return self._group(tokens, at, found, None)
        if token.lower in self.lexicon.aliases:
            return self._listed_small(tokens, at, found)
        if "-" in token.text and not token.text.islower() and token.text[0].isalpha():
            return self._hyphenated(tokens, at, found)
        return at + 1

    def known(self, tokens: Sequence[Token], at: int, after: int, found: list[Spot]) -> int:
        """In a headline: the listed name there, or else the words up to ``after``, which the body names."""
        alias = self.lexicon.longest(tokens, at, len(tokens))
        if alias is not None and at + len(alias.words) >= after:
            return self._listed(tokens, at, at + len(alias.words), found, alias)
        if after > at:
            return add(found, tokens, at, after, words=words_at(tokens, at, after))
        if "-" in tokens[at].text:
            self._hyphenated(tokens, at, found, only_listed=True)
        elif tokens[at].lower in self.lexicon.groups:
            return self._group(tokens, at, found, None)
        return at + 1

    # What begins with a capital

    def _capital(self, tokens: Sequence[Token], at: int, found: list[Spot]) -> int:
        words, text = self.lexicon.words, tokens[at].text
        folded = fold(text)
        if folded in words["calendar"]:
            return at + 1
        end = run_end(tokens, at, self.lexicon.words)
        initial = is_initial(tokens, at)
        if self._broken_by_hyphen(tokens, at, found):
            return at + 2
        if self.lexicon.longest(tokens, at, len(tokens)) is None:
            if "-" in text and self._hyphenated(tokens, at, found, only_listed=True):
                return at + 1
            if end > at + 1 and self._is_a_job(text, end - at - 1) and not self.lexicon.title(tokens, at, end):
                return at + 1
            if not initial and folded in words["function_words"] and "." not in text:
                return at + 1
            if initial and self._is_opener(tokens, at, end):
                return self._group(tokens, at, found, None) if tokens[at].lower in self.lexicon.groups else at + 1
            group = self.lexicon.group(tokens, at, len(tokens)) if tokens[at].lower in self.lexicon.groups else None
            if group is not None and at + len(group.words) >= end:
                return self._group(tokens, at, found, None)
        while at < end:
            joint = tokens[at].lower in _JOINTS
            at = at + 1 if joint else self._segment(tokens, at, end, found)
        return at

    def _is_a_job(self, text: str, following: int) -> bool:
        """Whether the word before ``following`` words of a name only says what one does: "Ferrywoman Edda Quist".

        By the list, or by its form where it is no given name: "-woman", and "-er", "-man", "-ist" where the article
        also has the word without a capital and a full name follows.
        """
        words, folded = self.lexicon.words, fold(text)
        if folded in words["roles"]:
            return True
        if folded in words["given_names"] or folded in words["no_jobs"] or following < _FULL_NAME:
            return False
        if len(folded) > _SHORT_JOB and folded.endswith(_JOB_FEMALE):
            return True
        return folded.endswith(_JOB_ENDINGS) and text.lower() in self.capitals.lower

    def _broken_by_hyphen(self, tokens: Sequence[Token], at: int, found: list[Spot]) -> bool:
        """ "New Zealand-born": the listed name is one word and a part of the next."""
        if at + 1 >= len(tokens) or "-" not in tokens[at + 1].text:
            return False
        head, following = tokens[at], tokens[at + 1]
        part = following.text.split("-", 1)[0]
        if not part or not part[0].isupper():
            return False
        pair = (head, Token(following.start, following.start + len(part), part, part.lower()))
        alias = self.lexicon.longest(pair, 0, 2)
        if alias is None or len(alias.words) != 2:
            return False
        found.append(Spot(at, at + 2, head.start, pair[1].end, (head.text, part), alias))
        return True

    def _is_opener(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether the first word of a sentence has its capital only from there."""
        words, text = self.lexicon.words, tokens[at].text
        folded, followed = fold(text), end > at + 1
        if followed and (folded in words["given_names"] or self.lexicon.title(tokens, at, end)):
            return False
        if folded in words["starters"]:
            return True
        small = text.lower() in self.capitals.lower
        if followed:
            return small
        if text.isupper() and 1 < len(text) <= _LONGEST_ACRONYM and not small:
            return False
        return small or not (folded in self.capitals.inside or self.is_known(text))

    def _segment(self, tokens: Sequence[Token], at: int, end: int, found: list[Spot]) -> int:
        """The first name of the run ``at``..``end``; where the next begins."""
        lexicon = self.lexicon
        alias = lexicon.longest(tokens, at, len(tokens))
        length = len(alias.words) if alias else 0
        title = lexicon.title(tokens, at, end)
        if title > length:
            after = self._titled(tokens, at, end, found, title)
            if after is not None:
                return after
        if alias is not None:
            return self._listed(tokens, at, end, found, alias)
        return self._plain(tokens, at, end, found)

    def _titled(self, tokens: Sequence[Token], at: int, end: int, found: list[Spot], title: int) -> int | None:
        """ "Prime Minister Oakes"; None where the title is part of a longer name ("General Motors")."""
        lexicon, words = self.lexicon, self.lexicon.words
        offices, _ = lexicon.offices.titled(tokens, at, end)
        gender = words.genders.get(fold(tokens[at].text))
        name = at + title
        while name < end:
            more = lexicon.title(tokens, name, end)
            alias = lexicon.longest(tokens, name, len(tokens)) if more else None
            if not more or (alias is not None and len(alias.words) > more):
                break
            name += more
        if name >= end:
            return end if not self._ends_an_organisation(tokens, end) else None
        if self._ends_an_organisation(tokens, end) or tokens[name - 1].lower == "of":
            return None
        if fold(tokens[end - 1].text) in words["roles"]:
            return end
        alias = lexicon.longest(tokens, name, len(tokens))
        if alias is not None and alias.kind != "person" and alias.role != "capital":
            return name
        after = self._person_end(tokens, name, end)
        add(
            found,
            tokens,
            at,
            after,
            words=words_at(tokens, name, after),
            alias=alias if alias is not None and len(alias.words) == after - name else None,
            titled=offices,
            has_title=True,
            gender=gender,
            former=self._is_former(tokens, at),
        )
        return after

    def _person_end(self, tokens: Sequence[Token], name: int, end: int) -> int:
        """Where the name of a person ends who is known to be one: before "of", "&" and another title."""
        n = name
        while n < end and not (n > name and (tokens[n].lower in {"of", "&", "and", "for"})):
            n += 1
        while n > name + 1 and fold(tokens[n - 1].text) in self.lexicon.words["postnominals"]:
            n -= 1
        return n

    def _ends_an_organisation(self, tokens: Sequence[Token], end: int) -> bool:
        folded, words = fold(tokens[end - 1].text), self.lexicon.words
        return folded in words["organisation_endings"] or folded in words["place_endings"]

    def _listed(self, tokens: Sequence[Token], at: int, end: int, found: list[Spot], alias: Alias) -> int:
        lexicon, words = self.lexicon, self.lexicon.words
        after = at + len(alias.words)
        office_at = after + 1 if after < len(tokens) and tokens[after].lower in {"'s", "'"} else after
        if office_at < len(tokens):
            office = lexicon.offices.of(alias.entity, tokens, office_at, len(tokens))
            if office is not None and not self._is_former(tokens, at):
                return self._office(tokens, at, office_at + office[1], found, office[0], alias)
            if office is not None:
                return self._office_once_held(tokens, at, office_at + office[1], found, office[0], alias)
            named = office_at < end and lexicon.title(tokens, office_at, end) and office_at + 1 < end
            if (
                alias.role in {"adjective", "name", "people"}
                and tokens[office_at].lower in lexicon.groups
                and not named
            ):
                grouped = self._group(tokens, office_at, found, alias, at)
                if grouped > office_at:
                    return grouped
        if after < end:
            last = fold(tokens[end - 1].text)
            joined = tokens[after].lower in {"of", "&", "and", "for"}
            endings = words["organisation_endings"] | words["place_endings"] | words["thing_endings"]
            following = lexicon.longest(tokens, after, len(tokens)) is not None or lexicon.title(tokens, after, end)
            generation = fold(tokens[after].text) in words["generations"]
            if generation and alias.kind == "person":
                return add(found, tokens, at, end, words=words_at(tokens, at, end))
            if last in endings and not following and alias.role != "people":
                return add(found, tokens, at, end, words=words_at(tokens, at, end), owner=alias)
            swallows = alias.role in {"capital", "alone"} or alias.kind in {"place", "country"}
            alone = fold(tokens[after].text) in words["given_names"] or tokens[after].text.isupper()
            if swallows and not (following or joined or alone) and alias.role != "adjective":
                return add(found, tokens, at, end, words=words_at(tokens, at, end), owner=alias)
        return add(found, tokens, at, after, words=words_at(tokens, at, after), alias=alias)

    def _office(
        self, tokens: Sequence[Token], at: int, after: int, found: list[Spot], office: OfficeTable, owner: Alias
    ) -> int:
        """ "U.S. Secretary of State", with the name of the holder where it stands right behind."""
        if after < len(tokens) and tokens[after].text[0].isupper():
            end = run_end(tokens, after, self.lexicon.words)
            if fold(tokens[after].text) not in self.lexicon.words["calendar"]:
                alias = self.lexicon.longest(tokens, after, end)
                if alias is None or alias.kind == "person":
                    name_end = self._person_end(tokens, after, end)
                    full = alias if alias is not None and len(alias.words) == name_end - after else None
                    return add(
                        found,
                        tokens,
                        at,
                        name_end,
                        words=words_at(tokens, after, name_end),
                        alias=full,
                        titled=(office,),
                        has_title=True,
                        owner=owner,
                    )
        return add(found, tokens, at, after, office=office, owner=owner)

    def _office_once_held(
        self, tokens: Sequence[Token], at: int, after: int, found: list[Spot], office: OfficeTable, owner: Alias
    ) -> int:
        """ "former U.S. president Clinton": a name behind it is a person's; without one nobody is named."""
        if after < len(tokens) and tokens[after].text[0].isupper():
            end = self._person_end(tokens, after, run_end(tokens, after, self.lexicon.words))
            alias = self.lexicon.longest(tokens, after, end)
            if fold(tokens[after].text) not in self.lexicon.words["calendar"]:
                full = alias if alias is not None and len(alias.words) == end - after else None
                return add(
                    found,
                    tokens,
                    at,
                    end,
                    words=words_at(tokens, after, end),
                    alias=full,
                    titled=(office,),
                    has_title=True,
                    former=True,
                    owner=owner,
                )
        length = len(owner.words)
        return add(found, tokens, at, at + length, words=words_at(tokens, at, at + length), alias=owner)

    def _plain(self, tokens: Sequence[Token], at: int, end: int, found: list[Spot]) -> int:
        """A name that no table lists, up to the next title or listed person inside the run."""
        cut = self._cut(tokens, at, end)
        while cut > at + 1 and tokens[cut - 1].lower in _JOINTS:
            cut -= 1
        name, words = words_at(tokens, at, cut), self.lexicon.words
        if len(name) > 2 and fold(name[-1]) in words["postnominals"]:
            add(found, tokens, at, cut - 1, words=name[:-1])
            return cut
        small = all(text.lower() in self.capitals.lower for text in name)
        if len(name) == 1:
            nothing = self._opens_loudly(tokens, at) or self._is_no_name(name[0])
        else:
            nothing = small and not self._stands(name)
        if nothing or all(fold(text) in words["no_names"] for text in name) or (small and name[0].isupper()):
            return cut
        return add(found, tokens, at, cut, words=name)

    def _cut(self, tokens: Sequence[Token], at: int, end: int) -> int:
        """Where another name begins inside the run: "Oakham Police Const. Tim Quill", "Warship INS Sagar"."""
        for cut in range(at + 1, end):
            folded = fold(tokens[cut].text)
            if cut + 1 < end and (
                folded in self.lexicon.words["titles_within"]
                or (folded in self.lexicon.words["thing_beginnings"] and tokens[cut].text.isupper())
            ):
                return cut
            alias = self.lexicon.longest(tokens, cut, len(tokens))
            if alias is None:
                continue
            if alias.kind == "person" and len(alias.words) > 1:
                return cut
            if alias.kind == "country" and tokens[cut - 1].text.lower() in self.capitals.lower:
                return cut
        return end

    def _opens_loudly(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the word belongs to an opening in capitals: "A LARGE fire"."""
        if at >= _LOUD_OPENING or not all(token.text.isupper() for token in tokens[: at + 1]):
            return False
        return at > 0 or len(tokens[at].text) > _LONGEST_ACRONYM or (len(tokens) > 1 and tokens[1].text.isupper())

    def _stands(self, texts: Sequence[str]) -> bool:
        """Whether words that are also everyday ones still make a name: "High Street", "Foreign Office"."""
        words, last = self.lexicon.words, fold(texts[-1])
        return last in words["place_endings"] or last in words["organisation_endings"] or "of" in texts

    def _is_no_name(self, text: str) -> bool:
        words, folded = self.lexicon.words, fold(text)
        if folded in words["no_names"] or len(folded) < 2:
            return True
        if folded in words["starters"] or folded in words["roles"]:
            return True
        listed = words["organisation_endings"] | words["place_endings"] | words["place_beginnings"]
        return folded in listed or folded in words["thing_endings"] or folded in words["thing_beginnings"]

    # What does not begin with a capital

    def _listed_small(self, tokens: Sequence[Token], at: int, found: list[Spot]) -> int:
        """ "al-Qaeda", "bin Laden", "10 Downing Street"."""
        alias = self.lexicon.longest(tokens, at, len(tokens))
        if alias is None:
            return at + 1
        after = at + len(alias.words)
        return add(found, tokens, at, after, words=words_at(tokens, at, after), alias=alias)

    def _group(
        self, tokens: Sequence[Token], at: int, found: list[Spot], owner: Alias | None, first: int | None = None
    ) -> int:
        group = self.lexicon.group(tokens, at, len(tokens))
        if group is None or (group.needs and owner is None and not (at and tokens[at - 1].lower in group.needs)):
            return at + 1 if owner is None else at
        after = at + len(group.words)
        group_of = ""
        if group.takes_of and after + 1 < len(tokens) and tokens[after].lower == "of":
            of = after + 2 if tokens[after + 1].lower in _ARTICLES and after + 2 < len(tokens) else after + 1
            if tokens[of].text[0].isupper():
                alias = self.lexicon.longest(tokens, of, len(tokens))
                end = of + len(alias.words) if alias is not None else run_end(tokens, of, self.lexicon.words)
                office = self.lexicon.offices.of(alias.entity, tokens, at, after) if alias is not None else None
                if office is not None and alias is not None:
                    return add(found, tokens, at, end, office=office[0], owner=alias)
                group_of = " ".join(words_at(tokens, of, end))
                owner, after = alias, end
        return add(found, tokens, at if first is None else first, after, group=group, owner=owner, group_of=group_of)

    def _hyphenated(self, tokens: Sequence[Token], at: int, found: list[Spot], only_listed: bool = False) -> int:
        """ "U.S.-Russia" names both, "Jakarta-based" one; the listed parts become spots of their own."""
        token, begin, added = tokens[at], tokens[at].start, 0
        for part in token.text.replace("‑", "-").split("-"):
            if part and part[0].isupper():
                alias = self.lexicon.longest([Token(begin, begin + len(part), part, part.lower())], 0, 1)
                if alias is not None and alias.role != "people":
                    found.append(Spot(at, at + 1, begin, begin + len(part), (part,), alias))
                    added += 1
            begin += len(part) + 1
        return added if only_listed else at + 1

    def _is_former(self, tokens: Sequence[Token], at: int) -> bool:
        return at > 0 and tokens[at - 1].lower in self.lexicon.words["former"]
