import { drawAbsence } from './draw-absence.ts';
import { drawCrossing } from './draw-crossing.ts';
import { drawDust, endedAfterDust } from './draw-dust.ts';
import { drawImport } from './draw-import.ts';
import { drawRaces } from './draw-races.ts';
import { drawReturn } from './draw-return.ts';
import { drawSetting } from './draw-setting.ts';
import { drawSilence } from './draw-silence.ts';
import { drawThread } from './draw-thread.ts';
import { type Feature, someFeatures } from './features.ts';
import type { Action, Fault, Plan, Setting, Step } from './plan.ts';
import { Random } from './random.ts';

type Name = Exclude<Action['do'], 'dust'>;

/** How often each action is drawn, and the feature that it belongs to; without one it is always there. */
const WEIGHTS: readonly (readonly [Name, number, Feature?])[] = [
  ['pay', 5],
  ['amend', 2, 'amendments'],
  ['cancel', 1, 'cancellations'],
  ['follow', 4, 'refunds'],
  ['assign', 2, 'unidentified'],
  ['reassign', 2, 'reassignments'],
  ['writeOff', 2, 'write-offs'],
  ['upholdCharges', 1, 'write-offs'],
  ['pause', 3, 'pauses'],
  ['resume', 2, 'pauses'],
  ['withdrawBatch', 1, 'batches'],
  ['assignCredit', 2, 'assigned credits'],
  ['updateContact', 3, 'contacts'],
  ['revokeLinks', 3, 'revocations'],
  ['list', 1, 'listings'],
  ['promise', 3, 'promises'],
  ['agree', 3, 'plans'],
  ['payInstalment', 3, 'plans'],
  ['dispute', 2, 'cases'],
  ['answer', 3, 'cases'],
  ['visit', 6, 'page'],
  ['approveOffer', 1, 'page'],
  ['reply', 2, 'opt-outs'],
  ['reportSource', 3, 'sources'],
  ['erase', 1, 'erasure'],
  ['again', 4, 'repetitions'],
];

/**
 * Draws a whole play from a seed; the same seed gives the same play.
 * @param features what it may do; a random half of everything without them
 */
export function drawPlan(seed: number, features: readonly Feature[] = someFeatures(seed)): Plan {
  const random = new Random(seed);
  const has = new Set(features);
  const setting = drawSetting(random, has);
  const later = Array.from({ length: random.int(4, 24) }, () => random.int(1, setting.days * 1440));
  const issues: Step[] = setting.invoices.map((_, invoice) => ({
    id: invoice,
    minute: random.int(0, invoice === 0 ? 10 : 10 * 1440),
    action: { do: 'issue', invoice },
  }));
  const steps = [...issues];
  for (const minute of later.sort((one, other) => one - other)) {
    const id = steps.length;
    const action = drawAction(random, has, setting, steps);
    const skew = drawSkew(random, has);
    steps.push({
      id,
      minute,
      ...(has.has('races') && random.chance(0.3) ? { during: random.int(0, 40) } : {}),
      ...(skew === 0 ? {} : { skew }),
      action,
    });
  }
  if (random.chance(0.7)) steps.push(...drawThread(random, has, setting, steps.length));
  steps.push(...drawImport(random, has, setting, steps.length));
  const dust = drawDust(random, has, setting, issues, steps.length);
  steps.push(...dust);
  steps.push(...drawRaces(random, has, setting, issues, steps.length));
  const back = drawReturn(random, has, setting, issues, steps.length);
  steps.push(...back.steps);
  // Payments are drawn so often that hardly a debt comes to the end of its ladder.
  const unpaid = has.has('outages') && random.chance(0.6) ? random.pick(issues) : undefined;
  const crossing = drawCrossing(random, has, setting, issues, steps.length);
  const played = [
    ...withoutPayments(withoutPayments(steps, unpaid), back.unpaid).filter(
      (step) => !crossing.isSpoiltBy(step) && !dust.includes(step),
    ),
    ...dust,
    ...crossing.steps,
  ];
  return endedAfterDust({
    seed,
    features: [...features],
    setting,
    steps: played.sort((one, other) => one.minute - other.minute || one.id - other.id),
    faults: [
      ...(has.has('outages')
        ? [
            ...drawOutages(random, steps),
            ...drawSilence(random, has, setting, issues),
            ...drawAbsence(random, setting, unpaid ?? random.pick(issues)),
          ]
        : []),
      ...crossing.faults,
    ],
    rates: {
      seed: random.seed(),
      crash: has.has('crashes') ? random.pick([0.002, 0.01, 0.03]) : 0,
      drop: has.has('drops') ? 0.01 : 0,
      stall: has.has('stalls') ? 0.01 : 0,
    },
  });
}

