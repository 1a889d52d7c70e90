"""Where the scenarios that come with the package lie.

A checkout keeps them in ``scenarios/`` at its root, where people look for them; a wheel carries the same files inside the package.
"""

from pathlib import Path

from signaling.core.errors import SignalingError

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped_folder() -> Path:
    """The folder of the shipped scenarios.

    Returns:
        Absolute path of ``signaling/_scenarios`` in an installed wheel, of ``scenarios`` at the root of a checkout.

    Raises:
        SignalingError: Neither folder is there, so the installation is incomplete.
    """
    in_wheel, in_checkout = _PACKAGE / "_scenarios", _PACKAGE.parent / "scenarios"
    for folder in (in_wheel, in_checkout):
        if folder.is_dir():
            return folder
    raise SignalingError(
        f"The shipped scenarios are missing: neither {in_wheel} nor {in_checkout} is a folder. "
        "Install the package again, for example with: pip install --force-reinstall insulin-signaling"
    )
