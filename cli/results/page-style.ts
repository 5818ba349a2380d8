/** The style of a result page, light and dark: a table that is wider than the window is moved below its headings and beside its first column. */
export const STYLE = `
:root { color-scheme: light dark; --page: #f8fafc; --card: #ffffff; --text: #111827; --soft: #4b5563; --line: #d1d5db; --mark: #1d4ed8; --good: #166534; --bad: #991b1b; --wait: #92400e; }
@media (prefers-color-scheme: dark) { :root { --page: #0b1220; --card: #111827; --text: #f3f4f6; --soft: #c7cdd6; --line: #374151; --mark: #93c5fd; --good: #86efac; --bad: #fca5a5; --wait: #fcd34d; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px 64px; background: var(--page); color: var(--text); font: 15px/1.45 system-ui, sans-serif; }
main { max-width: 1600px; margin: 0 auto; }
h1 { margin: 0; line-height: 1.2; } h2 { margin: 28px 0 8px; }
.soft { color: var(--soft); margin: 4px 0 16px; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 6px; margin: 0; }
dl div { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 5px 12px; }
dt { color: var(--soft); font-size: 13px; } dd { margin: 0; overflow-wrap: anywhere; }
details { margin: 24px 0; } summary { cursor: pointer; font-weight: 600; margin: 0 0 8px; }
.tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 8px 0; }
input[type=search] { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 6px; padding: 6px 10px; min-width: 220px; }
.scroll { overflow: auto; max-height: 85vh; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th, tbody th, tfoot th, tfoot td { background: var(--card); } tfoot th, tfoot td { position: sticky; bottom: 0; z-index: 1; font-weight: 600; border: 0; box-shadow: inset 0 2px 0 var(--line); } thead th { position: sticky; top: 0; z-index: 1; vertical-align: bottom; }
thead tr > :first-child, tbody th, tfoot th { position: sticky; left: 0; } thead tr > :first-child, tfoot tr > :first-child { z-index: 2; background: var(--card); }
tbody th { min-width: min(160px, 30vw); max-width: 45vw; overflow-wrap: anywhere; }
main:not(:has(#all:checked)) .detail { display: none; }
th button { all: unset; cursor: pointer; font-weight: 600; padding: 4px 0; }
th button:focus-visible, input:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
th[aria-sort=ascending] button::after { content: ' ▲' / ''; } th[aria-sort=descending] button::after { content: ' ▼' / ''; }
td.long { min-width: 170px; } td.number, td.day, td.short { white-space: nowrap; } td.number { text-align: right; }
td.status { font-weight: 600; min-width: 110px; white-space: normal; } thead th.number { text-align: right; }
.settled { color: var(--good); } .handedOver { color: var(--bad); } .promised, .caseOpen, .onPaymentPlan { color: var(--wait); }
@media print {
@page { size: landscape; margin: 10mm; }
body { padding: 0; font-size: 10px; } .tools, details:not([open]) { display: none; }
.scroll { overflow: visible; max-height: none; border: 0; } thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { padding: 3px 5px; } thead th, thead tr > :first-child, tbody th, tfoot th, tfoot td { position: static; } tfoot { display: table-row-group; }
}
`;
