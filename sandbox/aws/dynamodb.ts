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
import { create, type Done, type Store } from 'dynalite/db/index.js';
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

/** How dynalite carries out an operation, and what it checks first, as DynamoDB does. */
interface DynaliteOperation {
  readonly action: typeof getItem;
  readonly rules: Rules;
}

const OPERATIONS: Readonly<Record<string, DynaliteOperation>> = {
  BatchGetItem: { action: batchGetItem, rules: batchGetItemRules },
  BatchWriteItem: { action: batchWriteItem, rules: batchWriteItemRules },
  CreateTable: { action: createTable, rules: createTableRules },
  DeleteItem: { action: deleteItem, rules: deleteItemRules },
  DescribeTable: { action: describeTable, rules: describeTableRules },
  GetItem: { action: getItem, rules: getItemRules },
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
    Object.entries(OPERATIONS).map(([name, operation]) => [name, this.#operation(operation)]),
  );

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

  #operation({ action, rules }: DynaliteOperation): Operation {
    return async (input) => {
      try {
        const data = checkedInput(input as object, rules, this.#store);
        return await new Promise((resolve, reject) => {
          action(this.#store, data, (error, output) => (error ? reject(error) : resolve(output)));
        });
      } catch (error) {
        throw refusalIn(error);
      }
    };
  }
}

/** The items of each table and index. */
class Databases {
  readonly #known = new Map<string, DynaliteItems>();

  of(name: string): DynaliteItems {
    const database = this.#known.get(name) ?? new DynaliteItems();
    this.#known.set(name, database);
    return database;
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
