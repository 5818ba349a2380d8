import { centavos, isoDay } from './money-in.ts';

/** One invoice as an e-mail shows it, in the summary or in the list. */
export interface ShownInvoice {
  invoiceId: string;
  dueDate: string;
  /** `em dia até` beside the due date. */
  onTimeUntil: string | undefined;
  owed: number;
  /** Undefined in a list that shows no more than what is owed. */
  original: number | undefined;
  fine: number | undefined;
  interest: number | undefined;
  received: number | undefined;
  waived: number | undefined;
  overpaid: number | undefined;
  /** In a list: whether the code below does not pay it. */
  notInCode: boolean;
  /** In a list: `vence`, `venceu`, or `vencimento` of one that is on time beyond its due date. */
  verb: string | undefined;
}

export interface Email {
  /** What comes before the summary or list. */
  body: string;
  invoices: ShownInvoice[];
  isList: boolean;
  total: number | undefined;
  /** How many more are not in the list. */
  others: number;
  /** Late ones that it names without an amount, because a payment of them may not be known yet. */
  maybePaid: string[];
  /** Invoices of which it only says that other messages are about them. */
  inOwnMessage: string[];
  /** `O valor não muda até`. */
  unchangedUntil: string | undefined;
  /** `O código abaixo pode ser pago até`. */
  codeUntil: string | undefined;
  pixCode: string | undefined;
  digitableLine: string | undefined;
  /** The link of the debtor's page. */
  pageUrl: string | undefined;
}

const MONEY = 'R\\$[\\s\\u00a0]?([\\d.]+,\\d{2})';
const DUE = '(\\d{2}/\\d{2}/\\d{4})(?: \\([^()]*em dia até (\\d{2}/\\d{2}/\\d{4})\\))?';
const LISTED = new RegExp(`^(\\S+?)(?: \\(.*\\))?, (vence|vencimento|venceu) em ${DUE}: ${MONEY}(.*)$`);
const SUMMARISED = new RegExp(`^Vencimento: ${DUE}$`, 'm');

function figure(text: string, label: string): number | undefined {
  const found = new RegExp(`(?:^|[\\s(,])${label}:? (?:- )?${MONEY}`, 'm').exec(text);
  return found?.[1] === undefined ? undefined : centavos(found[1]);
}

const parts = (text: string) => ({
  original: figure(text, '[Vv]alor original'),
  fine: figure(text, '[Mm]ulta'),
  interest: figure(text, '[Jj]uros'),
  received: figure(text, '[Jj]á recebido'),
  waived: figure(text, '[Aa]batimento'),
  overpaid: figure(text, '[Pp]ago a mais'),
});

function listed(line: string): ShownInvoice[] {
  const [, invoiceId, verb, dueDate, onTimeUntil, owed, rest] = LISTED.exec(line) ?? [];
  if (invoiceId === undefined || dueDate === undefined || owed === undefined) return [];
  return [
    {
      invoiceId,
      verb,
      dueDate: isoDay(dueDate),
      onTimeUntil: onTimeUntil && isoDay(onTimeUntil),
      owed: centavos(owed),
      ...parts(rest ?? ''),
      notInCode: false,
    },
  ];
}

function summary(section: string, total: number | undefined): ShownInvoice[] {
  const invoiceId = /^Fatura: (\S+)$/m.exec(section)?.[1];
  const [, dueDate, onTimeUntil] = SUMMARISED.exec(section) ?? [];
  if (invoiceId === undefined || dueDate === undefined) return [];
  return [
    {
      invoiceId,
      dueDate: isoDay(dueDate),
      onTimeUntil: onTimeUntil && isoDay(onTimeUntil),
      owed: total ?? 0,
      ...parts(section),
      notInCode: false,
      verb: undefined,
    },
  ];
}

/** Remembers the last answer: every rule asks about the same message, one after the other. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  let last: { text: string; answer: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: read(text) };
    return last.answer;
  };
}

/** Reads an e-mail's text part by the layout of config/templates/acolhedora/layout.txt.liquid. */
export const readEmail = remembered((text: string): Email => {
  const at = text.search(/^--- (Resumo|Suas faturas) ---$/m);
  const body = at < 0 ? text : text.slice(0, at);
  const frame = at < 0 ? '' : text.slice(at);
  const isList = frame.startsWith('--- Suas faturas ---');
  const section = frame.split(/^--- (?:Como pagar|Onde conferir) ---$/m)[0] ?? '';
  const total = figure(section, 'Total a pagar') ?? figure(section, 'Em aberto');
  const day = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(frame)?.[1];
    return found === undefined ? undefined : isoDay(found);
  };
  const marked = /\[no código abaixo\]/.test(section);
  const invoices = isList ? section.split('\n').flatMap(listed) : summary(section, total);
  return {
    body,
    isList,
    invoices: invoices.map((invoice) => ({
      ...invoice,
      notInCode:
        marked &&
        !section
          .split('\n')
          .some((line) => line.startsWith(invoice.invoiceId) && line.endsWith('[no código abaixo]')),
    })),
    total,
    others: Number(/^Mais (\d+) faturas? em aberto/m.exec(section)?.[1] ?? 0),
    maybePaid: (/^As? faturas? (.+) vence(?:u|ram), e um pagamento/m.exec(section)?.[1] ?? '').split(', '),
    inOwnMessage: (/^Sobre as? faturas? (.+) escrevemos em outra mensagem: /m.exec(section)?.[1] ?? '').split(
      ', ',
    ),
    unchangedUntil: day(/^O valor não muda até (\S+)\.$/m),
    // The sentence goes on when the amount stays the same after that day.
    codeUntil: day(/^O código abaixo pode ser pago até (\S+)\.(?: |$)/m),
    pixCode: /^Pix copia e cola.*:\n(.+)$/m.exec(frame)?.[1],
    digitableLine: /^Boleto, linha digitável:\n(.+)$/m.exec(frame)?.[1],
    pageUrl: /^Ver (?:a fatura|as faturas) e (?:pagar|conferir):\n(\S+)$/m.exec(frame)?.[1],
  };
});

/** What a person reads of an HTML part: no tags, styles or entities. */
export const htmlAsText = remembered((html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' '),
);
