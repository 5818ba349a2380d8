import { lintMessage } from '#domain/compliance/lint-message.ts';
import { CONTENT_KINDS } from './content-rule.ts';

/** A text whose verdict is known. */
interface Judged {
  readonly id: string;
  readonly verdict: 'refuse' | 'allow';
  readonly kind: string;
  readonly channel: 'email' | 'sms' | 'whatsapp';
  readonly part: 'subject' | 'body';
  readonly text: string;
}

/** How many texts of one kind the gate judged right. */
export interface KindScore {
  readonly kind: string;
  readonly right: number;
  readonly of: number;
}

/** How well the content gate judges a corpus. */
export interface CorpusScore {
  /** Texts that must be refused: those found, by kind. */
  readonly refused: { readonly right: number; readonly of: number; readonly kinds: readonly KindScore[] };
  /** Texts that must pass: those let through, by kind. */
  readonly allowed: { readonly right: number; readonly of: number; readonly kinds: readonly KindScore[] };
  /** Texts that must pass and are refused only because an SMS may not name the debt, which is our choice and stricter than the law: not counted. */
  readonly bySmsRule: number;
  /** Ids of texts that were judged wrongly. */
  readonly wrong: readonly string[];
}

/** The least share of threats that is found, and the largest share of innocent texts that is refused. */
export const TARGETS = { recall: 0.97, falseAlarms: 0.02 } as const;

/**
 * Judges every text of a corpus by the content gate, and counts. Texts of a corpus are filled, so links and capitals are not judged. An SMS
 * that only the rule for SMS refuses counts neither as a threat that was found nor as a false alarm, but where its kind is that rule: not
 * naming the debt there is our choice, whatever the text says of it.
 */
export function scoreCorpus(texts: readonly Judged[]): CorpusScore {
  const judged = texts.map((text) => {
    const rules = rulesAgainst(text);
    const counted = text.kind === SMS_RULE ? rules : rules.filter((rule) => rule !== SMS_RULE);
    return {
      ...text,
      isRight: counted.length > 0 === (text.verdict === 'refuse'),
      isBySmsRule: rules.length > 0 && rules.every((rule) => rule === SMS_RULE),
    };
  });
  const count = (verdict: Judged['verdict']) => {
    const those = judged.filter((one) => one.verdict === verdict);
    const kinds = [...new Set(those.map(({ kind }) => kind))].sort();
    const rightOf = (some: typeof those) => some.filter(({ isRight }) => isRight).length;
    return {
      right: rightOf(those),
      of: those.length,
      kinds: kinds.map((kind) => {
        const same = those.filter((one) => one.kind === kind);
        return { kind, right: rightOf(same), of: same.length };
      }),
    };
  };
  return {
    refused: count('refuse'),
    allowed: count('allow'),
    bySmsRule: judged.filter(({ isBySmsRule, verdict }) => isBySmsRule && verdict === 'allow').length,
    wrong: judged.filter(({ isRight }) => !isRight).map(({ id }) => id),
  };
}

const SMS_RULE = 'sms-debt';

const rulesAgainst = ({ channel, part, text }: Judged): string[] =>
  lintMessage({ part: channel === 'email' ? part : channel, template: text, filled: [] })
    .map(({ rule }) => rule)
    .filter((rule) => rule in CONTENT_KINDS || rule === SMS_RULE);

/** Whether a score reaches both targets; a corpus without texts of either verdict reaches none. */
export const reachesTargets = ({ refused, allowed }: CorpusScore): boolean =>
  refused.of > 0 &&
  allowed.of > 0 &&
  refused.right / refused.of >= TARGETS.recall &&
  1 - allowed.right / allowed.of <= TARGETS.falseAlarms;
