import pytest

from bot.playground.blockkit.surfaces import message_complaints, view_complaints
from tests.playground.pieces import (
    actions,
    button,
    chooser,
    home,
    modal,
    mrkdwn,
    option,
    plain,
    section,
    text_input,
)


def rich(*elements):
    return {"type": "rich_text", "elements": list(elements)}


def line(*spans):
    return {"type": "rich_text_section", "elements": list(spans)}


def confirm(title="題", text="文", yes="はい", no="いいえ"):
    return {"title": plain(title), "text": plain(text), "confirm": plain(yes), "deny": plain(no)}


def labelled(label, **more):
    return text_input() | {"label": plain(label), **more}


def many(count):
    return [option(str(number)) for number in range(count)]


LONGEST = {
    "section text": lambda n: section("あ" * n),
    "section fields": lambda n: {"type": "section", "fields": [mrkdwn("x")] * n},
    "section field": lambda n: {"type": "section", "fields": [mrkdwn("あ" * n)]},
    "header": lambda n: {"type": "header", "text": plain("あ" * n)},
    "button text": lambda n: actions(button(label="あ" * n)),
    "button value": lambda n: actions(button(value="a" * n)),
    "action_id": lambda n: actions(button("a" * n)),
    "block_id": lambda n: section(block_id="a" * n),
    "actions elements": lambda n: actions(*(button(f"b{number}") for number in range(n))),
    "context elements": lambda n: {"type": "context", "elements": [mrkdwn("x")] * n},
    "menu options": lambda n: section(
        accessory={"type": "static_select", "action_id": "m", "options": many(n)}
    ),
    "option text": lambda n: chooser(
        "static_select", block_id="c", options=[option("a") | {"text": plain("あ" * n)}]
    ),
    "option value": lambda n: chooser(
        "static_select", block_id="c", options=[option("a") | {"value": "a" * n}]
    ),
    "radio options": lambda n: chooser("radio_buttons", block_id="c", options=many(n)),
    "checkbox options": lambda n: chooser("checkboxes", block_id="c", options=many(n)),
    "overflow options": lambda n: section(
        accessory={"type": "overflow", "action_id": "o", "options": many(n)}
    ),
    "input label": lambda n: labelled("あ" * n),
    "input hint": lambda n: labelled("x", hint=plain("あ" * n)),
    "placeholder": lambda n: text_input(placeholder=plain("あ" * n)),
    "max_length": lambda n: text_input(max_length=n),
    "initial_value": lambda n: text_input(initial_value="あ" * n),
    "initial_value under max_length": lambda n: text_input(initial_value="あ" * n, max_length=10),
    "confirm title": lambda n: actions(button(confirm=confirm(title="あ" * n))),
    "confirm text": lambda n: actions(button(confirm=confirm(text="あ" * n))),
    "confirm yes": lambda n: actions(button(confirm=confirm(yes="あ" * n))),
    "confirm no": lambda n: actions(button(confirm=confirm(no="あ" * n))),
}
LIMITS = {
    "section text": 3000,
    "section fields": 10,
    "section field": 2000,
    "header": 150,
    "button text": 75,
    "button value": 2000,
    "action_id": 255,
    "block_id": 255,
    "actions elements": 25,
    "context elements": 10,
    "menu options": 100,
    "option text": 75,
    "option value": 150,
    "radio options": 10,
    "checkbox options": 10,
    "overflow options": 5,
    "input label": 2000,
    "input hint": 2000,
    "placeholder": 150,
    "max_length": 3000,
    "initial_value": 3000,
    "initial_value under max_length": 10,
    "confirm title": 100,
    "confirm text": 300,
    "confirm yes": 30,
    "confirm no": 30,
}


@pytest.mark.parametrize("what", LIMITS)
def test_a_block_may_be_as_long_as_slack_allows_and_no_longer(what):
    assert message_complaints([LONGEST[what](LIMITS[what])]) == []
    assert len(message_complaints([LONGEST[what](LIMITS[what] + 1)])) == 1


VIEW_LIMITS = {
    "title": (24, lambda n: modal(title=plain("あ" * n))),
    "submit": (24, lambda n: modal(submit=plain("あ" * n))),
    "close": (24, lambda n: modal(close=plain("あ" * n))),
    "private_metadata": (3000, lambda n: modal(private_metadata="a" * n)),
    "callback_id": (255, lambda n: modal(callback_id="a" * n)),
    "external_id": (255, lambda n: modal(external_id="a" * n)),
    "blocks": (100, lambda n: modal(*[section()] * n)),
    "home blocks": (100, lambda n: home(*[section()] * n)),
}


@pytest.mark.parametrize("what", VIEW_LIMITS)
def test_a_view_may_be_as_long_as_slack_allows_and_no_longer(what):
    limit, build = VIEW_LIMITS[what]
    assert view_complaints(build(limit)) == []
    assert len(view_complaints(build(limit + 1))) == 1


def test_a_message_has_at_most_fifty_blocks():
    assert message_complaints([section()] * 50) == []
    assert message_complaints([section()] * 51) == [
        "[ERROR] no more than 50 items allowed [json-pointer:/blocks]"
    ]


