import { dayOfDebt } from '#functions/api/debt/day-of-debt.ts';
import { gateDecisions } from '#functions/api/debt/gate-decisions.ts';
import { ledgerOf } from '#functions/api/debt/ledger.ts';
import { inShort, sentMessages } from '#functions/api/debt/messages.ts';
import { nextStepOf } from '#functions/api/debt/next-step.ts';
import { payoffQuotesOf } from '#functions/api/debt/payoff-quotes.ts';
import { statementAnswer } from '#functions/api/debt/statement.ts';
import { timelinePage } from '#functions/api/debt/timeline.ts';
import { debtAnswer } from '#functions/api/debt-answer.ts';
import { debtOf, issuedDebtOf } from '#functions/api/debt-of.ts';
import { input } from '#functions/api/input.ts';
import { languageOf } from '#functions/api/language.ts';
import { operation } from '#functions/api/operation.ts';
import { ProblemError } from '#functions/api/problem.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { AsOf, DebtPath } from '#schemas/api/debt-path.ts';
import { MessagePath } from '#schemas/api/message-path.ts';
import { NextStepAsked } from '#schemas/api/next-step-asked.ts';
import { NoQuery } from '#schemas/api/no-query.ts';
import { TimelineAsked } from '#schemas/api/timeline-asked.ts';

/** The description that all operations here share. */
const common = { tag: 'Debts', problems: ['not-found'] as const };

