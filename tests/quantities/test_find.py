"""The public entrance: title first, then text, with offsets into each."""

from checker.articles.model import Article
from checker.language.model import Document
from checker.quantities import find


def test_title_and_text_have_their_own_offsets() -> None:
    article = Article(id="a", title="Landslide kills 12", text="A landslide killed at least 12 people.\n\nTwo live.")
    found = find(Document(article, (), ()))
    assert [(q.field, q.text) for q in found] == [("title", "12"), ("text", "at least 12"), ("text", "Two")]
    assert all(article.field(q.field)[q.start : q.end] == q.text for q in found)


def test_an_empty_article_has_none() -> None:
    assert find(Document(Article(id="a", text=""), (), ())) == ()
