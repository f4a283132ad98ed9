"""JUnit XML, which most build servers show as test results: a rule is a test case, its findings are the failure.

    <testcase classname="checker.rules" name="shrinking-toll"><failure type="error" message="2 findings">…</failure>

Why a rule and not a dispute: build servers compare test cases by name from run to run. Rules stay, so that a rule which
finds nothing is seen to pass, and the number of tests is that of the rules; a dispute that is settled would vanish as
if its test had been deleted. Findings of severity ``info`` do not fail the case (as with ``--fail-on`` unless told
otherwise); they and suppressed ones stand in its output. A rule with nothing but suppressed findings is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.findings.model import SEVERITIES
from checker.report.contract import Finding, Problem
from checker.report.phrases import details, headline
from checker.report.result import Result
from checker.report.safe import line
from checker.report.summary import count

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(result: Result) -> str:
    """The document; without times, which would differ from run to run."""
    by_rule: dict[str, list[Finding]] = {rule.id: [] for rule in sorted(result.rules, key=lambda rule: rule.id)}
    for finding in result.report["findings"]:
        by_rule.setdefault(finding["rule"], []).append(finding)
    suite = Element("testsuite", name="checker")
    for rule, findings in by_rule.items():
        _case(suite, rule, findings)
    problems = [_problem(problem) for problem in result.report["run"]["problems"]]
    if problems:
        SubElement(suite, "system-err").text = _xml("\n".join(problems))
    counts = {"tests": len(by_rule), "failures": len(suite.findall(".//failure")), "errors": 0}
    for name, number in (counts | {"skipped": len(suite.findall(".//skipped"))}).items():
        suite.set(name, str(number))
    suites = Element("testsuites")
    suites.append(suite)
    indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode") + "\n"


def _case(suite: Element, rule: str, findings: Sequence[Finding]) -> None:
    case = SubElement(suite, "testcase", classname="checker.rules", name=_xml(line(rule)))
    failing = [one for one in findings if _fails(one)]
    others = [one for one in findings if not _fails(one)]
    if failing:
        gravest = min((one["severity"] for one in failing), key=SEVERITIES.index)
        message = _xml(headline(failing[0])) if len(failing) == 1 else count(len(failing), "finding")
        SubElement(case, "failure", type=gravest, message=message).text = _listed(failing)
    elif findings and all(one["suppressed"] for one in findings):
        SubElement(case, "skipped", message=f"{count(len(findings), 'finding')} suppressed")
    if others:
        SubElement(case, "system-out").text = _listed(others)


def _fails(finding: Finding) -> bool:
    return not finding["suppressed"] and finding["severity"] != "info"


def _listed(findings: Sequence[Finding]) -> str:
    return _xml("\n\n".join("\n".join(_paragraph(finding)) for finding in findings))


def _paragraph(finding: Finding) -> list[str]:
    places = [f"{one['path']}:{one['line']}" if one["line"] else one["path"] or "" for one in finding["evidence"]]
    files = [line(place) for place in dict.fromkeys(places) if place]
    lead = f"{finding['severity']}: {headline(finding)} [{line(finding['fingerprint'])}]"
    return [lead, *details(finding), *files]


def _problem(problem: Problem) -> str:
    place = ":".join(str(part) for part in (problem["path"], problem["line"], problem["column"]) if part)
    return line(f"{place}: {problem['severity']}: {problem['message']}")


def _xml(text: str) -> str:
    """The text without the characters that no XML document may hold, not even as a reference."""
    return _NOT_XML.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
