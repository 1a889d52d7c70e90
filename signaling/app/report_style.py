"""How the report looks: one style sheet, on screen and on paper, without a font or picture from elsewhere."""

STYLE = """
:root { --ink: #222; --quiet: #6e6e6e; --line: #dededa; --paper: #fff; --ground: #f6f6f3; --blue: #0072b2;
  --good: #1b7f5c; --warn: #9a6700; --bad: #b2182b; }
* { box-sizing: border-box; }
html { background: var(--ground); }
body { margin: 0 auto; max-width: 68rem; padding: 2.5rem 3rem 4rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", Arial, sans-serif; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; }
h2 { margin: 2.75rem 0 .75rem; padding-top: .9rem; border-top: 1px solid var(--line); font-size: 1.15rem; }
h3 { margin: 1.5rem 0 .25rem; font-size: .95rem; }
p { max-width: 46rem; }
.facts, .note, td.also, td.remark, figcaption, footer { color: var(--quiet); }
.facts { margin: .35rem 0 0; }
.cards { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.75rem 0 0; }
.card { flex: 1 1 9rem; padding: .8rem 1rem .7rem; border: 1px solid var(--line); border-radius: .5rem; }
.card b { display: block; font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; white-space: nowrap; }
.card small { color: var(--quiet); }
.card .unit { font-size: .85rem; font-weight: normal; color: var(--quiet); }
figcaption { margin-top: .4rem; font-size: .85rem; }
figure { margin: 1.5rem 0 0; overflow-x: auto; }
figure img { display: block; width: 100%; min-width: 40rem; height: auto; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .28rem 1.25rem .28rem 0; text-align: left; vertical-align: top; }
th { font-weight: 600; color: var(--quiet); font-size: .85rem; }
tbody tr { border-top: 1px solid var(--line); }
.single { width: 100%; min-width: 44rem; table-layout: fixed; }
.single col:nth-child(1) { width: 11.5rem; } .single col:nth-child(2) { width: 12.5rem; } .single col:nth-child(3) { width: 7rem; }
.single col:nth-child(4) { width: 11.5rem; }
td.below { padding-left: 1.25rem; color: var(--quiet); }
td.value { font-weight: 600; white-space: nowrap; }
td.also { white-space: nowrap; }
.versions { margin: 0; padding: 0; list-style: none; columns: 3 14rem; }
.versions b { font-weight: normal; color: var(--quiet); display: inline-block; min-width: 6rem; }
code { overflow-wrap: anywhere; font-size: .88em; }
td.number, th.number { text-align: right; }
td.source { color: var(--quiet); font-size: .82rem; line-height: 1.35; }
.normal, .met { color: var(--good); } .prediabetes { color: var(--warn); } .diabetes, .failed { color: var(--bad); }
.sign { font-weight: 700; }
pre { overflow-x: auto; padding: 1rem 1.25rem; background: var(--ground); border-radius: .5rem; font-size: .8rem; line-height: 1.45; }
.caution { padding: .25rem 1.25rem; border-left: 3px solid var(--warn); background: var(--ground); border-radius: 0 .5rem .5rem 0; }
.bar { display: flex; width: 16rem; height: .7rem; margin-top: .4rem; border-radius: .2rem; overflow: hidden; background: var(--line); }
.bar i { display: block; } .k { background: var(--blue); } .f { background: #56b4e9; } .a { background: #e69f00; }
.swatch { display: inline-block; width: .7rem; height: .7rem; margin: 0 .35rem 0 .9rem; border-radius: .15rem; }
footer { margin-top: 3rem; font-size: .82rem; }
@media (max-width: 40rem) { body { padding: 1.5rem 1.1rem 3rem; } }
@media print { html { background: none; } body { padding: 0; max-width: none; font-size: 11px; } h2, figure { break-inside: avoid; } }
"""
