import { type Email, readEmail } from '../texts/email.ts';
import { aboutMessages, type Rule, unless } from './rule.ts';

const hasCode = ({ pixCode, digitableLine }: Email): boolean =>
  pixCode !== undefined || digitableLine !== undefined;

/** What a text points to, and whether it is there. */
const POINTERS: { says: RegExp; points: string; is: (email: Email, text: string) => boolean }[] = [
  {
    says: /(?:os )?dados(?: para o pagamento)? estão (?:logo abaixo|depois da lista)/i,
    points: 'a code or line below',
    is: hasCode,
  },
  { says: /no link logo abaixo/, points: 'the link below', is: ({ pageUrl }) => pageUrl !== undefined },
  { says: /lista está logo abaixo/, points: 'the list', is: ({ isList }) => isList },
  { says: /O código (?:que vem depois da lista|abaixo)/, points: 'a code below', is: hasCode },
  {
    says: /resumo abaixo/,
    points: 'the summary',
    is: (_, text) => text.includes('--- Resumo ---') || text.includes('--- Suas faturas ---'),
  },
  {
    says: /Um só pagamento resolve todas/,
    points: 'a code that pays all of the list',
    is: (email) =>
      hasCode(email) && email.invoices.every(({ notInCode }) => !notInCode) && email.others === 0,
  },
  {
    says: /as faturas que ela marca/,
    points: 'a mark in the list',
    is: (_, text) => /\[[^\]]*código[^\]]*\]$/m.test(text),
  },
];

export const pointers: Rule[] = [
  aboutMessages(
    'below-is-something',
    'the brief: "abaixo" has something below',
    ({ channel, text, step }) => {
      if (channel !== 'email') return [];
      const email = readEmail(text);
      return POINTERS.filter(({ says }) => says.test(text)).flatMap(({ says, points, is }) =>
        unless(is(email, text), `${step} says "${says.exec(text)?.[0]}"`, points),
      );
    },
  ),
  aboutMessages('a-code-is-announced', 'the brief, the other way round', ({ channel, text, step }) => {
    if (channel !== 'email') return [];
    const email = readEmail(text);
    const sendsToPage = /Os dados(?: para o pagamento)? estão na sua página/.test(email.body);
    return unless(
      !(sendsToPage && hasCode(email)),
      `${step} has a code and sends to the page`,
      '"logo abaixo"',
    );
  }),
];
