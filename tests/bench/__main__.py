"""`make bench`: every measurement, as ratios in one run."""

from tests.bench import ack, check, sweep

print("\n".join(check.report_check()))
ack.report()
sweep.report()
