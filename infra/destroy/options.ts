import { parseArgs } from 'node:util';

export const HELP = `npm run destroy -- [options]

Deletes the stack of a stage with everything in it, and the stack in us-east-1 that a stage with names has beside it. Before
that, and until it is gone, it stops every execution of its state machines and empties its buckets: either would keep
CloudFormation waiting, or make it fail.

  -c stage=NAME    the stage (dev). A stack of prod is refused, unless its first deployment failed: such a stack never
                   worked, and the next deployment needs it gone
  --profile NAME   a profile of ~/.aws/config; otherwise AWS_PROFILE, or what else the AWS SDK finds
  --yes            do it; without it, the command only prints what would be deleted
  --help           this text

The region is AWS_REGION, else AWS_DEFAULT_REGION, else sa-east-1, as for npm run deploy.
`;

const STAGES = ['dev', 'prod'] as const;

export interface Options {
  readonly stage: (typeof STAGES)[number];
  readonly profile?: string | undefined;
  readonly yes: boolean;
  readonly help: boolean;
}

/** An error of the command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError which says what would be right */
export function readOptions(args: readonly string[]): Options {
  const { context, ...given } = parse(args);
  const [setting = 'stage=dev', ...others] = context;
  const stage = STAGES.find((name) => setting === `stage=${name}`);
  if (!stage || others.length > 0)
    throw new UsageError(`-c ${context.join(' -c ')}: must be -c stage=dev or -c stage=prod`);
  return { ...given, stage };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        context: { type: 'string', short: 'c', multiple: true, default: [] },
        profile: { type: 'string' },
        yes: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${HELP}`, { cause: error });
  }
}
