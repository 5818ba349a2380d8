import type { Command } from 'commander';

/**
 * Has the options that a command needs asked for after unknown ones were refused: commander does it before, and would answer `--invoces`
 * by saying that `--invoices` is missing, without the hint.
 */
export function requireLate(program: Command): void {
  const needed = program.commands.flatMap(({ options }) => options.filter(({ mandatory }) => mandatory));
  for (const option of needed) option.mandatory = false;
  program.hook('preAction', (_program, command) => {
    for (const option of command.options)
      if (needed.includes(option) && command.getOptionValue(option.attributeName()) === undefined)
        command.error(`error: required option '${option.flags}' not specified`, {
          code: 'commander.missingMandatoryOptionValue',
        });
  });
}
