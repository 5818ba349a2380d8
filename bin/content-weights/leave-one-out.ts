import { findForbidden } from '#domain/compliance/content/find-forbidden.ts';
import { lintMessage } from '#domain/compliance/lint-message.ts';
import type { CorpusText } from '#schemas/content-corpus.ts';
import { examplesOf, halvesWithout, type MakingHalf, textsOf } from './halves.ts';
import { trainWeights } from './train.ts';

/**
 * Judges a half by weights that know nothing of it, and prints recall and false alarms. The rules are as they stand, so
 * the figures are too good for a half by which rules were made.
 */
export function leaveOneOut(half: MakingHalf): string {
  const weights = trainWeights(examplesOf(halvesWithout(half)));
  const share = (verdict: CorpusText['verdict']): string => {
    const those = textsOf(half).filter((text) => text.verdict === verdict);
    const refused = those.filter(
      (text) => namesDebt(text) || findForbidden(text.text, [], { weights }).length > 0,
    ).length;
    return `${((100 * refused) / those.length).toFixed(1)}% (${refused} of ${those.length})`;
  };
  return `recall ${share('refuse')}, false alarms ${share('allow')}`;
}

const namesDebt = ({ kind, channel, text }: CorpusText): boolean =>
  kind === 'sms-debt' &&
  channel === 'sms' &&
  lintMessage({ part: channel, template: text, filled: [] }).some(({ rule }) => rule === 'sms-debt');
