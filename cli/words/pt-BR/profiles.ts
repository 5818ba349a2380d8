import type { profiles as english } from '#cli/words/en/profiles.ts';
import { translationOf } from '#cli/words/texts.ts';

export const profiles = translationOf<typeof english>()({
  new: 'novo',
  good: 'bom pagador',
  occasional: 'atrasa às vezes',
  recurrent: 'atrasa sempre',
});
