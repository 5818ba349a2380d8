/** The look of the reference page: of the system's own fonts, light and dark, and narrow screens. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d7dedb, #33403c); --soft: light-dark(#f4f7f6, #18211f); --accent: light-dark(#0b6b57, #6fd3b8); }
body { margin: 0; display: grid; grid-template-columns: 17rem minmax(0, 1fr); font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #101716); color: light-dark(#14201d, #e6efec); }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1rem; box-sizing: border-box; border-right: 1px solid var(--line); font-size: .875rem; }
nav h3 { margin: 1rem 0 .25rem; font-size: .875rem; } nav ul { list-style: none; margin: 0; padding: 0; } nav li { margin: .2rem 0; }
main { padding: 1.5rem 2rem 4rem; max-width: 60rem; } a { color: var(--accent); }
h1 { font-size: 1.75rem; } section > h2 { margin-top: 3rem; border-bottom: 2px solid var(--accent); padding-bottom: .25rem; }
article { margin: 2rem 0; scroll-margin-top: 1rem; } article h3 { margin-bottom: .25rem; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; } .call { display: inline-block; background: var(--soft); padding: .3rem .6rem; border: 1px solid var(--line); border-radius: .3rem; }
table { border-collapse: collapse; margin: .75rem 0; width: 100%; font-size: .9rem; } td, th { border-top: 1px solid var(--line); padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: .3rem; padding: .75rem; overflow: auto; max-height: 26rem; font: .8rem/1.45 ui-monospace, monospace; }
@media (max-width: 48rem) { body { display: block; } nav { position: static; height: auto; max-height: 14rem; border: 0; border-bottom: 1px solid var(--line); } main { padding: 1rem; } table { display: block; overflow-x: auto; } }
`;
