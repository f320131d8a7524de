"""Running a verb with the settings; what a person can mend ends as one sentence and an exit code."""

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from overpaint.cli.printing import fail, messages

if TYPE_CHECKING:
    from overpaint.settings import Settings

T = TypeVar("T")


def with_settings(work: "Callable[[Settings], Coroutine[Any, Any, T]]", *, engine: str | None = None) -> T:
    """What the work gives when it is run with the settings; what a person can mend ends as one sentence and exit code 1.

    Raises `EngineRefused`, which says more than a sentence.
    """
    import uvloop

    from overpaint.core.errors import EditError, EngineError, EngineRefused
    from overpaint.settings import SettingsError

    settings = loaded_settings(engine)
    try:
        return uvloop.run(work(settings))
    except EngineRefused:
        raise
    except (SettingsError, EngineError) as error:
        fail(str(error))
    except EditError as error:
        fail(error.message)


def loaded_settings(engine: str | None = None) -> "Settings":
    """The settings, with another engine where one is named; a wrong value ends the verb with exit code 2."""
    from overpaint.settings import SettingsError, load_settings

    try:
        return load_settings(**({"engine": engine} if engine else {}))
    except SettingsError as error:
        messages.print(str(error), style="red", markup=False, soft_wrap=True)
        raise typer.Exit(2) from None
