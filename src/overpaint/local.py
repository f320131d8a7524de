"""Edits without a server: files in, files out, by the engine alone."""

from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.status import Status

from overpaint.core.edits import EditTask, Frame, Noted, Produced, Progress, Understood, seeds_of
from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.images import Size, inspect
from overpaint.core.ports import Engine
from overpaint.engines import open_engine
from overpaint.settings import Settings
from overpaint.system import SystemChance


@dataclass(frozen=True, slots=True)
class LocalEdit:
    """What to edit and where to put it; `size` None is that of Image 1."""

    images: tuple[Path, ...]
    prompt: str
    n: int
    folder: Path
    size: Size | None
    seed: int | None
    watermark: bool


@dataclass(frozen=True, slots=True)
class LocalResult:
    """What came of it."""

    engine: str
    understood: str
    notes: tuple[str, ...]
    pictures: tuple[Path, ...]

    def as_json(self) -> dict[str, object]:
        """The same for machines."""
        return {
            "engine": self.engine,
            "understood": self.understood,
            "notes": self.notes,
            "pictures": [str(picture) for picture in self.pictures],
        }


async def edit_files(settings: Settings, wanted: LocalEdit, messages: Console) -> LocalResult:
    """Makes the pictures and tells its progress; raises `EditError` or `EngineError`."""
    inputs = [_read(path) for path in wanted.images]
    infos = [
        inspect(data, pixels_max=settings.limits.pixels, name=str(path))
        for data, path in zip(inputs, wanted.images, strict=True)
    ]
    chance = SystemChance()
    first_seed = chance.seed() if wanted.seed is None else wanted.seed
    task = EditTask(
        job_id=chance.uuid(),
        prompt=wanted.prompt,
        negative_prompt=None,
        prompt_extend=True,
        watermark=wanted.watermark,
        size=wanted.size or infos[0].size,
        indexes=tuple(range(wanted.n)),
        seeds=seeds_of(first_seed, wanted.n),
        frame=Frame.asked if wanted.size else Frame.own,
    )
    engine = open_engine(settings.engine, pixels_max=settings.limits.pixels, qwen=settings.qwen.options)
    try:
        with messages.status(f"The {engine.capabilities.name} engine starts …") as status:
            return await _edited(engine, task, inputs, wanted, status)
    finally:
        await engine.close()


async def _edited(
    engine: Engine, task: EditTask, inputs: list[bytes], wanted: LocalEdit, status: Status
) -> LocalResult:
    plan_text = ""
    notes: list[str] = []
    pictures: list[Path] = []
    wanted.folder.mkdir(parents=True, exist_ok=True)
    async with aclosing(engine.edit(task, inputs)) as events:
        async for event in events:
            match event:
                case Understood(plan_text, told):
                    notes += told
                    status.console.print(f"understood: {plan_text}", markup=False, soft_wrap=True)
                case Noted(note):
                    notes.append(note)
                case Progress(stage, step, step_count, index):
                    status.update(
                        f"Picture {index + 1} of {wanted.n}: {stage}, step {step} of {step_count} …"
                    )
                case Produced(index, _, data):
                    path = _target(wanted, index)
                    path.write_bytes(data)
                    pictures.append(path)
    return LocalResult(engine.capabilities.signature, plan_text, tuple(notes), tuple(pictures))


def _target(wanted: LocalEdit, index: int) -> Path:
    """`photo.jpg` gives `photo-edited.png`, or `photo-edited-1.png` … when there are several."""
    number = f"-{index + 1}" if wanted.n > 1 else ""
    return wanted.folder / f"{wanted.images[0].stem}-edited{number}.png"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise EditError(ErrorKind.invalid_image, f"{path} cannot be read: {error.strerror}.") from None
