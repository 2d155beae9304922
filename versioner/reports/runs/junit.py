"""JUnit XML: one suite an article, one test case for each claim at each place and each other finding.

A finding that counts as an error is a failure; a warning or a note is told in the case's output, since
JUnit knows no warnings. What is allowed or in the baseline is skipped, with the reason.
Source: the schema that Jenkins and GitLab read (testsuites, testsuite, testcase, failure, skipped).
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from versioner.regexes import regex
from versioner.reports.runs.run import Article, Aside, Finding, Run

_NOT_XML = regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(run: Run) -> str:
    """The run as one XML document."""
    root = Element("testsuites", name="versioner")
    for article in run.articles:
        _suite(root, article)
    if run.unreadable:
        _unreadable(root, run.unreadable)
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, article: Article) -> None:
    suite = SubElement(root, "testsuite", name=_xml(article.name))
    for statement in article.statements:
        if statement.verdict == "confirmed":
            SubElement(suite, "testcase", classname=_xml(article.path), name=_xml(statement.name))
    for finding in article.findings:
        _case(suite, article, finding)
    if not len(suite):
        SubElement(suite, "testcase", classname=_xml(article.path), name="nothing to object to")
    _count(suite)


def _case(suite: Element, article: Article, finding: Finding) -> None:
    name = f"{finding.rule} line {finding.line}: {finding.message}"
    case = SubElement(
        suite, "testcase", classname=_xml(article.path), name=_xml(name), file=_xml(article.path),
        line=str(finding.line),
    )  # fmt: skip
    if finding.accepted is not None:
        SubElement(case, "skipped", message=_xml(finding.accepted))
    elif finding.level == "error":
        failure = SubElement(case, "failure", message=_xml(finding.message), type=finding.rule)
        failure.text = _xml(f"{article.path}:{finding.line}\n{finding.shown}\n{finding.row.help}")
    else:
        SubElement(case, "system-out").text = _xml(f"{finding.level}: {finding.message}\n{finding.shown}")


def _unreadable(root: Element, asides: tuple[Aside, ...]) -> None:
    suite = SubElement(root, "testsuite", name="could not be read")
    for aside in asides:
        case = SubElement(suite, "testcase", classname=_xml(aside.path), name="can be read")
        SubElement(case, "error", message=_xml(aside.reason), type="unreadable")
    _count(suite)


def _count(suite: Element) -> None:
    for name, tag in (
        ("tests", "testcase"),
        ("failures", "failure"),
        ("errors", "error"),
        ("skipped", "skipped"),
    ):
        suite.set(name, str(sum(1 for _ in suite.iter(tag))))


def _xml(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _NOT_XML.sub("�", text)
