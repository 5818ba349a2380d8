import type { PartsWords } from './pt-BR.ts';

export const en: PartsWords = {
  noAnswer: 'No answer from the server',
  noAnswerAbout: 'Check the connection and try again: nothing is done twice.',
  failed: 'This did not work',
  failedAbout: 'The error was recorded. Try again in a moment.',
  slowDown: 'Too many calls at once',
  slowDownAbout: 'Wait a moment and try again.',
  law: 'Law',
  rolesNeeded: 'Roles that may',
  roles: {
    operator: 'operator',
    collector: 'collector',
    manager: 'manager',
    auditor: 'auditor',
    machine: 'program',
  },
  request: 'Number for support',
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  loading: 'Loading…',
};