/** The steps but for the payments of one invoice; all of them without one. */
function withoutPayments(steps: readonly Step[], issue: Step | undefined): Step[] {
  if (issue?.action.do !== 'issue') return [...steps];
  const { invoice } = issue.action;
  return steps.filter(({ action }) => action.do !== 'pay' || action.invoice !== invoice);
}

function drawSkew(random: Random, has: ReadonlySet<Feature>): number {
  if (has.has('far clocks') && random.chance(0.1)) return random.pick([10 * 525_600, 40 * 1440, -400 * 1440]);
  if (has.has('skewed clocks') && random.chance(0.3)) return random.pick([-3 * 1440, -120, -5, 5, 180, 1440]);
  return 0;
}

function drawAction(
  random: Random,
  has: ReadonlySet<Feature>,
  setting: Setting,
  earlier: readonly Step[],
): Action {
  const weights = Object.fromEntries(
    WEIGHTS.flatMap(([name, weight, feature]) =>
      feature === undefined || has.has(feature) ? [[name, weight]] : [],
    ),
  );
  const invoice = random.int(0, setting.invoices.length - 1);
  const name = random.weighted<Name>(weights) ?? 'pay';
  switch (name) {
    case 'issue':
    case 'cancel':
    case 'erase':
    case 'upholdCharges':
    case 'withdrawBatch':
      return { do: name, invoice };
    case 'pause':
      return { do: name, invoice, of: drawScope(random, has), days: random.int(1, 10) };
    case 'resume': {
      const paused = random.pick(earlier.flatMap(({ action }) => (action.do === 'pause' ? [action] : [])));
      return { do: name, invoice: paused?.invoice ?? invoice, of: paused?.of ?? drawScope(random, has) };
    }
    case 'assignCredit':
      return { do: name, invoice, withBill: random.chance(0.7) };
    case 'amend':
      return random.chance(0.5)
        ? { do: name, invoice, amount: random.pick([40_000, 100_001, 250_000]) }
        : { do: name, invoice, dueInDays: random.int(1, 12) };
    case 'pay':
      return drawPayment(random, has, invoice, earlier);
    case 'follow':
      return {
        do: name,
        payment: random.pick(idsOf(earlier, 'pay')) ?? 0,
        what: random.pick(['received', 'refunded', 'partlyRefunded', 'chargedBack', 'won']),
      };
    case 'assign':
      return { do: name, invoice };
    case 'reassign':
      return { do: name, from: invoice, to: random.int(0, setting.invoices.length - 1) };
    case 'writeOff':
      return { do: name, invoice, amount: random.pick([undefined, 500, 40_000]) };
    case 'updateContact':
      return {
        do: name,
        invoice,
        what: random.pick(['email', 'optOut', 'overIndebted', 'notOverIndebted']),
      };
    case 'revokeLinks':
      return {
        do: name,
        invoice,
        ...(random.chance(0.5) ? { atTheTimeOf: random.pick(idsOf(earlier, 'revokeLinks')) } : {}),
      };
    case 'list':
      return { do: name, invoice, cleared: random.chance(0.5) };
    case 'promise':
      return { do: name, invoice, days: random.pick([0, 1, 3, 7, 14, 20]) };
    case 'agree':
      return { do: name, invoice, count: random.int(1, 3), firstInDays: random.int(1, 6) };
    case 'payInstalment':
      return {
        do: name,
        invoice: ofEarlier(random, earlier, ['agree']) ?? invoice,
        number: random.int(1, 3),
      };
    case 'dispute':
      return { do: name, invoice, why: random.pick(['not-mine', 'goods-or-service', 'hardship']) };
    case 'answer':
      return {
        do: name,
        invoice: ofEarlier(random, earlier, ['dispute']) ?? invoice,
        outcome: random.pick(['upheld', 'upheld', 'cancelled', 'corrected', 'over-indebted']),
      };
    case 'visit':
      return {
        do: name,
        invoice,
        form: random.pick(['look', 'pay', 'promise', 'accept', 'not-mine', 'problem', 'hardship', 'stop']),
        days: random.int(0, 10),
        offer: random.int(0, 3),
      };
    case 'reply':
      return {
        do: name,
        person: random.int(0, setting.persons.length - 1),
        by: random.pick(['sms', 'whatsapp', 'unsubscribe']),
      };
    case 'reportSource':
      return { do: name, creditor: random.int(0, setting.creditors.length - 1) };
    case 'again':
      // What somebody said once, and what became of it, is over sooner than a payment is forgotten.
      return {
        do: name,
        step:
          (random.chance(0.6) ? random.pick(idsOf(earlier, ...WORDS)) : undefined) ??
          random.pick(earlier)?.id ??
          0,
      };
    case 'approveOffer':
      return { do: name };
  }
}

