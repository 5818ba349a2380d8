import { escaped } from '#cli/html/escaped.ts';
import type { Words } from '#cli/words/words.ts';
import { SMS_CHARACTERS } from '#domain/messages/render-message.ts';
import { SCRIPT } from './script.ts';
import type { ShownMessage } from './shown-message.ts';
import { STYLE, WIDTHS } from './style.ts';

/** Nothing is asked of the network, also where a template names an image elsewhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/**
 * A page of messages with everything in it: small pictures of them, and a viewer that opens where one is pressed.
 * @param given.header HTML between the heading and the tools
 * @param given.filters HTML of what leaves some out: selects whose names are the data attributes of the buttons of `thumbnail`
 * @param given.main HTML with a `thumbnail` of each message, or another button with its id
 * @param given.hasPictures false if no thumbnail shows one, so that nobody chooses on which screen
 */
export const messagePage = (
  given: {
    readonly title: string;
    readonly heading: string;
    readonly header: string;
    readonly filters?: string;
    readonly main: string;
    readonly hasPictures?: boolean;
    readonly messages: readonly ShownMessage[];
  },
  words: Words,
): string => `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(given.title)}</title>
<style>${STYLE}</style>
</head>
<body class="phone">
<header>
<h1>${escaped(given.heading)}</h1>
${given.header}
<noscript><p>${escaped(words.say('gallery.needsScript'))}</p></noscript>
</header>
<search class="bar"><form id="filters" aria-label="${escaped(words.say('gallery.filters'))}">
${given.filters ?? ''}
${looks(words, given.hasPictures ?? true)}
<output id="count"></output>
</form></search>
<main>
${given.main}
</main>
${viewer(words)}
<script type="application/json" id="data">${dataOf(given.messages, words)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;

/**
 * A small picture of a message, which opens it.
 * @param marks what filters choose it by
 */
export const thumbnail = (
  { id, subject, about }: ShownMessage,
  marks: Readonly<Record<string, string>> = {},
): string =>
  `<li><button type="button" data-id="${escaped(id)}"${Object.entries(marks)
    .map(([name, value]) => ` data-${name}="${escaped(value)}"`)
    .join(
      '',
    )}><span class="shot" aria-hidden="true"></span><span class="subject" lang="pt-BR">${escaped(subject)}</span><span class="soft">${escaped(about)}</span></button></li>`;

/** On which screen and in which appearance messages are shown. */
function looks({ say }: Words, hasPictures: boolean): string {
  const radios = (
    name: string,
    legend: string,
    options: readonly (readonly [string, string])[],
    isShown = true,
  ): string =>
    `<fieldset${isShown ? '' : ' hidden'}><legend>${escaped(legend)}</legend>${options.map(([value, text], index) => `<label><input type="radio" name="${name}" value="${value}"${index === 0 ? ' checked' : ''}> ${escaped(text)}</label>`).join('')}</fieldset>`;
  return `${radios(
    'device',
    say('gallery.device'),
    [
      ['phone', say('gallery.phone')],
      ['desktop', say('gallery.desktop')],
    ],
    hasPictures,
  )}
${radios('scheme', say('gallery.scheme'), [
  ['light', say('gallery.lightScheme')],
  ['dark', say('gallery.darkScheme')],
])}`;
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

/** What the script shows: each e-mail once, and what is said of each message. */
function dataOf(messages: readonly ShownMessage[], { say }: Words): string {
  const htmls = [...new Set(messages.flatMap(({ email }) => email?.html ?? []))];
  const data = {
    shown: say('gallery.shown', { count: '\u0000', total: messages.length }),
    htmls,
    previews: Object.fromEntries(
      messages.map(({ id, subject, about, email, sms, whatsapp }) => [
        id,
        {
          ...{ subject, about },
          ...(email && { html: htmls.indexOf(email.html), text: email.text }),
          ...(sms !== undefined && {
            sms,
            smsAbout: say('gallery.smsOf', { length: [...sms].length, most: SMS_CHARACTERS }),
          }),
          ...(whatsapp && { chat: whatsapp.text, chatAbout: whatsapp.about }),
        },
      ]),
    ),
  };
  // In a script element, only "<" could end it.
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
