import { stepNamesOf } from '#domain/dunning/step-names.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Words } from './words.ts';

/**
 * Words that name steps, réguas and creditors by their ids as configurations do, the first that has one; a step also as a message that is no step
 * of a régua. What no configuration names is called by its id.
 */
export function namingConfigured(
  words: Words,
  ...configs: readonly Pick<Config, 'reguas' | 'creditors'>[]
): Words {
  const { language } = words;
  const steps = stepNamesOf(...configs);
  const stepIn = (id: string): string => {
    const occasion = id.replace(/-\d+$/, '');
    const said = words.named('steps', occasion);
    return steps[id]?.[language] ?? (said === occasion ? id : said);
  };
  const reguaIn = (id: string): string =>
    configs.flatMap(({ reguas }) => reguas[id]?.name?.[language] ?? [])[0] ?? id;
  const creditorIn = (id: string): string =>
    configs.flatMap(({ creditors }) => creditors[id]?.name ?? [])[0] ?? id;
  return {
    ...words,
    named: (subject, code) => {
      if (subject === 'steps') return stepIn(code);
      if (subject === 'reguas') return reguaIn(code);
      return subject === 'creditors' ? creditorIn(code) : words.named(subject, code);
    },
  };
}
