"""Parts of speech, and the verb groups and noun groups made of them: sentences and how they are read."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.model import Token
from checker.language.tagging import VerbGroup, corpus, groups, learning, tag
from checker.language.tagging import weights as table
from checker.language.tagging.corpus import Row, Tagged
from checker.language.tagging.features import SHIFTS, is_title_case, of_context, of_word
from checker.language.tagging.perceptron import Tagger
from checker.language.tokens import tokenize


def tagged(text: str) -> str:
    tokens = tokenize(text)
    return " ".join(f"{token.text}/{found}" for token, found in zip(tokens, tag(tokens), strict=True))


@pytest.mark.parametrize(
    "sentence",
    [
        "The/DT strike/NN has/VBZ been/VBN called/VBN off/RP ./.",
        "Workers/NNS will/MD strike/VB on/IN Monday/NNP ./.",
        "She/PRP says/VBZ he/PRP 's/VBZ lost/VBN the/DT mayor/NN 's/POS keys/NNS ./.",
        "The/DT wounded/JJ men/NNS were/VBD taken/VBN to/IN a/DT nearby/JJ hospital/NN ./.",
        "Officers/NNS found/VBD a/DT car/NN stolen/VBN on/IN Friday/NNP ./.",
        "The/DT shooting/NN began/VBD at/IN noon/NN ./.",
        "The/DT 34-year-old/JJ driver/NN was/VBD arrested/VBN ./.",
        "A/DT 6.1-magnitude/JJ quake/NN shook/VBD the/DT island/NN ./.",
        "They/PRP cannot/MD say/VB when/WRB it/PRP opens/VBZ ./.",
    ],
)
def test_what_a_word_is_in_its_sentence(sentence):
    assert tagged(" ".join(word.rpartition("/")[0] for word in sentence.split())) == sentence


@pytest.mark.parametrize(
    ("headline", "verbs"),
    [
        ("Mayor Opens New Bridge Over River Despite Protests", ["Opens"]),
        ("KREMLIN DENIES PLANS FOR A MEETING", ["DENIES"]),
        ("President Says He Will Not Attend Summit in Osaka", ["Says", "Attend"]),
        ("Storm Has Killed Three People in the North", ["Killed"]),
    ],
)
def test_capitals_of_a_headline_make_no_names(headline, verbs):
    tokens = tokenize(headline)
    assert [tokens[group.main].text for group in groups(tokens, tag(tokens)).verbs] == verbs


@pytest.mark.parametrize(
    ("line", "means_nothing"),
    [
        ("Mayor Opens New Bridge Over River", True),
        ("MAYOR OPENS NEW BRIDGE", True),
        ("Mayor opens new bridge over the river Lund", False),
        ("Vladimir Putin met Donald Trump in Helsinki on Monday, officials said", False),
    ],
)
def test_whether_capitals_mean_anything(line, means_nothing):
    assert is_title_case(tokenize(line)) is means_nothing


@pytest.mark.parametrize(
    ("text", "group", "main", "read"),
    [
        ("The bridge was opened.", "was opened", "opened", "past passive"),
        ("The talks have not yet been held.", "have not yet been held", "held", "present perfect passive negated"),
        ("Prices are rising.", "are rising", "rising", "present progressive"),
        ("She had been waiting for hours.", "had been waiting", "waiting", "past perfect progressive"),
        ("They won't meet again.", "wo n't meet", "meet", "will negated"),
        ("He'd have signed it.", "'d have signed", "signed", "would perfect"),
        ("The court may be asked to decide.", "may be asked", "asked", "may passive"),
        ("They did not pay.", "did not pay", "pay", "past negated"),
        ("The minister refused to resign.", "to resign", "resign", "infinitive"),
        ("The minister promised not to resign.", "not to resign", "resign", "infinitive negated"),
        ("Having been warned, they left.", "Having been warned", "warned", "gerund perfect passive"),
        ("The house destroyed by the fire was empty.", "destroyed", "destroyed", "participle"),
        ("The meeting was called off.", "was called off", "called", "past passive"),
        ("It was not a fire.", "was not", "was", "past negated"),
        ("We cannot confirm that.", "cannot confirm", "confirm", "can negated"),
    ],
)
def test_verb_groups(text, group, main, read):
    tokens = tokenize(text)
    found = {" ".join(t.text for t in tokens[g.first : g.last]): g for g in groups(tokens, tag(tokens)).verbs}
    assert group in found
    assert tokens[found[group].main].text == main
    assert _read(found[group]) == read


def _read(group: VerbGroup) -> str:
    lead = group.modal or group.tense or group.form
    signs = ("perfect", "progressive", "passive", "negated")
    return " ".join([lead, *(sign for sign in signs if getattr(group, sign))])


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The old town hall burned down.", ["The old town hall"]),
        ("Tuesday's earthquake killed five people.", ["Tuesday 's earthquake", "five people"]),
        ("Lena Ortiz, the mayor, said she would stay.", ["Lena Ortiz", "the mayor", "she"]),
        ("It opens in Japan next month.", ["It", "Japan", "next month"]),
        ("The talks Monday were short.", ["The talks", "Monday"]),
        ("A very old bridge fell on May 5.", ["A very old bridge", "May 5"]),
    ],
)
def test_noun_groups(text, nouns):
    tokens = tokenize(text)
    found = groups(tokens, tag(tokens)).nouns
    assert [" ".join(t.text for t in tokens[g.first : g.last]) for g in found] == nouns


def test_the_head_of_a_noun_group_is_its_noun_and_names_are_told():
    tokens = tokenize("Lena Ortiz opened the new bridge.")
    ortiz, bridge = groups(tokens, tag(tokens)).nouns
    assert (tokens[ortiz.head].text, ortiz.name) == ("Ortiz", True)
    assert (tokens[bridge.head].text, bridge.name) == ("bridge", False)


def test_a_noun_group_has_an_end_even_in_a_text_that_is_all_adjectives():
    tokens = tokenize("red " * 20_000)
    assert groups(tokens, ["JJ"] * len(tokens)).nouns == ()
    longest = groups(tokens, ["NN"] * len(tokens)).nouns[0]
    assert longest.last - longest.first == 30


def test_tokens_without_tags_are_refused():
    with pytest.raises(ValueError, match="2 tokens, but 1 tags"):
        groups(tokenize("Prices rise"), ["NNS"])


_PIECES = ("The", "the", "U.S.", "said", "'s", "not", "to", "be", "been", "having", "last", "-", "“", "”", "5,000")


@given(st.text(max_size=80) | st.lists(st.sampled_from(_PIECES)).map(" ".join))
def test_any_text_has_a_tag_a_token_and_groups_that_stand_apart(text):
    tokens = tokenize(text)
    tags = tag(tokens)
    assert len(tags) == len(tokens)
    found = groups(tokens, tags)
    ranges = sorted((group.first, group.last) for group in (*found.verbs, *found.nouns))
    ends = [0, *(last for _, last in ranges)]
    assert all(end <= first < last <= len(tokens) for end, (first, last) in zip(ends, ranges, strict=False))
    assert all(group.first <= group.main < group.last for group in found.verbs)
    assert all(group.first <= group.head < group.last for group in found.nouns)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (  # one word to the checker; an adjective before its noun
            [("a", "DT", 5, "det"), ("second", "JJ", 4, "amod"), ("-", "HYPH", 4, "punct"),
             ("hand", "NN", 5, "compound"), ("car", "NN", 0, "root")],
            "a/DT second-hand/JJ car/NN",
        ),
        (
            [("Bailey", "NNP", 4, "nsubj"), ("-", "HYPH", 3, "punct"), ("Ross", "NNP", 1, "flat"),
             ("left", "VBD", 0, "root")],
            "Bailey-Ross/NNP left/VBD",
        ),
        ([("They", "PRP", 4, "nsubj"), ("can", "MD", 4, "aux"), ("not", "RB", 4, "advmod"), ("go", "VB", 0, "root")],
         "They/PRP cannot/MD go/VB"),
        ([("the", "DT", 2, "det"), ("men", "NNS", 4, "nmod"), ("’s", "POS", 2, "case"), ("car", "NN", 0, "root")],
         "the/DT men/NNS ’s/POS car/NN"),
    ],
)  # fmt: skip
def test_a_corpus_is_read_in_the_checkers_own_tokens(rows, sentence):
    read = corpus.as_read([Row(*row) for row in rows])
    assert " ".join(f"{t.text}/{found}" for t, found in zip(read.tokens, read.tags, strict=True)) == sentence


def test_a_corpus_file_is_sentences_between_blank_lines(tmp_path):
    path = tmp_path / "two.tsv.gz"
    path.write_bytes(
        gzip.compress(b"Go\tgo\tVERB\tVB\t0\troot\n.\t.\tPUNCT\t.\t1\tpunct\n\nNo\tno\tINTJ\tUH\t0\troot\n")
    )
    assert list(corpus.read(path)) == [
        (Row("Go", "VB", 0, "root"), Row(".", ".", 1, "punct")),
        (Row("No", "UH", 0, "root"),),
    ]


LESSONS = [
    "the/DT mayor/NN opens/VBZ the/DT bridge/NN",
    "a/DT bridge/NN fell/VBD",
    "mayors/NNS open/VBP bridges/NNS",
    "the/DT open/JJ bridge/NN fell/VBD",
] * 3


def lessons() -> list[Tagged]:
    sentences = []
    for lesson in LESSONS:
        pairs = [word.split("/") for word in lesson.split()]
        tokens = tuple(Token(0, len(word), word, word) for word, _ in pairs)
        sentences.append(Tagged(tokens, tuple(found for _, found in pairs)))
    return sentences


def test_what_was_learned_is_known_and_told_by_the_words_around():
    tagger = Tagger(learning.learn(lessons(), rounds=5, often=1, keep=0.0))
    for sentence in lessons():
        assert tagger.tag(sentence.tokens) == sentence.tags


def test_the_same_sentences_give_the_same_file_and_it_reads_back(tmp_path):
    one, two = (learning.learn(lessons(), rounds=3, often=1, keep=0.0) for _ in range(2))
    for name, learned in (("one", one), ("two", two)):
        table.save(learned, tmp_path / name, origin="lessons")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    read = table.load(tmp_path / "one")
    assert (read.tags, read.classes, read.rows) == (one.tags, one.classes, one.rows)


def test_a_table_of_another_format_says_what_to_do(tmp_path):
    path = tmp_path / "old.json.gz"
    path.write_bytes(gzip.compress(json.dumps({"format": 0}).encode()))
    with pytest.raises(ValueError, match=r"format 0, expected 1; run scripts/train_tagger\.py"):
        table.load(path)


def test_the_table_says_where_it_comes_from_and_under_which_licence():
    origin = json.loads(gzip.decompress(table.FILE.read_bytes()))["origin"]
    note = table.FILE.with_name("weights.LICENSE.md").read_text(encoding="utf-8")
    for name in ("scripts/train_tagger.py", "UD English EWT", "UD English GUM", "CC BY-SA 4.0"):
        assert name in origin
        assert name.removeprefix("UD ") in note
    assert table.FILE.stat().st_size < 2_000_000


def test_no_weight_can_push_a_sum_out_of_its_lane():
    assert table.pack({0: 10_000, 2: -10_000}) == table.pack({0: table.LIMIT, 2: -table.LIMIT})
    keys = sum(len(of_word(shift, "Second-hand", "second-hand", "", {})) for shift in SHIFTS)
    assert (keys + len(of_context(*"abcdefg"))) * table.LIMIT < 1 << (table.LANE - 1)
