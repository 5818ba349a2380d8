import { USUAL_STATE } from './usual-state.ts';

/** What was asked of an import, as far as a command after it needs it too. */
export interface GivenOptions {
  readonly from?: string;
  readonly map?: string;
  readonly creditor?: string;
  readonly stage?: string;
  readonly out?: string;
  readonly state: string;
  readonly config: string;
}

/** Where the configuration is when nothing is said. */
const USUAL_CONFIG = 'config';

/** The options of an import that a command printed after it repeats, so that it works as it is pasted. */
export const givenAgain = ({ from, map, creditor, stage, out, state, config }: GivenOptions): string[] => [
  ...(from === undefined ? [] : ['--from', from]),
  ...(map === undefined ? [] : ['--map', map]),
  ...(creditor === undefined ? [] : ['--creditor', creditor]),
  ...(stage === undefined ? [] : ['--stage', stage]),
  ...(out === undefined ? [] : ['--out', out]),
  ...(state === USUAL_STATE ? [] : ['--state', state]),
  ...configAgain(config),
];

/** `--config` where it is another folder than the usual. */
export const configAgain = (config: string): string[] =>
  config === USUAL_CONFIG ? [] : ['--config', config];
