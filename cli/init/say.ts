import { init } from '#cli/words/en/init.ts';

/** A text of this command by its key, with its values. */
export type Say = (key: keyof typeof init, values?: Readonly<Record<string, string>>) => string;

/** In English. */
export const say: Say = (key, values = {}) =>
  init[key].replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
