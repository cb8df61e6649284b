"""The editor's desk end to end, without the language model: drafts made up here meet briefs edited as text."""

from __future__ import annotations

from generator import briefs
from generator.model.plain import same
from tests.merge_world import World


def test_what_is_kept_of_any_life_of_a_brief_can_be_read_again():
    for seed in range(40):
        world = World(seed)
        for _ in range(40):
            world.step()
        world.run_machine()
        kept, problems = briefs.read_base("briefs/.base/world.yaml", briefs.base_text(world.base).encode())
        assert problems == ()
        assert same(kept, world.base)
