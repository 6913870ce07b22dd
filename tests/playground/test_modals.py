from datetime import UTC, date, datetime, time

import pytest
from slack_sdk.errors import SlackApiError

from bot.playground import triggers
from bot.playground.refusals import AnswerRefused, GestureRefused, NotAcknowledged
from tests.playground.pieces import (
    REVIEW,
    SATO,
    actions,
    button,
    chooser,
    modal,
    plain,
    section,
    text_input,
)


@pytest.fixture
def opened(slack, client):
    def open_modal(*blocks, **more):
        trigger_id = slack.triggers.issue(SATO)
        view = {key: value for key, value in modal(*blocks, **more).items() if value is not ...}
        return client.views_open(trigger_id=trigger_id, view=view)["view"]

    return open_modal


def answering(app, **answer):
    seen = []

    def on_submission(ack, view):
        seen.append(view["state"]["values"])
        ack(**answer)

    app.view("form")(on_submission)
    return seen


def error_of(call, **arguments):
    with pytest.raises(SlackApiError) as refused:
        call(**arguments)
    return refused.value.response["error"]


def test_a_command_opens_a_modal_with_its_trigger(app, sato, server):
    def on_command(ack, client, command):
        ack()
        client.views_open(trigger_id=command["trigger_id"], view=modal())

    app.command("/try")(on_command)
    sato.types("/try", channel=REVIEW)
    assert server.wait_for(lambda: sato.modal).title == "題"


def test_submitting_sends_every_value_in_slacks_shape(app, opened, sato):
    seen = answering(app)
    picker = {"type": "input", "block_id": "on", "label": plain("日"), "element": {"type": "datepicker"}}
    opened(
        text_input(),
        text_input("note", initial_value="初め"),
        chooser("static_select", "a", "b"),
        chooser("checkboxes", "x", "y", block_id="marks"),
        picker | {"element": {"type": "datepicker", "action_id": "on_id"}},
    )
    submission = sato.submits(
        {"body_text": "本文", "choice": "b", "marks": ["x", "yの名"], "on": date(2026, 4, 1)}
    )
    assert submission.accepted
    assert seen == [
        {
            "body": {"body_text": {"type": "plain_text_input", "value": "本文"}},
            "note": {"note_text": {"type": "plain_text_input", "value": "初め"}},
            "choice": {
                "choice_id": {
                    "type": "static_select",
                    "selected_option": {"text": plain("bの名"), "value": "b"},
                }
            },
            "marks": {
                "marks_id": {
                    "type": "checkboxes",
                    "selected_options": [
                        {"text": plain("xの名"), "value": "x"},
                        {"text": plain("yの名"), "value": "y"},
                    ],
                }
            },
            "on": {"on_id": {"type": "datepicker", "selected_date": "2026-04-01"}},
        }
    ]
    assert sato.modal is None


def test_times_are_sent_as_slack_sends_them(app, opened, sato):
    seen = answering(app)
    inputs = [
        {
            "type": "input",
            "block_id": kind,
            "label": plain("時"),
            "element": {"type": kind, "action_id": "at"},
        }
        for kind in ("timepicker", "datetimepicker")
    ]
    opened(*inputs)
    sato.submits({"timepicker": time(9, 5), "datetimepicker": datetime(2026, 4, 1, tzinfo=UTC)})
    assert seen[0]["timepicker"]["at"]["selected_time"] == "09:05"
    assert seen[0]["datetimepicker"]["at"]["selected_date_time"] == 1775001600


def test_errors_stay_below_their_inputs_and_typed_text_survives(app, opened, sato):
    seen = answering(app, response_action="errors", errors={"body": "短すぎます。"})
    opened(text_input(), text_input("note"))
    submission = sato.submits({"body": "短い", "note": "控え"})
    assert submission.errors == {"body": "短すぎます。"}
    assert sato.modal.errors == {"body": "短すぎます。"}
    sato.submits({"body": "もっと長い"})
    assert seen[1]["note"]["note_text"]["value"] == "控え"
    assert seen[1]["body"]["body_text"]["value"] == "もっと長い"


@pytest.mark.parametrize("errors", [{"nowhere": "x"}, {"body": ""}, {"words": "x"}])
def test_errors_must_name_inputs_of_the_view(app, opened, sato, errors):
    answering(app, response_action="errors", errors=errors)
    opened(text_input(), section(block_id="words"))
    with pytest.raises(AnswerRefused):
        sato.submits({"body": "本文"})


def test_an_answer_can_update_push_and_clear(app, opened, sato):
    answers = iter(
        [
            {"response_action": "update", "view": modal(text_input(), title=plain("二"))},
            {"response_action": "push", "view": modal(text_input(), title=plain("三"))},
            {"response_action": "clear"},
        ]
    )
    app.view("form")(lambda ack: ack(**next(answers)))
    opened(text_input())
    sato.submits({"body": "本文"})
    assert [view.title for view in sato.modals] == ["二"]
    assert sato.modal.values["body"]["body_text"]["value"] == "本文"
    sato.submits()
    assert [view.title for view in sato.modals] == ["二", "三"]
    assert sato.modal.previous_view_id == sato.modals[0].id
    sato.submits({"body": "終わり"})
    assert sato.modals == []


def test_an_update_that_slack_cannot_show_is_refused(app, opened, sato):
    answering(app, response_action="update", view=modal(title=plain("長" * 25)))
    opened()
    with pytest.raises(AnswerRefused, match="json-pointer:/view/title/text"):
        sato.submits({"body": "本文"})


