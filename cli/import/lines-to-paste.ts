import { stringify } from 'yaml';

/** A mapping as lines of YAML to paste. */
export const linesToPaste = (mapping: object): string =>
  stringify(mapping)
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
