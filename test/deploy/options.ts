import { parseArgs } from 'node:util';

export const HELP = `npm run test:deploy -- [options]

Deploys the application as it is, with days that last seconds, and plays a debt's whole life from outside: on
MiniStack, an AWS emulator that is installed and started for it, or on an account of AWS.

  --profile NAME   on AWS, with this profile of ~/.aws/config; docs/emulator.md says what the account needs
  --region R       the region of that account (sa-east-1)
  --config DIR     the configuration to deploy (config); on AWS, one whose sender is a verified identity
  --phone NUMBER   on AWS, a phone of yours that gets the SMS; without it none is sent
  --day SECONDS    how long a day lasts (8)
  --only NAME      play one scenario (works-in-the-browser), and leave out whether destroy leaves anything
  --keep           leave the stack, and the emulator, as they are at the end, to look around
  --help           this text
`;

export interface Options {
  readonly profile?: string | undefined;
  readonly region: string;
  readonly config: string;
  readonly phone?: string | undefined;
  readonly daySeconds: number;
  readonly keep: boolean;
  /** The only scenario to play, by the name of its file; all without it. */
  readonly only?: string | undefined;
  readonly help: boolean;
}

/** An error of the command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError which says what would be right */
export function readOptions(args: readonly string[]): Options {
  const given = parse(args);
  const daySeconds = Number(given.day);
  if (!Number.isInteger(daySeconds) || daySeconds < 4 || daySeconds > 3600)
    throw new UsageError(
      `--day ${given.day}: must be whole seconds from 4 (or SMS come outside lawful hours) to 3600`,
    );
  if (!given.profile && given.region)
    throw new UsageError('--region needs --profile: the emulator has one region');
  if (!given.profile && given.phone) throw new UsageError('--phone needs --profile: the emulator has phones');
  return {
    profile: given.profile,
    region: given.region ?? 'sa-east-1',
    config: given.config,
    phone: given.phone ?? (given.profile ? undefined : '(85) 99900-0001'),
    daySeconds,
    keep: given.keep,
    only: given.only,
    help: given.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        profile: { type: 'string' },
        region: { type: 'string' },
        config: { type: 'string', default: 'config' },
        phone: { type: 'string' },
        day: { type: 'string', default: '8' },
        keep: { type: 'boolean', default: false },
        only: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${HELP}`, { cause: error });
  }
}
