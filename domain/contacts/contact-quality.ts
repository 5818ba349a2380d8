import { hasOneDigitRepeated } from './has-one-digit-repeated.ts';
import { suggestEmail } from './suggest-email.ts';

/** The part of a contact that its quality is judged by. */
export interface JudgedContact {
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly validity: 'unknown' | 'valid' | 'invalid';
  readonly takesSms: boolean;
  readonly whatsApp: 'unknown' | 'yes' | 'no';
}

/** What a contact was found to be, the better first, and what it is worth in points. Ours: no source weighs them. */
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
  /** Of the best contact of its kind; `none` when there is none. */
  readonly found: keyof (typeof WORTH)['email'] | keyof (typeof WORTH)['phone'] | 'none';
  readonly points: number;
}

export interface ContactQuality {
  /** How far the contacts can be trusted to reach the debtor, 0 to 100. */
  readonly score: number;
  readonly reasons: readonly QualityReason[];
}

/**
 * Judges the contacts of a debtor: the best e-mail address and the best phone count, and the others are its reserve, so
 * that one more contact never lowers it. At most 100.
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
