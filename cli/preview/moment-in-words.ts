import type { Moment } from '#application/previews/previews-of.ts';
import type { Words } from '#cli/words/words.ts';

/** `3 days after the due date`. */
export function offsetInWords(offset: number, { say }: Words): string {
  if (offset === 0) return say('gallery.onDueDate');
  return offset < 0 ? say('gallery.before', { days: -offset }) : say('gallery.after', { days: offset });
}

/** The name of a moment, and what else is known of it: of a step, its day and channels. */
export function momentInWords(
  moment: Moment,
  words: Words,
): { readonly name: string; readonly about: string } {
  const { language, say, all } = words;
  switch (moment.kind) {
    case 'step':
      return {
        name: moment.name[language],
        about: `${offsetInWords(moment.offset, words)} · ${all(moment.channels.map((channel) => say(`channels.${channel}`)))}`,
      };
    case 'promise':
      return { name: say('gallery.promised'), about: '' };
    default:
      return { name: say(`gallery.${moment.kind}`), about: '' };
  }
}
