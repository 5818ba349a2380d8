import * as z from 'zod';
import { FIRST, HAND_OVER, RESTART, StepOrder } from '#schemas/machine.ts';
import { ClockTime, ListingKind, Profile, Slug, Tag, Tone } from '#schemas/primitives.ts';
import { type InEachLanguage, inEachLanguage, LANGUAGES } from './in-each-language.ts';

/** The ids by which a machine knows its own states. */
const RESERVED: readonly string[] = [HAND_OVER, FIRST, RESTART];

/** What people call a step or a régua, in each language. The English name of a step is that of its state in the Step Functions console, such as `Reminder D+3`. */
const Name = inEachLanguage(
  z
    .string()
    .min(1)
    .max(60)
    .regex(/^[\p{L}\p{N} +().-]+$/u, 'must be letters, digits, spaces, "+", "-", "." or brackets'),
);

/** Whether people would take one for the other, in a language at least. */
const isCalledAs = (one: InEachLanguage, other: InEachLanguage): boolean =>
  LANGUAGES.some((language) => one[language] === other[language]);

/** One step of the ladder. */
export const Step = z.strictObject({
  /** A stable id: claims and timestamps are stored under it. */
  id: Slug.refine((id) => !RESERVED.includes(id), {
    error: `must not be ${RESERVED.map((id) => `"${id}"`).join(' or ')}: the machine uses them`,
  }),
  name: Name,
  /** Days from the rolled due date: -3 is three days before it, 15 is fifteen after. */
  offset: z.int().min(-60).max(365),
  /** Tried in this order. */
  channels: StepOrder.shape.channels,
  /** `first`: the first channel that works; `all`: every channel that works. */
  send: StepOrder.shape.send.default('first'),
  /** A file of `config/templates/<brand>/`, without its ending. */
  message: Slug,
  /** The tone; one lighter for debtors of the régua's `softenFor`. */
  tone: Tone,
  /** The step is taken only for debtors with one of these profiles and one of these tags; for all if absent. */
  when: z
    .strictObject({ profiles: z.array(Profile).min(1).optional(), tags: z.array(Tag).min(1).optional() })
    .optional(),
  costCeiling: StepOrder.shape.costCeiling,
  /** Issues a new bill for what is owed, with fine and interest, due this many days later. */
  reissue: StepOrder.shape.reissue,
  /** The message that replaces it for several debts of one debtor; that of the régua if absent. */
  several: Slug.optional(),
  introduces: StepOrder.shape.introduces,
});
export type Step = z.infer<typeof Step>;

/** A step that has a bureau list the debt: it orders the notice, waits the days of the law, and lists. */
export const ListingStep = z.strictObject({
  kind: ListingKind,
  name: Name,
});
export type ListingStep = z.infer<typeof ListingStep>;

/** A régua: the steps before and after the due date. One file becomes one state machine. */
export const Regua = z
  .strictObject({
    id: Slug,
    /** What people call it, in each language; its id if absent. */
    name: Name.optional(),
    /** For which debtors it is, and why, as people who work with it read it. */
    description: inEachLanguage(z.string().min(1).max(300)),
    /** Kept for the debts that are on it: no new invoice takes it. Its file may go once `regua check --stage` says so. */
    retired: z.boolean().default(false),
    /** The time of day at which steps are taken, in the debtor's zone, if the law's hours allow it. */
    sendAt: ClockTime,
    /** Steps are spread over the seconds of this many minutes from `sendAt`, so that they do not all start at one instant. */
    spreadMinutes: z.int().min(0).max(720).default(30),
    /** The unit of offsets: calendar days, or bank business days. */
    days: z.enum(['calendar', 'business']).default('calendar'),
    /** The consolidated message for a day on which several debts of one debtor are due. */
    several: Slug,
    /** Debtors with these profiles get one tone lighter. */
    softenFor: z.array(Profile).default(['good']),
    steps: z.array(Step).min(1).max(40),
    /** The reminder on the morning of a promised day: a light message of `config/templates/<brand>/`. */
    promise: z
      .strictObject({ channels: StepOrder.shape.channels, message: Slug })
      .default({ channels: ['email', 'sms'], message: 'lembrete-promessa' }),
    /**
     * After the last step, in this order, before a person takes over: negative listing, protest, or both. None unless they are named,
     * and none for a creditor without a bureau of that kind (docs/listings.md).
     */
    listings: z.array(ListingStep).max(2).default([]),
    handOver: z.strictObject({
      /** Days from the rolled due date at which a person takes over. */
      offset: z.int().min(1).max(380),
    }),
  })
  .superRefine((regua, context) => {
    for (const [index, { kind, name }] of regua.listings.entries()) {
      if (regua.steps.some((step) => isCalledAs(step.name, name)))
        context.addIssue({
          code: 'custom',
          path: ['listings', index, 'name'],
          message: 'must differ from those of the steps',
        });
      if (regua.listings.slice(0, index).some((other) => other.kind === kind || isCalledAs(other.name, name)))
        context.addIssue({
          code: 'custom',
          path: ['listings', index],
          message: 'must differ from the one before it, in kind and name',
        });
    }
    for (const [index, step] of regua.steps.entries()) {
      const previous = regua.steps[index - 1];
      if (previous && step.offset <= previous.offset)
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'offset'],
          message: `must be more than the ${previous.offset} of "${previous.id}" before it: offsets increase, one step a day`,
        });
      const before = regua.steps.slice(0, index);
      const same = {
        id: before.findIndex(({ id }) => id === step.id),
        name: before.findIndex(({ name }) => isCalledAs(name, step.name)),
      };
      for (const [field, at] of Object.entries(same))
        if (at >= 0)
          context.addIssue({
            code: 'custom',
            path: ['steps', index, field],
            message: `must differ from that of step ${at + 1}`,
          });
      if (new Set(step.channels).size < step.channels.length)
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'channels'],
          message: 'must name each channel once',
        });
      if (step.reissue && step.offset < 1)
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'reissue'],
          message: 'must be on a step after the due date: before it there is no fine and no interest',
        });
      if (step.introduces && (step.reissue || step.offset < 1 || step.tone !== 'light'))
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'introduces'],
          message:
            'must be on a light step after the due date that issues no bill: its words are the first ones',
        });
    }
    const last = regua.steps.at(-1);
    if (last && regua.handOver.offset <= last.offset)
      context.addIssue({
        code: 'custom',
        path: ['handOver', 'offset'],
        message: `must be more than the ${last.offset} of the last step`,
      });
  });
export type Regua = z.infer<typeof Regua>;
