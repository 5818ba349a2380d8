import { readSecret } from '#adapters/aws/secret.ts';
import { type CobvBody, cobvRequest } from '#formats/pix/cobv-request.ts';
import { encodePixCode } from '#formats/pix/encode-pix-code.ts';
import { env } from '#runtime/env.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { jsonText } from '#schemas/json-text.ts';
import { PspSecrets } from '#schemas/records/psp-secrets.ts';
import { type Charge, PixClient } from './bacen-pix-client.ts';
import { type BillOrder, type BillProvider, BillProviderError } from './provider.ts';

/** A charge that is neither paid nor withdrawn. */
const ACTIVE = 'ATIVA';

/**
 * Bills as charges with a due date (`cobv`) at any PSP that speaks BACEN's Pix API. A new bill already carries its fine
 * and interest and ends on its due date, so that nothing accrues twice.
 */
export const bacenPix: BillProvider = {
  async issue(order) {
    const body = bodyOf(order);
    const client = await clientOf(order.creditor);
    const put = await client.put(order.txid, body);
    const charge = put.charge ?? (await existing(client, order, body, put.refused));
    return { pixCode: pixCodeOf(charge, order.creditor) };
  },

  async cancel(creditor, txid) {
    const client = await clientOf(creditor);
    if (await client.withdraw(txid)) return;
    const charge = await client.get(txid);
    if (charge?.status === ACTIVE) throw new BillProviderError(`the PSP does not withdraw charge ${txid}`);
  },
};

function bodyOf({ txid, creditor, debtor, invoiceId, amount, dueDate, issuedOn }: BillOrder): CobvBody {
  const request = cobvRequest({
    txid,
    issuedOn,
    dueDate,
    validAfterDue: 0,
    debtor: { taxId: debtor.taxId, name: debtor.name },
    amount,
    finePercent: 0,
    interestPercentPerMonth: 0,
    pixKey: creditor.pixKey,
    info: [{ name: 'Fatura', value: invoiceId }],
  });
  if (request.ok) return request.body;
  throw new BillProviderError(request.problems.map(({ field, reason }) => `${field}: ${reason}`).join('; '));
}

/**
 * A refused PUT may be the second of one that went through without an answer: then the charge is there, and is ours.
 */
async function existing(
  client: PixClient,
  order: BillOrder,
  body: CobvBody,
  refused: string,
): Promise<Charge> {
  const charge = await client.get(order.txid);
  if (charge?.status === ACTIVE && charge.valor.original === body.valor.original) return charge;
  throw new BillProviderError(refused);
}

/** The code as the PSP gives it, or made from where it keeps the charge. */
function pixCodeOf(charge: Charge, { name, city }: Creditor): string {
  if (charge.pixCopiaECola) return charge.pixCopiaECola;
  const url = charge.loc?.location ?? charge.location;
  if (!url) throw new BillProviderError('the PSP gives neither a Pix code nor a location');
  const made = encodePixCode({ type: 'dynamic', url, name, city });
  if (made.ok) return made.code;
  throw new BillProviderError(`${made.field}: ${made.reason}`);
}

/** Read at each use: a reissue is rare, and a rotated certificate must work at once. */
async function clientOf(creditor: Creditor): Promise<PixClient> {
  const { bills } = creditor;
  if (bills.provider !== 'bacen-pix') throw new BillProviderError(`creditor ${creditor.id} has no PSP`);
  const { [creditor.id]: access } = await readSecret(env('PSP_SECRET_ARN'), jsonText(PspSecrets));
  if (!access) throw new BillProviderError(`the secret of the PSPs has nothing for creditor ${creditor.id}`);
  const { clientId, clientSecret, ...tls } = access;
  return new PixClient({ baseUrl: bills.baseUrl, tokenUrl: bills.tokenUrl, clientId, clientSecret, tls });
}
