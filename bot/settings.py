"""Settings from the environment and `.env`."""

from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from checks.wording import Locale


class SettingsRefused(Exception):  # noqa: N818
    """The settings cannot be used; the message names each one and what is wrong with it."""


def _zone(name: object) -> ZoneInfo:
    try:
        return name if isinstance(name, ZoneInfo) else ZoneInfo(str(name))
    except (ZoneInfoNotFoundError, ValueError) as unknown:
        raise ValueError(f"unknown time zone {name!r}; write one like Asia/Tokyo") from unknown


def _names(value: object) -> object:
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


class Settings(BaseSettings):
    """What an operator sets; each name is an environment variable."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", populate_by_name=True, frozen=True)

    slack_bot_token: str = Field("", alias="SLACK_BOT_TOKEN", repr=False)
    slack_app_token: str = Field("", alias="SLACK_APP_TOKEN", repr=False)
    slack_api_url: str = Field("https://slack.com/api/", alias="SLACK_API_URL")
    database_url: str = Field("sqlite:///koetsu.db", alias="KOETSU_DATABASE_URL")
    review_channel: str = Field("", alias="KOETSU_REVIEW_CHANNEL")
    admins: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_names)] = Field((), alias="KOETSU_ADMINS")
    timezone: Annotated[ZoneInfo, BeforeValidator(_zone)] = Field(
        ZoneInfo("Asia/Tokyo"), alias="KOETSU_TIMEZONE"
    )
    locale: Locale = Field("ja", alias="KOETSU_LOCALE")
    guideline: Path | None = Field(None, alias="KOETSU_GUIDELINE")
    operation: Path | None = Field(None, alias="KOETSU_OPERATION")
    pr_channel: str = Field("", alias="KOETSU_PR_CHANNEL")
    morning_hour: int = Field(9, alias="KOETSU_MORNING_HOUR", ge=0, le=23)

    @field_validator("slack_api_url")
    @classmethod
    def _end_with_slash(cls, url: str) -> str:
        return url if url.endswith("/") else url + "/"


def read_settings(**overrides: Any) -> Settings:
    """Settings as the environment gives them, or a SettingsRefused that names every wrong one."""
    try:
        return Settings(**overrides)
    except ValidationError as wrong:
        lines = [f"{error['loc'][0]}: {error['msg']}" for error in wrong.errors()]
        raise SettingsRefused("\n".join(lines)) from wrong
