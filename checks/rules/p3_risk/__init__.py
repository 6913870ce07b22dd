"""Principle 3: risks such as impersonation are avoided beforehand."""
