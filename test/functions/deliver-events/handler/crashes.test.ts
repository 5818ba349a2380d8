import { afterAll } from 'vitest';
import { leaveNothingUndone } from '#test/builders/leave-nothing-undone.ts';
import { closeReceivers, PATHS_OF_WEBHOOKS } from '#test/builders/paths/of-webhooks.ts';

afterAll(closeReceivers);

leaveNothingUndone(PATHS_OF_WEBHOOKS);
