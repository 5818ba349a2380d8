import * as z from 'zod';
import { entriesOf, FIELDS } from '#formats/exports/fields.ts';
import { plain } from '#formats/exports/header.ts';
import { KindWord } from './kind-words.ts';
import { StatusWord } from './status-words.ts';

/**
 * What a person says of an export, in YAML: the header of the column of each field, how days and amounts are written, and what words of the
 * status column and codes of kinds mean.
 */
export const MappingFile = z.strictObject({
  columns: z.partialRecord(z.enum(FIELDS), z.string().min(1)).optional(),
  /** The headers of the columns that together number a title: those of the number, the instalment, the kind. */
  number: z.array(z.string().min(1)).min(1).optional(),
  /** `dmy`: 25/12/2026; `mdy`: 12/25/2026. */
  days: z.enum(['dmy', 'mdy']).optional(),
  /** `brazilian`: 1.234,56; `program`: 1234.56. */
  numbers: z.enum(['brazilian', 'program']).optional(),
  unit: z.enum(['reais', 'centavos']).optional(),
  status: z.record(z.string(), StatusWord).optional(),
  /** What codes of the kind of title mean: `NCC: credito`. */
  types: z.record(z.string(), KindWord).optional(),
});
export type MappingFile = z.infer<typeof MappingFile>;

/** What a person says now, and beside it what was said or found before: a mapping of statuses alone forgets no column. */
export function mappingOver(kept: MappingFile, given: MappingFile = {}): MappingFile {
  const named = new Set(entriesOf(given.columns ?? {}).map(([, header]) => plain(header)));
  const columns = Object.fromEntries([
    ...entriesOf(kept.columns ?? {}).filter(([, header]) => !named.has(plain(header))),
    ...entriesOf(given.columns ?? {}),
  ]);
  return {
    ...kept,
    ...given,
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    ...(kept.status || given.status ? { status: { ...kept.status, ...given.status } } : {}),
    ...(kept.types || given.types ? { types: { ...kept.types, ...given.types } } : {}),
  };
}
