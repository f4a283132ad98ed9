"""What is known, what is new, and why; the file that says so."""

import json
from dataclasses import replace

import pytest

from checker.articles.model import Article
from checker.diagnostics import DiagnosticError
from checker.findings import baseline
from checker.findings.baseline import Corpus, compare, make, read, rule_digest, vocabulary_digest, written
from checker.report.known import listing
from checker.rules import parse
from tests.newsdesk import FIRE, finding, number, on, statement

RULE = """
id: injured-differ
title: Two figures
severity: error
assertions: {first: {slot: injured}, second: {slot: injured}}
where: [first.value disjoint second.value]
message: "{first.value} or {second.value}"
"""
RULES = [parse(RULE)[0]]


def hurt(article: str, figure: int, day: str = "2024-03-05", quote: str = "{} people were hurt."):
    return statement(
        article, quote.format(figure), "people", number(figure, figure), slot="injured", subject=FIRE, said=on(day)
    )


def clash(a, b, **more):
    return finding(a, b, rule="injured-differ", subject="fire (Lund)", **more)


def corpus(*articles: str) -> Corpus:
    return Corpus.of([Article(name, f"The text of {name}.") for name in articles])


FIVE, TWELVE, NINE = hurt("post", 5), hurt("echo", 12), hurt("wire", 9)
OLD = clash([FIVE], [TWELVE])
KNOWN = make([OLD], RULES, corpus("post", "echo"))


def compared(*findings, known=KNOWN, rules=RULES, articles=("post", "echo", "wire")):
    return compare(findings, known, rules, corpus(*articles))


def causes(*findings, **more):
    return [(one.novelty.causes, one.novelty.note) for one in compared(*findings, **more).findings]


def test_what_is_known_is_not_reported():
    assert compared(OLD) == baseline.Comparison((), 1, ())


def test_a_paper_that_joins_a_side_says_nothing_new_be_it_later_or_earlier():
    for day in ("2024-03-01", "2024-03-05", "2024-03-09"):
        joined = clash([FIVE, hurt("wire", 5, day, "At least {} people hurt.")], [TWELVE])
        assert compared(joined) == baseline.Comparison((), 1, ()), day


def test_a_paper_with_a_figure_of_its_own_makes_new_findings_of_a_known_dispute():
    found = compared(OLD, clash([FIVE], [NINE]), clash([NINE], [TWELVE]))
    assert [len(one.evidence) for one in found.findings] == [2, 2]
    assert found.known == 1
    assert {one.novelty.note for one in found.findings} == {"1 of its 2 articles is new or changed"}


def test_identical_findings_are_counted_and_one_more_is_new():
    twice = make([OLD, OLD], RULES, corpus("post", "echo"))
    assert [(one.fingerprint, one.count) for one in twice.findings] == [(OLD.fingerprint, 2)]
    found = compared(OLD, OLD, OLD, known=twice)
    assert (len(found.findings), found.known) == (1, 2)


def test_what_is_found_no_more_is_told():
    (gone,) = compared(clash([FIVE], [NINE])).gone
    assert (gone.fingerprint, gone.subject) == (OLD.fingerprint, "fire (Lund)")


def test_suppressed_findings_are_reported_and_are_not_written_down():
    hidden = replace(OLD, suppressed=True)
    assert make([hidden], RULES, corpus()).findings == ()
    assert compared(hidden) == baseline.Comparison((hidden,), 0, ())


CHANGED = [parse(RULE.replace("first.value disjoint second.value", "first.said before second.said"))[0]]
REWORDED = [parse(RULE.replace("Two figures", "Figures").replace("severity: error", "severity: info"))[0]]


THE_RULE = "the rule injured-differ was changed"
THE_ARTICLE = "1 of its 2 articles is new or changed"
TWO, ALL = ("post", "echo"), ("post", "echo", "wire")


@pytest.mark.parametrize(
    ("rules_then", "articles_then", "rules_now", "cause", "note"),
    [
        (RULES, TWO, RULES, ("article",), THE_ARTICLE),
        (RULES, ALL, CHANGED, ("rule",), THE_RULE),
        ([], ALL, RULES, ("rule",), "the rule injured-differ is new"),
        (RULES, TWO, CHANGED, ("rule", "article"), f"{THE_RULE} and {THE_ARTICLE}"),
        (RULES, ALL, REWORDED, ("corpus",), "its articles are known; others have changed what is compared"),
    ],
)  # fmt: skip
def test_why_a_finding_is_new(rules_then, articles_then, rules_now, cause, note):
    known = make([OLD], rules_then, corpus(*articles_then))
    assert causes(clash([FIVE], [NINE]), known=known, rules=rules_now) == [(cause, note)]


