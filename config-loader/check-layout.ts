import { IDENTITY } from '#domain/compliance/content/form-rules.ts';
import { lintMessage } from '#domain/compliance/lint-message.ts';
import { renderEmail } from '#domain/messages/render-message.ts';
import type { MessageFacts } from '#schemas/config/message.ts';
import { listProblems } from './check-amounts.ts';
import { misleadingDeadlines } from './check-deadlines.ts';
import type { MessageContext } from './check-part.ts';
import { filling, type Misfit, unknownVariables } from './check-variables.ts';
import type { ConfigProblem } from './config-error.ts';
import { rememberResults } from './remember-results.ts';
import { SAMPLES } from './sample-facts.ts';

/** One of the two layouts of a brand: the source, and what is filled. */
export interface LayoutFile {
  readonly file: string;
  readonly part: 'html' | 'text';
  readonly source: string;
  /** For MJML the compiled HTML; for text the source. */
  readonly layout: string;
}

/**
 * The creditor's data that every collection document must show (CDC art. 42-A), and the name that the debtor knows.
 */
const OF_THE_CREDITOR = ['name', 'legalName', 'taxId', 'address', 'phone'] as const;
/** What a person reads of their data, and whom they ask: the address may be behind a link. */
const OF_PRIVACY = ['privacyUrl', 'privacyOfficer'] as const;
/** Who receives the payment of a credit that was assigned. */
const OF_THE_PAYEE = ['name', 'taxId', 'notifiedOn'] as const;
const NOTHING = 'R$ 0,00';
/** Gmail cuts e-mails at 102 KB, which would hide the creditor's identity at the end. */
const LONGEST_HTML = 100_000;

/** Fills a layout with all variables and with the fewest, and checks the result against the rules for content. */
export const checkLayout = rememberResults(
  (layout: LayoutFile, judged: Pick<MessageContext, 'names' | 'relation'>): ConfigProblem[] => {
    const { file, part, source } = layout;
    const filled: { readonly facts: MessageFacts; readonly text: string }[] = [];
    const misfits: Misfit[] = unknownVariables(source);
    if (misfits.length === 0)
      for (const facts of SAMPLES)
        misfits.push(...filling(() => filled.push({ facts, text: fill(layout, facts) })).map(atTheTop));
    const found = [
      ...misfits,
      ...lintMessage({ part: 'layout', template: source, filled: filled.map(({ text }) => text), ...judged }),
      ...filled.flatMap(({ facts, text }) => [
        ...OF_THE_CREDITOR.filter((name) => !shown(part, text).includes(facts.creditor[name])).map((name) =>
          atTheTop({ message: `must show creditor.${name}, always (${IDENTITY.source})`, line: 0 }),
        ),
        ...listProblems(shown(part, text), facts).map((message) => atTheTop({ message, line: 0 })),
        ...misleadingDeadlines(shown(part, text), facts).map(({ message }) => atTheTop({ message, line: 0 })),
        ...OF_PRIVACY.filter((name) => !text.includes(facts.creditor[name])).map((name) =>
          atTheTop({ message: `must show creditor.${name}, always (LGPD arts. 9 and 41)`, line: 0 }),
        ),
        ...(facts.payee && facts.owed !== NOTHING ? OF_THE_PAYEE : [])
          .filter((name) => !shown(part, text).includes(facts.payee?.[name] ?? ''))
          .map((name) =>
            atTheTop({
              message: `must show payee.${name} while something is owed and there is a payee: the credit was assigned, and paying another pays badly (CC art. 290, 292)`,
              line: 0,
            }),
          ),
        ...(Buffer.byteLength(text) > LONGEST_HTML
          ? [
              atTheTop({
                message: `must make less than ${LONGEST_HTML} bytes, because Gmail cuts what is longer`,
                line: 0,
              }),
            ]
          : []),
      ]),
    ];
    return found
      .filter(({ message }, index) => found.findIndex((other) => other.message === message) === index)
      .map(({ message, line }) => ({ file, ...(line < 0 ? {} : { line: line + 1 }), message }));
  },
);

const fill = ({ part, layout }: LayoutFile, facts: MessageFacts): string =>
  renderEmail(
    {
      message: { subject: 'Assunto', body: 'Um texto.', sms: '' },
      layout: { html: '', text: '', [part]: layout },
    },
    facts,
  )[part];

/** Removes the line: a line of the compiled HTML means nothing in the source. */
const atTheTop = (misfit: Misfit): Misfit => ({ ...misfit, line: -1 });

/** The visible text: no comments, no head, no attributes. */
const shown = (part: LayoutFile['part'], text: string): string =>
  part === 'text'
    ? text
    : text
        .replace(/<!--[\s\S]*?-->|<head[\s\S]*?<\/head>|<div style="display:none[\s\S]*?<\/div>/g, '')
        .replace(/<[^<>]*>/g, ' ');
