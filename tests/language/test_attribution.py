"""Who said what: a sentence, and every attribution read in it as (source, cue, content …)."""

import pytest

from checker.articles.model import Article
from checker.language import attribute, parse, speaker_at
from checker.language.model import Attribution

Row = tuple[str | None, str, str]


def read(text: str, title: str = "") -> list[Attribution]:
    return list(attribute(parse(Article("a", text, title=title))))


def rows(text: str) -> list[Row]:
    return [
        (text[slice(*one.source)] if one.source else None, text[slice(*one.cue)],
         " … ".join(text[slice(*part)] for part in one.content))
        for one in read(text)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # subject, verb, content
        ("The mayor said the bridge would open in May.", ("The mayor", "said", "the bridge would open in May")),
        ("Police said on Tuesday that two people died.", ("Police", "said", "that two people died")),
        ("Kofi Adu told reporters Monday that he would resign.", ("Kofi Adu", "told", "that he would resign")),
        ("Officials have repeatedly denied that talks were held.", ("Officials", "denied", "that talks were held")),
        ("Washington says no date has been set.", ("Washington", "says", "no date has been set")),
        ("She said, however, that it was safe.", ("She", "said", "that it was safe")),
        (
            "Prime Minister Theresa May said this week that the line would close.",
            ("Prime Minister Theresa May", "said", "that the line would close"),
        ),
        ("Adu has said about 20 people asked.", ("Adu", "said", "about 20 people asked")),
        ("He posted messages saying that it was unsafe.", ("messages", "saying", "that it was unsafe")),
        (
            '"We kept the peace," retired harbour master Olaf Brandt said.',
            ("retired harbour master Olaf Brandt", "said", '"We kept the peace,"'),
        ),
        ("Said Brandt: “I have no rival.”", ("Brandt", "Said", "“I have no rival.”")),
        # the closing mark typed as an opening one
        ("“That would hurt her,“ said Jim Olsen.", ("Jim Olsen", "said", "“That would hurt her,“")),
        (
            "Lena Ortiz, the mayor of Reno, announced that the pool would close.",
            ("Lena Ortiz, the mayor of Reno", "announced", "that the pool would close"),
        ),
        (
            "Lena Ortiz, 34, a teacher from Reno, said she saw smoke.",
            ("Lena Ortiz, 34, a teacher from Reno", "said", "she saw smoke"),
        ),
        (
            "The club, in a statement, said it had sold the ground.",
            ("The club", "said", "it had sold the ground"),
        ),
        (
            "A spokesman for the ministry in Accra said the road was closed.",
            ("A spokesman for the ministry in Accra", "said", "the road was closed"),
        ),
        # content first
        ("The road is closed, officials said.", ("officials", "said", "The road is closed")),
        ("The road is closed, said Kofi Adu, the minister.", ("Kofi Adu, the minister", "said", "The road is closed")),
        ("The plan, officials said, would cost too much.", ("officials", "said", "The plan … would cost too much")),
        ("“It is over,” said Adu’s spokesman, Yaw Mensah.", ("Adu’s spokesman, Yaw Mensah", "said", "“It is over,”")),
        ('"It is over," he said. "We lost."', ("he", "said", '"It is over," … "We lost."')),
        ('"It is over," she said, "and we lost."', ("she", "said", '"It is over," … "and we lost."')),
        ("“It is over. We lost,” he told the paper.", ("he", "told", "“It is over. We lost,”")),
        # other constructions
        ("The road is closed, according to the police.", ("the police", "according to", "The road is closed")),
        ("According to the police, the road is closed.", ("the police", "According to", "the road is closed")),
        ("As the mayor noted, the road is closed.", ("the mayor", "noted", "the road is closed")),
        ("The sale was first reported by the Daily Bee.", ("the Daily Bee", "reported", "The sale")),
        ("The paper described the mayor as saying: “No.”", ("the mayor", "saying", "“No.”")),
        ("Adu walked out, saying the talks had failed.", ("Adu", "saying", "the talks had failed")),
        ("The mayor continued:\n\n“Nobody told us.”", ("The mayor", "continued", "“Nobody told us.”")),
        ("“It is over,” Adu was quoted as saying by the paper.", ("Adu", "saying", "“It is over,”")),
        (
            "Talks are off, a diplomat who asked not to be named said.",
            ("a diplomat who asked not to be named", "said", "Talks are off"),
        ),
        ("Adu told the paper there were no plans.", ("Adu", "told", "there were no plans")),
        ("Asked whether it was over, Adu said that it was.", (None, "Asked", "whether it was over")),
        # who says so is left open
        ("Residents were told that the water was safe.", (None, "told", "that the water was safe")),
    ],
)
def test_attributions(text: str, expected: Row) -> None:
    assert expected in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "The claim was old, and so were the reports.",
        "She may announce a date in June.",
        "He left without saying goodbye.",
        "The United States sold the ships.",
        "A company called Acme bought the ground.",
        "The mayor believes in luck.",
        "2,000 pledged votes were counted.",
        "“I think they told him,” it read on the wall.",
    ],
)
def test_nothing_is_reported(text: str) -> None:
    assert [row for row in rows(text) if row[1] not in {"read"}] == []


