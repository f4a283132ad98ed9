"""With a parser plugged in, heads and labels say who does what; the label scheme makes no difference."""

from __future__ import annotations

import pytest

from checker.assertions import read_layers, read_mentions, roles
from tests.assertions.parses import parsed
from tests.assertions.reading import article

PASSIVE = "Two men were arrested by harbour police."
LIGHT = "Norland denied carrying out a strike on Velm."
MEETING = "Emil Brandt agreed to meet Ida Holm and Piet Vos."
OWNER = "Emil Brandt 's visit to Norland was short."
WHO = "The militia , which attacked Velm , fled."

UNIVERSAL = {
    PASSIVE: "Two nummod 2|men nsubj:pass 4|were aux:pass 4|arrested root 0|by case 7|harbour compound 7|"
    "police obl:agent 4|. punct 4",
    LIGHT: "Norland nsubj 2|denied root 0|carrying xcomp 2|out compound:prt 3|a det 6|strike obj 3|on case 8|"
    "Velm nmod 6|. punct 2",
    MEETING: "Emil nsubj 3|Brandt flat 1|agreed root 0|to mark 5|meet xcomp 3|Ida obj 5|Holm flat 6|and cc 9|"
    "Piet conj 6|Vos flat 9|. punct 3",
    OWNER: "Emil nmod:poss 4|Brandt flat 1|'s case 1|visit nsubj 8|to case 6|Norland nmod 4|was cop 8|short root 0|"
    ". punct 8",
    WHO: "The det 2|militia nsubj 8|, punct 5|which nsubj 5|attacked acl:relcl 2|Velm obj 5|, punct 5|fled root 0|"
    ". punct 8",
}  # fmt: skip
CLEARNLP = {
    PASSIVE: "Two nummod 2|men nsubjpass 4|were auxpass 4|arrested ROOT 0|by agent 4|harbour compound 7|police pobj 5|"
    ". punct 4",
    LIGHT: "Norland nsubj 2|denied ROOT 0|carrying xcomp 2|out prt 3|a det 6|strike dobj 3|on prep 6|"
    "Velm pobj 7|. punct 2",
    MEETING: "Emil compound 2|Brandt nsubj 3|agreed ROOT 0|to aux 5|meet xcomp 3|Ida compound 7|Holm dobj 5|and cc 7|"
    "Piet compound 10|Vos conj 7|. punct 3",
    OWNER: "Emil compound 2|Brandt poss 4|'s case 2|visit nsubj 7|to prep 4|Norland pobj 5|was ROOT 0|"
    "short acomp 7|. punct 7",
    WHO: "The det 2|militia nsubj 8|, punct 2|which nsubj 5|attacked relcl 2|Velm dobj 5|, punct 2|"
    "fled ROOT 0|. punct 8",
}  # fmt: skip


def who(text: str, word: str, rows: dict[str, str]) -> list[tuple[str, str]]:
    found = read_mentions(read_layers(article(text), parser=lambda sentence: parsed(sentence, rows[sentence])))
    mention = next(one for one in found if word in one.text.split())
    parts = roles.read(mention.view, mention.type, mention.first, mention.last)
    return [(one.role, text[one.start : one.end]) for one in parts]


@pytest.mark.parametrize("rows", [UNIVERSAL, CLEARNLP], ids=["Universal Dependencies", "ClearNLP"])
@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        (PASSIVE, "arrested", [("patient", "Two men"), ("agent", "harbour police")]),
        (LIGHT, "strike", [("agent", "Norland"), ("patient", "Velm")]),
        (MEETING, "meet", [("agent", "Emil Brandt"), ("patient", "Ida Holm"), ("patient", "Piet Vos")]),
        (OWNER, "visit", [("agent", "Emil Brandt"), ("patient", "Norland")]),
        (WHO, "attacked", [("agent", "The militia"), ("patient", "Velm")]),
    ],
)
def test_who_does_it_to_whom(text: str, word: str, wanted: list[tuple[str, str]], rows: dict[str, str]) -> None:
    assert who(text, word, rows) == wanted


def test_a_parse_made_by_spacy_reads_the_same() -> None:
    tokens = pytest.importorskip("spacy.tokens")
    vocabulary = pytest.importorskip("spacy").blank("en").vocab

    def parse(sentence: str) -> object:
        words = parsed(sentence, CLEARNLP[sentence])
        ends = [word.idx + len(word.text) for word in words]
        spaces = [sentence[end : end + 1] == " " for end in ends]
        return tokens.Doc(
            vocabulary, words=[word.text for word in words], spaces=spaces,
            heads=[word.head.i for word in words if word.head], deps=[word.dep_ for word in words],
        )  # fmt: skip

    found = read_mentions(read_layers(article(PASSIVE), parser=parse))  # type: ignore[arg-type]
    mention = next(one for one in found if "arrested" in one.text)
    parts = roles.read(mention.view, mention.type, mention.first, mention.last)
    assert [(one.role, PASSIVE[one.start : one.end]) for one in parts] == [
        ("patient", "Two men"),
        ("agent", "harbour police"),
    ]
