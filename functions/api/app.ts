import { answerError } from './answer-error.ts';
import { identify } from './identify.ts';
import { batches } from './routes/batches.ts';
import { creditors } from './routes/creditors.ts';
import { deadLetters } from './routes/dead-letters.ts';
import { debtLists } from './routes/debt-lists.ts';
import { debtors } from './routes/debtors.ts';
import { debts } from './routes/debts.ts';
import { paymentSources } from './routes/payment-sources.ts';
import { payments } from './routes/payments.ts';
import { sellers } from './routes/sellers.ts';
import { unknownOutcomes } from './routes/unknown-outcomes.ts';
import { webhookEndpoints } from './routes/webhook-endpoints.ts';
import { newRoutes } from './routes.ts';

/** The routes of the API, below `/v1`: each resource has its own file. */
export const api = newRoutes().use(identify);
api.route('/', creditors);
api.route('/', debts);
api.route('/', debtLists);
api.route('/', debtors);
api.route('/', payments);
api.route('/', deadLetters);
api.route('/', paymentSources);
api.route('/', batches);
api.route('/', sellers);
api.route('/', unknownOutcomes);
api.route('/', webhookEndpoints);
api.onError(answerError);
