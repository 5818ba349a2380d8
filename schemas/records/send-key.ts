import * as z from 'zod';
import { Channel, Slug } from '#schemas/primitives.ts';

/** One step of one version of a debt: `version/step`, such as `1/reminder-3-after`. */
export const StepKey = z.templateLiteral([z.int(), '/', Slug]);
export type StepKey = z.infer<typeof StepKey>;

/** The message of one step on one channel: `version/step/channel`, such as `1/reminder-3-after/email`. */
export const SendKey = z.templateLiteral([z.int(), '/', Slug, '/', Channel]);
export type SendKey = z.infer<typeof SendKey>;

/**
 * One contact: the messages of one step of a named debt on one day, on whatever channels; `debtId/version/step/day`, the
 * day in the debtor's zone. A channel that follows on another day is a contact of its own.
 */
export const ContactKey = z.templateLiteral([z.string(), '/', z.int(), '/', Slug, '/', z.iso.date()]);
export type ContactKey = z.infer<typeof ContactKey>;

/** One step of one version of a named debt: `debtId/version/step`. The id of a debt has no slash in it. */
export const DebtStepKey = z.templateLiteral([z.string(), '/', z.int(), '/', Slug]);
export type DebtStepKey = z.infer<typeof DebtStepKey>;
