import { leaveNothingUndone } from '#test/builders/leave-nothing-undone.ts';
import { PATHS_OF_PEOPLE } from '#test/builders/paths/of-people.ts';

leaveNothingUndone(PATHS_OF_PEOPLE);
