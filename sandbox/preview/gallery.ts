import { isGsm7 } from '#domain/messages/gsm-7.ts';
import { SMS_CHARACTERS } from '#domain/messages/render-message.ts';
import type { Preview } from './previews-of.ts';

/** The path of the e-mail of a preview, from the index. */
export const emailFile = ({ id }: Preview): string => `emails/${id}.html`;

const STYLE = `
:root { color-scheme: light dark; --page: #f8fafc; --card: #ffffff; --text: #111827; --soft: #4b5563; --line: #d1d5db; --sms: #e5e7eb; --chat: #d9fdd3; }
@media (prefers-color-scheme: dark) { :root { --page: #0b1220; --card: #111827; --text: #f3f4f6; --soft: #c7cdd6; --line: #374151; --sms: #374151; --chat: #14532d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1240px; padding: 24px 16px 64px; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; } h2 { margin: 40px 0 8px; } h3 { margin: 20px 0 8px; }
nav a { margin-right: 12px; } a { color: inherit; }
p, summary { overflow-wrap: anywhere; }
.soft { color: var(--soft); }
details { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: 8px 0; }
summary { padding: 10px 14px; cursor: pointer; }
.shown { padding: 0 14px 14px; display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
figure { margin: 0; min-width: 0; max-width: 100%; } figcaption { color: var(--soft); font-size: 14px; margin-bottom: 6px; overflow-wrap: anywhere; }
iframe { border: 1px solid var(--line); border-radius: 8px; max-width: 100%; background: var(--card); }
pre { margin: 0; padding: 12px; border: 1px solid var(--line); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 ui-monospace, monospace; max-width: 560px; }
.short { display: grid; gap: 16px; max-width: 100%; }
.bubble { max-width: 360px; padding: 10px 14px; border-radius: 14px; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
.sms { background: var(--sms); } .chat { background: var(--chat); }
`;

/** The index of the gallery: one page, no script, nothing from elsewhere. */
export function gallery(previews: readonly Preview[]): string {
  const messages = [...new Set(previews.map(({ brand, message }) => `${brand}/${message}`))];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Messages of Régua</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Messages, as debtors get them</h1>
<p class="soft">${previews.length} previews of ${messages.length} messages. The debtors are made up.</p>
<nav aria-label="Messages">${messages.map((name) => `<a href="#${anchor(name)}">${escaped(name)}</a>`).join('\n')}</nav>
${messages.map((name) => section(name, previews)).join('\n')}
</main>
</body>
</html>
`;
}

function section(name: string, previews: readonly Preview[]): string {
  const own = previews.filter(({ brand, message }) => `${brand}/${message}` === name);
  const tones = [...new Set(own.map(({ tone }) => tone))];
  return `<section aria-labelledby="${anchor(name)}"><h2 id="${anchor(name)}">${escaped(name)}</h2>
${tones
  .map(
    (tone) =>
      `<h3>${tone}</h3>\n${own
        .filter((preview) => preview.tone === tone)
        .map(entry)
        .join('\n')}`,
  )
  .join('\n')}
</section>`;
}

function entry(preview: Preview): string {
  const { id, step, debtor, email, sms, whatsapp } = preview;
  return `<details id="${escaped(id)}"><summary>${escaped(email.subject)} <span class="soft">· ${escaped(debtor.about)} · ${escaped(step)}</span></summary>
<div class="shown">
${frame(preview, 'desktop', 660)}
${frame(preview, 'phone', 360)}
<figure><figcaption>E-mail, the plain-text part</figcaption><pre lang="pt-BR" tabindex="0">${escaped(email.text)}</pre></figure>
<div class="short">
<figure><figcaption>SMS: ${sms.length} of ${SMS_CHARACTERS} characters, ${gsm7InWords(sms)}</figcaption><p class="bubble sms" lang="pt-BR">${escaped(sms)}</p></figure>
${whatsapp ? `<figure><figcaption>WhatsApp: ${escaped(whatsapp.template)}, ${whatsapp.category}</figcaption><p class="bubble chat" lang="pt-BR">${escaped(whatsapp.text)}</p></figure>` : ''}
</div>
</div></details>`;
}

const frame = (preview: Preview, device: string, width: number): string =>
  `<figure><figcaption>E-mail on a ${device}, ${width} pixels wide (<a href="${emailFile(preview)}">open</a>)</figcaption><iframe sandbox loading="lazy" src="${emailFile(preview)}" width="${width}" height="720" title="${escaped(`${preview.email.subject}, on a ${device}`)}"></iframe></figure>`;

function gsm7InWords(sms: string): string {
  const within = [...sms].filter(isGsm7).length;
  return within === [...sms].length ? 'all of GSM-7' : `${within} of them of GSM-7`;
}

const anchor = (name: string): string => name.replace(/[^a-z0-9-]/g, '-');

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
