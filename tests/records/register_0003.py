"""A register as it stood before duties: rows of the third step, in SQL that both databases take."""

MORNING = "2026-11-24 00:00:00.000000"
ROWS = {
    "account": (
        "id, platform, handle, name, section, owner_slack_user_id, deputy_slack_user_id, replies",
        "(3, 'x', 'minamo_city', 'みなも区公式', '広報課', 'U0SUZUKI', 'U0ITO', 'none')",
        "(5, 'instagram', 'minamo_kanko', 'みなも区観光', '観光課', 'U0KATO', NULL, 'some')",
        "(8, 'line', 'minamo_old', '旧アカウント', '環境課', 'U0MORI', NULL, 'none')",
        "(9, 'youtube', 'minamo_tv', 'みなも区チャンネル', '広報課', 'U0SUZUKI', NULL, 'none')",
        "(12, 'facebook', 'minamo_new', '届けたばかり', '図書館', 'U0HARA', NULL, 'none')",
    ),
    "account_author": ("id, account_id, slack_id", "(2, 3, 'U0SATO')", "(4, 5, 'S0KANKO')"),
    "operation_policy": (
        "id, account_id, document_url, review_interval_months, next_review_on, state",
        "(2, 3, 'https://www.city.minamo.lg.jp/sns/x.html', 12, '2027-03-31', 'in_force')",
        "(4, 5, 'https://www.city.minamo.lg.jp/sns/kanko.html', 6, '2026-10-15', 'in_force')",
        "(7, 8, 'https://www.city.minamo.lg.jp/sns/old.html', 12, '2026-05-01', 'abolished')",
        "(8, 9, 'https://www.city.minamo.lg.jp/sns/tv.html', 24, '2028-02-29', 'in_force')",
    ),
    "policy_review": (
        "id, operation_policy_id, due_on, outcome, note, next_review_on, slack_user_id, recorded_at, delivery_key",
        f"(1, 2, '2026-03-31', 'revised', '直した', '2027-03-31', 'U0SUZUKI', '{MORNING}', 'a')",
        f"(6, 7, '2026-05-01', 'abolished', '', NULL, 'U0MORI', '{MORNING}', 'b')",
    ),
    "reminder": (
        "id, operation_policy_id, due_on, stage, due_at, state, snooze_count, missed_stages, slack_channel_id, message_ts",
        f"(1, 2, '2026-03-31', -30, '{MORNING}', 'settled', 0, 0, 'D0SUZUKI', '1.1')",
        f"(2, 2, '2026-03-31', -7, '{MORNING}', 'settled', 0, 0, NULL, NULL)",
        "(6, 2, '2027-03-31', -30, '2027-03-01 00:00:00.000000', 'scheduled', 0, 0, NULL, NULL)",
        f"(9, 4, '2026-10-15', 0, '{MORNING}', 'skipped', 0, 0, NULL, NULL)",
        f"(10, 4, '2026-10-15', 7, '{MORNING}', 'sent', 2, 1, 'D0KATO', '1.2')",
        f"(11, 4, '2026-10-15', 14, '{MORNING}', 'sent', 0, 0, NULL, NULL)",
        "(40, 4, '2026-10-15', 42, '2026-11-26 00:00:00.000000', 'scheduled', 0, 0, NULL, NULL)",
        f"(41, 7, '2026-05-01', 0, '{MORNING}', 'settled', 0, 0, 'D0MORI', '1.3')",
    ),
    "outbox_lane": ("name, free_at", f"('U0KATO', '{MORNING}')", f"('U0BEFORE', '{MORNING}')"),
    "outbox_job": (
        "id, key, lane, kind, payload, state, run_at, attempts, lease_until, token, result, error, created_at",
        (
            f"(3, 'reminder:4:2026-10-15:7', 'U0KATO', 'policy_reminder', '{{\"reminder_id\": 10}}', 'sent',"
            f' \'{MORNING}\', 1, NULL, NULL, \'{{"channel": "D0KATO", "ts": "1.2"}}\', NULL, \'{MORNING}\')'
        ),
        (
            f"(4, 'reminder:4:2026-10-15:14', 'U0BEFORE', 'policy_reminder', '{{\"reminder_id\": 11}}', 'waiting',"
            f" '{MORNING}', 0, NULL, NULL, NULL, NULL, '{MORNING}')"
        ),
        (
            f"(5, 'reminder-update:10:snooze1', 'U0KATO', 'policy_reminder_update', '{{\"reminder_id\": 10}}', 'sending',"
            f" '{MORNING}', 1, '{MORNING}', 'abc', NULL, NULL, '{MORNING}')"
        ),
        (
            f"(17, 'undeliverable:4:U0ADMIN:1', 'U0ADMIN', 'undeliverable', '{{\"job_id\": 4}}', 'dead',"
            f" '{MORNING}', 3, NULL, NULL, NULL, 'user_disabled', '{MORNING}')"
        ),
    ),
}
