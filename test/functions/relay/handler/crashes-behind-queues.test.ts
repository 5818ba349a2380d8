import { leaveNothingUndone } from '#test/builders/leave-nothing-undone.ts';
import { PATHS_AFTER } from '#test/builders/paths/after.ts';

leaveNothingUndone(PATHS_AFTER);
