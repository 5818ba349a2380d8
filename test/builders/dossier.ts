import { commitmentTo, linked } from '#domain/dossier/chain.ts';
import { sealOf } from '#domain/dossier/seal.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { Dossier } from '#schemas/records/dossier.ts';
import { ALLOWED } from './entry.ts';

const DEBT_ID = 'bebidas-nordeste_NF-1_00000000';
const SALT = '5a'.repeat(32);

export const CONTENT_OF_SMS = {
  channel: 'sms' as const,
  to: '+5585999000001',
  text: 'Bebidas Nordeste: a sua fatura venceu. (85) 3000-0000',
};

/** A small dossier: the debt was opened, one SMS was sent, and a payment came. */
export function aDossier(): Dossier {
  const kept = { salt: SALT, content: CONTENT_OF_SMS };
  const commitment = commitmentTo(kept, sha256);
  const at = '2026-05-08T12:30:00Z';
  const { entries, chain } = linked(
    { debtId: DEBT_ID },
    [
      { type: 'DebtOpened.v1', detail: { at: '2026-04-25T12:00:00Z', amount: 100_000 } },
      {
        type: 'MessageClaimed',
        detail: {
          at,
          sendKey: '1/reminder-3-after/sms',
          channel: 'sms',
          gate: ALLOWED,
          content: { commitment, debtorId: 'debtor-1', debtId: DEBT_ID },
          covers: [],
          isCourtesy: false,
        },
      },
      { type: 'PaymentApplied.v1', detail: { at: '2026-05-10T15:00:00Z', amount: 102_100 } },
    ],
    sha256,
  );
  const made: Omit<Dossier, 'seal'> = {
    format: 'regua/dossier/v1',
    debtId: DEBT_ID,
    parts: {
      contract: {
        creditor: { id: 'bebidas-nordeste', legalName: 'Bebidas', taxId: '12ABC34501DE35', address: 'Rua 1' },
        invoiceId: 'NF-1',
        issued: { amount: 100_000, dueDate: '2026-05-05', issuedAt: '2026-04-25T12:00:00Z' },
        amount: 100_000,
        dueDate: '2026-05-05',
        rolledDueDate: '2026-05-05',
        terms: {
          relation: 'consumer',
          finePercent: 2,
          interestPercentPerMonth: 1,
          basis: 'contract',
          whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' },
          whenLittleIsLeft: { upTo: 0, action: 'wait' },
        },
        regua: 'padrao',
        profile: { kind: 'new', reason: 'primeira fatura' },
        status: 'open',
      },
      statement: { day: '2026-05-10', due: 0, lines: ['nada'] },
      messages: [],
      decisions: [],
      money: { payments: {}, refunds: {}, writeOffs: {} },
      quotes: [],
      agreements: { promises: [], paymentPlans: [], cases: [] },
      offers: [],
      consents: { consents: {}, optIns: [], optOuts: {} },
    },
    chain,
    entries: [...entries],
    unlinked: [],
    elsewhere: [],
    contents: { [commitment]: kept },
  };
  return { ...made, seal: sealOf(made, sha256) };
}
