import { carryOutOn } from '#functions/api/carry-out-on.ts';
import { DEBT_AFTER } from '#functions/api/command-answers.ts';
import { once } from '#functions/api/idempotency.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import {
  AcceptOffer,
  AmendInvoice,
  AnswerCase,
  AssignCredit,
  CancelInvoice,
  CasePath,
  MakePaymentPlan,
  NoWords,
  PromisePayment,
  RaiseDispute,
  ReportPayment,
  TakeDebt,
  WriteOff,
} from '#schemas/api/commands.ts';
import { DebtPath } from '#schemas/api/debt-path.ts';
import { NoQuery } from '#schemas/api/no-query.ts';

/** Commands on one debt, each the event of billing that says the same. */
export const debtCommands = newRoutes()
  .post(
    '/debts/:debtId/amendments',
    operation('amendInvoice', {
      ...DEBT_AFTER,
      tag: 'Invoices',
      summary: 'Amend an invoice',
      description:
        'A new amount, a new due date, or both; what was promised to the debtor before stays good.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', AmendInvoice),
    once('amendInvoice'),
    (c) => {
      const { at, ...amended } = c.req.valid('json');
      return carryOutOn(c, 'InvoiceAmended.v1', { amendedAt: at, ...amended });
    },
  )
  .post(
    '/debts/:debtId/cancellation',
    operation('cancelInvoice', {
      ...DEBT_AFTER,
      tag: 'Invoices',
      summary: 'Cancel an invoice',
      description: 'It is no longer owed, and nobody is written to about it again.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', CancelInvoice),
    once('cancelInvoice'),
    (c) => {
      const { at, ...cancelled } = c.req.valid('json');
      return carryOutOn(c, 'InvoiceCancelled.v1', { cancelledAt: at, ...cancelled });
    },
  )
  .post(
    '/debts/:debtId/assignment',
    operation('assignCredit', {
      ...DEBT_AFTER,
      tag: 'Invoices',
      summary: 'Say to whom the credit was assigned',
      description:
        'From then on the debtor who pays the first creditor pays badly (CC art. 290, 292): no second bill, and no offers.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', AssignCredit),
    once('assignCredit'),
    (c) => {
      const { at, ...assigned } = c.req.valid('json');
      return carryOutOn(c, 'CreditAssigned.v1', { assignedAt: at, ...assigned });
    },
  )
  .post(
    '/debts/:debtId/payments',
    operation('reportPayment', {
      ...DEBT_AFTER,
      tag: 'Payments',
      summary: 'Report a payment',
      description:
        'A payment that Régua does not hear of from a provider or a bank: cash, a transfer, a deposit.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', ReportPayment),
    once('reportPayment'),
    (c) => {
      const { ...paid } = c.req.valid('json');
      return carryOutOn(c, 'PaymentReported.v1', { ...paid });
    },
  )
  .post(
    '/debts/:debtId/promises',
    operation('promisePayment', {
      ...DEBT_AFTER,
      tag: 'Negotiation',
      summary: 'Take a promise',
      description:
        'The debtor promises to pay on a day. The ladder waits for it, and goes on when the promise is broken.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', PromisePayment),
    once('promisePayment'),
    (c) => {
      const { at, day } = c.req.valid('json');
      return carryOutOn(c, 'PromiseReported.v1', { promisedAt: at, day });
    },
  )
  .post(
    '/debts/:debtId/payment-plans',
    operation('makePaymentPlan', {
      ...DEBT_AFTER,
      tag: 'Negotiation',
      summary: 'Make a payment plan',
      description: 'Instalments take the place of the invoice; each has its own bill and notices.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', MakePaymentPlan),
    once('makePaymentPlan'),
    (c) => {
      const { at, instalments } = c.req.valid('json');
      return carryOutOn(c, 'PaymentPlanReported.v1', { agreedAt: at, instalments });
    },
  )
  .post(
    '/debts/:debtId/accepted-offers',
    operation('acceptOffer', {
      ...DEBT_AFTER,
      tag: 'Negotiation',
      summary: 'Accept an offer for the debtor',
      description:
        'An offer of today (`listOffers`), at the price that the debtor was told; approving one that the debtor asked for is the same command.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', AcceptOffer),
    once('acceptOffer'),
    (c) => {
      const { at, askedAt = at, ...offer } = c.req.valid('json');
      return carryOutOn(c, 'OfferApproved.v1', { approvedAt: at, askedAt, ...offer });
    },
  )
  .post(
    '/debts/:debtId/disputes',
    operation('raiseDispute', {
      ...DEBT_AFTER,
      tag: 'Cases',
      summary: 'Raise a dispute',
      description:
        'The debtor says that the debt is not theirs or is wrong. The ladder waits until the case is answered.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', RaiseDispute),
    once('raiseDispute'),
    (c) => {
      const { at, kind } = c.req.valid('json');
      return carryOutOn(c, 'DisputeRaised.v1', { raisedAt: at, kind });
    },
  )
  .post(
    '/debts/:debtId/hardship',
    operation('reportHardship', {
      ...DEBT_AFTER,
      tag: 'Cases',
      summary: 'Report hardship',
      description:
        'The debtor cannot pay. Every ladder of the debtor with the creditor rests until a person answers.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', NoWords),
    once('reportHardship'),
    (c) => {
      const { at } = c.req.valid('json');
      return carryOutOn(c, 'HardshipReported.v1', { reportedAt: at });
    },
  )
  .post(
    '/debts/:debtId/cases/:number/answer',
    operation('answerCase', {
      ...DEBT_AFTER,
      tag: 'Cases',
      summary: 'Answer a case',
      description: '`corrected` needs the amount that is owed instead.',
    }),
    input('param', CasePath),
    input('query', NoQuery),
    input('json', AnswerCase),
    once('answerCase'),
    (c) => {
      const { at, ...answer } = c.req.valid('json');
      return carryOutOn(c, 'CaseAnswered.v1', {
        answeredAt: at,
        number: Number(c.req.valid('param').number),
        ...answer,
      });
    },
  )
  .post(
    '/debts/:debtId/owner',
    operation('nameOwner', {
      ...DEBT_AFTER,
      tag: 'Cases',
      summary: 'Say who looks after a debt',
      description:
        'Of a debt with an open case, or handed over to a person: without `owner`, who calls. Everybody who may see the debt sees it as before, and may act on it; lists find it by `owner`.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', TakeDebt),
    once('nameOwner'),
    (c) => {
      const { at, owner = c.get('caller').subject } = c.req.valid('json');
      return carryOutOn(c, 'OwnerNamed.v1', { namedAt: at, owner });
    },
  )
  .post(
    '/debts/:debtId/owner/release',
    operation('releaseOwner', {
      ...DEBT_AFTER,
      tag: 'Cases',
      summary: 'Say that nobody looks after a debt any more',
      description:
        'An open case goes back to the owner that the configuration of its creditor names; a debt that was handed over to nobody.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', NoWords),
    once('releaseOwner'),
    (c) => carryOutOn(c, 'OwnerNamed.v1', { namedAt: c.req.valid('json').at }),
  )
  .post(
    '/debts/:debtId/write-offs',
    operation('writeOff', {
      ...DEBT_AFTER,
      tag: 'Payments',
      summary: 'Write off what is owed',
      description:
        '`amount` centavos, or the whole balance if `amount` is omitted. What is written off is not received.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', WriteOff),
    once('writeOff'),
    (c) => {
      const { ...writtenOff } = c.req.valid('json');
      return carryOutOn(c, 'WriteOffApproved.v1', { ...writtenOff });
    },
  )
  .post(
    '/debts/:debtId/upheld-charges',
    operation('upholdCharges', {
      ...DEBT_AFTER,
      tag: 'Payments',
      summary: 'Uphold charges',
      description:
        'The principal was paid and the charges stay owed: the ladder goes on. To waive them, write them off.',
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    input('json', NoWords),
    once('upholdCharges'),
    (c) => {
      const { at: _at } = c.req.valid('json');
      return carryOutOn(c, 'ChargesUpheld.v1', {});
    },
  );
