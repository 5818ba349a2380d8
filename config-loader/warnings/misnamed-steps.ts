import type { ConfigProblem } from '#config-loader/config-error.ts';
import type { YamlFile } from '#config-loader/read-yaml.ts';
import type { Regua } from '#schemas/config/regua.ts';

/** Steps whose name says another day than their offset: `Reminder D+3` on the fifth day. People read the name alone. */
export const misnamedSteps = (files: readonly YamlFile<Regua>[]): ConfigProblem[] =>
  files.flatMap((file) =>
    file.value.steps.flatMap(({ name, offset }, index) => {
      const said = /\bD(?<days>[+-]\d+)?(?![\w+-])/.exec(name);
      if (!said || Number(said.groups?.days ?? 0) === offset) return [];
      return [
        file.problem(
          ['steps', index, 'name'],
          `says ${said[0]}, and its offset is ${offset}: people read the name`,
        ),
      ];
    }),
  );
