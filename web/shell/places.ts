import type { ShellWords } from './words/pt-BR.ts';

/** The pages that the navigation leads to, with the second key after `g`. */
export const PLACES = [
  { to: '/', name: 'portfolio', key: 'c', sandboxOnly: false },
  { to: '/work', name: 'work', key: 't', sandboxOnly: false },
  { to: '/configuration', name: 'configuration', key: 'r', sandboxOnly: false },
  { to: '/phone', name: 'phone', key: 'f', sandboxOnly: true },
  { to: '/fork', name: 'fork', key: 'b', sandboxOnly: true },
] as const satisfies readonly {
  readonly to: string;
  readonly name: keyof ShellWords;
  readonly key: string;
  readonly sandboxOnly: boolean;
}[];
