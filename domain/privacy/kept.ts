import { addDays } from '#domain/calendar/days.ts';
import type { DataKindName } from './data-kinds.ts';

interface Kept {
  readonly what: DataKindName;
  readonly basis: string;
  /** The last day (YYYY-MM-DD) of what goes by itself. */
  readonly until?: string;
}

/** Days that a provider's notice is kept at most: as long as a payment can be disputed. */
const NOTICE_DAYS = 180;
/** Days that backups of the table go back (DynamoDB, point-in-time recovery). */
const BACKUP_DAYS = 35;

/** What keeps a part of what is held of a person. */
interface Situation {
  readonly reach: 'whole' | 'limited';
  readonly hasReturnFiles: boolean;
  readonly hasOptOuts: boolean;
  readonly isOverIndebted: boolean;
  /** The day of the erasure. */
  readonly today: string;
}

const OF_THE_PERSON: readonly DataKindName[] = [
  'identity',
  'search-keys',
  'seller-records',
  'refused-inputs',
];
const FOUND: readonly DataKindName[] = ['found-contacts'];

/** What an erasure takes away. While something is owed, what is needed to collect it stays. */
export const erasedBy = (reach: Situation['reach']): DataKindName[] => [
  ...(reach === 'whole' ? OF_THE_PERSON : FOUND),
  'message-texts',
  'case-texts',
  'payment-history',
  'debt-details',
  'timeline-entries',
  'contact-history',
  'provider-notices',
];

/**
 * What an erasure keeps, and the law that it is kept by. LGPD: art. 7 X (credit protection), art. 16 I (legal duty), art. 7 VI
 * (exercise of rights in proceedings), art. 18 §2 (a wish to be left alone holds). CC art. 1.194: who keeps books keeps them until
 * what they are about is prescribed; CTN art. 195, sole paragraph: until tax claims are.
 */
export function keptBy({ reach, hasReturnFiles, hasOptOuts, isOverIndebted, today }: Situation): Kept[] {
  return [
    ...when(reach === 'limited', [
      { what: 'identity-and-contacts', basis: 'LGPD art. 7 X e art. 15 I: há dívida em aberto' },
      { what: 'search-keys', basis: 'LGPD art. 7 X e art. 15 I: há dívida em aberto' },
      { what: 'open-debts', basis: 'LGPD art. 7 X e art. 15 I: há dívida em aberto' },
    ]),
    {
      what: 'ledger',
      basis:
        'LGPD art. 16 I; CC art. 1.194; CTN art. 195, parágrafo único: escrituração do que foi cobrado e pago',
    },
    {
      what: 'sending-records',
      basis: 'LGPD art. 7 VI e art. 16 I: prova de como foi cobrado, sem endereço nem texto',
    },
    ...when(hasOptOuts, [
      { what: 'opt-outs', basis: 'LGPD art. 18 §2: o pedido de não receber mensagens continua valendo' },
    ]),
    ...when(isOverIndebted, [
      {
        what: 'over-indebtedness',
        basis: 'Lei 14.181/2021: continua protegendo a pessoa de cobrança automática',
      },
    ]),
    ...when(hasReturnFiles, [
      {
        what: 'bank-return-files',
        basis: 'LGPD art. 16 I; CC art. 1.194: arquivo do banco, guardado como veio',
      },
    ]),
    {
      what: 'notices-under-other-ids',
      basis: 'LGPD art. 7 VI: avisos do provedor que não trazem o número do pagamento, para contestação',
      until: addDays(today, NOTICE_DAYS),
    },
    {
      what: 'erasure-records',
      basis:
        'LGPD art. 18 I e art. 37: para responder a você que os dados foram eliminados, sem nome nem CPF ou CNPJ',
    },
    {
      what: 'backups',
      basis: 'LGPD art. 46: cópias de segurança, que ninguém consulta',
      until: addDays(today, BACKUP_DAYS),
    },
  ];
}

const when = (isSo: boolean, kept: readonly Kept[]): readonly Kept[] => (isSo ? kept : []);
