"""``checker rules new|schema|docs``: a skeleton to fill in, the schema for editors, pages written from the files."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli import errors, options


@click.command(
    name="new",
    epilog=options.examples(
        "checker rules new two-addresses", "checker rules new late-opening --family openings --rules my-rules"
    ),
)
@click.argument("rule_id", metavar="ID")
@click.option("--family", metavar="FOLDER", help="The family it belongs to: a folder of that name is made for it.")
@click.option(
    "--kind", type=click.Choice(("pair", "network")), default="pair", show_default=True,
    help="Two statements that clash, or a chain of them.",
)  # fmt: skip
@click.option(
    "--rules", "folder", type=Path, default=Path("rules"), show_default=True, metavar="FOLDER",
    help="The folder of your rules; it is made where it is not there.",
)  # fmt: skip
def new(rule_id: str, family: str | None, kind: str, folder: Path) -> int:
    """Write a commented skeleton of the rule ID, to be filled in; an existing file is never touched.

    "checker rules check FOLDER" then tells what is still missing.
    """
    from checker.cli import output as out
    from checker.rules import drafts

    for what, word in (("id", rule_id), ("family", family)):
        if word is not None and not drafts.is_name(word):
            raise errors.CliError(
                f'no {what} for a rule: "{word}"', 'small letters, digits and hyphens: "two-addresses"'
            )
    path = folder / (family or "") / f"{rule_id}.yaml"
    taken = drafts.taken(rule_id, [folder] if folder.is_dir() else [])
    if taken:
        raise errors.CliError(f'the rule "{rule_id}" stands in {taken} already', "choose another id")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(drafts.skeleton(rule_id, kind=kind, path=path))
    except FileExistsError as error:
        raise errors.CliError(f'"{path}" is there already', "choose another id, or remove it") from error
    told = f"{path}: fill in what stands in capitals, then run"
    out.write(f"{told}\n  checker rules check {path}\n  checker rules test {path}\n", None)
    return 0


@click.command(
    name="schema", epilog=options.examples("checker rules schema", "checker rules schema --output rule.schema.json")
)
@options.output()
def schema(output: Path | None) -> int:
    """Print the JSON Schema of a rule file, for editors that complete and check YAML while it is written."""
    from checker.cli import output as out
    from checker.rules.schema import dumps

    out.write(dumps(), output)
    return 0


@click.command(
    name="docs",
    epilog=options.examples(
        "checker rules docs my-rules --output my-rules/README.md",
        "checker rules docs --check",
        "checker rules docs --reference docs/rules.md",
    ),
)
@click.argument("folder", required=False, type=options.existing_path, metavar="[FOLDER]")
@options.output()
@click.option(
    "--reference", type=options.existing_path, metavar="FILE", help="Fill in the tables of this page instead."
)
@click.option(
    "--check", is_flag=True, help="Write nothing; leave with exit code 1 where the page is not as it would be."
)
def docs(folder: Path | None, output: Path | None, reference: Path | None, check: bool) -> int:
    """Write README.md for the rules in FOLDER (those that ship with the checker): a row a rule, with its examples.

    With --reference, the tables of operators, slots, statuses and event types in a page that has marks for them.

    Exit code: 0 written, or up to date; 1 with --check, out of date; 2 a rule is broken.
    """
    from checker.cli import output as out
    from checker.rules import handbook, load
    from checker.rules import reference as tables
    from checker.vocabulary import default_folder

    folder = folder or default_folder()
    if reference is not None:
        page, target = tables.filled(reference.read_text(encoding="utf-8")), output or reference
    else:
        book = load([folder])
        errors.show(book.diagnostics)
        if any(problem.severity == "error" for problem in book.diagnostics):
            return errors.USAGE
        page, target = handbook.page(book), output or folder / "README.md"
    fresh = target.is_file() and target.read_text(encoding="utf-8") == page
    if check and not fresh:
        option = f" --reference {reference}" if reference is not None else ""
        errors.tell(f'"{target}" is out of date', f'"checker rules docs{option}" writes it')
        return 1
    if not check and not fresh:
        out.write(page, target)
    return 0
