import { stepNamesOf } from '#domain/dunning/step-names.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Words } from './words.ts';

/** Words that name a step by its id as the réguas of configurations do, or as a message that is no step of a régua. */
export function namingSteps(words: Words, ...configs: readonly Pick<Config, 'reguas'>[]): Words {
  const names = new Map(Object.entries(stepNamesOf(...configs)));
  const nameOf = (id: string): string => {
    const occasion = id.replace(/-\d+$/, '');
    const said = words.named('steps', occasion);
    return names.get(id)?.[words.language] ?? (said === occasion ? id : said);
  };
  return {
    ...words,
    named: (subject, code) => (subject === 'steps' ? nameOf(code) : words.named(subject, code)),
  };
}
