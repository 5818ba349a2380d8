import type { DayOrder, Field, StatusMeaning } from './profile.ts';
import type { TitleKind } from './title-kinds.ts';

/** What a person says of an export: headers of fields, and how its values are written. It goes before what is found. */
export interface Mapping {
  /** For a field the header of its column, as it is in the file. */
  readonly columns?: { readonly [field in Field]?: string | undefined } | undefined;
  /** The headers of the columns that together number a title, where one does not. */
  readonly number?: readonly string[] | undefined;
  readonly days?: DayOrder | undefined;
  readonly numbers?: NumberForm | undefined;
  readonly unit?: Unit | undefined;
  /** What words of the status column mean. */
  readonly status?: Readonly<Record<string, StatusMeaning>> | undefined;
  /** What codes of the column of kinds mean. */
  readonly types?: Readonly<Record<string, TitleKind>> | undefined;
}

/** `brazilian`: 1.234,56; `program`: 1234.56 or 1,234.56. */
export type NumberForm = 'brazilian' | 'program';
export type Unit = 'reais' | 'centavos';
