import type { ConfigProblem } from '#config-loader/config-error.ts';
import type { YamlFile } from '#config-loader/read-yaml.ts';
import { LANGUAGES } from '#schemas/config/in-each-language.ts';
import type { Regua } from '#schemas/config/regua.ts';

/** Steps whose name says another day than their offset: `Reminder D+3` on the fifth day. People read the name alone. */
export const misnamedSteps = (files: readonly YamlFile<Regua>[]): ConfigProblem[] =>
  files.flatMap((file) =>
    file.value.steps.flatMap(({ name, offset }, index) => {
      const wrong = LANGUAGES.flatMap((language) => {
        const said = /\bD(?<days>[+-]\d+)?(?![\w+-])/.exec(name[language]);
        return said && Number(said.groups?.days ?? 0) !== offset ? said[0] : [];
      });
      return [...new Set(wrong)].map((said) =>
        file.problem(
          ['steps', index, 'name'],
          `says ${said}, and its offset is ${offset}: people read the name`,
        ),
      );
    }),
  );
