/**
 * The one style of all pages, small enough to be part of each. `brand`: the creditor's colour, on which white is
 * readable.
 */
export const styleFor = (brand: string): string => `
:root{color-scheme:light dark;--brand:${brand};--page:#f3f4f6;--card:#fff;--text:#111827;--soft:#4b5563;--line:#d1d5db;--well:#f9fafb;--good:#065f46;--good-well:#ecfdf5;--bad:#991b1b;--bad-well:#fef2f2;--focus:#1d4ed8}
@media(prefers-color-scheme:dark){:root{--page:#0b1220;--card:#16202f;--text:#f3f4f6;--soft:#c7cdd6;--line:#3b4758;--well:#0f1826;--good:#a7f3d0;--good-well:#06281f;--bad:#fecaca;--bad-well:#331215;--focus:#93c5fd}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
.wrap{max-width:42rem;margin:0 auto;padding:0 1rem}
.band{background:var(--brand);color:#fff;padding:1rem 0 4.5rem}
.brand{display:flex;align-items:center;gap:.75rem;margin:0;font-size:1.0625rem;font-weight:700;line-height:1.3}
.brand img{height:2.5rem;max-width:9rem;object-fit:contain;background:#fff;border-radius:.5rem;padding:.25rem}
.mark{flex:none;display:grid;place-items:center;width:2.5rem;height:2.5rem;border-radius:.75rem;background:#fff;color:var(--brand);font-size:1.25rem;font-weight:800}
main.wrap{margin-top:-3.5rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.25rem;margin:0 0 1rem;box-shadow:0 1px 2px rgb(15 23 42/.06)}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.125rem;line-height:1.3;margin:0 0 .5rem}
h3{font-size:1rem;margin:0 0 .25rem}
p{margin:0 0 .75rem}p:last-child{margin-bottom:0}
.soft{color:var(--soft)}.small{font-size:.875rem;line-height:1.5}
.actions+.small,form+.small,input+.small,.image+.small{margin-top:.5rem}
.label{margin:1rem 0 0}
.sum{margin:.125rem 0 .75rem;font-size:min(2.5rem,8.5vw);white-space:nowrap;font-weight:800;line-height:1.1;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.pill{display:inline-block;border-radius:1rem;padding:.125rem .75rem;border:1px solid var(--line);background:var(--well);font-size:.875rem}
.actions{display:grid;gap:.75rem;margin-top:1rem}
.button,button{display:block;width:100%;min-height:3.25rem;padding:.75rem 1.25rem;border:2px solid var(--brand);border-radius:.75rem;background:var(--brand);color:#fff;font:inherit;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
.button.plain,button.plain{background:var(--card);border-color:var(--line);color:var(--text)}
.button:hover,button:hover{filter:brightness(1.08)}
a{color:inherit;text-underline-offset:.2em}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,summary:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
label{display:block;font-weight:600;margin:.75rem 0 .25rem}
input,textarea{display:block;width:100%;min-height:3.25rem;padding:.75rem;border:1px solid #6b7280;border-radius:.75rem;background:var(--card);color:var(--text);font:inherit}
input.digits{font-size:1.5rem;letter-spacing:.25em;text-align:center;font-variant-numeric:tabular-nums}
form button{margin-top:.75rem}
.note{border-left:4px solid var(--good);background:var(--good-well);color:var(--good);border-radius:.5rem;padding:.75rem 1rem;margin:0 0 1rem}
.note.bad{border-color:var(--bad);background:var(--bad-well);color:var(--bad)}
.code{display:block;padding:.75rem;border:1px dashed var(--line);border-radius:.75rem;background:var(--well);font:.8125rem/1.5 ui-monospace,Consolas,Menlo,monospace;word-break:break-all;-webkit-user-select:all;user-select:all}
.image{display:block;background:#fff;border-radius:.75rem;padding:.5rem;margin:.75rem auto 0}
.image svg{display:block;width:100%;height:auto}
.qr{width:15rem;max-width:100%}
.bars{width:100%}.bars svg{height:3.75rem}
details{border-top:1px solid var(--line)}
details:last-child{margin-bottom:-.75rem}
summary{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:3.25rem;padding:.75rem 0;font-weight:600;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{content:"";flex:none;width:.5rem;height:.5rem;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(45deg);margin-right:.375rem}
details[open]>summary::after{transform:rotate(225deg)}
details>div{padding:.25rem 0 1.25rem}
*+details{margin-top:.75rem}details+details{margin-top:0}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.5rem 0;text-align:left;vertical-align:top;font-weight:400;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{text-align:right;white-space:nowrap;padding-left:1rem}
tfoot th,tfoot td{border:0;font-weight:700}
tr.line>*{border:0;padding-bottom:.125rem}
tr.how>td{padding:0 0 .75rem;text-align:left;white-space:normal}tr.how p{margin:0}
.group{font-size:1rem;margin:1.25rem 0 0}
ul.plain{list-style:none;margin:0;padding:0}
ul.plain li{border-top:1px solid var(--line);padding:.75rem 0}
ul.plain li:first-child{border-top:0}
.row{display:flex;justify-content:space-between;gap:1rem}
.row>:last-child{white-space:nowrap;font-variant-numeric:tabular-nums}
dl{margin:0 0 .75rem}dt{color:var(--soft)}dd{margin:0 0 .5rem;font-weight:600}
footer{padding:.5rem 0 2.5rem;color:var(--soft);font-size:.875rem}
[hidden]{display:none}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(min-width:44rem){.actions.two{grid-template-columns:1fr 1fr}.card{padding:1.75rem}.sum{font-size:3rem}.pay{display:grid;grid-template-columns:1fr 15rem;gap:1.5rem;align-items:start}.pay .image{margin-top:0}}
@media print{.band{background:none;color:#000;padding-bottom:0}main{margin:0}.card{box-shadow:none}form,.actions{display:none}}
`;
