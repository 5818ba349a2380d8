import { MessageFacts } from '#schemas/config/message.ts';

/**
 * The longest values in an SMS: names are cut there, the configuration limits the phone, and the page's address
 * without a domain of one's own is `https://a1b2c3d4e5.execute-api.sa-east-1.amazonaws.com/d/` and 21 more.
 */
const LONGEST = {
  greeting: 'g'.repeat(16),
  name: 'n'.repeat(25),
  phone: '9'.repeat(20),
  url: 'u'.repeat(78),
};

const bill = {
  digitableLine: '00190.00009 01149.718601 68524.522114 6 75860000102656',
  pixCode: '00020126580014br.gov.bcb.pix',
  validUntil: '29/03/2026',
  isSameAfter: false,
};
const NO_BILL = { isSameAfter: false };
const charged = {
  principal: 'R$ 120.000,00',
  fine: 'R$ 2.400,00',
  hasFine: true,
  interest: 'R$ 1.056,78',
  hasInterest: true,
  hasCharges: true,
  received: 'R$ 10.000,00',
  hasReceived: true,
  waived: 'R$ 1.000,00',
  hasWaived: true,
  overpaid: 'R$ 777,00',
  hasOverpaid: true,
};
const NO_CHARGES = { hasFine: false, hasInterest: false, hasCharges: false };
const NOTHING_MORE = { ...NO_CHARGES, hasReceived: false, hasWaived: false, hasOverpaid: false };
const late = {
  ...charged,
  invoiceId: 'NF-1042/2026',
  description: 'Pedido 88213',
  dueDate: '09/03/2026',
  owed: 'R$ 100.000,00',
  daysLate: 15,
};
/** A due date that is no business day. */
const MOVED = { dueDate: '31/12/2025 (bancos fechados: em dia até 02/01/2026)', onTimeUntil: '02/01/2026' };
const notDue = {
  ...charged,
  ...NOTHING_MORE,
  invoiceId: 'NF-1043/2026',
  principal: 'R$ 23.456,78',
  dueDate: '29/03/2026',
  owed: 'R$ 23.456,78',
  daysLate: 0,
};

const alsoLate = {
  ...late,
  invoiceId: 'NF-1041/2026',
  principal: 'R$ 333,33',
  fine: 'R$ 6,66',
  interest: 'R$ 1,11',
  ...{ hasReceived: false, hasWaived: false, hasOverpaid: false },
  owed: 'R$ 341,10',
  daysLate: 9,
};

/** Facts with a value for every variable. */
export const EVERYTHING: MessageFacts = MessageFacts.parse({
  greeting: 'Panificadora e Confeitaria Nossa Senhora da Conceição',
  invoiceId: late.invoiceId,
  description: late.description,
  ...charged,
  owed: 'R$ 112.456,78',
  validUntil: '29/03/2026',
  ...MOVED,
  daysToDue: 3,
  daysLate: 15,
  invoices: [{ ...late, ...MOVED }, notDue],
  count: 2,
  others: 90,
  countOfAll: 92,
  bill,
  hasBill: true,
  notInBill: [],
  dearer: [
    {
      ...{ invoiceId: late.invoiceId, told: 'R$ 97.777,77', toldOn: '10/03/2026', goodThrough: '13/03/2026' },
      ...{ waivedThen: 'R$ 1.111,11', charges: 'R$ 2.345,67', waivedNow: 'R$ 1.000,00', hasWaivedNow: true },
    },
  ],
  ...{ inService: [], inReview: [], promised: [], onPaymentPlan: [], creditAssigned: [], inOwnMessage: [] },
  maybePaid: [],
  pageUrl: 'https://oi.example/d/0aB3dE5fG7hJ9kL1mN3pQ',
  isIntroduction: false,
  hasOffers: true,
  payments: [
    { amount: 'R$ 9.111,11', day: '24/03/2026' },
    { amount: 'R$ 92.000,00', day: '25/03/2026' },
  ],
  partlyPaid: [{ invoiceId: 'NF-1044/2026', amount: 'R$ 50,00' }],
  cameLate: true,
  wasMistake: false,
  unsubscribeUrl: 'https://parar.example/1',
  payee: {
    name: 'Fundo de Recebíveis Horizonte FIDC',
    taxId: '98.DEF.765/43GH-06',
    notifiedOn: '02/03/2026',
  },
  creditor: {
    name: 'Distribuidora de Bebidas do Sertão',
    legalName: 'Comércio e Distribuição de Bebidas do Sertão Ltda.',
    taxId: '12.ABC.345/01DE-35',
    address: 'Av. Dom Luís, 1200, Fortaleza - CE',
    phone: '(85) 3000-0000',
    hours: 'segunda a sexta, das 8h às 18h',
    privacyUrl: 'https://aviso.example/privacidade',
    privacyOfficer: 'Ana Souza, privacidade@sertao.example',
    colour: '#0f766e',
    logoUrl: 'https://marca.example/logo.png',
  },
});

const { payee, onTimeUntil: ______, ...rest } = EVERYTHING;
const withoutPayee = { ...rest, dueDate: late.dueDate };
const { description: _, unsubscribeUrl: __, validUntil: ____, ...required } = withoutPayee;
/** `EVERYTHING` with an amount that has no last day worth naming: it changes tomorrow, or not for long. */
const { validUntil: _____, ...undated } = withoutPayee;
const { logoUrl: ___, ...creditor } = EVERYTHING.creditor;

/** Facts without any optional variable. */
const BAREST: MessageFacts = {
  ...required,
  creditor,
  ...NOTHING_MORE,
  daysToDue: 0,
  daysLate: 0,
  invoices: [notDue],
  count: 1,
  others: 0,
  countOfAll: 1,
  dearer: [],
  payments: [],
  partlyPaid: [],
  cameLate: false,
  bill: NO_BILL,
  hasBill: false,
};
const one = { ...withoutPayee, invoices: [late], count: 1, others: 0, countOfAll: 1 };

