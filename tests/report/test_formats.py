"""What all formats have in common."""

from dataclasses import replace

import pytest

from checker.report import FORMATS, render
from tests.report import desk


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_input_gives_the_same_bytes_but_for_the_seconds_in_json(format):
    once, again = render(desk.run(), format), render(replace(desk.run(), seconds=99.0), format)
    assert (once == again) is (format != "json")


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_marks_what_is_suppressed(format):
    suppressed = (desk.run().findings[-1],)
    assert "suppressed" in render(desk.run(findings=suppressed), format).replace("suppressions", "suppressed")
    assert render(desk.run(findings=suppressed), format) != render(
        desk.run(findings=(replace(suppressed[0], suppressed=False),)), format
    )


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("more", [{"findings": ()}, {"articles": ()}, {"rules": ()}])
def test_no_format_needs_what_a_run_may_lack(format, more):
    assert isinstance(render(desk.run(**more), format), str)
