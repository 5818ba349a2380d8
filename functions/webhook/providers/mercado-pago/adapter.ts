import * as z from 'zod';
import type { Adapter, Call, Entry } from '#functions/webhook/providers/adapter.ts';
import { type CodeList, each, meaningOf } from '#functions/webhook/providers/meaning.ts';
import { readJson } from '#functions/webhook/read-json.ts';
import { isOneOf, mac } from '#runtime/signing.ts';
import { issuesInWords } from '#schemas/issues.ts';

const Id = z.union([z.string().max(100), z.number().transform(String)]);

/** https://www.mercadopago.com.br/developers/pt/docs/your-integrations/notifications/webhooks, read 2026-11-29. */
const Notification = z.looseObject({
  type: z.string().min(1).max(100),
  data: z.looseObject({ id: Id.optional() }).optional(),
});

/**
 * Mercado Pago: a notification names a payment by its id alone, and says neither its amount nor its invoice, so that each of what may
 * be money goes to a person with what to do. It signs `id:<data.id>;request-id:<x-request-id>;ts:<ts>;` with the application's secret.
 */
export const mercadoPago: Adapter = {
  longestBody: 65_536,
  refusal: 200,
  proves: (secrets, call) => {
    const shown = signatureOf(call);
    return isOneOf(
      secrets.map((secret) => mac(secret, shown.manifest).toString('hex')),
      shown.v1,
    );
  },
  read(body): Entry[] {
    const raw = JSON.stringify(body);
    const read = Notification.safeParse(body);
    if (!read.success) return [{ is: 'refused', why: issuesInWords(read.error, 'body'), raw }];
    const { is, why } = meaningOf(MERCADO_PAGO_TYPES, read.data.type);
    return is === 'ignored'
      ? [{ is, why, notices: [], keepAs: read.data.data?.id ?? 'notification', raw }]
      : [{ is: 'doubtful', why, raw }];
  },
};

const LOOK_UP =
  'look it up (GET /v1/payments/{id}), and report what was paid by PaymentReported.v1 with that id';

/** The types of a notification. */
export const MERCADO_PAGO_TYPES: CodeList<never> = {
  field: 'type',
  source:
    'https://www.mercadopago.com.br/developers/pt/docs/your-integrations/notifications/webhooks, read 2026-11-29',
  codes: new Map([
    ...each<never>(
      [
        ['payment', `a payment was made or changed: ${LOOK_UP}`],
        ['order', `an order changed: ${LOOK_UP}`],
        ['topic_merchant_order_wh', `an order changed: ${LOOK_UP}`],
        ['topic_chargebacks_wh', 'a chargeback was opened or decided: look it up at Mercado Pago'],
        ['topic_claims_integration_wh', 'a claim or a refund: look it up at Mercado Pago'],
        ['subscription_authorized_payment', `a payment of a subscription: ${LOOK_UP}`],
      ],
      'doubtful',
    ),
    ...each<never>([['automatic-payments', "a payer's card was renewed"]], 'ignored'),
  ]),
};

/** What a call was signed over, and its signature; of a body that names nothing, over no id. */
function signatureOf({ headers, rawBody }: Call): {
  readonly manifest: string;
  readonly v1: string | undefined;
} {
  const parts = new Map(
    (headers['x-signature'] ?? '').split(',').map((part) => {
      const [key = '', value = ''] = part.trim().split('=');
      return [key, value] as const;
    }),
  );
  const id = idIn(rawBody).toLowerCase();
  const manifest = `id:${id};request-id:${headers['x-request-id'] ?? ''};ts:${parts.get('ts') ?? ''};`;
  return { manifest, v1: parts.get('v1') };
}

/** The `data.id` of a body that nobody has parsed yet: it is not trusted before the signature holds. */
function idIn(rawBody: Buffer): string {
  if (!readJson(rawBody).ok) return '';
  const body: unknown = JSON.parse(rawBody.toString('utf8'), asWritten);
  const found = z.looseObject({ data: z.looseObject({ id: z.string() }) }).safeParse(body);
  return found.success ? found.data.data.id : '';
}

/** A number as its digits, because ids of chargebacks are longer than a number is exact. */
const asWritten = (_key: string, value: unknown, written?: { readonly source?: string }): unknown =>
  typeof value === 'number' ? (written?.source ?? String(value)) : value;
