"""What a person types for a finding or a statement, turned into it: the beginning of a fingerprint, an article, a
sentence of it, or a statement's id.

    2:108ecb                          the one finding whose fingerprint begins like this (the "2:" may be left out)
    corpus/bridge/post.md             every statement of that article, by id, path or file name
    harbour-post:opening ceremony     the statements of its sentences with these words
    harbour-post#text:29-66:time:3d   one statement
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.diagnostics import did_you_mean
from checker.explanation.case import Case
from checker.findings.fingerprint import names, normalised
from checker.findings.model import Finding
from checker.language import parse
from checker.language.model import Sentence

_LISTED = 6


class NotFoundError(Exception):
    """Nothing, or too much, answers to the words; ``help`` says what to do."""

    def __init__(self, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.help = help


@dataclass(frozen=True, slots=True)
class Named:
    """What was meant by one argument: the article, the sentences (none: the whole article), the statements there."""

    words: str
    article: Article | None
    sentences: tuple[Sentence, ...]
    statements: tuple[Assertion, ...]


def finding(findings: Iterable[Finding], prefix: str) -> Finding:
    """The one finding with that fingerprint, or a beginning of it; also by a name it had before."""
    found = list(findings)
    known = [one.fingerprint for one in found]
    meant = [one for one in found if prefix and (one.fingerprint.startswith(prefix) or _bare(one).startswith(prefix))]
    if len(meant) > 1:
        exact = [one for one in meant if prefix in (one.fingerprint, _bare(one))]
        if not exact:
            listed = ", ".join(one.fingerprint for one in meant[:_LISTED])
            raise NotFoundError(
                f'{len(meant)} findings have a fingerprint that begins with "{prefix}"', f"write more of it: {listed}"
            )
        meant = exact
    if not meant:
        meant = [one for one in found if prefix in _former(one)]
    if not meant:
        told = did_you_mean(prefix, known) or did_you_mean(f"2:{prefix}", known)
        help_line = told or '"checker run PATH" lists what is found, "checker why-not" tells why something is not'
        raise NotFoundError(f'no finding has the fingerprint "{prefix}"', help_line)
    return meant[0]


def _bare(one: Finding) -> str:
    return one.fingerprint.partition(":")[2]


def _former(one: Finding) -> frozenset[str]:
    sides: dict[str, list[Assertion]] = {}
    for evidence in one.evidence:
        sides.setdefault(evidence.side, []).append(evidence.assertion)
    return frozenset(names(one.rule, one.slot, sides.values()))


def statements(case: Case, typed: str) -> Named:
    """The statements that are meant; NotFoundError where the article, the sentence or the id does not exist."""
    if typed in case.assertions:
        return _alone(case, typed)
    begun = [name for name in case.assertions if "#" in typed and name.startswith(typed)]
    if len(begun) == 1:
        return _alone(case, begun[0])
    article = _article(case.articles, typed)
    if article is not None:
        return Named(typed, article, (), _of(case, article))
    for cut in (n for n, char in enumerate(typed) if char == ":"):
        article = _article(case.articles, typed[:cut])
        if article is not None:
            return _sentences(case, typed, article, typed[cut + 1 :])
    raise _unknown(case, typed, begun)


def _alone(case: Case, name: str) -> Named:
    one = case.assertions[name]
    return Named(name, case.article_of(one), (), (one,))


def _article(articles: Mapping[str, Article], typed: str) -> Article | None:
    """By id, path, end of path, or file name; None where that names none, or several."""
    if typed in articles:
        return articles[typed]
    wanted = PurePath(typed).parts
    found = [
        one
        for one in articles.values()
        if wanted and one.path and (_ends(PurePath(one.path).parts, wanted) or PurePath(one.path).stem == typed)
    ]
    return found[0] if len(found) == 1 else None


def _ends(parts: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    wanted = tuple(part for part in wanted if part != ".")
    return bool(wanted) and parts[-len(wanted) :] == wanted


def _of(case: Case, article: Article) -> tuple[Assertion, ...]:
    found = [one for one in case.assertions.values() if one.article == article.id]
    return tuple(sorted(found, key=lambda one: (one.field != "title", one.start, one.focus, one.id)))


def _sentences(case: Case, typed: str, article: Article, quote: str) -> Named:
    wanted = normalised(quote)
    found = tuple(
        sentence
        for sentence in parse(article).sentences
        if wanted and wanted in normalised(article.field(sentence.field)[sentence.start : sentence.end])
    )
    if not found:
        told = [normalised(article.field(s.field)[s.start : s.end]) for s in parse(article).sentences]
        close = did_you_mean(wanted, told)
        raise NotFoundError(f'no sentence of "{article.id}" has the words "{quote}"', close)
    spots = {(s.field, s.start) for s in found}
    said = tuple(one for one in _of(case, article) if (one.field, one.start) in spots)
    return Named(typed, article, found, said)


def _unknown(case: Case, typed: str, begun: list[str]) -> NotFoundError:
    if begun:
        listed = ", ".join(sorted(begun)[:_LISTED])
        return NotFoundError(
            f'{len(begun)} statements have an id that begins with "{typed}"', f"write more of it: {listed}"
        )
    head = typed.partition("#")[0] if "#" in typed else typed.partition(":")[0]
    article = _article(case.articles, head)
    if article is not None and "#" in typed:
        told = did_you_mean(typed, [one.id for one in _of(case, article)])
        return NotFoundError(f'no statement "{typed}"', told or f'"{head}" alone stands for all of its statements')
    known = [*case.articles, *(one.path for one in case.articles.values() if one.path)]
    files = [PurePath(one.path) for one in case.articles.values() if one.path]
    short = [name for file in files for name in (file.name, file.stem)]
    help_line = did_you_mean(head, short) or did_you_mean(head, known)
    return NotFoundError(
        f'no article or statement "{typed}"', help_line or '"checker assertions PATH" lists what there is'
    )
