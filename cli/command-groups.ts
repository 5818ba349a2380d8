/** The commands by what they are for, in the order in which the help has them (docs/commands.md). */
export const COMMAND_GROUPS = [
  { group: 'groups.project', names: ['init', 'check', 'preview', 'diagram', 'legal-rate', 'completion'] },
  { group: 'groups.book', names: ['import', 'release', 'undo', 'run', 'forecast', 'compare', 'plan'] },
  { group: 'groups.people', names: ['serve'] },
  { group: 'groups.debt', names: ['explain', 'offers', 'dossier'] },
  { group: 'groups.value', names: ['validate', 'decode', 'read', 'calendar', 'hours', 'listing'] },
  { group: 'groups.stage', names: ['put', 'reindex'] },
] as const;

interface Place {
  readonly group: (typeof COMMAND_GROUPS)[number]['group'];
  readonly rank: number;
}

const PLACES: ReadonlyMap<string, Place> = new Map(
  COMMAND_GROUPS.flatMap(({ group, names }) => names.map((name) => ({ group, name }))).map(
    ({ group, name }, rank) => [name, { group, rank }],
  ),
);

/** The text that says what a command is for; undefined of the help itself. */
export const groupOf = (name: string): Place['group'] | undefined => PLACES.get(name)?.group;

/** The place of a command among all; those of no group come last. */
export const rankOf = (name: string): number => PLACES.get(name)?.rank ?? PLACES.size;
