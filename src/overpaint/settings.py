"""Everything an operator can set: `OVERPAINT_<NAME>` or `OVERPAINT_<PART>__<NAME>`, read once at the start."""

import re
from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_data_path
from pydantic import AnyHttpUrl, BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from overpaint.core.accounts import KEY_LENGTH_MAX
from overpaint.engines import NAMES, is_known
from overpaint.engines.qwen.editions import CONDITION_AREA, REFERENCE_AREA
from overpaint.engines.qwen.options import STEPS_MAX, STEPS_MIN, QwenOptions

PREFIX = "OVERPAINT_"
SECRET_LENGTH_MIN = 16


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DatabaseSettings(_Part):
    """Where records live; None is SQLite in the data folder."""

    url: Annotated[str | None, Field(pattern=r"^sqlite:///.+$")] = None


class StorageSettings(_Part):
    """Where objects live; None is a folder in the data folder."""

    url: Annotated[str | None, Field(pattern=r"^file:///.+$")] = None


class LimitSettings(_Part):
    """What one caller may use. `requests_per_second` None is the dialect's own rate, 0 is none."""

    requests_per_second: Annotated[float | None, Field(ge=0)] = None
    pixels: Annotated[int, Field(ge=10_000)] = 50_000_000
    edit_seconds: Annotated[float, Field(gt=0, le=86_400)] = 300.0


class FetchSettings(_Part):
    """What input image URLs may name.

    `allowed_private_hosts` are private or loopback hosts (`host` or `host:port`, separated by commas);
    `oneminai_links` is whether 1min.ai's dialect, whose pictures are uploaded, asks other hosts at all.
    """

    allowed_private_hosts: tuple[str, ...] = ()
    oneminai_links: bool = False

    @field_validator("allowed_private_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return (
            [host.strip() for host in value.split(",") if host.strip()] if isinstance(value, str) else value
        )


class QwenSettings(_Part):
    """How the real model runs; see `engines.qwen.options`. Areas in px."""

    num_inference_steps: Annotated[int, Field(ge=STEPS_MIN, le=STEPS_MAX)] = 40
    true_cfg_scale: Annotated[float, Field(ge=1, le=20)] = 4.0
    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    device: str = "auto"
    reference_area: Annotated[int, Field(ge=64 * 64, le=2048 * 2048)] = REFERENCE_AREA
    condition_area: Annotated[int, Field(ge=64 * 64, le=2048 * 2048)] = CONDITION_AREA

    @property
    def options(self) -> QwenOptions:
        """The same for the engine."""
        return QwenOptions(**self.model_dump())


class Settings(BaseSettings):
    """One frozen tree; every default lets `overpaint serve` run on a laptop."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_ignore_empty=True,
        enable_decoding=False,  # no value is JSON, and one that is none would be told without its variable
        frozen=True,
        extra="ignore",
    )

    data_dir: Path = Field(default_factory=lambda: user_data_path("overpaint"))
    database: DatabaseSettings = DatabaseSettings()
    storage: StorageSettings = StorageSettings()
    engine: str = "auto"
    public_url: AnyHttpUrl | None = None
    region: Literal["singapore", "beijing"] = "singapore"
    bootstrap_key: SecretStr | None = None
    secret: Annotated[SecretStr | None, Field(min_length=SECRET_LENGTH_MIN)] = None
    billing: Literal["unlimited", "enforced"] = "unlimited"
    limits: LimitSettings = LimitSettings()
    fetch: FetchSettings = FetchSettings()
    qwen: QwenSettings = QwenSettings()

    @field_validator("engine")
    @classmethod
    def _known(cls, name: str) -> str:
        if not is_known(name):
            raise ValueError(f"it must be one of {', '.join(NAMES)}")
        return name

    @field_validator("public_url")
    @classmethod
    def _bare(cls, url: AnyHttpUrl | None) -> AnyHttpUrl | None:
        if url and (url.path, url.query, url.fragment) != ("/", None, None):
            raise ValueError("it must end after the host and port, because links are signed for /files/…")
        return url

    @field_validator("bootstrap_key")
    @classmethod
    def _sendable(cls, key: SecretStr | None) -> SecretStr | None:
        if key and not re.fullmatch(
            rf"[!-~]{{{SECRET_LENGTH_MIN},{KEY_LENGTH_MAX}}}", key.get_secret_value()
        ):
            raise ValueError(
                f"it must have {SECRET_LENGTH_MIN} to {KEY_LENGTH_MAX} ASCII characters and no space"
            )
        return key

    @property
    def database_url(self) -> str:
        """The database, resolved."""
        return self.database.url or f"sqlite:///{self.data_dir / 'overpaint.db'}"

    @property
    def objects_dir(self) -> Path:
        """The folder of the objects, resolved."""
        return (
            Path(self.storage.url.removeprefix("file://")) if self.storage.url else self.data_dir / "objects"
        )


class SettingsError(Exception):
    """A variable has a wrong value; the message is one sentence that names it."""


def load_settings(**overrides: str) -> Settings:
    """The settings that the environment asks for, with what a command line overrides; raises `SettingsError`."""
    try:
        return Settings.model_validate(Settings().model_dump() | overrides) if overrides else Settings()
    except ValidationError as invalid:
        first = invalid.errors(include_input=False)[0]
        variable = PREFIX + "__".join(str(part).upper() for part in first["loc"])
        raise SettingsError(f"{variable} is wrong: {first['msg'].removeprefix('Value error, ')}.") from None
