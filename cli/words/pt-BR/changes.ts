import type { changes as english } from '#cli/words/en/changes.ts';
import { translationOf } from '#cli/words/texts.ts';

export const changes = translationOf<typeof english>()({
  cancelled: 'cancelada',
  amended: 'alterada',
  assigned: 'cedida',
  paused: 'pausada',
  resumed: 'retomada',
});
