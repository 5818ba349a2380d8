import { run } from '@zootools/email-spell-checker';

/** The mailbox providers that most Brazilians have, whose names are long enough to know a slip from another name. */
const OFTEN_MISTYPED = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'outlook.com.br',
  'yahoo.com',
  'yahoo.com.br',
  'icloud.com',
  'terra.com.br',
  'protonmail.com',
];

/** Sound domains that a slip away from one of those is not: there are people who have them. */
const SOUND = new Set([
  'aol.com',
  'bol.com.br',
  'email.com',
  'globo.com',
  'gmx.com',
  'googlemail.com',
  'hotmail.com.br',
  'ig.com.br',
  'live.com',
  'mail.com',
  'me.com',
  'msn.com',
  'oi.com.br',
  'r7.com',
  'rocketmail.com',
  'terra.com',
  'uol.com.br',
  'yahoo.co.uk',
  'yahoo.es',
  'yahoo.fr',
  'ymail.com',
]);

/**
 * The address that was probably meant, when the domain looks like a slip of a common one (`gmial.com`); undefined
 * otherwise. Only ever a question to ask: the address as given stays the debtor's. By the library's distance, on our
 * list of domains, for its own takes every `.com.br` for a slip of `.com`.
 */
export function suggestEmail(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  if (at < 1 || SOUND.has(domain)) return undefined;
  const suggestion = run({
    email: `x@${domain}`,
    domains: OFTEN_MISTYPED,
    secondLevelDomains: [],
    topLevelDomains: [],
  });
  return suggestion && `${email.slice(0, at)}@${suggestion.domain}`;
}
