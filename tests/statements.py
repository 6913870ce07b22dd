"""SQL statements compiled once per run: every test opens engines of its own, and each would compile them anew."""

from typing import Any

from sqlalchemy import URL, Engine, create_engine, event

COMPILED: dict[Any, Any] = {}
DIALECTS: dict[str, Any] = {}


def create_remembering_engine(url: URL, **options: Any) -> Engine:
    """As `create_engine`; a compiled statement belongs to its dialect, therefore engines share that too."""
    engine = create_engine(url, execution_options={"compiled_cache": COMPILED}, **options)
    driver = engine.dialect.driver
    if driver in DIALECTS:
        engine.dialect = DIALECTS[driver]
    else:  # a dialect knows its database after the first connection
        event.listen(engine, "connect", lambda *_: DIALECTS.setdefault(driver, engine.dialect))
    return engine
