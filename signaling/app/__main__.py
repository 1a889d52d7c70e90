"""``python -m signaling.app`` is ``signaling``, for where the command is not on the path."""

from signaling.app.cli import main

main()