@pytest.mark.parametrize(
    ("change", "cause"), [({"vocabulary": "0" * 12}, "vocabulary"), ({"checker": "0.0.1"}, "checker")]
)
def test_with_the_same_articles_and_rule_the_vocabulary_or_the_checker_may_have_changed(change, cause):
    made = KNOWN.made_with.model_copy(update=change | {"articles": tuple(corpus("post", "wire").digests.values())})
    assert causes(clash([FIVE], [NINE]), known=KNOWN.model_copy(update={"made_with": made}))[0][0] == (cause,)


def test_an_article_that_moved_is_the_same_article():
    moved = Corpus.of([Article("archive/post.md", "The text\nof post.")])
    assert moved.digests["archive/post.md"] == corpus("post").digests["post"]


def test_statements_that_were_handed_in_without_their_article_stand_for_it():
    given = Corpus.of([], [FIVE, TWELVE])
    assert set(given.digests) == {"post", "echo"}
    assert Corpus.of([], [TWELVE, FIVE]).digests == given.digests


def test_the_digest_of_a_rule_knows_what_decides_and_not_how_it_is_laid_out():
    assert rule_digest(RULES[0]) == rule_digest(REWORDED[0]) != rule_digest(CHANGED[0])
    spaced = parse(RULE.replace("first.value disjoint second.value", "first.value  disjoint   second.value"))[0]
    assert rule_digest(spaced) == rule_digest(RULES[0])


def test_the_digest_of_the_vocabulary_is_of_words_and_not_of_rules(tmp_path):
    (tmp_path / "cues").mkdir()
    (tmp_path / "cues" / "one.yaml").write_text("a: b\n", encoding="utf-8")
    before = vocabulary_digest(tmp_path)
    vocabulary_digest.cache_clear()
    (tmp_path / "rule.yaml").write_text("id: x\n", encoding="utf-8")
    assert vocabulary_digest(tmp_path) == before
    vocabulary_digest.cache_clear()
    (tmp_path / "cues" / "one.yaml").write_text("a: c\n", encoding="utf-8")
    assert vocabulary_digest(tmp_path) != before


def test_the_file_comes_back_as_it_was_whatever_the_order(tmp_path):
    found = [OLD, clash([FIVE], [NINE])]
    one, other = (written(make(some, RULES, corpus("post", "echo"))) for some in (found, found[::-1]))
    assert one == other
    path = tmp_path / "baseline.json"
    path.write_text(one, encoding="utf-8")
    assert read(path) == make(found, RULES, corpus("echo", "post"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "not-a-baseline"),
        ("[1, 2", "not-a-baseline"),
        ("[]", "not-a-baseline"),
        ('{"findings": []}', "not-a-baseline"),
        ("[" * 100_000, "not-a-baseline"),
        ("\udcff", "not-a-baseline"),
        (written(KNOWN).replace('"count": 1', '"count": 0'), "not-a-baseline"),
        (written(KNOWN).replace('"fingerprint_version": "2"', '"fingerprint_version": "9"'), "other-baseline"),
        (written(KNOWN).replace('"baseline_version": 1', '"baseline_version": 7'), "other-baseline"),
    ],
)
def test_what_is_no_baseline_is_told(text, kind, tmp_path):
    path = tmp_path / "baseline.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(DiagnosticError) as caught:
        read(path)
    (problem,) = caught.value.diagnostics
    assert (problem.kind, problem.place.path) == (kind, path.as_posix())
    assert "checker baseline write" in problem.help


def test_a_later_format_may_have_more_keys(tmp_path):
    path = tmp_path / "baseline.json"
    path.write_text(json.dumps(json.loads(written(KNOWN)) | {"weather": "fine"}), encoding="utf-8")
    assert read(path) == KNOWN


def test_the_listing_shows_what_each_finding_is_about():
    assert listing(make([OLD, OLD], RULES, corpus("post", "echo"))).splitlines() == [
        f"{OLD.fingerprint}  injured-differ  warning  2 times",
        "  fire (Lund), number of people injured",
        "  - 12 count: 12 people were hurt",
        "  - 5 count: 5 people were hurt",
        "",
        f"2 known findings of checker {KNOWN.made_with.checker}, in 2 articles",
    ]
