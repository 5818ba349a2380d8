import { composeBoleto } from '#formats/boleto/compose-boleto.ts';
import { encodePixCode } from '#formats/pix/encode-pix-code.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { type BillOrder, type BillProvider, BillProviderError } from './provider.ts';

/** The address that charges of the sandbox name; no server answers there. */
const LOCATION = 'pix.sandbox.regua.example/v2/cobv';

/**
 * Bills made up in the process, always the same for the same order: a dynamic Pix code and, where the creditor's
 * configuration has it, a boleto. Nobody can pay them; synthesizing a stage that keeps data refuses this provider.
 */
export const sandbox: BillProvider = {
  async issue(order) {
    const { txid, creditor } = order;
    const pix = encodePixCode({
      type: 'dynamic',
      url: `${LOCATION}/${txid}`,
      name: creditor.name,
      city: creditor.city,
    });
    if (!pix.ok) throw new BillProviderError(`${pix.field}: ${pix.reason}`);
    return { pixCode: pix.code, ...boletoOf(order) };
  },
  async cancel() {},
};

function boletoOf({ txid, creditor, amount, dueDate }: BillOrder): { readonly digitableLine?: string } {
  const terms = boletoTerms(creditor);
  if (!terms) return {};
  const { bank, fields, numberField } = terms;
  const boleto = composeBoleto({
    bank,
    fields: { ...fields, [numberField]: numberOf(txid) },
    amount,
    dueDate,
  });
  if (boleto.ok) return { digitableLine: boleto.line };
  throw new BillProviderError(boleto.faults.map(({ reason }) => reason).join('; '));
}

const boletoTerms = ({ bills }: Creditor) => (bills.provider === 'sandbox' ? bills.boleto : undefined);

/** Eight digits out of a bill's id: every bank's nosso número has room for them. */
const numberOf = (txid: string): string => String(Number.parseInt(txid.slice(0, 12), 16) % 100_000_000);
