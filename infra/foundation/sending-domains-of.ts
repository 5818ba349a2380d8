import { isDeepStrictEqual } from 'node:util';
import { type Stage, StageError } from '#infra/stage/stage.ts';
import type { Config } from '#schemas/config/config.ts';
import type { SendingDomain } from '#schemas/config/sending-domain.ts';

/**
 * The domains that a stage proves, by name. None on a stage that keeps nothing: SES knows a domain once in an account, and
 * when that stage is deleted, the creditor's mail from another must go on.
 * @throws StageError when two creditors want one domain proved in two ways
 */
export function sendingDomainsOf(
  { keepsData }: Pick<Stage, 'keepsData'>,
  { creditors }: Pick<Config, 'creditors'>,
): ReadonlyMap<string, SendingDomain> {
  const domains = new Map<string, SendingDomain>();
  if (!keepsData) return domains;
  for (const { id, sender } of Object.values(creditors)) {
    if (!sender.domain) continue;
    const name = sender.email.slice(sender.email.lastIndexOf('@') + 1).toLowerCase();
    const other = domains.get(name);
    if (other && !isDeepStrictEqual(other, sender.domain))
      throw new StageError(
        `config/creditors/${id}.yaml proves ${name} in another way than another creditor: give both the same sender.domain, or one of them none`,
      );
    domains.set(name, sender.domain);
  }
  return domains;
}
