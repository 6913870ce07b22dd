"""`koetsu rules`: the rules there are, as a list, as the page docs/rules.md, or by what became of their findings."""

import click


@click.command("rules")
@click.option("--markdown", is_flag=True, help="docs/rules.md の内容を出力する")
@click.option("--stats", is_flag=True, help="規則ごとに、指摘・修正・理由付き解除・「問題ない」の数を示す")
def command(*, markdown: bool, stats: bool) -> None:
    """点検規則の一覧を示します。"""
    if markdown and stats:
        raise click.UsageError("--markdown と --stats は、どちらか一方だけ指定してください。")
    if stats:
        _show_stats()
        return
    from bot.commands.rules_page import rules_list, rules_page

    click.echo(rules_page() if markdown else rules_list(), nl=False)


def _show_stats() -> None:
    from bot.commands.opening import opened_ward
    from bot.commands.tables import print_table
    from bot.workflows.learning import tallies

    with opened_ward() as ward:
        rows = [(each.rule, each.fired, each.fixed, each.waived, each.dismissed) for each in tallies(ward)]
    if not rows:
        click.echo("まだ指摘の記録がありません。投稿案が点検されると、ここに数が出ます。")
        return
    print_table(("規則", "指摘", "修正", "理由付き解除", "問題ない"), rows)
