"""One file per step, numbered; steps only go forward."""
