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

from signaling.cells.homes import CellHome, Guests, Home
from signaling.cells.mesa_versions import GroupBy
from signaling.cells.set_algebra import SetAlgebra
from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    from mesa import Agent


class CellSet(SetAlgebra):
    """An ordered set of cells of one or several populations, and of other agents.

    Mesa's own ``AgentSet`` holds its agents weakly, so that one made of cells is empty as soon as nobody else holds them; make a `CellSet`.

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
        if callable(filter_func):
            among = None if agent_type is None else self._of_type(agent_type)
            chosen = self._passing(filter_func, among, at_most)
        elif filter_func is not None:
            chosen = np.flatnonzero(self._mask(filter_func))
            chosen = (
                chosen if agent_type is None else np.intersect1d(chosen, self._of_type(agent_type), assume_unique=True)
            )
        else:
            chosen = slice(None) if agent_type is None else self._of_type(agent_type)
        if at_most != inf:
            first = slice(max(0, ceil(at_most)))
            chosen = first if isinstance(chosen, slice) else chosen[first]
        if inplace and isinstance(chosen, slice) and chosen.stop is None:
            return self
        return self._keep(chosen) if inplace else self._subset(chosen)

    def _passing(self, accept: Callable[[Agent], bool], among: np.ndarray | None, at_most: float) -> np.ndarray:
        passing: list[int] = []
        for k, agent in self._walk(among) if at_most > 0 else ():
            if accept(agent):
                passing.append(k)
                if len(passing) >= at_most:
                    break
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
        chosen = self._shuffled()
        return self._keep(chosen) if inplace else self._subset(chosen)

    def _shuffled(self) -> np.ndarray:
        order = list(range(len(self)))
        self.random.shuffle(order)
        return np.array(order, np.int64)

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
        places = _places([by(agent) for agent in self] if callable(by) else self.get(by))
        groups = {value: self._subset(found) for value, found in places.items()}
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
        for home, found, slots in self._by_home():
            slots = None if self._which is None else slots
            parts.append(self._read(home, attr_names, slots, handle_missing, default_value))
            places.append(found)
        if len(parts) == 1:
            return parts[0]
        values = _joined(parts)
        if all(isinstance(found, slice) for found in places):
            return values  # one home after the other
        ordered = np.empty_like(values)
        ordered[np.concatenate(places)] = values
        return ordered

    def _read(self, home: Home, name: str, slots: np.ndarray | None, handle_missing: str, default: Any) -> np.ndarray:
        if handle_missing == "error":
            return home.get(name, slots)
        if isinstance(home, Guests):
            return home.get(name, slots, default=default)
        return (
            home.get(name, slots) if home.knows(name) else np.full(len(home) if slots is None else len(slots), default)
        )

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
        for home, _, _ in homes:
            home.demand(attr_name)
        for home, found, slots in homes:
            home.set(attr_name, value if each is None else each[found], slots)
        return self

    def agg(self, attribute: str, func: Callable | Iterable[Callable]) -> Any:
        """A function of all values of an attribute, or several functions."""
        values = self.get(attribute)
        return func(values) if callable(func) else [f(values) for f in func]

    def do(self, method: str | Callable, *args: Any, **kwargs: Any) -> CellSet:
        """Call a method (by name) or a function on every member; those that die meanwhile are passed over.

        Whole populations are asked at once where nobody can tell: for ``remove``, and for a ``step`` that nobody wrote.
        """
        if method == "remove":
            self._remove_all(*args, **kwargs)
        else:
            self._call(method, self._awake(method, None), args, kwargs)
        return self

    def shuffle_do(self, method: str | Callable, *args: Any, **kwargs: Any) -> CellSet:
        """As :meth:`do`, in random order."""
        order = self._shuffled()
        if method == "remove":
            self._remove_all(*args, **kwargs)
        else:
            self._call(method, self._awake(method, order), args, kwargs)
        return self

    def map(self, method: str | Callable, *args: Any, **kwargs: Any) -> list[Any]:
        """Results of a method (by name) or a function on every member."""
        return self._call(method, None, args, kwargs)

    def _call(self, method: str | Callable, order: np.ndarray | None, args: tuple, kwargs: dict) -> list[Any]:
        if isinstance(method, str):
            return [getattr(agent, method)(*args, **kwargs) for _, agent in self._walk(order)]
        return [method(agent, *args, **kwargs) for _, agent in self._walk(order)]

    def _awake(self, method: str | Callable, order: np.ndarray | None) -> np.ndarray | None:
        """Places of those for whom a method does something, in an order of all; None for all in the order of the set."""
        whole = self._which is None
        idle = [isinstance(method, str) and (home.idle(method) or (whole and not len(home))) for home in self._homes]
        if not any(idle):
            return order
        if all(idle):
            return np.zeros(0, np.int64)
        which, _ = self._members()
        order = np.arange(len(which)) if order is None else order
        return order[~np.array(idle)[which[order]]]

    def _remove_all(self, *args: Any, **kwargs: Any) -> None:
        """Let every member be removed; other agents first, since some refuse."""
        groups = [(home, self._subset(places), slots) for home, places, slots in self._by_home()]
        for home, group, slots in sorted(groups, key=lambda part: isinstance(part[0], CellHome)):
            if isinstance(home, CellHome) and home.removes_at_once:
                home.population.remove(slots)
            else:
                group._call("remove", None, args, kwargs)


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


def _places(values: list | np.ndarray) -> dict[Any, np.ndarray]:
    """Value -> its places, in the order in which values first appear."""
    if isinstance(values, np.ndarray) and values.dtype != object:
        kinds, first, which = np.unique(values, return_index=True, return_inverse=True, equal_nan=False)
        by_kind = np.split(np.argsort(which, kind="stable"), np.cumsum(np.bincount(which, minlength=len(kinds)))[:-1])
        return {kinds[k].item(): by_kind[k] for k in np.argsort(first)}
    found: dict[Any, list[int]] = {}
    for k, value in enumerate(values):
        found.setdefault(value, []).append(k)
    return {value: np.array(places, np.int64) for value, places in found.items()}


def _joined(parts: list[np.ndarray]) -> np.ndarray:
    """Arrays in a row, of their common kind; an empty one of whole numbers if there are none."""
    if not parts:
        return np.zeros(0, np.int64)
    if any(p.dtype == object for p in parts) or len({p.dtype.kind in "US" for p in parts}) > 1:
        parts = [p.astype(object) for p in parts]
    return np.concatenate(parts)
