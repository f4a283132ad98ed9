"""What two rules find in the same two values is told once."""

from checker import pipeline

BOUGHT = "Velm Oil bought Marla Drilling in 2021."
FIRST, SECOND = (f"{BOUGHT} Velm Oil, of Sund, builds sensors for {n} car brands and has 900 men." for n in (60, 16))


def rules_that_fired(folder, *chosen: str) -> list[str]:
    for name, text in (("post", FIRST), ("wire", SECOND)):
        (folder / f"{name}.md").write_text(
            f"---\nid: {name}\npublished: 2021-03-10\npublisher: {name}\n---\n{text}\n", encoding="utf-8"
        )
    return sorted(one.rule for one in pipeline.run([folder], pipeline.Options(select=chosen)).findings)


def test_a_finding_by_words_alone_is_left_out_beside_one_that_knows_what_is_counted(tmp_path) -> None:
    alone = rules_that_fired(tmp_path, "one-sentence-two-figures")
    both = rules_that_fired(tmp_path, "one-sentence-two-figures", "two-figures-for-one-count")
    assert alone == ["one-sentence-two-figures"]
    assert both == ["two-figures-for-one-count"]
