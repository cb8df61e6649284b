"""Random lives of a brief: 0 hand edits lost, 0 deletions undone, 0 doubled."""

import pytest

from tests.merge_world import World

STEPS = 50


def live(seed: int) -> None:
    world = World(seed)
    for number in range(STEPS):
        try:
            world.step()
        except AssertionError as error:
            raise AssertionError(f"history {seed}, step {number}: {error}") from error
    world.run_machine()


def test_histories():
    for seed in range(500):
        live(seed)


@pytest.mark.nightly
def test_many_histories():
    for seed in range(500, 5_500):
        live(seed)
