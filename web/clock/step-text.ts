import type { ClockWords } from './words/pt-BR.ts';

/** A step in words: its name in the régua, `Reminder D+7`, or its id, `reminder-7-after`, as `lembrete D+7`; a receipt or an apology as one; others as they are called. */
export function stepText(step: string, { steps }: ClockWords): string {
  const words = new Map<string, string>(Object.entries(steps));
  const [, name = '', day = ''] = /^(\w+) (D(?:[+-]\d+)?)$/.exec(step) ?? [];
  const named = words.get(name.toLowerCase());
  if (named !== undefined) return `${named} ${day}`;
  const ofOccasion = words.get(/^[a-z]+/i.exec(step)?.[0].toLowerCase() ?? '');
  const [, kind = '', days = '', side = ''] = /^([a-z]+)-(\d+)-(before|after)$/.exec(step) ?? [];
  const known = words.get(kind);
  return known === undefined ? (ofOccasion ?? step) : `${known} D${side === 'before' ? '-' : '+'}${days}`;
}
