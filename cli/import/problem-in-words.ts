import type { Words } from '#cli/words/words.ts';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import type { Problem } from '#formats/exports/title.ts';

/** Why a row is refused, in the language of a person. */
export function problemInWords(problem: Problem, words: Words): string {
  const why = whyInWords(problem, words);
  const { suggestedTaxId } = problem;
  return suggestedTaxId === undefined
    ? why
    : words.say('importBook.suggestTaxId', { why, taxId: formatTaxId(suggestedTaxId) });
}

function whyInWords(problem: Problem, { say, reason }: Words): string {
  const { value = '', line = 0 } = problem;
  const field = problem.field === undefined ? '' : say('importBook.fieldName', { field: problem.field });
  switch (problem.code) {
    case 'broken':
      return say('importBook.whyBroken', { value: reason(value) });
    case 'too-many-cells':
      return say('importBook.whyTooMany');
    case 'no-due':
      return say('importBook.whyNoDue');
    case 'bad-day':
      return say('importBook.whyBadDay', { field, value });
    case 'no-amount':
      return say('importBook.whyNoAmount');
    case 'bad-amount':
      return say('importBook.whyBadAmount', { field, value });
    case 'formula-error':
      return say('importBook.whyFormula', { field, value });
    case 'open-over-amount':
      return say('importBook.whyOpenOver');
    case 'unknown-status':
      return say('importBook.whyUnknownStatus', { value });
    case 'no-party':
      return say('importBook.whyNoParty');
    case 'no-name':
      return say('importBook.whyNoName');
    case 'bad-tax-id':
      return taxIdInWords(problem.taxId, value, say);
    case 'no-tax-id':
      return say(problem.isJoined ? 'importBook.whyNotInList' : 'importBook.whyNoTaxId');
    case 'customer-twice':
      return say('importBook.whyCustomerTwice');
    case 'debtor-of-two':
      return say('importBook.whyDebtorOfTwo', { value });
    case 'no-title-to-deduct':
      return say('importBook.whyNoTitle');
    case 'deducted-too-much':
      return say('importBook.whyTooMuch');
    case 'key-twice':
      return say('importBook.whyKeyTwice', { value, line });
    case 'bad-plan':
      return say('importBook.whyPlan');
    case 'amount-too-large':
      return say('importBook.whyTooLarge');
    case 'damaged-number':
      return say('importBook.whyDamaged', { value, maybe: problem.maybe ?? 'none' });
    case 'other-number':
      return say('importBook.whyOtherNumber', { value });
    case 'maybe-known':
      return say('importBook.whyMaybeKnown', { value });
    case 'bad-event':
      return say('importBook.whyEvent', { value: reason(value) });
  }
}

function taxIdInWords(why: Problem['taxId'], value: string, say: Words['say']): string {
  switch (why) {
    case 'scientific':
      return say('importBook.whyTaxIdScientific', { value });
    case 'check-digits':
      return say('importBook.whyTaxIdCheck');
    case 'repeated':
      return say('importBook.whyTaxIdRepeated');
    case 'either':
      return say('importBook.whyTaxIdEither');
    default:
      return say('importBook.whyTaxIdLength');
  }
}
