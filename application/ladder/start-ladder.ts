import { startExecution } from '#application/unit-of-work/start-execution.ts';
import type { Debt } from '#schemas/records/debt.ts';

export const startLadder = (debt: Debt): Promise<void> => startExecution(debt, debt.version);
