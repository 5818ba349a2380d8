import { generatePixPayload } from '@brazilian-utils/brazilian-utils/generate-pix-payload';
import { MOST_CENTAVOS } from './decimal.ts';

/** What a Pix code is to say. Name and city are written without accents and cut to 25 and 15 characters. */
export type PixCodeOrder =
  | {
      readonly type: 'static';
      /** CPF, CNPJ, e-mail, phone or random key; written as DICT has it. */
      readonly key: string;
      readonly name: string;
      readonly city: string;
      /** Centavos; without it the payer types the amount. */
      readonly amount?: number | undefined;
      /** The txid of the payment: at most 25 letters and digits; without it `***`. */
      readonly reference?: string | undefined;
      /** Shown to the payer; cut to what is left of the template beside the key. */
      readonly description?: string | undefined;
    }
  | {
      readonly type: 'dynamic';
      /** Where the PSP keeps the charge (`loc.location`), without `https://`, at most 77 characters. */
      readonly url: string;
      readonly name: string;
      readonly city: string;
    };

/** The code, or the invalid field of the order (never repeating its value). */
export type EncodedPixCode =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false;
      readonly field: 'key' | 'url' | 'name' | 'city' | 'amount' | 'reference';
      readonly reason: string;
    };

/**
 * Writes a BR Code ("Pix copia e cola"; BACEN, Manual de Padrões para Iniciação do Pix §2). The amount and the txid of
 * a dynamic code are at its URL.
 */
export function encodePixCode(order: PixCodeOrder): EncodedPixCode {
  const { type, name, city } = order;
  if (!isPrintable(name)) return refused('name', 'must have letters or digits');
  if (!isPrintable(city)) return refused('city', 'must have letters or digits');
  if (type === 'dynamic')
    return coded(
      generatePixPayload({ url: order.url, merchantName: name, merchantCity: city }),
      'url',
      'must be a host and a path without https://, at most 77 characters',
    );
  const { key, amount, reference, description } = order;
  if (amount !== undefined && !(Number.isInteger(amount) && amount > 0 && amount <= MOST_CENTAVOS))
    return refused('amount', `must be whole centavos, 1 to ${MOST_CENTAVOS}`);
  if (reference !== undefined && !/^[A-Za-z0-9]{1,25}$/.test(reference))
    return refused('reference', 'must be 1 to 25 letters and digits');
  return coded(
    generatePixPayload({
      key,
      merchantName: name,
      merchantCity: city,
      ...(amount === undefined ? {} : { amount: amount / 100 }),
      ...(reference === undefined ? {} : { txid: reference }),
      ...(description === undefined ? {} : { description }),
    }),
    'key',
    'must be a CPF, a CNPJ, an e-mail, a phone as +5585… or a random key',
  );
}

type Refusal = Extract<EncodedPixCode, { ok: false }>;
const refused = (field: Refusal['field'], reason: string): Refusal => ({ ok: false, field, reason });

const coded = (code: string | null, field: Refusal['field'], reason: string): EncodedPixCode =>
  code === null ? refused(field, reason) : { ok: true, code };

/** Something is left of the text without its accents. */
const isPrintable = (text: string): boolean => /[!-~]/.test(text.normalize('NFD'));
