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
  'protonmail.com',
];

/** Near to one of those, and no slip: people have them. */
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
