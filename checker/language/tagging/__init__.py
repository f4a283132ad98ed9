"""Tokens into part-of-speech tags, and tags into verb groups and noun groups.

The(DT) strike(NN) has(VBZ) been(VBN) called(VBN) off(RP)
noun group "The strike"; verb group "has been called off": present, perfect, passive
"""

from checker.language.tagging.groups import groups
from checker.language.tagging.layer import located_groups, tagged_tokens
from checker.language.tagging.model import Groups, NounGroup, VerbGroup
from checker.language.tagging.perceptron import tag

__all__ = ["Groups", "NounGroup", "VerbGroup", "groups", "located_groups", "tag", "tagged_tokens"]
