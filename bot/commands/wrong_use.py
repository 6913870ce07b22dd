"""What is wrong with a command line, said in Japanese; click says it in English."""

import errno

import click

_WHY = {
    errno.ENOENT: "見つかりません",
    errno.EISDIR: "フォルダです",
    errno.ENOTDIR: "見つかりません",
    errno.EACCES: "読み書きする権限がありません",
    errno.EADDRINUSE: "ほかで使われています",
}


def sentence(error: click.UsageError) -> str:
    """One sentence for the person at the shell."""
    match error:
        case click.NoSuchOption():
            return f"「{error.option_name}」というオプションはありません。{_instead(error.possibilities)}"
        case click.NoSuchCommand():
            return f"「{error.command_name}」というコマンドはありません。{_instead(error.possibilities)}"
        case click.BadOptionUsage():
            return f"「{error.option_name}」の値の有無が違います。"
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
            return f"{name} が足りません。"
        case click.BadParameter() if error.param and error.param.opts[0].startswith("-"):
            return f"{error.param.opts[0]}: {_told(error)}"
    return _told(error)


def why(error: OSError) -> str:
    """Why a file or a port cannot be used."""
    return _WHY.get(error.errno or 0, error.strerror or str(error))


def _instead(alike: list[str] | None) -> str:
    return f"{'・'.join(alike)} ではありませんか。" if alike else ""


def _told(error: click.UsageError) -> str:
    return f"書き方が違います（{error.message.rstrip('.')}）。" if error.message.isascii() else error.message
