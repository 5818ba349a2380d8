import type { Command } from 'commander';

/**
 * Has an option that takes one value refused when it is given twice: commander keeps the last value, and what the first one named would be
 * left out without a word.
 */
export function refuseTwice(program: Command): void {
  for (const command of [program, ...program.commands])
    for (const option of command.options) {
      if (option.variadic || !(option.required || option.optional)) continue;
      let given = 0;
      command.on(`option:${option.name()}`, () => {
        given += 1;
        if (given > 1)
          command.error(`error: option '${option.flags}' is given twice, and takes one value`, {
            code: 'regua.givenTwice',
          });
      });
    }
}
