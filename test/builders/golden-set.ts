import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MACHINE_FUNCTIONS, type MachineFunctionName } from '#deployment/machine-functions.ts';
import { namesOf } from '#deployment/topology.ts';
import type { Config } from '#schemas/config/config.ts';
import { compileRegua } from '#workflows/compile.ts';
import { deployedConfig } from './config.ts';
import { anInvoice, aPayment } from './invoice.ts';
import { ROOT } from './root.ts';
import { CREDITOR, TestWorld } from './world.ts';

/** The definitions of past releases, one folder for each, as executions of then still run them. */
export const GOLDEN = join(ROOT, 'test/fixtures/definitions');

/** What a definition sent: to each function, and to the executions that ran it. */
export type Payloads = Record<MachineFunctionName | 'execution', unknown[]>;

/** What a release left: by régua, its definition, and what it sent. */
export interface GoldenSet {
  readonly tag: string;
  readonly definitions: Readonly<Record<string, string>>;
  readonly payloads: Readonly<Record<string, Payloads>>;
}

/** The invoices of a play, and how each ends. */
export const ENDS = {
  'NF-unpaid': 'handedOver',
  'NF-promised': 'handedOver',
  'NF-disputed': 'handedOver',
  'NF-paid': 'settled',
  'NF-late': 'handedOver',
  'NF-in-instalments': 'handedOver',
} as const;

const DUE = '2026-05-05';

/** The names of a definition's resources, as CloudFormation puts them in. */
const placeholder = (name: string): string => `\${${name}}`;
const PLACEHOLDERS = {
  tableName: placeholder('TableName'),
  takeStepArn: placeholder('TakeStepArn'),
  listDebtArn: placeholder('ListDebtArn'),
  handOverArn: placeholder('HandOverArn'),
  reEvaluateDebtArn: placeholder('ReEvaluateDebtArn'),
};

/** The sets of all releases so far, the oldest first. */
export const goldenSets = (): GoldenSet[] =>
  readdirSync(GOLDEN).map((tag) => {
    const folder = join(GOLDEN, tag);
    const files = readdirSync(folder).filter((file) => file.endsWith('.asl.json'));
    return {
      tag,
      definitions: Object.fromEntries(
        files.map((file) => [file.replace('.asl.json', ''), readFileSync(join(folder, file), 'utf8')]),
      ),
      payloads: JSON.parse(readFileSync(join(folder, 'payloads.json'), 'utf8')),
    };
  });

/**
 * Writes the set of a release: what the réguas of config/ are compiled to today, and what these definitions send.
 * @throws when there is one under that tag: executions run what was released, which nothing changes
 */
export async function writeGoldenSet(tag: string): Promise<void> {
  const folder = join(GOLDEN, tag);
  if (existsSync(folder)) throw new Error(`${folder} is there already: a release does not change`);
  const { reguas } = await deployedConfig();
  const payloads: Record<string, Payloads> = {};
  const definitions = Object.values(reguas).map(
    (regua) => [regua.id, `${JSON.stringify(compileRegua(regua, PLACEHOLDERS), null, 2)}\n`] as const,
  );
  for (const [id, definition] of definitions) {
    const { world, sent } = await play(id, definition);
    await world.close();
    payloads[id] = oneOfEach(sent);
  }
  mkdirSync(folder, { recursive: true });
  for (const [id, definition] of definitions) writeFileSync(join(folder, `${id}.asl.json`), definition);
  writeFileSync(join(folder, 'payloads.json'), `${JSON.stringify(payloads, null, 2)}\n`);
}

/**
 * Plays the life of some debts on a definition of a régua, with today's functions: unpaid, promised, disputed, paid, late,
 * in instalments.
 * @returns the world at its end, to be closed, and what the definition sent
 */
