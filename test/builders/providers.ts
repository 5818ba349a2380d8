import { readFileSync } from 'node:fs';
import { CREDITOR } from './world.ts';

/** The tokens in the PSP's address and in Asaas's header, of these tests alone. */
export const PIX_TOKEN = 'path-token-of-the-psp-0123456789abcdef';
export const ASAAS_TOKEN = 'header-token-of-asaas-0123456789abcdef';

/** One provider of each kind; the signed one may report for one creditor only. */
export const PROVIDERS = {
  banco: { adapter: 'bacen-pix', secrets: [PIX_TOKEN], creditors: [CREDITOR] },
  asaas: {
    adapter: 'asaas',
    secrets: [ASAAS_TOKEN, 'the-token-before-the-rotation-0123456789'],
    creditors: [CREDITOR],
  },
};

type Json = Record<string, unknown>;
const samples = JSON.parse(readFileSync('test/fixtures/asaas-webhooks.json', 'utf8')) as {
  readonly event: Json & { readonly payment: Json };
  readonly refund: Json;
};

/** The sample of Asaas's documentation, with what the case is about laid over it. */
export const asaasEvent = (event: string, payment: Json, id = `evt_${event}_${payment.id}`): Json => ({
  ...samples.event,
  id,
  event,
  payment: { ...samples.event.payment, ...payment },
});

/** The sample of a refund, one of `payment.refunds`. */
export const asaasRefund = (given: Json): Json => ({ ...samples.refund, ...given });

/** A Pix as BACEN's API has it in its webhook. */
export const aPix = (given: Json & { readonly endToEndId: string }): Json => ({
  valor: '1000.00',
  horario: '2026-04-25T12:00:00.000Z',
  infoPagador: 'pago por Maria',
  ...given,
});

/** An id of a Pix, 32 characters as BACEN has them. */
export const e2e = (n: number): string => `E12345678202604251200${String(n).padStart(11, 'a')}`;
