"""What hands do on the page: type, press, fill in, look."""

from typing import Any


def type_command(page: Any, text: str) -> None:
    page.get_by_test_id("composer").fill(text)
    page.keyboard.press("Enter")


def press(page: Any, action_id: str) -> None:
    page.locator(f'[data-action-id="{action_id}"]').last.click()


def fill(page: Any, block_id: str, text: str) -> None:
    page.locator(f'[role="dialog"] [data-block-id="{block_id}"]').fill(text)


def sees(page: Any, words: str) -> None:
    """Waits until the words stand on the screen, not only in what a screen reader is told."""
    page.locator(".run", has_text=words).locator("visible=true").first.wait_for()


def submit(page: Any) -> None:
    page.get_by_test_id("modal-submit").click()


def is_refused(page: Any, words: str) -> None:
    """Waits until a field of the form says so."""
    page.locator(".field-error", has_text=words).locator("visible=true").first.wait_for()
