import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/**
 * The state of a WhatsApp template that Meta reported since its approval. Category and status have a time each,
 * because they are reported separately and in any order.
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