export async function play(
  regua: string,
  definition: string,
): Promise<{ readonly world: TestWorld; readonly sent: Payloads }> {
  const config = await deployedConfig();
  const selection: Config['selection'] = [{ regua }];
  const reguas = Object.fromEntries(
    Object.entries(config.reguas).map(([id, one]) => [id, { ...one, retired: id !== regua }]),
  );
  const world = await TestWorld.start({ config: { ...config, reguas, selection } });
  const sent = await listen(world);
  world.aws.createStateMachine(`regua-sandbox-${regua}`, JSON.parse(withNames(definition)));

  for (const invoiceId of Object.keys(ENDS))
    if (invoiceId !== 'NF-late')
      await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, dueDate: DUE }));
  await world.runUntil('2026-05-07T15:00:00-03:00');
  const about = (invoiceId: string) => ({ creditorId: CREDITOR, invoiceId });
  const at = world.now();
  await world.billing('PromiseReported.v1', {
    ...about('NF-promised'),
    day: '2026-05-14',
    promisedAt: at,
  });
  await world.billing('DisputeRaised.v1', { ...about('NF-disputed'), kind: 'not-mine', raisedAt: at });
  await world.billing('PaymentPlanReported.v1', {
    ...about('NF-in-instalments'),
    instalments: ['2026-06-10', '2026-07-10'].map((dueDate) => ({ amount: 55_000, dueDate })),
    agreedAt: at,
  });
  await world.webhook(aPayment({ id: 'p-1', invoiceId: 'NF-paid', amount: 110_000, paidAt: at }));
  await world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId: 'NF-late', dueDate: DUE, issuedAt: '2026-05-07T15:00:00-03:00' }),
  );
  await world.runUntil('2026-05-13T21:00:00-03:00');
  await world.billing('CaseAnswered.v1', {
    ...about('NF-disputed'),
    number: 1,
    outcome: 'upheld',
    answeredAt: world.now(),
  });
  await world.runUntil();
  sent.execution.push(...world.aws.executions().map(({ input }) => input));
  return { world, sent };
}

const withNames = (definition: string): string =>
  definition
    .replaceAll(PLACEHOLDERS.tableName, process.env.TABLE_NAME ?? '')
    .replaceAll(PLACEHOLDERS.takeStepArn, 'take-step')
    .replaceAll(PLACEHOLDERS.listDebtArn, 'list-debt')
    .replaceAll(PLACEHOLDERS.handOverArn, 'hand-over')
    .replaceAll(PLACEHOLDERS.reEvaluateDebtArn, 're-evaluate-debt');

/** Keeps what the machines of a world send to each function, which does its work all the same. */
async function listen(world: TestWorld): Promise<Payloads> {
  const sent: Payloads = {
    'take-step': [],
    'list-debt': [],
    'hand-over': [],
    're-evaluate-debt': [],
    execution: [],
  };
  for (const name of namesOf(MACHINE_FUNCTIONS)) {
    const { handler } = await import(`#functions/${name}/handler.ts`);
    world.aws.registerFunction(
      name,
      (event: unknown, context: unknown) => {
        sent[name].push(structuredClone(event));
        return handler(event, context);
      },
      MACHINE_FUNCTIONS[name].timeoutSeconds,
    );
  }
  return sent;
}

/** The first payload of each step and of each shape. */
function oneOfEach(sent: Payloads): Payloads {
  const shapeOf = (value: unknown): string =>
    JSON.stringify(value, (key, inner) => (key === 'id' || typeof inner === 'object' ? inner : typeof inner));
  const first = (all: readonly unknown[]): unknown[] => [
    ...new Map(all.toReversed().map((payload) => [shapeOf(payload), payload])).values(),
  ];
  return {
    'take-step': first(sent['take-step']).toReversed(),
    'list-debt': first(sent['list-debt']),
    'hand-over': first(sent['hand-over']),
    're-evaluate-debt': first(sent['re-evaluate-debt']),
    execution: first(sent.execution),
  };
}
