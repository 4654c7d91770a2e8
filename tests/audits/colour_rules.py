"""Colours as people see them who see some of them alike: protan, deutan, tritan, complete.

Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency", IEEE TVCG 15 (6), 2009; the matrices for severity 1.0, on linear RGB.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.audits.pixels import Colour, distance, linear

LEAST = 34.5
"""CIE76, of what needs a hand from every calm state: the design's 35, in whole numbers."""

Matrix = Sequence[Sequence[float]]
SIGHTS: Mapping[str, Matrix] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen_by(colour: Colour, sight: Matrix) -> tuple[float, float, float]:
    """The sRGB colour, 0 to 255, that looks to everybody as ``colour`` looks to this sight."""
    light = [linear(part) for part in colour[:3]]
    mixed = [sum(share * part for share, part in zip(row, light, strict=True)) for row in sight]
    red, green, blue = (_encoded(min(1.0, max(0.0, part))) for part in mixed)
    return red, green, blue


def too_alike(loud: Mapping[str, Colour], calm: Mapping[str, Colour], least: float = LEAST) -> list[str]:
    """Pairs of a state that needs a hand and a calm one that some sight can hardly tell apart."""
    return [
        f"{one} and {other} are {far:.0f} apart for {sight}"
        for one, a in loud.items()
        for other, b in calm.items()
        for sight, matrix in SIGHTS.items()
        if (far := distance(seen_by(a, matrix), seen_by(b, matrix))) < least
    ]


def _encoded(light: float) -> float:
    return 255 * (12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)
