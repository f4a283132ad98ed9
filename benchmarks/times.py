"""How fast time expressions are found in news, against other Python libraries on the same text, run alternately.

    python benchmarks/times.py [--kilobytes 200] [--rounds 3]

Prints KB/s for each and how many times as long the others take. dateparser's ``search_dates`` and parsedatetime's
``nlp`` read dates only, without durations, sets or TIMEX3 values; the ratio compares time, not quality. parsedatetime
is measured where it is installed.
"""

from __future__ import annotations

import argparse
import importlib
import time
from collections.abc import Callable
from datetime import datetime

from checker.temporal.tagging import tag_text

PUBLISHED = "2019-05-14"
PARAGRAPHS = (
    "The harbour authority said on Tuesday that it would reopen the north quay by June 3, two weeks later than "
    "planned. Officials had promised last month to finish in the third quarter of 2018, and the work has cost "
    "$14 million since then.",
    "Nobody was hurt when the crane fell at 4:30 a.m. on Monday, the second such accident in three years. "
    "An inspector, who visited the yard in early April, found no fault; the owner declined to comment.",
    "Trade grew 3 percent in the first nine months of the year, compared with a year earlier. "
    "The mayor, 58, was elected in 2014 and has been in office for almost five years. "
    "She will meet the unions next week.",
    "Ferries run every day from 6 a.m. to midnight, and on Sundays twice an hour. "
    "Tickets cost five euros; "
    "children travel free. A spokesman said that the company was looking at other routes "
    "but that nothing had been decided so far.",
)


PLAIN = (
    "The council has argued about the quay for as long as most of its members have sat on it. One side wants the "
    "cranes gone and a promenade in their place; the other says that a harbour without cranes is a postcard.",
    "Her deputy, a quiet man with a background in shipping insurance, said that neither plan had been costed "
    "properly. He had asked two firms for estimates, and both had wanted to know first whether the bridge would stay.",
    "Shopkeepers along the waterfront were less patient. Several said that customers no longer found a place to park, "
    "and that the noise of the pumps drove away those who did. The brewery has put a sign in its window.",
    "The union sees it differently. Its members would lose work if freight moved to the new terminal, and the "
    "retraining that was promised has not gone beyond a leaflet, according to a crane operator who leads the branch.",
    "Engineers who examined the piles described them as sound but thin, a phrase that both camps have been quoting at "
    "each other. A full survey would mean closing the basin to everything larger than a rowing boat.",
)
"""News is mostly prose without a date: four paragraphs of it to one of PARAGRAPHS give some four expressions per KB."""


def text_of(kilobytes: int, *, dense: bool) -> str:
    """News of that size, paragraph after paragraph: as dense with dates as newswire, or with nothing else."""
    order = [part for dated in PARAGRAPHS for part in ((dated,) if dense else (dated, *PLAIN))]
    parts: list[str] = []
    size = 0
    while size < kilobytes * 1000:
        part = order[len(parts) % len(order)]
        parts.append(part)
        size += len(part) + 2
    return "\n\n".join(parts)


def readers() -> dict[str, tuple[Callable[[str], object], float]]:
    """Each reader with the share of the text that it is given: slow ones read less."""
    found: dict[str, tuple[Callable[[str], object], float]] = {}
    found["checker"] = (lambda text: tag_text(text, PUBLISHED), 1.0)
    base = datetime.fromisoformat(PUBLISHED)
    search = importlib.import_module("dateparser.search")
    settings = {"RELATIVE_BASE": base}
    found["dateparser.search_dates"] = (
        lambda text: search.search_dates(text, languages=["en"], settings=settings),
        0.05,
    )
    try:
        calendar = importlib.import_module("parsedatetime").Calendar()
    except ImportError:
        return found
    found["parsedatetime.nlp"] = (lambda text: calendar.nlp(text, sourceTime=base), 0.25)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kilobytes", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    contenders = readers()
    for read, _ in contenders.values():
        read(PARAGRAPHS[0])  # compile and import before the clock runs
    for title, dense in (("as dense with dates as newswire", False), ("dates in every sentence", True)):
        text = text_of(options.kilobytes, dense=dense)
        found = len(tag_text(text, PUBLISHED))
        print(f"{title}: {found / len(text) * 1000:.1f} expressions per KB")
        compare(text, contenders, options.rounds)


def compare(text: str, contenders: dict[str, tuple[Callable[[str], object], float]], rounds: int) -> None:
    """Prints the best of some rounds for each, run alternately, and how many times as long the others take."""
    best = dict.fromkeys(contenders, float("inf"))
    for _ in range(rounds):
        for name, (read, share) in contenders.items():
            chunks = text[: int(len(text) * share)].split("\n\n")
            begun = time.process_time()
            for chunk in chunks:
                read(chunk)
            best[name] = min(best[name], (time.process_time() - begun) / sum(map(len, chunks)))
    ours = best["checker"]
    for name, seconds in best.items():
        print(f"  {name:26}{1 / seconds / 1000:10.0f} KB/s{seconds / ours:10.1f} x")


if __name__ == "__main__":
    main()