const drawScope = (random: Random, has: ReadonlySet<Feature>) =>
  random.pick(
    has.has('batches') ? (['invoice', 'debtor', 'batch'] as const) : (['invoice', 'debtor'] as const),
  );

/** What a person says on the bus. */
const WORDS = [
  'pause',
  'assignCredit',
  'promise',
  'agree',
  'dispute',
  'writeOff',
  'revokeLinks',
  'updateContact',
] as const;

const idsOf = (steps: readonly Step[], ...names: readonly Name[]): number[] =>
  steps.filter(({ action }) => names.some((name) => name === action.do)).map(({ id }) => id);

/** The invoice of an earlier action of these names, mostly; undefined when there was none. */
function ofEarlier(random: Random, earlier: readonly Step[], names: readonly Name[]): number | undefined {
  const invoices = earlier.flatMap(({ action }) =>
    names.some((name) => name === action.do) && 'invoice' in action ? [action.invoice] : [],
  );
  return random.chance(0.7) ? random.pick(invoices) : undefined;
}

function drawPayment(
  random: Random,
  has: ReadonlySet<Feature>,
  invoice: number,
  earlier: readonly Step[],
): Action {
  const by = random.weighted({
    signed: 3,
    billing: 1,
    ...(has.has('asaas') ? { asaas: 3 } : {}),
    ...(has.has('pix') ? { pix: 3 } : {}),
    ...(has.has('bank files') ? { file: 1 } : {}),
  });
  const names = random.weighted({
    invoice: 6,
    ...(has.has('pix') ? { bill: 2 } : {}),
    ...(has.has('unidentified') ? { unknown: 1, nothing: 2 } : {}),
  });
  return {
    do: 'pay',
    invoice,
    share: has.has('part payments')
      ? random.pick(['whole', 'exact', 'half', 'little', 'centavo'])
      : random.pick(['whole', 'exact']),
    by: by ?? 'signed',
    names: names ?? 'invoice',
    ...(has.has('shared payment ids') && random.chance(0.4)
      ? { idOf: random.pick(idsOf(earlier, 'pay')) }
      : {}),
    tries: has.has('callers that never return') ? random.int(1, 2) : 20,
  };
}

/** Channels more often than the others: only a channel that is down until another day parts the messages of one step. */
const SERVICES = [
  'dynamodb',
  'ses',
  'sns',
  'ses',
  'sns',
  'sns',
  'states',
  'events',
  'sqs',
  'secretsmanager',
] as const;
const FUNCTIONS = [
  'intake',
  'webhook',
  'portal',
  'take-step',
  'hand-over',
  're-evaluate-debt',
  'courtesy',
  'feedback',
  'follow-payment-plan',
  'withdraw-bills',
  'bank-file',
  'relay',
  'failed-executions',
] as const;

/** Outages that begin before something happens, and last for minutes, for a morning, or for three days. */
const drawOutages = (random: Random, steps: readonly Step[]): Fault[] =>
  Array.from({ length: random.int(1, 3) }, () => {
    const minutes = random.pick([5, 60, 420, 4_320]);
    const from = (random.pick(steps)?.minute ?? 0) - random.int(0, Math.min(minutes, 60));
    return {
      kind: 'outage' as const,
      of: random.chance(0.4) ? { service: random.pick(SERVICES) } : { functionName: random.pick(FUNCTIONS) },
      from: Math.max(0, from),
      minutes,
    };
  });