/** Debts, one at a time: what each is, what happened to it, and what happens next. Nothing here changes one. */
export const debts = newRoutes()
  .get(
    '/debts/:debtId',
    operation('readDebt', {
      ...common,
      summary: 'Read a debt',
      description:
        'The debt as it is now, with what is owed at the end of a day: today, or `asOf`. Nothing is hidden: a debt that is closed, prescribed, assigned or paused is marked so.',
      answers: { 200: { description: 'The debt.', schema: 'DebtAnswer' } },
    }),
    input('param', DebtPath),
    input('query', AsOf),
    async (c) => {
      const debt = await debtOf(c, c.req.valid('param').debtId);
      return c.json(await debtAnswer(debt, c.req.valid('query').asOf ?? dayOfDebt(debt, c.env.at), c.env.at));
    },
  )
  .get(
    '/debts/:debtId/timeline',
    operation('readTimeline', {
      ...common,
      summary: 'Read what happened to a debt',
      description:
        'Every event as it was published, and what was recorded beside the events, oldest first, each chained to the one before it. What was erased keeps its place.',
      answers: { 200: { description: 'A page of the timeline.', schema: 'Timeline' } },
    }),
    input('param', DebtPath),
    input('query', TimelineAsked),
    async (c) => {
      const debt = await debtOf(c, c.req.valid('param').debtId);
      return c.json(await timelinePage(debt, c.req.valid('query')));
    },
  )
  .get(
    '/debts/:debtId/ledger',
    operation('readLedger', {
      ...common,
      summary: 'Read the ledger of a debt',
      description:
        'Payments, money that went back, and what was waived or written off, up to the end of a day: today, or `asOf`.',
      answers: { 200: { description: 'The ledger.', schema: 'LedgerAnswer' } },
    }),
    input('param', DebtPath),
    input('query', AsOf),
    async (c) => {
      const debt = await debtOf(c, c.req.valid('param').debtId);
      return c.json(ledgerOf(debt, c.req.valid('query').asOf ?? dayOfDebt(debt, c.env.at)));
    },
  )
  .get(
    '/debts/:debtId/statement',
    operation('readStatement', {
      ...common,
      summary: 'Read the statement of a debt on any day',
      description:
        'The demonstrativo at the end of a day: today, or `asOf`, which may be a day to come. Line by line, with the calculation and the law of each.',
      answers: { 200: { description: 'The statement.', schema: 'StatementAnswer' } },
    }),
    input('param', DebtPath),
    input('query', AsOf),
    async (c) => {
      const debt = await issuedDebtOf(c, c.req.valid('param').debtId);
      const day = c.req.valid('query').asOf ?? dayOfDebt(debt, c.env.at);
      return c.json(statementAnswer(debt, day, c.env.at));
    },
  )
  .get(
    '/debts/:debtId/payoff-quotes',
    operation('listPayoffQuotes', {
      ...common,
      summary: 'List the figures that were fixed for the debtor',
      description:
        'Every payoff quote: reissued bills and figures of messages, also those long past, and what settles the debt on a day: today, or `asOf`.',
      answers: { 200: { description: 'The payoff quotes.', schema: 'PayoffQuotesAnswer' } },
    }),
    input('param', DebtPath),
    input('query', AsOf),
    async (c) => {
      const debt = await debtOf(c, c.req.valid('param').debtId);
      return c.json(await payoffQuotesOf(debt, c.req.valid('query').asOf ?? dayOfDebt(debt, c.env.at)));
    },
  )
  .get(
    '/debts/:debtId/messages',
    operation('listMessages', {
      ...common,
      summary: 'List the messages about a debt',
      description:
        'Every message about the debt, also those of another debt that were about this one too, with what it said and what became of it. What was erased says so.',
      answers: { 200: { description: 'The messages.', schema: 'MessagesAnswer' } },
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    async (c) => {
      const debt = await debtOf(c, c.req.valid('param').debtId);
      return c.json({ items: (await sentMessages(debt)).map(inShort) });
    },
  )
  .get(
    '/debts/:debtId/messages/:number',
    operation('readMessage', {
      ...common,
      summary: 'Read a message as it was sent',
      description: 'The message as it was handed to its channel, with the HTML of an e-mail.',
      answers: { 200: { description: 'The message.', schema: 'MessageAnswer' } },
    }),
    input('param', MessagePath),
    input('query', NoQuery),
    async (c) => {
      const { debtId, number } = c.req.valid('param');
      const messages = await sentMessages(await debtOf(c, debtId));
      const message = messages.find((one) => one.number === Number(number));
      if (!message) throw new ProblemError('not-found');
      return c.json(message);
    },
  )
  .get(
    '/debts/:debtId/gate-decisions',
    operation('listGateDecisions', {
      ...common,
      summary: 'List the decisions of the legal gate about a debt',
      description:
        'Each time that a message was allowed, postponed, forbidden or skipped: by which rule, with its citation and the version of its table.',
      answers: { 200: { description: 'The decisions.', schema: 'DecisionsAnswer' } },
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    async (c) => c.json({ items: await gateDecisions(await debtOf(c, c.req.valid('param').debtId)) }),
  )
  .get(
    '/debts/:debtId/execution',
    operation('readExecution', {
      ...common,
      summary: 'Read the execution of a debt',
      description:
        'The execution of the version in force: its ARN, its state, the path that it took, and the picture of its machine as it was when it started.',
      answers: { 200: { description: 'The execution.', schema: 'ExecutionAnswer' } },
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    async (c) => {
      const debt = await issuedDebtOf(c, c.req.valid('param').debtId);
      // Nothing else here needs the client of Step Functions.
      const { executionOf } = await import('#functions/api/debt/execution.ts');
      return c.json(await executionOf(debt));
    },
  )
  .get(
    '/debts/:debtId/next-step',
    operation('readNextStep', {
      ...common,
      problems: ['not-found', 'refused'],
      summary: 'Read what happens next to a debt, and why then',
      description:
        'The next step, and the rest of the ladder to its end as it is planned. With a parameter, as it would be after a promise, a pause or a case: the deciders of the commands are asked, and nothing is changed.',
      answers: { 200: { description: 'The next step.', schema: 'NextStepAnswer' } },
    }),
    input('param', DebtPath),
    input('query', NextStepAsked),
    async (c) => {
      const debt = await debtOf(c, c.req.valid('param').debtId);
      const language = languageOf(c.req.header('accept-language'));
      c.header('content-language', language);
      // Loaded by who asks what a command would do: use cases of commands are a tenth of all code, and the most calls read.
      const { suppose } = await import('#functions/api/debt/suppose.ts');
      const supposed = await suppose(c, debt, c.req.valid('query'));
      return c.json(await nextStepOf(supposed, c.env.at, language));
    },
  )
  .get(
    '/debts/:debtId/commands',
    operation('listDebtCommands', {
      ...common,
      summary: 'List what the caller may do with a debt, and why something is not possible now',
      description:
        'The commands that the roles of the caller allow. Whether one is possible is what the debt, as it is now, says: what the body of the command says may still be refused.',
      answers: { 200: { description: 'The commands.', schema: 'DebtCommandsAnswer' } },
    }),
    input('param', DebtPath),
    input('query', NoQuery),
    async (c) => {
      const debt = await debtOf(c, c.req.valid('param').debtId);
      const language = languageOf(c.req.header('accept-language'));
      c.header('content-language', language);
      const { roles } = c.get('caller');
      const { commandsOf } = await import('#functions/api/debt/commands.ts');
      return c.json(await commandsOf(debt, { now: c.env.at, language, roles }));
    },
  );
