import type { StoredDebt } from '#schemas/records/debt.ts';
import { type Play, REGUA, SOON } from '#test/deploy/play.ts';
import { eventually } from '#test/deploy/wait.ts';

/** A step of `config/reguas/padrao.yaml`, and what its message must say. */
export interface PlayedStep {
  readonly state: string;
  readonly step: string;
  /** The day of the step, in days from the due date. */
  readonly offset: number;
  readonly subject: (invoiceId: string, dueDate: string) => string;
  /** The text of the e-mail has all of these. */
  readonly words: readonly string[];
  /** The text of the SMS, with `<link>` in the place of the link to the debtor's page. */
  readonly sms: string;
}

/**
 * What settles R$ 1.000,00, centavos. `config/` waives up to R$ 100,00 of charges once the principal is paid, so no message asks
 * for them.
 */
export const ASKED_FOR = 100_000;

export const STEPS: readonly PlayedStep[] = [
  {
    state: 'Notice D-3',
    step: 'notice-3-before',
    offset: -3,
    subject: (invoiceId, dueDate) => `Sua fatura ${invoiceId} vence em ${dueDate}`,
    words: ['Olá, Maria!', 'em 3 dias', 'Total a pagar: R$ 1.000,00'],
    sms: 'Bebidas Nordeste tem um recado: <link> ou (85) 3000-0000. SAIR p/ parar',
  },
  {
    state: 'Reminder D+1',
    step: 'reminder-1-after',
    offset: 1,
    subject: (invoiceId) => `Um lembrete sobre a sua fatura ${invoiceId}`,
    words: ['Total a pagar: R$ 1.000,00'],
    sms: 'Bebidas Nordeste tem um recado: <link> ou (85) 3000-0000. SAIR p/ parar',
  },
  {
    state: 'Reminder D+3',
    step: 'reminder-3-after',
    offset: 3,
    subject: (invoiceId) => `Sua fatura ${invoiceId} está em aberto há 3 dias`,
    words: ['Total a pagar: R$ 1.000,00'],
    sms: 'Bebidas Nordeste quer ajudar: <link> ou (85) 3000-0000. SAIR p/ parar',
  },
  {
    state: 'Reminder D+7',
    step: 'reminder-7-after',
    offset: 7,
    subject: (invoiceId, dueDate) => `Sobre a fatura ${invoiceId}, que venceu em ${dueDate}`,
    words: ['Total a pagar: R$ 1.000,00'],
    sms: 'Bebidas Nordeste quer conversar: <link> ou (85) 3000-0000. SAIR p/ parar',
  },
  {
    state: 'Reissue D+15',
    step: 'reissue-15-after',
    offset: 15,
    subject: (invoiceId) => `Segunda via da fatura ${invoiceId}: contamos com você`,
    // The Pix code of the new bill carries its amount (field 54).
    words: ['Total a pagar: R$ 1.000,00', '54071000.00'],
    sms: 'Vamos resolver? Bebidas Nordeste: <link> ou (85) 3000-0000. SAIR p/ parar',
  },
];

export const STATES: readonly string[] = STEPS.map(({ state }) => state);

/** What settles the debt on that day: the creditor's rule waives the fine of 20,00 and the interest of 7,33. */
export const HANDED_OVER = { offset: 22, owed: 100_000, daysLate: 22 } as const;

export const OFFSETS: readonly number[] = [...STEPS.map(({ offset }) => offset), HANDED_OVER.offset];

/** Seconds until a step of a debt must be done. */
export const secondsUntil = ({ calendar }: Play, dueDate: string, offset: number): number =>
  Math.ceil(calendar.secondsUntil(dueDate, offset)) + SOON;

/** Waits until the execution of an invoice's debt ended well; gives the states that it entered. */
export async function statesToTheEnd(play: Play, invoiceId: string, seconds: number): Promise<string[]> {
  await eventually(`the execution of ${invoiceId} ended`, seconds, async () => {
    const execution = await play.deployment.execution(invoiceId, REGUA);
    if (execution && execution.status !== 'RUNNING' && execution.status !== 'SUCCEEDED')
      throw new Error(`its execution is ${execution.status}: ${execution.error}, ${execution.cause}`);
    return execution?.status === 'SUCCEEDED' || undefined;
  });
  return play.deployment.states(invoiceId, REGUA);
}

/** Waits until a debt is as it must be. */
export const debtThat = (
  { deployment }: Play,
  invoiceId: string,
  what: string,
  is: (debt: StoredDebt) => boolean,
) =>
  eventually(`the debt of ${invoiceId} ${what}`, SOON, async () => {
    const debt = await deployment.debt(invoiceId);
    return debt && is(debt) ? debt : undefined;
  });
