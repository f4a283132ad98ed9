"""One figure under two names: 45 die "in the protest", 52 "when snipers opened fire", on one day in one town.

Two events of types that share their figures (``tolls_with``) are counted together where they fall on one day, nothing
tells their places apart, and no other event of the type can be meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.entities import contains
from checker.events.families import Families
from checker.events.identity import Cluster, Left
from checker.events.placing import Clustering


def shared(families: Families, blocks: Sequence[Clustering], left_out: Left) -> Mapping[str, str]:
    """For the key of each event that is counted with another, the key that their figures share."""
    if left_out == "time":
        return {}
    by_day: dict[int, list[tuple[str, Cluster]]] = defaultdict(list)
    for block in blocks:
        family = families.of(block.kind.id)
        if not families.tolls.get(family):
            continue
        for cluster in block.clusters:
            if len(cluster.days) == 1:
                by_day[next(iter(cluster.days))].append((family, cluster))
    found: dict[str, str] = {}
    for _, some in sorted(by_day.items()):
        for family, one in some:
            partners = [
                other
                for name, other in some
                if families.share_tolls(family, name) and (left_out == "place" or not _elsewhere(one, other))
            ]
            rivals = [c for name, c in some if name == family and c is not one and _share(partners, c, left_out)]
            if len(partners) == 1 and not rivals:
                first, second = sorted((min(one.members), min(partners[0].members)))
                found[first] = found[second] = found.get(first, first)
    return found


def _share(partners: Sequence[Cluster], rival: Cluster, left_out: Left) -> bool:
    return any(left_out == "place" or not _elsewhere(one, rival) for one in partners)


def _elsewhere(one: Cluster, other: Cluster) -> bool:
    """Both name a place, and none of one is known to lie in or around one of the other."""
    if not one.places or not other.places or one.places & other.places:
        return False
    return not any(contains(a, b) or contains(b, a) for a in one.places for b in other.places)
