"""An article with two tolls for one event is held against nobody, until its words keep two events apart."""

from checker import pipeline


def found(folder, first: str, second: str) -> list[str]:
    for name, day, text in (("post", "2021-03-08", first), ("wire", "2021-03-10", second)):
        (folder / f"{name}.md").write_text(
            f"---\nid: {name}\npublished: {day}\npublisher: {name}\n---\n{text}\n", encoding="utf-8"
        )
    return [one.rule for one in pipeline.run([folder], pipeline.Options(select=("shrinking-toll",))).findings]


def test_one_toll_that_shrank_is_told(tmp_path) -> None:
    first, second = "An attack on Velm killed 34 people.", "The attack on Velm killed 11 people, the mayor said."
    assert found(tmp_path, first, second) == ["shrinking-toll"]


def test_one_of_two_tolls_may_be_that_of_another_raid(tmp_path) -> None:
    first = "An attack on Velm killed 34 people. The attack killed 17 people, doctors said."
    assert found(tmp_path, first, "The attack on Velm killed 11 people, the mayor said.") == []
