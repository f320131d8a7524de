"""Who may import whom, read from the source: every complaint begins with the file and the line."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "overpaint"

# A layer is a folder or a file of the package; what is not named here composes the others and may import them all.
OURS = {
    "core": {"core"},
    "wire": set(),
    "contracts": {"contracts", "core", "wire"},
    "reference": {"reference", "contracts", "core", "wire"},
    "engines": {"engines", "core", "allocation"},
    "storage": {"storage", "core"},
    "conformance": {"conformance"},  # it judges from outside, by the wire alone
    "evaluation": {"evaluation", "engines", "core"},
    "settings": {"core", "engines"},  # the length of a key and the names of the engines
    "system": {"core"},
    "allocation": set(),
}
LIBRARIES = {
    "core": {"PIL"},
    "wire": {"pydantic"},
    "contracts": {"fastapi", "starlette", "pydantic", "pybase64", "httpx", "python_multipart"},
    "storage": {"sqlalchemy", "alembic", "aiosqlite"},
    "conformance": {"httpx", "PIL", "rich"},
    "system": set(),
    "allocation": set(),
}
SHARED_BY_CONTRACTS = {"fetch", "files", "http", "multipart", "sigv4", "refusing", "parsing", "hangups"}
EDITING = {"cv2", "numba", "numpy", "rapidocr", "onnxruntime"}  # loaded by the children of a server alone
HEAVY = {"torch", "torchvision", "diffusers", "transformers", "accelerate", "ray"}


@dataclass(frozen=True)
class Import:
    """One imported module, as a dotted name, and where it is imported."""

    name: str
    file: Path
    line: int
    in_function: bool

    @property
    def layer(self) -> str:
        return self.file.relative_to(PACKAGE).with_suffix("").parts[0]

    @property
    def top(self) -> str:
        return self.name.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} imports {self.name}"


def module_name(file: Path) -> str:
    return ".".join(file.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


FILES = {module_name(file): file for file in sorted(PACKAGE.rglob("*.py"))}


def imports_of(file: Path) -> Iterator[Import]:
    def visit(node: ast.AST, *, in_function: bool) -> Iterator[Import]:
        match node:
            case ast.Import(names):
                for alias in names:
                    yield Import(alias.name, file, node.lineno, in_function)
            case ast.ImportFrom(module, names, level):
                assert module, f"{file}:{node.lineno} imports relatively"
                assert level == 0, f"{file}:{node.lineno} imports relatively"
                for alias in names:
                    member = f"{module}.{alias.name}"
                    yield Import(member if member in FILES else module, file, node.lineno, in_function)
            case _:
                inside = in_function or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                for child in ast.iter_child_nodes(node):
                    yield from visit(child, in_function=inside)

    return visit(ast.parse(file.read_text(), file), in_function=False)


IMPORTS = [found for file in FILES.values() for found in imports_of(file)]


def is_ours(found: Import) -> bool:
    return found.top == PACKAGE.name


def complaints(found: Iterator[Import], why: str) -> str:
    return "\n".join(f"{one}, {why}" for one in dict.fromkeys(found))


def test_the_layers_in_the_table_exist() -> None:
    assert {found.layer for found in IMPORTS} >= OURS.keys()


@pytest.mark.parametrize("layer", OURS)
def test_a_layer_imports_only_the_layers_below_it(layer: str) -> None:
    allowed = OURS[layer]
    offending = (
        found
        for found in IMPORTS
        if found.layer == layer and is_ours(found) and found.name.split(".")[1] not in allowed
    )

    assert not (told := complaints(offending, f"but {layer} may import {sorted(allowed) or 'nothing'}")), told


@pytest.mark.parametrize("layer", LIBRARIES)
def test_a_layer_uses_only_the_libraries_that_are_its_business(layer: str) -> None:
    allowed = {*LIBRARIES[layer], *sys.stdlib_module_names, PACKAGE.name}
    offending = (found for found in IMPORTS if found.layer == layer and found.top not in allowed)

    assert not (told := complaints(offending, f"but {layer} uses {sorted(LIBRARIES[layer])}")), told


def test_no_dialect_knows_another_one() -> None:
    offending = (
        found
        for found in IMPORTS
        if found.layer == "contracts"
        and found.file != PACKAGE / "contracts/__init__.py"  # the list of them all
        and found.name.startswith("overpaint.contracts.")
        and (other := found.name.split(".")[2]) not in SHARED_BY_CONTRACTS
        and other not in found.file.relative_to(PACKAGE / "contracts").with_suffix("").parts[:1]
    )

    assert not (told := complaints(offending, "which is another dialect")), told


def test_heavy_libraries_are_imported_by_the_engines_that_need_them_alone() -> None:
    offending = (
        found
        for found in IMPORTS
        if found.top in HEAVY and PACKAGE / "engines/qwen" not in found.file.parents
    )

    assert not (told := complaints(offending, "which the base install does not have")), told


def test_imports_stand_at_the_top_of_a_file_but_where_the_project_says_why() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    excepted = [
        pattern
        for pattern, rules in project["tool"]["ruff"]["lint"]["per-file-ignores"].items()
        if "PLC0415" in rules
    ]
    offending = (
        found
        for found in IMPORTS
        if found.in_function and not any(found.file.relative_to(ROOT).match(pattern) for pattern in excepted)
    )

    assert not (told := complaints(offending, "inside a function")), told


def test_no_module_imports_itself_through_others() -> None:
    graph: dict[str, set[str]] = {name: set() for name in FILES}
    for found in IMPORTS:
        if is_ours(found) and not found.in_function:
            graph[module_name(found.file)].add(found.name)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail("a circle of imports: " + " <- ".join(circle.args[1]))


def test_every_module_can_be_imported_and_none_brings_a_heavy_library() -> None:
    scripts = {name for name in FILES if name.endswith((".__main__", ".env")) or ".versions." in name}
    # of the real model, what the server loads; the rest is loaded by the model's own process alone
    model = {name for name in FILES if name.startswith("overpaint.engines.qwen.")}
    loaded = FILES.keys() - scripts - model | {"overpaint.engines.qwen.engine"}
    code = f"""
import importlib, sys
for name in {sorted(loaded)}:
    importlib.import_module(name)
print(*sorted({HEAVY} & sys.modules.keys()))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == ""


def test_a_server_and_a_plan_need_no_library_that_edits_pictures() -> None:
    code = f"""
import sys
import overpaint.app, overpaint.server
from overpaint.engines import open_engine
from overpaint.engines.embedded.language.answers import answer
open_engine("embedded", pixels_max=1)
answer("Make it warmer", images=1)
print(*sorted({EDITING} & sys.modules.keys()))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == ""
