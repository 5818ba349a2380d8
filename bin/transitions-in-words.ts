import { type Command, TRANSITIONS } from '#domain/debt/transitions.ts';

const STATUSES = [
  'awaitingInvoice',
  'open',
  'promised',
  'caseOpen',
  'onPaymentPlan',
  'handedOver',
  'settled',
  'cancelled',
  'prescribed',
] as const;

const HEAD = `# What a debt may do

Every command, and what it comes to for a debt of each status: **yes**, its decider says what changes (or refuses by the
facts); _already_, nothing is left to do; a reason, it is refused; 👤 and a reason, it is refused and a person has to look. A
repetition (same id, same content) is recognised before this table is asked, and changes nothing.

This page is printed from \`domain/debt/transitions.ts\` by \`npm run transitions\`; a test holds it current. The deciders are in
\`domain/debt/commands/\`, one file each.

`;

/** The table of transitions as a page of the docs. */
export function transitionsInWords(): string {
  const rows = Object.entries(TRANSITIONS).map(([command, row]) => [
    `\`${command satisfies string as Command}\``,
    ...STATUSES.map((status) => inWords(row[status])),
  ]);
  const head = ['', ...STATUSES.map((status) => `\`${status}\``)];
  return `${HEAD}${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function inWords(verdict: string): string {
  if (verdict === 'accepted') return '**yes**';
  if (verdict === 'already') return '_already_';
  const [kind, reason = ''] = verdict.split(':');
  return kind === 'person' ? `👤 ${reason}` : reason;
}
