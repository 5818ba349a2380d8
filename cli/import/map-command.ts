import { commandLine } from '#cli/console/command-line.ts';
import { type GivenOptions, givenAgain } from './given-again.ts';

/** The file that is named for a mapping that nobody has yet. */
const NEW_MAP = 'mapa.yaml';

/** What an import was asked: its files, and its options. */
export interface Asked {
  readonly files: readonly string[];
  readonly options: GivenOptions & { readonly snapshot?: boolean; readonly changes?: boolean };
}

/** Where lines of a mapping are written, whether that file is new, and the command that imports again with it. */
export function mapCommand({ files, options }: Asked): {
  readonly map: string;
  readonly isNew: 'yes' | 'no';
  readonly command: string;
} {
  const map = options.map ?? NEW_MAP;
  const kind = options.snapshot ? ['--snapshot'] : options.changes ? ['--changes'] : [];
  return {
    map,
    isNew: options.map === undefined ? 'yes' : 'no',
    command: commandLine('import', ...files, ...kind, ...givenAgain({ ...options, map })),
  };
}