WRONG = {
    "empty section text": (section(""), "/blocks/0/text/text"),
    "section without text": ({"type": "section"}, "/blocks/0"),
    "mrkdwn header": ({"type": "header", "text": mrkdwn("x")}, "/blocks/0/text"),
    "empty header": ({"type": "header", "text": plain("")}, "/blocks/0/text/text"),
    "mrkdwn button": (
        actions({"type": "button", "action_id": "a", "text": mrkdwn("x")}),
        "/blocks/0/elements/0/text",
    ),
    "unknown block": ({"type": "carousel"}, "/blocks/0"),
    "unknown element": (actions({"type": "slider"}), "/blocks/0/elements/0"),
    "unknown key": (section(colour="red"), "/blocks/0"),
    "text input outside an input block": (
        actions({"type": "plain_text_input", "action_id": "a"}),
        "/blocks/0/elements/0",
    ),
    "button in an input block": (labelled("x", element=button()), "/blocks/0/element"),
    "no elements": (actions(), "/blocks/0/elements"),
    "wrong style": (actions(button(style="warning")), "/blocks/0/elements/0/style"),
    "empty action_id": (actions(button("")), "/blocks/0/elements/0/action_id"),
    "equal action_ids": (actions(button(), button()), "/blocks/0/elements"),
    "initial option not among the options": (
        chooser("static_select", "a", initial_option=option("b")),
        "/blocks/0/element",
    ),
    "initial option with another text": (
        chooser("radio_buttons", "a", initial_option=option("a") | {"text": plain("別の名")}),
        "/blocks/0/element",
    ),
    "equal option values": (chooser("static_select", "a", "a"), "/blocks/0/element"),
    "menu without options": (chooser("static_select", options=[]), "/blocks/0/element/options"),
    "wrong date": (
        labelled("x", element={"type": "datepicker", "initial_date": "2026/4/1"}),
        "/blocks/0/element/initial_date",
    ),
    "wrong time": (
        labelled("x", element={"type": "timepicker", "initial_time": "9:00"}),
        "/blocks/0/element/initial_time",
    ),
    "bare text in rich text": (rich({"type": "text", "text": "x"}), "/blocks/0/elements/0"),
    "empty rich text": (rich(line({"type": "text", "text": ""})), "/blocks/0/elements/0/elements/0/text"),
    "mention in preformatted text": (
        rich({"type": "rich_text_preformatted", "elements": [{"type": "user", "user_id": "U1"}]}),
        "/blocks/0/elements/0/elements/0",
    ),
    "unknown style of rich text": (
        rich(line({"type": "text", "text": "x", "style": {"red": True}})),
        "/blocks/0/elements/0/elements/0/style",
    ),
    "list of texts": (
        rich({"type": "rich_text_list", "style": "bullet", "elements": [{"type": "text", "text": "x"}]}),
        "/blocks/0/elements/0/elements/0",
    ),
    "image without source": ({"type": "image", "alt_text": "x"}, "/blocks/0"),
    "not a block": ("text", "/blocks/0"),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_block_is_refused_and_its_place_named(what):
    block, place = WRONG[what]
    complaints = message_complaints([block])
    assert [complaint.rpartition("[json-pointer:")[2] for complaint in complaints] == [f"{place}]"]


def test_block_ids_must_differ():
    complaints = message_complaints([section(block_id="a"), section(block_id="a")])
    assert len(complaints) == 2
    assert "must be unique" in complaints[0]


def test_inputs_need_a_submit_button():
    asked = modal(text_input())
    del asked["submit"]
    assert "`submit` is required" in view_complaints(asked)[0]
    told = modal(section())
    del told["submit"]
    assert view_complaints(told) == []


def test_a_home_tab_has_no_title():
    assert view_complaints(home() | {"title": plain("x")}) == [
        "[ERROR] invalid additional property: title [json-pointer:/view]"
    ]


def test_only_one_element_takes_the_focus():
    view = modal(text_input("a", focus_on_load=True), text_input("b", focus_on_load=True))
    assert view_complaints(view) == [
        "[ERROR] only one element may set focus_on_load [json-pointer:/view/blocks]"
    ]


def test_every_kind_of_rich_text_is_accepted():
    spans = [
        {
            "type": "text",
            "text": "強い",
            "style": {"bold": True, "italic": True, "strike": True, "code": True},
        },
        {"type": "link", "url": "https://example.jp/", "text": "例"},
        {"type": "user", "user_id": "U1"},
        {"type": "usergroup", "usergroup_id": "S1"},
        {"type": "channel", "channel_id": "C1"},
        {"type": "broadcast", "range": "here"},
        {"type": "emoji", "name": "cherry_blossom"},
        {"type": "date", "timestamp": 1775001600, "format": "{date_long}", "fallback": "4月1日"},
    ]
    text = [{"type": "text", "text": "x"}]
    assert message_complaints([
        rich(
            line(*spans),
            {"type": "rich_text_quote", "elements": spans},
            {"type": "rich_text_preformatted", "elements": text, "border": 0},
            {"type": "rich_text_list", "style": "ordered", "indent": 1, "elements": [line(*text)]},
        )
    ]) == []  # fmt: skip
