import { crc16 } from './crc16.ts';
import type { PixError } from './problems.ts';
import { ENDS_IN_CRC, type ReadTlv } from './read-tlv.ts';

/**
 * What is wrong with the CRC object (63), which is the last and covers everything up to its own four digits. It is
 * judged even where the objects before it are broken: that distinguishes a code that was changed on the way from one
 * that was made wrong.
 */
export function crcErrors(code: string, { objects, rest }: Pick<ReadTlv, 'objects' | 'rest'>): PixError[] {
  const last = objects.at(-1);
  const object = last?.tag === '63' ? last : undefined;
  if (!object && !ENDS_IN_CRC.test(code)) return [{ kind: 'crc-missing', at: code.length }];
  const at = object ? object.at + 4 : code.length - 4;
  const stated = object?.value ?? code.slice(at);
  const computed = crc16(code.slice(0, at));
  const errors: PixError[] = [];
  if (!/^[0-9A-F]{4}$/i.test(stated)) errors.push({ kind: 'crc-malformed', at, found: stated });
  else if (stated.toUpperCase() !== computed) errors.push({ kind: 'crc-mismatch', at, stated, computed });
  if (rest) errors.push({ kind: 'data-after-crc', at: code.length - rest.length, found: rest });
  return errors;
}
