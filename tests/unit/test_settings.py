from collections.abc import Callable
from pathlib import Path

import pytest

from overpaint.settings import Settings, SettingsError, load_settings

SetVariables = Callable[..., None]


@pytest.fixture(autouse=True)
def variables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SetVariables:
    monkeypatch.setenv("OVERPAINT_DATA_DIR", str(tmp_path))

    def set_all(**values: str) -> None:
        for name, value in values.items():
            monkeypatch.setenv(f"OVERPAINT_{name}", value)

    return set_all


def test_every_default_lets_the_server_run(tmp_path: Path) -> None:
    settings = load_settings()

    assert settings.engine == "auto"
    assert settings.billing == "unlimited"
    assert settings.database_url == f"sqlite:///{tmp_path}/overpaint.db"
    assert settings.objects_dir == tmp_path / "objects"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ENGINE", "qwen3"),
        ("REGION", "frankfurt"),
        ("BILLING", "free"),
        ("PUBLIC_URL", "pictures.example"),
        ("PUBLIC_URL", "https://pictures.example/overpaint"),
        ("PUBLIC_URL", "https://pictures.example?tenant=1"),
        ("PUBLIC_URL", "https://pictures.example/#top"),
        ("SECRET", "short"),
        ("BOOTSTRAP_KEY", "sk-short"),
        ("BOOTSTRAP_KEY", "sk-" + "0" * 254),
        ("BOOTSTRAP_KEY", "sk-with a space in it"),
        ("DATABASE__URL", "postgresql://localhost/overpaint"),
        ("STORAGE__URL", "s3://bucket"),
        ("LIMITS__REQUESTS_PER_SECOND", "-1"),
        ("LIMITS__REQUESTS_PER_SECOND", "nan"),
        ("LIMITS__PIXELS", "many"),
        ("LIMITS__PIXELS", "9"),
        ("LIMITS__EDIT_SECONDS", "0"),
        ("LIMITS__EDIT_SECONDS", "inf"),
        ("LIMITS", "none"),
        ("LIMITS__EDIT_SECOND", "3"),
    ],
)
def test_a_wrong_value_is_one_sentence_that_names_its_variable(
    variables: SetVariables, name: str, value: str
) -> None:
    variables(**{name: value})

    with pytest.raises(SettingsError) as wrong:
        load_settings()

    sentence = str(wrong.value)
    assert sentence.startswith(f"OVERPAINT_{name} ")
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize("name", ["SECRET", "BOOTSTRAP_KEY"])
def test_a_secret_is_not_repeated_when_it_is_refused(variables: SetVariables, name: str) -> None:
    variables(**{name: "hunter2"})

    with pytest.raises(SettingsError) as wrong:
        load_settings()

    assert "hunter2" not in str(wrong.value)


def test_secrets_are_not_shown_with_the_settings(variables: SetVariables) -> None:
    variables(SECRET="a-secret-of-the-house", BOOTSTRAP_KEY="sk-a-key-of-the-house")

    assert "of-the-house" not in repr(load_settings())


def test_an_empty_variable_is_one_that_is_not_set(variables: SetVariables) -> None:
    variables(PUBLIC_URL="", LIMITS__PIXELS="")

    assert load_settings() == load_settings(engine="auto")


def test_the_command_line_wins_over_the_environment(variables: SetVariables) -> None:
    variables(ENGINE="embedded", LIMITS__PIXELS="20000", SECRET="a-secret-of-the-house")

    settings = load_settings(engine="sketch")

    assert settings.engine == "sketch"
    assert settings.limits.pixels == 20_000
    assert settings.secret
    assert settings.secret.get_secret_value() == "a-secret-of-the-house"


def test_a_wrong_value_on_the_command_line_is_told_the_same_way() -> None:
    with pytest.raises(SettingsError, match=r"^OVERPAINT_ENGINE is wrong: "):
        load_settings(engine="qwen3")


def test_hosts_are_separated_by_commas(variables: SetVariables) -> None:
    variables(FETCH__ALLOWED_PRIVATE_HOSTS="minio.internal, 127.0.0.1:9000,")

    assert load_settings().fetch.allowed_private_hosts == ("minio.internal", "127.0.0.1:9000")


@pytest.mark.parametrize("url", ["https://pictures.example", "http://127.0.0.1:8000/"])
def test_a_public_url_ends_after_host_and_port(variables: SetVariables, url: str) -> None:
    variables(PUBLIC_URL=url)

    assert str(load_settings().public_url).rstrip("/") == url.rstrip("/")


def test_settings_do_not_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        load_settings().engine = "sketch"  # type: ignore[misc]


def test_every_setting_has_its_word_in_the_operators_page() -> None:
    page = (Path(__file__).parents[2] / "docs" / "operate.md").read_text()

    missing = [name for name in variable_names(Settings) if name not in page]

    assert not missing


def variable_names(model: type) -> list[str]:
    """Every variable, as an operator writes it."""
    names = []
    for name, field in model.model_fields.items():  # type: ignore[attr-defined]
        inner = getattr(field.annotation, "model_fields", None)
        parts = [f"{name}__{part}" for part in inner] if inner else [name]
        names += [f"OVERPAINT_{part.upper()}" for part in parts]
    return names
