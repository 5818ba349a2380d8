import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** An answer that a check of the generator objects to. */
export interface Finding {
  /** Of the check, as schemathesis has it: `ST202`. */
  readonly code: string;
  /** `GET /v1/debts`. */
  readonly operation: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** Method, address and body of the request. */
  readonly request: string;
  /** Status and body. */
  readonly answer: string;
}

/** Findings that are known to be wrong: by check, and by patterns of operation and answer. */
const FalseAlarms = z.array(
  z.strictObject({
    code: z.string().regex(/^ST\d{3}$/),
    operation: z.string().startsWith('^'),
    answer: z.string().startsWith('^'),
    /** Whether it takes luck to come upon it: then it need not occur in each run. */
    seldom: z.boolean().optional(),
    why: z.string().regex(/^.{40,}\.$/),
  }),
);
export type FalseAlarm = z.infer<typeof FalseAlarms>[number];

export const FALSE_ALARMS: readonly FalseAlarm[] = FalseAlarms.parse(
  JSON.parse(readFileSync(new URL('false-alarms.json', import.meta.url), 'utf8')),
);

const Bytes = z.object({ $base64: z.base64() });

/** What schemathesis writes of the end of a scenario, as far as it is read here. */
const Scenario = z.object({
  recorder: z.object({
    checks: z
      .record(
        z.string(),
        z.array(
          z.object({
            failure_info: z
              .object({
                failure: z.object({
                  code: z.string(),
                  operation: z.string(),
                  title: z.string(),
                  message: z.string(),
                }),
              })
              .nullish(),
          }),
        ),
      )
      .default({}),
    interactions: z
      .record(
        z.string(),
        z.object({
          request: z.object({ method: z.string(), uri: z.string(), body: Bytes.nullish() }),
          response: z.object({ status_code: z.number(), content: Bytes.nullish() }).nullish(),
        }),
      )
      .default({}),
  }),
});

const Event = z.object({
  ScenarioFinished: Scenario.optional(),
  NonFatalError: z.unknown().optional(),
  FatalError: z.unknown().optional(),
});

/** @param lines what schemathesis reports as NDJSON: an event a line */
export const readFindings = (lines: string): Finding[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => findingsIn(Event.parse(JSON.parse(line))));

function findingsIn({
  ScenarioFinished: scenario,
  NonFatalError,
  FatalError,
}: z.infer<typeof Event>): Finding[] {
  const error = NonFatalError ?? FatalError;
  if (error !== undefined)
    return [{ code: 'error', operation: '', message: JSON.stringify(error), request: '', answer: '' }];
  const { checks = {}, interactions = {} } = scenario?.recorder ?? {};
  return Object.entries(checks).flatMap(([id, ofCase]) =>
    ofCase.flatMap(({ failure_info }) => {
      if (!failure_info) return [];
      const { code, operation, title, message } = failure_info.failure;
      const { request, response } = interactions[id] ?? {};
      return [
        {
          ...{ code, operation, message: `${title}. ${message}`.replaceAll('\n', ' ') },
          request: request ? `${request.method} ${request.uri} ${textOf(request.body)}` : '',
          answer: response ? `${response.status_code} ${textOf(response.content)}` : 'none',
        },
      ];
    }),
  );
}

const textOf = (bytes: z.infer<typeof Bytes> | null | undefined): string =>
  Buffer.from(bytes?.$base64 ?? '', 'base64').toString('utf8');

/** What is wrong with the API, or with the list of false alarms; one line each. */
export function judge(findings: readonly Finding[], listed: readonly FalseAlarm[]): string[] {
  const real = findings.filter((finding) => !listed.some((known) => covers(known, finding)));
  const gone = listed.filter((known) => !known.seldom && !findings.some((finding) => covers(known, finding)));
  return [
    ...real.map(
      ({ code, operation, message, request, answer }) =>
        `${code} ${operation}: ${message}\n  ${request}\n  ${answer}`,
    ),
    ...gone.map(
      ({ code, operation, answer }) =>
        `false-alarms.json lists ${code} of ${operation} with ${answer}, which no longer occurs: remove it`,
    ),
  ];
}

const covers = (known: FalseAlarm, { code, operation, answer }: Finding): boolean =>
  known.code === code &&
  new RegExp(known.operation).test(operation) &&
  new RegExp(known.answer, 's').test(answer);
