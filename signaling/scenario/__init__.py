"""Scenario files: the strict loader, the schema, the resolution to the explicit form, and every fault at once.

Names are imported when first used, so that ``import signaling`` does not import pydantic or PyYAML. The functions ``check`` and
``resolve`` are reached through the modules they are named after: a package cannot lend one name to a module and to a function.
"""

from importlib import import_module

from signaling.core.errors import did_you_mean

_HOME = {
    "Body": "body",
    "Dish": "dish",
    "BodyPlan": "schema",
    "DishPlan": "schema",
    "Plan": "schema",
    "Vocabulary": "vocabulary",
    "default_vocabulary": "vocabulary",
    "load": "resolve",
    "resolved_yaml": "resolve",
    "schema_reference": "reference",
    "shipped_folder": "shipped",
    "shipped_names": "layers",
    "starter_scenario": "reference",
}

__all__ = list(_HOME)


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(
            f"signaling.scenario: there is no '{name}'.{did_you_mean(name, _HOME)}", name=name, obj=None
        )
    found = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
