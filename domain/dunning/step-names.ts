import type { Config } from '#schemas/config/config.ts';
import type { InEachLanguage } from '#schemas/config/in-each-language.ts';

/** What the réguas of configurations call a step, by its id: as the first that has it does. */
export const stepNamesOf = (
  ...configs: readonly Pick<Config, 'reguas'>[]
): Readonly<Record<string, InEachLanguage>> =>
  Object.fromEntries(
    configs
      .flatMap(({ reguas }) => Object.values(reguas).flatMap(({ steps }) => steps))
      .toReversed()
      .map(({ id, name }) => [id, name]),
  );
