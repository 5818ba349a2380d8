import type { Preview } from '#application/previews/previews-of.ts';
import { escaped } from '#cli/html/escaped.ts';
import { namingConfigured } from '#cli/words/naming-configured.ts';
import type { Words } from '#cli/words/words.ts';
import type { Config } from '#schemas/config/config.ts';
import { type Chapter, chaptersOf, type Scene } from './chapters-of.ts';
import { messagePage, thumbnail } from './message-page.ts';
import { momentInWords } from './moment-in-words.ts';
import type { ShownMessage } from './shown-message.ts';

/**
 * The gallery: one page with everything in it.
 * @param notes what is said of all messages
 */
export function gallery(
  previews: readonly Preview[],
  config: Config,
  plain: Words,
  notes: readonly string[] = [],
): string {
  const words = namingConfigured(plain, config);
  const { say } = words;
  const chapters = chaptersOf(previews, config);
  const messages = new Set(previews.map(({ brand, message }) => `${brand}/${message}`)).size;
  return messagePage(
    {
      title: say('gallery.title'),
      heading: say('gallery.heading'),
      header: `<p class="soft">${escaped(say('gallery.about', { count: previews.length, messages }))}</p>
${notes.map((note) => `<p>${escaped(note)}</p>`).join('\n')}
<nav aria-label="${escaped(say('gallery.reguas'))}">${chapters.map((chapter) => `<a href="#${anchorOf(chapter)}">${escaped(titleOf(chapter, words))}</a>`).join('\n')}</nav>`,
      filters: filters(previews, words),
      main: chapters.map((chapter) => chapterInHtml(chapter, words)).join('\n'),
      messages: previews.map((preview) => shownOf(preview, words)),
    },
    words,
  );
}

const anchorOf = ({ regua }: Chapter): string => (regua === undefined ? 'others' : `regua-${regua}`);

const titleOf = ({ regua }: Chapter, { say, named }: Words): string =>
  regua === undefined ? say('gallery.others') : say('gallery.regua', { name: named('reguas', regua) });

function filters(previews: readonly Preview[], { say, named, reason }: Words): string {
  const select = (name: string, label: string, options: ReadonlyMap<string, string>): string =>
    `<label>${escaped(label)} <select name="${name}"><option value="">${escaped(say('gallery.all'))}</option>${[...options].map(([value, text]) => `<option value="${escaped(value)}">${escaped(text)}</option>`).join('')}</select></label>`;
  const among = (entry: (preview: Preview) => readonly [string, string]): ReadonlyMap<string, string> =>
    new Map(previews.map(entry));
  return `${select(
    'creditor',
    say('gallery.creditor'),
    among(({ creditor }) => [creditor, named('creditors', creditor)]),
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
)}`;
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
<ul class="thumbs">${previews.map((preview) => thumbnailOf(preview, words)).join('\n')}</ul></li>`;
}

const thumbnailOf = (preview: Preview, words: Words): string =>
  thumbnail(
    { ...shownOf(preview, words), about: toldOf(preview, words) },
    { creditor: preview.creditor, tone: preview.tone, debtor: preview.debtor.id },
  );

function shownOf(preview: Preview, words: Words): ShownMessage {
  const { id, email, sms, whatsapp } = preview;
  return {
    ...{ id, email, sms, subject: email.subject },
    about: `${momentInWords(preview.moment, words).name} · ${toldOf(preview, words)}`,
    ...(whatsapp && {
      whatsapp: { text: whatsapp.text, about: words.say('gallery.whatsAppOf', whatsapp) },
    }),
  };
}

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
