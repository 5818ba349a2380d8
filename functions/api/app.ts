import { answerError } from './answer-error.ts';
import { identify } from './identify.ts';
import { debts } from './routes/debts.ts';
import { newRoutes } from './routes.ts';

/** The routes of the API, below `/v1`: each resource has its own file. */
export const api = newRoutes().use(identify).route('/', debts);
api.onError(answerError);
