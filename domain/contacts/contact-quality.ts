import { hasOneDigitRepeated } from './has-one-digit-repeated.ts';
import { suggestEmail } from './suggest-email.ts';

/** The fields of a contact that decide its quality. */
export interface JudgedContact {
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly validity: 'unknown' | 'valid' | 'invalid';
  readonly takesSms: boolean;
  readonly whatsApp: 'unknown' | 'yes' | 'no';
}

/** The points of a contact by what is known of it, the best first. The weights are ours, without a source. */
const WORTH = {
  email: { confirmed: 55, 'well-formed': 45, 'looks-mistyped': 15, invalid: 0 },
  phone: {
    confirmed: 55,
    'on-whatsapp': 50,
    mobile: 45,
    landline: 15,
    'one-digit-repeated': 10,
    invalid: 0,
  },
} as const;

export interface QualityReason {
  readonly kind: 'email' | 'phone';
  /** What is known of the best contact of its kind; `none` if there is none. */
  readonly found: keyof (typeof WORTH)['email'] | keyof (typeof WORTH)['phone'] | 'none';
  readonly points: number;
}

export interface ContactQuality {
  /** How far the contacts can be trusted to reach the debtor, 0 to 100. */
  readonly score: number;
  readonly reasons: readonly QualityReason[];
}

/**
 * Scores the contacts of a debtor, at most 100: the best e-mail address and the best phone count; the others are a
 * reserve, so that one more contact never lowers the score.
 */
export function contactQuality(contacts: readonly JudgedContact[]): ContactQuality {
  const reasons = (['email', 'phone'] as const).map((kind) => best(kind, contacts));
  return {
    score: Math.min(
      100,
      reasons.reduce((sum, { points }) => sum + points, 0),
    ),
    reasons,
  };
}

function best(kind: 'email' | 'phone', contacts: readonly JudgedContact[]): QualityReason {
  const judged = contacts
    .filter((contact) => contact.kind === kind)
    .map(kind === 'email' ? judgeEmail : judgePhone)
    .sort((one, other) => other.points - one.points);
  return judged[0] ?? { kind, found: 'none', points: 0 };
}

function judgeEmail({ value, validity }: JudgedContact): QualityReason {
  if (validity === 'invalid') return email('invalid');
  if (validity === 'valid') return email('confirmed');
  return email(suggestEmail(value) === undefined ? 'well-formed' : 'looks-mistyped');
}

function judgePhone({ value, validity, takesSms, whatsApp }: JudgedContact): QualityReason {
  if (validity === 'invalid') return phone('invalid');
  if (validity === 'valid') return phone('confirmed');
  if (whatsApp === 'yes') return phone('on-whatsapp');
  if (hasOneDigitRepeated(value)) return phone('one-digit-repeated');
  return phone(takesSms ? 'mobile' : 'landline');
}

const email = (found: keyof (typeof WORTH)['email']): QualityReason => ({
  kind: 'email',
  found,
  points: WORTH.email[found],
});

const phone = (found: keyof (typeof WORTH)['phone']): QualityReason => ({
  kind: 'phone',
  found,
  points: WORTH.phone[found],
});