/** What the word has that messages were a mistake. */
const MISTAKE = {
  owed: 'R$ 0,00',
  payments: [],
  partlyPaid: [],
  cameLate: false,
  wasMistake: true,
  dearer: [],
  others: 0,
  bill: NO_BILL,
  hasBill: false,
};

/** What a receipt has, of one payment. */
const PAID = {
  owed: 'R$ 0,00',
  payments: [{ amount: 'R$ 101.111,11', day: '24/03/2026' }],
  cameLate: false,
  dearer: [],
  others: 0,
  bill: NO_BILL,
  hasBill: false,
};

/** Facts with and without each optional variable, in the combinations that texts use. */
export const SAMPLES: readonly MessageFacts[] = [
  EVERYTHING,
  BAREST,
  { ...one, bill },
  { ...one, ...(payee ? { payee } : {}), bill },
  {
    ...one,
    hasReceived: false,
    bill: { pixCode: bill.pixCode, validUntil: bill.validUntil, isSameAfter: false },
  },
  { ...one, ...NO_CHARGES, daysLate: 1, bill: NO_BILL, hasBill: false },
  { ...one, hasFine: false, daysLate: 3 },
  { ...one, hasInterest: false, daysLate: 3 },
  { ...EVERYTHING, notInBill: [notDue.invoiceId], inService: ['NF-1040/2026'] },
  ...(
    ['inService', 'inReview', 'promised', 'onPaymentPlan', 'creditAssigned', 'inOwnMessage'] as const
  ).flatMap((why) => [
    { ...EVERYTHING, [why]: ['NF-1040/2026'] },
    { ...EVERYTHING, [why]: ['NF-1039/2026', 'NF-1040/2026'] },
  ]),
  { ...EVERYTHING, maybePaid: ['NF-1041/2026', 'NF-1044/2026'] },
  { ...EVERYTHING, maybePaid: ['NF-1041/2026'] },
  {
    ...one,
    daysLate: 0,
    daysToDue: 1,
    ...NO_CHARGES,
    bill: { digitableLine: bill.digitableLine, isSameAfter: false },
  },
  { ...one, daysLate: 0, daysToDue: 20, ...NO_CHARGES, hasReceived: false, bill: NO_BILL, hasBill: false },
  { ...BAREST, hasFine: true, hasInterest: true, hasCharges: true, daysLate: 1, hasReceived: true },
  { ...EVERYTHING, hasReceived: false, hasWaived: false, bill: NO_BILL, hasBill: false },
  { ...EVERYTHING, others: 0, countOfAll: 2 },
  { ...EVERYTHING, others: 1, countOfAll: 3 },
  { ...EVERYTHING, invoices: [late, alsoLate], others: 0, countOfAll: 2 },
  {
    ...EVERYTHING,
    ...NO_CHARGES,
    daysLate: 0,
    invoices: [notDue, notDue],
    bill: { pixCode: bill.pixCode, isSameAfter: false },
  },
  { ...one, owed: 'R$ 0,00', bill },
  // No day after which the amount changes, and a code that has one.
  { ...undated, invoices: [late], count: 1, others: 0, countOfAll: 1, bill: { ...bill, isSameAfter: true } },
  { ...undated, bill: { ...bill, isSameAfter: true } },
  { ...undated, invoices: [late], count: 1, others: 0, countOfAll: 1, bill: NO_BILL, hasBill: false },
  {
    ...undated,
    invoices: [notDue],
    ...NOTHING_MORE,
    count: 1,
    others: 0,
    countOfAll: 1,
    daysLate: 0,
    daysToDue: 0,
  },
  {
    ...undated,
    invoices: [notDue],
    ...NO_CHARGES,
    count: 1,
    others: 0,
    countOfAll: 1,
    daysLate: 0,
    daysToDue: 3,
  },
  // A due date that is no business day: before the day until which it is on time, on it, and after it.
  ...[3, 1, 0].map((daysToDue) => ({
    ...one,
    ...MOVED,
    ...NO_CHARGES,
    hasReceived: false,
    daysLate: 0,
    daysToDue,
    invoices: [{ ...notDue, ...MOVED }],
  })),
  { ...one, ...MOVED, daysToDue: 0, daysLate: 3, invoices: [{ ...late, ...MOVED }] },
  { ...EVERYTHING, ...NO_CHARGES, daysLate: 0, invoices: [{ ...notDue, ...MOVED }, notDue] },
  // An introduction shows no code, and an offer is not always there.
  { ...one, isIntroduction: true, hasOffers: false, bill: NO_BILL, hasBill: false, daysLate: 405 },
  { ...EVERYTHING, isIntroduction: true, hasOffers: false, bill: NO_BILL, hasBill: false },
  { ...one, ...PAID },
  { ...one, ...PAID, partlyPaid: [], hasOverpaid: false },
  { ...one, ...PAID, cameLate: true, partlyPaid: [] },
  { ...EVERYTHING, ...PAID },
  { ...EVERYTHING, ...PAID, hasOverpaid: false },
  { ...one, ...MISTAKE },
  { ...EVERYTHING, ...MISTAKE, hasOverpaid: false },
];

/** The names that make an SMS longest. */
export const LONGEST_NAMES: MessageFacts = {
  ...EVERYTHING,
  greeting: LONGEST.greeting,
  pageUrl: LONGEST.url,
  creditor: { ...EVERYTHING.creditor, name: LONGEST.name, phone: LONGEST.phone },
};
