from bot.playground.inputs import initial_values
from bot.playground.rendering import render_text
from tests.playground.pieces import actions, button, chooser, mrkdwn, option, plain, section, text_input


def test_a_card_reads_like_the_screen():
    rich = {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_quote",
                "elements": [
                    {"type": "text", "text": "春の"},
                    {"type": "text", "text": "なるはや", "style": {"code": True}},
                    {"type": "text", "text": "\n祭り "},
                    {"type": "user", "user_id": "U1"},
                    {"type": "emoji", "name": "tada"},
                ],
            },
            {
                "type": "rich_text_list",
                "style": "ordered",
                "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "一つ目"}]}],
            },
        ],
    }
    blocks = [
        {"type": "header", "text": plain("審査")},
        section("*アカウント* &lt;観光&gt;", accessory=button("more", "詳しく")),
        {"type": "section", "fields": [mrkdwn("種別"), plain("お知らせ")]},
        rich,
        {"type": "divider"},
        {"type": "context", "elements": [mrkdwn("第1版"), mrkdwn("佐藤")]},
        {"type": "image", "alt_text": "桜", "image_url": "https://example.jp/a.png"},
        actions(button(), button("no", "差し戻し")),
    ]
    assert render_text(blocks).split("\n") == [
        "【審査】",
        "*アカウント* <観光>",
        "[詳しく]",
        "種別",
        "お知らせ",
        "│ 春の⟦なるはや⟧",
        "│ 祭り <@U1>:tada:",
        "1. 一つ目",
        "――――――――",
        "第1版 佐藤",
        "（画像: 桜）",
        "[承認] [差し戻し]",
    ]


def test_a_form_shows_what_is_filled_in():
    blocks = [
        text_input(initial_value="初め") | {"optional": True, "hint": plain("短く")},
        text_input("empty", placeholder=plain("ここに")),
        chooser("radio_buttons", "a", "b", initial_option=option("b")),
        chooser("checkboxes", "x", "y", block_id="marks"),
        section(accessory={"type": "overflow", "action_id": "o", "options": [option("p"), option("q")]}),
        {
            "type": "input",
            "label": plain("日"),
            "element": {"type": "datepicker", "initial_date": "2026-04-01"},
        },
    ]
    assert render_text(blocks).split("\n") == [
        "本文（任意）",
        "    > 初め",
        "    短く",
        "本文",
        "    > ここに",
        "選ぶ",
        "    ( ) aの名 (*) bの名",
        "選ぶ",
        "    ( ) xの名 ( ) yの名",
        "本文",
        "[…] pの名 / qの名",
        "日",
        "    > 2026-04-01",
    ]


def test_a_form_shows_what_was_typed_over_what_was_there():
    blocks = [
        text_input(initial_value="初め"),
        chooser("static_select", "a", "b", initial_option=option("a")),
    ]
    values = initial_values(blocks)
    values["body"]["body_text"]["value"] = "打ち直し"
    values["choice"]["choice_id"]["selected_option"] = option("b")
    shown = render_text(blocks, values)
    assert "> 打ち直し" in shown
    assert "( ) aの名 (*) bの名" in shown
