import { getPixKeyInfo } from '@brazilian-utils/brazilian-utils/get-pix-key-info';
import { objectOf, pixAccounts } from './pix-account.ts';
import type { PixWarning } from './problems.ts';
import type { TlvObject } from './read-tlv.ts';

const LONGEST = [
  { tag: '59', limit: 25 },
  { tag: '60', limit: 15 },
] as const;

/** What a bank's app may still take, though the manual does not allow it (BACEN, Manual do BR Code §2.2). */
export function objectWarnings(code: string, objects: readonly TlvObject[]): PixWarning[] {
  const warnings: PixWarning[] = LONGEST.flatMap(({ tag, limit }): PixWarning[] => {
    const object = objectOf(objects, tag);
    if (!object || object.value.length <= limit) return [];
    return [{ kind: 'too-long', at: object.at, tag, limit, found: object.value.length }];
  });
  const [account] = pixAccounts(objects);
  const key = account && objectOf(account.objects, `${account.tag}-01`);
  if (key && !getPixKeyInfo(key.value)) warnings.push({ kind: 'key-unsound', at: key.at, tag: key.tag });
  const txid = objectOf(objectOf(objects, '62')?.objects ?? [], '62-05');
  if (txid && !/^(?:\*{3}|[a-zA-Z0-9]{1,25})$/.test(txid.value))
    warnings.push({ kind: 'txid-format', at: txid.at, tag: '62-05', found: txid.value });
  const notAscii = code.search(/[^\p{ASCII}]/u);
  if (notAscii >= 0) warnings.push({ kind: 'not-ascii', at: notAscii });
  return warnings;
}
