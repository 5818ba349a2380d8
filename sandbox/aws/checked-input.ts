import type { Store } from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import { isRecord } from '#domain/checks/is-record.ts';
import { areSound, isSound } from './sound-attribute.ts';

/** What dynalite checks of an operation's input. */
export interface Rules {
  readonly types: object;
  readonly custom: ((input: object, store: Store) => string | undefined) | undefined;
}

let isInstalled = false;

/** Has dynalite judge only the attribute values that are not sound at a glance. */
export function judgeOnlyTheUnsound(): void {
  if (isInstalled) return;
  isInstalled = true;
  const judge = validations.validateAttributeValue;
  validations.validateAttributeValue = (value) => (isSound(value) ? undefined : judge(value));
}

/**
 * A copy of an input with what its operation knows of it, after dynalite's checks. Where all values of an item, or of an expression,
 * are sound at a glance, dynalite does not walk through them: a debt has hundreds, and they are written a hundred times.
 * @throws what dynalite refuses it with
 */
export function checkedInput(input: object, { types, custom }: Rules, store: Store): object {
  const given: Record<string, unknown> = { ...input };
  const passed: Record<string, unknown> = {};
  for (const field of ['Item', 'ExpressionAttributeValues'])
    if (field in types && areSound(given[field])) {
      passed[field] = given[field];
      delete given[field];
    }
  const standIns = standInsFor(passed.ExpressionAttributeValues);
  const data = { ...validations.checkTypes(given, types), ...passed, ...standIns?.asField };
  validations.checkValidations(data, types, custom, store);
  standIns?.fill();
  return data;
}

/**
 * Values that are checked in the place of others: maps and lists are empty, until they are filled. An expression is parsed with them,
 * and its tree has them in it, so they are filled in place.
 */
function standInsFor(values: unknown) {
  if (!isRecord(values)) return undefined;
  const standIns: Record<string, Record<string, unknown>> = {};
  const full: (readonly [Record<string, unknown>, unknown])[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (!isRecord(value)) continue;
    const standIn = { ...('M' in value ? { M: {} } : 'L' in value ? { L: [] } : value) };
    full.push([standIn, value]);
    standIns[name] = standIn;
  }
  return {
    asField: { ExpressionAttributeValues: standIns },
    fill: () => {
      for (const [standIn, value] of full) Object.assign(standIn, value);
    },
  };
}
