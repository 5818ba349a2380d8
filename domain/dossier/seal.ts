import type { Dossier } from '#schemas/records/dossier.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Sha256 } from './chain.ts';

/**
 * The seal of a dossier: a digest of each part, so that a change names it, and one of the whole. A person who may change the file may make
 * it anew: it proves something together with the one that was printed, or with the table.
 */
export function sealOf(
  { debtId, parts, chain, unlinked, elsewhere }: Omit<Dossier, 'seal'>,
  sha256: Sha256,
): Dossier['seal'] {
  const digests = Object.fromEntries(
    Object.entries({ ...parts, unlinked, elsewhere }).map(([name, part]) => [
      name,
      sha256(canonicalJson(part)),
    ]),
  );
  return { parts: digests, whole: sha256(canonicalJson({ debtId, chain, parts: digests })) };
}
