import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import * as z from 'zod';

/** What differs between one deployment and another. Everything else is the same on every stage. */
export interface Stage {
  readonly name: string;
  /** Physical names start with it, so that two stages fit into one account. */
  readonly prefix: string;
  /** Whether what holds data outlives its stack, and cannot be deleted by mistake. */
  readonly keepsData: boolean;
  readonly removalPolicy: RemovalPolicy;
  /**
   * Intakes at work at once, 2 or more (the least that SQS allows). Paces StartExecution, of which sa-east-1
   * grants 150 a second: 5 intakes of 10 invoices, each at about 30 ms an invoice, stay below it.
   */
  readonly intakeConcurrency: number;
  /** Webhooks a second, and how many may come at one instant. */
  readonly webhookThrottle: { readonly rateLimit: number; readonly burstLimit: number };
  readonly logRetention: RetentionDays;
  /** How long the bus keeps its events for a replay, days. */
  readonly archiveDays: number;
  /** Who gets the alarms; nobody when absent. */
  readonly alarmEmail?: string;
}

type Settings = Omit<Stage, 'name' | 'prefix' | 'removalPolicy' | 'alarmEmail'>;

const SETTINGS = {
  dev: {
    keepsData: false,
    intakeConcurrency: 2,
    webhookThrottle: { rateLimit: 10, burstLimit: 20 },
    logRetention: RetentionDays.ONE_WEEK,
    archiveDays: 3,
  },
  prod: {
    keepsData: true,
    intakeConcurrency: 5,
    webhookThrottle: { rateLimit: 100, burstLimit: 200 },
    logRetention: RetentionDays.THREE_MONTHS,
    archiveDays: 30,
  },
} as const satisfies Record<string, Settings>;

const StageName = z.enum(['dev', 'prod'] satisfies (keyof typeof SETTINGS)[]);

const Context = z.strictObject({
  stage: StageName.default('dev'),
  alarmEmail: z.email().optional(),
});

const REMEDIES: Record<string, string> = {
  stage: `must be one of ${StageName.options.join(', ')}: pass -c stage=dev or -c stage=prod`,
  alarmEmail: 'must be one e-mail address: pass -c alarmEmail=plantao@empresa.com.br, or leave it out',
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
  const given = { stage: node.tryGetContext('stage'), alarmEmail: node.tryGetContext('alarmEmail') };
  const context = Context.safeParse(given);
  if (!context.success) throw new StageError(explain(context.error, given), { cause: context.error });

  const { stage: name, alarmEmail } = context.data;
  const settings: Settings = SETTINGS[name];
  return {
    ...settings,
    name,
    prefix: `regua-${name}-`,
    removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    ...(alarmEmail !== undefined && { alarmEmail }),
  };
}

function explain(error: z.ZodError, given: Record<string, unknown>): string {
  return error.issues
    .map(({ path, message }) => {
      const key = String(path[0]);
      return `CDK context "${key}" is ${JSON.stringify(given[key])}: ${REMEDIES[key] ?? message}`;
    })
    .join('\n');
}
