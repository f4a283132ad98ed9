"""Learn the tagger's table: tagged English → ``checker/language/tagging/weights.json.gz``, in about two minutes.

    python scripts/train_tagger.py ../shared/tags

The folder holds ``ewt-train.tsv.gz``, ``ewt-dev.tsv.gz``, ``gum-train.tsv.gz`` and ``gum-dev.tsv.gz``: the training and
development parts of UD English EWT (https://github.com/UniversalDependencies/UD_English-EWT, CC BY-SA 4.0) and of the
genres of UD English GUM whose texts are free (https://github.com/UniversalDependencies/UD_English-GUM, annotations
CC BY 4.0), as ``form, lemma, UPOS, XPOS, head, relation``, tab-separated. Only the training parts are learned from; the
development parts are scored at the end. What is written is under CC BY-SA 4.0, as
``checker/language/tagging/weights.LICENSE.md`` says.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from checker.language.tagging import corpus, learning, weights
from checker.language.tagging.corpus import Tagged
from checker.language.tagging.perceptron import Tagger

CORPORA = ("ewt", "gum")
ORIGIN = (
    "learned by scripts/train_tagger.py from the training parts of UD English EWT (CC BY-SA 4.0) and UD English GUM "
    "(CC BY 4.0); licence of this file: CC BY-SA 4.0, see weights.LICENSE.md"
)
HEADLINES = 6
"""Of so many sentences one is learned as a headline as well, one as a headline in Title Case, one in Title Case."""


def training_sentences(folder: Path) -> list[Tagged]:
    """Each sentence with the checker's tokens, where those differ with the corpus's own as well, some as headlines."""
    found = []
    for name in CORPORA:
        for number, rows in enumerate(corpus.read(folder / f"{name}-train.tsv.gz")):
            read, given = corpus.as_read(rows), corpus.as_given(rows)
            found.append(read)
            if [token.text for token in read.tokens] != [token.text for token in given.tokens]:
                found.append(given)
            if number % HEADLINES == 0:
                found.append(learning.as_headline(read))
            elif number % HEADLINES == 1:
                found.append(learning.in_title_case(learning.as_headline(read)))
            elif number % HEADLINES == 2:
                found.append(learning.in_title_case(read))
    return found


def score(tagger: Tagger, sentences: list[Tagged]) -> float:
    """The share of tokens with the right tag."""
    pairs = [pair for s in sentences for pair in zip(tagger.tag(s.tokens), s.tags, strict=True)]
    return sum(guess == right for guess, right in pairs) / len(pairs)


def main() -> None:
    """Learn, write, score."""
    parser = argparse.ArgumentParser(description="Learn the tagger's table from tagged English.")
    parser.add_argument("folder", type=Path, help="where ewt-train.tsv.gz and its like lie")
    parser.add_argument(
        "--output", type=Path, default=weights.FILE, help="the table to write (default: the shipped one)"
    )
    parser.add_argument("--rounds", type=int, default=8, help="how often all sentences are gone through (default: 8)")
    options = parser.parse_args()
    sentences = training_sentences(options.folder)
    print(f"{len(sentences):,} sentences, {sum(len(s.tags) for s in sentences):,} tokens")
    weights.save(learning.learn(sentences, rounds=options.rounds, progress=print), options.output, origin=ORIGIN)
    table = weights.load(options.output)
    print(f"{options.output}: {options.output.stat().st_size:,} bytes, {len(table.rows):,} keys")
    tagger = Tagger(table)
    for name in CORPORA:
        rows = list(corpus.read(options.folder / f"{name}-dev.tsv.gz"))
        read, given = [corpus.as_read(r) for r in rows], [corpus.as_given(r) for r in rows]
        titles = [learning.in_title_case(sentence) for sentence in read]
        print(
            f"{name}-dev: {score(tagger, read):.2%} right; with the corpus's tokens {score(tagger, given):.2%}; "
            f"in Title Case {score(tagger, titles):.2%}"
        )


if __name__ == "__main__":
    main()
