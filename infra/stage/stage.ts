import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import * as z from 'zod';
import { STAGE_NAMES, type StageName } from '#schemas/config/stage.ts';
import { Instant } from '#schemas/primitives.ts';
import { TABLE_INDEXES } from '#schemas/records/table-indexes.ts';

/** What differs between one deployment and another. Everything else is the same on every stage. */
export interface Stage {
  readonly name: StageName;
  /** The start of every physical name, so that two stages fit into one account. */
  readonly prefix: string;
  /** Whether tables, logs and secrets outlive the stack, and cannot be deleted by mistake. */
  readonly keepsData: boolean;
  /**
   * What becomes of a resource that is taken out, or of all when the stack is deleted. Where data is kept, a resource of a
   * first deployment that failed is deleted all the same: kept, it would hold its name, and the next deployment would fail
   * with "already exists" (https://github.com/aws/aws-cdk/issues/26570, read on 2026-11-29).
   */
  readonly removalPolicy: RemovalPolicy;
  /** Requests a second to the public API, and how many may come at the same moment. */
  readonly apiThrottle: { readonly rateLimit: number; readonly burstLimit: number };
  readonly logRetention: RetentionDays;
  /** Whether persons need a second factor to sign in, and Cognito looks for signs of a takeover, which costs more. */
  readonly guardsSignIn: boolean;
  /** How long the bus keeps its events for a replay, days. */
  readonly archiveDays: number;
  /** The folder of the configuration of this deployment, from the root of the project. */
  readonly configFolder: string;
  /** The address that alarms are sent to; none when absent. */
  readonly alarmEmail?: string;
  /** The most that the account may spend on SMS in a month, US dollars, as it is set in SNS. */
  readonly smsSpendLimitUsd: number;
  /**
   * How many indexes the table has, the oldest first; without it, all. A deployment adds one to a table that exists, no more
   * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-dynamodb-table.html, read 2026-11-30).
   */
  readonly tableIndexes?: number;
  /** Days that last seconds, so that a whole ladder takes minutes; only in dev. Without it, a day is a day. */
  readonly shortDays?: ShortDays;
}

/** A calendar that runs faster than the clock: see `runtime/time.ts`. */
export interface ShortDays {
  /** How long a day lasts, seconds. */
  readonly daySeconds: number;
  /** The instant at which the calendar and the clock say the same (ISO-8601, UTC). */
  readonly beganAt: string;
}

type Settings = Pick<Stage, 'keepsData' | 'guardsSignIn' | 'apiThrottle' | 'logRetention' | 'archiveDays'>;

const SETTINGS = {
  dev: {
    keepsData: false,
    guardsSignIn: false,
    apiThrottle: { rateLimit: 10, burstLimit: 20 },
    logRetention: RetentionDays.ONE_WEEK,
    archiveDays: 3,
  },
  prod: {
    keepsData: true,
    guardsSignIn: true,
    apiThrottle: { rateLimit: 100, burstLimit: 200 },
    logRetention: RetentionDays.THREE_MONTHS,
    archiveDays: 30,
  },
} as const satisfies Record<StageName, Settings>;

const Context = z
  .strictObject({
    stage: z.enum(STAGE_NAMES).default('dev'),
    config: z.string().min(1).default('config'),
    alarmEmail: z.email().optional(),
    // What a new account may spend: https://docs.aws.amazon.com/sns/latest/dg/channels-sms-awssupport-spend-threshold.html
    smsSpendLimitUsd: z.coerce.number().positive().default(1),
    tableIndexes: z.coerce.number().int().min(1).max(TABLE_INDEXES.length).optional(),
    daySeconds: z.coerce.number().int().min(1).max(86_400).optional(),
    daysBeganAt: Instant.optional(),
  })
  .superRefine(({ stage, daySeconds, daysBeganAt }, context) => {
    const issue = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    if (daySeconds !== undefined && stage !== 'dev')
      issue('daySeconds', `is for -c stage=dev alone: on ${stage}, debtors live in days of 24 hours`);
    if (daySeconds !== undefined && daysBeganAt === undefined)
      issue('daysBeganAt', 'must be given with daySeconds: pass -c daysBeganAt=2026-05-06T12:00:00Z');
    if (daySeconds === undefined && daysBeganAt !== undefined)
      issue('daySeconds', 'must be given with daysBeganAt: pass -c daySeconds=8, or leave both out');
  });

const REMEDIES: Record<string, string> = {
  stage: `must be one of ${STAGE_NAMES.join(', ')}: pass -c stage=dev or -c stage=prod`,
  config: 'must be a folder: pass -c config=my-config, or leave it out for config/',
  alarmEmail: 'must be one e-mail address: pass -c alarmEmail=plantao@empresa.com.br, or leave it out',
  smsSpendLimitUsd:
    'must be US dollars: pass -c smsSpendLimitUsd=200 as it is set in SNS, or leave it out for 1',
  tableIndexes: `must be from 1 to ${TABLE_INDEXES.length}: pass -c tableIndexes=${TABLE_INDEXES.length - 1} to add one index in this deployment, or leave it out for all`,
  daySeconds: 'must be whole seconds from 1 to 86400: pass -c daySeconds=8, or leave it out',
  daysBeganAt: 'must be an instant in UTC: pass -c daysBeganAt=2026-05-06T12:00:00Z, or leave it out',
};

/** The CDK context names no stage that exists, or a setting that cannot be. */
export class StageError extends Error {
  override readonly name = 'StageError';
}

/**
 * The stage that the CDK context asks for (`cdk deploy -c stage=prod -c alarmEmail=…`), `dev` when it asks for
 * none.
 * @throws StageError which says what to pass instead
 */
export function readStage(node: Node): Stage {
  const given = Object.fromEntries(
    Object.keys(REMEDIES).map((key): [string, unknown] => [key, node.tryGetContext(key)]),
  );
  const context = Context.safeParse(given);
  if (!context.success) throw new StageError(explain(context.error, given), { cause: context.error });

  const { stage: name, config: configFolder, daysBeganAt: beganAt, ...others } = context.data;
  const { alarmEmail, smsSpendLimitUsd, tableIndexes, daySeconds } = others;
  const settings: Settings = SETTINGS[name];
  return {
    ...settings,
    name,
    prefix: `regua-${name}-`,
    removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    configFolder,
    smsSpendLimitUsd,
    ...(alarmEmail !== undefined && { alarmEmail }),
    ...(tableIndexes !== undefined && { tableIndexes }),
    ...(daySeconds !== undefined && beganAt !== undefined && { shortDays: { daySeconds, beganAt } }),
  };
}

function explain(error: z.ZodError, given: Record<string, unknown>): string {
  return error.issues
    .map(({ code, path, message }) => {
      const key = String(path[0]);
      const remedy = code === 'custom' ? message : REMEDIES[key];
      return `CDK context "${key}" is ${JSON.stringify(given[key]) ?? 'absent'}: ${remedy}`;
    })
    .join('\n');
}
