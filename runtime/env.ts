import * as z from 'zod';
import { CallLimits } from '#schemas/config/call-limits.ts';
import { jsonText } from '#schemas/json-text.ts';
import { Instant, Slug } from '#schemas/primitives.ts';

/** An address without a slash at its end: on the internet, or on this machine for trying things. */
const PublicUrl = z
  .url()
  .regex(/^(https:\/\/|http:\/\/localhost(:\d+)?$)/, 'must begin with https:// unless it is on localhost')
  .regex(/[^/]$/, 'must not end in a slash');

/** What the functions read from their environment. Each function is given only what it uses. */
const Environment = {
  TABLE_NAME: z.string().min(3),
  BUS_NAME: z.string().min(1),
  /** Machine name and ARN are this and the id of the régua. */
  MACHINE_ARN_PREFIX: z.string().startsWith('arn:'),
  DEAD_LETTER_QUEUE_URL: z.url(),
  /** How often the queue of this function gives a message before it goes to the dead letters. */
  MAX_RECEIVES: z.coerce.number().int().min(1),
  COURTESY_QUEUE_URL: z.url(),
  WEBHOOK_SECRET_ARN: z.string().min(1),
  SELLER_KEY_SECRET_ARN: z.string().min(1),
  PSP_SECRET_ARN: z.string().min(1),
  /** The address of our pages. */
  PUBLIC_URL: PublicUrl,
  /** The addresses of the pages of creditors that have one of their own, by creditor; as JSON. */
  CREDITOR_URLS: jsonText(z.record(Slug, PublicUrl)).default({}),
  /** Other addresses on which the pages answer; as a JSON list. */
  OTHER_URLS: jsonText(z.array(PublicUrl)).default([]),
  /** Absent on a stage without CloudFront. */
  ORIGIN_SECRET_ARN: z.string().min(1).optional(),
  /** The webhook providers that must show a certificate; as a JSON list. */
  PROVIDERS_WITH_CERTIFICATE: jsonText(z.array(Slug)).default([]),
  LINK_SECRET_ARN: z.string().min(1),
  UNSUBSCRIBE_SECRET_ARN: z.string().min(1),
  SELLER_LINK_SECRET_ARN: z.string().min(1),
  PSEUDONYM_SECRET_ARN: z.string().min(1),
  FEEDBACK_QUEUE_URL: z.url(),
  BANK_FILE_QUEUE_URL: z.url(),
  /** Payments of a return file recorded at once. */
  BANK_FILE_AT_ONCE: z.coerce.number().int().min(1).max(100).default(20),
  LISTING_QUEUE_URL: z.url(),
  WITHDRAWAL_QUEUE_URL: z.url(),
  PLAN_QUEUE_URL: z.url(),
  EXECUTION_QUEUE_URL: z.url(),
  ROUTING_QUEUE_URL: z.url(),
  DELIVERY_QUEUE_URL: z.url(),
  ENDPOINT_KEY_SECRET_ARN: z.string().min(1),
  BUREAU_SECRET_ARN: z.string().min(1),
  /** The bucket from which remittance files are fetched. */
  REMITTANCE_BUCKET: z.string().min(3),
  /** Calls over the API that one caller may make in a minute, as JSON; without it, any number. */
  CALL_LIMITS: jsonText(CallLimits).optional(),
  ENRICHMENT_SECRET_ARN: z.string().min(1),
  SES_CONFIGURATION_SET: z.string().min(1),
  /** US dollars that one SMS may cost at most. */
  SMS_MAX_PRICE_USD: z.string().regex(/^\d+\.\d{2,5}$/),
  /** How long a day lasts, seconds; see `time.ts`. */
  DAY_SECONDS: z.coerce.number().int().min(1).max(86_400).default(86_400),
  /** When short days began (ISO-8601). */
  DAYS_BEGAN_AT: Instant.default('2026-01-01T00:00:00Z'),
};
type Environment = typeof Environment;

/** The environment is not as the function needs it: a deployment fault, named by variable. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** What each variable was read as, and of which text: handlers read a few of them at every call. */
const known = new Map<keyof Environment, { readonly given: string | undefined; readonly value: unknown }>();

/** Reads one variable when it is first needed, so that importing a module needs no environment. */
export function env<Name extends keyof Environment>(name: Name): z.output<Environment[Name]> {
  const given = process.env[name];
  const before = known.get(name);
  const value = before && before.given === given ? before.value : read(name, given);
  if (value !== before?.value) known.set(name, { given, value });
  return value as z.output<Environment[Name]>;
}

function read(name: keyof Environment, given: string | undefined): unknown {
  const { success, data, error } = Environment[name].safeParse(given);
  if (success) return data;
  throw new EnvironmentError(`${name}: ${error.issues[0]?.message}`);
}
