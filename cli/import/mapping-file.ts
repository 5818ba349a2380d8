import * as z from 'zod';
import { FIELDS } from '#formats/exports/find-layout.ts';

/**
 * What a person says of an export, in YAML: the header of the column of each field, how days and amounts are written, and what words of the
 * status column mean.
 */
export const MappingFile = z.strictObject({
  columns: z.partialRecord(z.enum(FIELDS), z.string().min(1)).optional(),
  /** `dmy`: 25/12/2026; `mdy`: 12/25/2026. */
  days: z.enum(['dmy', 'mdy']).optional(),
  /** `brazilian`: 1.234,56; `program`: 1234.56. */
  numbers: z.enum(['brazilian', 'program']).optional(),
  unit: z.enum(['reais', 'centavos']).optional(),
  status: z.record(z.string(), z.enum(['open', 'paid', 'cancelled', 'forecast', 'person'])).optional(),
});
export type MappingFile = z.infer<typeof MappingFile>;
