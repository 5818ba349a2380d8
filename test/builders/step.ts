import type { StepOrder, TakeStepInput } from '#schemas/machine.ts';
import type { Send } from '#schemas/records/debt.ts';

/** When the step of the builder is entered: D+3 of the debt of `aDebt`. */
export const ENTERED_AT = '2026-05-08T12:30:00Z';

/** A reminder of the second version of a debt; give what the case is about. */
export const aStep = ({
  step,
  ...given
}: Partial<Omit<TakeStepInput, 'step'>> & { readonly step?: Partial<StepOrder> } = {}): TakeStepInput => ({
  debtId: 'bebidas-nordeste_NF-1_abcd2345',
  version: 2,
  taskToken: 'token-of-the-step',
  enteredAt: ENTERED_AT,
  missed: false,
  ...given,
  step: {
    id: 'lembrete-d3',
    channels: ['email', 'sms'],
    send: 'first',
    message: 'lembrete',
    several: 'lembrete-varias',
    tone: 'light',
    softenFor: [],
    offset: 3,
    during: 'open',
    ...step,
  },
});

/** A message of the step that was sent by another; give what the case is about. */
export const aSend = (status: Send['status'], given: Partial<Send> = {}): Send => ({
  status,
  at: '2026-05-08T12:00:00Z',
  ...given,
});
