"""How much a full check costs beside bare tokenisation: time, cold start, memory."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple

from checks import Platform, check_text, warm_up

TODAY = date(2026, 11, 22)
LENGTH = 300
TEXTS = [
    (text * 4)[:LENGTH]
    for text in (
        "【防災訓練のお知らせ】11月29日（日）午前9時から、みなも区立第三小学校で総合防災訓練を行います。どなたでも参加できます。雨天の場合は中止し、前日17時までに https://www.city.minamo.lg.jp/bosai/ でお知らせします。お問い合わせは防災課（電話03-5555-0123）へ。",
        "図書館まつりを開催します！会期は12月5日（土）・6日（日）の2日間、会場は中央図書館です。絵本の読み聞かせ、古本市、しおり作りなど、小さなお子さまから大人まで楽しめる催しがたくさん。申込みは不要、参加は無料です。皆さまのお越しをお待ちしています。#みなも区 #図書館",
        "冬の節電にご協力ください。室温は20度を目安に、窓には厚手のカーテンを。使わない部屋の照明はこまめに消しましょう。ただし、体調の優れない方や高齢の方は無理をなさらないでください。区役所でも昼休みの消灯に取り組んでいます。くわしくは区公式サイトの「節電の工夫」をご覧ください。",
        "年末年始のごみ収集について。可燃ごみの年内最終収集は、月・木地区が12月28日（月）、火・金地区が12月29日（火）です。年始は1月4日（月）から通常どおり収集します。粗大ごみの申込みは清掃事務所の受付センター（電話0120-555-123）へ、12月18日（金）までにお願いします。",
        "きょう午後2時、みなも川の水位が上がったため、川沿いの3町会に警戒レベル3「高齢者等避難」を発令しました。避難に時間のかかる方は、危険な場所から避難してください。開設した避難所は、第一小学校、第二中学校、区民センターの3か所です。最新の情報は区公式サイトでお知らせします。",
        "【〇月上旬】秋の文化祭を開きます！！！11月21日（日）10時から、会場は区民ホールです。外人の方も父兄の方もお越しください。詳しくは http://bit.ly/minamo をご覧ください。写真はネットで見つけた画像です。お問い合わせは090-1234-5678、または minamo@gmail.com まで。ツイッターでも発信しています。",
    )
]
"""Five posts with nothing to object to, and one with much."""
COLD_RUNS = 3
"""For each text: one whose words need not be cut starts faster."""
_BARE_PROGRAM = """
import sys
from sudachipy import Dictionary
text = sys.stdin.read()
words = [(m.begin(), m.end(), m.part_of_speech(), m.normalized_form()) for m in Dictionary().tokenizer().tokenize(text)]
print(len(words))
"""
_PEAK = """
from pathlib import Path
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
print(peak.split()[1], file=sys.stderr)
"""
_CHECK_PROGRAM = (
    "import sys\nfrom bot.cli import main\ntry:\n    main()\nexcept SystemExit:\n    pass\n" + _PEAK
)


class CheckCosts(NamedTuple):
    """Times in milliseconds, memory in MiB; each beside the bare tokenisation of the same texts."""

    check_median: float
    check_p95: float
    bare_median: float
    cold_check: float
    cold_bare: float
    cold_worst: float
    peak_check: float
    peak_bare: float

    @property
    def median_ratio(self) -> float:
        return self.check_median / self.bare_median

    @property
    def p95_over_median(self) -> float:
        return self.check_p95 / self.check_median

    @property
    def cold_ratio(self) -> float:
        return self.cold_check / self.cold_bare

    @property
    def worst_cold_ratio(self) -> float:
        return self.cold_worst / self.cold_bare

    @property
    def memory_ratio(self) -> float:
        return self.peak_check / self.peak_bare


class _Run(NamedTuple):
    """A new process: its wall time in milliseconds, its peak memory in MiB."""

    time: float
    peak: float


def measure_check(rounds: int = 60) -> CheckCosts:
    """Measure in this run: both jobs take turns on the same texts, so that both meet the same noise."""
    bare = _bare_tokenisation()
    warm_up()
    bare_times: list[float] = []
    check_times: list[float] = []
    for _ in range(rounds):
        for text in TEXTS:
            bare_times.append(_milliseconds(lambda text=text: bare(text)))
            check_times.append(
                _milliseconds(lambda text=text: check_text(text, today=TODAY, platform=Platform.FACEBOOK))
            )
    checked: dict[str, list[_Run]] = {text: [] for text in TEXTS}
    cut: list[_Run] = []
    for _ in range(COLD_RUNS):
        for text, runs in checked.items():
            runs.append(_cold(_CHECK_PROGRAM, text, "check", "-"))
            cut.append(_cold(_BARE_PROGRAM + _PEAK, text))
    starts = [median(run.time for run in runs) for runs in checked.values()]
    return CheckCosts(
        check_median=median(check_times),
        check_p95=quantiles(check_times, n=20)[-1],
        bare_median=median(bare_times),
        cold_check=median(starts),
        cold_bare=median(run.time for run in cut),
        cold_worst=max(starts),
        peak_check=max(run.peak for runs in checked.values() for run in runs),
        peak_bare=median(run.peak for run in cut),
    )


def report_check() -> list[str]:
    """The costs as lines to print."""
    costs = measure_check()
    return [
        f"check, {LENGTH} characters: {costs.check_median:.2f} ms = {costs.median_ratio:.2f} x bare tokenisation ({costs.bare_median:.2f} ms)",
        f"check, p95 / median: {costs.p95_over_median:.2f}",
        f"koetsu check, cold start: {costs.cold_check:.0f} ms = {costs.cold_ratio:.2f} x bare ({costs.cold_bare:.0f} ms); of the slowest text {costs.worst_cold_ratio:.2f} x",
        f"koetsu check, peak memory: {costs.peak_check:.0f} MiB = {costs.memory_ratio:.2f} x bare ({costs.peak_bare:.0f} MiB)",
    ]


def _bare_tokenisation() -> Callable[[str], object]:
    from sudachipy import Dictionary, SplitMode

    tokenizer = Dictionary().tokenizer(SplitMode.C)
    return lambda text: [
        (m.begin(), m.end(), m.part_of_speech(), m.normalized_form()) for m in tokenizer.tokenize(text)
    ]


def _milliseconds(job: Callable[[], object]) -> float:
    start = perf_counter()
    job()
    return (perf_counter() - start) * 1000


def _cold(program: str, text: str, *arguments: str) -> _Run:
    start = perf_counter()
    run = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        input=text.encode(),
        capture_output=True,
        cwd=Path(__file__).parents[2],
        check=True,
    )
    return _Run((perf_counter() - start) * 1000, int(run.stderr.split()[-1]) / 1024)


if __name__ == "__main__":
    print("\n".join(report_check()))
