import { isRecord } from '#domain/checks/is-record.ts';

/** An integer of at most 15 digits, written as DynamoDB writes it. */
const INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;

/**
 * Whether an attribute value is sound at a glance, as nearly all are: text, an integer, yes or no, nothing, or lists and maps of
 * these. Sets, bytes, other numbers and whatever is wrong are for dynalite to judge.
 */
export function isSound(value: unknown): boolean {
  if (!isRecord(value)) return false;
  let members = 0;
  let isOneOfThese = false;
  for (const type in value) {
    members += 1;
    isOneOfThese = isSoundOf(type, value[type]);
  }
  return members === 1 && isOneOfThese;
}

function isSoundOf(type: string, given: unknown): boolean {
  switch (type) {
    case 'S':
      return typeof given === 'string';
    case 'N':
      return typeof given === 'string' && INTEGER.test(given);
    case 'BOOL':
      return typeof given === 'boolean';
    case 'NULL':
      return given === true;
    case 'L':
      return Array.isArray(given) && given.every(isSound);
    case 'M':
      return areSound(given);
    default:
      return false;
  }
}

/** Whether all values of a map are sound. */
export function areSound(map: unknown): boolean {
  if (!isRecord(map)) return false;
  for (const name in map) if (!isSound(map[name])) return false;
  return true;
}
