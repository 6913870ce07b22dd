"""`koetsu rules`: the rules there are, as a list or as the page docs/rules.md."""

import click


@click.command("rules")
@click.option("--markdown", is_flag=True, help="docs/rules.md の内容を出力する")
def command(*, markdown: bool) -> None:
    """点検規則の一覧を示します。"""
    from bot.commands.rules_page import rules_list, rules_page

    click.echo(rules_page() if markdown else rules_list(), nl=False)
