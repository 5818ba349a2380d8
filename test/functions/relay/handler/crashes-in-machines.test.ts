import { leaveNothingUndone } from '#test/builders/leave-nothing-undone.ts';
import { PATHS_OF_MACHINES } from '#test/builders/paths/of-machines.ts';

leaveNothingUndone(PATHS_OF_MACHINES);
