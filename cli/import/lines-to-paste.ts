import { stringify } from 'yaml';

/** A mapping as lines of YAML to paste. */
export const linesToPaste = (mapping: object): string =>
  stringify(mapping)
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

/** A mapping as one line of YAML. */
export const mappingInLine = (mapping: { readonly columns: Readonly<Record<string, string>> }): string =>
  `columns: ${stringify(mapping.columns, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
