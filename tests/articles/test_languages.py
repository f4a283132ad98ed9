"""Which texts are English."""

# ruff: noqa: E501
from __future__ import annotations

import subprocess
import sys

import pytest

from checker.articles.languages import foreign


@pytest.mark.parametrize(
    "text",
    [
        "The ferry to the island sank in the harbour on Monday, and five of the people aboard were killed, police said.",
        "Coast guard divers find wreck of island ferry near harbour mouth; search for missing crew goes on, owner tells press.",
        "Président Étienne Müller of the Île-aux-Oiseaux meets Señora Peña in Zürich, and signs the deal on ferries there.",
        "Fähre sinkt",  # too short to say
        "12 34 56 " * 30,
    ],
)
def test_english_or_too_short_to_say(text: str) -> None:
    assert foreign(text, None) is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Die Fähre zur Insel ist am Montag im Hafen gesunken, mindestens fünf Menschen kamen ums Leben, sagte die Polizei."),
        ("fr", "Le ferry qui reliait l'île a coulé lundi dans le port et au moins cinq personnes sont mortes, selon la police."),
        ("es", "El transbordador de la isla se hundió el lunes en el puerto y al menos cinco personas murieron, dijo la policía."),
        ("nl", "De veerboot naar het eiland is maandag in de haven gezonken, en zeker vijf mensen zijn om het leven gekomen."),
        ("id", "Kapal feri menuju pulau itu tenggelam di pelabuhan pada hari Senin dan sedikitnya lima orang tewas, kata polisi."),
        ("ru", "Паром на остров затонул в понедельник в порту"),
        ("zh", "周一，一艘开往该岛的渡轮在港口沉没，警方称至少五人死亡，搜救仍在继续。"),
    ],
)  # fmt: skip
def test_not_english(code: str, text: str) -> None:
    assert foreign(text, None) == code


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US", "eng", "English", "", " "])
def test_the_field_says_english(language: str, story: str) -> None:
    assert foreign(story, language) is None


def test_the_field_decides_against_the_text(story: str) -> None:
    assert foreign(story, "de-AT") == "de-AT"


def test_the_model_is_not_loaded_for_english(story: str) -> None:
    code = (
        "import sys; from checker.articles.languages import foreign;"
        f"foreign({story!r} * 2, None); assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
