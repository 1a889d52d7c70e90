"""The rows of the table, in groups that each run in a process of their own. A group is a module with `rows(options)`."""

GROUPS = (
    "machine",
    "million",
    "muscle",
    "scaling",
    "accuracy",
    "peers",
    "body",
    "start_up",
    "determinism",
    "agents",
)
