/** The parts of dynalite that work without its HTTP server. */
declare module 'dynalite/db/index.js' {
  export interface Table {
    readonly TableStatus?: string;
    readonly KeySchema?: readonly { readonly AttributeName: string }[];
  }
  export type Done = (error: unknown, table?: Table) => void;

  export interface Store {
    /** Unless `checkStatus` is false, a table that is being made or deleted is not found. */
    getTable(name: string, checkStatus: boolean | Done, done?: Done): void;
    getItemDb(table: string): unknown;
    getIndexDb(type: string, table: string, index: string): unknown;
  }
  /** Units of an item, 1 without one; of a read, twice as many if it is consistent. */
  export function capacityUnits(item: object | undefined, isRead: boolean, isConsistent?: boolean): number;
  export function create(options: { createTableMs?: number; deleteTableMs?: number }): Store;
}

/** What a parser is given beside the text: names and values, of which it takes off those that the text uses. */
interface ExpressionContext {
  readonly attrNames?: Readonly<Record<string, string>>;
  readonly attrVals?: Readonly<Record<string, object>>;
  readonly unusedAttrNames: Record<string, true>;
  readonly unusedAttrVals: Record<string, true>;
  readonly isKeyCondition?: boolean;
}

declare module 'dynalite/db/conditionParser.js' {
  const parser: { parse(text: string, options: { readonly context: ExpressionContext }): unknown };
  export default parser;
}

declare module 'dynalite/db/updateParser.js' {
  const parser: { parse(text: string, options: { readonly context: ExpressionContext }): unknown };
  export default parser;
}

declare module 'dynalite/validations/index.js' {
  import type { Store } from 'dynalite/db/index.js';

  const validations: {
    /** Keeps what an operation knows of its input, and takes what it does not know off the input itself. */
    checkTypes(input: object, types: object): object;
    checkValidations(
      input: object,
      types: object,
      custom: ((input: object, store: Store) => string | undefined) | undefined,
      store: Store,
    ): void;
    /** What is wrong with an attribute value; nothing of a sound one, whose numbers it writes as DynamoDB does. */
    validateAttributeValue(value: unknown): string | undefined;
  };
  export default validations;
}

declare module 'dynalite/validations/*' {
  import type { Store } from 'dynalite/db/index.js';

  export const types: object;
  export const custom: ((input: object, store: Store) => string | undefined) | undefined;
}

declare module 'dynalite/actions/*' {
  import type { Store } from 'dynalite/db/index.js';

  export default function action(
    store: Store,
    input: object,
    done: (error: unknown, output: unknown) => void,
  ): void;
}