def test_an_unacknowledged_submission_leaves_the_modal_as_it_was(app, opened, sato, impatient):
    opened()
    with pytest.raises(NotAcknowledged):
        sato.submits({"body": "本文"})
    assert sato.modal.values["body"]["body_text"]["value"] == "本文"


@pytest.mark.parametrize(
    ("element", "typed", "sentence"),
    [
        ({}, None, "この項目は必須です。"),
        ({}, "あ" * 3001, "3000文字以内で入力してください。"),
        ({"max_length": 3}, "四文字だ", "3文字以内で入力してください。"),
        ({"min_length": 3}, "二字", "3文字以上で入力してください。"),
    ],
)
def test_slacks_client_holds_back_what_its_limits_forbid(app, opened, sato, element, typed, sentence):
    seen = answering(app)
    opened(text_input(**element))
    submission = sato.submits({"body": typed})
    assert submission.errors == {"body": sentence}
    assert not submission.was_sent
    assert seen == []


def test_filling_in_what_is_not_there_is_refused(opened, sato):
    opened(text_input(), chooser("static_select", "a"))
    with pytest.raises(GestureRefused, match="nowhere"):
        sato.fills({"nowhere": "x"})
    with pytest.raises(GestureRefused, match="no option 'z'"):
        sato.fills({"choice": "z"})


def test_only_the_modal_in_front_can_be_used(slack, client, opened, sato):
    opened()
    below = sato.modal
    client.views_push(trigger_id=slack.triggers.issue(SATO), view=modal())
    with pytest.raises(GestureRefused, match="in front"):
        sato.submits({"body": "本文"}, view=below)


def test_a_modal_without_submit_cannot_be_submitted(opened, sato):
    opened(section(), submit=...)
    with pytest.raises(GestureRefused, match="nothing to submit"):
        sato.submits()


def test_a_trigger_opens_one_view(slack, client):
    trigger_id = slack.triggers.issue(SATO)
    client.views_open(trigger_id=trigger_id, view=modal())
    assert error_of(client.views_open, trigger_id=trigger_id, view=modal()) == "exchanged_trigger_id"
    assert error_of(client.views_open, trigger_id="1.2", view=modal()) == "invalid_trigger_id"


def test_a_trigger_is_too_old_after_three_seconds(slack, client, monkeypatch):
    assert triggers.TRIGGER_LIFE == 3
    monkeypatch.setattr(triggers, "TRIGGER_LIFE", 0)
    trigger_id = slack.triggers.issue(SATO)
    assert error_of(client.views_open, trigger_id=trigger_id, view=modal()) == "expired_trigger_id"


def test_an_invalid_view_does_not_use_up_the_trigger(slack, client):
    trigger_id = slack.triggers.issue(SATO)
    assert (
        error_of(client.views_open, trigger_id=trigger_id, view=modal(title=plain(""))) == "invalid_arguments"
    )
    client.views_open(trigger_id=trigger_id, view=modal())


def test_a_fourth_view_is_refused(slack, client, opened):
    opened()
    for _ in range(2):
        client.views_push(trigger_id=slack.triggers.issue(SATO), view=modal())
    assert (
        error_of(client.views_push, trigger_id=slack.triggers.issue(SATO), view=modal())
        == "push_limit_reached"
    )


def test_an_update_with_a_stale_hash_is_refused(client, opened, sato):
    view = opened()
    client.views_update(view_id=view["id"], hash=view["hash"], view=modal(title=plain("新")))
    assert sato.modal.title == "新"
    assert (
        error_of(client.views_update, view_id=view["id"], hash=view["hash"], view=modal()) == "hash_conflict"
    )


def test_a_closed_view_cannot_be_updated(client, opened, sato):
    view = opened()
    sato.closes_modal()
    assert error_of(client.views_update, view_id=view["id"], view=modal()) == "not_found"


def test_a_view_can_be_found_by_the_id_the_app_gave_it(client, opened, sato):
    opened(external_id="mine")
    client.views_update(external_id="mine", view=modal(title=plain("新"), external_id="mine"))
    assert sato.modal.title == "新"


def test_an_update_keeps_what_was_typed_where_the_input_stays(client, opened, sato):
    view = opened(text_input(), text_input("note"))
    sato.fills({"body": "打ちかけ", "note": "消える"})
    client.views_update(
        view_id=view["id"], view=modal(text_input(), text_input("other", initial_value="初め"))
    )
    assert sato.modal.values == {
        "body": {"body_text": {"type": "plain_text_input", "value": "打ちかけ"}},
        "other": {"other_text": {"type": "plain_text_input", "value": "初め"}},
    }


def test_an_app_that_asked_hears_that_its_modal_was_closed(app, opened, sato):
    closed = []
    app.view_closed("form")(lambda ack, view: (ack(), closed.append(view["id"])))
    view = opened(notify_on_close=True)
    sato.closes_modal()
    assert closed == [view["id"]]
    assert sato.modals == []


def test_closing_a_modal_that_clears_closes_the_whole_stack(slack, client, opened, sato):
    opened()
    client.views_push(trigger_id=slack.triggers.issue(SATO), view=modal(clear_on_close=True))
    sato.closes_modal()
    assert sato.modals == []


def test_a_button_in_a_modal_knows_what_was_typed(app, opened, sato):
    typed = []

    def on_check(ack, body):
        ack()
        typed.append(body["view"]["state"]["values"]["body"]["body_text"]["value"])

    app.action("check")(on_check)
    opened(text_input(), actions(button("check", "確かめる")))
    sato.fills({"body": "打ちかけ"})
    sato.presses(sato.modal, "check")
    assert typed == ["打ちかけ"]
