"""A real browser on the playground's page; the pictures of the README are taken on the way."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.playground.stage import Stage, playing

CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
TUESDAY_MORNING = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Asia/Tokyo"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    assert Path(CHROMIUM).exists(), "Debian's chromium is missing: run .ci/install-browser as root"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with playing(f"sqlite:///{tmp_path / 'koetsu.db'}", start=TUESDAY_MORNING) as stage:
        yield stage


@pytest.fixture
def open_page(browser: Any, stage: Stage) -> Iterator[Callable[..., Any]]:
    """Opens the page as a person; whatever goes wrong in the page's own scripts fails the test."""
    troubles: list[str] = []
    contexts = []

    def open_as(person: str, place: str = "C0REVIEW", *, viewport: dict[str, int] = DESKTOP) -> Any:
        context = browser.new_context(viewport=viewport, locale="ja-JP", timezone_id="Asia/Tokyo")
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(f"{stage.server.url}#{person}/{place}")
        page.wait_for_selector(f'body[data-person="{person}"]')
        return page

    yield open_as
    for context in contexts:
        context.close()
    assert not troubles


@pytest.fixture
def picture(tmp_path: Path) -> Callable[[Any, str], None]:
    """Takes a picture of the page; `make pictures` keeps them in docs/pictures."""
    folder = Path(os.environ.get("KOETSU_PICTURES", tmp_path))

    def take(page: Any, name: str) -> None:
        page.wait_for_timeout(350)  # let a dialog finish sliding in
        page.screenshot(path=folder / f"{name}.png")
        assert (folder / f"{name}.png").stat().st_size > 10_000

    return take
