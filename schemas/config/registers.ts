import * as z from 'zod';
import { CalendarDay, UF } from '#schemas/primitives.ts';
import { Source } from './legal.ts';

/** The register of a state in which consumers block calls and messages to their phones. */
export const Register = z.strictObject({
  name: z.string().min(3),
  /** The law by which it binds collection. */
  citation: z.string().min(5),
  /** The DDDs whose numbers it takes. */
  areaCodes: z
    .array(z.string().regex(/^[1-9]{2}$/, 'must be the two digits of a DDD, as "11", in quotes'))
    .min(1),
  /** The channels that it blocks. E-mail is no phone. */
  channels: z.array(z.enum(['sms', 'whatsapp'])).min(1),
  /** The list comes monthly: it is stale that many days and a month after the day of the last one. */
  graceDays: z.int().min(0).max(31),
  sources: z.array(Source).min(1),
});
export type Register = z.infer<typeof Register>;

/** `config/legal/registers.yaml`: the registers whose lists are imported, by state (`docs/registers.md`). */
export const Registers = z.strictObject({
  version: CalendarDay,
  registers: z.partialRecord(UF, Register),
});
export type Registers = z.infer<typeof Registers>;
