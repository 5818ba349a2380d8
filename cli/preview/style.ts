/** The widths at which an e-mail is shown, pixels. */
export const WIDTHS = { phone: 360, desktop: 660 } as const;

/** The width and height of a thumbnail, pixels. */
const SHOT = { width: 198, height: 264 };

const scaled = (device: keyof typeof WIDTHS): string => {
  const scale = SHOT.width / WIDTHS[device];
  return `width: ${WIDTHS[device]}px; height: ${Math.ceil(SHOT.height / scale)}px; transform: scale(${scale});`;
};

/** The style of the gallery. */
export const STYLE = `
:root { color-scheme: light dark; --page: #f1f5f9; --card: #ffffff; --text: #111827; --soft: #4b5563; --line: #cbd5e1; --mark: #0f766e; --sms: #e5e7eb; --chat: #d9fdd3; }
@media (prefers-color-scheme: dark) { :root { --page: #0b1220; --card: #111827; --text: #f3f4f6; --soft: #c7cdd6; --line: #374151; --mark: #5eead4; --sms: #374151; --chat: #14532d; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 9rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
header, main { max-width: 1320px; margin: 0 auto; padding: 0 16px; }
h1 { margin: 20px 0 0; } h1, h2, h3 { line-height: 1.25; } h2 { margin: 36px 0 4px; } h3 { margin: 0; font-size: 17px; }
a { color: inherit; } p { margin: 4px 0; overflow-wrap: anywhere; } .soft { color: var(--soft); }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
.bar { position: sticky; top: 0; z-index: 1; background: var(--page); border-bottom: 1px solid var(--line); }
.bar form { max-width: 1320px; margin: 0 auto; padding: 10px 16px; display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: end; }
.bar label { font-size: 14px; } .bar select { display: block; font: inherit; padding: 4px 6px; max-width: 260px; color: var(--text); background: var(--card); border: 1px solid var(--soft); border-radius: 6px; min-height: 32px; }
fieldset { border: 0; margin: 0; padding: 0; } legend { font-size: 14px; padding: 0; } fieldset label { margin-right: 10px; white-space: nowrap; display: inline-block; min-height: 32px; line-height: 32px; }
output { font-size: 14px; color: var(--soft); line-height: 32px; }
nav a { display: inline-block; margin: 4px 14px 4px 0; }
ol, ul { list-style: none; margin: 0; padding: 0; }
.steps > li { margin: 14px 0 22px; padding-left: 14px; border-left: 3px solid var(--line); }
.thumbs { display: flex; gap: 14px; overflow-x: auto; padding: 10px 4px; }
.thumbs button { width: ${SHOT.width + 18}px; padding: 8px; text-align: left; font: inherit; font-size: 14px; line-height: 1.35; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; display: flex; flex-direction: column; height: 100%; }
.thumbs button:hover { border-color: var(--mark); }
.thumbs.wrapped { flex-wrap: wrap; overflow-x: visible; }
.shot { display: block; width: ${SHOT.width}px; height: ${SHOT.height}px; overflow: hidden; border-radius: 6px; background: var(--page); margin-bottom: 8px; flex: none; }
.shot iframe { border: 0; pointer-events: none; transform-origin: 0 0; }
.phone .shot iframe { ${scaled('phone')} } .desktop .shot iframe { ${scaled('desktop')} }
.subject { display: block; font-weight: 600; overflow-wrap: anywhere; } .thumbs .soft { display: block; }
.whole { margin: 12px 0; padding: 12px 16px; background: var(--card); border: 1px solid var(--line); border-radius: 10px; max-width: 46rem; }
.whole h2 { margin: 0; font-size: 18px; overflow-wrap: anywhere; } .whole pre { margin: 10px 0; padding: 0; border: 0; max-height: none; }
.opener { font: inherit; min-height: 36px; padding: 4px 14px; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 8px; cursor: pointer; }
details { margin: 12px 0; max-width: 46rem; } summary { cursor: pointer; padding: 6px 0; }
.others li { margin: 8px 0; } .others .opener { width: 100%; text-align: left; } .others .soft { display: block; font-size: 14px; }
[hidden] { display: none !important; }
dialog { width: min(1240px, calc(100vw - 24px)); max-height: calc(100dvh - 24px); padding: 16px; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
dialog::backdrop { background: rgb(0 0 0 / 60%); }
.tools { display: flex; flex-wrap: wrap; gap: 8px; } .tools button { font: inherit; min-height: 36px; padding: 4px 14px; color: var(--text); background: var(--page); border: 1px solid var(--soft); border-radius: 8px; cursor: pointer; }
.shown { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; margin-top: 10px; }
figure { margin: 0; min-width: 0; max-width: 100%; } figcaption { color: var(--soft); font-size: 14px; margin-bottom: 6px; overflow-wrap: anywhere; }
.shown iframe { border: 1px solid var(--line); border-radius: 8px; max-width: 100%; height: 640px; background: var(--card); }
pre { margin: 0; padding: 12px; border: 1px solid var(--line); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 ui-monospace, monospace; max-width: 560px; max-height: 640px; overflow: auto; }
.shot .bubble { display: block; max-height: 100%; overflow: hidden; font-size: 13px; }
.short { display: grid; gap: 16px; max-width: 100%; }
.bubble { max-width: 360px; padding: 10px 14px; border-radius: 14px; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
.sms { background: var(--sms); } .chat { background: var(--chat); }
@media (max-width: 640px) { .bar { position: static; } html { scroll-padding-top: 0; } }
`;
