import { findForbidden } from '#domain/compliance/content/find-forbidden.ts';
import { lintMessage } from '#domain/compliance/lint-message.ts';
import type { CorpusText } from '#schemas/content-corpus.ts';
import { examplesOf } from './halves.ts';
import { shuffled, trainWeights } from './train.ts';

const FOLDS = 10;

/**
 * Judges each text of a half by weights made without it: of the other halves and the other nine tenths of its own. The rules are as
 * they stand, so the figures are too good for a half by which rules were made.
 */
export function crossValidate(half: readonly CorpusText[], others: readonly CorpusText[]): string {
  const order = shuffled(half);
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = trainWeights(
      examplesOf([...others, ...order.filter((_, index) => index % FOLDS !== fold)]),
    );
    return order
      .filter((_, index) => index % FOLDS === fold)
      .map((text) => ({
        text,
        isRefused: findForbidden(text.text, [], { weights }).length > 0 || namesDebt(text),
      }));
  }).flat();
  const share = (verdict: CorpusText['verdict']): string => {
    const those = judged.filter(({ text }) => text.verdict === verdict);
    const refused = those.filter(({ isRefused }) => isRefused).length;
    return `${((100 * refused) / those.length).toFixed(1)}% (${refused} of ${those.length})`;
  };
  return `recall ${share('refuse')}, false alarms ${share('allow')}`;
}

const namesDebt = ({ channel, text }: CorpusText): boolean =>
  channel === 'sms' &&
  lintMessage({ part: channel, template: text, filled: [] }).some(({ rule }) => rule === 'sms-debt');
