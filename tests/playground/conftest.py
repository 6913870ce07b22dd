"""A small workspace and a real Bolt app connected to it."""

from collections.abc import Iterator

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from bot.playground.connecting import connected
from bot.playground.person import Person
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from tests.playground.pieces import REVIEW, SATO, TANAKA


@pytest.fixture
def slack() -> Workspace:
    workspace = Workspace("みなも区", bot_name="試し")
    workspace.add_person(SATO, "佐藤", title="観光課")
    workspace.add_person(TANAKA, "田中")
    workspace.add_channel(REVIEW, "審査", [SATO, TANAKA])
    workspace.add_command("/try", "本文")
    return workspace


@pytest.fixture
def server(slack: Workspace) -> Iterator[PlaygroundServer]:
    with PlaygroundServer(slack) as playground:
        yield playground


@pytest.fixture
def impatient(server: PlaygroundServer) -> float:
    """Slack waits less than three seconds here, for tests in which nobody answers."""
    server.switchboard.ack_timeout = 0.3
    return 0.3


@pytest.fixture
def client(server: PlaygroundServer) -> WebClient:
    return WebClient(server.bot_token, base_url=server.api_url)


@pytest.fixture
def app(server: PlaygroundServer, client: WebClient) -> Iterator[App]:
    bolt = App(client=client)
    with connected(server, bolt):
        yield bolt


@pytest.fixture
def sato(server: PlaygroundServer) -> Person:
    return server.person(SATO)


@pytest.fixture
def tanaka(server: PlaygroundServer) -> Person:
    return server.person(TANAKA)
