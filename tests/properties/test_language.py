"""Laws of parsing and attribution that hold for any text whatever."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.articles.model import Article
from checker.language import attribute, parse

MARKS = ['"', "“", "”", "‘", "’", "'", ",", ".", "?", ":", ";", "—", "(", ")", "...", "\n", "\n\n"]
CUES = ["said", "told", "according", "saying", "reported", "claims", "would", "not", "was", "closed", "isn't"]
NAMES = ["the", "mayor", "Lena", "Ortiz", "Ortiz's", "he", "who", "a", "statement", "Gov.", "6.1-magnitude", "Tuesday"]
WORDS = st.sampled_from([*MARKS, *CUES, *NAMES, "to", "that", "and", "in", "by", "as", "p.m."])
TEXTS = st.one_of(
    st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=40).map("".join), st.text(max_size=300)
)


@given(TEXTS, st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_tokens_are_the_text_and_sentences_hold_all_of_it(text: str, title: str) -> None:
    document = parse(Article("a", text, title=title))
    for name, whole in (("title", title), ("text", text)):
        tokens = [t for s in document.sentences if s.field == name for t in s.tokens]
        assert all(whole[t.start : t.end] == t.text for t in tokens)
        assert all(a.end <= b.start for a, b in pairwise(tokens))
        assert "".join("".join(t.text for t in tokens).split()) == "".join(whole.split())


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_clauses_cover_their_sentence_in_order(text: str) -> None:
    for sentence in parse(Article("a", text)).sentences:
        assert sentence.clauses[0][0] == 0
        assert sentence.clauses[-1][1] == len(sentence.tokens)
        pairs = pairwise(sentence.clauses)
        assert all(first < after for first, after in sentence.clauses)
        assert all(before[1] == behind[0] for before, behind in pairs)


@given(TEXTS)
@settings(max_examples=250, deadline=None)
def test_an_attribution_has_a_cue_and_content_within_the_text(text: str) -> None:
    for one in attribute(parse(Article("a", text))):
        assert one.content
        for start, end in (*one.content, one.cue, *([one.source] if one.source else [])):
            assert 0 <= start < end <= len(text)
        if one.source:
            assert one.source[1] <= one.cue[0] or one.cue[1] <= one.source[0]


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_paragraph_before_the_article_moves_the_offsets_and_nothing_else(text: str) -> None:
    lead = "It rained.\n\n"
    alone = attribute(parse(Article("a", text)))
    moved = attribute(parse(Article("a", lead + text)))
    assert [(one.cue[0] + len(lead), one.kind, one.stance) for one in alone] == [
        (one.cue[0], one.kind, one.stance) for one in moved
    ]
