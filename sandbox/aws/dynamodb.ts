import batchGetItem from 'dynalite/actions/batchGetItem.js';
import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import createTable from 'dynalite/actions/createTable.js';
import deleteItem from 'dynalite/actions/deleteItem.js';
import describeTable from 'dynalite/actions/describeTable.js';
import getItem from 'dynalite/actions/getItem.js';
import putItem from 'dynalite/actions/putItem.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import updateItem from 'dynalite/actions/updateItem.js';
import { capacityUnits, create, type Done, type Store } from 'dynalite/db/index.js';
import * as batchGetItemRules from 'dynalite/validations/batchGetItem.js';
import * as batchWriteItemRules from 'dynalite/validations/batchWriteItem.js';
import * as createTableRules from 'dynalite/validations/createTable.js';
import * as deleteItemRules from 'dynalite/validations/deleteItem.js';
import * as describeTableRules from 'dynalite/validations/describeTable.js';
import * as getItemRules from 'dynalite/validations/getItem.js';
import * as putItemRules from 'dynalite/validations/putItem.js';
import * as queryRules from 'dynalite/validations/query.js';
import * as scanRules from 'dynalite/validations/scan.js';
import * as updateItemRules from 'dynalite/validations/updateItem.js';
import { checkedInput, judgeOnlyTheUnsound, type Rules } from './checked-input.ts';
import { DynaliteItems } from './dynalite-items.ts';
import { AwsError } from './errors.ts';
import type { Operation, Operations } from './operation.ts';
import { rememberParsedExpressions } from './parsed-expressions.ts';
import { TableMeter, type TableUse } from './table-meter.ts';

/** What a write of one item is about. */
interface ItemInput {
  readonly TableName?: string;
  readonly Key?: object;
  readonly Item?: Readonly<Record<string, unknown>>;
}

/** How dynalite carries out an operation, and what it checks first, as DynamoDB does. */
interface DynaliteOperation {
  readonly action: typeof getItem;
  readonly rules: Rules;
}

const GET_ITEM: DynaliteOperation = { action: getItem, rules: getItemRules };

const OPERATIONS: Readonly<Record<string, DynaliteOperation>> = {
  BatchGetItem: { action: batchGetItem, rules: batchGetItemRules },
  BatchWriteItem: { action: batchWriteItem, rules: batchWriteItemRules },
  CreateTable: { action: createTable, rules: createTableRules },
  DeleteItem: { action: deleteItem, rules: deleteItemRules },
  DescribeTable: { action: describeTable, rules: describeTableRules },
  GetItem: GET_ITEM,
  PutItem: { action: putItem, rules: putItemRules },
  Query: { action: query, rules: queryRules },
  Scan: { action: scan, rules: scanRules },
  UpdateItem: { action: updateItem, rules: updateItemRules },
};

/** DynamoDB by dynalite, in memory: its checks and its actions without its server. */
export class DynamoDb {
  readonly #databases = new Databases();
  readonly #store = inMemory(create({ createTableMs: 0, deleteTableMs: 0 }), this.#databases);
  readonly operations: Operations = Object.fromEntries(
    Object.entries(OPERATIONS).map(([name, operation]) => [name, this.#operation(name, operation)]),
  );
  readonly #meter = new TableMeter();

  /** What DynamoDB bills, over all tables. */
  get use(): TableUse {
    return { ...this.#meter.counts(), indexWrites: this.#databases.indexWrites() };
  }

  /**
   * Notifies `watch` of what an index comes to hold, as keys of its own, and of what it holds no more (without the item).
   */
  watchIndex(table: string, index: string, watch: (key: string, item: unknown) => void): void {
    this.#databases.ofIndex('global', table, index).watch = watch;
  }

  /** All items of a table, as DynamoDB writes them in JSON. */
  itemsOf(table: string): unknown[] {
    return this.#databases.of(table).all();
  }

  constructor() {
    rememberParsedExpressions();
    judgeOnlyTheUnsound();
  }

  #operation(name: string, operation: DynaliteOperation): Operation {
    return async (given) => {
      const input = given as object;
      try {
        const output = await this.#run(operation, this.#meter.asked(name, input));
        return this.#meter.count(name, input, output);
      } catch (error) {
        const refusal = refusalIn(error);
        if (refusal instanceof AwsError && refusal.code === 'ConditionalCheckFailedException')
          this.#meter.countRefused(name, await this.#unitsOf(input));
        throw refusal;
      }
    };
  }

  #run({ action, rules }: DynaliteOperation, input: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const data = checkedInput(input, rules, this.#store);
      action(this.#store, data, (error, output) => (error ? reject(error) : resolve(output)));
    });
  }

  /** The write units of the item that a write was about, as it is. */
  async #unitsOf({ TableName = '', Key, Item = {} }: ItemInput): Promise<number> {
    const names = await new Promise<readonly string[]>((resolve) => {
      this.#store.getTable(TableName, false, (_error, table) =>
        resolve((table?.KeySchema ?? []).map(({ AttributeName }) => AttributeName)),
      );
    });
    const ownKey = Object.fromEntries(names.map((name) => [name, Item[name]]));
    const found = await this.#run(GET_ITEM, { TableName, Key: Key ?? ownKey });
    const isThere = typeof found === 'object' && found !== null && 'Item' in found;
    return capacityUnits(
      isThere && typeof found.Item === 'object' ? (found.Item ?? undefined) : undefined,
      false,
    );
  }
}

const GLOBAL = 'global/';

/** The items of each table and index. */
class Databases {
  readonly #known = new Map<string, DynaliteItems>();

  of(name: string): DynaliteItems {
    const database = this.#known.get(name) ?? new DynaliteItems();
    this.#known.set(name, database);
    return database;
  }

  /** How many entries of indexes came, went or changed. */
  indexWrites(): number {
    return [...this.#known].reduce(
      (sum, [name, { changes }]) => sum + (name.startsWith(GLOBAL) ? changes : 0),
      0,
    );
  }

  /** dynalite writes to a "Global" index and reads from a "global" one. */
  ofIndex(type: string, table: string, index: string): DynaliteItems {
    return this.of(`${type.toLowerCase()}/${table}/${index}`);
  }
}

/** Has a store of dynalite keep items by our own means, and remember the tables that are there. */
function inMemory(store: Store, databases: Databases): Store {
  const tables = new Map<string, object>();
  const getTable = store.getTable;
  return Object.assign(store, {
    getItemDb: (table: string) => databases.of(table),
    getIndexDb: (type: string, table: string, index: string) => databases.ofIndex(type, table, index),
    getTable: (name: string, checkStatus: boolean | Done, done?: Done) => {
      const answer = typeof checkStatus === 'function' ? checkStatus : done;
      const known = tables.get(name);
      if (known) return answer?.(null, known);
      getTable(name, checkStatus !== false, (error, table) => {
        if (table?.TableStatus === 'ACTIVE') tables.set(name, table);
        answer?.(error, table);
      });
    },
  });
}

/** What dynalite throws when it refuses: the body that DynamoDB would answer with. */
function refusalIn(error: unknown): unknown {
  const { body } = error as { body?: Readonly<Record<string, unknown>> };
  if (!body) return error;
  const { __type: type, message, Message, ...details } = body;
  const code = String(type).split('#').at(-1) ?? String(type);
  return new AwsError(code, String(message ?? Message ?? code), { details });
}
