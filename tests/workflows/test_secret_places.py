"""Where credentials are kept is a place; whatever looks like the secret itself is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.workflows.secret_places import holds_secret

SECRETS = [
    "パスワード：minamo2026!",
    "ﾊﾟｽﾜｰﾄﾞ：abc123",
    "パスワードは minamo です",
    "パスワードは「minamo」。",
    "PW: hogehoge",
    "pass=abc",
    "ID:koho PASS:koho",
    "トークン:abcdef",
    "minamo2026",
    "P@ssw0rd",
    "Minamo#Koho",
    "xK7-pQ9-zL2vB",
    "aB3dE5gH7",
    "広報課の金庫 P@ssw0rd!",
    "広報課の金庫、暗証番号は4821",
    "共有フォルダ k9f8e7d6c5b4",
    "JBSW Y3DP EHPK 3PXP",
    "jbswy3dpehpk3pxp",
    "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP",
    "12345678",
    "4821 9930、1234-5678",
    "復旧コード：8f3k-29dk",
    "バックアップコードは 1234 5678",
]
PLACES = [
    "広報課の金庫",
    "広報課の金庫・共有パスワード管理ツールの「SNS」フォルダ",
    "共有パスワード管理ツール（1Password）の「SNS」フォルダ",
    "Bitwarden の「広報課」コレクション",
    "LastPass共有フォルダ「SNS-2026」",
    "KeePass（\\\\fs01\\koho\\sns）",
    "パスワード管理台帳（K:\\広報課\\SNS）",
    "SharePoint2019 の広報課サイト",
    "https://www.city.minamo.lg.jp/",
    "Microsoft365",
    "1Password",
    "パスワードは広報課の金庫に保管",
    "パスワード：広報課の金庫",
    "パスワードは KeePass に保存",
    "パスワードは広報課長と係長が管理",
    "本庁舎3階 広報課 キャビネットA-12",
    "YubiKey 2本（広報課の金庫とB1F-R203-C2の書庫）",
    "文書番号 K-2026-015 の封筒",
    "内線 2345 に問い合わせ",
    "備品番号 20261234 の公用携帯",
    "03-1234-5678 のSMS（公用携帯）",
    "sns-koho@city.minamo.lg.jp のSMS",
    "koho-pc01 の認証アプリ",
    "iPhone14Pro（公用）の認証アプリ",
    "広報課 係長の公用スマートフォン（Google Authenticator）",
    "二要素認証は公用端末の認証アプリ、予備は総務課の金庫",
    "認証コードは公用携帯に届く",
    "令和8年度に更新したICカード",
]


@pytest.mark.parametrize("words", SECRETS)
def test_a_secret_is_no_place(words):
    assert holds_secret(words)


@pytest.mark.parametrize("words", PLACES)
def test_a_place_is_a_place(words):
    assert not holds_secret(words)


@given(st.text(max_size=200))
def test_any_words_are_judged(words):
    assert holds_secret(words) in {True, False}


@given(st.from_regex(r"[A-Za-z]{4}[0-9]{4}[!#$%]", fullmatch=True))
def test_a_random_word_is_refused_wherever_it_stands(word):
    assert holds_secret(word)
    assert holds_secret(f"広報課の金庫（{word}）")
