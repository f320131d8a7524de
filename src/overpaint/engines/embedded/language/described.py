"""Plans and refusals as data for machines, in the form that labelled instructions have."""

from dataclasses import fields

from overpaint.core.errors import EngineRefused
from overpaint.engines.embedded.plan import Color, Geometry, Plan, Recolor, Step, Thing


def plan_described(plan: Plan) -> dict[str, object]:
    """`{"expect": "edit", "family", "params"}`; several steps are family `multi`."""
    on = {"on": plan.on} if plan.on != 1 else {}
    steps = [{"family": step.family, "params": {**_params_of(step), **on}} for step in plan.steps]
    if len(steps) == 1:
        return {"expect": "edit", **steps[0]}
    return {"expect": "edit", "family": "multi", "params": {"steps": steps}}


def refusal_described(told: EngineRefused) -> dict[str, object]:
    """`{"expect": "refuse", "family": "refuse", "params": {"reason", "words"}, …}`, and what is told."""
    params = {"reason": told.reason, "words": list(told.words)}
    said = {"message": told.message, "suggestions": list(told.suggestions)}
    return {"expect": "refuse", "family": "refuse", "params": params, **said}


def _params_of(step: Step) -> dict[str, object]:
    params: dict[str, object] = {"op": step.op} if isinstance(step, Geometry) else {}
    for field in fields(step):
        match getattr(step, field.name):
            case None:
                pass
            case Color(name):
                params[field.name] = name
            case Thing() as thing:
                color = "target_color" if isinstance(step, Recolor) else "color"
                said = {color: thing.color and thing.color.name, "position": thing.position}
                said |= {"extent": thing.extent, "target": thing.target}
                params |= {name: value for name, value in said.items() if value is not None}
            case tuple(colors):
                params[field.name] = [color.name for color in colors]
            case value:
                params[field.name] = value
    return params
