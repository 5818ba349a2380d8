import type { Preview } from '#application/previews/previews-of.ts';
import type { Config } from '#schemas/config/config.ts';
import type { InEachLanguage } from '#schemas/config/in-each-language.ts';

/** What is sent at one moment. */
export interface Scene {
  readonly moment: Preview['moment'];
  readonly previews: readonly Preview[];
}

/** A régua with its moments in order; without one, what belongs to none. */
export interface Chapter {
  readonly regua?: string;
  readonly description?: InEachLanguage;
  readonly scenes: readonly Scene[];
}

/** Previews by régua, in the order of the configuration, and by step, in the order of its days; what belongs to no régua is last. */
export function chaptersOf(previews: readonly Preview[], { reguas }: Config): Chapter[] {
  const ofReguas = Object.values(reguas).map(({ id, description }) => ({
    regua: id,
    description,
    scenes: scenesOf(previews.filter(({ moment }) => 'regua' in moment && moment.regua === id)),
  }));
  const others = { scenes: scenesOf(previews.filter(({ moment }) => !('regua' in moment))) };
  return [...ofReguas, others].filter(({ scenes }) => scenes.length > 0);
}

/** The place of a moment in its chapter. A promise comes after every step. */
const orderOf = (moment: Preview['moment']): number =>
  moment.kind === 'step' ? moment.offset : Number.MAX_SAFE_INTEGER;
const nameOf = (moment: Preview['moment']): string =>
  moment.kind === 'step' ? `${moment.offset} ${moment.name.en}` : moment.kind;

function scenesOf(previews: readonly Preview[]): Scene[] {
  const scenes = new Map<string, { moment: Preview['moment']; previews: Preview[] }>();
  for (const preview of previews) {
    const known = scenes.get(nameOf(preview.moment));
    if (known) known.previews.push(preview);
    else scenes.set(nameOf(preview.moment), { moment: preview.moment, previews: [preview] });
  }
  return [...scenes.values()].sort((one, other) => orderOf(one.moment) - orderOf(other.moment));
}