def test_a_chain_has_an_attribution_for_each_link() -> None:
    text = "Adu said the police told him that the road was closed."
    assert rows(text) == [
        ("Adu", "said", "the police told him that the road was closed"),
        ("the police", "told", "that the road was closed"),
    ]


def test_two_verbs_of_one_subject_part_the_content() -> None:
    text = "The mayor said the road was closed and added that it would open soon."
    assert rows(text) == [
        ("The mayor", "said", "the road was closed"),
        ("The mayor", "added", "that it would open soon"),
    ]


def test_a_quotation_that_runs_over_paragraphs_stays_with_its_speaker() -> None:
    text = "“We came at noon,” Adu said. “Nobody was there.\n\n“Then we left.”\n\nThe hall was empty."
    (one,) = read(text)
    assert [text[slice(*part)] for part in one.content] == [
        "“We came at noon,”", "“Nobody was there.", "“Then we left.”",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"It is over," he said.', "direct"),
        ("He said it was over.", "indirect"),
        ('He said the deal was "as good as dead" already.', "mixed"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert read(text)[0].kind == kind


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("He said it was over.", "says"),
        ("He denied that it was over.", "denies"),
        ("He believes it is over.", "believes"),
        ("He asked whether it was over.", "asks"),
        ("He promised to end it.", "wants"),
        ("He condemned the attack.", "judges"),
        ("He called the attack a disgrace.", "judges"),
        ("He called for an inquiry.", "wants"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    assert read(text)[0].stance == stance


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Talks Will Be Held in Oslo, Kremlin Says", "Kremlin"),
        ("Kremlin: no date for talks yet", "Kremlin"),
        ("Foreign minister: talks to be held in Oslo", "Foreign minister"),
        ("Five Dead in Reno Bus Fire: Police", "Police"),
        ("No date set for talks - Kremlin spokesman", "Kremlin spokesman"),
        ("No date set for talks, says Kremlin", "Kremlin"),
        ("Police say five dead in bus fire", "Police"),
    ],
)
def test_headlines(title: str, source: str) -> None:
    (one,) = read("Nothing more is known.", title)
    assert one.field == "title"
    assert one.source is not None
    assert title[slice(*one.source)] == source


def test_a_topic_before_a_colon_is_no_source() -> None:
    assert read("Nothing more is known.", "Reno bus fire: two dead") == []


def test_the_innermost_speaker_answers_for_a_span() -> None:
    text = "Adu said the police told him that the road was closed. It rained."
    attributions = read(text)
    closed, rained, told = text.index("closed"), text.index("rained"), text.index("told")
    assert speaker_at(attributions, "text", closed, closed + 6) == attributions[1]
    assert speaker_at(attributions, "text", told, told + 4) == attributions[0]
    assert speaker_at(attributions, "text", rained, rained + 6) is None
    assert speaker_at(attributions, "title", closed, closed + 6) is None
