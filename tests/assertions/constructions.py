"""Ways in which a paper says where a happening stands, and the words of each lifecycle to try them with.

A construction is a sentence with gaps: ``{who}`` and ``{base}``, ``{past}``, ``{third}``, ``{done}`` (participle),
``{doing}`` and ``{what}`` (the noun with its article) come from a :class:`Words`. The reading is one of *occurred*,
*not yet* (planned, wished, possible), *not* (denied, called off, refused).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Reading = Literal["occurred", "not yet", "not"]


@dataclass(frozen=True)
class Words:
    """The words of one lifecycle. ``noun`` goes behind "no"; ``own`` are sentences in place of constructions that make
    no sense with these words; ``wrong`` names the constructions that are known to be misread."""

    lifecycle: str
    event: str
    who: str
    base: str
    past: str
    third: str
    done: str
    doing: str
    what: str
    noun: str
    own: dict[str, str] = field(default_factory=dict)
    wrong: frozenset[str] = frozenset()


CONSTRUCTIONS: dict[str, tuple[str, Reading]] = {
    "happened": ("{Who} {past} on Monday.", "occurred"),
    "did": ("It was on Monday that {who} {past}, witnesses said.", "occurred"),
    "allegedly": ("{Who} allegedly {past}.", "not yet"),
    "will": ("{Who} will {base} next week.", "not yet"),
    "set to": ("{Who} is set to {base}.", "not yet"),
    "expected to": ("{Who} is expected to {base} on Friday.", "not yet"),
    "hopes to": ("{Who} hopes to {base} soon.", "not yet"),
    "vowed to": ("{Who} vowed to {base}.", "not yet"),
    "may": ("{Who} may {base} next month.", "not yet"),
    "if": ("Nobody knows what will follow if {who} {third}.", "not yet"),
    "was to have": ("{Who} was to have {done} last week.", "not yet"),
    "had been due to": ("{Who} had been due to {base} on Tuesday.", "not yet"),
    "postponed": ("{What} has been postponed, officials said.", "not yet"),
    "waiting for": ("The town is still waiting for {what}.", "not yet"),
    "called off": ("{What} was called off on Sunday.", "not"),
    "refused to": ("{Who} refused to {base}.", "not"),
    "declined to": ("{Who} declined to {base}.", "not"),
    "failed to": ("{Who} failed to {base}.", "not"),
    "has yet to": ("{Who} has yet to {base}.", "not"),
    "denied that": ("A spokesman denied that {who} had {done}.", "not"),
    "ruled out": ("A spokesman ruled out {what}.", "not"),
    "no agreement on": ("There is no agreement on {what}, a spokesman said.", "not"),
    "won't": ("{Who} won't {base}, a spokesman said.", "not"),
    "not our understanding": ("It is not the ministry's understanding that {who} {past}.", "not"),
    "never took place": ("{What} never took place, a spokesman said.", "not"),
    "there was no": ("There was no {noun}, a spokesman said.", "not"),
    "without": ("The day ended without {who} {doing}.", "not"),
}

WORDS = (
    Words("meeting", "meeting", "Emil Brandt", "meet Ida Holm", "met Ida Holm", "meets Ida Holm", "met Ida Holm",
          "meeting Ida Holm", "the meeting with Ida Holm", "meeting"),
    Words("meeting", "visit", "Emil Brandt", "visit Norland", "visited Norland", "visits Norland", "visited Norland",
          "visiting Norland", "the visit to Norland", "visit"),
    Words("agreement", "agreement", "Norland", "sign the treaty", "signed the treaty", "signs the treaty",
          "signed the treaty", "signing the treaty", "the ceasefire with Sudmark", "ceasefire"),
    Words("case", "case", "Emil Brandt", "stand trial", "stood trial", "stands trial", "stood trial",
          "standing trial", "the trial of Emil Brandt", "trial"),
    Words("custody", "custody", "the Velm police", "arrest Emil Brandt", "arrested Emil Brandt", "arrests Emil Brandt",
          "arrested Emil Brandt", "arresting Emil Brandt", "the arrest of Emil Brandt", "arrest"),
    Words("life", "death", "Emil Brandt", "die at home", "died at home", "dies at home", "died at home",
          "dying at home", "the death of Emil Brandt", "death", wrong=frozenset({"refused to", "declined to"})),
    Words("office", "resignation", "Ida Holm", "resign", "resigned", "resigns", "resigned", "resigning",
          "the resignation of Ida Holm", "resignation"),
    Words("office", "appointment", "The board", "appoint Emil Brandt", "appointed Emil Brandt", "appoints Emil Brandt",
          "appointed Emil Brandt", "appointing Emil Brandt", "the appointment of Emil Brandt", "appointment"),
    Words("attack", "attack", "The militia", "attack the harbour", "attacked the harbour", "attacks the harbour",
          "attacked the harbour", "attacking the harbour", "the attack on the harbour", "attack"),
    Words("election", "vote", "Norland", "vote on the treaty", "voted on the treaty", "votes on the treaty",
          "voted on the treaty", "voting on the treaty", "the election in Norland", "election"),
    Words("launch", "launch", "The agency", "launch the rocket", "launched the rocket", "launches the rocket",
          "launched the rocket", "launching the rocket", "the launch of the rocket", "launch"),
    Words("deal", "acquisition", "Harbour Bank", "acquire its rival", "acquired its rival", "acquires its rival",
          "acquired its rival", "acquiring its rival", "the takeover of its rival", "takeover"),
    Words("strike", "walkout", "The union", "go on strike", "went on strike", "goes on strike", "gone on strike",
          "going on strike", "the pilots' strike", "strike action"),
    Words("match", "match", "Velm", "play the match", "played the match", "plays the match", "played the match",
          "playing the match", "the match against Norhaven", "match"),
    Words("deal", "signing", "Emil Brandt", "sign for Velm", "signed for Velm", "signs for Velm", "signed for Velm",
          "signing for Velm", "the transfer of Emil Brandt", "transfer"),
)  # fmt: skip

SENTENCES: tuple[tuple[str, str, Reading], ...] = (
    # Cases in court: the word itself names the step.
    ("Emil Brandt was charged with fraud on Monday.", "case", "occurred"),
    ("Emil Brandt was not charged with any crime.", "case", "not"),
    ("Emil Brandt has not been charged.", "case", "not"),
    ("Emil Brandt is expected to be charged with fraud.", "case", "not yet"),
    ("Emil Brandt could be charged with murder.", "case", "not yet"),
    ("Emil Brandt pleaded not guilty.", "case", "occurred"),
    ("Emil Brandt refused to plead guilty.", "case", "not"),
    ("The court convicted Emil Brandt of fraud.", "case", "occurred"),
    ("Emil Brandt was found not guilty.", "case", "occurred"),
    ("Emil Brandt was sentenced to nine years in prison.", "case", "occurred"),
    ("Emil Brandt will appeal against the verdict.", "case", "not yet"),
    ("The judge dropped the charges against Emil Brandt.", "case", "occurred"),
    # Held or free.
    ("Emil Brandt was arrested at the airport.", "custody", "occurred"),
    ("No one has been arrested, police said.", "custody", "not"),
    ("Emil Brandt was released on bail.", "custody", "occurred"),
    ("Emil Brandt will not be released from prison.", "custody", "not"),
    # Alive, missing, dead.
    ("Emil Brandt is still missing.", "death", "occurred"),
    ("Emil Brandt did not die in the fire.", "death", "not"),
    # Fit or injured.
    ("Emil Brandt tore his hamstring in training.", "fitness", "occurred"),
    ("Emil Brandt may miss the rest of the season.", "fitness", "not yet"),
    # In and out of office.
    ("The president nominated Ida Holm as finance minister.", "appointment", "not yet"),
    ("Ida Holm denied that she would resign.", "resignation", "not"),
    ("Ida Holm was sacked on Friday.", "resignation", "occurred"),
    # What strikes without a plan.
    ("There was no attack on the harbour.", "attack", "not"),
    ("There was no explosion.", "attack", "not"),
    ("An earthquake shook Padang.", "earthquake", "occurred"),
    ("The planned attack on the harbour was foiled.", "attack", "not"),
    # What is said of something else.
    ("An inquiry into the collision opened on Monday.", "crash", "occurred"),
    ("Police have no plans to release recordings of the shooting.", "shooting", "occurred"),
    ("There is no truth in reports of talks between Norland and Sudmark.", "meeting", "not"),
    ("There is no evidence that Emil Brandt met Ida Holm.", "meeting", "not"),
    # Festivals and marches.
    ("The festival in Velm has been called off.", "show", "not"),
    ("Thousands will take to the streets on Saturday.", "protest", "not yet"),
)


def sentence(words: Words, name: str) -> str:
    """The construction with the words in its gaps."""
    if name in words.own:
        return words.own[name]
    who = (
        words.who
        if words.who[4:5].isupper() or not words.who.startswith("The ")
        else words.who.replace("The ", "the ", 1)
    )
    gaps = {
        "who": who, "Who": who[0].upper() + who[1:], "what": words.what, "What": words.what[0].upper() + words.what[1:],
        "noun": words.noun, "base": words.base, "past": words.past, "third": words.third, "done": words.done,
        "doing": words.doing,
    }  # fmt: skip
    return CONSTRUCTIONS[name][0].format(**gaps)
