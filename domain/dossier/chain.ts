import type { Chain, ChainLink, DebtEntry } from '#schemas/records/entry.ts';
import type { KeptContent } from '#schemas/records/message-content.ts';
import { canonicalJson } from './canonical-json.ts';

/** The SHA-256 of a text, hex: given, because nothing here reads a library of Node. */
export type Sha256 = (text: string) => string;

/** An entry before it has its place. */
export type Unlinked = Pick<DebtEntry, 'type' | 'detail'>;

/** What the first entry of a debt follows. */
export const beginningOf = (debtId: string, sha256: Sha256): string => sha256(`regua/dossier/v1\n${debtId}`);

/** The hash of an entry at its place: of all that it says, its number, and the hash of the entry before it. */
export const hashOf = (
  { type, detail }: Unlinked,
  { number, previous }: Pick<ChainLink, 'number' | 'previous'>,
  sha256: Sha256,
): string => sha256(canonicalJson({ number, previous, type, detail }));

/** Gives entries their places after the last one of a debt. */
export function linked<E extends Unlinked>(
  debt: { readonly debtId: string; readonly chain?: Chain | undefined },
  entries: readonly E[],
  sha256: Sha256,
): { readonly entries: readonly (E & { readonly link: ChainLink })[]; readonly chain: Chain | undefined } {
  let { chain } = debt;
  const given = entries.map((entry) => {
    const place = {
      number: (chain?.length ?? 0) + 1,
      previous: chain?.head ?? beginningOf(debt.debtId, sha256),
    };
    const link = { ...place, hash: hashOf(entry, place, sha256) };
    chain = { length: link.number, head: link.hash };
    return { ...entry, link };
  });
  return { entries: given, chain };
}

/** What stands for a content in the chain: nobody can find the content by it without the salt. */
export const commitmentTo = ({ salt, content }: KeptContent, sha256: Sha256): string =>
  sha256(`${salt}\n${canonicalJson(content)}`);
