import type { Preview } from '#application/previews/previews-of.ts';
import { escaped } from '#cli/html/escaped.ts';
import type { Words } from '#cli/words/words.ts';
import { SMS_CHARACTERS } from '#domain/messages/render-message.ts';
import type { Config } from '#schemas/config/config.ts';
import { type Chapter, chaptersOf, type Scene } from './chapters-of.ts';
import { momentInWords } from './moment-in-words.ts';
import { SCRIPT } from './script.ts';
import { STYLE, WIDTHS } from './style.ts';

/** Nothing is asked of the network, also where a template names an image elsewhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/** The gallery: one page with everything in it. */
export function gallery(previews: readonly Preview[], config: Config, words: Words): string {
  const { say } = words;
  const chapters = chaptersOf(previews, config);
  const messages = new Set(previews.map(({ brand, message }) => `${brand}/${message}`)).size;
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(say('gallery.title'))}</title>
<style>${STYLE}</style>
</head>
<body class="phone">
<header>
<h1>${escaped(say('gallery.heading'))}</h1>
<p class="soft">${escaped(say('gallery.about', { count: previews.length, messages }))}</p>
<noscript><p>${escaped(say('gallery.needsScript'))}</p></noscript>
<nav aria-label="${escaped(say('gallery.reguas'))}">${chapters.map((chapter) => `<a href="#${anchorOf(chapter)}">${escaped(titleOf(chapter, words))}</a>`).join('\n')}</nav>
</header>
<search class="bar">${filters(previews, words)}</search>
<main>
${chapters.map((chapter) => chapterInHtml(chapter, words)).join('\n')}
</main>
${viewer(words)}
<script type="application/json" id="data">${dataOf(previews, words)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const anchorOf = ({ regua }: Chapter): string => (regua === undefined ? 'others' : `regua-${regua}`);

const titleOf = ({ regua }: Chapter, { say }: Words): string =>
  regua === undefined ? say('gallery.others') : say('gallery.regua', { id: regua });

function filters(previews: readonly Preview[], { say, reason }: Words): string {
  const select = (name: string, label: string, options: ReadonlyMap<string, string>): string =>
    `<label>${escaped(label)} <select name="${name}"><option value="">${escaped(say('gallery.all'))}</option>${[...options].map(([value, text]) => `<option value="${escaped(value)}">${escaped(text)}</option>`).join('')}</select></label>`;
  const radios = (name: string, legend: string, options: readonly (readonly [string, string])[]): string =>
    `<fieldset><legend>${escaped(legend)}</legend>${options.map(([value, text], index) => `<label><input type="radio" name="${name}" value="${value}"${index === 0 ? ' checked' : ''}> ${escaped(text)}</label>`).join('')}</fieldset>`;
  const among = (entry: (preview: Preview) => readonly [string, string]): ReadonlyMap<string, string> =>
    new Map(previews.map(entry));
  return `<form id="filters" aria-label="${escaped(say('gallery.filters'))}">
${select(
  'creditor',
  say('gallery.creditor'),
  among(({ creditor }) => [creditor, creditor]),
)}
${select(
  'tone',
  say('gallery.tone'),
  among(({ tone }) => [tone, say(`gallery.${tone}`)]),
)}
${select(
  'debtor',
  say('gallery.debtor'),
  among(({ debtor }) => [debtor.id, reason(debtor.about)]),
)}
${radios('device', say('gallery.device'), [
  ['phone', say('gallery.phone')],
  ['desktop', say('gallery.desktop')],
])}
${radios('scheme', say('gallery.scheme'), [
  ['light', say('gallery.lightScheme')],
  ['dark', say('gallery.darkScheme')],
])}
<output id="count"></output>
</form>`;
}

const chapterInHtml = (chapter: Chapter, words: Words): string =>
  `<section aria-labelledby="${anchorOf(chapter)}"><h2 id="${anchorOf(chapter)}" tabindex="-1">${escaped(titleOf(chapter, words))}</h2>
${chapter.description === undefined ? '' : `<p class="soft">${escaped(chapter.description[words.language])}</p>`}
<ol class="steps">
${chapter.scenes.map((scene) => sceneInHtml(scene, words)).join('\n')}
</ol></section>`;

function sceneInHtml({ moment, previews }: Scene, words: Words): string {
  const { name, about } = momentInWords(moment, words);
  return `<li><h3>${escaped(name)}</h3>${about === '' ? '' : `<p class="soft">${escaped(about)}</p>`}
<ul class="thumbs">${previews.map((preview) => thumbnail(preview, words)).join('\n')}</ul></li>`;
}

const thumbnail = (preview: Preview, words: Words): string =>
  `<li><button type="button" data-id="${escaped(preview.id)}" data-creditor="${escaped(preview.creditor)}" data-tone="${preview.tone}" data-debtor="${escaped(preview.debtor.id)}"><span class="shot" aria-hidden="true"></span><span class="subject" lang="pt-BR">${escaped(preview.email.subject)}</span><span class="soft">${escaped(toldOf(preview, words))}</span></button></li>`;

/** Tone, whom it is softened for, and whom it is sent to. */
function toldOf({ tone, moment, debtor }: Preview, { say, reason, all }: Words): string {
  const softenedFor = moment.kind === 'step' ? moment.softenedFor : [];
  return [
    say(`gallery.${tone}`),
    ...(softenedFor.length === 0
      ? []
      : [say('gallery.softened', { profiles: all(softenedFor.map((one) => say(`gallery.${one}`))) })]),
    reason(debtor.about),
  ].join(' · ');
}

function viewer({ say }: Words): string {
  const frame = (device: keyof typeof WIDTHS, caption: string): string =>
    `<figure><figcaption>${escaped(caption)}</figcaption><iframe id="viewer-${device}" sandbox width="${WIDTHS[device]}" title="${escaped(caption)}"></iframe></figure>`;
  return `<dialog id="viewer" aria-labelledby="viewer-subject">
<div class="tools"><button type="button" id="previous">${escaped(say('gallery.previous'))}</button><button type="button" id="next">${escaped(say('gallery.next'))}</button><button type="button" id="close">${escaped(say('gallery.close'))}</button></div>
<h2 id="viewer-subject" lang="pt-BR"></h2><p id="viewer-about" class="soft"></p>
<div class="shown">
${frame('phone', say('gallery.onPhone', { width: WIDTHS.phone }))}
${frame('desktop', say('gallery.onDesktop', { width: WIDTHS.desktop }))}
<figure><figcaption>${escaped(say('gallery.text'))}</figcaption><pre id="viewer-text" lang="pt-BR" tabindex="0"></pre></figure>
<div class="short">
<figure><figcaption id="viewer-sms-about"></figcaption><p class="bubble sms" id="viewer-sms" lang="pt-BR"></p></figure>
<figure><figcaption id="viewer-chat-about"></figcaption><p class="bubble chat" id="viewer-chat" lang="pt-BR"></p></figure>
</div>
</div>
</dialog>`;
}

/** What the script shows: each e-mail once, and what is said of each preview. */
function dataOf(previews: readonly Preview[], words: Words): string {
  const { say } = words;
  const htmls = [...new Set(previews.map(({ email }) => email.html))];
  const data = {
    shown: say('gallery.shown', { count: '\u0000', total: previews.length }),
    htmls,
    previews: Object.fromEntries(
      previews.map((preview) => [
        preview.id,
        {
          html: htmls.indexOf(preview.email.html),
          subject: preview.email.subject,
          about: `${momentInWords(preview.moment, words).name} · ${toldOf(preview, words)}`,
          text: preview.email.text,
          sms: preview.sms,
          smsAbout: say('gallery.smsOf', { length: [...preview.sms].length, most: SMS_CHARACTERS }),
          ...(preview.whatsapp && {
            chat: preview.whatsapp.text,
            chatAbout: say('gallery.whatsAppOf', preview.whatsapp),
          }),
        },
      ]),
    ),
  };
  // In a script element, only "<" could end it.
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
