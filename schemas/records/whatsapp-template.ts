import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/**
 * What Meta has told of a WhatsApp template since it was approved. Each side has its own time, for the two are told
 * apart and in any order.
 */
export const TemplateState = z.strictObject({
  /** In force: `marketing` costs ten times `utility`, and needs another consent. */
  category: z.enum(['utility', 'marketing', 'authentication']).optional(),
  categoryAt: Instant.optional(),
  /** In Meta's words, lower case: `approved`, `paused`, `disabled`, `rejected`, `flagged`, … */
  status: z.string().optional(),
  statusAt: Instant.optional(),
});
export type TemplateState = z.infer<typeof TemplateState>;
