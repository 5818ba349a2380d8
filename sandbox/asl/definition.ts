import * as z from 'zod';

export const LAMBDA = 'arn:aws:states:::lambda:invoke';
export const LAMBDA_CALLBACK = 'arn:aws:states:::lambda:invoke.waitForTaskToken';
export const UPDATE_ITEM = 'arn:aws:states:::aws-sdk:dynamodb:updateItem';
export const UPDATE_ITEM_CALLBACK = 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken';

const described = { Comment: z.string().optional(), QueryLanguage: z.literal('JSONata').optional() };
const templates = z.record(z.string(), z.unknown());
const leaving = { Assign: templates.optional(), Output: z.unknown().optional() };
const following = { Next: z.string().optional(), End: z.boolean().optional() };
const errorEquals = z.array(z.string()).min(1);
const wholeSeconds = z.int().positive().max(99_999_999);

const retrier = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: errorEquals,
  IntervalSeconds: wholeSeconds.optional(),
  MaxAttempts: z.int().nonnegative().optional(),
  BackoffRate: z.number().min(1).optional(),
  MaxDelaySeconds: wholeSeconds.optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).optional(),
});

const catcher = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: errorEquals,
  Next: z.string(),
  ...leaving,
});

const task = z.strictObject({
  Type: z.literal('Task'),
  ...described,
  Resource: z.union([
    z.enum([LAMBDA, LAMBDA_CALLBACK, UPDATE_ITEM, UPDATE_ITEM_CALLBACK]),
    // A function itself: it gets the arguments, or the state's input, and its answer is the result.
    z.string().regex(/^arn:aws:lambda:[\w-]+:\d{12}:function:[\w-]+(?::[\w$-]+)?$/),
  ]),
  Arguments: z.union([templates, z.string()]).optional(),
  TimeoutSeconds: z.union([wholeSeconds, z.string()]).optional(),
  HeartbeatSeconds: z.union([wholeSeconds, z.string()]).optional(),
  Retry: z.array(retrier).optional(),
  Catch: z.array(catcher).optional(),
  ...leaving,
  ...following,
});

const rule = z.strictObject({
  Comment: z.string().optional(),
  Condition: z.union([z.string(), z.boolean()]),
  Next: z.string(),
  ...leaving,
});

const choice = z.strictObject({
  Type: z.literal('Choice'),
  ...described,
  Choices: z.array(rule).min(1),
  Default: z.string().optional(),
  ...leaving,
});

const pass = z.strictObject({ Type: z.literal('Pass'), ...described, ...leaving, ...following });

const wait = z.strictObject({
  Type: z.literal('Wait'),
  ...described,
  Seconds: z.union([z.int().nonnegative(), z.string()]).optional(),
  Timestamp: z.string().optional(),
  ...leaving,
  ...following,
});

const succeed = z.strictObject({
  Type: z.literal('Succeed'),
  ...described,
  Output: z.unknown().optional(),
});

const fail = z.strictObject({
  Type: z.literal('Fail'),
  ...described,
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

/** What the sandbox accepts as a state, by its Type; anything else is refused when the machine is made. */
export const stateSchemas = {
  Task: task,
  Choice: choice,
  Pass: pass,
  Wait: wait,
  Succeed: succeed,
  Fail: fail,
} as const;

export const machineSchema = z.strictObject({
  Comment: z.string().optional(),
  // The default of its states; each of them has to be in JSONata here.
  QueryLanguage: z.enum(['JSONata', 'JSONPath']).optional(),
  Version: z.literal('1.0').optional(),
  StartAt: z.string(),
  TimeoutSeconds: wholeSeconds.optional(),
  States: z.record(z.string(), z.unknown()),
});

const UPDATE_ITEM_ARGUMENTS = [
  'TableName',
  'Key',
  'UpdateExpression',
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValues',
];

/** The argument names each integration takes here; a misspelt one would be ignored otherwise. */
export const argumentNames: Readonly<Record<string, readonly string[]>> = {
  [LAMBDA]: ['FunctionName', 'Payload'],
  [LAMBDA_CALLBACK]: ['FunctionName', 'Payload'],
  [UPDATE_ITEM]: UPDATE_ITEM_ARGUMENTS,
  [UPDATE_ITEM_CALLBACK]: UPDATE_ITEM_ARGUMENTS,
};

export type TaskState = z.infer<typeof task>;
export type ChoiceState = z.infer<typeof choice>;
export type WaitState = z.infer<typeof wait>;
export type Retrier = z.infer<typeof retrier>;
export type State = z.infer<(typeof stateSchemas)[keyof typeof stateSchemas]>;

/** A checked definition: every name in it leads somewhere and every expression compiles. */
export interface Machine {
  readonly StartAt: string;
  readonly TimeoutSeconds?: number | undefined;
  readonly States: ReadonlyMap<string, State>;
}
