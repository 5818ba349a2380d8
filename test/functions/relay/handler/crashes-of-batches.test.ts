import { leaveNothingUndone } from '#test/builders/leave-nothing-undone.ts';
import { PATHS_OF_BATCHES } from '#test/builders/paths/of-batches.ts';

leaveNothingUndone(PATHS_OF_BATCHES);
