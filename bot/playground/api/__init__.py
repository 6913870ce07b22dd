"""The Web API of the local workspace: the methods that an app calls."""
