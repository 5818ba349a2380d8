import { filledBody } from '#config-loader/check-whatsapp.ts';
import { lighter } from '#config-loader/lacking-texts.ts';
import { present } from '#domain/checks/present.ts';
import { renderEmail, renderSms, renderWhatsApp } from '#domain/messages/render-message.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { MessageText } from '#schemas/config/message.ts';
import { Tone } from '#schemas/primitives.ts';
import { factsOf } from './facts-of.ts';
import { SAMPLE_DEBTORS, type SampleDebtor } from './sample-debtors.ts';

/** One message as one debtor would get it on one step. */
export interface Preview {
  /** In file names and anchors. */
  readonly id: string;
  readonly brand: string;
  readonly message: string;
  readonly tone: Tone;
  /** The step that sends this text, in words. */
  readonly step: string;
  readonly debtor: SampleDebtor;
  readonly email: { readonly subject: string; readonly html: string; readonly text: string };
  readonly sms: string;
  readonly whatsapp?: { readonly template: string; readonly category: string; readonly text: string };
}

/** A moment at which a message is sent. */
interface Use {
  readonly id: string;
  readonly inWords: string;
  readonly offset: number;
  readonly reissue?: { readonly dueInDays: number } | undefined;
  readonly introduces?: true | undefined;
  readonly showsNoCode?: boolean;
}

/** Every text of every brand, in every tone, on every step that uses it, for every sample debtor whom it suits. */
export function previewsOf(config: Config): Preview[] {
  return Object.entries(config.brands).flatMap(([brand, { layout, messages }]) => {
    const creditors = Object.values(config.creditors);
    const creditor = present(creditors.find((one) => one.brand === brand) ?? creditors[0], 'creditor');
    return Object.entries(messages).flatMap(([message, tones]) =>
      Tone.options.flatMap((tone) => {
        const text = tones[tone];
        if (!text) return [];
        return usesOf(config, creditor, message, tone).flatMap((use) =>
          debtorsOf(config, creditor, message).map((debtor) => ({
            id: [brand, message, tone, use.id, debtor.id].join('_'),
            brand,
            message,
            tone,
            step: use.inWords,
            debtor,
            ...rendered({ message: text, layout }, factsOf(debtor, creditor, use)),
          })),
        );
      }),
    );
  });
}

function rendered(
  template: {
    readonly message: MessageText;
    readonly layout: { readonly html: string; readonly text: string };
  },
  facts: ReturnType<typeof factsOf>,
): Pick<Preview, 'email' | 'sms' | 'whatsapp'> {
  const { whatsapp } = template.message;
  return {
    email: renderEmail(template, facts),
    sms: renderSms(template, facts),
    ...(whatsapp && {
      whatsapp: {
        template: whatsapp.template,
        category: whatsapp.category,
        text: filledBody(whatsapp, renderWhatsApp(whatsapp.parameters, facts)),
      },
    }),
  };
}

const debtorsOf = (config: Config, creditor: Creditor, message: string): SampleDebtor[] =>
  SAMPLE_DEBTORS.filter(({ of }) => of === kindOf(config, creditor, message));

function kindOf(config: Config, creditor: Creditor, message: string): SampleDebtor['of'] {
  if (creditor.courtesies.apology === message) return 'apology';
  if (creditor.courtesies.receipt === message) return 'receipt';
  if (creditor.courtesies.mistake === message) return 'mistake';
  const reguas = Object.values(config.reguas);
  const isOfOne = reguas.some(({ steps }) => steps.some((step) => step.message === message));
  return !isOfOne && reguas.some(({ several }) => several === message) ? 'several' : 'one';
}

/** The steps that send this text, softened or not; where there are none, the day after the due date. */
function usesOf(config: Config, creditor: Creditor, message: string, tone: Tone): Use[] {
  const kind = kindOf(config, creditor, message);
  const uses = Object.values(config.reguas).flatMap((regua) =>
    regua.steps
      .filter((step) => (kind === 'several' ? (step.several ?? regua.several) : step.message) === message)
      .flatMap((step) => {
        const isSoftened = step.tone !== tone && regua.softenFor.length > 0 && lighter(step.tone) === tone;
        if (step.tone !== tone && !isSoftened) return [];
        return {
          id: `${regua.id}_${step.id}`,
          inWords: `régua ${regua.id}, ${step.name}${isSoftened ? `, softened for ${regua.softenFor.join(', ')}` : ''}`,
          offset: step.offset + (regua.id === config.firstLoad.regua ? config.firstLoad.daysLate : 0),
          reissue: step.reissue,
          introduces: step.introduces,
          showsNoCode: regua.id === config.firstLoad.regua,
        };
      }),
  );
  if (kind === 'apology')
    return [{ id: 'apology', inWords: 'after a payment crossed with a reminder', offset: 3 }];
  if (kind === 'receipt') return [{ id: 'receipt', inWords: 'after the debt was paid', offset: 3 }];
  if (kind === 'mistake')
    return [{ id: 'mistake', inWords: 'after a batch of invoices was withdrawn', offset: 3 }];
  if (uses.length > 0) return uses;
  const offsets = Object.values(config.reguas).flatMap(({ steps }) =>
    steps.filter((step) => step.message === message).map(({ offset }) => offset),
  );
  return [{ id: 'no-step', inWords: 'no step speaks so yet', offset: offsets[0] ?? 1 }];
}
