"""A Mesa AgentSet over arrays: which cells, not the cells themselves.

It does what Mesa's own set does, in the same order and with the same random numbers, but asks whole populations at once. It differs where
that is of use: `get` and `agg` give NumPy arrays, `select` takes a boolean mask, `set` takes one value for each cell. Other agents of the model
(saboteurs, a user's own) may be members too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil, inf
from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.cells.cell import UnknownAttribute
from signaling.cells.homes import CellHome
from signaling.cells.mesa_versions import GroupBy
from signaling.cells.set_algebra import SetAlgebra
from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    from mesa import Agent


class CellSet(SetAlgebra):
    """An ordered set of cells of one or several populations, and of other agents.

    Args:
        agents: cells, other agents, or whole populations.
        random: generator for :meth:`shuffle`; that of the model of the first member if None.
    """

    # Choosing and ordering --------------------------------------------------------------------------------------------

    def select(
        self,
        filter_func: Callable[[Agent], bool] | np.ndarray | None = None,
        at_most: float = inf,
        inplace: bool = False,
        agent_type: type[Agent] | None = None,
    ) -> CellSet:
        """Those that pass.

        Args:
            filter_func: a function of an agent, or (fast) a boolean for each member.
            at_most: this many of the first; a float up to 1.0 is a share of the set.
            inplace: change this set instead of making one.
            agent_type: class of the agents.
        """
        if isinstance(at_most, float) and at_most <= 1.0:
            at_most = int(len(self) * at_most)
        chosen = np.arange(len(self)) if agent_type is None else self._of_type(agent_type)
        if callable(filter_func):
            chosen = self._passing(filter_func, chosen, at_most)
        elif filter_func is not None:
            chosen = chosen[self._mask(filter_func)[chosen]]
        chosen = chosen if at_most == inf else chosen[: max(0, ceil(at_most))]
        return self._keep(chosen) if inplace else self._subset(chosen)

    def _passing(self, accept: Callable[[Agent], bool], chosen: np.ndarray, at_most: float) -> np.ndarray:
        passing: list[int] = []
        for k in chosen.tolist():
            if len(passing) >= at_most:
                break
            if accept(self[k]):
                passing.append(k)
        return np.array(passing, np.int64)

    def _mask(self, mask: np.ndarray) -> np.ndarray:
        truth = np.asarray(mask)
        if truth.dtype != bool or truth.shape != (len(self),):
            raise SignalingError(
                f"a mask needs one truth for each of {len(self)} agents; this one is {truth.dtype} of shape {truth.shape}."
            )
        return truth

    def shuffle(self, inplace: bool = False) -> CellSet:
        """The same agents in random order; the order that Mesa's own set would take."""
        order = list(range(len(self)))
        self.random.shuffle(order)
        chosen = np.array(order, np.int64)
        return self._keep(chosen) if inplace else self._subset(chosen)

    def sort(self, key: Callable[[Agent], Any] | str, ascending: bool = False, inplace: bool = False) -> CellSet:
        """The same agents by an attribute or a function; those that are equal keep their order."""
        values = self.get(key) if isinstance(key, str) else [key(agent) for agent in self]
        if isinstance(values, np.ndarray) and values.dtype != object:
            order = (
                np.argsort(values, kind="stable")
                if ascending
                else len(self) - 1 - np.argsort(values[::-1], kind="stable")[::-1]
            )
        else:
            order = np.array(sorted(range(len(self)), key=lambda k: values[k], reverse=not ascending), np.int64)
        return self._keep(order) if inplace else self._subset(order)

    def groupby(self, by: Callable[[Agent], Any] | str, result_type: str = "agentset") -> CellGroups:
        """Groups by an attribute or a function, in the order in which their first members stand.

        Args:
            by: name of an attribute, or a function of an agent.
            result_type: ``agentset`` or ``list``.
        """
        if result_type not in ("agentset", "list"):
            raise SignalingError(f"groupby: result_type is 'agentset' or 'list', not {result_type!r}.")
        values = [by(agent) for agent in self] if callable(by) else self.get(by).tolist()
        places: dict[Any, list[int]] = {}
        for k, value in enumerate(values):
            places.setdefault(value, []).append(k)
        groups = {value: self._subset(np.array(found)) for value, found in places.items()}
        return CellGroups(
            groups if result_type == "agentset" else {value: group.to_list() for value, group in groups.items()}
        )

    # Reading and writing ----------------------------------------------------------------------------------------------

    def get(
        self, attr_names: str | Iterable[str], handle_missing: str = "error", default_value: Any = None
    ) -> np.ndarray:
        """An attribute of every member, (n,), or several, (n, names).

        Args:
            attr_names: one name, or several.
            handle_missing: ``error``, or ``default`` to take `default_value` where a member lacks the attribute.
            default_value: what to take then.

        Raises:
            UnknownAttribute: (an AttributeError) a member lacks it.
            ValueError: another `handle_missing`.
        """
        if handle_missing not in ("error", "default"):
            raise ValueError(f"Unknown handle_missing option: {handle_missing}, should be one of 'error' or 'default'")
        if not isinstance(attr_names, str):
            names = list(attr_names)
            columns = [self.get(name, handle_missing, default_value) for name in names]
            return np.stack(columns, axis=1) if names else np.empty((len(self), 0))
        parts, places = [], []
        for home, found in self._by_home():
            if handle_missing == "default" and not home.knows(attr_names):
                parts.append(np.full(len(found), default_value))
            else:
                parts.append(home.get(attr_names, self._slots[found]))
            places.append(found)
        if len(parts) == 1:
            return parts[0]
        values = _joined(parts)
        ordered = np.empty_like(values)
        ordered[_joined(places)] = values
        return ordered

    def set(self, attr_name: str, value: Any) -> CellSet:
        """Write an attribute: one value for all, or one for each member; all or, if a member lacks it, none.

        Raises:
            UnknownAttribute: (an AttributeError) a member lacks it.
        """
        each = (
            np.asarray(value)
            if isinstance(value, (list, tuple, np.ndarray)) and np.shape(value)[:1] == (len(self),)
            else None
        )
        homes = list(self._by_home())
        for home, _ in homes:
            if isinstance(home, CellHome) and not home.knows(attr_name):
                raise UnknownAttribute(home.population, attr_name)
        for home, found in homes:
            home.set(attr_name, value if each is None else each[found], self._slots[found])
        return self

    def agg(self, attribute: str, func: Callable | Iterable[Callable]) -> Any:
        """A function of all values of an attribute, or several functions."""
        values = self.get(attribute)
        return func(values) if callable(func) else [f(values) for f in func]

    def do(self, method: str | Callable, *args: Any, **kwargs: Any) -> CellSet:
        """Call a method (by name) or a function on every member."""
        self.map(method, *args, **kwargs)
        return self

    def shuffle_do(self, method: str | Callable, *args: Any, **kwargs: Any) -> CellSet:
        """As :meth:`do`, in random order."""
        self.shuffle().map(method, *args, **kwargs)
        return self

    def map(self, method: str | Callable, *args: Any, **kwargs: Any) -> list[Any]:
        """Results of a method (by name) or a function on every member."""
        if isinstance(method, str):
            return [getattr(agent, method)(*args, **kwargs) for agent in self]
        return [method(agent, *args, **kwargs) for agent in self]


class CellGroups(GroupBy):
    """Groups of a :meth:`CellSet.groupby`; as Mesa's, but asks whole populations at once."""

    def agg(self, attr_name: str, func: Callable) -> dict[Any, Any]:
        """A function of all values of an attribute, for each group."""
        return {
            name: func(
                group.get(attr_name) if isinstance(group, CellSet) else [getattr(agent, attr_name) for agent in group]
            )
            for name, group in self.groups.items()
        }


def _joined(parts: list[np.ndarray]) -> np.ndarray:
    """Arrays in a row, of their common kind; an empty one of whole numbers if there are none."""
    if not parts:
        return np.zeros(0, np.int64)
    if any(p.dtype == object for p in parts) or len({p.dtype.kind in "US" for p in parts}) > 1:
        parts = [p.astype(object) for p in parts]
    return np.concatenate(parts)
