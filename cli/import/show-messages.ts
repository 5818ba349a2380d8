import { writeFileSync } from 'node:fs';
import { escaped } from '#cli/html/escaped.ts';
import { messagePage } from '#cli/preview/message-page.ts';
import type { ShownMessage } from '#cli/preview/shown-message.ts';
import { namingConfigured } from '#cli/words/naming-configured.ts';
import type { Words } from '#cli/words/words.ts';
import { BANK_ZONE } from '#domain/calendar/days.ts';
import { codeOf } from '#runtime/as-error.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import type { NamedTitle } from './compare.ts';
import { always, onlyInFull, type Said, together } from './said.ts';
import type { TitleNumbers } from './title-numbers.ts';

type Message = Extract<Entry, { type: 'message' }>;

/** Lines of the text of a message that stand on the screen. */
const LINES = 2;

/**
 * Writes the first messages of an import as one page with everything in it, and returns what is said of them on the screen: where they are, and in
 * full how the first one begins.
 * @param to.file the page, which replaces one of an earlier import
 * @param to.notes what is said of all of them, on the page and in full on the screen
 * @param to.reading how the files were read, line by line: at the end of the page
 * @param to.titles whose invoices the messages are about
 * @param to.numbers what a person calls them
 * @throws InputError when the page cannot be written
 */
export function showMessages(
  messages: readonly Message[],
  to: {
    readonly file: string;
    readonly titles: readonly NamedTitle[];
    readonly numbers: TitleNumbers;
    readonly config: Config;
    readonly notes: readonly string[];
    readonly reading: readonly string[];
  },
  plain: Words,
): Said {
  const words = namingConfigured(plain, to.config);
  const { say } = words;
  const [first] = messages;
  if (!first) return always([]);
  const names = new Map(to.titles.map(({ invoiceId, title }) => [invoiceId, title.name]));
  const shown = messages.map((message, index) =>
    shownOf(
      message,
      {
        id: `${index + 1}`,
        name: names.get(message.invoiceId) ?? '',
        number: to.numbers.of(message.invoiceId),
      },
      words,
    ),
  );
  const page = messagePage(
    {
      title: say('importBook.messagesTitle'),
      heading: say('importBook.messagesTitle'),
      header: [
        `<p class="soft">${escaped(say('importBook.messagesAbout'))}</p>`,
        ...to.notes.map((note) => `<p>${escaped(note)}</p>`),
      ].join('\n'),
      main: `${firstWhole(shown[0], first.text, words)}
${othersFolded(shown.slice(1), messages.slice(1), words)}
<details><summary>${escaped(say('importBook.reading'))}</summary>
${to.reading.map((line) => `<p${line.startsWith(' ') ? ' class="soft"' : ''}>${escaped(line.trim())}</p>`).join('\n')}
</details>`,
      hasPictures: false,
      messages: shown,
    },
    words,
  );
  try {
    writeFileSync(to.file, page);
  } catch (error) {
    throw new InputError(say('common.cannotWrite', { file: to.file, code: String(codeOf(error)) }));
  }
  const lines = first.text.split('\n').filter((line) => line.trim() !== '');
  const count = messages.length;
  return together(
    {
      brief: [say('importBook.messagesInShort', { count, file: to.file })],
      full: [
        say('importBook.messages', { count, file: to.file }),
        say('importBook.message', {
          at: words.time(first.at, BANK_ZONE),
          channel: first.channel,
          id: to.numbers.of(first.invoiceId),
          step: words.named('steps', first.step),
          subject: first.subject ?? 'none',
        }),
        ...lines.slice(0, LINES).map((line) => `   ${line}`),
        ...(lines.length > LINES ? ['   …'] : []),
      ],
    },
    onlyInFull(to.notes.length > 0 ? ['', ...to.notes] : []),
  );
}

/** The message that a person reads to its end, as text, with a button that opens it as it would be sent. */
const firstWhole = (shown: ShownMessage | undefined, text: string, { say }: Words): string =>
  shown === undefined
    ? ''
    : `<article class="whole"><h2 lang="pt-BR">${escaped(shown.subject)}</h2><p class="soft">${escaped(shown.about)}</p>
${withFooterFolded(text, say('importBook.footer'))}
<button type="button" class="opener" data-id="${escaped(shown.id)}">${escaped(say('importBook.asSent'))}</button></article>`;

/** A text in full: what follows the line of dashes, the footer of the creditor, opens. */
function withFooterFolded(text: string, footer: string): string {
  const [body = '', ...below] = text.split(/\n-- ?\n/);
  const pre = (part: string): string => `<pre lang="pt-BR">${escaped(part.trim())}</pre>`;
  return below.length === 0
    ? pre(body)
    : `${pre(body)}<details><summary>${escaped(footer)}</summary>${pre(below.join('\n--\n'))}</details>`;
}

/** Of each other message its subject, what is owed and to whom it goes; folded, and each opens as it would be sent. */
const othersFolded = (
  shown: readonly ShownMessage[],
  messages: readonly Message[],
  { say, money }: Words,
): string =>
  shown.length === 0
    ? ''
    : `<details><summary>${escaped(say('importBook.otherMessages', { count: shown.length }))}</summary><ul class="others">
${shown
  .map(
    ({ id, subject, about }, index) =>
      `<li><button type="button" class="opener" data-id="${escaped(id)}"><span class="subject" lang="pt-BR">${escaped(subject)}</span> ${escaped(money(messages[index]?.owed ?? 0))}<span class="soft">${escaped(about)}</span></button></li>`,
  )
  .join('\n')}
</ul></details>`;

function shownOf(
  message: Message,
  { id, name, number }: { readonly id: string; readonly name: string; readonly number: string },
  words: Words,
): ShownMessage {
  const { at, channel, step, subject, text, html } = message;
  const what = words.named('steps', step);
  return {
    id,
    subject: subject ?? what,
    about: [name, words.named('channels', channel), words.time(at, BANK_ZONE), number, what].join(' · '),
    ...(channel === 'email' && { email: { html: html ?? '', text } }),
    ...(channel === 'sms' && { sms: text }),
    ...(channel === 'whatsapp' && { whatsapp: { text, about: 'WhatsApp' } }),
  };
}
