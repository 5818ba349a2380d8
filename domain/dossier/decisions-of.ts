import type { DossierParts } from '#schemas/records/dossier.ts';
import type { DebtEntry } from '#schemas/records/entry.ts';
import { isEntry } from './is-entry.ts';

type DecisionOfGate = DossierParts['decisions'][number];

const NOT_SENT = [
  ['MessagePostponed.v1', 'postponed'],
  ['ContactForbidden.v1', 'forbidden'],
  ['ChannelSkipped.v1', 'skipped'],
] as const;

/** The decisions of the legal gate about a debt, oldest first, with the citation and the version of the table of each. */
export function decisionsOf(entries: readonly DebtEntry[]): DecisionOfGate[] {
  return entries.flatMap((entry): DecisionOfGate[] => {
    const { number } = entry.link;
    if (isEntry(entry, 'MessageClaimed')) {
      const { at, channel, gate } = entry.detail;
      return [{ at, entry: number, channel, verdict: 'allowed', ...gate }];
    }
    for (const [type, verdict] of NOT_SENT)
      if (isEntry(entry, type)) {
        const { at, channel, rule, citation, tableVersion } = entry.detail;
        const until = isEntry(entry, 'MessagePostponed.v1') ? { until: entry.detail.until } : {};
        const version = tableVersion === undefined ? {} : { tableVersion };
        return [{ at, entry: number, channel, verdict, rule, citation, ...version, ...until }];
      }
    return [];
  });
}
