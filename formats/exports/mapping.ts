import type { DayOrder, Field, StatusMeaning } from './profile.ts';

/** What a person says of an export: headers of fields, and how its values are written. It goes before what is found. */
export interface Mapping {
  /** For a field the header of its column, as it is in the file. */
  readonly columns?: { readonly [field in Field]?: string | undefined } | undefined;
  readonly days?: DayOrder | undefined;
  readonly numbers?: NumberForm | undefined;
  readonly unit?: Unit | undefined;
  /** What words of the status column mean. */
  readonly status?: Readonly<Record<string, StatusMeaning>> | undefined;
}

/** `brazilian`: 1.234,56; `program`: 1234.56 or 1,234.56. */
export type NumberForm = 'brazilian' | 'program';
export type Unit = 'reais' | 'centavos';
