import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** What cfn-lint reports of one place of a template. */
const Reported = z.array(
  z.object({
    Filename: z.string(),
    Level: z.string(),
    Message: z.string(),
    Rule: z.object({ Id: z.string() }),
    Location: z.object({ Path: z.array(z.union([z.string(), z.number()])).nullish() }),
  }),
);

export interface Alarm {
  readonly rule: string;
  /** Where in the template, as `Resources/<id>/…`. */
  readonly path: string;
  readonly message: string;
}

/** Alarms that are known to be wrong: by rule, and by patterns of path and message. */
const FalseAlarms = z.array(
  z.strictObject({
    rule: z.string(),
    path: z.string().startsWith('^'),
    message: z.string().min(10),
    why: z.string().regex(/^.{40,}\.$/),
  }),
);
export type FalseAlarm = z.infer<typeof FalseAlarms>[number];

export const FALSE_ALARMS: readonly FalseAlarm[] = FalseAlarms.parse(
  JSON.parse(readFileSync(new URL('false-alarms.json', import.meta.url), 'utf8')),
);

/** @param json what cfn-lint prints with `--format json` */
export const readAlarms = (json: string): Alarm[] =>
  Reported.parse(JSON.parse(json)).map(({ Rule, Message, Location }) => ({
    rule: Rule.Id,
    path: (Location.Path ?? []).join('/'),
    message: Message,
  }));

/** What is wrong with the templates, or with the list of false alarms; one line each. */
export function judge(alarms: readonly Alarm[], listed: readonly FalseAlarm[]): string[] {
  const isListed = (alarm: Alarm): boolean => listed.some((known) => covers(known, alarm));
  const real = alarms.filter((alarm) => !isListed(alarm));
  const gone = listed.filter((known) => !alarms.some((alarm) => covers(known, alarm)));
  return [
    ...real.map(({ rule, path, message }) => `${rule} at ${path}: ${message}`),
    ...gone.map(
      ({ rule, path }) => `false-alarms.json lists ${rule} at ${path}, which no longer occurs: remove it`,
    ),
  ];
}

const covers = (known: FalseAlarm, { rule, path, message }: Alarm): boolean =>
  known.rule === rule && new RegExp(known.path).test(path) && new RegExp(known.message).test(message);
