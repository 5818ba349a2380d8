import { lighter } from '#domain/dunning/tone.ts';
import { filledBody } from '#domain/messages/filled-body.ts';
import { renderEmail, renderSms, renderWhatsApp } from '#domain/messages/render-message.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { InEachLanguage } from '#schemas/config/in-each-language.ts';
import type { MessageText } from '#schemas/config/message.ts';
import { type Channel, type Profile, Tone } from '#schemas/primitives.ts';
import { factsOf } from './facts-of.ts';
import { SAMPLE_DEBTORS, type SampleDebtor } from './sample-debtors.ts';

/** One message as one debtor would get it on one step. */
export interface Preview {
  /** In file names and anchors. */
  readonly id: string;
  readonly brand: string;
  readonly message: string;
  readonly tone: Tone;
  /** The id of the creditor in whose name it is sent. */
  readonly creditor: string;
  /** When it is sent. */
  readonly moment: Moment;
  readonly debtor: SampleDebtor;
  readonly email: { readonly subject: string; readonly html: string; readonly text: string };
  readonly sms: string;
  readonly whatsapp?: { readonly template: string; readonly category: string; readonly text: string };
}

/** What makes a message be sent: a step of a régua, the morning of a promised day, or something that happened. */
export type Moment =
  | {
      readonly kind: 'step';
      readonly regua: string;
      readonly name: InEachLanguage;
      /** Days after the due date; negative before it. */
      readonly offset: number;
      readonly channels: readonly Channel[];
      /** The profiles for which this text is said in a lighter tone; none where the step itself has this tone. */
      readonly softenedFor: readonly Profile[];
    }
  | { readonly kind: 'promise'; readonly regua: string }
  /** `none`: no step says it so yet. */
  | { readonly kind: 'apology' | 'receipt' | 'mistake' | 'none' };

/** A moment at which a message is sent, and what its figures are worked out from. */
interface Use {
  readonly id: string;
  readonly moment: Moment;
  readonly offset: number;
  readonly reissue?: { readonly dueInDays: number } | undefined;
  readonly introduces?: true | undefined;
  readonly showsNoCode?: boolean;
}

/** Every text of every creditor, in every tone, on every step that uses it, for every sample debtor whom it suits. */
export function previewsOf(config: Config): Preview[] {
  return Object.entries(config.brands).flatMap(([brand, { layout, messages }]) =>
    creditorsOf(config, brand).flatMap((creditor) =>
      Object.entries(messages).flatMap(([message, tones]) =>
        Tone.options.flatMap((tone) => {
          const text = tones[tone];
          if (!text) return [];
          return usesOf(config, creditor, message, tone).flatMap((use) =>
            debtorsOf(config, creditor, message).map((debtor) => ({
              id: [creditor.id, message, tone, use.id, debtor.id].join('_'),
              creditor: creditor.id,
              brand,
              message,
              tone,
              moment: use.moment,
              debtor,
              ...rendered({ message: text, layout }, factsOf(debtor, creditor, use)),
            })),
          );
        }),
      ),
    ),
  );
}

/** The creditors whose messages have these texts; any other, while none has. */
function creditorsOf({ creditors }: Config, brand: string): Creditor[] {
  const all = Object.values(creditors);
  const own = all.filter((creditor) => creditor.brand === brand);
  return own.length > 0 ? own : all.slice(0, 1);
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
          moment: {
            kind: 'step' as const,
            regua: regua.id,
            name: step.name,
            offset: step.offset,
            channels: step.channels,
            softenedFor: isSoftened ? regua.softenFor : [],
          },
          offset: step.offset + (regua.id === config.firstLoad.regua ? config.firstLoad.daysLate : 0),
          reissue: step.reissue,
          introduces: step.introduces,
          showsNoCode: regua.id === config.firstLoad.regua,
        };
      }),
  );
  if (kind === 'apology') return [{ id: 'apology', moment: { kind: 'apology' }, offset: 3 }];
  if (kind === 'receipt') return [{ id: 'receipt', moment: { kind: 'receipt' }, offset: 3 }];
  if (kind === 'mistake') return [{ id: 'mistake', moment: { kind: 'mistake' }, offset: 3 }];
  const promises = Object.values(config.reguas)
    .filter(({ promise }) => promise?.message === message)
    .map(({ id }): Use => ({ id: `${id}_promise`, moment: { kind: 'promise', regua: id }, offset: 5 }));
  if (uses.length + promises.length > 0) return [...uses, ...promises];
  const offsets = Object.values(config.reguas).flatMap(({ steps }) =>
    steps.filter((step) => step.message === message).map(({ offset }) => offset),
  );
  return [{ id: 'no-step', moment: { kind: 'none' }, offset: offsets[0] ?? 1 }];
}
