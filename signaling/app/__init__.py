"""What a person types and sees: the command line, the browser page and the report.

The only room that speaks to a screen. It holds no science: whatever it shows is worked out in the rooms below.
"""
