import { unmarshall } from '@aws-sdk/util-dynamodb';
import { isRecord } from '#domain/checks/is-record.ts';

/** A document as the SDK's document client gives it, from its attributes as DynamoDB writes them. */
export function nativeDocument(document: unknown): unknown {
  const native: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(document ?? {})) native[name] = nativeValue(value);
  return native;
}

/** Most values without the SDK, which does the same by longer ways; sets, bytes and large numbers are for it. */
function nativeValue(value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (typeof value.S === 'string') return value.S;
  if (isRecord(value.M)) return nativeDocument(value.M);
  if (Array.isArray(value.L)) return value.L.map(nativeValue);
  if (typeof value.BOOL === 'boolean') return value.BOOL;
  if (value.NULL === true) return null;
  const number = Number(value.N);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : bySdk(value);
}

const bySdk = (value: object): unknown => unmarshall({ value } as Parameters<typeof unmarshall>[0]).value;
