"""``checker annotate PATH…``: the article with what was read in it, layer by layer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options, settings

if TYPE_CHECKING:
    from checker.articles import Article
    from checker.assertions.dependencies import Parser
    from checker.report.annotated import Annotated

ON_REQUEST = ("tags", "groups")
"""Parts of speech, and the verb groups and noun groups made of them: much to look at, so shown only where asked for."""
LAYERS = ("times", "quantities", "attributions", "statuses", *ON_REQUEST)


@click.command(
    name="annotate",
    epilog=options.examples(
        "checker annotate article.md",
        "checker annotate articles/ --layer times --format json",
        "checker annotate article.md --format timeml",
    ),
)
@options.paths()
@click.option(
    "--layer", "layers", multiple=True, type=click.Choice(LAYERS),
    help="Only this layer; may be repeated. Without it all but tags (parts of speech) and groups (of verbs and nouns).",
)  # fmt: skip
@options.output_format("text", "json", "timeml")
@options.output()
@click.option(
    "--policy", type=click.Choice(("auto", "news", "narrative")), default="auto", show_default=True,
    help="What relative times count from: the article's date (news), the date mentioned last (narrative), or what the "
    "text shows.",
)  # fmt: skip
@click.option(
    "--parser", metavar="NAME",
    help="A spaCy pipeline that tells who does what in the layer statuses (needs the extra parser).",
)  # fmt: skip
@settings.flags("extends", "exclude", "as-of", "color")
def command(
    paths: tuple[Path, ...],
    layers: tuple[str, ...],
    format: str,
    output: Path | None,
    policy: str,
    parser: str | None,
    **given: Any,
) -> int:
    """Show what was read in the articles under PATH.

    For people the text with the layer marked in it, for programs JSON, or TimeML with TIMEX3 tags (layer times).
    """
    from checker.cli import errors, inputs
    from checker.cli import output as out
    from checker.vocabulary import packs

    if format == "timeml":
        if set(layers) - {"times"}:
            raise errors.CliError("the format timeml has the layer times only", "leave --layer out")
        layers = ("times",)
    wanted = [name for name in LAYERS if (name in layers if layers else name not in ON_REQUEST)]
    chosen = settings.chosen(paths, given)
    packs.use(chosen.packs)
    with out.Progress() as progress:
        how = chosen.options(progress)
        articles = inputs.articles(paths, as_of=how.as_of, progress=progress, exclude=how.exclude)
        if format == "timeml":
            text = "".join(_timeml(articles, policy, progress))
        else:
            parse = _parser(parser) if parser else None
            annotated = list(_annotated(articles, wanted, policy, parse, progress))
            color = out.colored(chosen.configuration.settings.color, output)
            text = _rendered(annotated, format, width=out.width(), color=color)
    out.write(text, output)
    return 0


def _timeml(articles: Sequence[Article], policy: str, progress: Any) -> Iterator[str]:
    """The documents one after another, each with its own XML declaration."""
    from checker.temporal import tag
    from checker.temporal.timeml import to_timeml

    for done, article in enumerate(articles, start=1):
        yield to_timeml(article, tag(article, policy=policy))
        progress("annotating", done, len(articles))


def _annotated(
    articles: Sequence[Article], wanted: Sequence[str], policy: str, parser: Parser | None, progress: Any
) -> Iterator[tuple[Article, Annotated]]:
    from checker.report.annotated import WRITERS

    for done, article in enumerate(articles, start=1):
        found = _read(article, wanted, policy, parser)
        yield article, {name: [WRITERS[name](one) for one in found[name]] for name in wanted}
        progress("annotating", done, len(articles))


def _parser(name: str) -> Parser:
    """The spaCy pipeline of that name, without the parts that are not asked for."""
    from checker.cli import errors

    try:
        import spacy
    except ImportError:
        raise errors.CliError("a parser needs spaCy", 'pip install "fact-timeline-checker[parser]"') from None
    try:
        pipeline: Parser = spacy.load(name, exclude=["ner", "lemmatizer"])
    except OSError:
        raise errors.CliError(f'there is no spaCy pipeline "{name}"', f"python -m spacy download {name}") from None
    return pipeline


def _read(article: Article, wanted: Sequence[str], policy: str, parser: Parser | None) -> dict[str, Sequence[Any]]:
    """The layers asked for, no more: reading times alone is many times faster than reading all."""
    from checker import assertions, language, quantities, temporal
    from checker.language import tagging

    found: dict[str, Sequence[Any]] = {}
    if "statuses" in wanted:
        layers = assertions.read_layers(article, policy=policy, parser=parser)
        document = layers.document
        found["times"] = layers.times
        found["quantities"] = layers.quantities
        found["attributions"] = layers.attributions
        found["statuses"] = assertions.read_mentions(layers)
    else:
        if "times" in wanted:
            found["times"] = temporal.tag(article, policy=policy)
        if not set(wanted) - {"times"}:
            return found
        document = language.parse(article)
        found["quantities"] = quantities.find(document) if "quantities" in wanted else ()
        found["attributions"] = language.attribute(document) if "attributions" in wanted else ()
    found["tags"] = tuple(tagging.tagged_tokens(document)) if "tags" in wanted else ()
    found["groups"] = tuple(tagging.located_groups(document)) if "groups" in wanted else ()
    return found


def _rendered(annotated: list[tuple[Article, Annotated]], format: str, *, width: int, color: bool) -> str:
    if format == "json":
        from checker.report import annotated as json_layers

        return json_layers.render(annotated)
    from checker.report import marked

    return marked.render(annotated, width=width, color=color)
