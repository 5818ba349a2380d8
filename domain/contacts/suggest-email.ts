import { run } from '@zootools/email-spell-checker';
import { remembered } from '#domain/calendar/remembered.ts';

/** The providers of most Brazilians, with names long enough to distinguish a typing error from another name. */
const OFTEN_MISTYPED = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'outlook.com.br',
  'yahoo.com',
  'yahoo.com.br',
  'icloud.com',
  'protonmail.com',
];

/** Real providers whose names are similar to one of those. */
const SOUND = new Set([
  'cloud.com',
  'email.com',
  'fmail.com',
  'hotmail.co.uk',
  'hotmail.com.br',
  'mail.com',
  'yahoo.ca',
  'yahoo.co.uk',
  'yahoo.com.ar',
  'yahoo.com.mx',
  'ymail.com',
]);

/**
 * The address that was probably meant, if the domain looks mistyped (`gmial.com`); undefined otherwise. It is only a
 * question to ask: the given address stays the debtor's. It uses the library's distance on our list of domains,
 * because the library's list takes every `.com.br` for a mistyped `.com`.
 */
export function suggestEmail(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  if (at < 1 || SOUND.has(domain)) return undefined;
  const meant = meantBy(domain);
  return meant ? `${email.slice(0, at)}@${meant}` : undefined;
}

/** The domain that was probably meant by one; none is an empty text. */
const meantBy = remembered((domain: string): string => {
  const email = `x@${domain}`;
  const lists = { domains: OFTEN_MISTYPED, secondLevelDomains: [], topLevelDomains: [] };
  return run({ email, ...lists })?.domain ?? '';
});
