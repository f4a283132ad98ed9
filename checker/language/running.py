"""Quotations that run on: `"We agreed," she said. "Now we wait."`: the second is hers as well, though no cue says
so.

A quotation that opens a sentence and is nobody's goes to the speaker who was quoted last: in the same paragraph, from
a paragraph whose quotation was not closed, or where a paragraph is that quotation and nothing else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from checker.language.model import Attribution, Document, Quotation, Sentence


def run_on(document: Document, attributions: Sequence[Attribution], outer: Sequence[Quotation]) -> list[Attribution]:
    """The attributions with the quotations that continue them added to their content; ``outer`` are the outermost
    quotations of the text.
    """
    result = list(attributions)
    owners = _owners(attributions, outer)
    sentences = [sentence for sentence in document.sentences if sentence.field == "text"]
    openings = {sentence.start: sentence for sentence in sentences}
    starts = list(openings)
    ends = {sentence.paragraph: sentence.end for sentence in sentences}
    speaker: int | None = None
    paragraph, runs_on = -1, False
    for number, quotation in enumerate(outer):
        sentence = openings.get(quotation.start)
        if number in owners:
            speaker = owners[number]
        elif sentence is not None:
            if speaker is not None and _continues(sentence, quotation, paragraph, runs_on, ends):
                content = (*result[speaker].content, (quotation.start, quotation.end))
                result[speaker] = replace(result[speaker], content=content)
            else:
                speaker = None
        if sentence is not None or number in owners:
            paragraph = sentences[max(0, bisect_right(starts, quotation.start) - 1)].paragraph
            runs_on = not quotation.closed
    return result


def _owners(attributions: Sequence[Attribution], outer: Sequence[Quotation]) -> dict[int, int]:
    """Which attribution each quotation belongs to, by their numbers."""
    starts = [quotation.start for quotation in outer]
    owners: dict[int, int] = {}
    for number, one in enumerate(attributions):
        for begin, end in one.content if one.field == "text" else ():
            at = bisect_left(starts, begin)
            while at < len(starts) and starts[at] < end:
                owners[at] = number
                at += 1
    return owners


def _continues(sentence: Sentence, quotation: Quotation, paragraph: int, runs_on: bool, ends: dict[int, int]) -> bool:
    if sentence.paragraph == paragraph:
        return True
    return sentence.paragraph == paragraph + 1 and (runs_on or quotation.end >= ends[sentence.paragraph])
